//! Charts: a table whose cells hold a drawn column each, from a common base line, with what stands above and below it.

use super::super::chart::{Chart, ChartPart, ChartPattern, letter};
use super::escape;

/// The pattern of a series as a name of the page.
fn name(pattern: ChartPattern) -> &'static str {
    match pattern {
        ChartPattern::Plain => "plain",
        ChartPattern::Rising => "rising",
        ChartPattern::Dots => "dots",
        ChartPattern::Level => "level",
        ChartPattern::Falling => "falling",
        ChartPattern::Grid => "grid",
    }
}

/// The patterns that fill columns, once for the whole page.
pub fn fills() -> String {
    let pattern = |pattern: ChartPattern| {
        let lines = match pattern {
            ChartPattern::Plain => "",
            ChartPattern::Rising => "M0 8L8 0",
            ChartPattern::Dots => "M2 2h1M6 6h1",
            ChartPattern::Level => "M0 4H8",
            ChartPattern::Falling => "M0 0L8 8",
            ChartPattern::Grid => "M0 4H8M4 0V8",
        };
        let ([red, green, blue], name) = (pattern.colour(), name(pattern));
        format!(
            "<pattern id=\"part--{name}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">\
             <rect fill=\"#{red:02x}{green:02x}{blue:02x}\" width=\"8\" height=\"8\"/>\
             <path class=\"hatch ink\" d=\"{lines}\"/></pattern>"
        )
    };
    ChartPattern::ALL.map(pattern).concat()
}

/// The columns with their numbers, and the legend in the order they are stacked.
pub fn chart(chart: &Chart, colon: &str) -> String {
    let mut written = String::from("<tbody><tr>");
    for (at, column) in chart.columns.iter().enumerate() {
        let above = chart.above.get(at).map(|text| escape::lines(text)).unwrap_or_default();
        written.push_str(&format!(
            "<td class=\"drawn\"><span class=\"above\">{above}</span>{}</td>",
            drawn(chart, at, column, colon)
        ));
    }
    written.push_str("</tr><tr>");
    for column in &chart.columns {
        written.push_str(&format!("<th scope=\"col\" dir=\"auto\">{}</th>", escape::lines(column)));
    }
    written.push_str(&format!("</tr><tr><td class=\"legend\" colspan=\"{}\">", chart.columns.len()));
    for series in 0..chart.patterns() {
        written.push_str(&format!(
            "<span class=\"part\"><svg class=\"swatch\" aria-hidden=\"true\" focusable=\"false\">\
             <rect fill=\"url(#part--{})\" width=\"100%\" height=\"100%\"/></svg>{}</span> ",
            name(ChartPattern::of(series)),
            escape::lines(&chart.legend(series))
        ));
    }
    written.push_str("</td></tr></tbody>");
    written
}

/// A column as a drawing that says its numbers.
fn drawn(chart: &Chart, at: usize, column: &str, colon: &str) -> String {
    let said: Vec<String> = chart.series.iter().map(|series| format!("{} {}", series.name, series.said(at))).collect();
    let mut written = format!(
        "<svg class=\"column\" role=\"img\" focusable=\"false\"><title>{}</title>",
        escape::attribute(&format!("{column}{colon}{}", said.join(", ")).replace('\n', " "))
    );
    for ChartPart { series, from, to } in chart.parts(at) {
        let (top, tall, middle) = ((1.0 - to) * 100.0, (to - from) * 100.0, (1.0 - (from + to) / 2.0) * 100.0);
        written.push_str(&format!(
            "<rect x=\"20%\" y=\"{top:.3}%\" width=\"60%\" height=\"{tall:.3}%\" fill=\"url(#part--{})\"/>",
            name(ChartPattern::of(series))
        ));
        // a letter needs a tenth of the height
        if tall >= 10.0 && chart.patterns() > 1 {
            written.push_str(&format!(
                "<text x=\"50%\" y=\"{middle:.3}%\" dy=\".35em\" text-anchor=\"middle\">{}</text>",
                letter(series)
            ));
        }
    }
    written.push_str("</svg>");
    written
}
