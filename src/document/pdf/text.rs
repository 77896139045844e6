//! Setting text: pieces with a look become lines of glyphs.
//!
//! Text is cleaned before it comes here. A character no font has a sign for is never drawn as a box: its code stands
//! in its place, `‹U+1780›`, and the typesetter remembers it, so that the document can say which script is missing.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;
use std::ops::Range;
use std::rc::Rc;

use parley::layout::{Alignment, AlignmentOptions, Layout};
use parley::style::{FontFamily, FontStyle, FontWeight, LineHeight, OverflowWrap, StyleProperty};
use parley::{ContentWidths, LayoutContext};
use unicode_segmentation::UnicodeSegmentation;

use super::super::line::{Inline, Line};
use super::super::run::{Run, RunRole};
use super::super::words::Glyphs;
use super::fonts::{FontBytes, FontCache, Fonts};
use super::look::{self, Brush, Colour, TextStyle};
use super::text_layout::{Lines, TextLayout};
use super::unseen::{FROM_RIGHT, ISOLATED, PARTING, is_unseen};
use crate::text::Direction;
use crate::text::clean::JOINERS;

/// The library counts bytes of a run in 16 bits; a run is ended before that by a space between letters
/// nobody sees.
const LONGEST_RUN: usize = 30_000;
const EPSILON_SPACING: f32 = 0.000_01;
/// A text of more bytes is set anew each time.
const LONGEST_KNOWN: usize = 400;
/// How often what is lost is spelled before everything is.
const SPELLINGS: usize = 4;
/// A blank at which no line ends.
const NARROW_NO_BREAK_SPACE: char = '\u{202f}';
/// How the links of footnotes begin.
const NOTE: &str = "#note/";
/// The most characters of one cluster.
const LONGEST_CLUSTER: usize = 24;

/// A piece of text of one look.
#[derive(Clone, Debug)]
pub(super) struct StyledText {
    pub(super) text: String,
    pub(super) look: TextStyle,
    /// An address, or `#id` of a heading.
    pub(super) link: Option<String>,
    /// Whether it is in the other language of the document.
    pub(super) is_foreign: bool,
}

impl StyledText {
    pub(super) fn new(text: impl Into<String>, look: TextStyle) -> Self {
        Self { text: text.into(), look, link: None, is_foreign: false }
    }
}

/// Text that has its glyphs but no lines yet.
pub(super) struct ShapedText {
    text: String,
    layout: Layout<Brush>,
    links: Vec<String>,
}

impl ShapedText {
    /// The narrowest and the widest it may be without a word cut or a line broken.
    pub(super) fn widths(&self) -> ContentWidths {
        self.layout.calculate_content_widths()
    }

