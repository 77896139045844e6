//! Reading a part of somebody else's file strictly, and writing anew what of it is taken over.
//!
//! Nothing of such a part is copied as it stands: elements and attributes that are known here are written by us, in one
//! name space, with their values escaped; everything else stays behind with what is in it. So what is written is
//! well-formed whatever was read. What is read must be, too, down to prefixes and references, or it is refused with the
//! line: another program would refuse it, and then the fault is in their file and not in ours.

use quick_xml::NsReader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, NamespaceResolver, ResolveResult};

/// Elements inside each other.
const DEEP: usize = 100;

/// What is wrong in a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is not well-formed, or holds what such parts never hold.
    Broken,
    /// A prefix that nothing declares.
    Prefix(String),
    /// A character that no XML may hold, as itself or as a reference.
    Character(u32),
    /// A reference to something the part does not define.
    Reference(String),
}

/// A flaw and its line, the first being 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlawPlace {
    pub line: usize,
    pub flaw: Flaw,
}

/// What is taken over of a part.
#[derive(Clone, Copy, Debug)]
pub struct Allowed {
    /// The name space of its elements.
    pub namespace: &'static str,
    /// The prefix they are written with.
    pub prefix: &'static str,
    /// Whether attributes are in that name space, too; else they are in none.
    pub qualified: bool,
    /// Whether an element of this name is taken.
    pub takes: fn(&str) -> bool,
}

/// An element that is taken over.
#[derive(Debug)]
pub struct Taken<'a> {
    /// Its name without a prefix.
    pub name: &'a str,
    /// Its attributes, named without a prefix, with their values.
    pub attributes: &'a [(String, String)],
    /// The names around it.
    pub around: &'a [String],
    /// Where it begins in what is written, and where its first tag ends.
    pub at: (usize, usize),
    /// Whether nothing is in it.
    pub is_empty: bool,
}

impl Taken<'_> {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }
}

