//! What becomes of a filled form: edits, what they change, what is the same, and what cannot be taken and why.

use super::reader::FormReader;
use super::value;
use super::{ReturnedForm, ReturnedLine};
use crate::instrument::IndexMap;
use crate::instrument::{Id, When};
use crate::report::{FormKey, FormLine, form_lines, kind::Only};
use crate::text::{Shape, entered, fold};
use crate::wording::phrase;
use crate::workbook::{Cell, CitationPart, Edit, Fact, FieldValue, MOST_CHARS, Part, Place, fact_edits, typed_date};
use std::collections::HashMap;

/// What a form brings.
#[derive(Debug, Default)]
pub struct FormIntake {
    pub edits: Vec<Edit>,
    /// What is said of each change, line by line.
    pub changes: Vec<Vec<String>>,
    /// What is not taken: where, and why.
    pub refused: Vec<String>,
    /// Answers that stand here already.
    pub same: usize,
}

/// Why nothing of a form is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormRefused {
    /// It was written for another workbook.
    OtherWorkbook,
    /// It was written for another questionnaire.
    OtherInstrument,
    /// It does not say who filled it in.
    Nobody,
    /// There is no register whose rows can be cited.
    NoRegister,
}

/// The respondent: the row that is cited, and what of it is new.
struct Respondent {
    row: Id,
    title: String,
    day: Option<When>,
    edits: Vec<Edit>,
}

/// What is said in words of a place.
#[derive(Debug, Default)]
struct Said {
    numbers: Vec<String>,
    words: Vec<String>,
}

/// What a line of the form is about.
enum Target {
    Line(usize),
    Place(Place, String),
}

/// The lines of the form this workbook would be given now.
struct Asked {
    lines: Vec<FormLine>,
    by_address: HashMap<String, usize>,
    by_key: HashMap<String, usize>,
    /// Places with the number of their question.
    places: HashMap<String, (Place, String)>,
}

/// The longest id made of the name of a respondent, before its day.
const MAX_NAME_BYTES: usize = 21;