    /// The clusters that would be drawn as a box.
    fn lost(&mut self) -> Vec<Range<usize>> {
        // what is in every built-in font needs no second look
        if self
            .text
            .chars()
            .all(|c| matches!(c, '\n' | ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{ff}' | NARROW_NO_BREAK_SPACE))
        {
            return Vec::new();
        }
        self.layout.break_all_lines(None);
        let mut lost = Vec::new();
        for line in self.layout.lines() {
            for run in line.runs() {
                for cluster in run.clusters() {
                    let text = self.text.get(cluster.text_range()).unwrap_or_default();
                    if cluster.glyphs().any(|glyph| glyph.id == 0) && !is_unseen(text) {
                        lost.push(cluster.text_range());
                    }
                }
            }
        }
        lost.sort_by_key(|range| range.start);
        lost
    }
}

/// Sets text with the fonts it was given.
pub(super) struct Typesetter {
    fonts: Fonts,
    context: LayoutContext<Brush>,
    font_cache: FontCache,
    from_right: bool,
    /// Texts that were set, and what they wished for: the same words stand in a document again and again.
    known: HashMap<String, Rc<Lines>>,
    wishes: HashMap<String, (f32, f32)>,
    /// Characters no font has a sign for.
    pub(super) lacking: BTreeSet<char>,
}

impl Typesetter {
    pub(super) fn new(found: &[FontBytes], from_right: bool) -> Self {
        Self {
            fonts: Fonts::new(found),
            context: LayoutContext::new(),
            font_cache: FontCache::default(),
            from_right,
            known: HashMap::new(),
            wishes: HashMap::new(),
            lacking: BTreeSet::new(),
        }
    }

    /// Shapes text; what no font can show stands as its code.
    pub(super) fn shaped(&mut self, pieces: &[StyledText]) -> ShapedText {
        let mut shaped = self.shape(pieces);
        let mut spelled: Option<Vec<StyledText>> = None;
        for attempt in 1..=SPELLINGS {
            let mut lost = shaped.lost();
            if lost.is_empty() {
                break;
            }
            if attempt == SPELLINGS {
                // whatever it is: codes are letters every font has
                lost = std::iter::once(0..shaped.text.len()).collect();
            }
            let next = self.spell(spelled.as_deref().unwrap_or(pieces), &shaped.text, &lost);
            shaped = self.shape(&next);
            spelled = Some(next);
        }
        shaped
    }

    /// Sets text to a width.
    pub(super) fn set(&mut self, pieces: &[StyledText], width: f32) -> TextLayout {
        let width = width.max(1.0);
        let Some(key) = key(pieces, width.to_bits()) else {
            let shaped = self.shaped(pieces);
            return self.lines(shaped, width);
        };
        if let Some(lines) = self.known.get(&key) {
            return TextLayout::new(Rc::clone(lines), links(pieces));
        }
        let shaped = self.shaped(pieces);
        let set = self.lines(shaped, width);
        self.known.insert(key, set.shared());
        set
    }

    /// The narrowest and the widest a text may be without a word cut or a line broken.
    pub(super) fn widths(&mut self, pieces: &[StyledText]) -> (f32, f32) {
        // no text is that narrow
        let key = key(pieces, 0);
        if let Some(known) = key.as_ref().and_then(|key| self.wishes.get(key)) {
            return *known;
        }
        let widths = self.shaped(pieces).widths();
        let widths = (widths.min, widths.max);
        if let Some(key) = key {
            self.wishes.insert(key, widths);
        }
        widths
    }

    /// Lets go of the texts that were set: pages that are printed need none of them any more.
    pub(super) fn forget(&mut self) {
        (self.known, self.wishes) = (HashMap::new(), HashMap::new());
    }

    /// Breaks what is shaped into lines of a width.
    fn lines(&mut self, shaped: ShapedText, width: f32) -> TextLayout {
        let ShapedText { text, mut layout, links } = shaped;
        layout.break_all_lines(Some(width));
        let alignment = if self.from_right { Alignment::Right } else { Alignment::Start };
        layout.align(alignment, AlignmentOptions::default());
        TextLayout::new(Rc::new(Lines::of(text, &layout, width, &mut self.font_cache)), links)
    }

    fn shape(&mut self, pieces: &[StyledText]) -> ShapedText {
        let mut text = String::new();
        if self.from_right && pieces.iter().any(|piece| !piece.text.is_empty()) {
            text.push(FROM_RIGHT);
        }
        let mut links = Vec::new();
        let mut spans = Vec::new();
        for piece in pieces.iter().filter(|piece| !piece.text.is_empty()) {
            let start = if spans.is_empty() { 0 } else { text.len() };
            text.push_str(&unbroken(&parted(&piece.text)));
            let link = piece.link.as_ref().map_or(0, |to| {
                links.push(to.clone());
                u32::try_from(links.len()).unwrap_or(0)
            });
            spans.push((start..text.len(), piece.look, link, piece.is_foreign));
        }
        let base = pieces.first().map_or(look::TEXT, |piece| piece.look);
        let mut builder = self.context.ranged_builder(&mut self.fonts.context, &text, 1.0, false);
        builder.push_default(FontFamily::List(self.fonts.families.as_slice().into()));
        builder.push_default(StyleProperty::LineHeight(LineHeight::MetricsRelative(1.0)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        builder.push_default(StyleProperty::FontSize(base.size));
        builder.push_default(StyleProperty::Brush(Brush { colour: base.colour, link: 0, is_foreign: false }));
        for (range, look, link, is_foreign) in spans {
            if look.bold {
                builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range.clone());
            }
            if look.italic {
                builder.push(StyleProperty::FontStyle(FontStyle::Italic), range.clone());
            }
            #[allow(clippy::float_cmp)] // copied, not computed
            if look.size != base.size {
                builder.push(StyleProperty::FontSize(look.size), range.clone());
            }
            if link != 0 || is_foreign || look.colour != base.colour {
                builder.push(StyleProperty::Brush(Brush { colour: look.colour, link, is_foreign }), range);
            }
        }
        // over the pieces: many short ones of one look are one run
        for part in every_other(&text) {
            builder.push(StyleProperty::LetterSpacing(EPSILON_SPACING), part);
        }
        let layout = builder.build(&text);
        ShapedText { text, layout, links }
    }

    /// The same pieces with the codes of lost characters; `text` is what the ranges count in.
    fn spell(&mut self, pieces: &[StyledText], text: &str, lost: &[Range<usize>]) -> Vec<StyledText> {
        let mut at = if text.starts_with(FROM_RIGHT) && self.from_right { FROM_RIGHT.len_utf8() } else { 0 };
        let mut lost = lost.iter().peekable();
        let mut spelled = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let mut out = String::with_capacity(piece.text.len() * 2);
            for cluster in unbroken(&parted(&piece.text)).graphemes(true) {
                while lost.peek().is_some_and(|range| range.end <= at) {
                    lost.next();
                }
                let end = at + cluster.len();
                // what is lost may be one character of several that stand or fall together
                let is_lost = lost.peek().is_some_and(|range| range.start < end);
                at = end;
                for c in cluster.chars() {
                    if !is_lost || c < '\u{300}' {
                        out.push(c);
                    } else if c.is_whitespace() {
                        out.push(' ');
                    } else if c != PARTING {
                        if !JOINERS.contains(&c) {
                            self.lacking.insert(c);
                        }
                        out.push_str(&format!("‹U+{:04X}›", u32::from(c)));
                    }
                }
            }
            spelled.push(StyledText { text: out, ..piece.clone() });
        }
        spelled
    }
}

/// What tells a text from another, where its links lead left out; nothing for one so long that it hardly comes again.
fn key(pieces: &[StyledText], width: u32) -> Option<String> {
    let length: usize = pieces.iter().map(|piece| piece.text.len()).sum();
    if length > LONGEST_KNOWN || pieces.len() > LONGEST_KNOWN / 8 {
        return None;
    }
    let mut key = format!("{width:x}");
    for StyledText { text, look, link, is_foreign } in pieces {
        let TextStyle { size, bold, italic, colour: [red, green, blue] } = look;
        let (bold, italic, link) =
            (u8::from(*bold), u8::from(*italic), u8::from(link.is_some()) + 2 * u8::from(*is_foreign));
        // a length before each text, so that no text can look like the sign between two
        let _ = write!(key, "\0{:x} {bold}{italic}{link} {red:x} {green:x} {blue:x} {} ", size.to_bits(), text.len());
        key.push_str(text);
    }
    Some(key)
}

/// Where the links of pieces lead, numbered as `shape` numbers them.
fn links(pieces: &[StyledText]) -> Vec<String> {
    pieces.iter().filter(|piece| !piece.text.is_empty()).filter_map(|piece| piece.link.clone()).collect()
}

/// Text with the narrow no-break space for the wide one, which the library lets hang over the margin and breaks after.
fn unbroken(text: &str) -> Cow<'_, str> {
    if text.contains('\u{a0}') {
        Cow::Owned(text.replace('\u{a0}', NARROW_NO_BREAK_SPACE.encode_utf8(&mut [0; 4])))
    } else {
        text.into()
    }
}

/// Text whose clusters are short enough for the library, which counts their characters in few bits.
///
/// A blank of no width parts what is longer; nobody writes such clusters but to hurt.
fn parted(text: &str) -> Cow<'_, str> {
    let mut joined = 0;
    let is_long = text.chars().any(|c| {
        joined = if c < '\u{300}' { 0 } else { joined + 1 };
        joined > LONGEST_CLUSTER
    });
    if !is_long || text.graphemes(true).all(|cluster| cluster.chars().count() <= LONGEST_CLUSTER) {
        return Cow::Borrowed(text);
    }
    let mut parted = String::with_capacity(text.len() * 2);
    for cluster in text.graphemes(true) {
        for (index, c) in cluster.chars().enumerate() {
            if index > 0 && index % LONGEST_CLUSTER == 0 {
                parted.push(PARTING);
            }
            parted.push(c);
        }
    }
    Cow::Owned(parted)
}

