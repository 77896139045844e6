//! What the styles of a file say about room: letters, space around and between lines, edges.
//!
//! Read from `styles.xml` as it is written, so that our own styles and those of an institution are measured by one rule.

use super::font::Typeface;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// What a paragraph of a style takes; lengths in twentieths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measure {
    pub typeface: Typeface,
    /// The size of the letters, in points.
    pub points: f64,
    pub is_bold: bool,
    pub before: f64,
    pub after: f64,
    /// The height of a line: in times its own height, or exactly.
    pub line: LineHeight,
    pub left: f64,
    pub right: f64,
    pub keeps_with_next: bool,
}

/// How high lines are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LineHeight {
    Times(f64),
    Exactly(f64),
    AtLeast(f64),
}

impl Default for LineHeight {
    fn default() -> Self {
        Self::Times(1.0)
    }
}

impl Measure {
    /// The width of a text on one line.
    pub fn width(&self, text: &str) -> f64 {
        text.chars().map(|c| self.typeface.width(c, self.points, self.is_bold)).sum()
    }

    /// The height of one line.
    pub fn line_height(&self) -> f64 {
        // whole twentieths of a point, as word processors count
        let own = self.typeface.line_height(self.points).floor();
        match self.line {
            LineHeight::Times(times) => (own * times).floor(),
            LineHeight::Exactly(height) => height,
            LineHeight::AtLeast(height) => own.max(height),
        }
    }
}

/// What one style says, and what it leaves to another.
#[derive(Clone, Debug, Default)]
struct Said {
    based_on: Option<String>,
    typeface: Option<Typeface>,
    points: Option<f64>,
    is_bold: Option<bool>,
    before: Option<f64>,
    after: Option<f64>,
    line: Option<LineHeight>,
    left: Option<f64>,
    right: Option<f64>,
    keeps_with_next: Option<bool>,
}

/// The measures of the styles of a file, by their ids.
#[derive(Clone, Debug, Default)]
pub struct Measures {
    defaults: Said,
    styles: HashMap<String, Said>,
    normal: Option<String>,
}

/// Styles are based on one another this deep at most.
const MAX_DEPTH: usize = 20;

impl Measures {
    /// Reads the measures of `styles.xml`; what cannot be read counts as not said.
    pub fn of(styles_xml: &str) -> Self {
        let mut measures = Self::default();
        let mut reader = quick_xml::Reader::from_str(styles_xml);
        let mut open: Option<String> = None;
        let mut is_conditional = false;
        loop {
            let (element, is_empty) = match reader.read_event() {
                Ok(Event::Start(element)) => (element, false),
                Ok(Event::Empty(element)) => (element, true),
                Ok(Event::End(element)) => {
                    match element.name().as_ref() {
                        "w:style" | "w:docDefaults" => open = None,
                        // what counts for parts of a table alone
                        "w:tblStylePr" => is_conditional = false,
                        _ => {}
                    }
                    continue;
                }
                Ok(Event::Eof) | Err(_) => break,
                Ok(_) => continue,
            };
            match element.name().as_ref() {
                "w:docDefaults" if !is_empty => open = Some(String::new()),
                "w:style" if !is_empty => {
                    let id = value(&element, "w:styleId").unwrap_or_default();
                    let is_default = value(&element, "w:default").is_some_and(|it| it == "1");
                    if is_default && value(&element, "w:type").is_some_and(|it| it == "paragraph") {
                        measures.normal = Some(id.clone());
                    }
                    open = Some(id);
                }
                "w:tblStylePr" if !is_empty => is_conditional = true,
                _ => {
                    if let Some(id) = open.as_ref().filter(|_| !is_conditional) {
                        let said = match id.is_empty() {
                            true => &mut measures.defaults,
                            false => measures.styles.entry(id.clone()).or_default(),
                        };
                        said.hear(&element);
                    }
                }
            }
        }
        measures
    }

    /// What a paragraph of a style takes; without one, of the style paragraphs have by themselves.
    pub fn measure(&self, id: Option<&str>) -> Measure {
        let mut said = Said::default();
        let mut at = id.or(self.normal.as_deref());
        for _ in 0..MAX_DEPTH {
            let Some(style) = at.and_then(|id| self.styles.get(id)) else { break };
            said = said.or(style);
            at = style.based_on.as_deref();
        }
        let said = said.or(&self.defaults);
        Measure {
            typeface: said.typeface.unwrap_or_default(),
            points: said.points.unwrap_or(10.0),
            is_bold: said.is_bold.unwrap_or(false),
            before: said.before.unwrap_or(0.0),
            after: said.after.unwrap_or(0.0),
            line: said.line.unwrap_or_default(),
            left: said.left.unwrap_or(0.0),
            right: said.right.unwrap_or(0.0),
            keeps_with_next: said.keeps_with_next.unwrap_or(false),
        }
    }
}

impl Said {
    fn hear(&mut self, element: &BytesStart<'_>) {
        let number = |name: &str| value(element, name).and_then(|it| it.parse::<f64>().ok());
        let is_on = || value(element, "w:val").is_none_or(|it| it != "0" && it != "false");
        match element.name().as_ref() {
            "w:basedOn" => self.based_on = value(element, "w:val"),
            "w:rFonts" => {
                self.typeface = value(element, "w:ascii").map(|name| Typeface::named(&name)).or(self.typeface)
            }
            "w:sz" => self.points = number("w:val").map(|halves| halves / 2.0).or(self.points),
            "w:b" => self.is_bold = Some(is_on()),
            "w:keepNext" => self.keeps_with_next = Some(is_on()),
            "w:ind" => {
                self.left = number("w:left").or_else(|| number("w:start")).or(self.left);
                self.right = number("w:right").or_else(|| number("w:end")).or(self.right);
            }
            "w:spacing" => {
                self.before = number("w:before").or(self.before);
                self.after = number("w:after").or(self.after);
                if let Some(line) = number("w:line") {
                    self.line = Some(match value(element, "w:lineRule").as_deref() {
                        Some("exact") => LineHeight::Exactly(line),
                        Some("atLeast") => LineHeight::AtLeast(line),
                        _ => LineHeight::Times(line / 240.0),
                    });
                }
            }
            _ => {}
        }
    }

    /// What is said here, and where nothing is said, what another says.
    fn or(self, other: &Self) -> Self {
        Self {
            based_on: None,
            typeface: self.typeface.or(other.typeface),
            points: self.points.or(other.points),
            is_bold: self.is_bold.or(other.is_bold),
            before: self.before.or(other.before),
            after: self.after.or(other.after),
            line: self.line.or(other.line),
            left: self.left.or(other.left),
            right: self.right.or(other.right),
            keeps_with_next: self.keeps_with_next.or(other.keeps_with_next),
        }
    }
}

fn value(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|it| it.key.as_ref() == name)?;
    Some(found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?.into_owned())
}
