//! The look of an institution's own file: its styles, theme, lists, page, header and footer; never its text.
//!
//! The file may come from anywhere, so nothing of it is taken that was not read through: every part is counted while it
//! is unpacked, must be well-formed and shallow, and may define no entities and call for nothing outside itself. What is
//! taken is written anew (`strict`), never copied.

use super::foreign::{ReferenceFault, part};
use super::head_foot::HeadsAndFeet;
use super::parts::{self, MarkedPart, PageSetup};
use super::strict::FlawPlace;
use super::styles::{self, Styles};
use std::io::Cursor;
use zip::ZipArchive;

/// What is taken over; the default takes nothing.
#[derive(Clone, Debug, Default)]
pub struct ReferenceDocx {
    styles_xml: Option<MarkedPart>,
    styles: Styles,
    theme: Option<String>,
    numbering: Option<MarkedPart>,
    page: PageSetup,
    heads_and_feet: HeadsAndFeet,
    company: Option<String>,
}

const STYLES: &str = "word/styles.xml";
const TEXT: &str = "word/document.xml";
const THEME: &str = "word/theme/theme1.xml";
const NUMBERING: &str = "word/numbering.xml";

/// A flaw, in a part.
fn at(part: &'static str) -> impl Fn(FlawPlace) -> ReferenceFault {
    move |FlawPlace { line, flaw }| ReferenceFault::Broken { part: part.to_owned(), line, flaw }
}

/// A part may hold this many bytes once unpacked; the text itself, of which only the page is read, more.
const MAX_PART_BYTES: u64 = 4 << 20;
const MAX_TEXT_BYTES: u64 = 32 << 20;
/// A file may list this many parts.
const MAX_PARTS: usize = 4000;

impl ReferenceDocx {
    /// The bytes a file may have.
    pub const MAX_FILE_BYTES: u64 = 32 << 20;

    /// Reads what a file lends.
    pub fn read(bytes: &[u8]) -> Result<Self, ReferenceFault> {
        let mut file = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReferenceFault::NotDocx)?;
        if file.len() > MAX_PARTS {
            return Err(ReferenceFault::TooLarge);
        }
        let styles = part(&mut file, STYLES, MAX_PART_BYTES)?.ok_or(ReferenceFault::NotDocx)?;
        let text = part(&mut file, TEXT, MAX_TEXT_BYTES)?.ok_or(ReferenceFault::NotDocx)?;
        let (styles, by_name) = parts::styles(&styles).map_err(at(STYLES))?.ok_or(ReferenceFault::NotDocx)?;
        // lists with pictures and themes with them would need parts that are not taken
        let alone = |text: &String| !["r:embed", "r:link", "r:id", "r:pict"].iter().any(|call| text.contains(call));
        let theme = part(&mut file, THEME, MAX_PART_BYTES)?.filter(alone);
        let theme = theme.map(|theme| parts::theme(&theme)).transpose().map_err(at(THEME))?.flatten();
        let numbering = part(&mut file, NUMBERING, MAX_PART_BYTES)?.filter(alone);
        let numbering = numbering.map(|it| parts::numbering(&it)).transpose().map_err(at(NUMBERING))?.flatten();
        let (page, table) = parts::page(&text).map_err(at(TEXT))?;
        let styles_of = Styles::of(by_name, table);
        let heads_and_feet = HeadsAndFeet::read(&mut file, &text)?;
        let company = part(&mut file, "docProps/app.xml", MAX_PART_BYTES)?.and_then(|about| parts::company(&about));
        Ok(Self { styles_xml: Some(styles), styles: styles_of, theme, numbering, page, heads_and_feet, company })
    }

    /// Header and footer of the file.
    pub(super) fn heads_and_feet(&self) -> &HeadsAndFeet {
        &self.heads_and_feet
    }

    /// The company named in its properties.
    pub(super) fn company(&self) -> Option<&str> {
        self.company.as_deref()
    }

    pub(super) fn styles(&self) -> &Styles {
        &self.styles
    }

    pub(super) fn theme(&self) -> Option<&str> {
        self.theme.as_deref()
    }

    pub(super) fn page(&self) -> &PageSetup {
        &self.page
    }

    /// The styles of the file with those it lacks, in the language of the document.
    pub(super) fn styles_xml(&self, language: &str) -> String {
        let Some((theirs, marks)) = &self.styles_xml else { return styles::own(language) };
        let mut written = theirs.clone();
        written.insert_str(marks.end, &self.styles.missing());
        if let Some((from, to)) = marks.language
            && !language.is_empty()
        {
            written.replace_range(from..to, &styles::language(language));
        }
        written
    }

    /// The lists of the file, then our own.
    pub(super) fn numbering_xml(&self, kinds: &str, lists: &str) -> String {
        match &self.numbering {
            Some((theirs, marks)) => {
                let mut written = theirs.clone();
                written.insert_str(marks.end, lists);
                written.insert_str(marks.first, kinds);
                written
            }
            None => format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
                 <w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{kinds}{lists}</w:numbering>"
            ),
        }
    }
}
