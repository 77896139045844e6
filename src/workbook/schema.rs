//! What may stand in a cell: the one table that the loader, scripted edits, the screens and plain mode all ask.

use super::cell::{Cell, HeaderPart, Place};
use super::cell_fault::CellFault;
use super::cell_kind::{CellKind, Choices, Refusal};
use super::count::parse_count;
use super::decimal::{begins_number, parse_decimal};
use super::part::Part;
use super::part_table::At;
use super::reply::Value;
use super::typed_date::typed_date;
use super::working_group::time_of_day;
use super::year::{Year, parted};
use super::{Fact, Mark, MatrixKey, ReferenceStyle, Reply, Series, Workbook};
use crate::instrument::IndexMap;
use crate::instrument::{FieldKind, Id, Instrument, Matrix, MatrixOf, Question, QuestionKind, When, nearest};

/// The longest text a cell may hold, in characters; the fields of the screens hold no more.
pub const MOST_CHARS: usize = 65_536;

/// The kind of a cell, or why there is no such cell in this instrument.
pub fn kind_of(instrument: &Instrument, cell: &Cell) -> Result<CellKind, CellFault> {
    match cell {
        Cell::Header(part) => Ok(match part {
            HeaderPart::Title
            | HeaderPart::Country
            | HeaderPart::PreparedBy
            | HeaderPart::Institution
            | HeaderPart::Authors
            | HeaderPart::Place
            | HeaderPart::Logo
            | HeaderPart::Citation
            | HeaderPart::Language => CellKind::Line,
            HeaderPart::Notice | HeaderPart::Foreword | HeaderPart::Acknowledgements => CellKind::Prose,
            HeaderPart::AsOf => CellKind::Date,
            HeaderPart::Role => CellKind::Choice(Choices::Words("role", words(&["origin", "destination", "both"]))),
            HeaderPart::References => {
                let styles: Vec<&str> = ReferenceStyle::ALL.iter().map(|style| style.as_str()).collect();
                CellKind::Choice(Choices::Words("references", words(&styles)))
            }
        }),
        Cell::Field(register, _, field) => field_kind(instrument, register, field),
        Cell::Year(register, row, field, year) => match field_kind(instrument, register, field)? {
            CellKind::Yearly => Ok(CellKind::Decimal),
            _ => {
                Err(CellFault::NotHere { place: format!("registers/{register}/{row}/{field}"), part: year.to_string() })
            }
        },
        Cell::Part(place, part) => part_kind(instrument, place, part),
        Cell::Disputed(of, _) => kind_of(instrument, of),
    }
}

fn words(list: &[&str]) -> Vec<Id> {
    list.iter().filter_map(|word| Id::new(word).ok()).collect()
}

fn field_kind(instrument: &Instrument, register: &Id, field: &Id) -> Result<CellKind, CellFault> {
    let known = instrument
        .registers
        .get(register)
        .ok_or_else(|| CellFault::unknown(register.as_str(), instrument.registers.keys().map(Id::as_str)))?;
    let definition = known
        .fields
        .get(field)
        .ok_or_else(|| CellFault::unknown(field.as_str(), known.fields.keys().map(Id::as_str)))?;
    let choices = || match definition.from {
        Some(pool) => Choices::Pool(pool),
        None => Choices::Field(register.clone(), field.clone()),
    };
    Ok(match definition.kind {
        FieldKind::Line => CellKind::Line,
        FieldKind::Text => CellKind::Prose,
        FieldKind::Date => CellKind::Date,
        FieldKind::Time => CellKind::Time,
        FieldKind::Number => CellKind::Number,
        FieldKind::Count => CellKind::Count,
        FieldKind::Year => CellKind::Year,
        FieldKind::Choice => CellKind::Choice(choices()),
        FieldKind::Choices => CellKind::Many(choices()),
        FieldKind::Rows => match &definition.register {
            Some(of) => CellKind::Many(Choices::Rows(of.clone())),
            None => CellKind::Line,
        },
        FieldKind::Sources => CellKind::Many(Choices::Citable),
        FieldKind::Yearly => CellKind::Yearly,
        FieldKind::Factor => CellKind::Factor(Choices::Factor(register.clone(), field.clone())),
        FieldKind::Factors => CellKind::Factors(Choices::Factor(register.clone(), field.clone())),
    })
}

