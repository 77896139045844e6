//! Figures of a costing in words. Only here is anything rounded: half away from zero, never to a zero that is none.

use crate::costing::{COSTING, FaultKind, Frame, Number, OutcomeFigure, Shift, ShownIn, Value, Values, names};
use crate::i18n::Words;
use crate::instrument::Instrument;
use crate::workbook::{Series, Year, is_plain_decimal};

/// A number with so many decimals; one too small for them as `< 0.01`, and nothing as `0`.
#[must_use]
pub fn number(words: &Words, number: &Number, places: u8) -> String {
    if number.is_zero() {
        return words.decimal("0");
    }
    if number.rounded(places).is_zero() {
        let least = (0..places).fold(Number::of(1), |least, _| tenth(&least)).to_places(places);
        let key = if number.is_negative() { "figure-above" } else { "figure-below" };
        let least = words.decimal(&if number.is_negative() { format!("-{least}") } else { least });
        return words.with(key, &[("number", (&least).into())]);
    }
    words.decimal(&number.to_places(places))
}

fn tenth(number: &Number) -> Number {
    number.over(&Number::of(10)).unwrap_or_else(Number::zero)
}

/// A number with as many decimals as it has, and so many at most.
#[must_use]
pub fn short(words: &Words, it: &Number, places: u8) -> String {
    let rounded = it.rounded(places);
    let fewer = (0..places).find(|fewer| it.is_zero() || !rounded.is_zero() && it.rounded(*fewer) == rounded);
    number(words, it, fewer.unwrap_or(places))
}

/// A number that was typed, as the language writes it, whatever its decimals; what is none stands as typed.
#[must_use]
pub fn typed(words: &Words, text: &str) -> String {
    if is_plain_decimal(text) { words.decimal(text) } else { text.to_owned() }
}

/// Values by year, likewise.
#[must_use]
pub fn by_year(words: &Words, series: &Series) -> String {
    let said = series.iter().map(|(year, value)| words.labelled(&year.to_string(), &typed(words, value)));
    said.collect::<Vec<String>>().join(&words.t("report-semicolon"))
}

/// What a fault of a costing is put into its sentence with.
#[must_use]
pub fn fault(words: &Words, kind: &FaultKind) -> String {
    let exact = |number: &Number| words.decimal(&number.to_string());
    match kind {
        FaultKind::Circle(names) => names.iter().chain(names.first()).cloned().collect::<Vec<_>>().join(" → "),
        FaultKind::Twice(one, other) => format!("{one}, {other}"),
        FaultKind::Fraction(year, number) => words.labelled(&year.to_string(), &exact(number)),
        FaultKind::Above100(year, number) | FaultKind::Negative(year, number) => match year {
            Some(year) => words.labelled(&year.to_string(), &exact(number)),
            None => exact(number),
        },
        FaultKind::Weights(number) => exact(number),
        FaultKind::TooLarge(found) => found.clone(),
        FaultKind::NotCosted(year) => year.to_string(),
        FaultKind::OtherPrices
        | FaultKind::NoGrowth
        | FaultKind::NoPayer
        | FaultKind::Order
        | FaultKind::NoMonth
        | FaultKind::SecondFrame
        | FaultKind::Name => String::new(),
    }
}

/// An amount in the unit of the tables, without its name.
#[must_use]
pub fn amount(words: &Words, it: &Number, shown_in: ShownIn) -> String {
    let (scaled, places) = in_unit(it, shown_in);
    number(words, &scaled, places)
}

/// An amount in the unit of the tables, with the decimals it is shown with.
#[must_use]
pub fn in_unit(it: &Number, shown_in: ShownIn) -> (Number, u8) {
    let (unit, places) = match shown_in {
        ShownIn::Unit => (1, 0),
        ShownIn::Thousand => (1_000, 2),
        ShownIn::Million => (1_000_000, 2),
    };
    (it.over(&Number::of(unit)).unwrap_or_else(Number::zero), places)
}

/// A percentage as people write it, `2.5 %`: two decimals at most.
#[must_use]
pub fn percent(words: &Words, it: &Number) -> String {
    words.with("figure-percent", &[("number", (&short(words, it, 2)).into())])
}

/// A percentage of the gross domestic product or of expenditure: two decimals, three below a tenth.
#[must_use]
pub fn percent_of_whole(words: &Words, it: &Number) -> String {
    words.with("figure-percent", &[("number", (&number(words, it, places_of_whole(it))).into())])
}

/// Decimals of such a percentage.
#[must_use]
pub fn places_of_whole(it: &Number) -> u8 {
    if it.magnitude() < tenth(&Number::of(1)) { 3 } else { 2 }
}

/// What an outcome is called that assumptions move: as the frame of the costing offers it.
#[must_use]
pub fn outcome(instrument: &Instrument, figure: OutcomeFigure) -> String {
    let field = instrument.registers.get(COSTING).and_then(|register| register.fields.get(names::OUTCOME));
    let choices = field.into_iter().flat_map(|field| &field.choices);
    let mut of_figure = choices.filter(|(name, _)| name.as_str() == figure.name());
    of_figure.next().map_or_else(|| figure.name().to_owned(), |(_, label)| label.clone())
}

