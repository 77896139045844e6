//! Two front ends, one program: the same session by keys and in lines leaves the same file, byte for byte; and
//! everything a picture says is said in lines.
//!
//! A session stands here with what is there before, its keys and its lines; a picture with the keys that lead to it and
//! the lines that say it. Whoever changes what a key does, or what a screen says, sees here whether lines still follow.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::world::Beginning;
use crate::support::{GROUP, Sitting, given, given_in, malaysia, new_workbook, nothing, ruritania};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tripartite::app::{Screen, Start};
use tripartite::i18n::Words;
use tripartite::store::to_text;
use tripartite::tui::{Theme, draw};

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

/// An answer given in general to a question that is asked for each agreement once there is one.
const IN_GENERAL: &[(&str, &str)] = &[("answers/legal-ssa-mdw/reply", "yes")];

const NOTHING: &[(&str, &str)] = &[];

/// A group with two meetings planned.
const TWO_MEETINGS: &[(&str, &str)] = &[
    ("registers/meeting/m1/title", "First"),
    ("registers/meeting/m1/date", "2026-03-05"),
    ("registers/meeting/m1/starts", "09:00"),
    ("registers/meeting/m1/ends", "10:00"),
    ("registers/meeting/m2/title", "Second"),
    ("registers/meeting/m2/date", "2026-03-12"),
];

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
    "the only part does not apply": new_workbook, NOTHING, "consult-gender", "5Nobody was consulted.<Enter>",
        ["n/a", "Nobody was consulted."];
    "the only part does not apply, by its number": new_workbook, NOTHING, "consult-gender", "15Nobody was consulted.<Enter>",
        ["1 yes", "1 n/a", "Nobody was consulted."];
    "the only part is corrected": new_workbook, NOTHING, "consult-gender", "12", ["yes", "partly"];
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
    "the header": malaysia, NOTHING, "1.1", " H<Down><Down><Down><Down><Enter><C-u>2024-06<Esc>",
        ["header", "as-of 2024-06"];
    "a chapter": malaysia, NOTHING, "1.1", " D3<Enter><Enter><C-a>Drafted anew.<Esc>",
        ["chapter 3", "1 Drafted anew."];
    // parts of an entry
    "barriers, confidence, review": new_workbook, NOTHING, "consult-gender",
        "b<Space><Enter> c<Down><Enter> m<Down><Enter>",
        ["barriers 1", "field level medium", "review ready"];
    "a remark": new_workbook, NOTHING, "consult-gender", " rSaid in the room.<Esc><Esc>", ["remark Said in the room."];
    "a restricted remark": new_workbook, NOTHING, "consult-gender", " rIn confidence.<Esc><Down><Enter><Esc>",
        ["remark restricted In confidence."];
    "a remark is removed": new_workbook, NOTHING, "consult-gender",
        " rSaid.<Esc><Esc>1<Down><Down><Down><Down><Down><Down><Down>x",
        ["remark Said.", "yes", "remove 8"];
    // sources and registers
    "a new source is cited": new_workbook, NOTHING, "consult-gender", "sAct 4, as amended<Enter><Enter>",
        ["source new Act 4, as amended", "."];
    "a citation with its details": new_workbook, NOTHING, "consult-gender",
        "sAct 4<Enter><Enter><Enter>s. 7<Esc><Down><Enter>As it says<Esc><Down><Enter>2024<Esc><Esc>",
        ["source new Act 4", "s. 7", "2024", "As it says", "."];
    "a gap is noted": new_workbook, NOTHING, "consult-gender", "3 g", ["no", "gap"];
    "a gap is noted by one key": new_workbook, NOTHING, "consult-gender", "3!", ["no", "gap"];
    "a gap of a cell of the matrix": new_workbook, NOTHING, "1.1", " C3<Right>2!",
        ["coverage", "1 no partly", "1", "gap"];
    "a suggested gap is dismissed": new_workbook, NOTHING, "consult-gender", "3 nThe Act covers it.<Enter>",
        ["no", "no gap The Act covers it."];
    "a gap is noted once": new_workbook, NOTHING, "consult-gender", "3 g Q g", ["no", "gap", ".", "gap"];
    // step 3, from a gap to the road map
    "an option is weighed": new_workbook, NOTHING, "1.1",
        ":policy options<Enter>aOne window<Enter><Down><Down><Down><Down><Down><Down><Enter><Enter>",
        ["register option", "add One window", ".", "impact high"];
    "an activity with its dates": new_workbook, NOTHING, "1.1",
        ":activities<Enter>aBuild it<Enter><Down><Enter>Fund<Esc><Down><Down><Down><Enter>Q2 2027<Esc><Down><Enter>2028<Esc>",
        ["register activity", "add Build it", ".", "responsible Fund", "starts Q2 2027", "ends 2028"];
    "a gap, an option that closes it, agreed on, and its activity": new_workbook, NOTHING, "legal-work-recognized",
        "3333!:policy options<Enter>aOne window<Enter><Down><Down><Down><Enter><Tab><Enter>a1<Esc>:activities<Enter>aBuild it<Enter><Up><Enter><Tab><Enter>",
        ["1 no", "2 no", "3 no", "4 no", "gap", ".", "register option", "add One window", ".", "gaps it would close 1", "agreed",
            "register activity", "add Build it", ".", "for the option 1"];
    "what is tried on the page of the costing": ruritania, NOTHING, "1.1", " $<Tab>w30<Enter><Down>W4<Enter>",
        ["figures", "figures if 2 30", "figures 2", "figures if 1 4 all"];
    "an assumption is entered from the page of the costing": ruritania, NOTHING, "1.1",
        " $<Tab><Enter><Enter><C-a>2027: 25, 2030: 50<Esc><Esc>", ["figures", "2", "values by year 2027: 25, 2030: 50"];
    "a known source": malaysia, NOTHING, "data-fiscal-space", "ssocial sec<Enter>", ["source 1", "."];
    "a row with a field": new_workbook, NOTHING, "1.1", " SaCensus 2020<Enter><Enter>Department of Statistics<Esc>",
        ["sources", "add Census 2020", ".", "author Department of Statistics"];
    "a row goes and comes back": new_workbook, NOTHING, "1.1", " SaCensus 2020<Enter><Esc>xyu",
        ["sources", "add Census 2020", ".", "remove", "yes", "undo"];
    "the first agreement sets answers aside": new_workbook, IN_GENERAL, "legal-ssa-mdw", "RaAccord<Enter>",
        ["register agreement", "add Accord", "."];
    // grids
    "coverage": new_workbook, NOTHING, "1.1", " C1<Right>2", ["coverage", "1 yes partly"];
    "a row of the same": new_workbook, NOTHING, "1.1", " C1=", ["coverage", "1 yes yes", "2 yes yes"];
    "a cell of a matrix is emptied": new_workbook, NOTHING, "1.1", " C10", ["coverage", "1 yes", "1", "law", "-"];
    "standards": new_workbook, NOTHING, "1.1", " N1<Right>1<Right>2", ["standards", "1 1, yes, partly"];
    // disputes
    "the other version is taken": new_workbook, DISPUTED, "consult-gender", "<Down>v<Down><Enter>", ["settle 1 take"];
    "what stands is kept": new_workbook, DISPUTED, "consult-gender", "<Down>v<Enter>", ["settle 1 keep"];
    // tests/meeting.rs
    "a meeting is planned, opened and closed": new_workbook, NOTHING, "1.1",
        "GaFirst session<Enter><C-u>2026-03-05<Enter>09:00<Enter>12:30<Enter>ocy",
        ["plan First session; 2026-03-05; 09:00; 12:30", "open meeting", "close meeting", "yes"];
    "members are typed one by one": new_workbook, NOTHING, "1.1",
        "G<Enter>Ana Bond<Enter>Ministry<Enter>gov<Enter>chair<Enter>Bo Li<Enter><Enter>work<Enter><Enter><Esc>",
        ["members Ana Bond; Ministry; gov; chair", ".", "yes", "members", "Bo Li; ; workers", ".", "yes"];
    "members are taken line by line": new_workbook, NOTHING, "1.1",
        "G<Enter>Ana Bond; Ministry; gov; chair<Enter>Bo Li; Congress; Workers<Enter>Bo Li; Union; workers<Enter><Enter>",
        ["members", "Ana Bond; Ministry; gov; chair", "Bo Li; Congress; Workers", "Bo Li; Federation; govermnt",
            "Bo Li; Union; workers", ".", "yes"];
    "members come": new_workbook, GROUP, "1.1", "Go<Space><Down><Space>", ["open meeting", "arrives cleo", "arrives ana"];
    "a slip leaves no trace": new_workbook, GROUP, "1.1", "Go<Space><Space>",
        ["open meeting", "arrives cleo", "departs cleo"];
    "the agenda": new_workbook, GROUP, "consult-gender", "Go<Tab>a2.10<Enter>20<Enter>aOther business<Enter>10<Enter>",
        ["open meeting", "agenda 2.10; 20", "agenda Other business; 10"];
    "an item goes to the next meeting": new_workbook, TWO_MEETINGS, "1.1", "G<Tab><Tab>a2.10<Enter><Enter>a9.99<Enter><Enter><Esc><A-PageDown>",
        ["agenda 2.10", "agenda 9.99", "next meeting 1"];
    "an item is moved within the agenda": new_workbook, GROUP, "1.1",
        "Go<Tab>aOne<Enter><Enter>aTwo<Enter><Enter>aThree<Enter><Enter>aFour<Enter><Enter><A-Up><A-Up><Home><A-Down>",
        ["open meeting", "agenda One", "agenda Two", "agenda Three", "agenda Four", "move 4 to 3", "move 3 2", "move 1 to 2"];
    "items follow each other": new_workbook, GROUP, "consult-gender", "Go<Backspace> +>1>>",
        ["open meeting", "on agenda", "next item", "yes", "next item", "next item"];
    "an item is taken up by its number": new_workbook, GROUP, "1.1", "Go<Tab>aOne<Enter><Enter>aTwo<Enter><Enter><Enter>",
        ["open meeting", "agenda One", "agenda Two", "take up 2"];
    "a break": new_workbook, GROUP, "1.1", "GoBB", ["open meeting", "break", "break"];
    "decided all the same": new_workbook, GROUP, "consult-gender", "Go<Backspace>a1<Enter>",
        ["open meeting", "agreed", "yes"];
    "a slip is replaced": new_workbook, GROUP, "consult-gender", "Go<Backspace>1a4a1",
        ["open meeting", "yes", "put off", "agreed"];
    "put off in a meeting": new_workbook, GROUP, "consult-gender", "Go<Backspace>1dMinistry<Enter>2026-05<Enter>",
        ["open meeting", "yes", "defer Ministry until 2026-05"];
    "a point of its own": new_workbook, GROUP, "consult-gender",
        "Go<Tab>aAdoption of the agenda<Enter><Enter>>p12Not yet.<Esc><Esc>a2",
        ["open meeting", "agenda Adoption of the agenda", "next item", "position government support",
         "position employers reservations: Not yet.", "agreed with reservations"];
    "a position changes": new_workbook, GROUP, "consult-gender", "Go<Backspace>p4It costs.<Esc>1",
        ["open meeting", "position government cannot support: It costs.", "position government support"];
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
        "Go<Backspace> AAsk for the register<Enter>Ministry<Enter>2026-05<Enter> KPensions<Enter> OHe was tired.<Enter>",
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
        } else if (before == by_keys) != UNCHANGED.contains(&session.name) {
            let (left, gone) = difference(&by_keys, &before);
            differ.push(format!("{}: left behind:\n{left}\n--- gone:\n{gone}", session.name));
        }
    }
    assert!(differ.is_empty(), "{} of {} sessions differ:\n{}", differ.len(), SESSIONS.len(), differ.join("\n\n"));
}

