//! How pages are numbered where the front matter is apart: small Roman numerals there, figures from one in the body, none on the
//! cover.

/// How the pages that follow are numbered, from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageNumbers {
    /// i, ii, iii.
    Roman,
    /// 1, 2, 3.
    Arabic,
}

impl PageNumbers {
    /// The number of a page as it is printed.
    #[must_use]
    pub fn printed(self, number: usize) -> String {
        match self {
            Self::Roman => roman(number),
            Self::Arabic => number.to_string(),
        }
    }
}

/// Pages that are numbered anew somewhere: from which page on, counted from nought, and how.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbering(Vec<(usize, PageNumbers)>);

impl Numbering {
    /// From this page on pages are numbered so, from one.
    pub(super) fn begin(&mut self, page: usize, numbers: PageNumbers) {
        self.0.push((page, numbers));
    }

    /// Whether all pages have one numbering.
    pub(super) fn is_plain(&self) -> bool {
        self.0.is_empty()
    }

    /// How a page is numbered, its number, and how many pages are numbered with it; nothing for a page without a number.
    pub(super) fn of(&self, page: usize, pages: usize) -> Option<(PageNumbers, usize, usize)> {
        if self.is_plain() {
            return Some((PageNumbers::Arabic, page + 1, pages));
        }
        let at = self.0.iter().rposition(|(from, _)| *from <= page)?;
        let (from, numbers) = self.0[at];
        let end = self.0.get(at + 1).map_or(pages, |(next, _)| *next);
        Some((numbers, page - from + 1, end.saturating_sub(from)))
    }

    /// The number of a page as it is printed; of one without a number, its place in the file.
    pub(super) fn printed(&self, page: usize) -> String {
        self.of(page, 0).map_or_else(|| (page + 1).to_string(), |(numbers, number, _)| numbers.printed(number))
    }
}

fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let (mut rest, mut written) = (number, String::new());
    for (value, sign) in SIGNS {
        while rest >= value {
            written.push_str(sign);
            rest -= value;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numerals_are_those_everybody_knows() {
        for (number, said) in [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (99, "xcix"), (1994, "mcmxciv")]
        {
            assert_eq!(roman(number), said);
        }
    }

    #[test]
    fn each_numbering_counts_its_own_pages() {
        let mut numbering = Numbering::default();
        assert_eq!(numbering.of(2, 9), Some((PageNumbers::Arabic, 3, 9)));
        numbering.begin(1, PageNumbers::Roman);
        numbering.begin(4, PageNumbers::Arabic);
        assert_eq!(numbering.of(0, 9), None);
        assert_eq!(numbering.of(3, 9), Some((PageNumbers::Roman, 3, 3)));
        assert_eq!(numbering.of(8, 9), Some((PageNumbers::Arabic, 5, 5)));
        assert_eq!((numbering.printed(2), numbering.printed(4)), ("ii".to_owned(), "1".to_owned()));
    }
}
