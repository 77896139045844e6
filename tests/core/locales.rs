//! The words of the program: every language says the same things, everything asked for exists, nothing is idle.
//!
//! Keys are read out of `src/` as tokens. A key made at run time (`format!("command-{}", …)`) must begin with one of
//! the `FAMILIES`, each of which lists every word that can follow, so that a missing one is found here and not on
//! somebody's screen.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::catalogue::{self, Catalogue};
use crate::support::source::{self, File, Kind, Token};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use tripartite::analysis::practice::Rule;
use tripartite::analysis::status::Hold;
use tripartite::analysis::strategy::{Condition, Light, Replies, StrategyFaultKind, Structure};
use tripartite::analysis::{Doubt, DoubtKind, ProblemKind, TimeFault};
use tripartite::app::meeting::Outcome;
use tripartite::app::{Command, Context, START};
use tripartite::config::ThemeName;
use tripartite::document::docx::ReferenceFault;
use tripartite::document::export::Format;
use tripartite::i18n::LANGUAGES;
use tripartite::instrument::{Inventory, Pool, RegisterGroup};
use tripartite::plain::Verb;
use tripartite::report::SHEETS;
use tripartite::report::kind;
use tripartite::workbook::working_group::{GapKind, ValidationState};
use tripartite::workbook::{
    Application, Basis, ChangedPart, HeaderPart, Level, Mark, PositionPart, RatificationState, ReferenceStyle, Review,
    Settling, Stance,
};

static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| catalogue::read("en"));
static FILES: LazyLock<Vec<File>> = LazyLock::new(source::files);

/// A prefix of keys made at run time, and every word that can follow it.
struct Family {
    prefix: &'static str,
    words: Vec<String>,
}

/// Every word of lines by its name.
fn lines() -> Vec<String> {
    let own = tripartite::plain::own_words().map(|(command, _)| command.as_str().to_owned());
    of(Verb::ALL, |it| it.as_str()).into_iter().chain(own).collect()
}

