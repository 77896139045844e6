//! How things look: the styles the writer names, by the names Word gives them, and our own `styles.xml`.
//!
//! A style is found by its name and not by its id, because Word translates ids: “heading 1” is `Titre1` in a French file.

use std::collections::HashMap;

/// How a run looks besides its paragraph.
#[derive(Clone, Copy, Default)]
pub struct RunLook {
    pub bold: bool,
    pub italic: bool,
    pub link: bool,
}

/// A style the writer uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    Title,
    Heading(usize),
    Caption,
    ContentsTitle,
    Contents(usize),
    Quote,
    QuoteSource,
    ListItem,
    Fact,
    Notice,
    Header,
    Footer,
    TableText,
    TableHead,
    Hyperlink,
    FootnoteText,
    FootnoteMark,
    Table,
}

/// Every style, in the order `styles.xml` lists them.
const ALL: [Style; 31] = [
    Style::Title,
    Style::Heading(1),
    Style::Heading(2),
    Style::Heading(3),
    Style::Heading(4),
    Style::Heading(5),
    Style::Heading(6),
    Style::Caption,
    Style::ContentsTitle,
    Style::Contents(1),
    Style::Contents(2),
    Style::Contents(3),
    Style::Contents(4),
    Style::Contents(5),
    Style::Contents(6),
    Style::Contents(7),
    Style::Contents(8),
    Style::Contents(9),
    Style::Quote,
    Style::QuoteSource,
    Style::ListItem,
    Style::Fact,
    Style::Notice,
    Style::Header,
    Style::Footer,
    Style::TableText,
    Style::TableHead,
    Style::Hyperlink,
    Style::FootnoteText,
    Style::FootnoteMark,
    Style::Table,
];

impl Style {
    /// The name Word knows the style by.
    pub fn name(self) -> String {
        match self {
            Self::Title => "Title".into(),
            Self::Heading(level) => format!("heading {level}"),
            Self::Caption => "caption".into(),
            Self::ContentsTitle => "TOC Heading".into(),
            Self::Contents(level) => format!("toc {level}"),
            Self::Quote => "Quote".into(),
            Self::QuoteSource => "Quote Source".into(),
            Self::ListItem => "List Paragraph".into(),
            Self::Fact => "Document Fact".into(),
            Self::Notice => "Notice".into(),
            Self::Header => "header".into(),
            Self::Footer => "footer".into(),
            Self::TableText => "Table Text".into(),
            Self::TableHead => "Table Head".into(),
            Self::Hyperlink => "Hyperlink".into(),
            Self::FootnoteText => "footnote text".into(),
            Self::FootnoteMark => "footnote reference".into(),
            Self::Table => "Table Grid".into(),
        }
    }

    /// The id our own styles have.
    fn own_id(self) -> String {
        match self {
            Self::Heading(level) => format!("Heading{level}"),
            Self::Contents(level) => format!("TOC{level}"),
            Self::ContentsTitle => "TOCHeading".into(),
            Self::Caption => "Caption".into(),
            Self::Header => "Header".into(),
            Self::Footer => "Footer".into(),
            Self::FootnoteText => "FootnoteText".into(),
            Self::FootnoteMark => "FootnoteReference".into(),
            style => style.name().replace(' ', ""),
        }
    }

