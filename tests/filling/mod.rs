//! Workbooks to try documents on: the shipped example, and one with a marker in every cell that can hold text.

use tripartite::document::export::{self, ExportOptions, ExportedFiles, Format};
use tripartite::document::{Document, Glyphs, ProgressFn, WriterWords};
use tripartite::i18n::Words;
use tripartite::instrument::{FieldKind, Id, Instrument, NodeType};
use tripartite::report::kind::{ReportInput, ReportKind, compose};
use tripartite::report::writer_words;
use tripartite::store::{Instruments, parse_workbook};
use tripartite::workbook::{
    Cell, CellKind, CitationPart, Fact, HeaderPart, Mark, Part, Place, PositionPart, RemarkPart, Reply, Slot,
    StandingPart, Value, Workbook, kind_of,
};

const INSTRUMENT: &str = "migrant-domestic-workers";

/// What was put where.
#[derive(Default)]
pub struct Markers {
    /// Cells anyone may read.
    pub open: Vec<(String, String)>,
    /// Restricted remarks.
    pub restricted: Vec<(String, String)>,
}

pub fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

pub fn instrument(language: &str) -> Instrument {
    Instruments::new(None).load(INSTRUMENT, language).unwrap()
}

pub fn example() -> Workbook {
    let text = Instruments::new(None).example(INSTRUMENT, "malaysia").unwrap();
    parse_workbook(std::path::Path::new("malaysia.yaml"), &text).unwrap()
}

/// A document in a format that is one file, as its bytes; PDF is left out.
pub fn one_file(kind: ReportKind, format: Format, from: &ReportInput<'_>, words: &Words) -> Vec<u8> {
    let content = compose(kind, format, from).unwrap();
    let words = writer_words(words, Glyphs::Unicode);
    let no_pages = |_: &Document, _: &WriterWords, _: ProgressFn<'_>| Ok(Vec::new());
    let order = ExportOptions { format, words: &words, reference: None, pages: &no_pages, progress: &|_| true };
    match export::write(&content, &order).unwrap() {
        ExportedFiles::One(bytes) => bytes,
        ExportedFiles::Sheets(_) => panic!("one file was asked for"),
    }
}

struct Filler<'a> {
    instrument: &'a Instrument,
    workbook: Workbook,
    markers: Markers,
}

/// A workbook with a marker in every text, strays and restricted remarks included; gates answered with `gates`.
pub fn filled(instrument: &Instrument, gates: Option<&Value>) -> (Workbook, Markers) {
    let workbook = Workbook::new("w".into(), example().instrument, String::new(), String::new());
    let mut filler = Filler { instrument, workbook, markers: Markers::default() };
    for part in HeaderPart::ALL
        .iter()
        .filter(|part| !matches!(part, HeaderPart::Role | HeaderPart::AsOf | HeaderPart::References))
    {
        filler.mark(Cell::Header(*part));
    }
    filler.rows();
    for place in filler.places() {
        filler.entry(&place);
    }
    if let Some(value) = gates {
        for (gate, _) in instrument.questions().filter(|(_, question)| question.node == NodeType::Gate) {
            let cell = Cell::Part(Place::Answer(Slot::of(gate.clone())), Part::Reply);
            filler.workbook.put(&cell, Some(Fact::Reply(Reply::Given(value.clone()))));
            let gone = cell.to_string();
            filler.markers.open.retain(|(at, _)| *at != gone);
        }
    }
    (filler.workbook, filler.markers)
}

/// The end of the address of the field that says of a suggested gap why it is none.
const DISMISSED: &str = "/dismissed";

