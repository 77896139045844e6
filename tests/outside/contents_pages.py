#!/usr/bin/env python3
"""Compares the page numbers in the contents of a DOCX file with the pages LibreOffice makes of it.

    tripartite report FILE -o r.docx
    python3 tests/outside/contents_pages.py r.docx …

Needs python-docx, soffice and pdftotext, and Carlito or Calibri: with other letters the pages are others. A heading counts
as standing where a line says it and nothing else; where it takes two lines, on the last page that holds its words. Exits
with 1 where a number differs.
"""
import pathlib, re, subprocess, sys, tempfile

import docx
from docx.oxml.ns import qn


def words(text):
    return re.sub(r"\s+", " ", text).strip()


def entries(path):
    """The lines of all contents with the page written beside each."""
    for paragraph in docx.Document(path).element.body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is None or not re.fullmatch(r"TOC\d", style.get(qn("w:val"))):
            continue
        pieces = [piece for run in paragraph.iter(qn("w:r")) for piece in run]
        text = "".join("\t" if piece.tag == qn("w:tab") else piece.text or "" for piece in pieces if piece.tag in (qn("w:t"), qn("w:tab")))
        entry, page = text.rsplit("\t", 1)
        yield words(entry), page.strip()


def pages(path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, path], check=True, capture_output=True)
        pdf = pathlib.Path(folder) / (pathlib.Path(path).stem + ".pdf")
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    # the running head names a chapter on every page it goes on
    has_head = any(section.header.paragraphs[0].text for section in docx.Document(path).sections if section.header.paragraphs)
    made = text.split("\f")
    if has_head:
        made = made[:1] + [page.lstrip("\n").partition("\n")[2] for page in made[1:]]
    return [[words(line) for line in page.split("\n")] for page in made]


def printed(lines, at):
    """The number a page has at its foot: Roman in the front matter, none on the cover."""
    last = next((line for line in reversed(lines) if line), "")
    number = re.search(r"(?:^| )([ivxlc]+|\d+)(?: / \d+)?$", last)
    return number.group(1) if number else f"page {at + 1}"


differ = 0
for path in sys.argv[1:]:
    made = pages(path)
    count = wrong = 0
    for entry, page in entries(path):
        stands = [printed(lines, at) for at, lines in enumerate(made) if entry in lines]
        # a heading of two lines
        stands = stands or [printed(lines, at) for at, lines in enumerate(made) if entry in words(" ".join(it for it in lines if "...." not in it))]
        count += 1
        if not stands or stands[-1] != page:
            wrong += 1
            print(f"{path}: {entry!r} is said to stand on {page}, and stands on {stands}")
    print(f"{path}: {count - wrong} of {count} as said, {len(made) - 1} pages")
    differ += wrong
sys.exit(differ > 0)
