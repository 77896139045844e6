//! Two front ends, one program: the same session by keys and in lines leaves the same file, byte for byte.
//!
//! A session stands here with what is there before, its keys and its lines. Whoever changes what a key does sees here
//! whether the line still does the same.

use crate::support::world::Beginning;
use crate::support::{Sitting, given, malaysia, new_workbook};
use tripartite::store::to_text;

/// A session: what is there before, and the same thing done in both ways.
struct Session {
    name: &'static str,
    begins: fn() -> Beginning,
    before: &'static [(&'static str, &'static str)],
    /// The question in front, by number or id.
    at: &'static str,
    keys: &'static str,
    lines: &'static [&'static str],
}

/// A group of three parties with a meeting planned.
const GROUP: &[(&str, &str)] = &[
    ("registers/terms/t1/title", "National group"),
    ("registers/terms/t1/validation", "Social Security Council"),
    ("registers/member/ana/name", "Ana"),
    ("registers/member/ana/constituency", "workers"),
    ("registers/member/ben/name", "Ben"),
    ("registers/member/ben/constituency", "workers"),
    ("registers/member/cleo/name", "Cleo"),
    ("registers/member/cleo/constituency", "government"),
    ("registers/meeting/m1/title", "Second session"),
    ("registers/meeting/m1/date", "2026-03-02"),
];

/// An answer given in general to a question that is asked for each agreement once there is one.
const IN_GENERAL: &[(&str, &str)] = &[("answers/legal-ssa-mdw/reply", "yes")];

const NOTHING: &[(&str, &str)] = &[];

/// A cell in which two versions wait.
const DISPUTED: &[(&str, &str)] = &[
    ("answers/consult-gender/reply", "yes"),
    ("disputed/answers/consult-gender/reply", "no"),
    ("answers/consult-gender/why", "Two meetings."),
    ("disputed/answers/consult-gender/why", "None at all."),
];

/// Sessions, one a line: name, beginning, facts before, question in front, keys, lines.
macro_rules! sessions {
    ($($name:literal: $begins:ident, $before:expr, $at:literal, $keys:literal, [$($line:literal),* $(,)?];)+) => {
        const SESSIONS: &[Session] = &[$(Session {
            name: $name, begins: $begins, before: $before, at: $at, keys: $keys, lines: &[$($line),*],
        },)+];
    };
}

