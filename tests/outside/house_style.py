#!/usr/bin/env python3
"""Writes a report in the style of a file python-docx made and of one LibreOffice made, and reads it back with python-docx.

    python3 tests/outside/house_style.py PROGRAM WORKBOOK

Needs python-docx and soffice. What is looked at: the page and its margins, letters and colours of headings and text, the style
of tables, the colour of links, header and footer with a picture; that the file is opened by LibreOffice, and that no text of the reference is in it. Exits with 1
where something differs.
"""
import pathlib, subprocess, sys, tempfile

import docx
from docx.shared import Mm, Pt, RGBColor

PROGRAM, WORKBOOK = sys.argv[1:3]
LOGO = pathlib.Path(__file__).parent / "logo.jpg"
FAULTS = []


def check(name, found, wanted):
    if found != wanted:
        FAULTS.append(f"{name}: {found!r} instead of {wanted!r}")


def by_python_docx(path):
    house = docx.Document()
    section = house.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(31)
    house.styles["Normal"].font.name = "Liberation Serif"
    house.styles["Heading 1"].font.color.rgb = RGBColor(0x7A, 0x00, 0x3C)
    house.styles["Heading 1"].font.size = Pt(19)
    table = house.add_table(2, 2)
    table.style = "Light Grid Accent 1"
    house.add_paragraph("SECRET OF THE HOUSE")
    section.different_first_page_header_footer = True
    head = section.header.paragraphs[0]
    head.add_run().add_picture(str(LOGO), width=Mm(20))
    head.add_run("\tHead of the house")
    section.footer.paragraphs[0].add_run("Foot of the house")
    section.first_page_header.paragraphs[0].add_run("First head of the house")
    house.save(path)


def style(file, name):
    """A style by its name, however its letters are written."""
    return next(it for it in file.styles if it.element.name_val.lower() == name.lower())


def convert(source, folder, kind):
    subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", folder, source], check=True, capture_output=True)
    return pathlib.Path(folder) / f"{pathlib.Path(source).stem}.{kind}"


def look(name, reference, folder):
    out = pathlib.Path(folder) / f"{name}-report.docx"
    subprocess.run([PROGRAM, "report", WORKBOOK, "-o", out, "--reference", reference], check=True, capture_output=True)
    theirs, ours = docx.Document(reference), docx.Document(out)
    for side in ("left_margin", "right_margin", "page_width", "page_height"):
        upright = next(it for it in ours.sections if it.page_width < it.page_height)
        # a twentieth of a point is rounded
        check(f"{name} {side}", round(getattr(upright, side).mm), round(getattr(theirs.sections[0], side).mm))
    for of in ("heading 1", "Normal"):
        one, other = style(ours, of).font, style(theirs, of).font
        check(f"{name} {of}", (one.name, one.size, one.color.rgb), (other.name, other.size, other.color.rgb))
    # LibreOffice writes what a table looks like cell by cell, and names no style
    wanted = theirs.tables[0].style.name if theirs.tables[0].style else "Table Grid"
    check(f"{name} tables in {wanted}", any(it.style and it.style.name == wanted for it in ours.tables), True)
    said = "\n".join(it.text for it in ours.paragraphs)
    check(f"{name} keeps its text to itself", "SECRET" in said, False)
    last = ours.sections[-1]
    head = "".join(it.text for it in last.header.paragraphs).strip()
    foot = [it.text.split("\t")[0] for it in last.footer.paragraphs]
    check(f"{name} header", head, "Head of the house")
    check(f"{name} has a picture in its header", any("image" in it.reltype for it in last.header.part.rels.values()), True)
    check(f"{name} footer", (foot[0], len(foot)), ("Foot of the house", 2))
    check(f"{name} cover", ours.sections[0].header.paragraphs[0].text, "First head of the house")
    check(f"{name} opens", convert(out, folder, "pdf").exists(), True)


with tempfile.TemporaryDirectory() as folder:
    made = pathlib.Path(folder) / "house.docx"
    by_python_docx(made)
    look("python-docx", made, folder)
    # through its own format and back, so that every part is LibreOffice's
    lent = convert(convert(made, folder, "odt"), pathlib.Path(folder) / "lo", "docx")
    look("LibreOffice", lent, folder)

print("\n".join(FAULTS) or "as the house wants it")
sys.exit(bool(FAULTS))
