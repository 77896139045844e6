//! The page of the costing in lines: `figures` says it, and with a word more turns it: a line, a year, a view, other designs,
//! or a value that is tried.

use super::lexicon::help_of;
use super::output::Output;
use super::session::{LineResponse, PlainSession};
use super::state::{Focus, LineCtx, LinkTarget};
use crate::analysis::Target;
use crate::app::Goal;
use crate::app::costing_page::{CostingScreen, CostingView};
use crate::app::scene::{self, CostTable, CostingBody, CostingScene, LineScene};
use crate::costing::{Number, OutcomeFigure, WhatIf};
use crate::i18n::Words;
use crate::text::fold;
use crate::wording::phrase;
use crate::workbook::{CellKind, Fact, Year};

/// Words behind `figures`: the message that lists them, and what they turn the page to.
const VIEWS: [(&str, CostingView); 4] = [
    ("plain-figures-line", CostingView::Line),
    ("plain-figures-table", CostingView::Table),
    ("plain-figures-sensitivity", CostingView::Sensitivity),
    ("plain-figures-household", CostingView::Household),
];

/// Whether a word is one of those a message lists, in the language of the program or in English.
fn is_word(words: &Words, key: &str, word: &str) -> bool {
    let listed = |words: &Words| words.t(key).split(',').any(|it| fold(it) == word);
    listed(words) || listed(&Words::new("en"))
}

impl PlainSession {
    /// The page that is open, or a new one.
    fn page(&self) -> CostingScreen {
        let open = self.focus.iter().rev().find_map(|focus| match focus {
            Focus::Costing(page) => Some(page.clone()),
            _ => None,
        });
        open.unwrap_or_default()
    }

    /// `figures`, `figures 3`, `figures 2029`, `figures table`, `figures designs 2`, `figures outcome state 2029`,
    /// `figures if 3 60`.
    pub(super) fn figures(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let words = here.words();
        let (first, more) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let (first, more) = (fold(first), more.trim());
        let page = self.page();
        let turned = match first.parse::<i64>() {
            _ if first.is_empty() => Some(page),
            Ok(number) if more.is_empty() => of_number(here, &page, number),
            _ if is_word(words, "plain-figures-designs", &first) => {
                if more.is_empty() {
                    say_sets(here, step);
                    return;
                }
                of_set(here, &page, more)
            }
            _ if is_word(words, "plain-figures-outcome", &first) => {
                if more.is_empty() {
                    say_outcomes(here, step);
                    return;
                }
                of_outcome(here, &page, more)
            }
            _ if is_word(words, "plain-figures-if", &first) => match self.tried(here, &page, more) {
                Ok(page) => Some(page),
                Err(sentence) => {
                    step.output.line(&sentence);
                    return;
                }
            },
            _ if is_word(words, "plain-figures-none", &first) => Some(page.left()),
            _ => {
                let view = VIEWS.iter().find(|(key, _)| is_word(words, key, &first)).map(|(_, view)| *view);
                view.filter(|_| more.is_empty()).map(|view| CostingScreen { view, row: 0, ..page })
            }
        };
        match turned {
            Some(page) => self.open_page(here, page, step),
            None => step.output.line(&help_of(words, "figures")),
        }
    }

    fn open_page(&mut self, here: &LineCtx<'_>, page: CostingScreen, step: &mut LineResponse) {
        self.say_page(here, &page, step);
        self.focus.retain(|focus| !matches!(focus, Focus::Costing(_) | Focus::Record(_) | Focus::Register(_)));
        self.focus.push(Focus::Costing(page));
    }

    /// Says what the page says.
    pub(super) fn say_page(&self, here: &LineCtx<'_>, page: &CostingScreen, step: &mut LineResponse) {
        let scene = scene::costing(&here.scene(), page);
        let (words, said) = (here.words(), &mut step.output);
        said.line(&scene.title);
        if !scene.under.is_empty() {
            said.line(&scene.under);
        }
        body(words, &scene, said);
        scene.standing.iter().for_each(|told| said.line(&told.text));
    }