fn part_kind(instrument: &Instrument, place: &Place, part: &Part) -> Result<CellKind, CellFault> {
    if let Part::Position(party, ..) = part
        && !instrument.constituencies.contains_key(party)
    {
        return Err(CellFault::unknown(party.as_str(), instrument.constituencies.keys().map(Id::as_str)));
    }
    let at = at(instrument, place)?;
    if let (At::Answer(question), Part::Facet(facet)) = (&at, part)
        && !instrument.has_facet(question, facet)
    {
        let facets = instrument.facets(question);
        return Err(CellFault::unknown(facet.as_str(), facets.iter().map(|(id, ..)| id.as_str())));
    }
    part.kind(&at).ok_or_else(|| CellFault::NotHere { place: place.to_string(), part: part.to_string() })
}

/// What the instrument has at a place, or which name of the address it does not know.
fn at<'a>(instrument: &'a Instrument, place: &Place) -> Result<At<'a>, CellFault> {
    match place {
        Place::Answer(slot) => {
            let asked = || instrument.asked().map(|(id, _)| id.as_str());
            let question = instrument.question(&slot.question).filter(|question| question.is_asked());
            question.map(At::Answer).ok_or_else(|| CellFault::unknown(slot.question.as_str(), asked()))
        }
        Place::Standard(id) => known(id, &instrument.standards).map(At::Standard),
        Place::Coverage(branch, group) => {
            known(branch, &instrument.branches)?;
            known(group, &instrument.groups)?;
            Ok(At::Cell(Matrix::coverage()))
        }
        Place::Matrix(question, key) => in_matrix(instrument, question, key).map(At::Cell),
        Place::Chapter(id) => {
            let chapter = instrument.chapters.get_key_value(id).map(|(id, chapter)| At::Chapter(id, chapter));
            chapter
                .or_else(|| instrument.drafts.contains_key(id).then_some(At::Other))
                .ok_or_else(|| CellFault::unknown(id.as_str(), instrument.texts().map(Id::as_str)))
        }
        Place::Row(register, _) => {
            let takes = || instrument.registers.iter().filter(|(_, it)| it.positions).map(|(id, _)| id);
            let is_known = takes().any(|id| id == register);
            is_known.then_some(At::Other).ok_or_else(|| CellFault::unknown(register.as_str(), takes().map(Id::as_str)))
        }
    }
}

/// The matrix a question defines, if it has the row and the column.
fn in_matrix<'a>(instrument: &'a Instrument, question: &Id, key: &MatrixKey) -> Result<&'a Matrix, CellFault> {
    let own = |it: &Question| it.kind == QuestionKind::Matrix(MatrixOf::Question) && it.is_asked();
    let found = instrument.question(question).filter(|it| own(it)).and_then(|it| it.matrix.as_ref());
    let matrix = found.ok_or_else(|| {
        let known = instrument.asked().filter(|(_, it)| own(it)).map(|(id, _)| id.as_str());
        CellFault::unknown(question.as_str(), known)
    })?;
    for (id, pool) in [(Some(&key.row), Some(matrix.rows)), (key.column.as_ref(), matrix.columns)] {
        let known = pool.map(|pool| instrument.pool(pool)).unwrap_or_default();
        if id.is_some() != pool.is_some() || id.is_some_and(|id| !known.iter().any(|(of, _)| of == id)) {
            return Err(CellFault::unknown(&key.to_string(), known.iter().map(|(id, _)| id.as_str())));
        }
    }
    Ok(matrix)
}

