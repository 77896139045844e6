//! The parts of an entry as tables: what each is called, which field holds it, where it may stand and how it is entered,
//! where a record shows it, and what people call it.
//!
//! A new part is a field of its type in `entry` and a row here. Reading, writing, the address, the difference of two
//! workbooks, the bounds on texts, the record on the screen and in lines, and the annex of every report follow from it.

use super::Entry;
use super::cell_kind::{CellKind, Choices};
use super::entry::{Basis, Changed, Citation, Level, Position, Remark, Review, Stance};
use super::held::Held;
use super::part::{ChangedPart, CitationPart, Part, PositionPart, RemarkPart, StandingPart};
use super::standing::{Application, Ratification, RatificationState};
use super::working_group as group;
use crate::instrument::{Chapter, Id, Limits, Matrix, MatrixPart, Pool, Question, Standard};

/// What stands at the place of an entry, looked up in the instrument.
pub(super) enum At<'a> {
    Answer(&'a Question),
    Standard(&'a Standard),
    /// A cell of another matrix.
    Cell(&'a Matrix),
    /// A chapter of the report.
    Chapter(&'a Id, &'a Chapter),
    /// Another text of the report, or a row of a register.
    Other,
}

/// Where a record shows a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ShownIn {
    /// Above the citations, in the order of the table.
    Above,
    /// Below them, in the order of these numbers.
    Below(u8),
    /// Nowhere.
    Never,
}

/// A part that an entry has once.
pub(super) struct Single {
    pub part: Part,
    /// Its name in addresses.
    pub name: &'static str,
    /// The message people know it by.
    pub label: &'static str,
    /// The field that holds it; nothing where what it stands in does not exist.
    pub of: fn(&Entry) -> Option<&dyn Held>,
    /// The same for changing.
    pub of_mut: fn(&mut Entry) -> &mut dyn Held,
    /// How it is entered at a place; nothing where it does not exist.
    pub kind: fn(&At<'_>) -> Option<CellKind>,
    /// Where a record shows it.
    pub shown: ShownIn,
    /// Whether it stands in the record of a chapter, which is little else than its text.
    pub in_chapters: bool,
    /// Whether it says how the entry reads, so that two versions of it leave that open.
    pub decides: bool,
    /// Whether the program keeps it by itself and no person enters it.
    pub kept: bool,
}

/// A part that stands above the citations of a record and is entered by people.
const fn single(
    part: Part,
    (name, label): (&'static str, &'static str),
    of: fn(&Entry) -> Option<&dyn Held>,
    of_mut: fn(&mut Entry) -> &mut dyn Held,
    kind: fn(&At<'_>) -> Option<CellKind>,
) -> Single {
    Single {
        part,
        name,
        label,
        of,
        of_mut,
        kind,
        shown: ShownIn::Above,
        in_chapters: false,
        decides: false,
        kept: false,
    }
}

impl Single {
    const fn deciding(mut self) -> Self {
        self.decides = true;
        self
    }

    const fn below(mut self, order: u8) -> Self {
        self.shown = ShownIn::Below(order);
        self
    }

    const fn in_chapters(mut self) -> Self {
        self.in_chapters = true;
        self
    }

    const fn kept(mut self) -> Self {
        self.shown = ShownIn::Never;
        self.kept = true;
        self
    }
}

#[rustfmt::skip]
pub(super) static SINGLE: [Single; 19] = [
    single(Part::Reply, ("reply", "part-reply"), |it| Some(&it.reply), |it| &mut it.reply, |at| match at {
        At::Answer(question) => Some(CellKind::Reply(question.kind, question.choices.keys().cloned().collect())),
        _ => None,
    }).deciding(),
    single(Part::Application, ("application", "part-application"), |it| Some(&it.application), |it| &mut it.application,
        |at| match at {
            At::Standard(standard) if !standard.kind.can_be_ratified() => {
                Some(word_list("application", Application::ALL.iter().map(|it| it.as_str())))
            }
            _ => None,
        }).deciding(),
    single(Part::Law, ("law", "part-law"), |it| Some(&it.law), |it| &mut it.law,
        |at| in_matrix(at, MatrixPart::Law, CellKind::Mark)).deciding(),
    single(Part::Practice, ("practice", "part-practice"), |it| Some(&it.practice), |it| &mut it.practice,
        |at| in_matrix(at, MatrixPart::Practice, CellKind::Mark)).deciding(),
    single(Part::Announced, ("announced", "part-announced"), |it| Some(&it.announced), |it| &mut it.announced,
        |at| in_matrix(at, MatrixPart::Announced, CellKind::Date)),
    single(Part::InForce, ("in-force", "part-in-force"), |it| Some(&it.in_force), |it| &mut it.in_force,
        |at| in_matrix(at, MatrixPart::InForce, CellKind::Date)),
    single(Part::Persons, ("persons", "part-persons"), |it| Some(&it.persons), |it| &mut it.persons,
        |at| in_matrix(at, MatrixPart::Persons, CellKind::Count)),
    single(Part::Population, ("population", "part-population"), |it| Some(&it.population), |it| &mut it.population,
        |at| in_matrix(at, MatrixPart::Population, CellKind::Count)),
    single(Part::AsOf, ("as-of", "part-figure-as-of"), |it| Some(&it.as_of), |it| &mut it.as_of,
        |at| in_matrix(at, MatrixPart::AsOf, CellKind::Date)),
    single(Part::Why, ("why", "part-why"), |it| Some(&it.why), |it| &mut it.why, |_| Some(CellKind::Prose)),
    single(Part::Finding, ("finding", "part-finding"), |it| Some(&it.finding), |it| &mut it.finding,
        |_| Some(CellKind::Prose)).in_chapters(),
    single(Part::KeyFinding, ("key-finding", "part-key-finding"), |it| Some(&it.key_finding), |it| &mut it.key_finding,
        |at| matches!(at, At::Answer(_)).then_some(CellKind::Flag)).below(5),
    single(Part::Covered, ("covered", "part-covered"), |it| Some(&*it.covered), |it| &mut *it.covered, |at| match at {
        At::Chapter(id, chapter) if !chapter.must.is_empty() => Some(CellKind::Many(Choices::Must((*id).clone()))),
        _ => None,
    }).below(5).in_chapters(),
    single(Part::FirstDraft, ("drafted", "part-first-draft"), |it| Some(&*it.drafted), |it| &mut *it.drafted,
        |at| matches!(at, At::Chapter(..)).then_some(CellKind::Kept)).kept(),
    single(Part::Level, ("confidence/level", "part-level"), |it| Some(&it.confidence.as_ref()?.level),
        |it| &mut it.confidence.get_or_insert_default().level,
        |_| Some(word_list("level", Level::ALL.iter().map(|it| it.as_str())))).below(2),
    single(Part::Basis, ("confidence/basis", "part-basis"), |it| Some(&it.confidence.as_ref()?.basis),
        |it| &mut it.confidence.get_or_insert_default().basis,
        |_| Some(word_list("basis", Basis::ALL.iter().map(|it| it.as_str())))).below(3),
    single(Part::Obstacles, ("obstacles", "part-obstacles"), |it| Some(&*it.obstacles), |it| &mut *it.obstacles,
        |_| Some(CellKind::Many(Choices::Pool(Pool::Obstacles)))).below(1),
    single(Part::Review, ("review", "part-review"), |it| Some(&it.review), |it| &mut it.review,
        |_| Some(word_list("review", Review::MARKS.iter().map(|it| it.as_str())))).below(4).in_chapters(),
    single(Part::Seen, ("seen", "part-as-of"), |it| Some(&it.seen), |it| &mut it.seen, |_| Some(CellKind::Kept)).kept(),
];

/// A part that the cells of some matrices have, and some answers beside their reply.
fn in_matrix(at: &At<'_>, part: MatrixPart, kind: CellKind) -> Option<CellKind> {
    let matrix = match at {
        At::Standard(_) => Matrix::standards(),
        At::Cell(matrix) => matrix,
        At::Answer(question) => return question.further.contains(&part).then_some(kind),
        At::Chapter(..) | At::Other => return None,
    };
    matrix.has(part).then_some(kind)
}

/// A part of something an entry has several of, or that has several parts: a ratification, a citation, a position.
pub(super) struct Sub<P: 'static, T: 'static> {
    pub part: P,
    /// The message people know it by.
    pub label: &'static str,
    /// The field that holds it.
    pub of: fn(&T) -> &dyn Held,
    /// The same for changing.
    pub of_mut: fn(&mut T) -> &mut dyn Held,
    /// How it is entered at a place; nothing where it does not exist.
    pub kind: fn(&At<'_>) -> Option<CellKind>,
}

const fn sub<P: Copy, T>(
    part: P,
    label: &'static str,
    of: fn(&T) -> &dyn Held,
    of_mut: fn(&mut T) -> &mut dyn Held,
    kind: fn(&At<'_>) -> Option<CellKind>,
) -> Sub<P, T> {
    Sub { part, label, of, of_mut, kind }
}

#[rustfmt::skip]
pub(super) static STANDING: [Sub<StandingPart, Ratification>; 7] = [
    sub(StandingPart::State, "part-state", |it| &it.state, |it| &mut it.state,
        |at| of_ratified(at, word_list("state", RatificationState::ALL.iter().map(|it| it.as_str())))),
    sub(StandingPart::Registered, "part-registered", |it| &it.registered, |it| &mut it.registered,
        |at| of_ratified(at, CellKind::Date)),
    sub(StandingPart::InForce, "part-ratification-in-force", |it| &it.in_force, |it| &mut it.in_force,
        |at| of_ratified(at, CellKind::Date)),
    sub(StandingPart::Denounced, "part-denounced", |it| &it.denounced, |it| &mut it.denounced,
        |at| of_ratified(at, CellKind::Date)),
    sub(StandingPart::Accepted, "part-accepted", |it| &it.accepted, |it| &mut it.accepted, |at| match at {
        At::Standard(it) if it.kind.can_be_ratified() && it.limits == Some(Limits::AcceptedBranches) => {
            Some(CellKind::Many(Choices::Pool(Pool::Branches)))
        }
        _ => None,
    }),
    sub(StandingPart::Excluded, "part-excluded", |it| &it.excluded, |it| &mut it.excluded, |at| match at {
        At::Standard(it) if it.kind.can_be_ratified() => {
            matches!(it.limits, Some(Limits::ExcludedParts | Limits::ExcludedAnnexes)).then_some(CellKind::Line)
        }
        _ => None,
    }),
    sub(StandingPart::Territory, "part-territory", |it| &it.territory, |it| &mut it.territory,
        |at| of_ratified(at, CellKind::Line)),
];

fn of_ratified(at: &At<'_>, kind: CellKind) -> Option<CellKind> {
    matches!(at, At::Standard(standard) if standard.kind.can_be_ratified()).then_some(kind)
}

#[rustfmt::skip]
pub(super) static CITATION: [Sub<CitationPart, Citation>; 4] = [
    sub(CitationPart::Source, "part-source", |it| &it.source, |it| &mut it.source,
        |_| Some(CellKind::Choice(Choices::Citable))),
    sub(CitationPart::At, "part-at", |it| &it.at, |it| &mut it.at, |_| Some(CellKind::Line)),
    sub(CitationPart::Quote, "part-quote", |it| &it.quote, |it| &mut it.quote, |_| Some(CellKind::Prose)),
    sub(CitationPart::AsOf, "part-as-of", |it| &it.as_of, |it| &mut it.as_of, |_| Some(CellKind::Date)),
];

#[rustfmt::skip]
pub(super) static REMARK: [Sub<RemarkPart, Remark>; 2] = [
    sub(RemarkPart::Text, "part-remark", |it| &it.text, |it| &mut it.text, |_| Some(CellKind::Prose)),
    sub(RemarkPart::Restricted, "part-restricted", |it| &it.restricted, |it| &mut it.restricted, |_| Some(CellKind::Flag)),
];

#[rustfmt::skip]
pub(super) static POSITION: [Sub<PositionPart, Position>; 5] = [
    sub(PositionPart::Stance, "part-position-stance", |it| &it.stance, |it| &mut it.stance,
        |_| Some(word_list("stance", Stance::ALL.iter().map(|it| it.as_str())))),
    sub(PositionPart::Statement, "part-position-statement", |it| &it.statement, |it| &mut it.statement,
        |_| Some(CellKind::Prose)),
    sub(PositionPart::Wording, "part-position-wording", |it| &it.wording, |it| &mut it.wording, |_| Some(CellKind::Prose)),
    sub(PositionPart::Meeting, "part-position-meeting", |it| &it.meeting, |it| &mut it.meeting,
        |_| Some(CellKind::Choice(Choices::Rows(group::id(group::MEETING))))),
    sub(PositionPart::Covered, "part-position-covered", |it| &it.covered, |it| &mut it.covered, |_| Some(CellKind::Flag)),
];

#[rustfmt::skip]
pub(super) static CHANGED: [Sub<ChangedPart, Changed>; 5] = [
    sub(ChangedPart::By, "part-changed-by", |it| &it.by, |it| &mut it.by, |_| Some(CellKind::Kept)),
    sub(ChangedPart::At, "part-changed-at", |it| &it.at, |it| &mut it.at, |_| Some(CellKind::Kept)),
    sub(ChangedPart::Meeting, "part-changed-meeting", |it| &it.meeting, |it| &mut it.meeting, |_| Some(CellKind::Kept)),
    sub(ChangedPart::Was, "part-changed-was", |it| &it.was, |it| &mut it.was, |_| Some(CellKind::Kept)),
    sub(ChangedPart::Text, "part-changed-text", |it| &it.text, |it| &mut it.text, |_| Some(CellKind::Kept)),
];

fn word_list(name: &'static str, list: impl Iterator<Item = &'static str>) -> CellKind {
    CellKind::Choice(Choices::Words(name, list.filter_map(|word| Id::new(word).ok()).collect()))
}