/// Sessions that end as they began: nothing is left behind in the file.
const UNCHANGED: &[&str] = &[
    "a part is taken back",
    "a part is removed",
    "a part is emptied by asking",
    "a part is emptied by its address",
    "all parts are taken back",
    "a reply alone is taken back",
    "a cell of a matrix is emptied",
    "what is tried on the page of the costing",
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
fn a_question_is_meant_by_its_number_its_id_and_the_name_of_its_row_in_both() {
    let number = |sitting: &Sitting| {
        let id = "legal-ssa-branches".parse().unwrap();
        sitting.session().instrument.node(&id).unwrap().number.clone()
    };
    let before = || given(new_workbook()).with(AGREEMENTS).at("1.1");
    let number = number(&before());
    for (typed, meant) in [
        ("legal-ssa-branches@c-d".to_owned(), "legal-ssa-branches@c-d"),
        ("legal-ssa-branches Accord with D".to_owned(), "legal-ssa-branches@c-d"),
        (format!("{number} accord with d"), "legal-ssa-branches@c-d"),
        (format!("{number} 2"), "legal-ssa-branches@c-d"),
        (format!("{number}."), "legal-ssa-branches@a-b"),
        ("2.15".to_owned(), "data-disaggregated"),
    ] {
        assert_eq!(before().keys(&format!("g{typed}<Enter>")).place(), meant, "by keys: {typed}");
        let mut conversation = before().in_lines();
        conversation.say(&format!("go {typed}"));
        assert_eq!(conversation.sitting.place(), meant, "in lines: {typed}");
        conversation.all(&["plan First", &format!("agenda {typed}")]);
        let file = to_text(conversation.sitting.workbook()).unwrap();
        assert!(file.contains(&format!("about: answers/{meant}")), "on the agenda: {typed}\n{file}");
    }
}

/// A search finds without accents, and so does every box that narrows a list.
#[test]
fn a_list_is_narrowed_by_words_without_accents_or_hyphens() {
    let rows = |typed: &str| {
        let sitting = given_in("fr", malaysia()).keys(":").pasting(typed);
        let Some(tripartite::app::Overlay::Palette(list)) = sitting.model.overlays.last() else { panic!("no list") };
        list.rows.iter().map(|row| row.text.clone()).collect::<Vec<_>>()
    };
    let all = rows("");
    assert!(all.iter().filter(|title| !title.is_ascii()).count() > 5, "{all:?}");
    for title in all {
        let typed = tripartite::text::fold(&title);
        assert!(rows(&typed).contains(&title), "{typed}");
    }
}

#[test]
fn answers_set_aside_by_the_first_row_are_told_in_both() {
    for (lines, name) in [
        (&["register agreement", "add Accord"][..], "Accord"),
        (&["set registers/agreement/accord/name Accord"][..], "Accord"),
    ] {
        let before = || given(new_workbook()).with(IN_GENERAL).at("legal-ssa-mdw");
        let by_keys = before().keys("RaAccord<Enter>");
        let args = [("row", name.into()), ("general", 1.into())];
        assert_eq!(by_keys.said(), by_keys.model.words.with("row-added", &args));
        let mut conversation = before().in_lines();
        let said = conversation.all(lines);
        assert!(said.contains(&by_keys.said()), "{said}");
    }
}

// ── pictures ────────────────────────────────────────────────────────────────────────────────────────────────────────

/// A picture: what is there before, the keys that lead to it, how wide it is, and the lines that say what it says.
struct Picture {
    name: &'static str,
    begins: fn() -> Beginning,
    before: &'static [(&'static str, &'static str)],
    at: &'static str,
    keys: &'static str,
    /// The time of day it is looked at.
    now: &'static str,
    width: u16,
    lines: &'static [&'static str],
}