/// Every family of keys made at run time.
static FAMILIES: LazyLock<Vec<Family>> = LazyLock::new(|| {
    let commands = || of(Command::ALL, |it| it.as_str());
    let inventory = serde_json::to_value(Inventory::of(&crate::support::instrument("en"))).unwrap();
    let counts = serde_json::to_value(tripartite::analysis::Counts::default()).unwrap();
    let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().map(|key| key.replace('_', "-")).collect();
    vec![
        Family { prefix: "command-", words: commands() },
        Family { prefix: "short-", words: commands() },
        // everyday words are there for those commands people call otherwise
        Family { prefix: "words-", words: commands() },
        Family { prefix: "menu-", words: of(tripartite::app::MenuGroup::ALL, |it| it.as_str()) },
        Family { prefix: "context-", words: of(Context::ALL, |it| it.as_str()) },
        Family { prefix: "theme-", words: of(&ThemeName::ALL, |it| it.name()) },
        Family { prefix: "list-one-", words: of(&Pool::ALL, |it| it.as_str()) },
        Family { prefix: "month-", words: (1..=12).map(|month| month.to_string()).collect() },
        Family { prefix: "mark-", words: of(Mark::ALL, |it| it.as_str()) },
        Family { prefix: "state-", words: of(&STATES, |it| it) },
        Family { prefix: "level-", words: of(Level::ALL, |it| it.as_str()) },
        Family { prefix: "basis-", words: of(Basis::ALL, |it| it.as_str()) },
        Family { prefix: "review-", words: of(Review::ALL, |it| it.as_str()) },
        Family { prefix: "stance-", words: of(Stance::ALL, |it| it.as_str()) },
        Family { prefix: "outcome-", words: of(Outcome::ALL, |it| it.as_str()) },
        Family { prefix: "register-group-", words: of(&RegisterGroup::LISTED, |it| it.as_str()) },
        Family { prefix: "doubt-", words: of(DoubtKind::ALL, |it| it.as_str()) },
        Family { prefix: "part-position-", words: of(PositionPart::ALL, |it| it.as_str()) },
        Family { prefix: "part-changed-", words: of(ChangedPart::ALL, |it| it.as_str()) },
        Family { prefix: "standing-", words: of(RatificationState::ALL, |it| it.as_str()) },
        Family { prefix: "application-", words: of(Application::ALL, |it| it.as_str()) },
        Family { prefix: "role-", words: of(&["origin", "destination", "both"], |it| it) },
        Family { prefix: "references-", words: of(ReferenceStyle::ALL, |it| it.as_str()) },
        Family { prefix: "header-", words: of(HeaderPart::ALL, |it| it.as_str()) },
        Family { prefix: "problem-", words: problems() },
        Family { prefix: "plain-word-", words: lines() },
        Family { prefix: "plain-help-", words: lines() },
        Family { prefix: "plain-start-", words: of(&START, |it| it.as_str()) },
        Family { prefix: "settle-", words: of(&Settling::ALL, |it| it.name()) },
        Family { prefix: "plain-settle-", words: of(&Settling::ALL, |it| it.name()) },
        Family { prefix: "plain-mark-", words: of(Mark::ALL, |it| it.as_str()) },
        Family { prefix: "inventory-", words: keys(&inventory) },
        Family { prefix: "format-", words: of(&Format::ALL, |it| it.name()) },
        Family { prefix: "language-", words: of(&tripartite::i18n::LANGUAGES, |it| it.0) },
        Family { prefix: "document-", words: of(&kind::ReportKind::ALL, |it| it.name()) },
        Family { prefix: "sheet-", words: of(&SHEETS, |it| it) },
        Family { prefix: "cli-reference-", words: of(&ReferenceFault::NAMES, |it| it) },
        Family { prefix: "status-", words: keys(&counts) },
        Family { prefix: "report-status-", words: of(&Hold::ALL, |it| it.name()) },
        Family { prefix: "report-letter-light-", words: of(Light::ALL, |it| it.as_str()) },
        Family { prefix: "report-letter-holds-", words: of(Structure::ALL, |it| it.as_str()) },
        Family { prefix: "report-letter-replies-", words: of(Replies::ALL, |it| it.as_str()) },
        Family { prefix: "report-letter-has-", words: of(&Condition::KEYS, |it| it) },
        Family { prefix: "report-letter-lacks-", words: of(&Condition::KEYS, |it| it) },
        Family { prefix: "calendar-", words: tripartite::report::calendar_days() },
        Family { prefix: "practice-rule-", words: of(&Rule::ALL, |it| it.name()) },
    ]
});

/// The states of a slot, as `show` and the report name them.
const STATES: [&str; 5] = ["answered", "unknown", "not-applicable", "deferred", "open"];

/// Prefixes whose words are tested where they are made (`cli/help.rs`, `cli/lint.rs`): nothing is idle, no more.
const TESTED_THERE: [&str; 4] = ["cli-about-", "cli-example-", "cli-arg-", "lint-fault-"];

/// Prefixes of anchors in documents and of names of sheets, which are no keys.
const NO_KEYS: [&str; 4] = ["source-", "step-", "register-", "overview-"];

fn of<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str) -> Vec<String> {
    all.iter().map(|it| name(*it).to_owned()).collect()
}

