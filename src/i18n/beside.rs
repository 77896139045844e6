//! Bilingual text: two versions packed in one string and split when the document is written, because a sentence may be
//! composed of others long before it is known whether the versions differ.
//!
//! A pair is written with three characters that Unicode keeps for a program's own use and that no text of people holds.
//! [`told`] makes `français / English` of a pair at the end.

const OPEN: char = '\u{fdd0}';
const BETWEEN: char = '\u{fdd1}';
const CLOSE: char = '\u{fdd2}';

/// Sides longer than this stand below each other where there is room for lines.
const LONG: usize = 60;

/// Which side of a pair is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The language said first.
    First,
    /// The language beside it.
    Second,
}

/// How the two sides of a long pair are set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// In one line.
    Line,
    /// Each in a line of its own.
    Lines,
    /// Each in a paragraph of its own.
    Paragraphs,
}

/// A text in two languages; where both say the same it is that text.
#[must_use]
pub fn pair(first: &str, second: &str) -> String {
    match first == second {
        true => first.to_owned(),
        false => format!("{OPEN}{first}{BETWEEN}{second}{CLOSE}"),
    }
}

/// Whether a text holds a pair.
#[must_use]
fn is_paired(text: &str) -> bool {
    text.contains(OPEN)
}

/// One side of every pair in a text.
#[must_use]
pub fn side(text: &str, side: Side) -> String {
    let mut out = String::with_capacity(text.len());
    // the side each open pair is in, the outermost first
    let mut inside: Vec<Side> = Vec::new();
    for c in text.chars() {
        match c {
            OPEN => inside.push(Side::First),
            BETWEEN => {
                if let Some(last) = inside.last_mut() {
                    *last = Side::Second;
                }
            }
            CLOSE => {
                inside.pop();
            }
            c if inside.iter().all(|it| *it == side) => out.push(c),
            _ => {}
        }
    }
    out
}

/// The text as people read it: both sides of each outermost pair, and what stands outside of pairs once.
#[must_use]
pub fn told(text: &str, apart: Apart) -> String {
    if !is_paired(text) {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut depth = 0usize;
    let mut piece = String::new();
    for c in text.chars() {
        piece.push(c);
        match c {
            OPEN => {
                if depth == 0 {
                    piece.pop();
                    out.push_str(&std::mem::take(&mut piece));
                    piece.push(c);
                }
                depth += 1;
            }
            CLOSE if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    out.push_str(&both(&std::mem::take(&mut piece), apart));
                }
            }
            _ => {}
        }
    }
    out + &piece
}

fn both(piece: &str, apart: Apart) -> String {
    let (first, second) = (side(piece, Side::First), side(piece, Side::Second));
    let is_long = first.chars().count() > LONG || first.contains('\n');
    match apart {
        _ if first == second => first,
        Apart::Lines if is_long => format!("{}\n{}", first.trim_end(), second.trim_end()),
        Apart::Paragraphs if is_long => format!("{}\n\n{}", first.trim_end(), second.trim_end()),
        _ => format!("{} / {}", first.trim_end(), second.trim_start()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_inside_a_pair_is_told_in_the_language_around_it() {
        let month = pair("mai", "May");
        let whole = pair(&format!("le 17 {}", side(&month, Side::First)), &format!("on 17 {month}"));
        assert_eq!(side(&whole, Side::First), "le 17 mai");
        assert_eq!(side(&whole, Side::Second), "on 17 May");
        assert_eq!(told(&format!("1.2 {whole}!"), Apart::Line), "1.2 le 17 mai / on 17 May!");
        assert_eq!(told("typed / once", Apart::Line), "typed / once");
        assert_eq!(pair("1.2", "1.2"), "1.2");
    }

    #[test]
    fn long_sides_stand_below_each_other() {
        let long = "a".repeat(70);
        let told = told(&pair(&long, "b"), Apart::Lines);
        assert_eq!(told, format!("{long}\nb"));
    }
}
