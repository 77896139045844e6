//! Arbitrary facts in arbitrary cells of the shipped instrument: what the laws are tested on.
//!
//! Every cell the instrument has is listed once from `kind_of`, with a few rows, citations and remarks; a generated
//! edit is a number into that list and raw material that the cell's kind is made from, so that failures shrink well.

use super::{id, instrument, world};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use std::sync::LazyLock;
use tripartite::instrument::{FieldKind, Id, Instrument, When};
use tripartite::workbook::{
    Cell, CellKind, CitationPart, Edit, Fact, HeaderPart, Mark, Part, Place, PositionPart, RemarkPart, Reply, Seen,
    Slot, StandingPart, Value, Workbook, begins_number, kind_of,
};

/// Rows each register has in these tests.
pub const ROWS: [&str; 3] = ["row-1", "row.2", "3_row"];
/// Years each field by year has in these tests.
const YEARS: [&str; 3] = ["2026", "2027", "2031"];
const PARTS_OF: [&str; 2] = ["x-1", "x-2"];

/// Every cell of the instrument with its kind.
pub static CELLS: LazyLock<Vec<(Cell, CellKind)>> = LazyLock::new(|| {
    let asks = instrument("en");
    let mut cells: Vec<Cell> = HeaderPart::ALL.iter().map(|part| Cell::Header(*part)).collect();
    for (register, definition) in &asks.registers {
        for row in ROWS {
            let fields = definition.fields.keys();
            cells.extend(fields.map(|field| Cell::Field(register.clone(), id(row), field.clone())));
            for (field, _) in definition.fields.iter().filter(|(_, it)| it.kind == FieldKind::Yearly) {
                let year = |year: &str| Cell::Year(register.clone(), id(row), field.clone(), year.parse().unwrap());
                cells.extend(YEARS.map(year));
            }
        }
    }
    for place in places(&asks) {
        cells.extend(parts(&asks, &place).into_iter().map(|part| Cell::Part(place.clone(), part)));
    }
    cells.into_iter().filter_map(|cell| kind_of(&asks, &cell).ok().map(|kind| (cell, kind))).collect()
});

/// Every place of an instrument; questions asked row by row stand in general and for each row.
pub fn places(asks: &Instrument) -> Vec<Place> {
    let mut found = Vec::new();
    for (question, asked) in asks.asked() {
        found.push(Place::Answer(Slot::of(question.clone())));
        if asked.for_register.is_some() {
            let rows = ROWS.iter().map(|row| Slot { question: question.clone(), row: Some(id(row)) });
            found.extend(rows.map(Place::Answer));
        }
    }
    found.extend(asks.standards.keys().cloned().map(Place::Standard));
    for branch in asks.branches.keys() {
        found.extend(asks.groups.keys().map(|group| Place::Coverage(branch.clone(), group.clone())));
    }
    found.extend(asks.chapters.keys().cloned().map(Place::Chapter));
    for (register, _) in asks.registers.iter().filter(|(_, it)| it.positions) {
        found.extend(ROWS.iter().map(|row| Place::Row(register.clone(), id(row))));
    }
    found
}

/// Every part that could stand somewhere; `kind_of` says which may stand at the place.
pub fn parts(asks: &Instrument, place: &Place) -> Vec<Part> {
    let mut found = vec![
        Part::Reply,
        Part::Application,
        Part::Law,
        Part::Practice,
        Part::Announced,
        Part::InForce,
        Part::Persons,
        Part::Why,
        Part::Finding,
        Part::Covered,
        Part::Level,
        Part::Basis,
        Part::Obstacles,
        Part::Review,
        Part::Seen,
    ];
    if let Place::Answer(slot) = place {
        let question = asks.question(&slot.question);
        let facets = question.map(|question| asks.facets(question)).unwrap_or_default();
        found.extend(facets.into_iter().map(|(facet, ..)| Part::Facet(facet)));
    }
    found.extend(StandingPart::ALL.iter().map(|part| Part::Standing(*part)));
    for at in PARTS_OF {
        found.extend(CitationPart::ALL.iter().map(|part| Part::Citation(id(at), *part)));
        found.extend(RemarkPart::ALL.iter().map(|part| Part::Remark(id(at), *part)));
    }
    for party in asks.constituencies.keys().take(2) {
        found.extend(PositionPart::ALL.iter().map(|part| Part::Position(party.clone(), id("r1"), *part)));
    }
    found
}

/// A workbook in which every register has its rows, so that every choice among rows can be made.
pub static WITH_ROWS: LazyLock<Workbook> = LazyLock::new(|| {
    let asks = instrument("en");
    let mut workbook = world::empty("ZZZ", "en");
    for (register, definition) in &asks.registers {
        for row in ROWS {
            let title = Cell::Field(register.clone(), id(row), definition.title.clone());
            workbook.put(&title, Some(Fact::Text(format!("{register} {row}"))));
        }
    }
    workbook
});