/// The names of every kind of problem; the match makes the compiler ask for a kind that is not listed.
fn problems() -> Vec<String> {
    let text = String::new;
    let all = [
        ProblemKind::Unsupported,
        ProblemKind::Unexplained,
        ProblemKind::Undated,
        ProblemKind::Lacking { field: text() },
        ProblemKind::Stale,
        ProblemKind::Disputed,
        ProblemKind::Dangling { name: text(), nearest: None },
        ProblemKind::FootnoteMark { mark: text() },
        ProblemKind::NotHere { part: text() },
        ProblemKind::Value { found: text(), why: None },
        ProblemKind::AgainstParts { parts: Mark::No },
        ProblemKind::AgainstGate,
        ProblemKind::DateOrder,
        ProblemKind::TimeOrder(TimeFault::Closed),
        ProblemKind::Misleading { how: tripartite::analysis::Misleading::Older, with: text() },
        ProblemKind::Branches,
        ProblemKind::NoOwner,
        ProblemKind::ChangedSinceAgreed,
        ProblemKind::Decided(Doubt { kind: DoubtKind::Empty, parties: Vec::new() }),
        ProblemKind::Unstated,
        ProblemKind::Costing(tripartite::costing::FaultKind::Order),
    ];
    let strategy = StrategyFaultKind::ALL.iter().map(|kind| ProblemKind::Strategy(kind.alone()));
    all.into_iter()
        .chain(strategy)
        .map(|kind| match &kind {
            ProblemKind::Unsupported
            | ProblemKind::Unexplained
            | ProblemKind::Undated
            | ProblemKind::Lacking { .. }
            | ProblemKind::Stale
            | ProblemKind::Disputed
            | ProblemKind::Dangling { .. }
            | ProblemKind::FootnoteMark { .. }
            | ProblemKind::NotHere { .. }
            | ProblemKind::Value { .. }
            | ProblemKind::AgainstParts { .. }
            | ProblemKind::AgainstGate
            | ProblemKind::DateOrder
            | ProblemKind::TimeOrder(_)
            | ProblemKind::Misleading { .. }
            | ProblemKind::Branches
            | ProblemKind::NoOwner
            | ProblemKind::ChangedSinceAgreed
            | ProblemKind::Decided(_)
            | ProblemKind::Unstated
            | ProblemKind::Costing(_) => kind.name().to_owned(),
            // faults of one sort have one name and a sentence each
            ProblemKind::Strategy(fault) => fault.kind.as_str().to_owned(),
        })
        .collect()
}

/// A key the program asks for: where, and with which variables if the call says so in place.
#[derive(Debug)]
struct Asked {
    key: String,
    at: String,
    gives: Option<BTreeSet<String>>,
}

/// Keys asked for with a literal: `.t("…")`, `.with("…", …)`, `tell("…")`, a page of the report, a sentence with remedy.
fn asked() -> Vec<Asked> {
    let mut found = Vec::new();
    for file in FILES.iter() {
        let tokens = &file.tokens;
        for at in 0..tokens.len() {
            let at_word = |offset: usize, word: &str| tokens.get(at + offset).is_some_and(|it| it.is(word));
            let key = tokens.get(at + 2).filter(|key| key.kind == Kind::Text && at_word(1, "("));
            let place = format!("src/{}:{}", file.path, tokens[at].line);
            let receiver = at.checked_sub(2).map_or("", |two| tokens[two].text.as_str());
            let on = |name: &str| receiver == name && tokens[at - 1].is(".");
            // a page of the report puts its own prefix before every key
            let is_page = on("page") || (on("self") && file.path == "report/part/page.rs");
            let prefix = if is_page { "report-" } else { "" };
            let is_explanation = at_word(0, "of") || at_word(0, "of_file");
            if let Some(key) = key.filter(|_| is_explanation && receiver_of_path(tokens, at) == "Explanation") {
                let mut gives = given_in_chain(&tokens[at + 3..]);
                gives.names.extend(at_word(0, "of_file").then(|| "file".to_owned()));
                if !gives.has_own_remedy {
                    found.push(Asked { key: format!("{}-do", key.text), at: place.clone(), gives: None });
                }
                found.push(Asked { key: key.text.clone(), at: place, gives: Some(gives.names) });
            } else if let Some(key) = key {
                let key_of = |key: &Token| format!("{prefix}{}", key.text);
                let gives = match tokens[at].text.as_str() {
                    "t" | "tell" => Some(BTreeSet::new()),
                    "part" | "section" | "title" if is_page => Some(titled(&key_of(key))),
                    "with" => variables_given(&tokens[at + 3..]),
                    _ => continue,
                };
                found.push(Asked { key: key_of(key), at: place, gives });
            } else if at_word(1, "(") && at_word(2, "words") && at_word(3, ",") {
                // a helper that is handed the words: of a sentence with its remedy, of plain mode
                let Some(key) = tokens.get(at + 4).filter(|key| key.kind == Kind::Text) else { continue };
                let gives = variables_given(&tokens[at + 5..]);
                match tokens[at].text.as_str() {
                    "of" => {
                        found.push(Asked { key: format!("{}-do", key.text), at: place.clone(), gives: None });
                        found.push(Asked { key: key.text.clone(), at: place, gives });
                    }
                    "t" => found.push(Asked { key: key.text.clone(), at: place, gives: Some(BTreeSet::new()) }),
                    "with" => found.push(Asked { key: key.text.clone(), at: place, gives }),
                    _ => {}
                }
            }
        }
    }
    found
}