fn known<'a, T>(id: &Id, list: &'a IndexMap<Id, T>) -> Result<&'a T, CellFault> {
    list.get(id).ok_or_else(|| CellFault::unknown(id.as_str(), list.keys().map(Id::as_str)))
}

impl Choices {
    /// The words that may be chosen.
    #[must_use]
    pub fn ids(&self, instrument: &Instrument, workbook: &Workbook) -> Vec<Id> {
        match self {
            Self::Words(_, ids) => ids.clone(),
            Self::Pool(pool) => instrument.pool(*pool).into_iter().map(|(id, _)| id).collect(),
            Self::Field(register, field) => instrument
                .registers
                .get(register)
                .and_then(|register| register.fields.get(field))
                .map(|field| field.choices.keys().cloned().collect())
                .unwrap_or_default(),
            Self::Must(chapter) => {
                let must = instrument.chapters.get(chapter).map(|chapter| &chapter.must);
                must.into_iter().flat_map(IndexMap::keys).cloned().collect()
            }
            Self::Rows(register) => workbook.rows(register).map(|(id, _)| id.clone()).collect(),
            Self::Factor(register, field) => {
                let field = instrument.registers.get(register).and_then(|register| register.fields.get(field));
                let rows = field.and_then(|field| field.register.as_ref()).map(|of| workbook.rows(of));
                let words = field.into_iter().flat_map(|field| field.choices.keys());
                words.chain(rows.into_iter().flatten().map(|(id, _)| id)).cloned().collect()
            }
            Self::Citable => instrument
                .registers
                .iter()
                .filter(|(_, register)| register.cites)
                .flat_map(|(id, _)| workbook.rows(id).map(|(row, _)| row.clone()))
                .collect(),
        }
    }
}

impl CellKind {
    /// Reads a text as a fact of this kind; an empty text clears the cell.
    pub fn parse(&self, text: &str, instrument: &Instrument, workbook: &Workbook) -> Result<Option<Fact>, Refusal> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        if text.len() > MOST_CHARS {
            let chars = text.chars().count();
            if chars > MOST_CHARS {
                return Err(Refusal::Long(chars));
            }
        }
        let line = text.trim();
        let among = |choices: &Choices| choices.ids(instrument, workbook);
        match self {
            Self::Prose => Ok(Some(Fact::Text(prose(text)))),
            // one line holds no line break, tab or other control character, wherever it was typed
            Self::Line => Ok(Some(Fact::Text(line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()))),
            Self::Date => date(line).map(|when| Some(Fact::Date(when))),
            Self::Time => time(line).map(|time| Some(Fact::Text(time))),
            Self::Number => number(line).map(|number| Some(Fact::Text(number))),
            Self::Count => count(line).map(|count| Some(Fact::Text(count))),
            Self::Year => match line.parse::<Year>() {
                Ok(year) => Ok(Some(Fact::Text(year.to_string()))),
                Err(_) => Err(Refusal::OneYear(crate::text::quoted(line, 40))),
            },
            Self::Decimal => decimal(line).map(|number| Some(Fact::Text(number))),
            Self::Yearly => by_year(line).map(|series| (!series.is_empty()).then_some(Fact::Series(series))),
            Self::Factor(choices) => factor(line, &among(choices)).map(|factor| Some(Fact::Text(factor))),
            Self::Factors(choices) => {
                let known = among(choices);
                let factors: Result<Vec<String>, Refusal> = self.words(line).map(|word| factor(word, &known)).collect();
                factors.map(several)
            }
            Self::Mark => mark(line).map(|mark| Some(Fact::Mark(mark))),
            Self::Flag => match line {
                "true" => Ok(Some(Fact::Flag(true))),
                "false" => Ok(Some(Fact::Flag(false))),
                _ => Err(refuse_word(line, ["true", "false"])),
            },
            Self::Choice(choices) => one_of(line, &among(choices)).map(|id| Some(Fact::Id(id))),
            Self::Many(choices) => {
                let known = among(choices);
                let ids: Result<Vec<Id>, Refusal> = self.words(line).map(|word| one_of(word, &known)).collect();
                // commas with nothing between them are nothing
                ids.map(|ids| (!ids.is_empty()).then_some(Fact::Ids(ids)))
            }
            Self::Reply(kind, choices) => reply(line, *kind, choices).map(|reply| Some(Fact::Reply(reply))),
            Self::Kept => Err(Refusal::Kept),
        }
    }
}

