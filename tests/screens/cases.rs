//! Faults reported of other programs, tried on this one: the bytes a terminal sent and the lines somebody typed, and what
//! comes of them now. Each case has the name it was reported under; those that have a test of their own elsewhere are
//! listed in `docs/tested.md`.

use crate::support::{Sitting, conversation, given, given_in, new_workbook};
use std::path::Path;
use tripartite::app::Input;
use tripartite::i18n::Words;
use tripartite::store::{parse_workbook, to_text};
use tripartite::tui::bytes::{InputParser, TerminalEvent};
use tripartite::wording::{lines, phrase};

/// Hands over bytes as a terminal sends them, a pause behind each piece.
fn sent(mut sitting: Sitting, pieces: &[&[u8]]) -> Sitting {
    let mut parser = InputParser::default();
    for piece in pieces {
        let mut events = Vec::new();
        parser.take(piece, &mut events);
        parser.silence(&mut events);
        for event in events {
            match event {
                TerminalEvent::Key(key) => sitting.input(Input::Key(key)),
                TerminalEvent::Paste(text) => sitting.input(Input::Paste(text)),
                TerminalEvent::Click(..) => {}
            }
        }
    }
    sitting
}

fn at_a_question() -> Sitting {
    given(new_workbook()).at("consult-gender")
}

const WHY: &str = "answers/consult-gender/why";

#[test]
fn trap_a_date_that_is_none_can_be_left() {
    let opened = given(new_workbook()).keys(" H<Down><Down><Down><Down><Enter>");
    let before = opened.text("workbook/as-of");
    let sitting = sent(opened, &[b"\x15", b"the other day", b"\x1b", b"\x1b"]);
    assert!(sitting.model.editing().is_none(), "the second Esc gives up");
    assert_eq!(sitting.text("workbook/as-of"), before);
    let again = given(new_workbook()).keys(" H<Down><Down><Down><Down><Enter>");
    assert!(sent(again, &[b"\x15", b"the other day", b"\x11", b"\x11"]).world.ended, "Ctrl-Q leaves");
    // what people write is understood
    let understood = given(new_workbook()).keys(" H<Down><Down><Down><Down><Enter>");
    sent(understood, &[b"\x15", b"June 2021", b"\r"]).then_holds("workbook/as-of", "2021-06");
}

#[test]
fn ctrl_c_with_a_selection_copies_and_ends_nothing() {
    let sitting = sent(at_a_question(), &[b"w", b"hello world", b"\x1b[1;2D", b"\x1b[1;2D", b"\x1b[1;2D", b"\x03"]);
    assert_eq!(sitting.world.clipboard.as_deref(), Some("rld"));
    assert!(!sitting.world.ended && sitting.model.editing().is_some());
}

#[test]
fn esc_and_the_next_key_in_one_packet_are_two() {
    let sitting = sent(at_a_question(), &[b"w", b"abc", b"\x1bn"]).then_holds(WHY, "abc");
    assert!(sitting.model.editing().is_none());
}

#[test]
fn backspace_as_0x08_deletes() {
    sent(at_a_question(), &[b"w", b"abc", b"\x08", b"\x1b"]).then_holds(WHY, "ab");
}

#[test]
fn a_line_break_of_word_is_a_line_break() {
    for sign in ["\u{b}", "\u{c}"] {
        let pasted = format!("\x1b[200~first line{sign}second line\x1b[201~");
        sent(at_a_question(), &[b"w", pasted.as_bytes(), b"\x1b"]).then_holds(WHY, "first line\nsecond line");
    }
}

#[test]
fn the_upper_row_of_azerty_answers() {
    for (key, held) in [("&", "yes"), ("é", "partly"), ("\"", "no"), ("'", "unknown")] {
        sent(given_in("fr", new_workbook()).at("consult-gender"), &[key.as_bytes()])
            .then_holds("answers/consult-gender/facets/gender-considered", held);
    }
}

