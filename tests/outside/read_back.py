#!/usr/bin/env python3
"""Reads exported reports with the readers of others and compares what they say.

    tripartite report FILE -o r.md ; … -o r.docx ; … -o r.html ; … -o r.xlsx ; … -o r.csv ; … -o r.json
    python3 tests/outside/read_back.py r.docx r.html r.xlsx r.json r-answers.csv …

The text of DOCX and HTML is compared, line by line and in order, with that of the Markdown file of the same name (read by
markdown-it-py); sheets are checked for formulas, frozen heads, tables, filters and days, and CSV files against the sheets of the
XLSX file of the same name; JSON is validated against docs/report.schema.json. A reader that is not installed is skipped,
and said so. Exits with 1 where something differs.
"""
import csv, datetime, importlib.util, json, pathlib, re, sys

from lxml import etree

FAULTS = []
OUTWARD = re.compile(r"HYPERLINK|WEBSERVICE|INDIRECT|CALL|EXEC|DDE|\[|\|", re.IGNORECASE)


def reader(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"skipped: {name} is not installed")
        return None


def fault(path, text):
    FAULTS.append(f"{path}: {text}")


def words(text):
    return re.sub(r"\s+", " ", text).strip()


def tree_lines(path):
    """The lines of the Markdown beside a file: what the document says, without its marks."""
    markdown = path.with_suffix(".md")
    it = reader("markdown_it")
    if it is None or not markdown.exists():
        print(f"skipped: nothing to compare {path} with")
        return None
    lines = []
    for token in it.MarkdownIt("gfm-like", {"linkify": False}).parse(markdown.read_text(encoding="utf-8")):
        if token.type != "inline":
            continue
        text = ""
        for child in token.children:
            if child.type in ("softbreak", "hardbreak") or child.content == "<br>":
                text += "\n"
            elif child.type in ("text", "code_inline"):
                text += child.content
        # the mark of a footnote is a sign of its own in every format
        text = re.sub(r"\[\^\d+\](?!:)", "", text)
        # a note is told by its words, its number is the reader's
        text = re.sub(r"(?m)^\[\^\d+\]: ", "", text)
        lines += [words(line) for line in text.split("\n")]
    return [line for line in lines if line]


def compare(path, found, wanted):
    """Every line of the tree is found, after the one before it; figures are drawn, and compared by their words."""
    found, at, lost = words(found), 0, []
    for line in wanted:
        next_at = found.find(line, at)
        if next_at < 0 and found.find(line) < 0:
            lost.append(line)
        elif next_at >= 0:
            at = next_at
    # the columns of a map stand under their group
    lost = [line for line in lost if line.split(": ")[-1] not in found]
    for line in lost:
        fault(path, f"lost: {line!r}")
    print(f"{path}: {len(wanted)} lines, {len(lost)} lost")


def docx(path):
    module = reader("docx")
    if module is None:
        return
    document = module.Document(str(path))
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    for style in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        if style not in styles:
            fault(path, f"no paragraph is a {style}")
    if not document.core_properties.title or not document.core_properties.language:
        fault(path, "title or language is missing")
    repeated = [table for table in document.tables if "w:tblHeader" in table._tbl.xml]
    namespace = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    notes = [it.blob for it in document.part.package.iter_parts() if str(it.partname) == "/word/footnotes.xml"]
    text = ""
    for element in [it for part in [document.element.body, *map(etree.fromstring, notes)] for it in part.iter()]:
        if element.tag == namespace + "t":
            text += element.text or ""
        elif element.tag in (namespace + "p", namespace + "br", namespace + "tab"):
            text += "\n"
    print(f"{path}: {len(document.paragraphs)} paragraphs, {len(document.tables)} tables, {len(repeated)} with repeated heads")
    text += "\n".join(paragraph.text for paragraph in document.sections[0].footer.paragraphs)
    wanted = tree_lines(path)
    if wanted is not None:
        compare(path, text, wanted)


def html(path):
    module = reader("html5lib")
    if module is None:
        return
    parser = module.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(path.read_bytes())
    for place, error, _ in parser.errors:
        fault(path, f"{place}: {error}")
    for element in tree.iter():
        if element.tag in ("script", "img", "iframe", "object", "embed", "form", "link", "base"):
            fault(path, f"an element {element.tag}")
        for key, value in getattr(element, "attrib", {}).items():
            if str(key).startswith("on") or (key == "href" and not re.match(r"#|https?:|mailto:", value)):
                fault(path, f"{key}={value}")
    text = []

    def walk(element):
        if element.tag in ("style", "title"):
            text.append(element.tail or "")
            return
        if element.attrib.get("role") == "doc-noteref":
            text.append(element.tail or "")
            return
        text.append("\n" if element.tag in ("p", "br", "td", "th", "li", "dt", "dd", "h1", "h2", "h3", "h4") else "")
        text.append(element.text or "")
        for child in element:
            walk(child)
        text.append(element.tail or "")

    walk(tree.find("body"))
    wanted = tree_lines(path)
    if wanted is not None:
        compare(path, "".join(text), wanted)


