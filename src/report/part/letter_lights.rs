//! What the strategy holds of what the extension-strategy paragraph asks: a light a letter, what it rests on and what is
//! missing.

use super::Page;
use crate::analysis::strategy::{Condition, LetterLight, Light, Replies, Served, lights};
use crate::document::{Block, Inline, Line, Placed, TableRow, Tone};
use crate::instrument::IndexMap;
use crate::wording::phrase;
use crate::workbook::working_group as group;
use crate::workbook::{Cell, Mark, Part, Place};

/// Places of one kind that are named one by one; of more the number is told.
const MOST_NAMED: usize = 8;

/// The table of lights, then each with its grounds; nothing where the instrument has no such letters.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let lights = lights(page.instrument, page.published, &page.derived.progress);
    if lights.is_empty() {
        return;
    }
    table(page, &lights);
    for light in lights {
        grounds(page, &light);
    }
}

/// The table alone, where step 3 has begun: before, there is no strategy to judge. What each light rests on stands in the
/// record.
pub(in crate::report) fn in_short(page: &mut Page<'_>) {
    let lights = lights(page.instrument, page.published, &page.derived.progress);
    let begun = page.published.rows(&group::id(group::OPTION)).next().is_some();
    if begun && !lights.is_empty() {
        table(page, &lights);
        page.out.paragraph(page.t("letter-in-record"));
    }
}

fn table(page: &mut Page<'_>, lights: &[LetterLight<'_>]) {
    page.part("letter-lights");
    page.out.paragraph(page.t("letter-note"));
    let mut rows = Vec::new();
    for light in lights {
        let Some(letter) = page.instrument.letters.get(light.letter) else { continue };
        let sign =
            Inline::sign(tone(light.light), page.words.t(&format!("report-letter-light-{}", light.light.as_str())));
        let held = page.words.t(&format!("report-letter-holds-{}", light.structure.as_str()));
        let replies = page.words.t(&format!("report-letter-replies-{}", light.replies.as_str()));
        let what = Line::text(format!("{}) {}", letter.letter, letter.title));
        rows.push(TableRow::from(vec![what, sign.into(), Line::text(held), Line::text(replies)]));
    }
    let head = ["letter", "letter-light", "letter-held", "letter-replies"].map(|key| Line::text(page.t(key)));
    page.out.table(Line::new(), head.to_vec(), rows);
}

/// What a light rests on and what is missing, each with the way there.
fn grounds(page: &mut Page<'_>, light: &LetterLight<'_>) {
    let Some(letter) = page.instrument.letters.get(light.letter) else { return };
    page.out.heading(3, format!("letters/{}", light.letter), format!("{}) {}", letter.letter, letter.title));
    if light.is_contradiction {
        page.out.paragraph(Line::from(Inline::sign(Tone::Partly, page.t("letter-contradiction"))));
    }
    let (rests, missing): (Vec<&Condition>, Vec<&Condition>) = light.conditions.iter().partition(|it| it.is_met);
    let mut items: Vec<Vec<Placed>> = Vec::new();
    items.extend(rests.into_iter().map(|it| condition(page, it)));
    items.extend(missing.into_iter().map(|it| condition(page, it)));
    items.extend(served(page, light));
    page.out.list(false, items);
}

fn condition(page: &Page<'_>, condition: &Condition) -> Vec<Placed> {
    let (tone, key) = match condition.is_met {
        true => (Tone::Favourable, format!("report-letter-has-{}", condition.key)),
        false => (Tone::Open, format!("report-letter-lacks-{}", condition.key)),
    };
    let sentence = page.words.with(&key, &[("count", condition.cells.len().into())]);
    let mut line = Line::from(Inline::sign(tone, sentence));
    let names = names(page, &condition.cells);
    if !names.is_empty() {
        line.push_text(format!("{}{names}", page.words.t("report-colon")));
    }
    let block = Block::Paragraph(line);
    vec![match condition.cells.first() {
        Some(cell) => block.at(cell.to_string()),
        None => block.into(),
    }]
}

/// The questions that serve the letter, by how they count.
fn served(page: &Page<'_>, light: &LetterLight<'_>) -> Vec<Vec<Placed>> {
    if light.replies == Replies::NotAsked {
        return Vec::new();
    }
    let groups = [
        (Some(Mark::Yes), "letter-count-yes", Tone::Favourable),
        (Some(Mark::Partly), "letter-count-partly", Tone::Partly),
        (Some(Mark::No), "letter-count-no", Tone::Unfavourable),
        (None, "letter-count-open", Tone::Open),
    ];
    let group = |(counts_as, key, tone): (Option<Mark>, &str, Tone)| {
        let of: Vec<&Served> = light.questions.iter().filter(|it| it.counts_as == counts_as).collect();
        let first = of.first()?;
        let cells: Vec<Cell> = of.iter().map(|it| Cell::Part(Place::Answer(it.slot.clone()), Part::Reply)).collect();
        let mut line = Line::from(Inline::sign(tone, page.with(key, &[("count", of.len().into())])));
        line.push_text(format!("{}{}", page.words.t("report-colon"), names(page, &cells)));
        let origin = Cell::Part(Place::Answer(first.slot.clone()), Part::Reply);
        Some(vec![Block::Paragraph(line).at(origin.to_string())])
    };
    groups.into_iter().filter_map(group).collect()
}

/// What the places of cells are called: a question by its number, one asked of several rows with how often; of very many the
/// rest is counted, so that all together are as many as there are cells.
fn names(page: &Page<'_>, cells: &[Cell]) -> String {
    let mut found: IndexMap<String, usize> = IndexMap::default();
    for cell in cells {
        let name = match cell {
            Cell::Field(register, row, _) => phrase::row_title(page.instrument, page.published, register, row),
            Cell::Part(Place::Answer(slot), _) => match page.number(&slot.question) {
                "" => phrase::place(page.instrument, page.published, &Place::Answer(slot.clone())),
                number => number.to_owned(),
            },
            Cell::Part(place, _) => phrase::place(page.instrument, page.published, place),
            _ => continue,
        };
        *found.entry(name).or_default() += 1;
    }
    let said = |(name, count): (&String, &usize)| match count {
        1 => name.clone(),
        count => page.with("letter-times", &[("name", name.into()), ("count", (*count).into())]),
    };
    let mut names: Vec<String> = found.iter().take(MOST_NAMED).map(said).collect();
    let rest: usize = found.values().skip(MOST_NAMED).sum();
    if rest > 0 {
        names.push(page.with("letter-more", &[("count", rest.into())]));
    }
    page.list(&names)
}

fn tone(light: Light) -> Tone {
    match light {
        Light::Yes => Tone::Favourable,
        Light::Partly => Tone::Partly,
        Light::No => Tone::Unfavourable,
        Light::Unknown => Tone::Unknown,
    }
}
