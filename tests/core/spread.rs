//! The costing as cells: every formula, computed as a spreadsheet does, comes to the figure the program computes.

use crate::costing::{any_costing, with};
use crate::support::id;
use proptest::prelude::*;
use tripartite::costing::{Costing, Spread, SpreadCell, SpreadPiece, SpreadTable};
use tripartite::workbook::Workbook;

/// What a formula is made of once its cells are numbers.
#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number(f64),
    Name(String),
    Sign(char),
}

fn tokens(text: &str, all: &mut Vec<Token>) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = |of: fn(char) -> bool| rest.find(|c| !of(c)).unwrap_or(rest.len());
        let taken = if c.is_ascii_digit() {
            let digits = length(|c| c.is_ascii_digit() || c == '.');
            all.push(Token::Number(rest[..digits].parse().unwrap()));
            digits
        } else if c.is_ascii_alphabetic() {
            let letters = length(|c| c.is_ascii_alphabetic());
            all.push(Token::Name(rest[..letters].to_owned()));
            letters
        } else {
            all.push(Token::Sign(c));
            1
        };
        rest = &rest[taken..];
    }
}

/// Computes a formula: brackets, MIN, MAX and IF, products before sums, a comparison last.
struct Reader(Vec<Token>, usize);

impl Reader {
    fn takes(&mut self, sign: char) -> bool {
        let is = self.0.get(self.1) == Some(&Token::Sign(sign));
        self.1 += usize::from(is);
        is
    }

    fn compared(&mut self) -> f64 {
        let one = self.sum();
        let holds = match (self.takes('>'), self.takes('=')) {
            (true, true) => one >= self.sum(),
            (false, true) => one == self.sum(),
            _ => return one,
        };
        f64::from(u8::from(holds))
    }

