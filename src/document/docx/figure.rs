//! Figures: bars as groups of shapes that can be edited, beside their words and counts; maps as shaded cells.

use super::super::figure::{Bar, HeatMap};
use super::super::line::{Inline, Line, Tone};
use super::body::Body;
use super::styles::{RunLook, Style};
use super::table::head_or_text;
use super::xml::attribute;

/// A twentieth of a point, in the unit of drawings.
const TWENTIETH: u64 = 635;
/// How high a bar is, in the unit of drawings.
const HEIGHT: u64 = 152_400;

/// A figure of so many rows is not parted by the end of a page.
const ON_ONE_PAGE: usize = 16;

/// Colour and pattern of a tone; the pattern tells it where colours are not seen.
fn fill(tone: Tone) -> (&'static str, &'static str) {
    match tone {
        Tone::Favourable => ("CFE8D8", ""),
        Tone::Partly => ("FAE6B8", "wdUpDiag"),
        Tone::Unfavourable => ("F6CDC6", "smGrid"),
        Tone::Unknown => ("DFD8F2", "pct20"),
        Tone::NotApplicable => ("E6E6E6", "dkHorz"),
        Tone::Open => ("FFFFFF", ""),
        Tone::Unsupported => ("FBDCEA", "wdDnDiag"),
        Tone::Neutral => ("BCD6EE", ""),
    }
}

/// How large a drawing is, in the unit of drawings.
#[derive(Clone, Copy)]
pub(super) struct GroupSize {
    pub width: u64,
    pub height: u64,
}

/// A rectangle of a drawing: where it stands and how large it is, its colour and its pattern, which may be none.
pub(super) fn shape(
    id: usize,
    said: &str,
    (x, y, width, height): (u64, u64, u64, u64),
    (colour, pattern): (&str, &str),
) -> String {
    let paint = match pattern {
        "" => format!("<a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>"),
        pattern => format!(
            "<a:pattFill prst=\"{pattern}\"><a:fgClr><a:srgbClr val=\"595959\"/></a:fgClr>\
             <a:bgClr><a:srgbClr val=\"{colour}\"/></a:bgClr></a:pattFill>"
        ),
    };
    format!(
        "<wps:wsp><wps:cNvPr id=\"{id}\" name=\"{}\"/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x=\"{x}\" y=\"{y}\"/>\
         <a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>{paint}\
         <a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"444444\"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>",
        attribute(said),
    )
}

/// A rectangle nobody sees, which keeps a drawing as large as it is.
pub(super) fn space(id: usize, (width, height): (u64, u64)) -> String {
    format!(
        "<wps:wsp><wps:cNvPr id=\"{id}\" name=\"\"/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
         <a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>\
         <a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>"
    )
}

/// Shapes as one drawing in a line of text, with what it says to those who do not see it.
pub(super) fn group(id: usize, GroupSize { width, height }: GroupSize, said: &str, shapes: &str) -> String {
    format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wpg\"><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
         <wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"{id}\" name=\"Bar {id}\" descr=\"{said}\"/><wp:cNvGraphicFramePr/>\
         <a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp><wpg:cNvGrpSpPr/>\
         <wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/><a:chOff x=\"0\" y=\"0\"/>\
         <a:chExt cx=\"{width}\" cy=\"{height}\"/></a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp></a:graphicData></a:graphic></wp:inline>\
         </w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>",
        said = attribute(said),
    )
}