    /// The definition of our own, under an id, based on a style.
    fn definition(self, id: &str, base: &str) -> String {
        let name = self.name();
        let on = |paragraph: &str, run: &str, more: &str| {
            let based = if base.is_empty() { String::new() } else { format!("<w:basedOn w:val=\"{base}\"/>") };
            format!(
                "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{based}{more}<w:qFormat/>\
                 <w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
            )
        };
        let next = if base.is_empty() { String::new() } else { format!("<w:next w:val=\"{base}\"/>") };
        match self {
            Self::Title => on(
                "<w:spacing w:before=\"0\" w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/>",
                "<w:b/><w:bCs/><w:color w:val=\"1F3B57\"/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>",
                &next,
            ),
            Self::Heading(level) => {
                let size = [34, 28, 24, 22, 22, 22].get(level - 1).copied().unwrap_or(22);
                let paragraph = format!(
                    "<w:keepNext/><w:keepLines/><w:spacing w:before=\"{}\" w:after=\"120\"/><w:outlineLvl w:val=\"{}\"/>",
                    if level < 3 { 360 } else { 240 },
                    level - 1
                );
                let run = format!(
                    "<w:b/><w:bCs/><w:color w:val=\"1F3B57\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>"
                );
                on(&paragraph, &run, &next)
            }
            Self::Caption => on(
                "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"80\"/>",
                "<w:i/><w:iCs/><w:color w:val=\"404040\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>",
                &next,
            ),
            Self::ContentsTitle => on(
                "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/>",
                "<w:b/><w:bCs/><w:color w:val=\"1F3B57\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>",
                &next,
            ),
            Self::Contents(level) => {
                let indent = (level - 1) * 240;
                on(
                    &format!(
                        "<w:spacing w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:left=\"{indent}\"/>"
                    ),
                    "",
                    &next,
                )
            }
            Self::Quote => on(
                "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"8A8A8A\"/></w:pBdr>\
                 <w:ind w:left=\"340\" w:right=\"340\"/>",
                "<w:i/><w:iCs/>",
                "",
            ),
            Self::QuoteSource => on(
                "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"8A8A8A\"/></w:pBdr>\
                 <w:ind w:left=\"340\" w:right=\"340\"/>",
                "<w:color w:val=\"404040\"/>",
                "",
            ),
            Self::ListItem => on("<w:spacing w:after=\"60\"/><w:ind w:left=\"360\"/>", "", ""),
            Self::Fact => on("<w:spacing w:after=\"40\"/>", "", ""),
            Self::Notice => on(
                "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"0B4F8A\"/></w:pBdr>\
                 <w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F3F5F7\"/><w:ind w:left=\"240\"/>",
                "",
                "",
            ),
            Self::Header => on(
                "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
                "<w:color w:val=\"404040\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
                "",
            ),
            Self::Footer => on(
                "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"8A8A8A\"/></w:pBdr>\
                 <w:spacing w:after=\"0\"/>",
                "<w:color w:val=\"404040\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
                "",
            ),
            Self::TableText => {
                on("<w:spacing w:before=\"20\" w:after=\"20\"/>", "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>", "")
            }
            Self::TableHead => on(
                "<w:keepNext/><w:spacing w:before=\"20\" w:after=\"20\"/>",
                "<w:b/><w:bCs/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>",
                "",
            ),
            Self::Hyperlink => format!(
                "<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
                 <w:rPr><w:color w:val=\"0B4F8A\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
            ),
            Self::FootnoteText => on(
                "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
                "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
                "",
            ),
            Self::FootnoteMark => format!(
                "<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
                 <w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
            ),
            Self::Table => {
                let border =
                    |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8A8A8A\"/>");
                let borders: String = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).concat();
                format!(
                    "<w:style w:type=\"table\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:tblPr><w:tblBorders>{borders}\
                     </w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>\
                     </w:tblCellMar></w:tblPr></w:style>"
                )
            }
        }
    }
}

/// The ids of styles: those of a reference file by name, else our own.
#[derive(Clone, Debug, Default)]
pub struct Styles {
    by_name: HashMap<String, String>,
    /// The style of the first table in a file: how its institution wants tables.
    table: Option<String>,
}

impl Styles {
    /// Styles of a file, by their names in lower case, and the one its first table is in.
    pub fn of(by_name: HashMap<String, String>, table: Option<String>) -> Self {
        let table = table.filter(|table| by_name.values().any(|id| id == table));
        Self { by_name, table }
    }

    /// The style of tables of an institution, which colours their heads and rows itself.
    pub fn house_table(&self) -> Option<&str> {
        self.table.as_deref()
    }

    /// The id of a style.
    pub fn id(&self, style: Style) -> String {
        self.by_name.get(&style.name().to_lowercase()).cloned().unwrap_or_else(|| self.own_id(style))
    }

    /// The id of a style of our own: one that a reference file gives to no other.
    fn own_id(&self, style: Style) -> String {
        let id = style.own_id();
        if self.by_name.values().any(|taken| *taken == id) { format!("{id}-tripartite") } else { id }
    }

    /// The definitions of those the file lacks.
    pub fn missing(&self) -> String {
        let base = self.by_name.get("normal").map_or("", String::as_str);
        let base = if self.by_name.is_empty() { "Normal" } else { base };
        let missing = ALL.iter().filter(|style| !self.by_name.contains_key(&style.name().to_lowercase()));
        missing.map(|style| style.definition(&self.own_id(*style), base)).collect()
    }
}

/// The element that says in which language text is, unless it says otherwise.
pub fn language(language: &str) -> String {
    if language.is_empty() {
        return String::new();
    }
    let language = with_region(language);
    format!("<w:lang w:val=\"{0}\" w:eastAsia=\"{0}\" w:bidi=\"{0}\"/>", super::xml::attribute(language))
}

/// Languages with the region whose spelling is checked where the tag names none: Word checks no language without one.
const REGIONS: [(&str, &str); 4] = [("en", "en-GB"), ("fr", "fr-FR"), ("es", "es-ES"), ("pt", "pt-PT")];

/// The tag of a language as Word wants it.
pub fn with_region(language: &str) -> &str {
    REGIONS.iter().find(|(bare, _)| *bare == language).map_or(language, |(_, whole)| whole)
}

/// Our own `styles.xml`, in a language.
pub fn own(tag: &str) -> String {
    let language = language(tag);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Arial\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>{language}\
         </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>\
         </w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         {}</w:styles>",
        Styles::default().missing()
    )
}
