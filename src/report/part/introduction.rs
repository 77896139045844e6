//! Introduction and method: why the work was done, in the author's words, and how, in a few sentences: who took part, who
//! was heard, on how many sources it rests, how much of the questionnaire is answered.
//!
//! People are counted, never named. The counts are those of `analysis::progress`.

use super::{Page, drafts, found, is_process, method, overview, sign};
use crate::analysis::{Counts, Rating};
use crate::document::{Inline, Line, Tone};
use crate::instrument::{FieldKind, Id, Question};
use crate::wording::phrase;
use crate::workbook::parse_count;
use crate::workbook::working_group::{Meeting, Member, Sex};

/// The introduction, then the method in one paragraph, then what the signs mean.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    drafts::bare(page, drafts::INTRODUCTION, "introduction");
    let mut sentences = Vec::new();
    if let Some(group) = method::group(page) {
        sentences.push(page.with("method-group", &[("group", (&group).into())]));
    }
    sentences.extend(members(page));
    sentences.extend(meetings(page));
    sentences.extend(heard(page));
    sentences.extend(sources(page));
    sentences.push(counted(page, &page.derived.progress.overall));
    page.out.paragraph(sentences.join(" "));
    let process: Vec<(&Id, &Question)> =
        page.instrument.asked().filter(|(id, _)| is_process(page.instrument, id)).collect();
    found::write(page, &process);
    page.out.paragraph(signs(page));
}

fn members(page: &Page<'_>) -> Option<String> {
    let members: Vec<Member<'_>> = Member::all(page.published).collect();
    let of = |sex: Sex| members.iter().filter(|member| member.sex() == Some(sex)).count();
    let parties = page.instrument.constituencies.keys();
    let parties = parties.filter(|id| members.iter().any(|it| it.constituency().as_ref() == Some(*id))).count();
    let args = [
        ("count", members.len().into()),
        ("women", of(Sex::Woman).into()),
        ("men", of(Sex::Man).into()),
        ("parties", parties.into()),
    ];
    (!members.is_empty()).then(|| page.with("method-members", &args))
}

fn meetings(page: &Page<'_>) -> Option<String> {
    let held = Meeting::all(page.published).filter(|meeting| meeting.was_opened()).count();
    (held > 0).then(|| page.with("method-meetings", &[("count", held.into())]))
}

/// Registers whose rows can be cited and count people: how many conversations, with how many taking part.
fn heard(page: &Page<'_>) -> Vec<String> {
    let mut said = Vec::new();
    for (id, register) in page.instrument.registers.iter().filter(|(_, it)| it.cites) {
        let Some((number, _)) = register.fields.iter().find(|(_, it)| it.kind == FieldKind::Count) else { continue };
        let rows: Vec<_> = page.published.rows(id).map(|(_, row)| row).collect();
        let people = rows.iter().filter_map(|row| parse_count(&row.get(number)?.as_text()).ok());
        let people = usize::try_from(people.sum::<u64>()).unwrap_or(usize::MAX);
        let people = page.words.number(people);
        let args = [("register", (&register.label).into()), ("count", rows.len().into()), ("people", (&people).into())];
        if !rows.is_empty() {
            said.push(page.with("method-heard", &args));
        }
    }
    said
}

/// Registers whose rows can be cited and count nobody: the desk review.
fn sources(page: &Page<'_>) -> Option<String> {
    let counts_people = |id: &&Id| {
        let register = page.instrument.registers.get(*id);
        register.is_some_and(|it| it.fields.values().any(|field| field.kind == FieldKind::Count))
    };
    let citable = page.instrument.registers.iter().filter(|(_, it)| it.cites).map(|(id, _)| id);
    let count: usize = citable.filter(|id| !counts_people(id)).map(|id| page.published.rows(id).count()).sum();
    (count > 0).then(|| page.with("method-sources", &[("count", count.into())]))
}

fn counted(page: &Page<'_>, counts: &Counts) -> String {
    let said = overview::brief(page, counts);
    let title = [("title", (&page.instrument.title).into()), ("version", (&page.instrument.version).into())];
    format!("{} {said} {}", page.with("method-questionnaire", &title), page.t("method-counts"))
}

/// What the signs of the tables mean, in one line.
fn signs(page: &Page<'_>) -> Line {
    let mut line = page.label(&page.t("signs"));
    let said = [Rating::Favourable, Rating::Partly, Rating::Unfavourable, Rating::Unknown];
    let said = said.map(|rating| (sign::tone(rating), phrase::rating(page.words, rating)));
    let unsupported = (Tone::Unsupported, page.words.t("light-unsupported"));
    for (at, (tone, words)) in said.into_iter().chain([unsupported]).enumerate() {
        if at > 0 {
            line.push_text(page.t("semicolon"));
        }
        line.push(Inline::sign(tone, words));
    }
    line.and(".")
}