#[test]
fn agreed_against_a_party_is_advised_against_and_asked_about_once() {
    let mut lines = conversation(new_workbook());
    lines.all(&["go 2.13", "yes", "position workers cannot support: live-in workers are left out"]);
    let said = lines.say("agreed");
    assert!(said.contains("cannot support it: Workers"), "{said}");
    assert_eq!(lines.sitting.workbook().rows(&crate::support::id("decision")).count(), 0);
    lines.say("yes");
    assert_eq!(lines.sitting.workbook().rows(&crate::support::id("decision")).count(), 1);
    let said = lines.say("problems");
    assert!(said.contains("Workers"), "{said}");
}

#[test]
fn a_position_that_changed_drops_its_old_reason_to_the_history() {
    let mut lines = conversation(new_workbook());
    lines.all(&[
        "go 2.13",
        "position workers cannot support: live-in workers are left out",
        "position workers support",
    ]);
    let said = lines.say("positions");
    let now = said.lines().find(|line| line.starts_with("Workers")).unwrap_or_default();
    assert!(now.contains("supports") && !now.contains("live-in"), "{said}");
    assert!(said.contains("cannot support; Reasons: live-in") || said.contains("cannot support; live-in"), "{said}");
}

#[test]
fn two_of_one_name_are_asked_about() {
    let mut lines = given(new_workbook())
        .with(&[
            ("registers/member/a/name", "Maria"),
            ("registers/member/a/organization", "Federation of households"),
            ("registers/member/b/name", "Maria"),
            ("registers/member/b/organization", "Union of domestic workers"),
        ])
        .in_lines();
    lines.all(&["plan First session", "open meeting"]);
    let said = lines.say("arrives Maria");
    assert!(said.contains("Federation of households") && said.contains("Union of domestic workers"), "{said}");
    assert_eq!(lines.sitting.workbook().rows(&crate::support::id("attendance")).count(), 0);
}

#[test]
fn quit_at_a_prompt_of_one_line_is_said_to_be_taken_as_text() {
    let mut lines = conversation(new_workbook());
    lines.all(&["register source", "add Labour Law"]);
    let told = |lines: &crate::support::Conversation| {
        lines.sitting.model.words.with("plain-taken-as-value", &[("word", "quit".into())])
    };
    let said = lines.say("quit");
    assert!(said.contains(&told(&lines)), "{said}");
    assert_eq!(lines.cell("registers/source/labour-law/author").as_deref(), Some("quit"));
    let mut lines = conversation(new_workbook());
    lines.all(&["register source", "add Labour Law"]);
    assert!(!lines.say("Parliament").contains("text"), "what is no command is no matter");
}

#[test]
fn straight_signs_and_blanks_find_what_has_others() {
    let mut lines = given(new_workbook())
        .with(&[
            ("registers/source/s1/title", "Employment\u{a0}Act 1955"),
            ("registers/source/s2/title", "Workers’ rights in private households"),
            ("registers/source/s3/title", "Loi sur l’inspection du travail"),
        ])
        .in_lines();
    for (typed, found) in [
        ("find Employment Act 1955", "Act 1955"),
        ("find workers' rights", "private households"),
        ("find l'inspection", "inspection du travail"),
    ] {
        let said = lines.say(typed);
        assert!(said.contains(found), "{typed}: {said}");
    }
}

/// A small workbook with these lines in it.
fn workbook(lines: &str) -> String {
    let text = to_text(given(new_workbook()).workbook()).unwrap();
    let (head, count) = text.split_at(text.rfind("count:").unwrap());
    let rows = lines.lines().filter(|line| line.starts_with("    ") && line.ends_with(':')).count();
    format!("{head}{lines}{}", count.replace("count: 0", &format!("count: {rows}")))
}