impl Body<'_> {
    /// Bars on one scale, a row each: label, drawing, words and counts.
    pub(super) fn bars(&mut self, caption: &Line, bars: &[Bar]) {
        if bars.is_empty() {
            return;
        }
        self.caption(caption);
        let scale = bars.iter().map(Bar::total).max().unwrap_or(0).max(1);
        let third = self.room * 33 / 100;
        let columns = [third, third, self.room - 2 * third];
        self.open_table(&caption.plain(), &columns);
        for (index, bar) in bars.iter().enumerate() {
            self.keep = bars.len() <= ON_ONE_PAGE && index + 1 < bars.len();
            let said: Vec<String> = bar
                .parts
                .iter()
                .map(
                    |(_, count, words)| {
                        if words.is_empty() { count.to_string() } else { format!("{words}\u{a0}{count}") }
                    },
                )
                .collect();
            let said = said.join(" · ");
            self.open_row(false, bar.label.len());
            let label = self.runs(&bar.label, RunLook::default());
            self.cell(columns[0], "", Style::TableText, &label, &bar.label);
            let room = (columns[1] as u64 - 200) * TWENTIETH;
            let drawing = self.drawing(bar, scale, room, &said);
            self.cell(columns[1], "<w:vAlign w:val=\"center\"/>", Style::TableText, &drawing, "");
            let words = self.runs(&said, RunLook::default());
            self.cell(columns[2], "", Style::TableText, &words, &said);
            self.close_row();
        }
        self.keep = false;
        self.close_table();
    }

    fn drawing(&mut self, bar: &Bar, scale: u64, room: u64, said: &str) -> String {
        let wide = |count: u64| u64::try_from(u128::from(count) * u128::from(room) / u128::from(scale)).unwrap_or(room);
        let whole = wide(bar.total());
        if whole == 0 {
            return String::new();
        }
        let mut shapes = String::new();
        let mut done = 0;
        for (tone, count, words) in bar.parts.iter().filter(|(_, count, _)| *count > 0) {
            let (from, width) = (wide(done), wide(u64::from(*count)).max(1));
            done += u64::from(*count);
            let said = format!("{words} {count}");
            shapes.push_str(&shape(self.next_shape(), &said, (from, 0, width, HEIGHT), fill(*tone)));
        }
        let told = format!("{} – {said}", bar.label);
        group(self.next_shape(), GroupSize { width: whole, height: HEIGHT }, &told, &shapes)
    }

    /// The number of a shape: each has its own.
    pub(super) fn next_shape(&mut self) -> usize {
        self.shapes += 1;
        self.shapes
    }

    /// A map of states: a shaded cell for each, with its sign and words.
    pub(super) fn heat_map(&mut self, caption: &Line, map: &HeatMap) {
        let count = map.rows.iter().map(|row| row.cells.len()).chain([map.columns.len()]).max().unwrap_or(0) + 1;
        self.caption(caption);
        let grouped = map.columns.iter().all(|column| !column.group.is_empty() && !column.side.is_empty());
        let texts = map.rows.iter().map(|row| {
            let cells = row.cells.iter().map(|(_, words)| format!("● {words}"));
            [row.label.clone()].into_iter().chain(cells).collect()
        });
        let heads = map.columns.iter().map(|column| if grouped { column.side.clone() } else { column.whole.clone() });
        let heads: Vec<String> = [map.corner.clone()].into_iter().chain(heads).collect();
        let widths = self.widths(texts.chain([heads]), count);
        self.open_table(&caption.plain(), &widths);
        let (style, shade) = head_or_text(true);
        if grouped && !map.columns.is_empty() {
            self.open_row(true, 0);
            let corner = self.runs(&map.corner, RunLook::default());
            self.cell(widths[0], &format!("<w:vMerge w:val=\"restart\"/>{shade}"), style, &corner, &map.corner);
            let mut from = 1;
            for (group, span) in map.groups() {
                let width = widths.iter().skip(from).take(span).sum();
                from += span;
                let runs = self.runs(group, RunLook::default());
                self.cell(width, &format!("<w:gridSpan w:val=\"{span}\"/>{shade}"), style, &runs, group);
            }
            self.close_row();
        }
        self.open_row(true, 0);
        if grouped {
            self.cell(widths[0], &format!("<w:vMerge/>{shade}"), style, "", "");
        } else {
            let corner = self.runs(&map.corner, RunLook::default());
            self.cell(widths[0], shade, style, &corner, &map.corner);
        }
        for (column, width) in map.columns.iter().zip(widths.iter().skip(1)) {
            let text = if grouped { column.side.clone() } else { column.whole.clone() };
            let runs = self.runs(&text, RunLook::default());
            self.cell(*width, shade, style, &runs, &text);
        }
        self.close_row();
        for (index, row) in map.rows.iter().enumerate() {
            self.keep = map.rows.len() <= ON_ONE_PAGE && index + 1 < map.rows.len();
            self.open_row(false, row.label.len());
            let label = self.runs(&row.label, RunLook::default());
            self.cell(widths[0], "", Style::TableText, &label, &row.label);
            for (index, width) in widths.iter().enumerate().skip(1) {
                let Some((tone, words)) = row.cells.get(index - 1) else {
                    self.cell(*width, "", Style::TableText, "", "");
                    continue;
                };
                let shade = format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{}\"/>", fill(*tone).0);
                let runs = self.line(&Line::from(Inline::sign(*tone, words.as_str())), RunLook::default());
                self.cell(*width, &shade, Style::TableText, &runs, words);
            }
            self.close_row();
        }
        self.keep = false;
        self.close_table();
    }
}
