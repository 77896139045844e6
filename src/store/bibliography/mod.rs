//! Lists of sources from other programs: BibTeX, RIS and CSL-JSON, which every reference manager writes.
//!
//! Of each entry is taken what a register of sources can hold: title, author, date, where it can be found. What an entry
//! says besides stays where it was. Dates come as `2019`, `2019-05` or `2019-05-17`.

mod bibtex;
mod csl;
mod record;
mod ris;

pub use record::SourceRecord;

/// How a list is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BibliographyFormat {
    Bibtex,
    Ris,
    Csl,
}

impl BibliographyFormat {
    /// The format the ending of a file's name stands for.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "bib" | "bibtex" => Some(Self::Bibtex),
            "ris" => Some(Self::Ris),
            "json" => Some(Self::Csl),
            _ => None,
        }
    }
}

/// The entries of a list, in its order; nothing where it cannot be read as one.
#[must_use]
pub fn read(format: BibliographyFormat, text: &str) -> Option<Vec<SourceRecord>> {
    match format {
        BibliographyFormat::Bibtex => Some(bibtex::read(text)),
        BibliographyFormat::Ris => Some(ris::read(text)),
        BibliographyFormat::Csl => csl::read(text),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    fn told(format: BibliographyFormat, text: &str) -> Vec<String> {
        let records = read(format, text).unwrap();
        let told = |it: SourceRecord| [it.key, it.title, it.author, it.issued, it.located].join(" | ");
        records.into_iter().map(told).collect()
    }

    #[test]
    fn bibtex_gives_its_entries_without_braces_and_commands() {
        let text = r#"
            % a comment
            @string{ilo = "International Labour Office"}
            @comment{not this one}
            @Article{rossi2019,
              title = {Caring for {S}pain: {\'e}tude \& r{\^o}le},
              author = "Rossi, Mar{\'\i}a and {Ministry of Labour and Employment}",
              year = 2019, month = may, day = {7},
              doi = {10.1000/a_b},
            }
            @book(act, title = "The " # "Act", author = ilo, date = {2021-03}, url = {https://law.example/a_b})
            @misc{broken, title = {never closed
        "#;
        assert_eq!(
            told(BibliographyFormat::Bibtex, text),
            [
                "rossi2019 | Caring for Spain: étude & rôle | Rossi, María; Ministry of Labour and Employment | 2019-05-07 | \
                 https://doi.org/10.1000/a_b",
                "act | The Act | International Labour Office | 2021-03 | https://law.example/a_b",
                "broken | never closed |  |  | ",
            ]
        );
    }

    #[test]
    fn ris_gives_its_entries() {
        let text = "TY  - RPRT\r\nID  - a1\r\nTI  - A survey\r\nAU  - Rossi, Maria\r\nAU  - Okello, J.\r\nPY  - 2020/03/05/\r\n\
                    UR  - https://x.example/s\r\nER  - \r\n\r\nTY  - BOOK\nT1  - Old\nPY  - 1999\nER  -\n";
        assert_eq!(
            told(BibliographyFormat::Ris, text),
            ["a1 | A survey | Rossi, Maria; Okello, J. | 2020-03-05 | https://x.example/s", " | Old |  | 1999 | "]
        );
    }

    #[test]
    fn csl_gives_its_entries_or_is_refused() {
        let text = r#"[{"id": "x", "title": "Law", "author": [{"family": "Sen", "given": "A."}, {"literal": "ILO"}],
            "issued": {"date-parts": [["2018", 4]]}, "DOI": "10.1/x"}, {"id": 7, "title": "Note", "issued": {"raw": "2001"}}]"#;
        assert_eq!(
            told(BibliographyFormat::Csl, text),
            ["x | Law | Sen, A.; ILO | 2018-04 | https://doi.org/10.1/x", "7 | Note |  | 2001 | "]
        );
        for text in ["{}", "[1]", "not", ""] {
            assert!(read(BibliographyFormat::Csl, text).is_none_or(|it| it.is_empty()), "{text}");
        }
    }
}