/// A title is given what the instrument calls its branches, where it names them, and nothing else.
fn titled(key: &str) -> BTreeSet<String> {
    let puts_in = ENGLISH.messages.get(key).map(|text| text.variables.clone()).unwrap_or_default();
    puts_in.into_iter().filter(|name| ["one", "many"].contains(&name.as_str())).collect()
}

/// The word before `::`, where a path leads to a token.
fn receiver_of_path(tokens: &[Token], at: usize) -> &str {
    let is_path = at >= 3 && tokens[at - 1].is(":") && tokens[at - 2].is(":");
    if is_path { tokens[at - 3].text.as_str() } else { "" }
}

/// What is put into an explanation in one expression: `) . put ( "name" , … ) . helped_by ( "key" )`.
#[derive(Default)]
struct Chain {
    names: BTreeSet<String>,
    has_own_remedy: bool,
}

fn given_in_chain(tokens: &[Token]) -> Chain {
    let (mut chain, mut depth) = (Chain::default(), 1_usize);
    for (at, token) in tokens.iter().enumerate() {
        if token.is("(") || token.is("{") || token.is("[") {
            depth += 1;
        } else if token.is(")") || token.is("}") || token.is("]") {
            depth = depth.saturating_sub(1);
        }
        let next = tokens.get(at + 1);
        if depth == 0 && token.is(")") && !next.is_some_and(|next| next.is(".")) {
            break;
        }
        if depth == 0 && token.is(".") {
            let method = next.map_or("", |next| next.text.as_str());
            match method {
                "put" | "put_count" | "put_bytes" | "given" => {
                    chain.names.extend(tokens.get(at + 3).map(|name| name.text.clone()));
                }
                "helped_by" | "without_remedy" => chain.has_own_remedy = true,
                _ => {}
            }
        }
    }
    chain
}

/// The names in `, &[("name", …), …])`; `None` when the list is made elsewhere.
fn variables_given(tokens: &[Token]) -> Option<BTreeSet<String>> {
    if !([",", "&", "["].iter().zip(tokens).all(|(mark, token)| token.is(mark))) {
        return None;
    }
    let mut depth = 0_usize;
    let mut names = BTreeSet::new();
    for (at, token) in tokens.iter().enumerate().skip(2) {
        if token.is("[") || token.is("(") || token.is("{") {
            depth += 1;
            let name = tokens.get(at + 1).filter(|name| depth == 2 && name.kind == Kind::Text);
            names.extend(name.map(|name| name.text.clone()));
        } else if token.is("]") || token.is(")") || token.is("}") {
            depth -= 1;
            if depth == 0 {
                break;
            }
        }
    }
    Some(names)
}