impl FormReader<'_> {
    /// Reads what a form brings; `by` says who filled it in where the form does not.
    pub fn take(&self, form: &ReturnedForm, by: Option<&str>) -> Result<FormIntake, FormRefused> {
        let (head, workbook) = (&form.head, self.workbook);
        if !head.workbook.is_empty() && head.workbook != workbook.id {
            return Err(FormRefused::OtherWorkbook);
        }
        if !head.instrument.is_empty() && head.instrument != self.instrument.id.as_str() {
            return Err(FormRefused::OtherInstrument);
        }
        if form.lines.is_empty() {
            return Ok(FormIntake::default());
        }
        let respondent = self.respondent(form, by)?;
        let asked = self.asked();
        let mut intake = FormIntake::default();
        let mut answers: IndexMap<usize, Vec<&ReturnedLine>> = IndexMap::default();
        let mut said: IndexMap<Place, Said> = IndexMap::default();
        for line in &form.lines {
            match asked.target(line) {
                Ok(Target::Line(at)) => {
                    if let Some(of) = asked.lines.get(at) {
                        self.note(&mut said, of.place(), of, line);
                    }
                    if !line.answer.is_blank() {
                        answers.entry(at).or_default().push(line);
                    }
                }
                Ok(Target::Place(place, number)) => {
                    let of = said.entry(place).or_default();
                    of.numbers.push(number);
                    of.words.extend(self.in_words(line));
                }
                Err(key) => intake.refused.push(self.refusal(&line.at, &line.address, &self.words.t(key))),
            }
        }
        let mut cited: IndexMap<Place, Said> = IndexMap::default();
        for (at, lines) in &answers {
            let Some(of) = asked.lines.get(*at) else { continue };
            let why = of.place().and_then(|place| said.get(place)).map(|it| it.words.join("\n")).unwrap_or_default();
            if self.answer(of, lines, &why, &mut intake)
                && let Some(place) = of.place()
            {
                cited.entry(place.clone()).or_default().numbers.push(of.number.clone());
            }
        }
        for (place, said) in said {
            let of = cited.entry(place).or_default();
            of.numbers.extend(said.numbers);
            of.words.extend(said.words);
        }
        cited.retain(|_, said| !said.numbers.is_empty());
        self.cite(cited, respondent, &mut intake);
        Ok(intake)
    }

    fn asked(&self) -> Asked {
        let lines = form_lines(self.kept, self.instrument, self.workbook, &Only::default());
        let (mut by_address, mut by_key, mut places) = (HashMap::new(), HashMap::new(), HashMap::new());
        for (at, line) in lines.iter().enumerate() {
            by_address.insert(line.cell.to_string(), at);
            by_key.insert(line.key(self.workbook).line().to_owned(), at);
            if let Some(place) = line.place() {
                let key = FormKey::of_place(place, &line.wording);
                places.insert(key.line().to_owned(), (place.clone(), line.number.clone()));
            }
        }
        // of a question answered in a table, what is said of the whole
        for (id, question) in self.instrument.asked() {
            for slot in crate::analysis::slots_of(self.instrument, self.workbook, id, question) {
                let place = Place::Answer(slot);
                let number = self.instrument.node(id).map_or("", |node| node.number.as_str()).to_owned();
                let key = FormKey::of_place(&place, self.instrument.wording(id).unwrap_or_default());
                places.entry(key.line().to_owned()).or_insert((place, number));
            }
        }
        Asked { lines, by_address, by_key, places }
    }

    fn refusal(&self, at: &str, what: &str, why: &str) -> String {
        let place = [at, what].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ");
        self.words.with("form-back-refused", &[("place", (&place).into()), ("why", why.into())])
    }

    /// What a line says in words: of the source behind its name.
    fn in_words(&self, line: &ReturnedLine) -> Vec<String> {
        let clean = |text: &str| entered(text.trim(), Shape::Prose, MAX_SAID_CHARS).text;
        let (words, source) = (clean(&line.words), clean(&line.source));
        let source = (!source.is_empty()).then(|| self.kept.labelled(&self.kept.t("form-source"), &source));
        let words = (!words.is_empty()).then_some(words);
        words.into_iter().chain(source).collect()
    }

    fn note(&self, said: &mut IndexMap<Place, Said>, place: Option<&Place>, of: &FormLine, line: &ReturnedLine) {
        let (Some(place), words) = (place, self.in_words(line)) else { return };
        if words.is_empty() {
            return;
        }
        let of_place = said.entry(place.clone()).or_default();
        of_place.numbers.push(of.number.clone());
        let is_whole = matches!(of.cell, Cell::Part(_, Part::Reply));
        let words = words.join("\n");
        of_place.words.push(if is_whole { words } else { self.kept.labelled(&of.part, &words) });
    }

    /// Takes the answer of a line; whether the respondent said it.
    fn answer(&self, of: &FormLine, lines: &[&ReturnedLine], why: &str, intake: &mut FormIntake) -> bool {
        let (words, workbook) = (self.words, self.workbook);
        let called = phrase::cell(words, self.instrument, workbook, &of.cell);
        let first = lines.first().map(|line| line.at.as_str()).unwrap_or_default();
        let read: Result<Vec<Option<Fact>>, String> =
            lines.iter().map(|line| value::fact(self, of, &line.answer, why)).collect();
        let fact = match read {
            Ok(facts) if facts.windows(2).any(|pair| pair.first() != pair.last()) => {
                Err(words.with("form-back-twice", &[("count", lines.len().into())]))
            }
            Ok(facts) => Ok(facts.into_iter().next().flatten()),
            Err(why) => Err(why),
        };
        let fact = match fact {
            Ok(Some(fact)) => fact,
            Ok(None) => return false,
            Err(why) => {
                intake.refused.push(self.refusal(first, &called, &why));
                return false;
            }
        };
        let now = workbook.get(&of.cell);
        if now.as_ref() == Some(&fact) || workbook.disputed.of(&of.cell).any(|(_, other)| *other == fact) {
            intake.same += 1;
            return true;
        }
        let key = lines.iter().find_map(|line| line.key.as_ref());
        let shown = |fact: &Fact| phrase::fact(words, self.instrument, workbook, &of.cell, fact);
        let before = now.as_ref().map_or_else(|| words.t("cli-empty"), shown);
        let after = shown(&fact);
        let still_holds = key.map_or(now.is_none(), |key| key.still_holds(&of.key(workbook)));
        let args = [("cell", (&called).into()), ("before", (&before).into()), ("now", (&after).into())];
        if still_holds || now.is_none() {
            intake.changes.push(vec![words.with("form-back-change", &args)]);
            intake.edits.extend(fact_edits(self.instrument, workbook, [(of.cell.clone(), Some(fact))]));
        } else {
            intake.changes.push(vec![words.with("form-back-beside", &args)]);
            intake.edits.push(Edit::put(workbook.disputed.further(&of.cell), fact));
        }
        true
    }

    /// Everything that was said cites who said it.
    fn cite(&self, cited: IndexMap<Place, Said>, respondent: Respondent, intake: &mut FormIntake) {
        let (words, workbook) = (self.words, self.workbook);
        let mut edits: Vec<Edit> = Vec::new();
        for (place, said) in cited {
            let part = |part| Cell::Part(place.clone(), Part::Citation(respondent.row.clone(), part));
            let number = said.numbers.first().cloned().unwrap_or_default();
            let at = self.kept.with("form-back-question", &[("number", (&number).into())]);
            let quote = said.words.join("\n");
            if quote.chars().count() > MOST_CHARS {
                let called = phrase::place(self.instrument, workbook, &place);
                intake.refused.push(self.refusal("", &called, &words.t("form-back-long")));
                continue;
            }
            let facts = [
                (part(CitationPart::Source), Some(Fact::Id(respondent.row.clone()))),
                (part(CitationPart::At), Some(Fact::Text(at))),
                (part(CitationPart::Quote), (!quote.is_empty()).then(|| Fact::Text(quote.clone()))),
                (part(CitationPart::AsOf), respondent.day.map(Fact::Date)),
            ];
            let is_new = |(cell, fact): &(Cell, Option<Fact>)| fact.is_some() && workbook.get(cell) != *fact;
            let new: Vec<(Cell, Option<Fact>)> = facts.into_iter().filter(is_new).collect();
            if new.is_empty() {
                continue;
            }
            if !quote.is_empty() {
                let called = phrase::place(self.instrument, workbook, &place);
                let lines = quote.lines().map(|line| format!("  + {line}"));
                let lead = words.with("form-back-said", &[("place", (&called).into())]);
                intake.changes.push(std::iter::once(lead).chain(lines).collect());
            }
            edits.extend(new.into_iter().map(|(cell, to)| Edit { cell, to }));
        }
        if edits.is_empty() {
            return;
        }
        intake.changes.insert(0, vec![words.with("form-back-who", &[("who", (&respondent.title).into())])]);
        let answers = std::mem::take(&mut intake.edits);
        intake.edits = respondent.edits.into_iter().chain(answers).chain(edits).collect();
    }

    /// The row of the respondent: one of this name and day, or a new one.
    fn respondent(&self, form: &ReturnedForm, by: Option<&str>) -> Result<Respondent, FormRefused> {
        let line = |text: &str| entered(text.trim(), Shape::Line, MAX_SAID_CHARS).text;
        let head = &form.head;
        let said = [&head.organization, &head.filled_by].map(|text| line(text));
        let said: Vec<&str> = said.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
        let who = by.map(line).filter(|it| !it.is_empty()).unwrap_or_else(|| said.join(", "));
        if who.is_empty() {
            return Err(FormRefused::Nobody);
        }
        let title = match line(&head.party) {
            party if party.is_empty() => self.kept.with("form-back-title", &[("who", (&who).into())]),
            party => {
                let args = [("who", (&who).into()), ("party", (&party).into())];
                self.kept.with("form-back-title-for", &args)
            }
        };
        let day = typed_date(&line(&head.day)).ok();
        // rows that are no publications come first: an answer is one, not a book
        let mut citable: Vec<_> = self.instrument.registers.iter().filter(|(_, it)| it.cites).collect();
        citable.sort_by_key(|(_, register)| register.author.is_some());
        let (of, register) = *citable.first().ok_or(FormRefused::NoRegister)?;
        let text = |row: &Id, field: &Id| {
            let fields = self.workbook.row(of, row)?;
            fields.get(field).map(FieldValue::as_text)
        };
        let issued = |row: &Id| register.issued.as_ref().and_then(|field| text(row, field));
        let is_it = |row: &Id| {
            text(row, &register.title).is_some_and(|it| fold(&it) == fold(&title))
                && issued(row) == day.map(|day| day.to_string())
        };
        let known = self.workbook.rows(of).map(|(row, _)| row).find(|row| is_it(row)).cloned();
        if let Some(row) = known {
            return Ok(Respondent { row, title, day, edits: Vec::new() });
        }
        let row = self.fresh_row(&who, day);
        let field = |field: &Id, fact| Edit::put(Cell::Field(of.clone(), row.clone(), field.clone()), fact);
        let mut edits = vec![field(&register.title, Fact::Text(title.clone()))];
        if let Some((issued, day)) = register.issued.as_ref().zip(day) {
            edits.push(field(issued, Fact::Date(day)));
        }
        Ok(Respondent { row, title, day, edits })
    }

    /// An id no row has, made of name and day so that people can read it in the file.
    fn fresh_row(&self, who: &str, day: Option<When>) -> Id {
        let taken = |id: &Id| self.workbook.registers.values().any(|rows| rows.contains_key(id));
        // half a word is none
        let mut name = String::new();
        for word in who.split_whitespace() {
            if !name.is_empty() && name.len() + word.len() > MAX_NAME_BYTES {
                break;
            }
            name.push_str(word);
            name.push(' ');
        }
        let day = day.map(|day| day.to_string()).unwrap_or_default();
        let named = Id::slug(&format!("{name}-{day}")).or_else(|| Id::slug(&format!("respondent {day}")));
        let numbered = |number: usize| Id::slug(&format!("respondent {day} {number}"));
        let all = named.into_iter().chain((2..).filter_map(numbered));
        let mut free = all.filter(|id| !taken(id));
        free.next().unwrap_or_else(|| Id::known("respondent"))
    }
}

/// What is said in words is read so far that it can be told to be too long.
const MAX_SAID_CHARS: usize = MOST_CHARS + 1;

impl Asked {
    /// What a line is about, or the message why it is about nothing here.
    fn target(&self, line: &ReturnedLine) -> Result<Target, &'static str> {
        let key = line.key.as_ref().map(FormKey::line);
        if !line.address.is_empty() {
            let at = self.by_address.get(&line.address).copied().ok_or("form-back-unknown")?;
            // the address stands still, and the question was worded anew
            let is_same = key.is_none_or(|key| self.by_key.get(key) == Some(&at));
            return if is_same { Ok(Target::Line(at)) } else { Err("form-back-reworded") };
        }
        let key = key.ok_or("form-back-no-address")?;
        if let Some(at) = self.by_key.get(key) {
            return Ok(Target::Line(*at));
        }
        let place = self.places.get(key).cloned().ok_or("form-back-unknown")?;
        Ok(Target::Place(place.0, place.1))
    }
}