macro_rules! pictures {
    ($($name:literal: $begins:ident, $before:expr, $at:literal, $keys:literal, $now:literal, $width:literal, [$($line:literal),* $(,)?];)+) => {
        const PICTURES: &[Picture] = &[$(Picture {
            name: $name, begins: $begins, before: $before, at: $at, keys: $keys, now: $now, width: $width,
            lines: &[$($line),*],
        },)+];
    };
}

/// The births of later years are not known.
const LACKING: &[(&str, &str)] = &[("registers/assumption/births/fill", "given")];

/// A question answered in its parts, with everything an entry may hold.
const ANSWERED: &[(&str, &str)] = &[
    ("registers/source/act/title", "Act 4"),
    ("answers/data-disaggregated/facets/by-sex-gender", "yes"),
    ("answers/data-disaggregated/facets/by-age", "no"),
    ("answers/data-disaggregated/why", "The survey asks for it."),
    ("answers/data-disaggregated/finding", "Sex is asked for, age is not."),
    ("answers/data-disaggregated/citations/c1/source", "act"),
    ("answers/data-disaggregated/citations/c1/at", "s. 7"),
    ("answers/data-disaggregated/citations/c1/as-of", "2024"),
    ("answers/data-disaggregated/citations/c1/quote", "regardless of nationality"),
    ("answers/data-disaggregated/obstacles", "obs-monitoring"),
    ("answers/data-disaggregated/confidence/level", "medium"),
    ("answers/data-disaggregated/confidence/basis", "interview"),
    ("answers/data-disaggregated/review", "ready"),
    ("answers/data-disaggregated/remarks/r1/text", "Said in confidence."),
    ("answers/data-disaggregated/remarks/r1/restricted", "true"),
    ("answers/data-disaggregated/remarks/r2/text", "Said in the room."),
];

