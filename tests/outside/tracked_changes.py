#!/usr/bin/env python3
"""Accepts and rejects all tracked changes of a DOCX file in LibreOffice and prints both texts.

    python3 tests/outside/tracked_changes.py changes.docx [new.txt old.txt]

With two further files it says whether the first is in the text with everything accepted and the second in the text with
everything rejected; the exit code is 1 where one is not. Needs LibreOffice with its Python bridge (python3-uno).
"""
import os, subprocess, sys, tempfile, time

import uno
from com.sun.star.beans import PropertyValue


def hidden():
    value = PropertyValue()
    value.Name, value.Value = "Hidden", True
    return value


def connected(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(60):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    sys.exit("LibreOffice does not answer")


def text_after(context, path, command):
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(path)), "_blank", 0, (hidden(),))
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
    text = document.Text.String
    document.close(True)
    return text.replace("\r\n", "\n")


def main():
    path, expected = sys.argv[1], sys.argv[2:4]
    pipe = f"tracked{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}",
                                   f"--accept=pipe,name={pipe};urp;"])
        try:
            context = connected(pipe)
            both = [text_after(context, path, f".uno:{name}AllTrackedChanges") for name in ("Accept", "Reject")]
        finally:
            office.terminate()
            office.wait()
    missing = False
    for name, text, file in zip(("accepted", "rejected"), both, expected or ("", "")):
        print(f"--- everything {name}\n{text}")
        if file:
            wanted = open(file, encoding="utf-8").read().strip("\n")
            missing |= wanted not in text
            print(f"--- {file}: {'there' if wanted in text else 'MISSING'}")
    sys.exit(missing)


if __name__ == "__main__":
    main()