/// Every text in `src/` that could be a key, with where it stands.
fn literals() -> impl Iterator<Item = (&'static str, String)> {
    FILES.iter().flat_map(|file| {
        let texts = file.tokens.iter().filter(|token| token.kind == Kind::Text);
        texts.map(|token| (token.text.as_str(), format!("src/{}:{}", file.path, token.line)))
    })
}

fn is_key(text: &str) -> bool {
    let steps: Vec<&str> = text.split('-').collect();
    let plain =
        |step: &&str| !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    steps.len() > 1 && steps.iter().all(plain)
}

#[track_caller]
fn none(faults: impl IntoIterator<Item = String>, rule: &str) {
    let faults: BTreeSet<String> = faults.into_iter().collect();
    let list: Vec<String> = faults.into_iter().collect();
    assert!(list.is_empty(), "{rule}\n  {}", list.join("\n  "));
}

#[test]
fn every_catalogue_can_be_read() {
    none(
        LANGUAGES.iter().flat_map(|(language, _)| catalogue::read(language).faults),
        "locales are Fluent, no id twice",
    );
}

#[test]
fn every_language_says_what_english_says() {
    let mut faults = Vec::new();
    for (language, _) in &LANGUAGES[1..] {
        let theirs = catalogue::read(language).messages;
        for (id, text) in &ENGLISH.messages {
            match theirs.get(id) {
                None => faults.push(format!("{language}: {id} is missing")),
                Some(other) if other.file != text.file => {
                    faults.push(format!("{language}: {id} stands in {}, in English in {}", other.file, text.file));
                }
                Some(other) if other.variables != text.variables || other.says != text.says => {
                    faults
                        .push(format!("{language}: {id} puts in {:?}, English {:?}", other.variables, text.variables));
                }
                Some(_) => {}
            }
        }
        faults.extend(
            theirs
                .keys()
                .filter(|id| !ENGLISH.messages.contains_key(*id))
                .map(|id| format!("{language}: {id} is no key")),
        );
    }
    none(faults, "each language has the same messages with the same variables");
}

/// What French parts from the word before it; `;` also parts what is typed, so it is not looked at.
#[test]
fn french_has_a_space_before_colons_and_marks_of_question_and_exclamation() {
    let mut faults = Vec::new();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/fr");
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        for (at, line) in std::fs::read_to_string(&path).unwrap().lines().enumerate() {
            if !line.starts_with('#') && lacks_space(line) {
                faults.push(format!("{}:{}: {line}", path.display(), at + 1));
            }
        }
    }
    none(faults, "a French text has a space before its colon");
    for (line, lacks) in [
        ("a = Réponse: b", true),
        ("a = { $b }:", true),
        ("a = Quoi?", true),
        ("a = b\u{a0}: c", false),
        ("a = « b: c »", false),
    ] {
        assert_eq!(lacks_space(line), lacks, "{line}");
    }
}

/// Whether a sign follows a word at once and ends it; what stands between « » is typed or read by a program.
fn lacks_space(line: &str) -> bool {
    let mut quoted = false;
    // a space at the end of a message is written by its number
    let chars: Vec<char> = line.replace("\\u00A0", "\u{a0}").chars().collect();
    chars.iter().enumerate().any(|(at, c)| {
        quoted = (quoted || *c == '«') && *c != '»';
        let after_word = at > 0 && (chars[at - 1].is_alphanumeric() || "})…”".contains(chars[at - 1]));
        let ends = chars.get(at + 1).is_none_or(|next| next.is_whitespace());
        !quoted && matches!(c, ':' | '?' | '!') && after_word && ends
    })
}

#[test]
fn every_key_asked_for_exists() {
    let asked = asked();
    assert!(asked.len() > 100, "the calls are found");
    let missing = asked.iter().filter(|it| !ENGLISH.messages.contains_key(&it.key) && !is_made(&it.key));
    none(missing.map(|it| format!("{}: {}", it.at, it.key)), "a key in the source is a message in English");
}