/// A meeting that goes on beyond what was planned, in a break, with an item at hand.
const OVERTIME: &[(&str, &str)] = &[
    ("registers/terms/t1/title", "National group"),
    ("registers/terms/t1/validation", "Social Security Council"),
    ("registers/quorum/q1/of", "workers"),
    ("registers/quorum/q1/at-least", "2"),
    ("registers/member/ana/name", "Ana"),
    ("registers/member/ana/organization", "Union of Domestic Workers"),
    ("registers/member/ana/constituency", "workers"),
    ("registers/member/cleo/name", "Cleo"),
    ("registers/member/cleo/constituency", "government"),
    ("registers/meeting/m1/title", "Second session"),
    ("registers/meeting/m1/date", "2026-03-02"),
    ("registers/meeting/m1/starts", "09:00"),
    ("registers/meeting/m1/ends", "09:09"),
    ("registers/meeting/m1/opened", "09:00"),
    ("registers/attendance/a1/member", "ana"),
    ("registers/attendance/a1/meeting", "m1"),
    ("registers/attendance/a1/arrived", "08:55"),
    ("registers/agenda/i1/title", "Opening"),
    ("registers/agenda/i1/meeting", "m1"),
    ("registers/agenda/i1/minutes", "5"),
    ("registers/agenda/i1/opened", "09:00"),
    ("registers/agenda/i1/closed", "09:03"),
    ("registers/agenda/i2/title", "Data"),
    ("registers/agenda/i2/meeting", "m1"),
    ("registers/agenda/i2/minutes", "10"),
    ("registers/agenda/i2/opened", "09:03"),
    ("registers/agenda/i3/title", "Closing"),
    ("registers/agenda/i3/meeting", "m1"),
    ("registers/agenda/i3/minutes", "5"),
    ("registers/break/b1/meeting", "m1"),
    ("registers/break/b1/from", "10:58"),
    ("registers/meeting/m2/title", "Third session"),
    ("registers/meeting/m2/date", "2026-04-02"),
    ("answers/consult-gender/reply", "yes"),
    ("answers/consult-gender/finding", "Women were heard."),
    ("answers/consult-gender/positions/workers/r1/stance", "reservations"),
    ("answers/consult-gender/positions/employers/r1/stance", "support"),
    ("answers/consult-gender/positions/employers/r1/wording", "within two years"),
    ("answers/consult-gender/positions/government/r1/stance", "abstain"),
    ("answers/consult-gender/positions/government/r1/statement", "No mandate from the cabinet."),
    ("answers/consult-gender/positions/government/r2/stance", "support"),
    ("answers/consult-gender/positions/partners/r1/stance", "support"),
    ("registers/decision/d1/title", "2.13"),
    ("registers/decision/d1/meeting", "m1"),
    ("registers/decision/d1/about", "answers/consult-gender"),
    ("registers/decision/d1/outcome", "agreed"),
    ("registers/decision/d1/text", "Women were not heard."),
    ("registers/decision/d1/reply", "yes"),
    ("registers/decision/d1/pending-at", "Social Security Council"),
];