impl Filler<'_> {
    /// Short enough to survive the narrowest column, and no part of a word.
    fn next(&self, letter: char) -> String {
        format!("{letter}q{:05}z", self.markers.open.len() + self.markers.restricted.len())
    }

    fn mark(&mut self, cell: Cell) {
        let marker = self.next('m');
        self.workbook.put(&cell, Some(Fact::Text(marker.clone())));
        self.markers.open.push((cell.to_string(), marker));
    }

    /// A text that stays in the workbook.
    fn hide(&mut self, cell: Cell) {
        let secret = self.next('s');
        self.workbook.put(&cell, Some(Fact::Text(secret.clone())));
        self.markers.restricted.push((cell.to_string(), secret));
    }

    /// Two rows in every register, one in a register nobody knows, one field nobody knows.
    fn rows(&mut self) {
        let instrument = self.instrument;
        for (register, definition) in &instrument.registers {
            for row in ["one", "two"] {
                let row = id(&format!("{register}-{row}"));
                for (name, field) in &definition.fields {
                    let cell = Cell::Field(register.clone(), row.clone(), name.clone());
                    if cell.to_string().ends_with(DISMISSED) {
                        // with a reason why it is none it would be no gap of the report
                        continue;
                    }
                    match (field.kind, &field.register, kind_of(instrument, &cell).unwrap()) {
                        (FieldKind::Rows, Some(of), _) => {
                            let ids = vec![id(&format!("{of}-one")), id("ghost-row")];
                            self.workbook.put(&cell, Some(Fact::Ids(ids)));
                        }
                        (_, _, CellKind::Choice(choices) | CellKind::Many(choices)) => {
                            let ids = choices.ids(instrument, &self.workbook);
                            self.workbook.put(&cell, Some(Fact::Ids(ids)));
                        }
                        _ if definition.restricted => self.hide(cell),
                        // a text that is no date and no number was typed all the same
                        _ => self.mark(cell),
                    }
                }
                let ghost = Cell::Field(register.clone(), row, id("ghost-field"));
                if definition.restricted { self.hide(ghost) } else { self.mark(ghost) }
            }
        }
        self.mark(Cell::Field(id("ghost-register"), id("row"), id("field")));
        for field in ["title", "dismissed"] {
            self.mark(Cell::Field(id("gap"), id("gap-none"), id(field)));
        }
    }

    /// Every place there can be, and some there cannot.
    fn places(&self) -> Vec<Place> {
        let it = self.instrument;
        let ghost = id("ghost");
        let mut places = vec![Place::Standard(ghost.clone()), Place::Chapter(ghost.clone())];
        places.push(Place::Coverage(ghost.clone(), ghost.clone()));
        places.push(Place::Answer(Slot::of(ghost.clone())));
        places.extend(it.standards.keys().cloned().map(Place::Standard));
        places.extend(it.texts().cloned().map(Place::Chapter));
        for (register, _) in it.registers.iter().filter(|(_, it)| it.positions) {
            places.push(Place::Row(register.clone(), id(&format!("{register}-one"))));
        }
        places.push(Place::Row(id("gap"), ghost.clone()));
        for branch in it.branches.keys() {
            places.extend(it.groups.keys().map(|group| Place::Coverage(branch.clone(), group.clone())));
        }
        for (question, definition) in it.questions() {
            places.push(Place::Answer(Slot::of(question.clone())));
            let rows = definition.for_register.iter().flat_map(|reg| [format!("{reg}-one"), format!("{reg}-two")]);
            for row in rows.chain(["ghost".to_owned()]) {
                places.push(Place::Answer(Slot { question: question.clone(), row: Some(id(&row)) }));
            }
        }
        places
    }

    fn entry(&mut self, place: &Place) {
        for part in texts() {
            self.mark(Cell::Part(place.clone(), part));
        }
        let secret = self.next('s');
        for (part, fact) in [(RemarkPart::Text, Fact::Text(secret.clone())), (RemarkPart::Restricted, Fact::Flag(true))]
        {
            self.workbook.put(&Cell::Part(place.clone(), Part::Remark(id("r2"), part)), Some(fact));
        }
        self.markers.restricted.push((place.to_string(), secret));
        // what a party says while positions are covered
        for (part, fact) in [
            (PositionPart::Statement, None),
            (PositionPart::Stance, Some(Fact::Id(id("reservations")))),
            (PositionPart::Covered, Some(Fact::Flag(true))),
        ] {
            let cell = Cell::Part(place.clone(), Part::Position(id("workers"), id("r2"), part));
            match fact {
                Some(fact) => {
                    self.workbook.put(&cell, Some(fact));
                }
                None => self.hide(cell),
            }
        }
        self.reply(place);
        // a source that does not exist, an obstacle that does not exist and a facet that does not exist have names
        let source = Cell::Part(place.clone(), Part::Citation(id("c2"), CitationPart::Source));
        let name = self.next('m');
        self.workbook.put(&source, Some(Fact::Id(id(&name))));
        self.markers.open.push((source.to_string(), name));
        let cell = Cell::Part(place.clone(), Part::Obstacles);
        let name = self.next('m');
        self.workbook.put(&cell, Some(Fact::Ids(vec![id(&name)])));
        self.markers.open.push((cell.to_string(), name));
        let name = self.next('m');
        let cell = Cell::Part(place.clone(), Part::Facet(id(&name)));
        self.workbook.put(&cell, Some(Fact::Mark(Mark::Yes)));
        self.markers.open.push((cell.to_string(), name));
    }

    /// Replies that carry words: a reason, an owner.
    fn reply(&mut self, place: &Place) {
        let marker = self.next('m');
        let reply = if self.markers.open.len().is_multiple_of(2) {
            Reply::NotApplicable { reason: marker.clone() }
        } else {
            Reply::Deferred { to: marker.clone(), until: None }
        };
        let cell = Cell::Part(place.clone(), Part::Reply);
        self.workbook.put(&cell, Some(Fact::Reply(reply)));
        self.markers.open.push((cell.to_string(), marker));
    }
}

/// Every part of an entry that holds typed text, wherever it may stand.
fn texts() -> Vec<Part> {
    let citation = |part| Part::Citation(id("c1"), part);
    vec![
        Part::Why,
        Part::Finding,
        Part::Persons,
        Part::Standing(StandingPart::Excluded),
        Part::Standing(StandingPart::Territory),
        citation(CitationPart::At),
        citation(CitationPart::Quote),
        Part::Citation(id("c2"), CitationPart::Quote),
        Part::Remark(id("r1"), RemarkPart::Text),
        Part::Position(id("workers"), id("r1"), PositionPart::Statement),
        Part::Position(id("workers"), id("r1"), PositionPart::Wording),
        Part::Position(id("ghost-party"), id("r1"), PositionPart::Statement),
    ]
}