/// A literal such as `heading(words, "reading-sources")` reaches a catalogue by a detour: its first word gives it away.
#[test]
fn every_literal_that_looks_like_a_key_exists() {
    let firsts: BTreeSet<&str> = ENGLISH.messages.keys().filter_map(|id| id.split('-').next()).collect();
    // the words of the families begin as they like
    let words: BTreeSet<&str> = FAMILIES.iter().flat_map(|family| family.words.iter().map(String::as_str)).collect();
    // words of registers, whose labels are data
    let of_gaps = GapKind::ALL.iter().map(|kind| kind.as_str());
    let of_steps = ValidationState::ALL.iter().map(|state| state.as_str());
    let words: BTreeSet<&str> = words.into_iter().chain(of_gaps).chain(of_steps).collect();
    let missing = literals().filter(|(text, at)| {
        let begins = text.split('-').next().is_some_and(|first| firsts.contains(first));
        let is_message = |key: &str| ENGLISH.messages.contains_key(key);
        let in_report = at.starts_with("src/report/") && is_message(&format!("report-{text}"));
        // fields and words of registers, and names of faults that one message words
        let of_registers = at.starts_with("src/costing/") || at.starts_with("src/workbook/working_group/fields.rs");
        let made_there = TESTED_THERE.iter().any(|prefix| is_message(&format!("{prefix}{text}")));
        is_key(text)
            && begins
            && !words.contains(text)
            && !is_message(text)
            && !in_report
            && !made_there
            && !of_registers
    });
    none(missing.map(|(text, at)| format!("{at}: {text}")), "a literal that begins like a key is a message in English");
}

#[test]
fn every_key_made_at_run_time_exists() {
    let mut faults = Vec::new();
    for (text, at) in literals() {
        let Some((prefix, _)) = text.split_once('{') else { continue };
        let looks =
            prefix.ends_with('-') && is_key(prefix.trim_end_matches('-')) || prefix.ends_with('-') && prefix.len() > 2;
        let plain = prefix.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        let known = FAMILIES.iter().any(|family| family.prefix == prefix)
            || NO_KEYS.contains(&prefix)
            || TESTED_THERE.iter().any(|it| prefix.starts_with(it))
            || prefix == "report-";
        if looks && plain && !known {
            faults.push(format!("{at}: {text} is no family of keys"));
        }
    }
    for family in FAMILIES.iter() {
        // only what is bound to a key, or says something, needs a short title
        let needed = |word: &&String| match family.prefix {
            "short-" => is_in_footers(word),
            "words-" => false,
            _ => true,
        };
        let keys = family.words.iter().filter(needed).map(|word| format!("{}{word}", family.prefix));
        faults.extend(keys.filter(|key| !ENGLISH.messages.contains_key(key)));
    }
    none(faults, "every word of a family is a message in English");
}

fn is_in_footers(word: &str) -> bool {
    tripartite::app::bindings().iter().any(|binding| binding.command.as_str() == word)
}

/// Whether a key is one of a family.
fn is_made(key: &str) -> bool {
    FAMILIES.iter().any(|family| {
        key.strip_prefix(family.prefix).is_some_and(|word| family.words.iter().any(|known| known == word))
    })
}

#[test]
fn a_message_is_given_what_it_puts_in() {
    let mut faults = Vec::new();
    for it in &asked() {
        let (Some(gives), Some(text)) = (&it.gives, ENGLISH.messages.get(&it.key)) else { continue };
        let lacking: Vec<&String> = text.variables.difference(gives).collect();
        if !lacking.is_empty() {
            faults.push(format!("{}: {} is not given {lacking:?}", it.at, it.key));
        }
        let idle: Vec<&String> = gives.difference(&text.variables).collect();
        if !idle.is_empty() && it.gives_is_certain() {
            faults.push(format!("{}: {} does not put in {idle:?}", it.at, it.key));
        }
    }
    none(faults, "the variables of a message are those the program gives it");
}