/// What facts are made from, whatever kind the cell turns out to be.
#[derive(Debug, Clone)]
pub struct Material {
    text: String,
    line: String,
    number: usize,
    more: Vec<usize>,
    when: When,
    until: Option<When>,
}

/// Texts that have broken YAML readers before, and scripts that others do not think of.
pub const NASTY: [&str; 87] = [
    "no",
    "yes",
    "NO",
    "on",
    "null",
    "~",
    "true",
    "12:30",
    "0x1f",
    "017",
    "1_000",
    "1e3",
    ".5",
    ".inf",
    "-",
    "- a",
    "? b",
    ": c",
    "a: b",
    "a #b",
    "# c",
    "#",
    "&x",
    "*x",
    "!y",
    "!!str z",
    "%d",
    "@e",
    "`f`",
    "'",
    "\"",
    "'' \"\"",
    "|",
    ">",
    "|2-",
    ">+",
    "---",
    "...",
    "<<",
    "<<<<<<<",
    "=",
    "[",
    "]",
    "{}",
    "[a, b]",
    "{a: b}",
    "  lead",
    "trail  ",
    "\ttab",
    "tab\t",
    "a\tb",
    "two\nlines",
    "\n\nlate",
    "gap\n\n\nend",
    "  indented\nless",
    "less\n  indented",
    "\n  both",
    "x\n ",
    "- list\n- list",
    "key: |\n  text",
    "count: 3",
    "👩🏽‍🔧 emoji 🇲🇾",
    "שלום עולם",
    "\u{202e}turned",
    "e\u{301}",
    "\u{a0}",
    "\u{feff}bom",
    "\u{200b}",
    "\u{2028}",
    "ไทย",
    "\\",
    "\\n",
    "C:\\new",
    "2024-05-17",
    "2024",
    "-0",
    "é",
    "{{x}}",
    "unknown",
    "not-applicable",
    "deferred",
    ", ,",
    "…",
    "“quoted”",
    "a\u{2029}b",
    "\u{fffd}",
    "\u{10ffff}",
];

/// Texts people type and texts that have broken YAML readers before; no control characters, no line break at the end.
pub fn nasty() -> impl Strategy<Value = String> {
    let known = prop::sample::select(NASTY.to_vec()).prop_map(str::to_owned);
    prop_oneof![
        4 => known,
        3 => "[ -~]{0,40}",
        2 => "[\\PC\n\t]{0,60}",
        1 => "[a-z ]{0,20}".prop_map(|text| text.repeat(400)),
    ]
    .prop_map(|text| text.trim_end_matches('\n').to_owned())
}

fn when() -> impl Strategy<Value = When> {
    let rest = option::of((1_i8..=12, option::of(1_i8..=28)));
    (1_i16..=9998, rest, any::<bool>()).prop_map(|(year, rest, fiscal)| When {
        year,
        month: rest.map(|(month, _)| month),
        day: rest.and_then(|(_, day)| day),
        // a fiscal year has neither month nor day
        fiscal: fiscal && rest.is_none(),
        quarter: None,
    })
}

fn material() -> impl Strategy<Value = Material> {
    // one line holds no line break and no tab, wherever it was typed
    let line = nasty().prop_map(|text| text.replace(['\n', '\t', '\u{2028}', '\u{2029}'], " ").trim().to_owned());
    (nasty(), line, any::<u16>(), vec(any::<u8>(), 1..4), when(), option::of(when())).prop_map(
        |(text, line, number, more, when, until)| Material {
            text: if text.trim().is_empty() { format!("x{text}") } else { text },
            line: if line.is_empty() { "x".to_owned() } else { line },
            number: usize::from(number),
            more: more.into_iter().map(usize::from).collect(),
            when,
            until,
        },
    )
}

/// An exact decimal as it is kept.
fn decimal(from: &Material) -> String {
    let sign = if from.more[0].is_multiple_of(3) { "-" } else { "" };
    format!("{sign}{}.{:02}", from.number, from.more[0] % 100)
}

