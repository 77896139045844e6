#!/usr/bin/env python3
"""A changed assumption carries through the formulas of the sheets as it does through the program.

Writes the sheets of a workbook, changes cells of the assumptions in them, lets LibreOffice compute them anew, and compares every
cell of lines and totals with what the program says of a workbook with the same change. Needs openpyxl and soffice.

    tests/outside/costing_formulas.py target/debug/tripartite tests/support/ruritania.yaml assessments/*/examples/*.yaml

Of a workbook the changes below do not know, every assumption with values is changed in turn, three of them at most.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

# assumption, year, and another value: given, held, on a line, grown, a factor of a cap and of the gross domestic product
CHANGES = [
    ("min-wage", 2026, "1350"),
    ("registered", 2030, "80"),
    ("wage-growth", 2027, "-2.5"),
    ("relief", 2029, "12.5"),
    ("injury-cost", 2026, "7777.77"),
    ("gdp", 2026, "9000000000"),
    ("insured-mothers", 2027, "55"),
    ("window-cost", 2028, "123456.78"),
]
# figures of a set, by the words of the sheet
TOTALS = {
    "Gross cost": "gross", "State": "state", "of it relief of contributions": "relief", "Workers": "worker",
    "Employers": "employer", "Partners": "partners", "Contributions less what the scheme pays": "balance",
    "Persons covered, each counted once": "covered", "Additional gross cost": "additional_gross",
    "Additional cost to the state": "additional_state",
    "Gross cost, percent of GDP": "percent_gdp_gross", "State, percent of GDP": "percent_gdp_state",
}


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def recomputed(path, folder):
    run("soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, path)
    return openpyxl.load_workbook(folder / path.name, data_only=True)


def table(book, name, keys):
    rows = list(book[name].iter_rows(values_only=True))
    years = {at: str(head) for at, head in enumerate(rows[0]) if at >= keys and head is not None}
    # the second row holds the names of the columns for scripts
    for row in rows[2:]:
        for at, year in years.items():
            if row[at] is not None:
                yield row[:keys], int(year), row[at]


def same(one, other):
    one, other = float(one), float(other)
    return abs(one - other) <= 1e-9 * max(1.0, abs(one), abs(other))


def compare(program, workbook, book):
    said = json.loads(run(program, "cost", workbook, "--json", "--lang", "en"))
    figures = {(it["line"], it["year"]): it for it in said["lines"]}
    sets = {(it.get("package") or it["design"], it["year"]): it for it in said["designs"] + said["packages"]}
    compared, wrong = 0, []
    for (design, line, year, figure), value in long(book):
        wanted = figures[line, year].get(figure.replace("-", "_"))
        if wanted is not None:
            compared += 1
            if not same(value, wanted):
                wrong.append(f"{line} {figure} {year}: {value}, and the program says {wanted}")
    for (name, _, figure), year, value in table(book, "Costs by year", 3):
        wanted = sets.get((name, year), {}).get(TOTALS.get(figure))
        if wanted is not None:
            compared += 1
            if not same(value, wanted):
                wrong.append(f"{name} {figure} {year}: {value}, and the program says {wanted}")
    return compared, wrong


def long(book):
    for design, line, year, figure, value in list(book["Cost figures"].iter_rows(values_only=True))[2:]:
        yield (design, line, int(year), figure), value


def changes_of(book):
    """The changes of the list where the workbook has their rows; else values of its own, a little larger."""
    page = book["Assumptions by year"]
    years = {at: str(cell.value) for at, cell in enumerate(page[1]) if str(cell.value).isdigit()}
    given = {}
    for cells in page.iter_rows(min_row=3):
        typed = [(int(year), cells[at].value) for at, year in years.items() if isinstance(cells[at].value, (int, float))]
        given[cells[0].value] = typed
    known = [it for it in CHANGES if any(year == it[1] for year, _ in given.get(it[0], []))]
    if len(known) == len(CHANGES):
        return known
    own = [(row, *typed[0]) for row, typed in given.items() if typed]
    step = max(1, len(own) // 3)
    return [(row, year, repr(round(value * 1.25 + 1, 4))) for row, year, value in own[::step][:3]]


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    sys.exit(1 if sum(tried(program, pathlib.Path(source).resolve()) for source in sys.argv[2:]) else 0)


def tried(program, source):
    print(source.name)
    faults = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "out").mkdir()
        sheets = folder / "first.xlsx"
        run(program, "report", source, "-d", "record", "-f", "xlsx", "-o", sheets, "--lang", "en")
        first = openpyxl.load_workbook(sheets)
        if "Assumptions by year" not in first.sheetnames:
            print("  nothing is costed")
            return 0
        for nth, (row, year, value) in enumerate([(None, None, None), *changes_of(first)]):
            workbook, sheets = folder / f"w{nth}.yaml", folder / f"s{nth}.xlsx"
            workbook.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
            run(program, "report", workbook, "-d", "record", "-f", "xlsx", "-o", sheets, "--lang", "en")
            if row:
                book = openpyxl.load_workbook(sheets)
                page = book["Assumptions by year"]
                at = [cell.value for cell in page[1]].index(str(year)) + 1
                line = next(cells[0].row for cells in page.iter_rows(min_row=3) if cells[0].value == row)
                page.cell(line, at).value = float(value)
                book.save(sheets)
                run(program, "set", workbook, f"registers/assumption/{row}/values/{year}", value)
            compared, wrong = compare(program, workbook, recomputed(sheets, folder / "out"))
            print(f"  {row or 'unchanged'}: {compared} figures compared, {len(wrong)} differ")
            print("".join(f"  {it}\n" for it in wrong[:10]), end="")
            faults += len(wrong) + (compared == 0)
    return faults


if __name__ == "__main__":
    main()
