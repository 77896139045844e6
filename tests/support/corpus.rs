//! Files made to hurt, and what each is refused for: the corpus of `tests/core/hostile.rs` and of the hunt `fuzz`.
//!
//! Everything is made here, so that no large or strange file is kept in the repository.

use std::path::Path;
use tripartite::instrument::ValueFault;
use tripartite::store::{Bound, Forbidden, ParseError, Syntax, parse_workbook};
use tripartite::workbook::{MOST_CHARS, Workbook};

/// What is expected of a file.
#[derive(Debug)]
pub enum Want {
    /// It is read.
    Read,
    /// It is refused at a line and column (0: not asked) with this error.
    Refused(usize, usize, ParseError),
}

/// One file.
pub struct Case {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    pub want: Want,
}

/// The first seven lines of a workbook.
pub const HEAD: &str = "tripartite-workbook: 1\nid: x\ncountry: \"ZZZ\"\ninstrument:\n  id: migrant-domestic-workers\n  version: \"1.0.0\"\nrole: both\n";

/// A workbook with something after its head; the first line of it is 8.
pub fn with(body: &str, count: usize) -> String {
    format!("{HEAD}{body}count: {count}\n")
}

/// Every case.
pub fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    let mut add = |name, bytes: Vec<u8>, want| all.push(Case { name, bytes, want });
    let whole = |error| Want::Refused(0, 0, error);
    let at = |line, error| Want::Refused(line, 0, error);
    let text = |body: &str| with(body, 1).into_bytes();

    // what is no workbook, or a piece of one
    add("nothing", vec![], whole(ParseError::Empty));
    add("blanks", b"  \n\n\t\n".to_vec(), whole(ParseError::Empty));
    add("comments alone", b"# a\n# b\n".to_vec(), whole(ParseError::Empty));
    add("a mark of byte order alone", "\u{feff}".into(), whole(ParseError::Empty));
    add("cut within its first key", b"tripartite-work".to_vec(), at(1, ParseError::NoTail));
    add("cut after its first key", b"# c\ntripartite-workbook:".to_vec(), at(2, ParseError::NoTail));
    add("cut after its head", HEAD.into(), at(7, ParseError::NoTail));
    add("cut within a quoted text", format!("{HEAD}title: \"half a").into_bytes(), at(8, ParseError::NoTail));
    add("another first key", b"services:\n  web: x\ncount: 0\n".to_vec(), at(1, ParseError::NoHeader));
    add("no version", with("", 0).replacen(" 1", " one", 1).into_bytes(), at(1, ParseError::NoHeader));
    add("a directive first", format!("%YAML 1.1\n---\n{}", with("", 0)).into_bytes(), at(1, ParseError::NoHeader));
    add(
        "keys in the order of the alphabet",
        b"count: 0\nid: x\ntripartite-workbook: 1\n".to_vec(),
        at(1, ParseError::HeaderBelow(3)),
    );
    add(
        "an indentation of no-break spaces",
        with("answers:\n\u{a0}\u{a0}consult-gender:\n    reply: yes\n", 1).into_bytes(),
        at(9, ParseError::IndentBlank('\u{a0}')),
    );
    add("JSON", b"{\"tripartite-workbook\": 1, \"count\": 0}".to_vec(), at(1, ParseError::NoHeader));
    add("a newer format", with("", 0).replacen(" 1", " 2", 1).into_bytes(), at(1, ParseError::Newer(2)));
    add("too high a count", with("", 9).into_bytes(), at(8, ParseError::Count { said: 9, held: 0 }));
    add(
        "too low a count",
        with("answers:\n  q:\n    reply: unknown\n", 0).into_bytes(),
        at(11, ParseError::Count { said: 0, held: 1 }),
    );
    // and a number that is not written as one, which other programs read as another
    for (name, count) in [
        ("a count that is none", "many"),
        ("a count below zero", "-1"),
        ("a count in quotes", "\"1\""),
        ("a count with a sign", "+1"),
        ("a count of base 16", "0x1"),
        ("a count of base 8", "0o7"),
        ("a count with an underscore", "1_000"),
        ("a count with an exponent", "1e3"),
        ("a count with a fraction", "1.0"),
        ("a count with a zero in front", "01"),
        ("a count beyond any", "99999999999999999999"),
        ("a count that is a list", "[1]"),
        ("a count that is emptied", "~"),
    ] {
        let wrong = format!("answers:\n  q:\n    why: x\ncount: {count}\n");
        add(name, format!("{HEAD}{wrong}").into_bytes(), at(11, ParseError::CountForm(count.to_owned())));
    }
    add("a count with a comment", format!("{HEAD}count: 0 # none\n").into_bytes(), Want::Read);
    add("a format with a sign", with("", 0).replacen(" 1", " +1", 1).into_bytes(), at(1, ParseError::NoHeader));

    // what is no text in UTF-8
    let utf16 = |mark: &str| format!("{mark}{}", with("", 0)).encode_utf16().collect::<Vec<u16>>();
    add(
        "UTF-16, little end first",
        utf16("\u{feff}").iter().flat_map(|it| it.to_le_bytes()).collect(),
        whole(ParseError::Utf16),
    );
    add(
        "UTF-16, big end first",
        utf16("\u{feff}").iter().flat_map(|it| it.to_be_bytes()).collect(),
        whole(ParseError::Utf16),
    );
    add("UTF-16 without a mark", utf16("").iter().flat_map(|it| it.to_le_bytes()).collect(), whole(ParseError::Utf16));
    let broken = |bytes: &[u8]| [HEAD.as_bytes(), b"title: \xc3\xa9", bytes, b"\ncount: 0\n"].concat();
    for (name, bytes) in [
        ("Latin-1", &b"\xe9"[..]),
        ("an overlong slash", b"\xc0\xaf"),
        ("half a pair", b"\xed\xa0\x80"),
        ("beyond the last character", b"\xf4\x90\x80\x80"),
        ("a byte that begins nothing", b"\x80"),
    ] {
        add(name, broken(bytes), Want::Refused(8, 9, ParseError::NotUtf8));
    }
    add("cut within a character", broken(b"")[..HEAD.len() + 8].to_vec(), Want::Refused(8, 8, ParseError::NotUtf8));
    add("a mark of byte order", format!("\u{feff}{}", with("", 0)).into_bytes(), Want::Read);
    add("line breaks of Windows", with("", 0).replace('\n', "\r\n").into_bytes(), Want::Read);

    // characters that no text file holds
    for (name, c) in [
        ("NUL", '\0'),
        ("BEL", '\u{7}'),
        ("ESC", '\u{1b}'),
        ("DEL", '\u{7f}'),
        ("CSI in one", '\u{9b}'),
        ("no character", '\u{ffff}'),
    ] {
        add(name, broken(c.to_string().as_bytes()), Want::Refused(8, 9, ParseError::Control(c)));
    }
    add(
        "line breaks of old Macs",
        with("", 0).replace('\n', "\r").into_bytes(),
        Want::Refused(1, 23, ParseError::LoneReturn),
    );
    add("a lone return", broken(b"\rx"), Want::Refused(8, 9, ParseError::LoneReturn));
    add("escapes written out", text("answers:\n  q:\n    why: \"\\e[2J\\0\\x9b\"\n"), Want::Read);

    // two versions in one file
    let ours = "answers:\n  q:\n<<<<<<< ours\n    why: a\n=======\n    why: b\n>>>>>>> theirs\n";
    add("a conflict", text(ours), at(10, ParseError::Conflict));
    add(
        "a conflict from its first line",
        format!("<<<<<<< a\n{}", with("", 0)).into_bytes(),
        at(1, ParseError::Conflict),
    );
    add("half a settled conflict", text("answers:\n  q:\n    why: a\n=======\n"), at(11, ParseError::Conflict));

    // what YAML knows and these files do not
    let forbidden = |line, what| at(line, ParseError::Forbidden(what));
    add("an anchor", text("answers:\n  q: &a\n    why: x\n"), forbidden(10, Forbidden::Anchors));
    add("an alias of nothing", text("answers:\n  q:\n    why: *a\n"), forbidden(10, Forbidden::Anchors));
    add("itself", text("x: &a\n  y: *a\n"), forbidden(9, Forbidden::Anchors));
    let mut laughs = "x:\n  a0: &a0 lol\n".to_owned();
    for at in 1..20 {
        laughs.push_str(&format!("  a{at}: &a{at} [{}]\n", vec![format!("*a{}", at - 1); 9].join(", ")));
    }
    add("a billion laughs", text(&laughs), forbidden(9, Forbidden::Anchors));
    add("a merge key", text("answers:\n  q:\n    <<: {why: x}\n"), forbidden(10, Forbidden::MergeKeys));
    for (name, tag) in [
        ("a tag of Python", "!!python/object/apply:os.system [\"id\"]"),
        ("a tag of its own", "!x y"),
        ("an include", "!include /etc/passwd"),
        ("a tag with an address", "!<tag:example.org,2000:x> y"),
        ("the tag of a text", "!!str yes"),
        ("the tag of bytes", "!!binary aGVsbG8="),
        ("the tag of nothing", "! x"),
        ("the tag of nothing in front of quotes", "! \"x\""),
        ("the tag of a number", "!!int 3"),
    ] {
        add(name, text(&format!("answers:\n  q:\n    why: {tag}\n")), forbidden(10, Forbidden::Tags));
    }
    add(
        "a tag before a list",
        text("answers:\n  q:\n    reply: {chosen: !!seq [a]}\n"),
        forbidden(10, Forbidden::Tags),
    );
    add("a tag before a map", text("answers:\n  q: !!map\n    why: x\n"), forbidden(9, Forbidden::Tags));
    add("a tag in a list", text("answers:\n  q:\n    reply: {chosen: [!!str a]}\n"), forbidden(10, Forbidden::Tags));
    add(
        "a tag far below",
        text(&format!("{}answers:\n  q:\n    why: ! x\n", "# c\n".repeat(3000))),
        forbidden(3010, Forbidden::Tags),
    );
    add(
        "exclamation marks in texts",
        with("answers:\n  q:\n    why: Quoi !\n    finding: |\n      ! x\n      !!str y\n  r:\n    why: \"! x\"\n    finding: '!y [!x, !z]'\n  s:\n    why: a - !x\n      !y\n  # !z\n", 3).into_bytes(),
        Want::Read,
    );
    add("a tag before a key", text("answers:\n  q:\n    !x why: y\n"), forbidden(10, Forbidden::Tags));
    add(
        "two documents",
        format!("{}---\n{}", with("", 0), with("", 0)).into_bytes(),
        forbidden(9, Forbidden::Documents),
    );

    // the same key twice
    let twice = |line, first, key: &str| at(line, ParseError::Twice { key: key.to_owned(), first });
    add("an answer twice", text("answers:\n  q:\n    why: a\n  r:\n    why: b\n  q:\n    why: c\n"), twice(13, 9, "q"));
    add("a part twice", text("answers:\n  q:\n    why: |\n      why: a\n    why: b\n"), twice(12, 10, "why"));
    add("a key at the margin twice", text("role: both\n"), twice(8, 7, "role"));
    add("a key with and without quotes", text("answers:\n  q:\n    \"why\": a\n    why: b\n"), twice(11, 10, "why"));
    add("twice in one line", text("answers:\n  q: {why: a, why: b}\n"), twice(9, 9, "why"));
    add("an unknown key twice", text("x-new:\n  a: 1\n  b: 2\n  a: 3\n"), twice(11, 9, "a"));

    // too much of something
    let beyond = |line, bound| at(line, ParseError::Beyond(bound));
    add("200 KB of [", text(&format!("x: {}\n", "[".repeat(200_000))), beyond(8, Bound::Depth));
    add("200 KB of {a:", text(&format!("x: {}\n", "{a: ".repeat(50_000))), beyond(8, Bound::Depth));
    add("200 KB of - ", text(&format!("x:\n  {}a\n", "- ".repeat(100_000))), beyond(9, Bound::Depth));
    add("200 KB of ? ", text(&format!("x:\n  {}a\n", "? ".repeat(100_000))), beyond(9, Bound::Depth));
    let nested = |levels: usize| (0..levels).map(|deep| format!("{}a:\n", " ".repeat(deep))).collect::<String>();
    // the file itself is one level
    add("16 levels", with(&nested(15), 0).into_bytes(), Want::Read);
    add("17 levels", with(&nested(17), 0).into_bytes(), beyond(24, Bound::Depth));
    let keys = |count: usize, indent: &str| (0..count).map(|at| format!("{indent}k{at}: x\n")).collect::<String>();
    // four keys stand in the head that are counted, and one is the count
    // what is read must be read again with every key of ours beside it, so unknown keys have a bound of their own
    add("80 unknown keys", with(&keys(80, ""), 0).into_bytes(), Want::Read);
    add("81 unknown keys", with(&keys(81, ""), 0).into_bytes(), beyond(1, Bound::Keys));
    add("101 keys at the margin", with(&keys(96, ""), 0).into_bytes(), beyond(104, Bound::Keys));
    add("a million keys at the margin", with(&keys(1_000_000, ""), 0).into_bytes(), beyond(104, Bound::Keys));
    add(
        "a million entries",
        with(&format!("answers:\n{}", keys(1_000_000, "  ")), 0).into_bytes(),
        beyond(120_007, Bound::Entries),
    );
    add(
        "a million rows",
        with(&format!("registers:\n  source:\n{}", keys(1_000_000, "    ")), 0).into_bytes(),
        beyond(120_007, Bound::Entries),
    );
    add("a million parts", text(&format!("answers:\n  q:\n{}", keys(1_000_000, "    "))), beyond(9, Bound::Entry));
    add("250,000 parts", text(&format!("answers:\n  q:\n{}", keys(250_000, "    "))), beyond(0, Bound::Values));
    add("a list of 57,000", with(&format!("x: [{}]\n", "a,".repeat(57_000)), 0).into_bytes(), Want::Read);
    add("a list of 63,000", with(&format!("x: [{}]\n", "a,".repeat(63_000)), 0).into_bytes(), beyond(8, Bound::Values));
    let line = |bytes: usize| with(&format!("x: \"{}\"\n", "y".repeat(bytes - 5)), 0).into_bytes();
    add("a line of 1 MiB", line(1 << 20), Want::Read);
    add("a line of 1 MiB and one", line((1 << 20) + 1), beyond(8, Bound::Line));
    add("a line of 20 MB", line(20_000_000), beyond(8, Bound::Line));
    let comments = |lines: usize| with(&format!("# {}\n", "c".repeat(1021)).repeat(lines), 0).into_bytes();
    add("1 MiB of comments", comments(1024), Want::Read);
    add("1 MiB of comments and one", comments(1025), beyond(1032, Bound::Comments));
    add("5 MB of comments", comments(5000), beyond(1032, Bound::Comments));
    add("one comment of 5 MB", with(&format!("#{}\n", "c".repeat(5_000_000)), 0).into_bytes(), beyond(8, Bound::Line));
    let block = |lines: usize| format!("answers:\n  q:\n    why: |\n{}", "      abcdefgh\n".repeat(lines));
    add("a block of 20 MB", text(&block(1_333_333)), beyond(9, Bound::Entry));
    add(
        "a quoted text of 20 MB",
        text(&format!("answers:\n  q:\n    why: \"{}\"\n", "a b\n      ".repeat(2_000_000))),
        beyond(9, Bound::Entry),
    );
    add("30 MB of line breaks", text(&"\n".repeat(30_000_000)), beyond(2_000_001, Bound::Lines));
    add("too large a file", with(&" ".repeat(33 << 20), 0).into_bytes(), whole(ParseError::TooBig(32 << 20)));

    // a text that no field could hold
    let why = |text: &str| format!("answers:\n  p:\n    why: x\n  q:\n    reply: unknown\n    why: {text}\n");
    let long = "é".repeat(MOST_CHARS);
    add("the longest text", with(&why(&long), 2).into_bytes(), Want::Read);
    add(
        "a text too long",
        with(&why(&format!("{long}x")), 2).into_bytes(),
        at(13, ParseError::LongText(MOST_CHARS + 1)),
    );
    for (name, body, line) in [
        ("a title too long", format!("title: {long}x\n"), 8),
        ("a field too long", format!("registers:\n  source:\n    r:\n      kind: law\n      note: {long}x\n"), 12),
        ("a remark too long", format!("answers:\n  q:\n    remarks:\n      r:\n        text: {long}x\n"), 12),
        ("a quote too long", format!("standards:\n  c189:\n    citations:\n      c:\n        quote: {long}x\n"), 12),
        ("a reason too long", format!("answers:\n  q:\n    reply:\n      not-applicable: {long}x\n"), 11),
        ("a finding too long", format!("chapters:\n  c:\n    finding: {long}x\n"), 10),
    ] {
        let count = usize::from(line > 8);
        add(name, with(&body, count).into_bytes(), at(line, ParseError::LongText(MOST_CHARS + 1)));
    }

    // values that are not of their kind
    use ValueFault as V;
    let value = |fault: ValueFault| ParseError::Value(fault);
    let syntax = |what: Syntax| ParseError::Syntax(what);
    let id = |found: &str| ParseError::Value(V::Id(found.to_owned()));
    let word = |found: &str| ParseError::Value(V::word(found, &["yes", "partly", "no", "unknown", "not-applicable"]));
    for (name, body, line, error) in [
        ("an id with a capital", "answers:\n  Consult:\n    why: x\n", 9, id("Consult")),
        ("an id with a path", "answers:\n  ../../etc:\n    why: x\n", 9, id("../../etc")),
        ("an id with a control sequence", "answers:\n  \"\\e[2J\":\n    why: x\n", 9, id("[2J")),
        ("a word not in its list", "answers:\n  q:\n    reply: partyl\n", 10, word("partyl")),
        ("a list for a reply", "answers:\n  q:\n    reply: [a, b]\n", 10, value(V::Reply)),
        ("a list for answers", "answers: [a, b]\n", 8, value(V::Map)),
        ("a text for an entry", "answers:\n  q: yes\n", 9, value(V::Map)),
        ("a text that does not end", "answers:\n  q:\n    why: \"x\n", 0, syntax(Syntax::Quote)),
        ("an escape there is not", "answers:\n  q:\n    why: \"\\q\"\n", 10, syntax(Syntax::Escape)),
        ("a tab for a margin", "answers:\n  q:\n\t\twhy: x\n", 10, syntax(Syntax::Tab)),
        (
            "a margin that fits nothing",
            "answers:\n    q:\n      why: x\n   r:\n      why: y\n",
            11,
            syntax(Syntax::Indent),
        ),
    ] {
        add(name, text(body), at(line, error));
    }
    let long = "k".repeat(2000);
    // YAML takes no key of more than 1,024 for one
    add("a key of 2,000 characters", text(&format!("answers:\n  {long}:\n    why: x\n")), at(9, value(V::Map)));
    all
}

/// Every prefix of a workbook is refused as empty or incomplete, or is the whole.
pub fn judge_prefix(whole: &Workbook, text: &str, end: usize) -> Result<(), String> {
    match parse_workbook(Path::new("prefix.yaml"), &text[..end]) {
        Ok(read) if read == *whole => Ok(()),
        Ok(_) => Err(format!("{end} bytes are read as another workbook")),
        Err(fault) => match fault.error {
            ParseError::Empty | ParseError::NoTail | ParseError::Count { .. } => Ok(()),
            error => Err(format!("{end} bytes are not told to be cut off: {error:?}")),
        },
    }
}