/// Two agreements, one of them asked about.
const AGREEMENTS: &[(&str, &str)] = &[
    ("registers/agreement/a-b/name", "Accord with B"),
    ("registers/agreement/c-d/name", "Accord with D"),
    ("registers/agreement/c-d/parties", "C and D"),
    ("answers/legal-ssa-mdw@c-d/reply", "yes"),
    ("answers/legal-ssa-branches@c-d/facets/old-age", "yes"),
];

pictures! {
    "a question nobody answered": new_workbook, NOTHING, "data-disaggregated", "", "09:30", 92, ["question", "show"];
    "a question answered in its parts": new_workbook, ANSWERED, "data-disaggregated", "", "09:30", 92,
        ["question", "show"];
    "a question with its guidance": malaysia, NOTHING, "2.15", "h", "09:30", 92, ["question", "show", "guidance"];
    "a question that is not asked": new_workbook, &[("answers/legal-ssa/reply", "no")], "legal-ssa-r167", "", "09:30", 92,
        ["question", "show"];
    "a question put off": new_workbook, &[("answers/consult-gender/reply", "deferred until 2026-05: Ministry")],
        "consult-gender", "", "09:30", 92, ["question", "show"];
    "a question two people changed": new_workbook, DISPUTED, "consult-gender", "", "09:30", 92, ["question", "show"];
    "a question about a row": new_workbook, AGREEMENTS, "legal-ssa-branches@c-d", "", "09:30", 92, ["question", "show"];
    "a question answered by the standards": malaysia, NOTHING, "legal-ratification", "", "09:30", 92, ["question", "show"];
    "a question that was decided": new_workbook, OVERTIME, "consult-gender", "", "09:30", 92, ["question", "show"];
    "the header": malaysia, NOTHING, "2.15", " H", "09:30", 92, ["question", "show", "header"];
    "a standard": malaysia, NOTHING, "2.15", " N<Down><Enter>", "09:30", 200, ["standards", "2", "1"];
    "a chapter": malaysia, NOTHING, "2.15", " D3<Enter>", "09:30", 92, ["question", "show", "chapter 3"];
    "a citation": new_workbook, ANSWERED, "data-disaggregated", "<Down><Down><Down><Down><Down><Enter>", "09:30", 92,
        ["question", "show", "6"];
    "what may be decided": new_workbook, OVERTIME, "consult-gender", "a", "09:30", 92, ["question", "show", "decide"];
    "nothing to decide on yet": new_workbook, NOTHING, "consult-gender", "a", "09:30", 92,
        ["question", "show", "decide"];
    "positions": new_workbook, OVERTIME, "consult-gender", "ph", "09:30", 92, ["question", "show", "positions"];
    "the steps": new_workbook, NOTHING, "1.1", "G", "09:30", 200, ["meeting"];
    "members to be added": new_workbook, NOTHING, "1.1", "G<Enter>", "09:30", 200, ["meeting", "members"];
    "the room": new_workbook, OVERTIME, "1.1", "G", "10:58", 200, ["meeting"];
    "the agenda": new_workbook, OVERTIME, "1.1", "G<Tab>", "10:58", 200, ["meeting"];
    "the registers at the table": new_workbook, OVERTIME, "1.1", "G<Tab><Tab>", "10:58", 200, ["meeting", "registers", "more"];
    "the meetings": new_workbook, OVERTIME, "1.1", "G<Tab><Tab><Tab>", "10:58", 200, ["meeting"];
    "no meeting": new_workbook, NOTHING, "1.1", "G", "09:30", 200, ["meeting"];
    "standards": malaysia, NOTHING, "2.15", " N", "09:30", 200, ["standards", "1", "1"];
    "coverage": malaysia, NOTHING, "2.15", " C<Right><Right>", "09:30", 200, ["coverage", "2"];
    "a cell of coverage": malaysia, NOTHING, "2.15", " C<Right><Right><Enter>", "09:30", 200, ["coverage", "2"];
    "a question asked row by row": new_workbook, AGREEMENTS, "legal-ssa-branches@c-d", " M", "09:30", 200,
        ["question", "matrix"];
    "a matrix without rows": new_workbook, NOTHING, "legal-ssa-branches", " M", "09:30", 200, ["matrix"];
    "sources": malaysia, NOTHING, "2.15", " S", "09:30", 92, ["registers", "sources"];
    "a source": malaysia, NOTHING, "2.15", " S<Enter>", "09:30", 92, ["registers", "sources", "1", "1", "?"];
    "agreements": new_workbook, AGREEMENTS, "legal-ssa", "R", "09:30", 92, ["registers", "register"];
    "a register without rows": new_workbook, NOTHING, "legal-ssa", "R", "09:30", 92, ["registers", "register"];
    "the list of registers": new_workbook, NOTHING, "1.1", "R<Tab>", "09:30", 92, ["registers", "more"];
    "problems": new_workbook, OVERTIME, "1.1", "P", "09:30", 200, ["problems"];
    "no problems": new_workbook, NOTHING, "1.1", "P", "09:30", 200, ["problems"];
    "what was found": malaysia, NOTHING, "2.15", "/SOCSO", "09:30", 92, ["question", "show", "find SOCSO"];
    "the chapters": malaysia, NOTHING, "2.15", " D", "09:30", 92, ["question", "show", "chapter"];
    "a row that would go": malaysia, NOTHING, "2.15", " Sx", "09:30", 92, ["registers", "sources", "remove 1"];
    "a meeting that would close": new_workbook, OVERTIME, "1.1", "Gc", "10:58", 200, ["meeting", "close meeting"];
    "the outline": new_workbook, ANSWERED, "data-disaggregated", "<Tab>", "09:30", 92,
        ["outline", "outline 1", "outline 2", "outline 3", "outline 4", "outline 5", "outline 6", "outline 7"];
    "a dispute to settle": new_workbook, DISPUTED, "consult-gender", "<Down>v", "09:30", 92,
        ["question", "show", "settle 1"];
    "the start": nothing, NOTHING, "", "", "09:30", 200, [];
    "a question in a room": new_workbook, ANSWERED, "data-disaggregated", "<F5>", "09:30", 200, ["projector"];
    "a question nobody answered in a room": new_workbook, NOTHING, "consult-gender", "<F5>", "09:30", 200, ["projector"];
    "a question that was decided in a room": new_workbook, OVERTIME, "consult-gender", "<F5>", "10:58", 200,
        ["projector"];
    "a question about a row in a room": new_workbook, AGREEMENTS, "legal-ssa-branches@c-d", "<F5>", "09:30", 200,
        ["projector"];
    "a standard in a room": malaysia, NOTHING, "2.15", " N<Down><Enter><F5>", "09:30", 200, ["standards", "2", "projector"];
    "coverage in a room": malaysia, NOTHING, "legal-schemes-coverage", "<F5>", "09:30", 200, ["projector"];
    "standards in a room": malaysia, NOTHING, "legal-ratification", "<F5>", "09:30", 200, ["projector"];
    "the agenda in a room": new_workbook, OVERTIME, "consult-gender", "<F5>G", "10:58", 200, ["projector agenda"];
    "who is in the room, in a room": new_workbook, OVERTIME, "consult-gender", "<F5>GG", "10:58", 200, ["projector room"];
    "the results in a room": new_workbook, OVERTIME, "consult-gender", "<F5>r", "10:58", 200, ["projector", "results"];
    "a reason that is asked for": new_workbook, NOTHING, "step2-report", "5", "09:30", 92,
        ["question", "show", "reply n/a"];
    "a question that is being put off": new_workbook, NOTHING, "consult-gender", "d", "09:30", 92,
        ["question", "show", "defer", "Ministry"];
    "a row that is being added": new_workbook, NOTHING, "1.1", " Sa", "09:30", 92, ["registers", "sources", "add"];
    "a meeting that is being planned": new_workbook, NOTHING, "1.1", "Ga<Enter><C-u>", "09:30", 200, ["meeting", "plan"];
    "an item that is being added": new_workbook, OVERTIME, "1.1", "G<Tab>a", "10:58", 200, ["meeting", "agenda"];
    "an action that is being noted": new_workbook, NOTHING, "consult-gender", "A", "09:30", 92,
        ["question", "show", "action"];
    "a point that is being parked": new_workbook, NOTHING, "consult-gender", "K", "09:30", 92,
        ["question", "show", "park"];
    "a note off the record": new_workbook, NOTHING, "consult-gender", "O", "09:30", 92,
        ["question", "show", "off the record"];
    "a question to go to": new_workbook, NOTHING, "consult-gender", "g", "09:30", 92, ["question", "show", "go"];
    "a copy that is being named": new_workbook, NOTHING, "consult-gender", ":copy<Enter><C-u>", "09:30", 92,
        ["question", "show", "copy"];
    "a workbook that is being begun": nothing, NOTHING, "", "n", "09:30", 200, ["new", "MYS", "Malaysia", "1", "fr"];
    "a workbook that is being opened": nothing, NOTHING, "", "o", "09:30", 200, ["open"];
    "a line of a costing": ruritania, NOTHING, "1.1", " $<Down><Down><Down><Right><Tab><Tab>", "09:30", 200,
        ["figures", "figures 4", "figures 2028"];
    "a contribution of a costing": ruritania, NOTHING, "1.1", " $", "09:30", 120, ["figures"];
    "a line that cannot be computed": ruritania, LACKING, "1.1", " $<Down><Down><Down><Right>", "09:30", 200,
        ["figures 4", "figures 2028"];
    "what is tried": ruritania, NOTHING, "1.1", " $<Tab>w30<Enter>", "09:30", 120, ["figures", "figures if 2 30"];
    "a costing by year": ruritania, NOTHING, "1.1", " $t", "09:30", 200, ["figures table"];
    "what moves a costing": ruritania, NOTHING, "1.1", " $s", "09:30", 120, ["figures sensitivity"];
    "what moves what the state pays in a year": ruritania, NOTHING, "1.1", " $so<Down><Enter><Right><Right>", "09:30", 120,
        ["figures", "figures outcome state", "figures 2028"];
    "what moves a balance": ruritania, NOTHING, "1.1", " $oBalance<Enter>", "09:30", 120, ["figures outcome 5"];
    "what a household pays": ruritania, NOTHING, "1.1", " $h", "09:30", 120, ["figures household"];
    "a costing that is not begun": new_workbook, NOTHING, "1.1", " $", "09:30", 120, ["figures"];
    "barriers to choose from": malaysia, NOTHING, "consult-gender", "b", "09:30", 92, ["question", "show", "barriers"];
    "a level to choose": new_workbook, NOTHING, "consult-gender", "c", "09:30", 92, ["question", "show", "confidence"];
    "sources to choose from": malaysia, NOTHING, "2.15", "s", "09:30", 92, ["question", "show", "source"];
}

