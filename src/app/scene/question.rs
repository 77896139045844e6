//! A question: where it stands, how it reads, what it asks, what was recorded, what could be better.

use super::{RecordLine, SceneCtx, Told, decision, record};
use crate::analysis::Rating;
use crate::app::record::Subject;
use crate::instrument::Question;
use crate::wording::phrase;
use crate::workbook::{Place, Slot};

/// What is said of a question.
#[derive(Debug, Clone)]
pub struct QuestionScene {
    pub number: String,
    /// What it is called; its section where the instrument gives it no name.
    pub name: String,
    /// Where it stands: its section, then the headings and gates above it, outermost first.
    pub trail: Vec<String>,
    /// How it reads.
    pub rating: Rating,
    /// The same in words, and whether it rests on no source.
    pub state: String,
    /// What it is asked about: the kind of row and its name.
    pub about: Option<(String, String)>,
    /// What it asks.
    pub prompt: String,
    /// What the group settled on.
    pub decided: Vec<Told>,
    /// Why it is not asked.
    pub not_asked: Option<String>,
    /// What was recorded.
    pub lines: Vec<RecordLine>,
    /// Which chapters of the report the answer feeds.
    pub feeds: Option<String>,
    /// What could be better.
    pub problems: Vec<ProblemLine>,
}

/// Something that could be better.
#[derive(Debug, Clone)]
pub struct ProblemLine {
    /// What it is about.
    pub cell: String,
    pub sentence: String,
}

/// What helps to answer a question.
#[derive(Debug, Clone)]
pub struct Guidance {
    /// What it asks and why it matters: a label and its text.
    pub texts: Vec<(String, String)>,
    /// What the next lines say.
    pub counts_title: String,
    /// What counts as a mark: the mark and its text.
    pub counts: Vec<(String, String)>,
    /// Where in the source it is taken from.
    pub place: String,
}

/// The scene of a question; nothing where the instrument does not ask it.
#[must_use]
pub fn question(ctx: &SceneCtx<'_>, slot: &Slot) -> Option<QuestionScene> {
    let (words, instrument) = (ctx.words, ctx.instrument());
    let asked = instrument.question(&slot.question)?;
    let node = instrument.node(&slot.question);
    let state = ctx.session.derived.progress.slots.get(slot);
    let rating = state.map_or(Rating::Open, |state| state.rating);
    let unsupported = state.is_some_and(|state| {
        !state.supported
            && matches!(rating, Rating::Favourable | Rating::Partly | Rating::Unfavourable | Rating::Neutral)
    });
    let source = if unsupported { words.t("light-unsupported") } else { String::new() };
    let section = node.and_then(|node| instrument.sections.get(&node.section)).map(|it| it.title.clone());
    let section = section.unwrap_or_default();
    let mut above: Vec<String> = instrument.above(&slot.question).map(|above| above.name().to_owned()).collect();
    above.push(section.clone());
    above.reverse();
    let about = phrase::asked_about(instrument, ctx.workbook(), slot)
        .map(|row| (phrase::asked_of(words, instrument, asked).unwrap_or_default(), row));
    let not_asked = state.and_then(|state| state.reason.as_ref()).map(|reason| {
        let why = phrase::reason(words, instrument, reason);
        words.with("not-asked", &[("why", (&why).into())])
    });
    Some(QuestionScene {
        number: node.map_or_else(String::new, |node| node.number.clone()),
        name: asked.short.clone().unwrap_or(section),
        trail: above,
        rating,
        state: ctx.joined([phrase::rating(words, rating), source]),
        about,
        prompt: asked.prompt.clone(),
        decided: decision(ctx, &Place::Answer(slot.clone())),
        not_asked,
        lines: record(ctx, &Subject::Entry(Place::Answer(slot.clone()))),
        feeds: feeds(ctx, asked),
        problems: problems(ctx, slot),
    })
}

/// What could be better about an answer.
pub(super) fn problems(ctx: &SceneCtx<'_>, slot: &Slot) -> Vec<ProblemLine> {
    let place = Place::Answer(slot.clone());
    let all = ctx.session.derived.problems_at(&place);
    let line = |problem: &crate::analysis::Problem| ProblemLine {
        cell: ctx.cell(&problem.cell),
        sentence: phrase::problem(ctx.words, problem),
    };
    all.map(line).collect()
}

fn feeds(ctx: &SceneCtx<'_>, question: &Question) -> Option<String> {
    let number = |id| ctx.instrument().chapters.get(id).map(|chapter| chapter.number.to_string());
    let chapters: Vec<String> = question.chapters.iter().filter_map(number).collect();
    let list = chapters.join(", ");
    let args = [("chapters", (&list).into()), ("count", chapters.len().into())];
    (!chapters.is_empty()).then(|| ctx.words.with("feeds", &args))
}

/// What a question asks, why it matters, what counts as each reply, and its place in the source.
#[must_use]
pub fn guidance(ctx: &SceneCtx<'_>, slot: &Slot) -> Option<Guidance> {
    let (words, instrument) = (ctx.words, ctx.instrument());
    let question = instrument.question(&slot.question)?;
    let texts = [("guidance-asks", &question.asks), ("guidance-matters", &question.matters)];
    let texts = texts.into_iter().filter_map(|(key, text)| Some((words.t(key), text.as_ref()?.trim().to_owned())));
    let counts = question.counts.iter().flat_map(|counts| {
        let texts = [("mark-yes", &counts.yes), ("mark-partly", &counts.partly), ("mark-no", &counts.no)];
        texts.map(|(key, text)| (words.t(key), text.clone()))
    });
    let source = instrument.references.get(&instrument.source);
    let source = source.map_or(String::new(), |it| format!("{} ({}), ", it.author, it.year));
    Some(Guidance {
        texts: texts.collect(),
        counts_title: words.t("guidance-counts"),
        counts: counts.collect(),
        place: words.with("guidance-place", &[("at", (&format!("{source}{}", question.at)).into())]),
    })
}
