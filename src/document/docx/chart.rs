//! Charts: a table whose cells hold a drawing each, from a common base line, with what stands above and below it, and a legend.

use super::super::chart::{Chart, ChartPart, ChartPattern, letter};
use super::super::line::Line;
use super::body::Body;
use super::figure::{GroupSize, group, shape, space};
use super::styles::{RunLook, Style};

/// How high the highest column is, in twentieths of a point.
const HEIGHT: u64 = 2_400;
/// A twentieth of a point, in the unit of drawings.
const TWENTIETH: u64 = 635;
/// More columns than a page has room for are told in a table.
const MAX_COLUMNS: usize = 12;
/// A cell without edges, and one with the base line of the columns below it.
const BARE: &str = "<w:tcBorders><w:top w:val=\"nil\"/><w:left w:val=\"nil\"/><w:bottom w:val=\"nil\"/><w:right w:val=\"nil\"/></w:tcBorders>";
const BASE: &str = "<w:tcBorders><w:top w:val=\"nil\"/><w:left w:val=\"nil\"/><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"444444\"/><w:right w:val=\"nil\"/></w:tcBorders><w:vAlign w:val=\"bottom\"/>";
/// The sides of a swatch of the legend, in the unit of drawings.
const SWATCH: (u64, u64) = (152_400, 101_600);

/// How an office program paints a pattern.
fn paint(pattern: ChartPattern) -> (String, &'static str) {
    let [red, green, blue] = pattern.colour();
    let preset = match pattern {
        ChartPattern::Plain => "",
        ChartPattern::Rising => "wdUpDiag",
        ChartPattern::Dots => "pct20",
        ChartPattern::Level => "dkHorz",
        ChartPattern::Falling => "wdDnDiag",
        ChartPattern::Grid => "smGrid",
    };
    (format!("{red:02X}{green:02X}{blue:02X}"), preset)
}

impl Body<'_> {
    /// A chart with its caption; where it has more columns than a page, its table.
    pub(super) fn chart(&mut self, caption: &Line, chart: &Chart) {
        let count = chart.columns.len();
        if count == 0 || count > MAX_COLUMNS {
            let (head, rows) = chart.table();
            return self.table(caption, &head, &rows);
        }
        self.caption(caption);
        let widths = vec![self.room / count; count];
        self.open_table(&caption.plain(), &widths);
        let told = chart.spoken(": ");
        let above = |at: usize| chart.above.get(at).cloned().unwrap_or_default();
        self.keep = true;
        self.row_of(&widths, above);
        self.open_drawn_row(HEIGHT + 160);
        for (at, width) in widths.iter().enumerate() {
            let drawing = self.column(
                chart,
                at,
                (*width as u64).saturating_sub(230) * TWENTIETH,
                if at == 0 { &told } else { "" },
            );
            self.cell(*width, BASE, Style::TableText, &drawing, "");
        }
        self.close_row();
        let name = |at: usize| chart.columns.get(at).cloned().unwrap_or_default();
        self.keep = false;
        self.row_of(&widths, name);
        self.close_table();
        self.legend(chart);
    }

    fn row_of(&mut self, widths: &[usize], text: impl Fn(usize) -> String) {
        self.open_row(false, 0);
        for (at, width) in widths.iter().enumerate() {
            let text = text(at);
            let runs = self.runs(&text, RunLook::default());
            self.centred_cell(*width, BARE, &runs, &text);
        }
        self.close_row();
    }

    /// A column of the chart; the first says what all of them show.
    fn column(&mut self, chart: &Chart, at: usize, room: u64, told: &str) -> String {
        let parts = chart.parts(at);
        let width = room * 6 / 10;
        let height = HEIGHT * TWENTIETH;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        // a fraction of it
        let reach = |fraction: f64| (fraction.clamp(0.0, 1.0) * height as f64) as u64;
        // the drawing is as large as what is in it
        let mut shapes = space(self.next_shape(), (room, height));
        for ChartPart { series, from, to } in &parts {
            let (top, tall) = (height - reach(*to), reach(to - from).max(1));
            let named = chart.series.get(*series);
            let said = named.map(|it| format!("{} {} {}", letter(*series), it.name, it.said(at))).unwrap_or_default();
            let (colour, pattern) = paint(ChartPattern::of(*series));
            shapes.push_str(&shape(self.next_shape(), &said, (room / 5, top, width, tall), (&colour, pattern)));
        }
        let alternative =
            if told.is_empty() { chart.columns.get(at).cloned().unwrap_or_default() } else { told.to_owned() };
        group(self.next_shape(), GroupSize { width: room, height }, &alternative, &shapes)
    }

    /// Every series with its pattern and letter, in the order they are stacked.
    fn legend(&mut self, chart: &Chart) {
        let mut runs = String::new();
        for at in 0..chart.patterns() {
            let (colour, pattern) = paint(ChartPattern::of(at));
            let swatch = shape(self.next_shape(), "", (0, 0, SWATCH.0, SWATCH.1), (&colour, pattern));
            let size = GroupSize { width: SWATCH.0, height: SWATCH.1 };
            runs.push_str(&group(self.next_shape(), size, &letter(at).to_string(), &swatch));
            let words = format!("\u{a0}{}   ", chart.legend(at));
            runs.push_str(&self.runs(&words, RunLook::default()));
        }
        let direction = self.direction(&chart.corner);
        self.push_paragraph(Some(Style::TableText), "", direction, &runs);
    }
}
