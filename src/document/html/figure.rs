//! Figures: bars drawn as vectors inside the table that says the same, and maps of states as coloured tables.
//!
//! Each tone has a pattern of its own besides its colour, and words beside it.

use super::super::figure::{Bar, HeatMap};
use super::super::line::Tone;
use super::super::words::WriterWords;
use super::inline::{class, sign};
use super::{chart, escape};

/// The patterns that fill bars, once for the whole page.
pub fn fills() -> String {
    let mut written =
        String::from("<svg class=\"fills\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>");
    for tone in Tone::ALL {
        let lines = match tone {
            Tone::Favourable | Tone::Neutral | Tone::Open => "",
            Tone::Partly => "M0 8L8 0",
            Tone::Unfavourable => "M0 4H8M4 0V8",
            Tone::Unknown => "M2 2h1M6 6h1",
            Tone::NotApplicable => "M0 4H8",
            Tone::Unsupported => "M0 0L8 8",
        };
        let class = class(tone);
        written.push_str(&format!(
            "<pattern id=\"fill--{class}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">\
             <rect class=\"{class}\" width=\"8\" height=\"8\"/><path class=\"hatch\" d=\"{lines}\"/></pattern>"
        ));
    }
    written.push_str(&chart::fills());
    written.push_str("</defs></svg>");
    written
}

/// Bars on one scale: label, drawing, words and counts.
pub fn bars(bars: &[Bar]) -> String {
    let scale = bars.iter().map(Bar::total).max().unwrap_or(0).max(1);
    let mut written = String::from("<tbody>");
    for bar in bars {
        written.push_str(&format!(
            "<tr><th scope=\"row\" dir=\"auto\">{}</th><td class=\"drawn\">",
            escape::lines(&bar.label)
        ));
        written.push_str(&drawn(bar, scale));
        written.push_str("</td><td>");
        for (index, (tone, count, words)) in bar.parts.iter().enumerate() {
            if index > 0 {
                written.push_str(" · ");
            }
            let words = escape::lines(words);
            let gap = if words.is_empty() { "" } else { " " };
            written.push_str(&format!(
                "<span class=\"part\"><svg class=\"swatch\" aria-hidden=\"true\" focusable=\"false\">\
                 <rect fill=\"url(#fill--{})\" width=\"100%\" height=\"100%\"/></svg>{words}{gap}{count}</span>",
                class(*tone)
            ));
        }
        written.push_str("</td></tr>");
    }
    written.push_str("</tbody>");
    written
}

fn drawn(bar: &Bar, scale: u64) -> String {
    let said: Vec<String> = bar.parts.iter().map(|(_, count, words)| format!("{words} {count}")).collect();
    let mut written = format!(
        "<svg class=\"bar\" role=\"img\" focusable=\"false\"><title>{}</title>",
        escape::attribute(&format!("{} – {}", bar.label, said.join(", ")))
    );
    let mut done = 0;
    for (tone, count, _) in bar.parts.iter().filter(|(_, count, _)| *count > 0) {
        let percent = |count: u64| {
            let thousandths = u128::from(count) * 100_000 / u128::from(scale);
            format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
        };
        written.push_str(&format!(
            "<rect x=\"{}%\" width=\"{}%\" height=\"100%\" fill=\"url(#fill--{})\"/>",
            percent(done),
            percent(u64::from(*count)),
            class(*tone)
        ));
        done += u64::from(*count);
    }
    written.push_str("</svg>");
    written
}

/// A map of states: heads in two rows where its columns have groups, and a coloured cell for each state.
pub fn heat_map(map: &HeatMap, words: &WriterWords) -> String {
    let grouped = map.columns.iter().all(|column| !column.group.is_empty() && !column.side.is_empty());
    let head = |scope: &str, span: usize, rows: usize, text: &str| {
        let text = escape::lines(text);
        if text.is_empty() {
            return format!("<td rowspan=\"{rows}\"></td>");
        }
        format!("<th scope=\"{scope}\" colspan=\"{span}\" rowspan=\"{rows}\" dir=\"auto\">{text}</th>")
    };
    let mut written = String::from("<thead><tr>");
    if grouped {
        written.push_str(&head("col", 1, 2, &map.corner));
        map.groups().iter().for_each(|(group, span)| written.push_str(&head("colgroup", *span, 1, group)));
        written.push_str("</tr><tr>");
        map.columns.iter().for_each(|column| written.push_str(&head("col", 1, 1, &column.side)));
    } else {
        written.push_str(&head("col", 1, 1, &map.corner));
        for column in &map.columns {
            written.push_str(&head("col", 1, 1, &column.whole));
        }
    }
    written.push_str("</tr></thead><tbody>");
    for row in &map.rows {
        written.push_str(&format!("<tr><th scope=\"row\" dir=\"auto\">{}</th>", escape::lines(&row.label)));
        for (tone, said) in &row.cells {
            written.push_str(&format!("<td class=\"cell {}\">{}</td>", class(*tone), sign(*tone, said, words.glyphs)));
        }
        written.push_str("</tr>");
    }
    written.push_str("</tbody>");
    written
}