/// Every second stretch of text that is too long for one run.
fn every_other(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut from = 0;
    let mut odd = false;
    while from < text.len() {
        let mut to = (from + LONGEST_RUN).min(text.len());
        while !text.is_char_boundary(to) {
            to -= 1;
        }
        if odd {
            parts.push(from..to);
        }
        odd = !odd;
        from = to;
    }
    parts
}

/// The pieces of a line whose running text looks like `base`.
pub(super) fn pieces(line: &Line, base: TextStyle) -> Vec<StyledText> {
    let mut pieces = Vec::new();
    let mut is_from_left = false;
    for inline in line.inlines() {
        if let Inline::Note { number, .. } = inline {
            pieces.push(note_mark(*number, base));
            continue;
        }
        let is_foreign = inline.language().is_some();
        let first = pieces.len();
        let link = match inline {
            Inline::Cite { target, .. } => Some(format!("#{target}")),
            Inline::Link { to, .. } => Some(to.clone()),
            Inline::Mention { to, .. } => to.as_ref().map(|to| format!("#{to}")),
            _ => None,
        };
        for mut run in Run::of_line(&Line::from(inline.clone()), RunRole::Text, Glyphs::Printed) {
            let direction = Direction::of_text(&run.text);
            if is_from_left && direction == Some(Direction::Rtl) {
                run.text = isolated(&run.text);
            }
            is_from_left |= direction == Some(Direction::Ltr);
            match run.role {
                RunRole::Sign(tone) => pieces.extend(sign(&run.text, base, look::sign(tone))),
                RunRole::Strong => pieces.push(StyledText::new(run.text, base.bold())),
                RunRole::Emphasis => pieces.push(StyledText::new(run.text, base.italic())),
                RunRole::Cite | RunRole::Link => {
                    let colour = if link.is_some() { look::ACCENT } else { base.colour };
                    pieces.push(StyledText { link: link.clone(), ..StyledText::new(run.text, base.coloured(colour)) });
                }
                _ => pieces.push(StyledText::new(run.text, base)),
            }
        }
        pieces.iter_mut().skip(first).for_each(|piece| piece.is_foreign = is_foreign);
    }
    pieces
}