/// Screens that are not compared, and why: the second screen shows what the projector does; a text that is read is the same
/// document in both; the palette, the list of documents and help show keys, in lines the word is help; forms that belong to
/// a screen alone (words to find in a text, an older version to compare with) have no lines; the bar at the top and the line
/// at the foot are spoken of by `status` (`tests/screens/spoken.rs` holds their signs).
///
/// What lines leave out on purpose: the message, and why.
const LEFT_OUT: &[(&str, &str)] = &[
    ("guidance-hint", "it names a key; in lines the word is guidance"),
    ("decide-details", "it names keys; in lines the record of the decision follows"),
    ("decide-no-text", "it names a key; lines say plain-decide-no-text"),
    ("positions-keys", "it names keys"),
    ("statement-missing", "it names a key; lines say plain-statement-missing"),
    ("meeting-none-hint", "it names keys; lines say plain-no-meeting"),
    ("meeting-room-empty", "it names keys; lines say plain-room-empty"),
    ("form-members-how", "it names keys; lines say plain-members-how"),
    ("projector-keys", "it names keys"),
    ("projector-enlarge", "lines have no size of letters"),
    ("projector-page", "lines say every row"),
    ("changed-since-agreed", "it names keys; lines say plain-changed-since"),
    ("open-standards", "a link of the screen; lines say plain-through-standards"),
    ("open-coverage", "a link of the screen; lines say plain-through-coverage"),
    ("mark-yes", "a mark that may be chosen; the prompt says them once"),
    ("mark-partly", "a mark that may be chosen"),
    ("mark-no", "a mark that may be chosen"),
    ("mark-unknown", "a mark that may be chosen"),
    ("mark-short-not-applicable", "a mark that may be chosen; lines say it in full"),
    ("part-sources", "the plural over several sources; lines say source at each"),
    ("part-remarks", "the plural over several remarks; lines say remark at each"),
    ("part-restricted", "lines say restricted remark"),
    ("problems-advice", "it names keys"),
    ("problems-none", "lines say plain-no-problems"),
    ("register-empty", "it names a key; lines say plain-prompt-register"),
    ("grid-empty", "it names keys; lines say plain-no-rows"),
    ("search-title", "a box to type in; in lines the word is find"),
    ("chapters-title", "a box to choose from; in lines the word is chapter"),
    ("confirm-title", "lines ask for a yes"),
    ("confirm-remove", "it names a key; lines say plain-prompt-confirm"),
    ("confirm-keep", "it names a key; lines say plain-prompt-confirm"),
    ("confirm-yes", "it names a key; lines say plain-prompt-confirm"),
    ("confirm-no", "it names a key; lines say plain-prompt-confirm"),
    ("settle-both", "lines say plain-settle-how"),
    ("start-line-3", "it names a key; lines say plain-start-new-here"),
    ("form-file", "lines say which file, and what Enter proposes"),
    ("pick-add", "a line of the box; lines say plain-source-how"),
    ("costing-page-no-value", "it names a key; lines say plain-costing-no-value"),
];