    /// A number on the page: to where its row is entered; a line of the table is shown step by step.
    pub(super) fn page_row(&mut self, here: &LineCtx<'_>, page: &CostingScreen, at: usize, step: &mut LineResponse) {
        let ctx = here.scene();
        let leads = |row: &usize| scene::costing_goal(&ctx, page, *row).is_some();
        let count = (0..scene::costing_rows(&ctx, page)).filter(leads).count();
        if page.view == CostingView::Table
            && let Some(page) = i64::try_from(at + 1).ok().and_then(|number| of_number(here, page, number))
        {
            self.open_page(here, CostingScreen { view: CostingView::Line, ..page }, step);
            return;
        }
        match scene::costing_goal(&here.scene(), page, at) {
            Some(Goal::Target(Target::Cell(cell))) => self.follow(here, LinkTarget::Target(Target::Cell(cell)), step),
            Some(Goal::Target(target)) => self.follow(here, LinkTarget::Target(target), step),
            Some(Goal::Register(register)) => self.follow(here, LinkTarget::Register(register), step),
            _ => self.no_such_number(here, count, step),
        }
    }

    /// `3 60`, `3 60 all`: the factor of a row with another value.
    fn tried(&self, here: &LineCtx<'_>, page: &CostingScreen, text: &str) -> Result<CostingScreen, String> {
        let words = here.words();
        let how = || help_of(words, "figures");
        let (number, rest) = text.split_once(char::is_whitespace).ok_or_else(how)?;
        let rest = rest.trim();
        let (value, every_year) = match rest.rsplit_once(char::is_whitespace) {
            Some((value, last)) if is_word(words, "plain-figures-all", &fold(last)) => (value.trim(), true),
            _ => (rest, false),
        };
        let at = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).ok_or_else(how)?;
        let page = CostingScreen { view: CostingView::Line, ..page.clone() };
        let factor = match scene::costing(&here.scene(), &page).body {
            CostingBody::Formula(line) => line.rows.get(at).and_then(|row| row.tries.clone()),
            _ => None,
        };
        let factor = factor.ok_or_else(|| words.t("what-if-nothing"))?;
        let refused = |refusal| phrase::refusal(words, &refusal);
        let fact = CellKind::Decimal.parse(value, here.instrument(), here.workbook()).map_err(refused)?;
        let value = match fact {
            Some(Fact::Text(text)) => Number::read(&text),
            _ => None,
        };
        let value = value.ok_or_else(how)?;
        let year = page.shown(&here.session.costing()).year.filter(|_| !every_year);
        Ok(page.trying(WhatIf { factor, year, value }))
    }
}

/// The page at a line, or in a year.
fn of_number(here: &LineCtx<'_>, page: &CostingScreen, number: i64) -> Option<CostingScreen> {
    let costing = here.session.costing();
    let shown = page.shown(&costing);
    if let Some(year) = Year::new(number).filter(|year| costing.years().contains(year)) {
        return Some(match page.view {
            CostingView::Sensitivity => page.outcome_in(&costing, Some(year)),
            _ => CostingScreen { year: Some(year), ..page.clone() },
        });
    }
    let line = usize::try_from(number).ok().and_then(|number| shown.lines.get(number.checked_sub(1)?))?;
    Some(CostingScreen { line: Some(line.clone()), row: 0, view: CostingView::Line, ..page.clone() })
}

/// The page of the designs with a number in their list, or of this name.
fn of_set(here: &LineCtx<'_>, page: &CostingScreen, name: &str) -> Option<CostingScreen> {
    let mut sets = scene::costing_sets(&here.scene()).into_iter();
    let wanted = fold(name);
    let found = match wanted.parse::<usize>() {
        Ok(number) => sets.nth(number.checked_sub(1)?),
        Err(_) => sets.find(|(_, title)| fold(title).contains(&wanted)),
    };
    found.map(|(set, _)| page.of_set(set))
}

