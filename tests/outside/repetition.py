#!/usr/bin/env python3
"""Measures how much of a report stands in it more than once, and how much of it is text of the instrument.

    tripartite report FILE -o r.docx
    python3 tests/outside/repetition.py r.docx … [--show]

Every sequence of eight words that was met before counts its words as repeated, but for lists of contents, tables and figures,
which repeat headings by their nature. Text of the instrument is what stands in sequences of eight words of its files. Exits
with 1 where ten words in a hundred are repeated in all of it, summary, footnotes and list of sources included, or ten are the
instrument's; `tests/documents/third_example.rs` holds the body alone, from introduction to references, below five. Needs
python-docx and PyYAML.
"""
import pathlib, re, sys

import docx, yaml
from docx.oxml.ns import qn

LENGTH, REPEATED, OF_INSTRUMENT = 8, 10.0, 10.0


def words(text):
    return re.findall(r"\w+", text.casefold())


def passages(path):
    """The words of each paragraph in order, without contents; footnotes last."""
    document = docx.Document(path)
    parts = [document.element.body]
    parts += [rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/footnotes")]
    for part in parts:
        element = part if hasattr(part, "iter") else docx.oxml.parse_xml(part.blob)
        for paragraph in element.iter(qn("w:p")):
            style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            if style is None or not re.fullmatch(r"TOC\d|TOCHeading|TableofFigures", style.get(qn("w:val"))):
                yield words("".join(text.text or "" for text in paragraph.iter(qn("w:t"))))


def sequences(found):
    return [tuple(found[at : at + LENGTH]) for at in range(len(found) - LENGTH + 1)]


def of_instruments():
    known = set()

    def walk(value):
        if isinstance(value, dict):
            for it in value.values():
                walk(it)
        elif isinstance(value, list):
            for it in value:
                walk(it)
        elif isinstance(value, str):
            known.update(sequences(words(value)))

    root = pathlib.Path(__file__).parents[2] / "assessments"
    for path in root.rglob("*.yaml"):
        if "examples" not in path.parts:
            walk(yaml.safe_load(path.read_text(encoding="utf-8")))
    return known


def share(found, is_met):
    """How many words stand in sequences that are met."""
    marked = [False] * len(found)
    for at, sequence in enumerate(sequences(found)):
        if is_met(sequence):
            marked[at : at + LENGTH] = [True] * LENGTH
    return sum(marked), " ".join(word for word, is_marked in zip(found, marked) if is_marked)


show, known, over = "--show" in sys.argv, of_instruments(), False
for path in (it for it in sys.argv[1:] if it != "--show"):
    met, total, repeated, instrument = set(), 0, 0, 0
    for found in passages(path):
        count, said = share(found, met.__contains__)
        met.update(sequences(found))
        if show and count:
            print(f"  again: {said}")
        total, repeated = total + len(found), repeated + count
        count, said = share(found, known.__contains__)
        instrument += count
        if show and count:
            print(f"  instrument: {said}")
    repeated, instrument = 100 * repeated / total, 100 * instrument / total
    print(f"{path}: {total} words, {repeated:.1f} % repeated, {instrument:.1f} % text of the instrument")
    over |= repeated >= REPEATED or instrument >= OF_INSTRUMENT
sys.exit(over)
