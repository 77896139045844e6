//! Charts of a few columns: parts stacked on one another, or the span between a lower and an upper value.
//!
//! Nothing here draws. A chart carries every number in words, a letter for each series and a pattern besides its colour, so
//! that none is read by colour alone; writers that do not draw show its table.

use super::line::Line;
use super::table_row::TableRow;

/// What the columns show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartKind {
    /// The series stand on one another and add up.
    #[default]
    Stacked,
    /// From the first series to the last.
    Span,
}

/// A chart with its numbers and their words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    pub kind: ChartKind,
    /// What the columns are: “Year”.
    pub corner: String,
    /// The columns from the first on.
    pub columns: Vec<String>,
    /// In the order they are stacked, from below.
    pub series: Vec<ChartSeries>,
    /// What stands above each column: what its parts come to.
    pub above: Vec<String>,
}

/// What a pattern stands for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartSeries {
    pub name: String,
    /// A value for each column; nothing where there is none.
    pub values: Vec<Option<ChartValue>>,
}

/// A value of a series in a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartValue {
    /// How high it stands, on the scale of all columns; what is negative is told and not drawn.
    pub size: f64,
    /// The value as the document writes it.
    pub said: String,
}

/// A part of a column: which series it is, and from where to where it reaches as fractions of the highest column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ChartPart {
    pub series: usize,
    pub from: f64,
    pub to: f64,
}

/// The patterns of series, told apart without colours; the same in every format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChartPattern {
    Plain,
    Rising,
    Dots,
    Level,
    Falling,
    Grid,
}

impl ChartPattern {
    pub(super) const ALL: [Self; 6] = [Self::Plain, Self::Rising, Self::Dots, Self::Level, Self::Falling, Self::Grid];

    /// That of a series; the letter tells apart what has the same one.
    pub(super) fn of(series: usize) -> Self {
        Self::ALL[series % Self::ALL.len()]
    }

    /// The colour under it: blue, sand, violet, grey, rose, green, none of which is a verdict.
    pub(super) const fn colour(self) -> [u8; 3] {
        match self {
            Self::Plain => [188, 214, 238],
            Self::Rising => [240, 228, 200],
            Self::Dots => [223, 216, 242],
            Self::Level => [230, 230, 230],
            Self::Falling => [246, 224, 232],
            Self::Grid => [214, 234, 222],
        }
    }
}

/// The letter of a series, which stands in its parts and in the legend.
pub(super) fn letter(series: usize) -> char {
    char::from(b'A' + u8::try_from(series % 26).unwrap_or_default())
}

impl Chart {
    /// The same as a table: a row for each column, a column for each series.
    #[must_use]
    pub fn table(&self) -> (Vec<Line>, Vec<TableRow>) {
        let heads = self.series.iter().map(|series| Line::text(series.name.as_str()));
        let heads = std::iter::once(Line::text(self.corner.as_str())).chain(heads).collect();
        let row = |(at, column): (usize, &String)| {
            let cells = self.series.iter().map(|series| Line::text(series.said(at)));
            TableRow::from(std::iter::once(Line::text(column.as_str())).chain(cells).collect::<Vec<_>>())
        };
        (heads, self.columns.iter().enumerate().map(row).collect())
    }

    /// All its numbers in words, for those who do not see it.
    pub(super) fn spoken(&self, colon: &str) -> String {
        let column = |(at, column): (usize, &String)| {
            let parts = self.series.iter().map(|series| format!("{} {}", series.name, series.said(at)));
            format!("{column}{colon}{}", parts.collect::<Vec<_>>().join(", "))
        };
        self.columns.iter().enumerate().map(column).collect::<Vec<_>>().join("; ").replace('\n', " ")
    }

    /// What a pattern stands for: the letter and the name of a series, or both ends of a span.
    pub(super) fn legend(&self, series: usize) -> String {
        let name = |at: Option<&ChartSeries>| at.map_or("", |series| series.name.as_str()).to_owned();
        match self.kind {
            // one alone is mistaken for no other
            ChartKind::Stacked if self.series.len() == 1 => name(self.series.first()),
            ChartKind::Stacked => format!("{} {}", letter(series), name(self.series.get(series))),
            ChartKind::Span => format!("{} – {}", name(self.series.first()), name(self.series.last())),
        }
    }

