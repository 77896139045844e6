//! The page of the costing: the formula scrolls under its title, what it comes to stays at the foot; tables keep their head
//! and first column. Bars repeat what numbers say.

use crate::app::costing_page::CostingScreen;
use crate::app::scene::{
    self, BeginScene, CostRow, CostTable, CostingBody, FactorRow, LineScene, PayerBar, SceneCtx, SwingBar, Told,
    YearBar,
};
use crate::app::{Message, Model};
use crate::text::wrap::lines;
use crate::text::{cells, cut};
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::drawing::{Piece, span};
use crate::tui::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Cells of a bar of payers.
const BAR: usize = 24;
/// Cells of each side of a bar that shows a movement.
const SWING: usize = 6;
/// Cells the names of rows have at least.
const LEAST_LABEL: usize = 20;

/// Draws the page.
pub fn draw(model: &Model, screen: &CostingScreen, theme: Theme, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let Some(session) = &model.session else { return };
    let said = scene::costing(&SceneCtx::of_screen(model, session), screen);
    let mut head = Canvas::new(theme, area.width);
    head.text(Role::Heading, &said.title, 1);
    if !said.under.is_empty() {
        head.text(Role::Dim, &said.under, 1);
    }
    let mut foot = Canvas::new(theme, area.width);
    match &said.body {
        CostingBody::Begin(_) => {}
        CostingBody::Formula(line) => foot_of_line(line, theme, &mut foot),
        CostingBody::Table(table) => {
            let columns = Columns::of(table, head.width());
            head.text(Role::Dim, &table.title, 1);
            table_head(table, &columns, theme, &mut head);
            for note in &table.notes {
                foot.text(Role::Dim, note, 1);
            }
        }
    }
    standing(&said.standing, theme, &mut foot);
    let height = |canvas: &Canvas, most: u16| u16::try_from(canvas.len()).unwrap_or(u16::MAX).min(most);
    let above = height(&head, area.height / 3);
    // the formula is what one is here for, and its foot tells what it comes to
    let below = height(&foot, (area.height - above).saturating_sub(6).max(area.height / 2));
    let middle = area.height.saturating_sub(above + below);
    let mut body = body_of(&said.body, screen, theme, area.width, Names::Whole);
    if body.len() > usize::from(middle) {
        body = body_of(&said.body, screen, theme, area.width, Names::WholeHere);
    }
    head.draw(Rect { height: above, ..area }, buffer, &mut Clicks::default());
    body.draw(Rect { y: area.y + above, height: middle, ..area }, buffer, clicks);
    foot.draw(Rect { y: area.y + above + middle, height: below, ..area }, buffer, &mut Clicks::default());
}

/// Which rows go on below where their names are longer than their column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    Whole,
    /// That under the cursor alone, so that as much as possible of the others is seen at once.
    WholeHere,
}

impl Names {
    /// The lines of a name.
    fn lines(self, name: &str, width: usize, here: bool) -> Vec<String> {
        match self == Self::Whole || here {
            true => lines(name, width).into_iter().map(str::to_owned).collect(),
            false => vec![cut(name, width)],
        }
    }
}

fn body_of(body: &CostingBody, screen: &CostingScreen, theme: Theme, width: u16, names: Names) -> Canvas {
    let mut canvas = Canvas::new(theme, width);
    match body {
        CostingBody::Begin(begin) => to_begin(begin, screen, theme, &mut canvas),
        CostingBody::Formula(line) => formula(line, screen, theme, &mut canvas, names),
        CostingBody::Table(table) => {
            let columns = Columns::of(table, canvas.width());
            table_rows(table, &columns, Some(screen.row), theme, &mut canvas, names);
        }
    }
    canvas
}

fn standing(told: &[Told], theme: Theme, canvas: &mut Canvas) {
    for told in told {
        canvas.text(theme.of_accent(told.accent), &told.text, 1);
    }
}

