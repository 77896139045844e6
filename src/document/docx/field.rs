//! What is filled in on the screen: content controls, each named so that it is known when the file comes back.
//!
//! A bookmark around each says the same once more, because some programs keep bookmarks and drop the names of fields.

use super::super::line::{FormField, FormFieldKind};
use super::body::Body;
use super::styles::RunLook;
use super::xml::attribute;

/// An empty box and a ticked one, and the font every system shows them in.
const BOXES: [(&str, &str); 2] = [("uncheckedState", "2610"), ("checkedState", "2612")];
const BOX: &str = "\u{2610}";
const BOX_FONT: &str = "MS Gothic";
/// How the bookmarks of fields begin.
const FIELD_MARK: &str = "_F_";
/// What stands where one of a list is chosen.
const CHOICE: &str = "………";
/// Names and titles are no longer than this.
const MAX_NAME_CHARS: usize = 64;

impl Body<'_> {
    /// A field; one without a name is for the pen alone.
    pub(super) fn field(&mut self, field: &FormField, look: RunLook) -> String {
        if field.name.is_empty() || field.name.len() > MAX_NAME_CHARS {
            return self.runs(field.printed(), look);
        }
        self.fields += 1;
        let (kind, runs) = match &field.kind {
            FormFieldKind::Box => (ticked_box(), box_run()),
            FormFieldKind::OneOf(words) => (one_of(words), self.runs(CHOICE, look)),
            // one line, however long: some programs put the line breaks of a field elsewhere
            FormFieldKind::Words(dots) => {
                ("<w:text w:multiLine=\"1\"/>".to_owned(), self.runs(&dots.replace('\n', ""), look))
            }
            FormFieldKind::Fixed(said) => ("<w:text/>".to_owned(), self.runs(said, look)),
        };
        let lock = match field.kind {
            FormFieldKind::Fixed(_) => "sdtContentLocked",
            _ => "sdtLocked",
        };
        let title: String = field.title.chars().take(MAX_NAME_CHARS).collect();
        let (title, name, number) = (attribute(&title), attribute(&field.name), self.fields);
        let (mark, bookmark) = (self.other_mark(), field_mark(&field.name));
        format!(
            "<w:bookmarkStart w:id=\"{mark}\" w:name=\"{bookmark}\"/><w:sdt><w:sdtPr><w:alias w:val=\"{title}\"/><w:tag w:val=\"{name}\"/><w:id w:val=\"{number}\"/>\
             <w:lock w:val=\"{lock}\"/>{kind}</w:sdtPr><w:sdtContent>{runs}</w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"{mark}\"/>"
        )
    }
}

/// The name of the bookmark around a field, of letters, digits and low lines.
fn field_mark(name: &str) -> String {
    format!("{FIELD_MARK}{}", name.replace('-', "_"))
}

/// The name of the field a bookmark stands around.
pub(super) fn field_of_mark(bookmark: &str) -> Option<String> {
    bookmark.strip_prefix(FIELD_MARK).map(|name| name.replace('_', "-"))
}

fn ticked_box() -> String {
    let state = |(state, sign): (&str, &str)| format!("<w14:{state} w14:val=\"{sign}\" w14:font=\"{BOX_FONT}\"/>");
    let [unchecked, checked] = BOXES.map(state);
    format!("<w14:checkbox><w14:checked w14:val=\"0\"/>{checked}{unchecked}</w14:checkbox>")
}

fn box_run() -> String {
    format!(
        "<w:r><w:rPr><w:rFonts w:ascii=\"{BOX_FONT}\" w:hAnsi=\"{BOX_FONT}\" w:eastAsia=\"{BOX_FONT}\" w:hint=\"eastAsia\"/>\
         </w:rPr><w:t>{BOX}</w:t></w:r>"
    )
}

/// A list to choose from; something else may be written there.
fn one_of(words: &[String]) -> String {
    let item = |word: &String| {
        let word = attribute(word);
        format!("<w:listItem w:displayText=\"{word}\" w:value=\"{word}\"/>")
    };
    format!("<w:comboBox>{}</w:comboBox>", words.iter().map(item).collect::<String>())
}