/// The page with the outcome of a number in their list, or of this name, and its year, or all of them: `2`, `state 2029`, `all`.
fn of_outcome(here: &LineCtx<'_>, page: &CostingScreen, text: &str) -> Option<CostingScreen> {
    let costing = here.session.costing();
    let (name, last) = text.rsplit_once(char::is_whitespace).unwrap_or(("", text));
    let all = is_word(here.words(), "plain-figures-all", &fold(last));
    let year = last.parse::<i64>().ok().and_then(Year::new).filter(|year| costing.years().contains(year));
    let (name, when) = if all || year.is_some() { (name, Some(year)) } else { (text, None) };
    let wanted = fold(name.trim());
    let figure = match wanted.parse::<usize>() {
        _ if wanted.is_empty() => Some(page.outcome(&costing).figure),
        Ok(number) => OutcomeFigure::ALL.get(number.checked_sub(1)?).copied(),
        Err(_) => OutcomeFigure::of_name(&wanted).or_else(|| {
            let mut named = scene::costing_outcomes(&here.scene()).into_iter();
            named.find(|(_, label)| fold(label).contains(&wanted)).map(|(figure, _)| figure)
        }),
    }?;
    let page = page.of_outcome(&costing, figure);
    Some(when.map_or_else(|| page.clone(), |year| page.outcome_in(&costing, year)))
}

fn say_outcomes(here: &LineCtx<'_>, step: &mut LineResponse) {
    for (at, (_, label)) in scene::costing_outcomes(&here.scene()).iter().enumerate() {
        step.output.line(&format!("{}. {label}", at + 1));
    }
}

fn say_sets(here: &LineCtx<'_>, step: &mut LineResponse) {
    for (at, (_, title)) in scene::costing_sets(&here.scene()).iter().enumerate() {
        step.output.line(&format!("{}. {title}", at + 1));
    }
}

fn body(words: &Words, scene: &CostingScene, said: &mut Output) {
    match &scene.body {
        CostingBody::Begin(begin) => {
            said.line(&begin.told);
            for (at, step) in begin.steps.iter().enumerate() {
                said.labelled(words, &format!("{}. {} ({})", at + 1, step.label, step.count), &step.hint);
            }
        }
        CostingBody::Formula(line) => formula(words, line, said),
        CostingBody::Table(table) => {
            said.line(&table.title);
            rows(words, table, true, said);
            table.notes.iter().for_each(|note| said.line(note));
        }
    }
}

fn formula(words: &Words, line: &LineScene, said: &mut Output) {
    for (at, row) in line.rows.iter().enumerate() {
        let result = if row.result.is_empty() { String::new() } else { format!("= {}", row.result) };
        let parts = [row.label.as_str(), &row.text, &row.factor, &result, &row.standing];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.line(&format!("{}. {}", at + 1, parts.join("; ")));
    }
    line.told.iter().for_each(|told| said.line(&told.text));
    line.rests_on.iter().for_each(|rests_on| said.line(rests_on));
    if let Some(tried) = &line.tried {
        said.line(&tried.title);
        tried.notes.iter().for_each(|note| said.line(note));
        rows(words, tried, false, said);
        return;
    }
    said.line(&line.years_label);
    let years: Vec<String> = line.years.iter().map(|bar| words.labelled(&bar.year, &bar.amount)).collect();
    said.line(&years.join("; "));
    line.below.iter().for_each(|below| said.line(below));
    for bar in &line.payers {
        said.labelled(words, &bar.label, &format!("{}, {}", bar.amount, bar.percent));
    }
}

/// Rows of a table, each cell with the head of its column.
fn rows(words: &Words, table: &CostTable, numbered: bool, said: &mut Output) {
    for (at, row) in table.rows.iter().enumerate() {
        if let Some(above) = &row.above {
            said.line(above);
        }
        let cells: Vec<String> =
            table.heads.iter().zip(&row.cells).map(|(head, cell)| words.labelled(head, cell)).collect();
        // a number goes to where something is entered; what only adds up has none
        let is_entered = numbered && row.target.is_some();
        let label = if is_entered { format!("{}. {}", at + 1, row.label) } else { row.label.clone() };
        said.labelled(words, &label, &cells.join("; "));
    }
}
