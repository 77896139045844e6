#!/usr/bin/env python3
"""Fills in a questionnaire as people do, with the programs of others, so that `import` can be tried on it.

    tripartite report FILE -d form -o form.xlsx ; tripartite report FILE -d form -o form.docx
    python3 tests/outside/fill_form.py form.xlsx filled.xlsx ; python3 tests/outside/fill_form.py form.docx filled.docx
    tripartite import FILE filled.xlsx

XLSX (openpyxl): rows sorted from the last to the first, the columns moved, replies typed by hand in English and French, a day as
a day, a number, words and a source, one reply that is none, one row whose address is gone. DOCX (python-docx and lxml): boxes
ticked, one of a list written, words in a field, two boxes ticked where one is meant. Prints what was filled in, a line each.
"""
import datetime, sys

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def fill_xlsx(source, target):
    import openpyxl

    book = openpyxl.load_workbook(source)
    respondent, form = book.worksheets[0], book.worksheets[1]
    told = {"organization": "Ministry of Labour", "filled-by": "Director", "day": datetime.date(2026, 5, 4)}
    for row in respondent.iter_rows(min_row=3):
        if row[2].value in told:
            row[1].value = told[row[2].value]
    rows = [[cell.value for cell in row] for row in form.iter_rows(min_row=3)]
    names = [cell.value for cell in form[2]]
    at = {name: index for index, name in enumerate(names)}
    replies = iter(["Yes", "oui", "PARTLY", "sans objet", "maybe", "Non", "unknown"])
    filled = 0
    for row in rows:
        if row[at["address"]].endswith("/reply") and filled < 7:
            row[at["answer"]] = next(replies)
            if row[at["answer"]] == "sans objet":
                row[at["words"]] = "There is no such body."
            if row[at["answer"]] == "Yes":
                row[at["words"]], row[at["source"]] = "Since 2019.", "Labour Code, s. 5"
            if row[at["answer"]] == "unknown":
                row[at["address"]] = row[at["key"]] = None
            print(f"{row[at['number']]}: {row[at['answer']]}")
            filled += 1
        if row[at["address"]] == "coverage/old-age/migrants/persons":
            row[at["answer"]] = 1200
            print("persons: 1200")
        if row[at["address"]] == "coverage/old-age/migrants/in-force":
            row[at["answer"]] = datetime.date(2019, 7, 1)
            print("in force: 2019-07-01")
    order = list(reversed(range(len(names))))
    form.tables.clear()
    form.data_validations.dataValidation.clear()
    for number, row in enumerate([[cell for cell in names]] + rows[::-1], start=2):
        for column, index in enumerate(order, start=1):
            form.cell(row=number, column=column).value = row[index]
    book.save(target)


def fill_docx(source, target):
    import docx

    document = docx.Document(source)
    fields = {}
    for field in document.element.body.iter(f"{W}sdt"):
        about = field.find(f"{W}sdtPr")
        fields[about.find(f"{W}tag").get(f"{W}val")] = (field, about)

    def write(name, text):
        field, _ = fields[name]
        runs = field.find(f"{W}sdtContent").findall(f"{W}r")
        for run in runs[1:]:
            field.find(f"{W}sdtContent").remove(run)
        texts = runs[0].findall(f"{W}t")
        for extra in texts[1:] + runs[0].findall(f"{W}br"):
            runs[0].remove(extra)
        texts[0].text = text

    def tick(name):
        field, about = fields[name]
        about.find(f"{W14}checkbox").find(f"{W14}checked").set(f"{W14}val", "1")
        field.find(f"{W}sdtContent").find(f".//{W}t").text = "\u2612"

    write("form-organization", "Domestic Workers' Union")
    write("form-day", "4 May 2026")
    boxes = [name for name in fields if fields[name][1].find(f"{W14}checkbox") is not None]
    lines = {}
    for name in boxes:
        lines.setdefault(name.rsplit("-", 1)[0], []).append(name)
    first, second, third = list(lines.values())[:3]
    tick(first[0])
    tick(second[2])
    tick(third[0]), tick(third[1])
    words = next(name for name in fields if name.endswith("-words"))
    write(words, "We were never asked.")
    choices = [name for name in fields if fields[name][1].find(f"{W}comboBox") is not None]
    write(choices[1], "partly")
    print(f"{len(fields)} fields, {len(boxes)} boxes, {len(choices)} lists")
    document.save(target)


if __name__ == "__main__":
    source, target = sys.argv[1:3]
    (fill_xlsx if source.endswith(".xlsx") else fill_docx)(source, target)
