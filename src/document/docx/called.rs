//! Which headers and footers the sections of a file call, and what a part of it calls inside the file.

use super::foreign::{ReferenceFault, part};
use super::walk::{Hearer, attribute as value, walk};
use quick_xml::events::BytesStart;
use std::collections::HashMap;
use std::io::Cursor;
use zip::ZipArchive;

/// Bytes a list of calls may have, unpacked.
const MAX_PART_BYTES: u64 = 1 << 20;

/// On which pages one stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pages {
    Usual,
    First,
    Even,
}

impl Pages {
    pub const ALL: [Self; 3] = [Self::Usual, Self::First, Self::Even];

    /// As the format names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Usual => "default",
            Self::First => "first",
            Self::Even => "even",
        }
    }
}

/// Which parts the sections call: for first pages what is called first, for others what is called last.
#[derive(Default)]
pub struct Called {
    pub heads: [Option<String>; 3],
    pub feet: [Option<String>; 3],
    pub has_first: bool,
}

impl Hearer for Called {
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), ReferenceFault> {
        let called = match element.name().as_ref() {
            "w:headerReference" => &mut self.heads,
            "w:footerReference" => &mut self.feet,
            "w:titlePg" => {
                self.has_first |= value(element, "w:val").is_none_or(|it| it != "0" && it != "false");
                return Ok(());
            }
            _ => return Ok(()),
        };
        let said = value(element, "w:type");
        let pages = Pages::ALL.into_iter().find(|it| said.as_deref() == Some(it.name()));
        if let (Some(pages), Some(id)) = (pages, value(element, "r:id")) {
            let called = &mut called[pages as usize];
            if pages != Pages::First || called.is_none() {
                *called = Some(id);
            }
        }
        Ok(())
    }

    fn end(&mut self, _: &str) {}

    fn words(&mut self, _: &str) {}
}

/// What a part of `word` calls inside the file: by its id the name below `word`.
pub fn targets(file: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<HashMap<String, String>, ReferenceFault> {
    let Some(xml) = part(file, &format!("word/_rels/{name}.rels"), MAX_PART_BYTES)? else { return Ok(HashMap::new()) };
    let mut targets = Targets::default();
    walk(&xml, &mut targets)?;
    Ok(targets.0)
}

#[derive(Default)]
struct Targets(HashMap<String, String>);

impl Hearer for Targets {
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), ReferenceFault> {
        if element.name().as_ref() == "Relationship" && value(element, "TargetMode").is_none_or(|it| it != "External") {
            let target = value(element, "Target").unwrap_or_default();
            let name = target.strip_prefix("/word/").unwrap_or(&target);
            if !name.starts_with('/') && !name.contains("..") {
                self.0.extend(value(element, "Id").map(|id| (id, name.to_owned())));
            }
        }
        Ok(())
    }

    fn end(&mut self, _: &str) {}

    fn words(&mut self, _: &str) {}
}