impl Asked {
    /// A sentence and its remedy share their variables, so the sentence alone may leave some to the remedy.
    fn gives_is_certain(&self) -> bool {
        !ENGLISH.messages.contains_key(&format!("{}-do", self.key))
    }
}

/// A fault names its sentence (`explain`); printed as an error it is for developers. Where it said a sentence of its own,
/// that would stand beside the one in Fluent, in one language only, and the two would drift apart.
#[test]
fn no_error_says_a_sentence_of_its_own() {
    const MAX_WORDS: usize = 4;
    let words = |text: &str| {
        let mut inside = false;
        let outside: String = text
            .chars()
            .filter(|c| {
                inside = (inside || *c == '{') && *c != '}';
                !inside && *c != '}'
            })
            .collect();
        outside.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count()
    };
    let faults = FILES.iter().flat_map(|file| {
        let long = file.literals_after(&["error"]).filter(|text| words(&text.text) > MAX_WORDS);
        long.map(|text| format!("src/{}:{}: {}", file.path, text.line, text.text))
    });
    none(faults, "the sentence of a fault is a message in Fluent, not the text of `#[error]`");
    assert_eq!(words("{file}: format “{found}”, expected “x/1” {0:?} or so on"), 6);
}

#[test]
fn no_message_is_idle() {
    let said: BTreeSet<&str> = literals().map(|(text, _)| text).collect();
    let in_report: BTreeSet<&str> =
        literals().filter(|(_, at)| at.starts_with("src/report/")).map(|(text, _)| text).collect();
    let used = |id: &str| {
        said.contains(id)
            || is_made(id)
            || TESTED_THERE.iter().any(|prefix| id.starts_with(prefix))
            || id.strip_prefix("report-").is_some_and(|key| in_report.contains(key))
    };
    let idle = ENGLISH.messages.keys().filter(|id| {
        // the remedy belongs to its sentence
        let remedy_of_used = id.strip_suffix("-do").is_some_and(used);
        !used(id) && !remedy_of_used
    });
    none(idle.cloned(), "every message is said somewhere");
}

/// The reader of variables sees through selectors; the reader of calls through nested brackets.
#[test]
fn the_readers_of_messages_and_calls_see_everything() {
    let mut catalogue = Catalogue::default();
    let text = "a = { $n ->\n    [one] { $x } thing\n   *[other] { NUMBER($y) } things\n }\na = twice\nb = { broken\n";
    catalogue::add(&mut catalogue, "xx", "a.ftl", text);
    assert_eq!(catalogue.faults.len(), 2, "{:?}", catalogue.faults);
    let mut whole = Catalogue::default();
    catalogue::add(&mut whole, "xx", "a.ftl", &text[..text.find("a = twice").unwrap()]);
    let variables: Vec<&str> = whole.messages["a"].variables.iter().map(String::as_str).collect();
    assert_eq!(variables, ["n", "x", "y"]);
    let call = source::tokens("with(\"k\", &[(\"a\", (&f(\"no\")).into()), (\"b\", 1)])");
    let given = variables_given(&call[3..]).unwrap();
    assert_eq!(given.into_iter().collect::<Vec<_>>(), ["a", "b"]);
    let by_family: BTreeMap<&str, usize> = FAMILIES.iter().map(|family| (family.prefix, family.words.len())).collect();
    assert!(by_family["month-"] == 12 && by_family["inventory-"] > 20, "{by_family:?}");
}

#[test]
fn the_help_of_a_report_names_every_document() {
    for (language, _) in LANGUAGES {
        let help = tripartite::i18n::Words::new(language).t("cli-arg-document");
        let lacking = kind::ReportKind::ALL.into_iter().map(|kind| kind.name()).filter(|name| !help.contains(*name));
        assert_eq!(lacking.collect::<Vec<_>>(), Vec::<&str>::new(), "{language}: {help}");
    }
}