sessions! {
    // tests/sessions.rs: answering
    "parts add up": new_workbook, NOTHING, "data-disaggregated", "13", ["1 yes, 2 no"];
    "parts one after the other": new_workbook, NOTHING, "data-disaggregated", "13", ["yes", "no"];
    "a part is taken back": new_workbook, NOTHING, "data-disaggregated", "1<Up>0", ["1 yes", "clear 1"];
    "a part is removed": new_workbook, NOTHING, "data-disaggregated", "1<Up>x", ["1 yes", "remove 1"];
    "a part is emptied by asking": new_workbook, NOTHING, "data-disaggregated", "1<Up>0", ["1 yes", "field 1", "-"];
    "a part is emptied by its address": new_workbook, NOTHING, "data-disaggregated", "1<Up>0",
        ["1 yes", "set answers/data-disaggregated/facets/by-sex-gender"];
    "one part of two is taken back": new_workbook, NOTHING, "data-disaggregated", "13<Up><Up>0",
        ["1 yes, 2 no", "clear 1"];
    "all parts are taken back": new_workbook, NOTHING, "data-disaggregated", "13<Up><Up>0<Down>0",
        ["1 yes, 2 no", "clear"];
    "a reply of one's own": new_workbook, NOTHING, "data-disaggregated", "112", ["1 yes", "2 yes", "partly"];
    "a reply of one's own is taken back": new_workbook, NOTHING, "data-disaggregated", "1120",
        ["1 yes", "2 yes", "partly", "clear 3"];
    "a reply alone is taken back": new_workbook, NOTHING, "legal-ssa", "30", ["no", "clear"];
    "unknown": new_workbook, NOTHING, "data-disaggregated", "34", ["no", "unknown"];
    "not applicable": new_workbook, NOTHING, "step2-report", "5Another body writes it.<Enter>",
        ["n/a: Another body writes it."];
    "not applicable, asked for": new_workbook, NOTHING, "step2-report", "5Another body writes it.<Enter>",
        ["reply n/a", "Another body writes it."];
    "put off": new_workbook, NOTHING, "consult-gender", "dMinistry of Labour<Enter>2026-05<Enter>",
        ["defer Ministry of Labour until 2026-05"];
    "put off, asked for": new_workbook, NOTHING, "consult-gender", "dMinistry of Labour<Enter>2026-05<Enter>",
        ["defer", "Ministry of Labour", "2026-05"];
    "a gate and undo": new_workbook, NOTHING, "legal-ssa", "3u4", ["no", "undo", "unknown"];
    "what a gate hides": new_workbook, NOTHING, "legal-ssa-r167", "1wIt was read.<Esc>[[[[[3",
        ["yes", "why It was read.", "go legal-ssa", "no"];
    // typing
    "why": new_workbook, NOTHING, "consult-gender", "wBecause women chaired it.<Esc>uU",
        ["why Because women chaired it.", "undo", "redo"];
    "a finding of two paragraphs": new_workbook, NOTHING, "consult-gender", "fFirst.<Enter><Enter>Second.<Esc>",
        ["finding", "First.", "", "Second.", "."];
    "the header": malaysia, NOTHING, "1.1", "H<Down><Down><Down><Down><Enter><C-u>2024-06<Esc>",
        ["header", "as-of 2024-06"];
    "a chapter": malaysia, NOTHING, "1.1", "D3<Enter><Enter><C-a>Drafted anew.<Esc>",
        ["chapter 3", "1 Drafted anew."];
    // parts of an entry
    "barriers, confidence, review": new_workbook, NOTHING, "consult-gender",
        "b<Space><Enter>c<Down><Enter>m<Down><Enter>",
        ["barriers 1", "field level medium", "review ready"];
    "a remark": new_workbook, NOTHING, "consult-gender", "rSaid in the room.<Esc><Esc>", ["remark Said in the room."];
    "a restricted remark": new_workbook, NOTHING, "consult-gender", "rIn confidence.<Esc><Down><Enter><Esc>",
        ["remark restricted In confidence."];
    "a remark is removed": new_workbook, NOTHING, "consult-gender", "rSaid.<Esc><Esc>1<End>x",
        ["remark Said.", "yes", "remove 8"];
    // sources and registers
    "a new source is cited": new_workbook, NOTHING, "consult-gender", "sAct 4, as amended<Enter><Enter>",
        ["source new Act 4, as amended", "."];
    "a citation with its details": new_workbook, NOTHING, "consult-gender",
        "sAct 4<Enter><Enter><Enter>s. 7<Esc><Down><Enter>As it says<Esc><Down><Enter>2024<Esc><Esc>",
        ["source new Act 4", "s. 7", "2024", "As it says", "."];
    "a known source": malaysia, NOTHING, "data-fiscal-space", "ssocial sec<Enter>", ["source 1", "."];
    "a row with a field": new_workbook, NOTHING, "1.1", "SaCensus 2020<Enter><Enter>Department of Statistics<Esc>",
        ["sources", "add Census 2020", ".", "author Department of Statistics"];
    "a row goes and comes back": new_workbook, NOTHING, "1.1", "SaCensus 2020<Enter><Esc>xyu",
        ["sources", "add Census 2020", ".", "remove", "yes", "undo"];
    "the first agreement sets answers aside": new_workbook, IN_GENERAL, "legal-ssa-mdw", "R<Tab><Tab><Tab>aAccord<Enter>",
        ["register agreement", "add Accord", "."];
    // grids
    "coverage": new_workbook, NOTHING, "1.1", "C1<Right>2", ["coverage", "1 yes partly"];
    "a row of the same": new_workbook, NOTHING, "1.1", "C1=", ["coverage", "1 yes yes", "2 yes yes"];
    "a cell of a matrix is emptied": new_workbook, NOTHING, "1.1", "C10", ["coverage", "1 yes", "1", "law", "-"];
    "standards": new_workbook, NOTHING, "1.1", "N1<Right>1<Right>2", ["standards", "1 1, yes, partly"];
    // disputes
    "the other version is taken": new_workbook, DISPUTED, "consult-gender", "<Down>v<Down><Enter>", ["settle 1 take"];
    "what stands is kept": new_workbook, DISPUTED, "consult-gender", "<Down>v<Enter>", ["settle 1 keep"];
    // tests/meeting.rs
    "a meeting is planned, opened and closed": new_workbook, NOTHING, "1.1",
        "GaFirst session<Enter><C-u>2026-03-05<Enter>09:00<Enter>12:30<Enter>ocy",
        ["plan First session; 2026-03-05; 09:00; 12:30", "open meeting", "close meeting", "yes"];
    "members come": new_workbook, GROUP, "1.1", "Go<Space><Down><Space>", ["open meeting", "arrives cleo", "arrives ana"];
    "a slip leaves no trace": new_workbook, GROUP, "1.1", "Go<Space><Space>",
        ["open meeting", "arrives cleo", "departs cleo"];
    "the agenda": new_workbook, GROUP, "consult-gender", "Go<Tab>a2.10<Enter>20<Enter>aOther business<Enter>10<Enter>",
        ["open meeting", "agenda 2.10; 20", "agenda Other business; 10"];
    "items follow each other": new_workbook, GROUP, "consult-gender", "Go<Backspace>+>1>>",
        ["open meeting", "on agenda", "next item", "yes", "next item", "next item"];
    "an item is taken up by its number": new_workbook, GROUP, "1.1", "Go<Tab>aOne<Enter><Enter>aTwo<Enter><Enter><Enter>",
        ["open meeting", "agenda One", "agenda Two", "take up 2"];
    "a break": new_workbook, GROUP, "1.1", "GoBB", ["open meeting", "break", "break"];
    "a decision": new_workbook, GROUP, "consult-gender", "Go<Backspace>1fWomen were heard.<Esc>a1",
        ["open meeting", "yes", "finding Women were heard.", "agreed"];
    "a decision is taken back": new_workbook, GROUP, "consult-gender", "Go<Backspace>1a1ua4",
        ["open meeting", "yes", "agreed", "undo", "put off"];
    "confirmed again": new_workbook, GROUP, "consult-gender", "Go<Backspace>1a12ac",
        ["open meeting", "yes", "agreed", "partly", "confirm again"];
    "positions": new_workbook, GROUP, "consult-gender", "Go<Backspace>p12Costs first.<Esc>",
        ["open meeting", "position government support", "position employers reservations", "Costs first.", "."];
    "positions with reasons at once": new_workbook, GROUP, "consult-gender", "Go<Backspace>p12Costs first.<Esc>",
        ["open meeting", "position government support", "position employers reservations: Costs first."];
    "a proposed text": new_workbook, GROUP, "consult-gender", "Go<Backspace>p1<Up>wwithin two years<Esc>",
        ["open meeting", "position government support", "wording government: within two years"];
    "a new round": new_workbook, GROUP, "consult-gender", "Go<Backspace>p3n1",
        ["open meeting", "position government abstain", "new round", "position government support"];
    "a blind round": new_workbook, GROUP, "consult-gender", "Go<Backspace>pb41r",
        ["open meeting", "blind", "position government cannot support", "position employers support", "reveal"];
    "notes": new_workbook, GROUP, "consult-gender",
        "Go<Backspace>AAsk for the register<Enter>Ministry<Enter>2026-05<Enter>KPensions<Enter>OHe was tired.<Enter>",
        ["open meeting", "action Ask for the register; Ministry; 2026-05", "park Pensions", "off the record He was tired."];
}