impl CellKind {
    /// The words a text chooses: the whole of it where one is chosen, and none where nothing is.
    pub fn words<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> + use<'t> {
        let is_one = matches!(self, Self::Choice(_) | Self::Factor(_));
        let several = matches!(self, Self::Factors(_));
        let whole = Some(text.trim()).filter(|text| is_one && !text.is_empty());
        let rest = if is_one { "" } else { text };
        let factors = split_factors(if several { rest } else { "" });
        whole.into_iter().chain(factors).chain(split_list(if several { "" } else { rest }))
    }
}

/// Prose as a file can hold it: one kind of line break, none at the end, no control character but the tab.
fn prose(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let shown = |c: char| if c.is_control() && !matches!(c, '\n' | '\t') { ' ' } else { c };
    text.trim_end_matches('\n').chars().map(shown).collect()
}

fn split_list(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';']).map(str::trim).filter(|word| !word.is_empty())
}

/// Factors one by one: a comma between two digits is part of a number.
fn split_factors(text: &str) -> impl Iterator<Item = &str> {
    let is_digit = |at: Option<&u8>| at.is_some_and(u8::is_ascii_digit);
    let mut begins = 0;
    let ends = text.bytes().enumerate().filter(move |(at, byte)| {
        let in_number = at.checked_sub(1).is_some_and(|before| is_digit(text.as_bytes().get(before)))
            && is_digit(text.as_bytes().get(at + 1));
        *byte == b';' || *byte == b',' && !in_number
    });
    let ends = ends.map(|(at, _)| at).chain([text.len()]);
    ends.map(move |end| text.get(std::mem::replace(&mut begins, end + 1)..end).unwrap_or_default().trim())
        .filter(|word| !word.is_empty())
}

fn refuse_word<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Refusal {
    let known: Vec<&str> = known.into_iter().collect();
    Refusal::Word {
        found: crate::text::quoted(found, 80),
        nearest: nearest(found, known.iter().copied()).map(str::to_owned),
        known: known.into_iter().map(str::to_owned).collect(),
    }
}

fn one_of(word: &str, known: &[Id]) -> Result<Id, Refusal> {
    known.iter().find(|id| id.as_str() == word).cloned().ok_or_else(|| refuse_word(word, known.iter().map(Id::as_str)))
}

fn mark(text: &str) -> Result<Mark, Refusal> {
    text.parse().map_err(|_| refuse_word(text, Mark::ALL.iter().map(|mark| mark.as_str())))
}

fn date(text: &str) -> Result<When, Refusal> {
    typed_date(text)
}

/// A time of day as people write it, kept as `09:05`.
fn time(text: &str) -> Result<String, Refusal> {
    let refused = || Refusal::Time(crate::text::quoted(text, 40));
    time_of_day(text).map(|time| time.strftime("%H:%M").to_string()).ok_or_else(refused)
}

/// Digits with at most one decimal point and optional thin grouping; kept as typed, refused when it is no number.
fn number(text: &str) -> Result<String, Refusal> {
    let plain: String = text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | ',' | '’' | '\'')).collect();
    if plain.parse::<f64>().is_ok_and(f64::is_finite) && plain.bytes().any(|b| b.is_ascii_digit()) {
        Ok(text.to_owned())
    } else {
        Err(Refusal::Number(crate::text::quoted(text, 40)))
    }
}