/// What is to be entered first.
fn to_begin(begin: &BeginScene, screen: &CostingScreen, theme: Theme, canvas: &mut Canvas) {
    canvas.blank().text(Role::Text, &begin.told, 2).blank();
    for (at, step) in begin.steps.iter().enumerate() {
        let from = canvas.len();
        let sign = if step.count > 0 { theme.pick("●", "*") } else { theme.pick("○", "o") };
        let here = at == screen.row;
        let role = if here { Role::Heading } else { Role::Text };
        canvas.row(vec![
            span(theme, Role::Text, "  "),
            span(theme, role, &format!("{sign} {}. {} ({})", at + 1, step.label, step.count)),
        ]);
        canvas.text(Role::Dim, &step.hint, 7);
        canvas.clickable(from, &Message::Pick(at));
        if here {
            canvas.focus_from(from);
        }
    }
}

/// Text padded to a width, at its left or its right.
fn padded(text: &str, width: usize, right: bool) -> String {
    let text = cut(text, width);
    let blanks = " ".repeat(width.saturating_sub(cells(&text)));
    if right { format!("{blanks}{text}") } else { format!("{text}{blanks}") }
}

fn widest<'a>(texts: impl Iterator<Item = &'a str>, least: usize, most: usize) -> usize {
    texts.map(cells).max().unwrap_or(0).clamp(least, most)
}

/// The rows of a formula: what, from where, how, what it comes to, how the group left it.
fn formula(line: &LineScene, screen: &CostingScreen, theme: Theme, canvas: &mut Canvas, names: Names) {
    let rows = &line.rows;
    let room = canvas.width().saturating_sub(2);
    let label = widest(rows.iter().map(|row| row.label.as_str()), 8, room / 4);
    let factor = widest(rows.iter().map(|row| row.factor.as_str()), 4, 16);
    let result = widest(rows.iter().map(|row| row.result.as_str()), 8, 20);
    let standing = widest(rows.iter().map(|row| row.standing.as_str()), 3, 20);
    let text = room.saturating_sub(label + factor + result + standing + 4).max(8);
    for (at, row) in rows.iter().enumerate() {
        let from = canvas.len();
        let here = at == screen.row;
        pieces_of(row, theme, (here, names), [label, text, factor, result, standing]).into_iter().for_each(|row| {
            canvas.row(row);
        });
        canvas.clickable(from, &Message::Pick(at));
        if here {
            canvas.focus_from(from);
        }
    }
}

/// The rows of the screen a row takes: what is longer than its column goes on below, broken at words.
fn pieces_of(row: &FactorRow, theme: Theme, (here, names): (bool, Names), widths: [usize; 5]) -> Vec<Vec<Piece>> {
    let [label, text, factor, result, standing] = widths;
    let strong = if row.is_end || here { Role::Heading } else { Role::Text };
    let of_text = if here { Role::Heading } else { theme.of_accent(row.accent) };
    let (labels, texts) = (names.lines(&row.label, label, here), names.lines(&row.text, text, here));
    let (figures, none) = ([&row.factor, &row.result, &row.standing].map(String::as_str), [""; 3]);
    let of_row = |at: usize| {
        let [by, comes_to, stands] = if at == 0 { figures } else { none };
        let part = |of: &[String], width| padded(of.get(at).map(String::as_str).unwrap_or_default(), width, false);
        vec![
            span(theme, Role::Text, " "),
            span(theme, if here { Role::Heading } else { Role::Label }, &part(&labels, label)),
            span(theme, of_text, &format!(" {}", part(&texts, text))),
            span(theme, Role::Text, &format!(" {}", padded(by, factor, true))),
            span(theme, strong, &format!(" {}", padded(comes_to, result, true))),
            span(theme, theme.of_accent(row.accent), &format!(" {}", padded(stands, standing, false))),
        ]
    };
    (0..labels.len().max(texts.len())).map(of_row).collect()
}

