//! What a person is told of a file that cannot be read: place, reason and remedy in words of ours, in each language.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::corpus::{HEAD, with};
use std::path::Path;
use tripartite::i18n::{Explanation, Words};
use tripartite::instrument::ValueFault;
use tripartite::store::{
    Bound, Forbidden, ParseError, ReadFault, SaveFault, Syntax, explain_outside, parse_workbook, read_conflicted,
};
use tripartite::wording::{lines, say};

/// What the libraries below say, and no person should hear.
const OF_A_LIBRARY: [&str; 38] = [
    "deserialize",
    "mapping",
    "sequence",
    "Option<",
    "String",
    "u32",
    "u64",
    "i64",
    "f64",
    "bool",
    "strict mode",
    "expected a",
    "expected one",
    "expected <",
    "invalid type",
    "invalid value",
    "invalid length",
    "invalid boolean",
    "unknown variant",
    "unknown field",
    "missing field",
    "variant",
    "struct",
    "enum",
    "scalar",
    "null",
    "unit",
    "while parsing",
    "token",
    "did not find",
    "simple key",
    "block",
    "EOF",
    "eof",
    "parser",
    "unexpected",
    "budget",
    "Some(",
];

/// Malformed workbooks: what is put behind the head, and a word that must be in the message, as what was meant by it.
const MALFORMED: [(&str, &str); 63] = [
    // nothing where something must stand
    ("title: ~\n", ""),
    ("country: null\n", ""),
    ("answers:\n  ~: {reply: \"yes\"}\n", ""),
    ("answers:\n  : {reply: \"yes\"}\n", ""),
    ("answers:\n  q:\n    reply: {not-applicable: ~}\n", ""),
    ("answers:\n  q:\n    remarks:\n      r: {text: ~}\n", ""),
    ("registers:\n  source:\n    r:\n      title: ~\n", ""),
    ("registers:\n  source:\n    r: ~\n", ""),
    // another kind of value
    ("title: [a, b]\n", ""),
    ("title: {a: b}\n", ""),
    ("languages: en\n", ""),
    ("languages: [en]\n", ""),
    ("languages: {work: [en]}\n", ""),
    ("as-of: [2024]\n", ""),
    ("answers: x\n", ""),
    ("answers: 7\n", ""),
    ("answers:\n- q\n", ""),
    ("answers:\n  q: [a]\n", ""),
    ("answers:\n  q: 3.5\n", ""),
    ("answers:\n  q:\n    why: [a]\n", ""),
    ("answers:\n  q:\n    why: {a: b}\n", ""),
    ("answers:\n  q:\n    facets: [a]\n", ""),
    ("answers:\n  q:\n    facets: {f: [yes]}\n", ""),
    ("answers:\n  q:\n    facets: {f: {a: yes}}\n", ""),
    ("answers:\n  q:\n    reply: 3\n", ""),
    ("answers:\n  q:\n    reply: {chosen: x}\n", ""),
    ("answers:\n  q:\n    reply: {deferred: x}\n", ""),
    ("answers:\n  q:\n    reply: {deferred: {to: x, when: y}}\n", ""),
    ("answers:\n  q:\n    reply: not-applicable\n", "not-applicable"),
    ("answers:\n  q:\n    remarks:\n      r: {text: x, restricted: maybe}\n", "true"),
    ("answers:\n  q:\n    remarks:\n      r: {text: x, restricted: \"yes\"}\n", "true"),
    ("answers:\n  q:\n    remarks: [x]\n", ""),
    ("answers:\n  q:\n    citations:\n      c: {source: X Y}\n", "X Y"),
    ("answers:\n  q:\n    citations:\n      c: {source: s, as-of: soon}\n", "soon"),
    ("answers:\n  q:\n    confidence: {level: sure}\n", ""),
    ("answers:\n  q:\n    obstacles: one\n", ""),
    ("answers:\n  q:\n    review: [ready]\n", ""),
    ("registers: [a]\n", ""),
    ("registers:\n  source: x\n", ""),
    ("registers:\n  source:\n    r: [a]\n", ""),
    ("registers:\n  source:\n    r:\n      title: {a: b}\n", ""),
    ("registers:\n  source:\n    r:\n      title: true\n", ""),
    ("registers:\n  source:\n    R:\n      title: x\n", "R"),
    ("standards:\n  c189:\n    ratification: yes\n", ""),
    ("standards:\n  c189:\n    ratification: {state: ratifid}\n", "ratified"),
    ("standards:\n  c189:\n    ratification: {state: ratified, in-force: soon}\n", ""),
    ("coverage:\n  b: x\n", ""),
    ("disputed: x\n", ""),
    ("disputed:\n  nowhere: {text: x}\n", "nowhere"),
    ("disputed:\n  answers/q/why: {mark: yes}\n", "answers/q/why"),
    ("disputed:\n  answers/q/why: x\n", "x"),
    ("disputed:\n  answers/q/why: [x]\n", ""),
    ("disputed:\n  answers/q/why: {text: x, mark: yes}\n", ""),
    // not written as these files are
    ("answers:\n  q:\n    why: \"x\n", ""),
    ("answers:\n  q:\n    why: 'x' y\n", ""),
    ("answers:\n  q:\n    why: a: b\n", ""),
    ("answers:\n  q:\n    why: @x\n", ""),
    ("answers:\n  q:\n    why: [a\n", ""),
    ("answers:\n  q:\n    why: a]\n    x: }\n", ""),
    ("answers:\n  q:\n    why: \"\\u12\"\n", ""),
    ("answers:\n  q\n    why: x\n", ""),
    ("answers:\n  q:\n\twhy: x\n", ""),
    ("answers:\n  q:\n      why: x\n    finding: y\n", ""),
];