/// An exact decimal in plain digits; refused where it is none, or where it has two readings.
fn decimal(text: &str) -> Result<String, Refusal> {
    parse_decimal(text).map_err(|fault| Refusal::Decimal(crate::text::quoted(text, 40), fault))
}

/// Values by year; a year without a value is left out, and one that stands twice is refused.
fn by_year(text: &str) -> Result<Series, Refusal> {
    let mut series = Series::new();
    for (year, value) in parted(text).map_err(|found| Refusal::Year(crate::text::quoted(&found, 40)))? {
        if value.is_empty() {
            continue;
        }
        if series.insert(year, decimal(&value)?).is_some() {
            return Err(Refusal::YearTwice(year));
        }
    }
    Ok(series)
}

/// A number, or one of the names that may stand for one.
fn factor(text: &str, known: &[Id]) -> Result<String, Refusal> {
    if begins_number(text) { decimal(text) } else { one_of(text, known).map(|id| id.to_string()) }
}

/// Several factors: names alone are a list, as rows are everywhere.
fn several(factors: Vec<String>) -> Option<Fact> {
    let are_names = !factors.iter().any(|factor| begins_number(factor));
    let ids: Vec<Id> = factors.iter().filter_map(|factor| Id::new(factor).ok()).collect();
    match factors.as_slice() {
        [] => None,
        _ if are_names => Some(Fact::Ids(ids)),
        _ => Some(Fact::Text(factors.join("; "))),
    }
}

/// A count in plain digits; refused where it is none, or where it has two readings.
fn count(text: &str) -> Result<String, Refusal> {
    let refused = |fault| Refusal::Count(crate::text::quoted(text, 40), fault);
    parse_count(text).map(|count| count.to_string()).map_err(refused)
}

fn reply(text: &str, kind: QuestionKind, choices: &[Id]) -> Result<Reply, Refusal> {
    if text == "unknown" {
        return Ok(Reply::Unknown);
    }
    if let Some(reason) =
        text.strip_prefix("not-applicable").filter(|rest| rest.is_empty() || rest.starts_with([':', ' ']))
    {
        let reason = reason.trim_start_matches(':').trim();
        let given = !reason.is_empty();
        return given.then(|| Reply::NotApplicable { reason: reason.to_owned() }).ok_or(Refusal::Reason);
    }
    // anything else between the word and the colon was meant otherwise: a date mistyped must not vanish
    let deferral = text.strip_prefix("deferred").and_then(|rest| rest.split_once(':'));
    if let Some((head, to)) = deferral.filter(|(head, _)| head.trim().is_empty() || head.starts_with(" until ")) {
        let until = head.trim().strip_prefix("until").map(|until| date(until.trim())).transpose()?;
        return Ok(Reply::Deferred { to: to.trim().to_owned(), until });
    }
    match kind {
        QuestionKind::Judgement | QuestionKind::Matrix(_) => {
            let known = ["yes", "partly", "no", "unknown", "not-applicable: REASON", "deferred until DATE: WHOM"];
            match text {
                "yes" => Ok(Reply::Given(Value::Yes)),
                "partly" => Ok(Reply::Given(Value::Partly)),
                "no" => Ok(Reply::Given(Value::No)),
                _ => Err(refuse_word(text, known)),
            }
        }
        QuestionKind::Text => Ok(Reply::Given(Value::Said(text.to_owned()))),
        QuestionKind::Number => number(text).map(|number| Reply::Given(Value::Said(number))),
        QuestionKind::Date => date(text).map(|when| Reply::Given(Value::Said(when.to_string()))),
        QuestionKind::Choice => one_of(text, choices).map(|id| Reply::Given(Value::Said(id.to_string()))),
        QuestionKind::Choices => {
            let ids: Result<Vec<Id>, Refusal> = split_list(text).map(|word| one_of(word, choices)).collect();
            ids.map(|ids| Reply::Given(Value::Chosen(ids)))
        }
    }
}