/// Reads a part through and writes anew what is taken of it; `each` sees what is taken, `ended` its ends.
pub fn rewrite(
    text: &str,
    choice: &Allowed,
    mut each: impl FnMut(&Taken<'_>),
    mut ended: impl FnMut(&str, usize),
) -> Result<String, FlawPlace> {
    let mut reader = NsReader::from_str(text);
    reader.config_mut().check_comments = true;
    let mut written = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    // the elements that are open: the name of one that is taken, nothing for one that is not
    let mut open: Vec<Option<String>> = Vec::new();
    let mut around: Vec<String> = Vec::new();
    let mut roots = 0;
    loop {
        let before = usize::try_from(reader.buffer_position()).unwrap_or(0);
        let place = |flaw: Flaw| FlawPlace { line: line_of(text, before), flaw };
        let event = reader.read_event().map_err(|_| FlawPlace {
            line: line_of(text, usize::try_from(reader.error_position()).unwrap_or(0)),
            flaw: Flaw::Broken,
        })?;
        let is_empty = matches!(event, Event::Empty(_));
        match event {
            Event::Start(element) | Event::Empty(element) => {
                roots += usize::from(open.is_empty());
                if open.len() >= DEEP || roots > 1 {
                    return Err(place(Flaw::Broken));
                }
                let (name, attributes) = seen(&element, reader.resolver(), choice).map_err(place)?;
                // what is in an element that stays behind stays with it
                let is_taken = open.last().is_none_or(Option::is_some);
                let name = name.filter(|name| is_taken && (choice.takes)(name));
                if let Some(name) = &name {
                    let begins = written.len();
                    begin(&mut written, choice, name, &attributes, open.is_empty(), is_empty);
                    let at = (begins, written.len());
                    each(&Taken { name, attributes: &attributes, around: &around, at, is_empty });
                }
                if !is_empty {
                    around.extend(name.clone());
                    open.push(name);
                }
            }
            Event::End(_) => {
                if let Some(name) = open.pop().flatten() {
                    around.pop();
                    ended(&name, written.len());
                    written.push_str(&format!("</{}:{name}>", choice.prefix));
                }
            }
            Event::Text(found) => {
                legal(&found).map_err(place)?;
                if open.is_empty() && !found.trim_matches(['\u{feff}', ' ', '\n', '\r', '\t']).is_empty() {
                    return Err(place(Flaw::Broken));
                }
            }
            Event::CData(found) => legal(&found).map_err(place)?,
            Event::GeneralRef(found) => match found.resolve_char_ref() {
                Ok(Some(c)) => legal(c.encode_utf8(&mut [0; 4])).map_err(place)?,
                Ok(None) if resolve_predefined_entity(&found).is_some() => {}
                Ok(None) => return Err(place(Flaw::Reference(found.to_string()))),
                Err(_) => return Err(place(Flaw::Character(0))),
            },
            // what is in another encoding was read as if it were in this one
            Event::Decl(decl) => match decl.encoding() {
                None => {}
                Some(Ok(encoding)) if encoding.eq_ignore_ascii_case("utf-8") => {}
                Some(_) => return Err(place(Flaw::Broken)),
            },
            // an entity of its own could be anything
            Event::DocType(_) => return Err(place(Flaw::Broken)),
            Event::Comment(found) => legal(&found).map_err(place)?,
            Event::PI(found) => legal(found.content()).map_err(place)?,
            Event::Eof => break,
        }
    }
    let end = FlawPlace { line: line_of(text, text.len()), flaw: Flaw::Broken };
    if open.is_empty() && roots == 1 { Ok(written) } else { Err(end) }
}

/// The name of an element that is in the name space of the part, and its attributes; everything is looked at.
#[allow(clippy::type_complexity)]
fn seen(
    element: &BytesStart<'_>,
    resolver: &NamespaceResolver,
    choice: &Allowed,
) -> Result<(Option<String>, Vec<(String, String)>), Flaw> {
    let ours = |found: ResolveResult<'_>| match found {
        ResolveResult::Bound(Namespace(name)) => Ok(Some(name == choice.namespace)),
        ResolveResult::Unbound => Ok(None),
        ResolveResult::Unknown(prefix) => Err(Flaw::Prefix(prefix)),
    };
    let (found, name) = resolver.resolve_element(element.name());
    let name = (ours(found)? == Some(true)).then(|| name.as_ref().to_owned()).filter(|name| is_plain(name));
    let mut attributes: Vec<(String, String)> = Vec::new();
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| Flaw::Broken)?;
        if attribute.value.contains('<') {
            return Err(Flaw::Broken);
        }
        legal(&attribute.value)?;
        let value = unescape(&attribute.value).map_err(|_| Flaw::Reference(attribute.value.to_string()))?;
        legal(&value)?;
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let (found, name) = resolver.resolve_attribute(attribute.key);
        let is_ours = match ours(found)? {
            Some(is_ours) => choice.qualified && is_ours,
            None => !choice.qualified,
        };
        let name = name.as_ref();
        if is_ours && is_plain(name) {
            // two prefixes can stand for one name space
            if attributes.iter().any(|(taken, _)| taken == name) {
                return Err(Flaw::Broken);
            }
            attributes.push((name.to_owned(), value.into_owned()));
        }
    }
    Ok((name, attributes))
}

fn begin(
    written: &mut String,
    choice: &Allowed,
    name: &str,
    attributes: &[(String, String)],
    is_root: bool,
    is_empty: bool,
) {
    let Allowed { prefix, namespace, .. } = choice;
    written.push_str(&format!("<{prefix}:{name}"));
    if is_root {
        written.push_str(&format!(" xmlns:{prefix}=\"{namespace}\""));
    }
    let of = if choice.qualified { format!("{prefix}:") } else { String::new() };
    for (name, value) in attributes {
        written.push_str(&format!(" {of}{name}=\"{}\"", escaped(value)));
    }
    written.push_str(if is_empty { "/>" } else { ">" });
}

/// Whether a name is one of those the formats use.
fn is_plain(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Whether every character is one that XML may hold.
fn legal(text: &str) -> Result<(), Flaw> {
    let is_legal =
        |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().find(|c| !is_legal(*c)).map_or(Ok(()), |c| Err(Flaw::Character(u32::from(c))))
}

/// A value as it stands between double quotes; what it holds is legal.
pub fn escaped(value: &str) -> String {
    let mut written = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\t' | '\n' | '\r' => written.push_str(&format!("&#{};", u32::from(c))),
            _ => written.push(c),
        }
    }
    written
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

/// Whether a part is well-formed, prefixes and references included.
pub fn check(text: &str) -> Result<(), FlawPlace> {
    let nothing = Allowed { namespace: "", prefix: "x", qualified: false, takes: |_| false };
    rewrite(text, &nothing, |_| {}, |_, _| {}).map(drop)
}