/// What the line comes to: what lacks, what is tried, the shares, the years, who pays.
fn foot_of_line(line: &LineScene, theme: Theme, canvas: &mut Canvas) {
    rule(&line.years_label, theme, canvas);
    if line.tried.is_none() {
        years(&line.years, theme, canvas);
    }
    standing(&line.told, theme, canvas);
    if let Some(rests_on) = &line.rests_on {
        canvas.text(Role::Text, rests_on, 1);
    }
    if let Some(tried) = &line.tried {
        canvas.text(Role::Unknown, &tried.title, 1);
        for note in &tried.notes {
            canvas.text(Role::Key, note, 3);
        }
        let columns = Columns::of(tried, canvas.width());
        table_head(tried, &columns, theme, canvas);
        table_rows(tried, &columns, None, theme, canvas, Names::Whole);
        return;
    }
    canvas.text(Role::Text, &line.below.join(theme.pick(" · ", " - ")), 1);
    payers(&line.payers, theme, canvas);
}

/// A rule that says what follows.
fn rule(text: &str, theme: Theme, canvas: &mut Canvas) {
    let sign = theme.pick("─", "-");
    let text = cut(text, canvas.width().saturating_sub(6));
    let rest = sign.repeat(canvas.width().saturating_sub(cells(&text) + 4));
    canvas.row(vec![
        span(theme, Role::Frame, &format!("{sign} ")),
        span(theme, Role::Label, &text),
        span(theme, Role::Frame, &format!(" {rest}")),
    ]);
}

/// The years around the one shown, each with its bar and its amount.
fn years(years: &[YearBar], theme: Theme, canvas: &mut Canvas) {
    const UNICODE: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
    const ASCII: [&str; 9] = [" ", "_", ".", "-", ":", "=", "+", "*", "#"];
    let said = |bar: &YearBar| {
        let level = bar.level.unwrap_or(0).min(8);
        let (open, close) = if bar.here { (theme.pick("▌", "["), theme.pick("▐", "]")) } else { (" ", " ") };
        format!("{open}{} {} {}{close}", bar.year, theme.pick(UNICODE[level], ASCII[level]), bar.amount)
    };
    let texts: Vec<String> = years.iter().map(said).collect();
    let width = texts.iter().map(|text| cells(text)).max().unwrap_or(1);
    let fit = (canvas.width().saturating_sub(2) / width.max(1)).max(1);
    let here = years.iter().position(|bar| bar.here).unwrap_or(0);
    let first = here.saturating_sub(fit / 2).min(years.len().saturating_sub(fit));
    let mut pieces = vec![span(theme, Role::Dim, if first > 0 { theme.pick("←", "<") } else { " " })];
    for (bar, text) in years.iter().zip(&texts).skip(first).take(fit) {
        pieces.push(span(theme, if bar.here { Role::Heading } else { Role::Text }, &padded(text, width, false)));
    }
    if first + fit < years.len() {
        pieces.push(span(theme, Role::Dim, theme.pick("→", ">")));
    }
    canvas.row(pieces);
}

/// Who pays how much of it.
fn payers(bars: &[PayerBar], theme: Theme, canvas: &mut Canvas) {
    let name = widest(bars.iter().map(|bar| bar.label.as_str()), 5, 20);
    let amount = widest(bars.iter().map(|bar| bar.amount.as_str()), 4, 20);
    for bar in bars {
        let filled = (bar.share * BAR / 1000).clamp(1, BAR);
        let drawn = theme.pick("█", "#").repeat(filled) + &theme.pick("░", ".").repeat(BAR - filled);
        canvas.row(vec![
            span(theme, Role::Text, &format!("  {}", padded(&bar.label, name, false))),
            span(theme, Role::Text, &format!(" {}  ", padded(&bar.amount, amount, true))),
            span(theme, Role::Link, &drawn),
            span(theme, Role::Text, &format!("  {}", bar.percent)),
        ]);
    }
}

/// How wide the columns of a table are, and which of them are shown: as many as fit around the one looked at.
struct Columns {
    label: usize,
    widths: Vec<usize>,
    first: usize,
    last: usize,
}