/// A fact of a kind, made from material.
pub fn fact(kind: &CellKind, from: &Material) -> Fact {
    let among = |ids: Vec<Id>, at: usize| ids.get(at % ids.len().max(1)).cloned();
    let some = |ids: Vec<Id>| {
        let mut chosen: Vec<Id> = from.more.iter().filter_map(|at| among(ids.clone(), *at)).collect();
        let mut seen = std::collections::HashSet::new();
        chosen.retain(|id| seen.insert(id.clone()));
        chosen
    };
    let asks = instrument("en");
    match kind {
        CellKind::Reply(_, choices) => Fact::Reply(match from.number % 8 {
            0 | 1 => Reply::Given(Value::Yes),
            2 => Reply::Given(Value::Partly),
            3 | 4 => Reply::Given(Value::No),
            5 => Reply::Unknown,
            6 => Reply::NotApplicable { reason: from.line.clone() },
            _ if !choices.is_empty() => Reply::Given(Value::Chosen(some(choices.clone()))),
            _ => Reply::Deferred { to: from.line.clone(), until: from.until },
        }),
        CellKind::Mark => Fact::Mark(Mark::ALL[from.number % Mark::ALL.len()]),
        CellKind::Prose => Fact::Text(from.text.clone()),
        CellKind::Line => Fact::Text(from.line.clone()),
        CellKind::Date => Fact::Date(from.when),
        CellKind::Time => Fact::Text(format!("{:02}:{:02}", from.number % 24, from.more[0] % 60)),
        CellKind::Number => Fact::Text(format!("{}.{}", from.number, from.more[0])),
        CellKind::Count => Fact::Text(from.number.to_string()),
        CellKind::Year => Fact::Text(YEARS[from.number % YEARS.len()].to_owned()),
        CellKind::Decimal => Fact::Text(decimal(from)),
        CellKind::Yearly => {
            let years = from.more.iter().map(|at| YEARS[at % YEARS.len()].parse().unwrap());
            Fact::Series(years.map(|year| (year, decimal(from))).collect())
        }
        CellKind::Factor(choices) => {
            // what begins with a digit is a number
            let named = among(choices.ids(&asks, &WITH_ROWS), from.number).filter(|_| from.more[0].is_multiple_of(2));
            let named = named.filter(|id| !begins_number(id.as_str()));
            Fact::Text(named.map_or_else(|| decimal(from), |id| id.to_string()))
        }
        CellKind::Factors(choices) => {
            let mut ids = some(choices.ids(&asks, &WITH_ROWS));
            ids.retain(|id| !begins_number(id.as_str()));
            if ids.is_empty() { Fact::Text(decimal(from)) } else { Fact::Ids(ids) }
        }
        CellKind::Choice(choices) => {
            Fact::Id(among(choices.ids(&asks, &WITH_ROWS), from.number).unwrap_or_else(|| id("none")))
        }
        CellKind::Many(choices) => Fact::Ids(some(choices.ids(&asks, &WITH_ROWS))),
        CellKind::Flag => Fact::Flag(true),
        CellKind::Kept => Fact::Seen(Seen {
            rev: from.when.year.unsigned_abs().into(),
            words: from.line.clone(),
            extra: Default::default(),
        }),
    }
}

/// A cell and a fact of its kind.
pub fn cell_and_fact() -> impl Strategy<Value = (Cell, CellKind, Fact)> {
    let count = CELLS.len();
    // a few cells are hit often, so that edits meet in them
    (prop_oneof![2 => 0..count, 1 => (0..24_usize).prop_map(move |at| at * count / 24)], material()).prop_map(
        |(at, material)| {
            let (cell, kind) = CELLS[at].clone();
            let fact = fact(&kind, &material);
            (cell, kind, fact)
        },
    )
}

/// The cells of answers alone, by their numbers in `CELLS`.
static ANSWERS: LazyLock<Vec<usize>> = LazyLock::new(|| {
    let is_answer = |at: &usize| matches!(CELLS[*at].0, Cell::Part(Place::Answer(_), _));
    (0..CELLS.len()).filter(is_answer).collect()
});

/// An edit of an answer, of a few questions often; one in five empties its cell.
pub fn answer_edit() -> impl Strategy<Value = Edit> {
    let count = ANSWERS.len();
    let at = prop_oneof![2 => 0..count, 1 => (0..24_usize).prop_map(move |at| at * count / 24)];
    (at, material(), 0..5_u8).prop_map(|(at, material, keep)| {
        let (cell, kind) = CELLS[ANSWERS[at]].clone();
        let fact = fact(&kind, &material);
        Edit { cell, to: (keep > 0).then_some(fact) }
    })
}

/// An edit that may be made; one in five empties its cell.
pub fn edit() -> impl Strategy<Value = Edit> {
    (cell_and_fact(), 0..5_u8).prop_map(|((cell, _, fact), keep)| Edit { cell, to: (keep > 0).then_some(fact) })
}

/// A workbook after some edits, with or without rows to begin with.
pub fn workbook(most: usize) -> impl Strategy<Value = Workbook> {
    (vec(edit(), 0..most), any::<bool>()).prop_map(|(edits, rows)| {
        let mut workbook = if rows { WITH_ROWS.clone() } else { world::empty("ZZZ", "en") };
        for edit in edits {
            workbook.put(&edit.cell, edit.to);
        }
        workbook
    })
}