/// A sitting at the time a picture is looked at.
fn stage(picture: &Picture) -> Sitting {
    let mut sitting = match picture.at {
        "" => at_the_start(),
        at => given((picture.begins)()).with(picture.before).at(at),
    };
    sitting.env.at(picture.now);
    sitting
}

/// The start, where workbooks were opened lately.
fn at_the_start() -> Sitting {
    let recent = |title: &str, country: &str, waits: bool| tripartite::app::RecentFile {
        path: format!("/group/{country}.yaml").into(),
        title: title.to_owned(),
        country: country.to_owned(),
        answered: 12,
        asked: 58,
        on: "2026-02-27".to_owned(),
        scratch: false,
        waits,
    };
    let mut sitting = given(nothing());
    sitting.model.screen = Screen::Start(Start {
        recent: vec![recent("Situational analysis", "KEN", false), recent("", "MAR", true)],
        instruments: vec![("migrant-domestic-workers".to_owned(), "Migrant domestic workers".to_owned())],
        folder: std::path::PathBuf::from("/group"),
        row: 0,
    });
    sitting
}

/// What is painted between the bar at the top and the two lines at the foot: runs of text between blanks and signs.
fn painted(sitting: &Sitting, width: u16) -> Vec<String> {
    const HEIGHT: u16 = 200;
    let mut screen = Terminal::new(TestBackend::new(width, HEIGHT)).unwrap();
    let model = &sitting.model;
    screen.draw(|frame| drop(draw(model, Theme::new(model.theme, model.ascii), frame))).unwrap();
    let buffer = screen.backend().buffer();
    let row = |y| (0..width).map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>();
    let is_sign = |c: char| matches!(c, '\u{2500}'..='\u{25ff}' | '–' | '·' | '[' | ']');
    let runs = (1..HEIGHT - 2).map(row).flat_map(|line| {
        let line: String = line.chars().map(|c| if is_sign(c) { "  ".to_owned() } else { c.to_string() }).collect();
        line.split("  ").map(|run| run.trim().to_owned()).filter(|run| !run.is_empty()).collect::<Vec<_>>()
    });
    runs.collect()
}