impl Columns {
    fn of(table: &CostTable, room: usize) -> Self {
        let is_bars = table.rows.iter().any(|row| row.bar.is_some());
        let room = room.saturating_sub(3 + if is_bars { 2 * SWING + 2 } else { 0 });
        let width = |(at, head): (usize, &String)| {
            let texts = table.rows.iter().filter_map(|row| row.cells.get(at)).chain([head]);
            widest(texts.map(String::as_str), 4, 26) + 2
        };
        let widths: Vec<usize> = table.heads.iter().enumerate().map(width).collect();
        let label = widest(table.rows.iter().map(|row| row.label.as_str()), 10, room / 2);
        // where all columns fit beside shorter names, the names give way
        let label = label.min(room.saturating_sub(widths.iter().sum()).max(LEAST_LABEL));
        let free = room.saturating_sub(label);
        let fits = |first: usize, last: usize| widths[first..last].iter().sum::<usize>() <= free;
        let column = table.column.min(widths.len().saturating_sub(1));
        let (mut first, mut last) = (column, (column + 1).min(widths.len()));
        loop {
            let (before, after) = (first, last);
            if last < widths.len() && fits(first, last + 1) {
                last += 1;
            }
            if first > 0 && fits(first - 1, last) {
                first -= 1;
            }
            if (before, after) == (first, last) {
                return Self { label, widths, first, last };
            }
        }
    }

    fn row(&self, cells: &[String]) -> String {
        let shown = cells.iter().zip(&self.widths).skip(self.first).take(self.last - self.first);
        shown.map(|(text, width)| padded(text, *width, true)).collect()
    }
}

/// The heads of the columns that are shown.
fn table_head(table: &CostTable, columns: &Columns, theme: Theme, canvas: &mut Canvas) {
    let is_cut = columns.last - columns.first < table.heads.len();
    let more = if columns.first > 0 { theme.pick("←", "<") } else { " " };
    let mut head = vec![span(theme, Role::Dim, &format!(" {}{more}", padded("", columns.label, false)))];
    let shown = table.heads.iter().zip(&columns.widths).enumerate();
    for (at, (text, width)) in shown.skip(columns.first).take(columns.last - columns.first) {
        let role = if is_cut && at == table.column { Role::Heading } else { Role::Dim };
        head.push(span(theme, role, &padded(text, *width, true)));
    }
    head.push(span(theme, Role::Dim, if columns.last < table.heads.len() { theme.pick("→", ">") } else { "" }));
    canvas.row(head);
}

/// Its rows, the one under the cursor marked where there is one.
fn table_rows(
    table: &CostTable,
    columns: &Columns,
    cursor: Option<usize>,
    theme: Theme,
    canvas: &mut Canvas,
    names: Names,
) {
    for (at, row) in table.rows.iter().enumerate() {
        if let Some(above) = &row.above {
            canvas.text(Role::Dim, above, 1);
        }
        let from = canvas.len();
        let here = cursor == Some(at);
        let role = if here || row.is_total { Role::Heading } else { Role::Text };
        for (nth, label) in names.lines(&row.label, columns.label, here).into_iter().enumerate() {
            let mut pieces =
                vec![span(theme, Role::Text, " "), span(theme, role, &padded(&label, columns.label, false))];
            if nth == 0 {
                pieces.push(span(theme, role, &format!(" {}", columns.row(&row.cells))));
                pieces.extend(swing(row, theme));
            }
            canvas.row(pieces);
        }
        if cursor.is_some() {
            canvas.clickable(from, &Message::Pick(at));
        }
        if here {
            canvas.focus_from(from);
        }
    }
}

/// A movement to both sides of what stands.
fn swing(row: &CostRow, theme: Theme) -> Option<Piece> {
    let SwingBar { below, above } = row.bar?;
    let full = theme.pick("█", "#");
    let long = |part: usize| if part == 0 { 0 } else { (part * SWING / 100).max(1) };
    let (left, right) = (long(below), long(above));
    let drawn = format!("{}{}│{}", " ".repeat(SWING - left + 1), full.repeat(left), full.repeat(right));
    Some(span(theme, Role::Link, &drawn.replace('│', theme.pick("│", "|"))))
}
