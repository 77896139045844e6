//! A map that is empty nearly everywhere: an empty one takes the room of a pointer.

use crate::instrument::IndexMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::ops::{Deref, DerefMut};

/// A map as an entry holds it: most of a hundred thousand have nothing in it.
#[derive(Clone)]
pub struct Rarely<T>(Option<Box<T>>);

/// A map there is one empty one of, for all who have none.
pub trait Empty: Default + 'static {
    /// That one.
    fn empty() -> &'static Self;
    /// Whether nothing is in it.
    fn has_nothing(&self) -> bool;
}

/// Gives each of these maps its empty one.
macro_rules! empty {
    ($($map:ty),*) => {$(
        impl $crate::workbook::rarely::Empty for $map {
            fn empty() -> &'static Self {
                static EMPTY: std::sync::LazyLock<$map> = std::sync::LazyLock::new(Default::default);
                &EMPTY
            }
            fn has_nothing(&self) -> bool {
                self.is_empty()
            }
        }
    )*};
}

pub(super) use empty;

empty!(IndexMap<String, serde_json::Value>);

impl<T: Empty> Rarely<T> {
    /// Whether nothing is in it.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.has_nothing()
    }
}

impl<T> Default for Rarely<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Empty> From<T> for Rarely<T> {
    fn from(map: T) -> Self {
        Self((!map.has_nothing()).then(|| Box::new(map)))
    }
}

impl<T: Empty> Deref for Rarely<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.as_deref().unwrap_or_else(|| T::empty())
    }
}

impl<T: Empty> DerefMut for Rarely<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.get_or_insert_default()
    }
}

impl<T: Empty + fmt::Debug> fmt::Debug for Rarely<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: Empty + PartialEq> PartialEq for Rarely<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Empty + Eq> Eq for Rarely<T> {}

impl<'a, T: Empty> IntoIterator for &'a Rarely<T>
where
    &'a T: IntoIterator,
{
    type Item = <&'a T as IntoIterator>::Item;
    type IntoIter = <&'a T as IntoIterator>::IntoIter;

    fn into_iter(self) -> Self::IntoIter {
        (**self).into_iter()
    }
}

impl<T: Empty + Serialize> Serialize for Rarely<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de, T: Empty + Deserialize<'de>> Deserialize<'de> for Rarely<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_one_is_nothing_however_it_became_so() {
        let mut map: crate::workbook::Extra = Rarely::default();
        assert!(map.is_nothing() && size_of_val(&map) == size_of::<usize>());
        map.insert("a".to_owned(), true.into());
        assert_ne!(map, Rarely::default());
        map.clear();
        assert_eq!(map, Rarely::default());
        assert!(Rarely::from(IndexMap::<String, serde_json::Value>::default()).0.is_none());
    }
}
