//! Going through a part of a file that people worked on, once for whatever is read of it: what a person sees there.
//!
//! What was deleted or moved away under tracked changes is not there, with its footnotes; nor is what stands a second time for
//! programs that cannot draw. Bookmarks are, wherever they stand: they part texts from one another.

use super::foreign::ReferenceFault;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

/// What hears of a part.
pub(super) trait Hearer {
    /// An element begins; an empty one ends at once.
    ///
    /// # Errors
    /// When there is more of it than any person wrote.
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), ReferenceFault>;
    fn end(&mut self, name: &str);
    /// Words of the text.
    fn words(&mut self, words: &str);
    /// What else stands between elements: the code of a field, a number of a drawing.
    fn other(&mut self, _text: &str) {}
}

/// Elements whose content nobody sees.
const UNSEEN: [&str; 3] = ["w:del", "w:moveFrom", "mc:Fallback"];

/// Goes through a part from its beginning to its end, or to where it is broken.
pub(super) fn walk(xml: &str, hearer: &mut impl Hearer) -> Result<(), ReferenceFault> {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    // how many elements around hide what is in them
    let mut hidden = 0_usize;
    let mut is_text = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                let name = element.name();
                hidden += usize::from(UNSEEN.contains(&name.as_ref()));
                is_text |= name.as_ref() == "w:t" && hidden == 0;
                if hidden == 0 || is_bookmark(name.as_ref()) {
                    hearer.start(&element)?;
                }
            }
            Ok(Event::Empty(element)) => {
                let name = element.name();
                if (hidden == 0 || is_bookmark(name.as_ref())) && !UNSEEN.contains(&name.as_ref()) {
                    hearer.start(&element)?;
                    hearer.end(name.as_ref());
                }
            }
            Ok(Event::End(element)) => {
                let name = element.name();
                if UNSEEN.contains(&name.as_ref()) {
                    hidden = hidden.saturating_sub(1);
                } else if hidden == 0 {
                    is_text &= name.as_ref() != "w:t";
                    hearer.end(name.as_ref());
                }
            }
            Ok(Event::Text(text)) if is_text => hearer.words(&text),
            Ok(Event::Text(text)) if hidden == 0 => hearer.other(&text),
            Ok(Event::GeneralRef(name)) if is_text => {
                let found = name.resolve_char_ref().ok().flatten().map(String::from);
                let known = || resolve_predefined_entity(&name).map(str::to_owned);
                if let Some(text) = found.or_else(known) {
                    hearer.words(&text);
                }
            }
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

fn is_bookmark(name: &str) -> bool {
    matches!(name, "w:bookmarkStart" | "w:bookmarkEnd")
}

/// The value of an attribute.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|it| it.key.as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}
