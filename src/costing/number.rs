//! Exact decimals: what every figure of a costing is computed in.
//!
//! Sums and products are exact. A quotient need not end, and thirty years of growth have hundreds of digits that mean
//! nothing: a number keeps `DIGITS` significant ones, far more than the 28 that money with all its decimals asks for, and
//! nothing is rounded to fewer before it is shown.

use bigdecimal::num_bigint::{BigInt, Sign};
use bigdecimal::{BigDecimal, RoundingMode, Zero};
use std::fmt;
use std::num::NonZeroU64;
use std::str::FromStr;

/// The significant digits a number keeps where it has more.
const DIGITS: u64 = 60;
/// A number with more bits than this has more digits than it keeps: 60 digits are 200 bits.
const MAX_BITS: u64 = 320;
/// The most digits before the point: what is larger is a slip of the keyboard and no amount.
const MAX_WHOLE_DIGITS: u64 = 40;
/// The longest text read as a number, in bytes.
const MAX_TEXT_BYTES: usize = 80;

/// An exact decimal.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(BigDecimal);

impl Number {
    #[must_use]
    pub fn zero() -> Self {
        Self(BigDecimal::zero())
    }

    #[must_use]
    pub fn of(whole: i64) -> Self {
        Self(BigDecimal::from(whole))
    }

    /// A number as the file holds it; `None` where it is none or larger than any amount.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if text.len() > MAX_TEXT_BYTES || !crate::workbook::is_plain_decimal(text) {
            return None;
        }
        BigDecimal::from_str(text).ok().map(Self).filter(|number| !number.is_too_large())
    }

    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self(&self.0 + &other.0)
    }

    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0)
    }

    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        Self(bounded(&self.0 * &other.0))
    }

    /// The quotient; `None` where the divisor is zero.
    #[must_use]
    pub fn over(&self, divisor: &Self) -> Option<Self> {
        if divisor.is_zero() {
            return None;
        }
        Some(Self(bounded(&self.0 / &divisor.0)))
    }

    /// So many hundredths: 30 percent as 0.3.
    #[must_use]
    pub fn percent(&self) -> Self {
        let (digits, scale) = self.0.as_bigint_and_scale();
        Self(BigDecimal::new(digits.into_owned(), scale + 2))
    }

    /// A fraction as a percentage: 0.3 as 30.
    #[must_use]
    pub fn as_percent(&self) -> Self {
        let (digits, scale) = self.0.as_bigint_and_scale();
        Self(BigDecimal::new(digits.into_owned(), scale - 2))
    }

    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.0.sign() == Sign::Minus
    }

    /// The number without its sign.
    #[must_use]
    pub fn magnitude(&self) -> Self {
        Self(self.0.abs())
    }

    /// Whether it has more digits before the point than any amount has.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        let (digits, scale) = self.0.as_bigint_and_scale();
        let bits = digits.bits();
        // 33 bits for ten digits; exact enough for a bound
        i128::from(bits) * 10 / 33 - i128::from(scale) > i128::from(MAX_WHOLE_DIGITS)
    }

    /// Rounded for display: half away from zero, as spreadsheets do.
    #[must_use]
    pub fn rounded(&self, places: u8) -> Self {
        Self(self.0.with_scale_round(i64::from(places), RoundingMode::HalfUp))
    }

    /// The same with exactly so many places, `1234.50`.
    #[must_use]
    pub fn to_places(&self, places: u8) -> String {
        let rounded = self.rounded(places);
        // a loss too small to see is nothing, and nothing has no sign
        let rounded = if rounded.is_zero() { Self::zero().rounded(places) } else { rounded };
        rounded.0.to_plain_string()
    }
}

/// A number with no more digits than it keeps.
fn bounded(number: BigDecimal) -> BigDecimal {
    let (digits, _) = number.as_bigint_and_scale();
    if digits.bits() <= MAX_BITS {
        return number;
    }
    let digits = NonZeroU64::new(DIGITS).unwrap_or(NonZeroU64::MIN);
    number.with_precision_round(digits, RoundingMode::HalfEven)
}

impl From<BigInt> for Number {
    fn from(whole: BigInt) -> Self {
        Self(BigDecimal::from(whole))
    }
}

/// All its digits, without a fraction that is nothing: `2100073.6014336`.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_zero() {
            return f.write_str("0");
        }
        f.write_str(&self.0.normalized().to_plain_string())
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::read(text).unwrap()
    }

    #[test]
    fn sums_and_products_are_exact() {
        assert_eq!(number("0.1").plus(&number("0.2")), number("0.3"));
        assert_eq!(number("4500208.83026018304").times(&number("0.85")).to_string(), "3825177.505721155584");
        assert_eq!(number("30").percent().to_string(), "0.3");
        assert_eq!(number("0.3").as_percent().to_string(), "30");
        for (text, read) in [("-0.00", "0"), (".5", "0.5"), ("5.", "5"), ("+3", "3"), ("-.25", "-0.25")] {
            assert_eq!(number(text).to_string(), read);
        }
    }

    #[test]
    fn a_quotient_that_does_not_end_has_more_digits_than_anyone_needs() {
        let third = Number::of(1).over(&Number::of(3)).unwrap();
        assert!(third.to_string().len() >= 30, "{third}");
        assert_eq!(third.times(&Number::of(3)).rounded(28), Number::of(1));
        assert_eq!(Number::of(1).over(&Number::zero()), None);
        // multiplied first, a third of three is one
        assert_eq!(Number::of(3).over(&Number::of(3)), Some(Number::of(1)));
    }

    #[test]
    fn what_is_shown_is_rounded_half_away_from_zero() {
        for (text, places, shown) in [
            ("2.5", 0, "3"),
            ("-2.5", 0, "-3"),
            ("0.125", 2, "0.13"),
            ("1234.5", 2, "1234.50"),
            ("-0.001", 2, "0.00"),
            ("38488797.425", 2, "38488797.43"),
        ] {
            assert_eq!(number(text).to_places(places), shown, "{text}");
        }
    }

    #[test]
    fn what_is_larger_than_any_amount_is_no_number() {
        assert!(Number::read(&"9".repeat(39)).is_some());
        assert!(Number::read(&"9".repeat(45)).is_none());
        assert!(Number::read(&"9".repeat(10_000)).is_none());
        let mut large = number("1000000000000");
        for _ in 0..10 {
            large = large.times(&large);
        }
        assert!(large.is_too_large(), "and a product that is, is told and costs no time");
        for text in ["", "1e3", "1,5", "x", "--1", ".", "-"] {
            assert!(Number::read(text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn growth_over_a_century_keeps_its_digits_in_bounds() {
        let (mut value, rate) = (number("48000"), number("1.020304"));
        for _ in 0..100 {
            value = value.times(&rate);
        }
        assert!(value.to_string().len() < 110, "{value}");
    }
}