#[test]
fn figures_that_nothing_can_read_are_problems_and_grouped_ones_are_summed() {
    let lines = "registers:\n  interview:\n    g1:\n      name: One\n      participants: \"1 200\"\n    g2:\n      name: Two\n      \
                 participants: \"12.5\"\n    g3:\n      name: Three\n      participants: \"-3\"\n  quorum:\n    q1:\n      of: workers\n      \
                 at-least: \"2,0\"\n";
    let text = workbook(lines);
    let read = parse_workbook(Path::new("w.yaml"), &text).unwrap_or_else(|fault| panic!("{fault:?}\n{text}"));
    let instrument = crate::support::instrument("en");
    let derived = tripartite::analysis::Derived::of(&instrument, &read);
    let told: Vec<String> = derived.problems.iter().map(|problem| problem.cell.to_string()).collect();
    for cell in ["interview/g2/participants", "interview/g3/participants", "quorum/q1/at-least"] {
        assert!(told.iter().any(|it| it.ends_with(cell)), "{cell}: {told:?}");
    }
    assert!(!told.iter().any(|it| it.ends_with("g1/participants")), "{told:?}");
}

#[test]
fn a_figure_with_two_readings_is_told_with_both() {
    let instrument = crate::support::instrument("en");
    let words = Words::new("en");
    for (number, why) in [
        ("1.200", "“1.200” has two readings; write 1200 if that is meant, a count has no fraction."),
        ("2,0", "“2,0” is no count: write a whole number, such as 1200."),
    ] {
        let text =
            workbook(&format!("registers:\n  quorum:\n    q1:\n      of: workers\n      at-least: \"{number}\"\n"));
        let read = parse_workbook(Path::new("w.yaml"), &text).unwrap();
        let derived = tripartite::analysis::Derived::of(&instrument, &read);
        let told: Vec<String> = derived.problems.iter().map(|it| phrase::problem(&words, it)).collect();
        assert!(told.iter().any(|it| it == why), "{told:?}");
    }
}

#[test]
fn prose_that_yaml_reads_otherwise_is_refused_with_its_line_and_how_to_write_it() {
    let words = Words::new("en");
    for (case, written, said, helps) in [
        ("at-sign", "    why: @ministry to confirm\n", "this sign has a meaning of its own", "between double quotes"),
        ("star", "    why: * first point\n", "anchors and aliases", "between double quotes"),
        ("brackets", "    why: [sic] as in the Gazette\n", "a single value is expected here", "between double quotes"),
        ("quotes", "    reply: “no”\n", "is not one of: yes, partly, no", "without other signs"),
        (
            "nbsp-indent",
            "\u{a0}\u{a0}\u{a0}\u{a0}reply: no\n",
            "a blank that is no space here (U+00A0)",
            "ordinary spaces",
        ),
    ] {
        let text = workbook(&format!("answers:\n  consult-gender:\n{written}"));
        let line = text.lines().position(|it| it.contains("consult-gender")).unwrap() + 2;
        let fault = parse_workbook(Path::new("w.yaml"), &text).unwrap_err();
        let told = lines(&words, &fault.explain()).join("\n");
        assert!(told.starts_with(&format!("w.yaml:{line}:")), "{case}: {told}");
        assert!(told.contains(said) && told.contains(helps), "{case}: {told}");
    }
    // an editor that sorts keys puts the first line somewhere else
    let text = workbook("answers:\n  consult-gender:\n    reply: no\n");
    let mut parts = text.splitn(2, '\n');
    let (first, rest) = (parts.next().unwrap(), parts.next().unwrap());
    let fault = parse_workbook(Path::new("w.yaml"), &format!("{rest}{first}\n")).unwrap_err();
    let told = lines(&words, &fault.explain()).join("\n");
    assert!(told.contains("must be the first") && told.contains("Move it to the top"), "sorted-keys: {told}");
}

#[test]
fn years_of_other_calendars_are_noticed_and_a_fiscal_year_is_a_date() {
    let mut lines = conversation(new_workbook());
    for (year, near) in [("2564", "2021"), ("2566-05-17", "2023"), ("1445-09-01", "2023")] {
        let said = lines.say(&format!("set registers/source/s1/as-of {year}"));
        assert!(said.contains(near), "{said}");
        assert_eq!(lines.cell("registers/source/s1/as-of"), None);
    }
    for period in ["2023/24", "2023-2024"] {
        lines.say(&format!("set registers/figure/f1/reference-date {period}"));
        assert_eq!(lines.cell("registers/figure/f1/reference-date").as_deref(), Some("2023/2024"), "{period}");
    }
}