    /// How many patterns there are to explain.
    pub(super) fn patterns(&self) -> usize {
        match self.kind {
            ChartKind::Stacked => self.series.len(),
            ChartKind::Span => self.series.len().min(1),
        }
    }

    /// The parts of a column from below; a column that lacks a value has none.
    pub(super) fn parts(&self, column: usize) -> Vec<ChartPart> {
        let scale = self.scale();
        let Some(ends) = self.ends(column).filter(|_| scale > 0.0) else { return Vec::new() };
        let parts = ends.into_iter().map(|(series, from, to)| ChartPart { series, from: from / scale, to: to / scale });
        parts.filter(|part| part.to > part.from).collect()
    }

    /// How high the highest column is.
    fn scale(&self) -> f64 {
        let ends = (0..self.columns.len()).filter_map(|column| self.ends(column)).flatten();
        ends.map(|(_, _, to)| to).fold(0.0, f64::max)
    }

    /// Where each part of a column begins and ends; nothing where a value is missing.
    fn ends(&self, column: usize) -> Option<Vec<(usize, f64, f64)>> {
        let size = |series: &ChartSeries| series.values.get(column)?.as_ref().map(|value| value.size.max(0.0));
        let sizes = self.series.iter().map(size).collect::<Option<Vec<f64>>>()?;
        let ends = match self.kind {
            ChartKind::Span => {
                let (one, other) = (*sizes.first()?, *sizes.last()?);
                vec![(0, one.min(other), one.max(other))]
            }
            ChartKind::Stacked => {
                let mut reached = 0.0;
                let part = |(series, size): (usize, f64)| {
                    let from = reached;
                    reached += size;
                    (series, from, reached)
                };
                sizes.into_iter().enumerate().map(part).collect()
            }
        };
        Some(ends)
    }
}

impl ChartSeries {
    /// Its value in a column, as it is written; empty where there is none.
    pub(super) fn said(&self, column: usize) -> &str {
        self.values.get(column).and_then(Option::as_ref).map_or("", |value| value.said.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(kind: ChartKind, series: &[&[Option<f64>]]) -> Chart {
        let value = |size: &Option<f64>| size.map(|size| ChartValue { size, said: size.to_string() });
        let series = series.iter().enumerate().map(|(at, values)| ChartSeries {
            name: letter(at).to_string(),
            values: values.iter().map(value).collect(),
        });
        let columns = vec!["2027".to_owned(), "2028".to_owned()];
        Chart { kind, corner: "Year".into(), columns, series: series.collect(), above: Vec::new() }
    }

    #[test]
    fn parts_stand_on_one_another_on_one_scale_and_what_is_negative_is_not_drawn() {
        let chart =
            chart(ChartKind::Stacked, &[&[Some(1.0), Some(2.0)], &[Some(1.0), Some(-4.0)], &[Some(2.0), Some(6.0)]]);
        let of = |column| chart.parts(column).iter().map(|it| (it.series, it.from, it.to)).collect::<Vec<_>>();
        assert_eq!(of(0), [(0, 0.0, 0.125), (1, 0.125, 0.25), (2, 0.25, 0.5)]);
        assert_eq!(of(1), [(0, 0.0, 0.25), (2, 0.25, 1.0)]);
        assert!(chart.spoken(": ").contains("2028: A 2, B -4, C 6"));
    }

    #[test]
    fn a_span_reaches_from_one_value_to_the_other_and_a_column_that_lacks_one_is_empty() {
        let chart = chart(ChartKind::Span, &[&[Some(4.0), None], &[Some(2.0), Some(8.0)]]);
        assert_eq!(chart.parts(0), [ChartPart { series: 0, from: 0.5, to: 1.0 }]);
        assert_eq!(chart.parts(1), []);
        let (head, rows) = chart.table();
        assert_eq!((head.len(), rows.len()), (3, 2));
        assert_eq!(rows[1].cells[1].plain(), "");
    }
}
