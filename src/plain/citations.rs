//! Citing: sources by number or a new one, where in it, its date and its words.

use super::lexicon::heads;
use super::session::{LineResponse, PlainSession};
use super::state::LineCtx;
use super::syntax::details;
use crate::app::request::{Source, fresh_row};
use crate::app::scene;
use crate::app::{Env, Request, Subject};
use crate::instrument::Id;
use crate::text::fold;
use crate::wording::phrase;
use crate::workbook::{Cell, Choices, CitationPart, Fact, Part, Place, typed_date};

impl PlainSession {
    /// `source`, `source 2`, `source 2 at "art. 4" as-of 2023 quote …`, `source new TITLE`.
    pub(super) fn source(&mut self, here: &LineCtx<'_>, env: &mut dyn Env, rest: &str, step: &mut LineResponse) {
        let Some(Subject::Entry(place)) = self.subject(here) else {
            step.output.t(here.words(), "plain-not-here");
            return;
        };
        if matches!(place, Place::Chapter(_)) {
            step.output.t(here.words(), "plain-not-here");
            return;
        }
        if rest.is_empty() {
            self.say_sources(here, step);
            return;
        }
        let new = format!("new,{}", here.words().t("plain-new"));
        let new: Vec<String> = new.split(',').map(fold).collect();
        if let Some((_, title)) = heads(rest, 1).next().filter(|(word, _)| new.contains(word)) {
            self.cite_new(here, env, place, title, step);
            return;
        }
        let (first, more) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let citable = Choices::Citable.ids(here.instrument(), here.workbook());
        let by_number = first.parse::<usize>().ok().and_then(|number| citable.get(number.checked_sub(1)?));
        match by_number.or_else(|| citable.iter().find(|id| id.as_str() == first)) {
            Some(source) => self.cite(here, env, place, source.clone(), more.trim(), step),
            None => {
                step.output.with(here.words(), "plain-no-source", &[("name", first.into())]);
                self.say_sources(here, step);
            }
        }
    }

    fn say_sources(&self, here: &LineCtx<'_>, step: &mut LineResponse) {
        let citable = scene::choices(&here.scene(), &Choices::Citable);
        step.output.t(here.words(), "pick-source");
        for (at, line) in citable.iter().enumerate() {
            step.output.line(&format!("{}. {}", at + 1, line.in_full()));
        }
        step.output.t(here.words(), if citable.is_empty() { "plain-no-sources" } else { "plain-source-how" });
    }

    /// Cites a row; details are read from the line, or asked for.
    fn cite(
        &mut self,
        here: &LineCtx<'_>,
        env: &mut dyn Env,
        place: Place,
        source: Id,
        more: &str,
        step: &mut LineResponse,
    ) {
        let details = match more {
            "" => Vec::new(),
            more => match self.details(here, more, step) {
                Some(details) => details,
                None => return,
            },
        };
        self.cite_source(here, env, (place, Source::Row(source)), details, step);
    }

    /// Enters a new source and cites it in the same step.
    fn cite_new(&mut self, here: &LineCtx<'_>, env: &mut dyn Env, place: Place, title: &str, step: &mut LineResponse) {
        let Some(register) = here.model.source_register().filter(|_| !title.is_empty()) else {
            step.output.t(here.words(), "plain-source-how");
            return;
        };
        let Some(row) = fresh_row(here.workbook(), env, title) else { return };
        let source = Source::New { register, row, name: title.to_owned() };
        self.cite_source(here, env, (place, source), Vec::new(), step);
    }

    /// Cites; without details they are asked for.
    fn cite_source(
        &mut self,
        here: &LineCtx<'_>,
        env: &mut dyn Env,
        (place, source): (Place, Source),
        details: Vec<(CitationPart, Fact)>,
        step: &mut LineResponse,
    ) {
        let Ok(citation) = Id::new(&env.fresh_id("c")) else { return };
        let asks = details.is_empty();
        let cited = Request::Cite { place: place.clone(), citation: citation.clone(), source, details };
        step.messages.push(self.request(cited));
        if asks {
            step.output.t(here.words(), "plain-asking");
            let cell = |part| Cell::Part(place.clone(), Part::Citation(citation.clone(), part));
            self.ask_cells([CitationPart::At, CitationPart::AsOf, CitationPart::Quote].map(cell));
        }
    }

    /// Reads where, of which date and in which words; says what is none of these.
    fn details(&self, here: &LineCtx<'_>, more: &str, step: &mut LineResponse) -> Option<Vec<(CitationPart, Fact)>> {
        let Some(found) = details(here.words(), more) else {
            step.output.t(here.words(), "plain-source-how");
            return None;
        };
        let mut facts = Vec::new();
        if let Some(date) = found.as_of {
            let when = match typed_date(&date) {
                Ok(when) => when,
                Err(refusal) => {
                    step.output.line(&phrase::refusal(here.words(), &refusal));
                    return None;
                }
            };
            facts.push((CitationPart::AsOf, Fact::Date(when)));
        }
        facts.extend(found.at.map(|at| (CitationPart::At, Fact::Text(at))));
        facts.extend(found.quote.map(|quote| (CitationPart::Quote, Fact::Text(quote))));
        Some(facts)
    }
}