def xlsx(path):
    module = reader("openpyxl")
    if module is None:
        return
    book = module.load_workbook(path)
    days = numbers = texts = 0
    # formulas stand together in the sheets of a costing and lead from one to the other
    costed = any(cell.data_type == "f" and "!" in str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    for sheet in book:
        if sheet.sheet_state != "visible":
            continue
        # the heads people read, then the names of the columns for scripts, which are the head of the table
        tables = list(sheet.tables.values())
        names = [cell.value for cell in sheet[2]]
        if sheet.freeze_panes != "A3" or len(tables) != 1 or not tables[0].autoFilter:
            fault(path, f"{sheet.title}: no frozen head, no table or no filter")
        elif [column.name for column in tables[0].tableColumns] != names or len(set(names)) != len(names):
            fault(path, f"{sheet.title}: the columns of the table are not those of the sheet: {names}")
        by_pandas(path, sheet)
        for row in sheet.iter_rows():
            for cell in row:
                # the costing computes in its sheets; nothing else does, and nothing reaches out of the file
                if cell.data_type == "f" and (OUTWARD.search(str(cell.value)) or not costed):
                    fault(path, f"{sheet.title}!{cell.coordinate} is a formula: {cell.value!r}")
                days += isinstance(cell.value, datetime.datetime)
                numbers += isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool)
                texts += isinstance(cell.value, str)
        beside = list(path.parent.glob(f"{path.stem}-*.csv"))
        match = [it for it in beside if sheet_of(it, book) is sheet]
        for file in match:
            rows = list(csv.reader(file.open(encoding="utf-8-sig", newline="")))
            for a, b in zip(rows, sheet.iter_rows()):
                for left, cell in zip(a, b):
                    value = cell.value
                    # what a formula comes to is compared by costing_formulas.py
                    if isinstance(value, str) and value.startswith("="):
                        continue
                    if isinstance(value, datetime.datetime):
                        value = value.date().isoformat()
                    if isinstance(value, (int, float)):
                        left, value = float(left), float(value)
                    elif isinstance(left, str):
                        left = re.sub(r"(^|[\n,;|]\s*)'(?=[=+\-@])", r"\1", left)
                        value = re.sub(r"(^|[\n,;|]\s*)'(?=[=+\-@])", r"\1", value or "")
                    if left != value:
                        fault(file, f"{cell.coordinate}: {left!r} is not {value!r}")
    print(f"{path}: {book.sheetnames}, {texts} texts, {days} days, {numbers} numbers, title {book.properties.title!r}")


def by_pandas(path, sheet):
    """A script reads the sheet by the names of its columns."""
    module = reader("pandas") if importlib.util.find_spec("pandas") else None
    if module is not None:
        rows = module.read_excel(path, sheet_name=sheet.title, header=1)
        if list(rows.columns) != [cell.value for cell in sheet[2]] or len(rows) != sheet.max_row - 2:
            fault(path, f"{sheet.title}: pandas reads {len(rows)} rows of {list(rows.columns)}")


def sheet_of(file, book):
    """The sheet a CSV file was written beside, by its head."""
    head = next(csv.reader(file.open(encoding="utf-8-sig", newline="")), [])
    return next((it for it in book if [cell.value for cell in it[1]][: len(head)] == head), None)


def data(path):
    module = reader("jsonschema")
    if module is None:
        return
    schema = json.loads((pathlib.Path(__file__).parents[2] / "docs/report.schema.json").read_text(encoding="utf-8"))
    module.Draft202012Validator.check_schema(schema)
    errors = list(module.Draft202012Validator(schema).iter_errors(json.loads(path.read_text(encoding="utf-8"))))
    for error in errors[:10]:
        fault(path, f"{'/'.join(map(str, error.path))}: {error.message[:200]}")
    print(f"{path}: {len(errors)} errors against the schema")


def sheet_text(path):
    for row in csv.reader(path.open(encoding="utf-8-sig", newline="")):
        for cell in row:
            for piece in re.split(r"[\n,;|]", cell):
                if re.match(r"\s*[=+\-@]", piece) and not re.fullmatch(r"-?[0-9.]+", cell):
                    fault(path, f"{cell!r} could be a formula")


READERS = {".docx": docx, ".html": html, ".xlsx": xlsx, ".json": data, ".csv": sheet_text}
for name in sys.argv[1:]:
    found = pathlib.Path(name)
    READERS.get(found.suffix, lambda path: print(f"skipped: {path}"))(found)
print("\n".join(FAULTS) or "everything agrees")
sys.exit(1 if FAULTS else 0)