fn refused(text: &str) -> Option<ReadFault> {
    parse_workbook(Path::new("w.yaml"), text).err()
}

#[test]
fn no_word_of_a_library_reaches_a_person() {
    let mut wrong = Vec::new();
    for (body, named) in MALFORMED {
        let text = with(body, 1);
        let Some(fault) = refused(&text) else {
            wrong.push(format!("{body:?} is read"));
            continue;
        };
        // the general sentence is for what nobody thought of
        if matches!(fault.error, ParseError::NoTail | ParseError::Count { .. } | ParseError::Yaml(_)) {
            wrong.push(format!("{body:?} has no words of its own: {:?}", fault.error));
        }
        for language in ["en", "fr"] {
            let lines = lines(&Words::new(language), &fault.explain());
            // what is quoted from the file is nobody's words
            let ours: Vec<&String> = lines.iter().filter(|line| !line.contains(" | ")).collect();
            let said = format!("{ours:?}");
            let of_a_library = OF_A_LIBRARY.iter().find(|word| said.contains(**word));
            let told = lines[0].starts_with("w.yaml:") && ours.len() > 1 && said.contains(named);
            if of_a_library.is_some() || !told || said.contains(['‹', '\u{1f}']) {
                wrong.push(format!("{body:?} is told as {said} ({of_a_library:?})"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_count_that_is_there_is_not_called_missing() {
    let text = format!("{HEAD}count: \"1\"\n");
    let fault = refused(&text).unwrap();
    for (language, missing) in [("en", "missing"), ("fr", "manque")] {
        let said = lines(&Words::new(language), &fault.explain()).join("\n");
        assert!(!said.contains(missing) && said.contains("\"1\"") && said.contains("count: 12"), "{said}");
    }
}

#[test]
fn marks_of_a_conflict_that_do_not_fit_are_not_sent_back_to_the_command_that_failed() {
    for marks in ["<<<<<<< a\n", "<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> b\n", ">>>>>>> a\n"] {
        let fault = read_conflicted(Path::new("w.yaml"), &format!("{HEAD}{marks}count: 0\n")).unwrap_err();
        for language in ["en", "fr"] {
            let said = lines(&Words::new(language), &fault.explain()).join("\n");
            assert!(!said.contains("merge --conflicted") && said.contains("git checkout --ours"), "{said}");
        }
    }
}

#[test]
fn a_disk_with_room_is_not_called_full() {
    let full = |free| SaveFault::Full { path: "w.yaml".into(), free, needed: 34 << 10 };
    for (language, is_full) in [("en", "the disk is full:"), ("fr", "le disque est plein")] {
        let said = |free| say(&Words::new(language), &full(free).explain()).in_one_line();
        assert!(said(1 << 10).starts_with(is_full), "{}", said(1 << 10));
        assert!(!said(70_230 << 20).starts_with(is_full), "{}", said(70_230 << 20));
    }
}

#[test]
fn what_became_of_a_file_meanwhile_is_told_as_what_it_is() {
    let ours = crate::support::world::empty("ZZZ", "en");
    let text = tripartite::store::to_text(&ours).unwrap();
    let loaded = |text: &str| {
        let workbook = parse_workbook(Path::new("w.yaml"), text)?;
        Ok(tripartite::store::Loaded { workbook, text: text.to_owned(), has_comments: None })
    };
    let other = text.replace(&ours.id, "00000000-0000-7000-8000-000000000002");
    for (language, words) in [
        ("en", ["emptied", "cut", "Another workbook", "YAML", "compare"]),
        ("fr", ["vidé", "tronqué", "Un autre cahier", "YAML", "comparez"]),
    ] {
        let said = |text: &str| say(&Words::new(language), &explain_outside(&loaded(text), &ours)).in_two_sentences();
        let [emptied, cut, another, _, compare] = words;
        assert!(said("").contains(emptied), "{}", said(""));
        assert!(said(&text[..text.len() / 2]).contains(cut), "{}", said(&text[..text.len() / 2]));
        assert!(said(&other).contains(another), "{}", said(&other));
        for text in ["", &text[..text.len() / 2], &other, "services:\n  web: x\n"] {
            assert!(!said(text).contains(compare), "{}", said(text));
        }
        // the sentence stands behind “Not saved:” in lines, and in the corner of the screen
        assert!(!Words::new(language).t("save-changed-outside").starts_with("N"), "{language}");
    }
}

#[test]
fn every_parse_error_has_a_sentence_and_a_remedy_in_every_language() {
    let mut errors = vec![
        ParseError::System("x".to_owned()),
        ParseError::Absent,
        ParseError::NotAFile,
        ParseError::TooBig(32 << 20),
        ParseError::TooBig(96 << 10),
        ParseError::Utf16,
        ParseError::NotUtf8,
        ParseError::Control('\0'),
        ParseError::LoneReturn,
        ParseError::Empty,
        ParseError::Conflict,
        ParseError::NoHeader,
        ParseError::HeaderBelow(480),
        ParseError::IndentBlank('\u{a0}'),
        ParseError::Newer(9),
        ParseError::NoTail,
        ParseError::Count { said: 3, held: 2 },
        ParseError::LongText(70_000),
        ParseError::Twice { key: "x".to_owned(), first: 2 },
        ParseError::Twice { key: "x".to_owned(), first: 0 },
        ParseError::ConflictMarks,
        ParseError::CountForm("x".to_owned()),
        ParseError::Yaml("x".to_owned()),
        ParseError::TooSlow,
        ParseError::Broken,
    ];
    errors.extend(Bound::ALL.map(ParseError::Beyond));
    errors.extend(Forbidden::ALL.map(ParseError::Forbidden));
    errors.extend(Syntax::ALL.map(ParseError::Syntax));
    errors.extend(ValueFault::samples().map(ParseError::Value));
    for words in [Words::new("en"), Words::new("fr")] {
        let mut said = std::collections::HashSet::new();
        for it in &errors {
            let sentence = say(&words, &it.explain(7));
            assert!(!sentence.in_one_line().contains('‹'), "{it:?}: {sentence:?}");
            assert!(!sentence.remedy.is_empty(), "{it:?}");
            assert!(said.insert(sentence.what.clone()), "said of two errors: {sentence:?}");
        }
    }
}

#[test]
fn every_refusal_to_save_has_a_sentence_and_a_remedy_in_every_language() {
    let path = || std::path::PathBuf::from("w.yaml");
    let faults = [
        SaveFault::ChangedOutside(path()),
        SaveFault::Exists(path()),
        SaveFault::Gone(path()),
        SaveFault::ReadOnly(path()),
        SaveFault::ReadOnlyMedium(path()),
        SaveFault::NotAFile(path()),
        SaveFault::Denied(path()),
        SaveFault::Full { path: path(), free: 12_288, needed: 70_000_000 },
        SaveFault::NoMoreFiles(path()),
        SaveFault::Quota(path()),
        SaveFault::TooBig(path()),
        SaveFault::TooManyOpen(path()),
        SaveFault::NowhereToKeep(path()),
        SaveFault::Half { path: path(), reason: "x".to_owned() },
        SaveFault::NotTheSame(Box::new(Explanation::of("lint-it-differs"))),
        SaveFault::System { path: path(), reason: "x".to_owned() },
        SaveFault::Name(path()),
        SaveFault::LongName(path()),
        SaveFault::Unreliable(path()),
        SaveFault::NotKept { path: path(), reason: "x".to_owned() },
        SaveFault::Held(path(), Box::default()),
    ];
    for words in [Words::new("en"), Words::new("fr")] {
        let mut said = std::collections::BTreeSet::new();
        for it in &faults {
            let sentence = say(&words, &it.explain());
            assert!(!sentence.in_one_line().contains('‹'), "{it:?}: {sentence:?}");
            assert!(!sentence.remedy.is_empty() && said.insert(sentence.what), "{it:?}");
        }
    }
    let limit = SaveFault::Full { path: path(), free: 70_230 << 20, needed: 34_000 };
    assert!(!say(&Words::new("en"), &limit.explain()).what.starts_with("the disk is full"), "{limit:?}");
    let full = say(&Words::new("en"), &faults[7].explain()).what;
    assert!(full.contains("12 KB") && full.contains("67 MB"), "{full}");
}

#[test]
fn every_logo_that_cannot_be_shown_has_a_sentence_and_a_remedy_in_every_language() {
    use tripartite::document::PictureFault;
    use tripartite::runtime::logo::LogoFault;
    use tripartite::store::BesideFault;
    let read = ReadFault { path: "l.png".into(), line: 0, column: 0, excerpt: "".into(), error: ParseError::Absent };
    let picture = |fault| LogoFault::Picture("l.png".to_owned(), fault);
    let faults = [
        LogoFault::Beside(BesideFault::Outside("/l.png".into())),
        LogoFault::Beside(BesideFault::Read(Box::new(read))),
        picture(PictureFault::OtherKind),
        picture(PictureFault::Broken),
        picture(PictureFault::TooLarge { width: 9000, height: 2 }),
    ];
    for words in [Words::new("en"), Words::new("fr")] {
        for it in &faults {
            let sentence = say(&words, &it.explain());
            assert!(!sentence.in_one_line().contains('‹') && !sentence.remedy.is_empty(), "{it:?}: {sentence:?}");
            assert!(sentence.what.contains("l.png"), "{sentence:?}");
        }
    }
}
