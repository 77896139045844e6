//! A row of a register: fields by name, as the instrument defines them.

use super::year::{Series, Year, series_text};
use crate::instrument::Id;
use crate::instrument::IndexMap;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// The fields of a row, in the order they were entered.
pub type Row = IndexMap<Id, FieldValue>;

/// What stands in a field; a number or date is kept as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum FieldValue {
    /// One text.
    One(String),
    /// Several choices or rows.
    Many(Vec<Id>),
    /// A number for each of several years, never none.
    Yearly(Series),
}

impl FieldValue {
    /// The field as one line of text.
    #[must_use]
    pub fn as_text(&self) -> String {
        match self {
            Self::One(text) => text.clone(),
            Self::Many(ids) => ids.iter().map(Id::as_str).collect::<Vec<_>>().join(", "),
            Self::Yearly(series) => series_text(series),
        }
    }

    /// The ids it holds; a text that is an id counts as one.
    #[must_use]
    pub fn ids(&self) -> Vec<Id> {
        match self {
            Self::One(text) => Id::new(text).into_iter().collect(),
            Self::Many(ids) => ids.clone(),
            Self::Yearly(_) => Vec::new(),
        }
    }
}

impl<'de> Deserialize<'de> for FieldValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = FieldValue;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a list of ids")
            }
            fn visit_str<E>(self, text: &str) -> Result<FieldValue, E> {
                Ok(FieldValue::One(text.to_owned()))
            }
            fn visit_i64<E>(self, number: i64) -> Result<FieldValue, E> {
                Ok(FieldValue::One(number.to_string()))
            }
            fn visit_u64<E>(self, number: u64) -> Result<FieldValue, E> {
                Ok(FieldValue::One(number.to_string()))
            }
            fn visit_f64<E>(self, number: f64) -> Result<FieldValue, E> {
                Ok(FieldValue::One(number.to_string()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<FieldValue, A::Error> {
                let mut ids = Vec::new();
                while let Some(id) = seq.next_element()? {
                    ids.push(id);
                }
                Ok(FieldValue::Many(ids))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<FieldValue, A::Error> {
                let mut series = Series::new();
                while let Some((year, Scalar(value))) = map.next_entry::<Year, Scalar>()? {
                    series.insert(year, value);
                }
                Ok(FieldValue::Yearly(series))
            }
        }
        deserializer.deserialize_any(Either)
    }
}

/// A text, or a number as a text.
struct Scalar(String);

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Single;
        impl Visitor<'_> for Single {
            type Value = Scalar;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a scalar")
            }
            fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
                Ok(Scalar(text.to_owned()))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
                Ok(Scalar(number.to_string()))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Scalar, E> {
                Ok(Scalar(number.to_string()))
            }
            fn visit_f64<E>(self, number: f64) -> Result<Scalar, E> {
                Ok(Scalar(number.to_string()))
            }
        }
        deserializer.deserialize_any(Single)
    }
}