/// The mark of a footnote: small, raised when it is printed, and a link to the note.
pub(super) fn note_mark(number: usize, base: TextStyle) -> StyledText {
    let look = base.sized(base.size * 0.7).coloured(look::ACCENT);
    StyledText { link: Some(format!("{NOTE}{number}")), ..StyledText::new(number.to_string(), look) }
}

/// The number of the footnote a link leads to.
pub(super) fn note_of(link: &str) -> Option<usize> {
    link.strip_prefix(NOTE)?.parse().ok()
}

/// Text from the right behind a label from the left: its sentences keep their order. A new line ends what is isolated.
fn isolated(text: &str) -> String {
    let [open, close] = ISOLATED;
    text.split('\n').map(|line| format!("{open}{line}{close}")).collect::<Vec<_>>().join("\n")
}

/// A state: its sign in its colour, its words like the text around them.
fn sign(text: &str, base: TextStyle, colour: Colour) -> Vec<StyledText> {
    let cut = text.find(' ').unwrap_or(text.len());
    let (glyph, words) = text.split_at(cut);
    let mut pieces = vec![StyledText::new(glyph, base.coloured(colour))];
    if !words.is_empty() {
        // the sign stays with its first word
        pieces.push(StyledText::new(words.replacen(' ', "\u{a0}", 1), base));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_not_looked_at_again_are_in_every_font() {
        let letters: String =
            (' '..='~').chain('\u{a0}'..='\u{ff}').chain([NARROW_NO_BREAK_SPACE]).filter(|c| *c != '\u{ad}').collect();
        for look in [look::TEXT, look::TEXT.bold(), look::TEXT.italic(), look::TEXT.bold().italic()] {
            let mut typesetter = Typesetter::new(&[], false);
            let mut shaped = typesetter.shaped(&[StyledText::new(format!("{letters}Ω"), look)]);
            assert_eq!(shaped.lost(), [], "{look:?}");
            let set = typesetter.set(&[StyledText::new(letters.as_str(), look)], 400.0);
            assert!(typesetter.lacking.is_empty() && set.text == unbroken(&letters));
        }
    }

    #[test]
    fn no_line_begins_with_the_sign_behind_a_no_break_space() {
        let text = "Un revenu adéquat et stable est-il garanti\u{a0}? Ou un salaire minimum\u{a0}: lequel\u{a0}?";
        let mut typesetter = Typesetter::new(&[], false);
        let mut shaped = typesetter.shaped(&[StyledText::new(text, look::TEXT)]);
        for width in 80_u16..400 {
            shaped.layout.break_all_lines(Some(f32::from(width)));
            for line in shaped.layout.lines() {
                let said = &shaped.text[line.text_range()];
                assert!(!said.starts_with(['?', ':']), "{width}: {said}");
            }
        }
    }

    #[test]
    fn text_from_the_right_behind_a_label_keeps_the_order_of_its_words() {
        let typed = "العربية English\nالعربية";
        let line = Line::from(Inline::strong("Why: ")).and(typed);
        let said = |line: &Line| pieces(line, look::TEXT).iter().map(|it| it.text.clone()).collect::<String>();
        assert_eq!(said(&line), "Why: \u{2068}العربية English\u{2069}\n\u{2068}العربية\u{2069}");
        assert_eq!(said(&Line::text(typed)), typed, "a paragraph of its own has its own direction");
        let mut typesetter = Typesetter::new(&[], false);
        typesetter.set(&pieces(&line, look::TEXT), 300.0);
        assert!(typesetter.lacking.iter().all(|c| c.is_alphabetic()), "no mark is spelled: {:?}", typesetter.lacking);
    }

    #[test]
    fn no_box_is_ever_drawn() {
        let hostile = [
            "👩\u{200d}".repeat(200),
            "क्".repeat(200),
            "ᄀ".repeat(300),
            "🇨".repeat(301),
            "\u{600}".repeat(300) + "1",
            "e\u{1dc9}".to_owned(),
            "\u{e000}\u{fffd}\u{3000}x".to_owned(),
        ];
        for text in hostile {
            let mut typesetter = Typesetter::new(&[], false);
            let mut shaped = typesetter.shaped(&[StyledText::new(text.as_str(), look::TEXT)]);
            assert_eq!(shaped.lost(), [], "{text}");
            assert!(shaped.text.starts_with(['‹', 'e']), "{}", shaped.text);
        }
    }
}
