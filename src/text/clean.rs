//! The one cleaning layer: what people typed, made safe to print.
//!
//! The model keeps raw text and every output cleans it.
//! Nothing is dropped in silence: a control character becomes its picture, an invisible one its
//! name, `‹U+202E›`, and accents past the eighth a count, `‹+92›`. All functions are total and
//! idempotent, and borrow when there is nothing to change. This file knows no format: escaping
//! for Markdown and the like belongs to the writers.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

/// More combining marks than this on one base are counted instead of shown.
pub const MARKS_SHOWN: usize = 8;

/// Joiners: what they join decides whether they are shown.
pub const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];

/// Text for one row of the screen: a newline becomes its picture `␊`, a TAB four spaces.
#[must_use]
pub fn screen_text(text: &str) -> Cow<'_, str> {
    clean(text, Newline::Picture)
}

/// Text for several rows of the screen: newlines stay, everything else as in [`screen_text`].
#[must_use]
pub fn screen_lines(text: &str) -> Cow<'_, str> {
    clean(text, Newline::Kept)
}

/// Text for lines of a document: what is text and shows nothing stays as it was written (joiners, blanks without width,
/// marks of direction), and hyphens that only part a word are left out; everything else as in [`screen_lines`].
#[must_use]
pub fn printed_lines(text: &str) -> Cow<'_, str> {
    clean(text, Newline::Printed)
}

/// Prose on one line of a list: each run of blanks, tabs and line breaks is one blank. It is still to be cleaned, and
/// nothing that cleaning would show is left out, as the line break of old terminals (U+0085) would be by `split_whitespace`.
#[must_use]
pub fn folded(text: &str) -> String {
    text.split([' ', '\t', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Text for one line outside the screen: error messages, file names, panic texts, log lines.
///
/// A newline becomes `␤`, not a space, because two file names may differ by just that.
#[must_use]
pub fn line_text(text: &str) -> Cow<'_, str> {
    clean(text, Newline::Sign)
}

/// Text for other programs: as it is, without what steers a terminal or changes the order of what stands around it.
#[must_use]
pub fn for_other_programs(text: &str) -> String {
    let is_kept = |c: &char| match c {
        '\n' | '\t' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}' => false,
        c => !c.is_control(),
    };
    text.chars().filter(is_kept).collect()
}

/// Text cleaned for one row of the screen: the only thing a screen draws. Nothing but the cleaning makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown<'a>(Cow<'a, str>);

impl<'a> Shown<'a> {
    /// The text as [`screen_text`] gives it.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        Self(screen_text(text))
    }

    /// The text, kept for longer than what it was made from.
    #[must_use]
    pub fn kept(self) -> Shown<'static> {
        Shown(Cow::Owned(self.0.into_owned()))
    }

    /// The cleaned text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a character steers a terminal, shows nothing, or changes how its neighbours are shown or ordered.
///
/// Joiners and marks are not among them: where they stand decides.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Newline {
    Kept,
    Picture,
    Sign,
    /// As kept, in a document.
    Printed,
}

/// What shows nothing and is text: it parts words, keeps them together, or says in which direction they run.
fn is_unseen_text(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{200e}' | '\u{200f}' | '\u{61c}') || JOINERS.contains(&c)
}

fn clean(text: &str, newline: Newline) -> Cow<'_, str> {
    // most texts are letters of Europe and the signs of print: nothing in them needs a second look
    let harmless = |c: char| match c {
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{24f}' => true,
        '–' | '—' | '‘' | '’' | '“' | '”' | '…' | '‹' | '›' => true,
        // arrows, lines, blocks and the signs of the program itself
        '\u{2190}'..='\u{21ff}' | '\u{2400}'..='\u{2421}' | '\u{2500}'..='\u{25ff}' => true,
        '\n' => matches!(newline, Newline::Kept | Newline::Printed),
        _ => false,
    };
    if text.chars().all(harmless) {
        return Cow::Borrowed(text);
    }
    let mut cleaning = Cleaning { source: text, cleaned: None, last: None, base: None };
    let mut marks = 0;
    let mut hidden = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        if newline == Newline::Printed && (is_unseen_text(c) || c == '\u{ad}') {
            cleaning.count_hidden(at, &mut hidden);
            match c {
                '\u{ad}' => cleaning.replace(at, ""),
                c => cleaning.keep(c),
            }
            continue;
        }
        if JOINERS.contains(&c) {
            cleaning.count_hidden(at, &mut hidden);
            if cleaning.joins(c, next) {
                // A joiner does not start a new base: the count of marks goes on.
                cleaning.keep(c);
            } else {
                cleaning.name(at, c);
                marks = 0;
            }
            continue;
        }
        let stray = cleaning.is_stray(c);
        if is_mark(c) && !stray {
            marks += 1;
            if marks > MARKS_SHOWN {
                cleaning.start_changes(at);
                hidden += 1;
            } else {
                cleaning.keep(c);
            }
            continue;
        }
        cleaning.count_hidden(at, &mut hidden);
        marks = 0;
        match c {
            '\n' if matches!(newline, Newline::Kept | Newline::Printed) => cleaning.keep(c),
            '\n' if newline == Newline::Sign => cleaning.replace(at, "␤"),
            '\t' => cleaning.replace(at, "    "),
            '\0'..='\u{1f}' => cleaning.picture(at, u32::from(c)),
            '\u{7f}' => cleaning.picture(at, 0x21),
            _ if is_invisible(c) || stray => cleaning.name(at, c),
            _ => cleaning.keep(c),
        }
    }
    cleaning.count_hidden(text.len(), &mut hidden);
    cleaning.cleaned.map_or(Cow::Borrowed(text), Cow::Owned)
}