fn prepared(session: &Session) -> Sitting {
    given((session.begins)()).with(session.before).at(session.at)
}

#[test]
fn the_same_session_by_keys_and_in_lines_leaves_the_same_file() {
    let mut differ = Vec::new();
    for session in SESSIONS {
        let before = to_text(prepared(session).workbook()).unwrap();
        let by_keys = to_text(prepared(session).keys(session.keys).workbook()).unwrap();
        let mut conversation = prepared(session).in_lines();
        let said: Vec<String> = session.lines.iter().map(|line| conversation.say(line)).collect();
        let in_lines = to_text(conversation.sitting.workbook()).unwrap();
        if by_keys != in_lines {
            let (keys, lines) = difference(&by_keys, &in_lines);
            differ.push(format!(
                "{}\n--- by keys\n{keys}\n--- in lines\n{lines}\n--- said\n{}",
                session.name,
                said.join("\n")
            ));
        } else if before == by_keys && !UNCHANGED.contains(&session.name) {
            differ.push(format!("{}: nothing changed", session.name));
        }
    }
    assert!(differ.is_empty(), "{} of {} sessions differ:\n{}", differ.len(), SESSIONS.len(), differ.join("\n\n"));
}

/// Sessions that end as they began.
const UNCHANGED: &[&str] = &[
    "a part is taken back",
    "a part is removed",
    "a part is emptied by asking",
    "a part is emptied by its address",
    "all parts are taken back",
    "a reply alone is taken back",
    "a cell of a matrix is emptied",
];

/// The lines one file has and the other has not.
fn difference(one: &str, other: &str) -> (String, String) {
    let only = |a: &str, b: &str| {
        let there: Vec<&str> = b.lines().collect();
        a.lines().filter(|line| !there.contains(line)).collect::<Vec<_>>().join("\n")
    };
    (only(one, other), only(other, one))
}

#[test]
fn answers_set_aside_by_the_first_row_are_told_in_both() {
    for (lines, name) in [
        (&["register agreement", "add Accord"][..], "Accord"),
        (&["set registers/agreement/accord/name Accord"][..], "Accord"),
    ] {
        let before = || given(new_workbook()).with(IN_GENERAL).at("legal-ssa-mdw");
        let by_keys = before().keys("R<Tab><Tab><Tab>aAccord<Enter>");
        let args = [("row", name.into()), ("general", 1.into())];
        assert_eq!(by_keys.said(), by_keys.model.words.with("row-added", &args));
        let mut conversation = before().in_lines();
        let said = conversation.all(lines);
        assert!(said.contains(&by_keys.said()), "{said}");
    }
}