    fn sum(&mut self) -> f64 {
        let mut all = self.product();
        loop {
            if self.takes('+') {
                all += self.product();
            } else if self.takes('-') {
                all -= self.product();
            } else {
                return all;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut all = self.one();
        loop {
            if self.takes('*') {
                all *= self.one();
            } else if self.takes('/') {
                all /= self.one();
            } else {
                return all;
            }
        }
    }

    fn one(&mut self) -> f64 {
        if self.takes('-') {
            return -self.one();
        }
        let token = self.0.get(self.1).cloned();
        match token {
            Some(Token::Number(number)) => {
                self.1 += 1;
                number
            }
            Some(Token::Name(name)) => {
                self.1 += 1;
                let of = self.arguments();
                match (name.as_str(), of.as_slice()) {
                    ("MIN", [one, other]) => one.min(*other),
                    ("MAX", [one, other]) => one.max(*other),
                    ("IF", [is, one, other]) => {
                        if *is != 0.0 {
                            *one
                        } else {
                            *other
                        }
                    }
                    other => panic!("{other:?}"),
                }
            }
            Some(Token::Sign('(')) => self.arguments()[0],
            other => panic!("{other:?} in {:?}", self.0),
        }
    }

    fn arguments(&mut self) -> Vec<f64> {
        assert!(self.takes('('), "{:?}", self.0);
        let mut all = vec![self.compared()];
        while self.takes(',') {
            all.push(self.compared());
        }
        assert!(self.takes(')'), "{:?}", self.0);
        all
    }
}

/// Computes every formula, and says how many there were.
fn all_agree(workbook: &Workbook) -> usize {
    all_carry(workbook, workbook)
}

/// Computes every formula of a workbook with the values of another, which a changed assumption makes of it.
fn all_carry(before: &Workbook, after: &Workbook) -> usize {
    let costing = Costing::of(after);
    let (formulas, spread) = (Costing::of(before).spread(), costing.spread());
    let number = |cell: &SpreadCell| cell.value.as_ref().unwrap().to_string().parse::<f64>().unwrap();
    let at = |table: SpreadTable, row: usize, year| -> SpreadCell {
        let years = if table == SpreadTable::Assumptions { &spread.assumption_years[..] } else { costing.years() };
        let nth = years.iter().position(|it| *it == year).unwrap();
        let cells = match table {
            SpreadTable::Assumptions => &spread.assumptions[row].cells,
            SpreadTable::Lines => &spread.lines[row].cells,
            SpreadTable::Totals => &spread.totals[row].cells,
        };
        cells[nth].clone().unwrap_or_else(|| panic!("{table:?} {row} {year} is empty"))
    };
    let rows = |spread: &Spread| -> Vec<(String, Vec<Option<SpreadCell>>)> {
        let assumptions = spread.assumptions.iter().map(|row| (row.what.to_string(), row.cells.clone()));
        let lines = spread.lines.iter().map(|row| (format!("{:?}", row.what), row.cells.clone()));
        let totals = spread.totals.iter().map(|row| (format!("{:?}", row.what), row.cells.clone()));
        assumptions.chain(lines).chain(totals).collect()
    };
    let mut count = 0;
    for ((what, cells), (same, values)) in rows(&formulas).into_iter().zip(rows(&spread)) {
        assert_eq!(what, same);
        let both = cells.iter().zip(&values).filter_map(|(cell, value)| Some((cell.as_ref()?, value.as_ref()?)));
        for (cell, after) in both.filter(|(cell, _)| !cell.formula.is_empty()) {
            let mut read = Vec::new();
            for piece in &cell.formula {
                match piece {
                    SpreadPiece::Text(text) => tokens(text, &mut read),
                    SpreadPiece::Cell(of) => read.push(Token::Number(number(&at(of.table, of.row, of.year)))),
                }
            }
            let mut reader = Reader(read, 0);
            let (computed, wanted) = (reader.compared(), number(after));
            assert_eq!(reader.1, reader.0.len(), "{what}: {:?}", reader.0);
            let apart = (computed - wanted).abs();
            assert!(apart <= 1e-9 * wanted.abs().max(1.0), "{what}: {computed}, not {wanted}: {:?}", cell.formula);
            count += 1;
        }
    }
    count
}

#[test]
fn the_formulas_of_every_kind_of_row_come_to_its_figures() {
    assert!(all_agree(&with(&[])) > 800);
    let fiscal = [
        ("registers/costing/main/years", "fiscal"),
        ("registers/costing/main/starts-in", "7"),
        ("registers/assumption/min-wage/years", "calendar"),
        ("registers/assumption/cpi/years", "calendar"),
        ("registers/assumption/gdp/years", "calendar"),
    ];
    let lagged = [
        ("registers/assumption/min-wage/lag", "1"),
        ("registers/assumption/wage-growth/values/2026", "3"),
        ("registers/assumption/injury-cost/of", "gdp"),
        ("registers/assumption/injury-cost/share", "0.01"),
        ("registers/assumption/injury-cost/per", "workers"),
    ];
    let one_wage = [("registers/line/sick-pay/levels", ""), ("registers/line/sick-pay/wage", "typical-wage")];
    let fixed = [("registers/line/sick-pay/worker-amount", "3"), ("registers/line/wage-grant/floor", "790")];
    let negative = [("registers/assumption/workers-growth/values/2027", "-12.5")];
    for facts in [&fiscal[..], &lagged, &one_wage, &fixed, &negative] {
        assert!(all_agree(&with(facts)) > 700, "{facts:?}");
    }
}

#[test]
fn a_scale_of_bands_is_asked_from_the_highest_down() {
    let bands = [
        ("registers/band/low/line", "sick-pay"),
        ("registers/band/low/from", "0"),
        ("registers/band/low/worker-rate", "0"),
        ("registers/band/high/line", "sick-pay"),
        ("registers/band/high/from", "1500"),
        ("registers/band/high/worker-amount", "7"),
    ];
    let without = all_agree(&with(&[]));
    assert_eq!(all_agree(&with(&bands)), without, "every cell that has a formula without bands has one with them");
    // a base of its own, a beginning that grows with wages, two that begin at one wage, one wage and no levels, a ceiling
    let more = [
        ("registers/band/high/base", "1500"),
        ("registers/band/low/from", "min-wage"),
        ("registers/band/again/line", "sick-pay"),
        ("registers/band/again/from", "1500"),
        ("registers/band/again/employer-rate", "9"),
        ("registers/band/again/worker-amount", "9"),
    ];
    let scale: Vec<(&str, &str)> = bands.iter().chain(&more).copied().collect();
    assert_eq!(all_agree(&with(&scale)), without);
    // bands that change places when an assumption changes, upwards and downwards, and become one
    let moving = [
        ("registers/band/low/from", "min-wage"),
        ("registers/band/middle/line", "sick-pay"),
        ("registers/band/middle/from", "1400"),
        ("registers/band/middle/employer-rate", "1.5"),
        ("registers/band/least/line", "sick-pay"),
        ("registers/band/least/from", "least-base"),
        ("registers/band/least/state-amount", "2"),
    ];
    let moving: Vec<(&str, &str)> = bands.iter().chain(&moving).copied().collect();
    for (cell, value) in [
        ("registers/assumption/min-wage/values/2026", "1350"),
        ("registers/assumption/min-wage/values/2026", "1300"),
        ("registers/assumption/wage-growth/values/2027", "-2.5"),
        ("registers/assumption/wage-growth/values/2027", "0"),
        ("registers/assumption/least-base/values/2026", "1750"),
        ("registers/assumption/typical-wage/values/2026", "1399"),
    ] {
        let changed: Vec<(&str, &str)> = moving.iter().copied().chain([(cell, value)]).collect();
        assert_eq!(all_carry(&with(&moving), &with(&changed)), without, "{cell} {value}");
    }
    let one_wage = [
        ("registers/line/sick-pay/levels", ""),
        ("registers/line/sick-pay/wage", "typical-wage"),
        ("registers/line/sick-pay/cap", "1600"),
    ];
    let scale: Vec<(&str, &str)> = scale.into_iter().chain(one_wage).collect();
    assert!(all_agree(&with(&scale)) > 700);
}

#[test]
fn what_is_missing_has_no_formula_and_neither_has_what_follows_from_it() {
    let workbook = with(&[("registers/assumption/births/values/2027", "")]);
    let spread = Costing::of(&workbook).spread();
    let grant = spread.lines.iter().filter(|row| row.what.0 == id("wage-grant")).flat_map(|row| &row.cells).flatten();
    let missing: Vec<&SpreadCell> = grant.filter(|cell| cell.value.is_err()).collect();
    assert!(!missing.is_empty() && missing.iter().all(|cell| cell.formula.is_empty()));
    all_agree(&workbook);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_costing_comes_to_the_same_in_a_spreadsheet(book in any_costing()) {
        prop_assert!(all_agree(&book) > 700);
    }
}