/// The output under way; owned only from the first change on.
struct Cleaning<'a> {
    source: &'a str,
    cleaned: Option<String>,
    last: Option<char>,
    /// The last character kept that is neither mark nor joiner.
    base: Option<char>,
}

impl Cleaning<'_> {
    fn start_changes(&mut self, at: usize) {
        if self.cleaned.is_none() {
            self.cleaned = Some(self.source[..at].to_owned());
        }
    }

    fn keep(&mut self, c: char) {
        if let Some(cleaned) = &mut self.cleaned {
            cleaned.push(c);
        }
        self.last = Some(c);
        if !JOINERS.contains(&c) && !is_mark(c) {
            self.base = Some(c);
        }
    }

    fn replace(&mut self, at: usize, by: &str) {
        self.start_changes(at);
        for c in by.chars() {
            self.keep(c);
        }
    }

    fn picture(&mut self, at: usize, offset: u32) {
        let picture = char::from_u32(0x2400 + offset).unwrap_or('\u{fffd}');
        self.replace(at, picture.encode_utf8(&mut [0; 4]));
    }

    fn name(&mut self, at: usize, c: char) {
        self.replace(at, &format!("‹U+{:04X}›", u32::from(c)));
    }

    fn count_hidden(&mut self, at: usize, hidden: &mut usize) {
        if *hidden > 0 {
            self.replace(at, &format!("‹+{hidden}›"));
            *hidden = 0;
        }
    }

    /// Joiners stay where they shape what is seen: inside emoji, inside Indic and Arabic words,
    /// and after a virama, where they also end a word (Malayalam, Sinhala).
    fn joins(&self, joiner: char, next: Option<char>) -> bool {
        let Some(last) = self.last else { return false };
        if JOINERS.contains(&last) {
            return false;
        }
        let next = next.filter(|next| !is_mark(*next) && !JOINERS.contains(next));
        if is_joining_script(last) {
            // letters of two directions never join; a writer may cut the text between them
            let same_way = |next: char| is_right_to_left(next) == is_right_to_left(last);
            return is_virama(last) || next.is_some_and(|next| is_joining_script(next) && same_way(next));
        }
        let (Some(base), Some(next)) = (self.base, next) else {
            return false;
        };
        joiner == '\u{200d}' && (last == base || is_mark(last)) && is_pictograph(base) && is_pictograph(next)
    }

    /// A variation selector with nothing visible before it to vary.
    fn is_stray(&self, c: char) -> bool {
        match c {
            '\u{fe00}'..='\u{fe0f}' => self.last.is_none_or(|last| is_mark(last) || last.is_whitespace()),
            '\u{e0100}'..='\u{e01ef}' => !self.last.is_some_and(is_ideograph),
            _ => false,
        }
    }
}

/// Characters that show nothing, or change how others are shown or ordered.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{9f}'                 // C1, with NEL: Unicode has no pictures for them
        | '\u{ad}' | '\u{34f}' | '\u{61c}'
        | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
        | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{fdd0}'..='\u{fdef}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// Letters and marks of the scripts whose shaping needs joiners.
fn is_joining_script(c: char) -> bool {
    !is_invisible(c)
        && matches!(c,
            '\u{620}'..='\u{65f}' | '\u{66e}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}'
            | '\u{6ea}'..='\u{6ff}' | '\u{700}'..='\u{77f}' | '\u{7ca}'..='\u{7fa}'
            | '\u{8a0}'..='\u{8ff}' | '\u{900}'..='\u{df4}' | '\u{f00}'..='\u{fbc}'
            | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17d3}' | '\u{1820}'..='\u{18aa}'
            | '\u{1b00}'..='\u{1b4b}' | '\u{a840}'..='\u{a871}' | '\u{a8e0}'..='\u{a8ff}'
            | '\u{fb50}'..='\u{fdcf}' | '\u{fe70}'..='\u{fefc}' | '\u{11000}'..='\u{1147f}')
}

/// Of the scripts whose shaping needs joiners, those written from the right.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

fn is_virama(c: char) -> bool {
    matches!(
        c,
        '\u{94d}'
            | '\u{9cd}'
            | '\u{a4d}'
            | '\u{acd}'
            | '\u{b4d}'
            | '\u{bcd}'
            | '\u{c4d}'
            | '\u{ccd}'
            | '\u{d4d}'
            | '\u{dca}'
            | '\u{1039}'
            | '\u{103a}'
            | '\u{17d2}'
    )
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The segmenter's own table answers, so that we and the wrapping never disagree (rule GB11).
fn is_pictograph(c: char) -> bool {
    let joined = format!("{c}\u{200d}\u{1f469}");
    joined.graphemes(true).count() == 1
}

/// Whether a character sits on the one before it, in the same cell or the same cluster.
#[must_use]
pub fn is_mark(c: char) -> bool {
    // Plain letters first: this is asked for every character of every frame.
    if c < '\u{300}' || matches!(c, '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}') {
        return false;
    }
    if is_invisible(c) || JOINERS.contains(&c) {
        return false;
    }
    if c.width() == Some(0) {
        return true;
    }
    let mut buffer = [0; 5];
    buffer[0] = b'a';
    let length = c.encode_utf8(&mut buffer[1..]).len();
    std::str::from_utf8(&buffer[..=length]).is_ok_and(|pair| pair.graphemes(true).count() == 1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