/// The message key of how an assumption is moved.
#[must_use]
pub fn shift(shift: Shift) -> &'static str {
    match shift {
        Shift::Tenth(false) => "costing-page-tenth",
        Shift::Tenth(true) => "costing-page-tenth-cut",
        Shift::Point => "costing-page-point",
        Shift::Range(..) => "costing-page-range",
    }
}

/// The values an assumption is moved to, lower and higher: `15–30 / 20–65`, each from the first year given to the last.
#[must_use]
pub fn moved_to(words: &Words, values: &[Values; 2]) -> String {
    let of = |values: &Values| {
        let all: Vec<&Number> = values.values().flatten().collect();
        match (all.first(), all.last()) {
            (Some(first), Some(last)) if first != last => {
                format!("{}–{}", short(words, first, 4), short(words, last, 4))
            }
            (Some(only), _) => short(words, only, 4),
            _ => "–".to_owned(),
        }
    };
    format!("{} / {}", of(&values[0]), of(&values[1]))
}

/// A value of an outcome: a percentage as such, an amount in the unit of the tables; nothing where it is missing.
#[must_use]
pub fn of_outcome(words: &Words, frame: Option<&Frame>, figure: OutcomeFigure, value: &Value) -> Option<String> {
    let shown_in = frame.map(|frame| frame.shown_in).unwrap_or_default();
    let number = value.as_ref().ok()?;
    Some(if figure.is_percent() { percent_of_whole(words, number) } else { amount(words, number, shown_in) })
}

/// The unit an outcome is shown in; a percentage says it itself.
#[must_use]
pub fn unit_of_outcome(words: &Words, frame: Option<&Frame>, figure: OutcomeFigure) -> String {
    if figure.is_percent() { String::new() } else { unit(words, frame) }
}

/// A year of the costing: `2027`; a fiscal year as `2026/27`, or by the year it ends in.
#[must_use]
pub fn year(words: &Words, frame: Option<&Frame>, year: Year) -> String {
    let Some(frame) = frame.filter(|frame| frame.fiscal.is_some()) else { return year.to_string() };
    let Some(next) = year.plus(1) else { return year.to_string() };
    if frame.named_by_last {
        return words.with("figure-fiscal-year", &[("year", (&next.to_string()).into())]);
    }
    let ends = next.number() % 100;
    format!("{year}/{ends:02}")
}

/// The currency and the unit of the tables: `XTS, million`.
#[must_use]
pub fn unit(words: &Words, frame: Option<&Frame>) -> String {
    let Some(frame) = frame else { return String::new() };
    let currency = if frame.currency.is_empty() { words.t("figure-no-currency") } else { frame.currency.clone() };
    in_currency(words, &currency, frame.shown_in)
}

/// A currency with the unit amounts in it are shown in.
#[must_use]
pub fn in_currency(words: &Words, currency: &str, shown_in: ShownIn) -> String {
    match shown_in {
        ShownIn::Unit => currency.to_owned(),
        ShownIn::Thousand => words.with("figure-thousand", &[("currency", currency.into())]),
        ShownIn::Million => words.with("figure-million", &[("currency", currency.into())]),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_rounded_as_they_are_shown_and_never_to_a_false_zero() {
        let words = Words::new("en");
        let read = |text: &str| Number::read(text).unwrap();
        for (text, places, shown) in [
            ("2.5", 0, "3"),
            ("-1234.565", 2, "−1,234.57"),
            ("0.0004", 3, "< 0.001"),
            ("-0.2", 0, "> −1"),
            ("0", 2, "0"),
        ] {
            assert_eq!(number(&words, &read(text), places), shown, "{text}");
        }
        assert_eq!(amount(&words, &read("2100073.6014336"), ShownIn::Million), "2.10");
        assert_eq!(amount(&words, &read("1234.5"), ShownIn::Million), "< 0.01");
        let french = Words::new("fr");
        assert_eq!(amount(&french, &read("6733402545"), ShownIn::Thousand), "6\u{202f}733\u{202f}402,55");
        for (text, shown) in [("2.5", "2.5"), ("50", "50"), ("1.253", "1.25"), ("0.001", "< 0.01"), ("0", "0")] {
            assert_eq!(short(&words, &read(text), 2), shown, "{text}");
        }
        for (text, shown) in [("0.01243", "0.012\u{a0}%"), ("0.1234", "0.12\u{a0}%"), ("0.0001", "< 0.001\u{a0}%")] {
            assert_eq!(percent_of_whole(&words, &read(text)), shown, "{text}");
        }
    }

    #[test]
    fn a_fiscal_year_is_shown_by_both_years_or_by_its_last() {
        let (words, at) = (Words::new("en"), "2026".parse().unwrap());
        let mut frame = Frame::default();
        assert_eq!(year(&words, Some(&frame), at), "2026");
        frame.fiscal = Some(Some(7));
        assert_eq!(year(&words, Some(&frame), at), "2026/27");
        frame.named_by_last = true;
        assert_eq!(year(&words, Some(&frame), at), "FY2027");
    }
}