/// A text as it is compared: its words. Of what is cut, the last word is not whole.
fn even(text: &str) -> String {
    let text = match text.trim().strip_suffix('…') {
        Some(cut) => cut.rsplit_once(' ').map_or("", |(whole, _)| whole),
        None => text,
    };
    let words: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[test]
fn no_reasons_are_taken_while_positions_are_covered() {
    let mut conversation = given(new_workbook()).at("consult-gender").in_lines();
    let said = conversation.all(&["blind", "position workers cannot support: It costs."]);
    assert!(said.contains("Positions are hidden"), "{said}");
    assert!(conversation.sitting.workbook().entry(&"answers/consult-gender".parse().unwrap()).is_none());
}

#[test]
fn the_clock_in_lines_knows_overtime_and_breaks() {
    let mut sitting = given(new_workbook()).with(OVERTIME);
    sitting.env.at("10:58");
    let said = sitting.in_lines().say("meeting");
    assert!(said.contains("Meeting 118 of 9 min, 109 over, break, Item 115 of 10 min, 105 over, break"), "{said}");
    assert!(said.contains("2. Data: current, 115 of 10 min, 105 over, break"), "{said}");
}

#[test]
fn everything_a_picture_says_is_said_in_lines() {
    let words = Words::new("en");
    let left_out: Vec<String> = LEFT_OUT
        .iter()
        .map(|(key, _)| {
            even(&words.with(
                key,
                &[("one", "agreement".into()), ("year", "2028".into()), ("page", 1.into()), ("pages", 2.into())],
            ))
        })
        .collect();
    let mut missing = Vec::new();
    for picture in PICTURES {
        let painted = painted(&stage(picture).keys(picture.keys), picture.width);
        let mut conversation = stage(picture).in_lines();
        // at the start the program speaks first
        let mut spoken: Vec<String> =
            conversation.greeting.clone().into_iter().filter(|_| picture.at.is_empty()).collect();
        spoken.extend(picture.lines.iter().map(|line| conversation.say(line)));
        let said = even(&spoken.join("\n"));
        let is_whole = |run: &str| {
            // answered of asked
            if let Some((answered, asked)) = run.trim().split_once('/').filter(|it| it.0.parse::<usize>().is_ok()) {
                return said.contains(&format!("{answered} of {asked} answered"));
            }
            let run = even(run);
            // a key or a number alone says nothing
            let is_short = run.chars().count() < 2 || run.parse::<usize>().is_ok();
            is_short || said.contains(&run) || left_out.iter().any(|text| text.contains(&run))
        };
        // two columns may stand one blank apart
        let is_parted = |run: &str| run.match_indices(' ').any(|(at, _)| is_whole(&run[..at]) && is_whole(&run[at..]));
        let not_said: Vec<&String> = painted.iter().filter(|run| !is_whole(run) && !is_parted(run)).collect();
        if !not_said.is_empty() {
            missing.push(format!("{}: {not_said:#?}\n--- said\n{}", picture.name, spoken.join("\n")));
        }
    }
    assert!(missing.is_empty(), "{} of {} pictures say more:\n{}", missing.len(), PICTURES.len(), missing.join("\n\n"));
}
