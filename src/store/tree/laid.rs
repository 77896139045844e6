//! Reading a tree as a type, with translations laid over it.

use super::bytes::{Finder, Node, take, take_bytes};
use super::misfit::Misfit;
use super::plain::{self, Plain};
use serde::de::value::BorrowedStrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};
use serde::forward_to_deserialize_any;

/// How the same text in two languages becomes one.
pub type Join<'a> = &'a dyn Fn(&str, &str) -> String;

impl<'a> Node<'a> {
    /// The value as a type.
    ///
    /// # Errors
    ///
    /// When it is none of that type.
    pub fn read<T: serde::Deserialize<'a>>(self) -> Result<T, Misfit> {
        T::deserialize(Laid::over(self, [None; 2], &|text, _| text.to_owned()))
    }
}

/// A value with translations laid over it, key by key: each text that they say differently is joined. A translation never
/// adds a key, and says nothing of what is in lists.
#[derive(Clone, Copy)]
pub struct Laid<'a, 'j> {
    base: Node<'a>,
    overs: [Option<Node<'a>>; 2],
    join: Join<'j>,
    elsewhere: Option<(&'static str, [Option<Node<'a>>; 2])>,
}

impl<'a, 'j> Laid<'a, 'j> {
    /// A value under two translations.
    #[must_use]
    pub fn over(base: Node<'a>, overs: [Option<Node<'a>>; 2], join: Join<'j>) -> Self {
        Self { base, overs, join, elsewhere: None }
    }

    /// The same, but the translations of one key stand elsewhere.
    #[must_use]
    pub fn also_over(self, key: &'static str, overs: [Option<Node<'a>>; 2]) -> Self {
        Self { elsewhere: Some((key, overs)), ..self }
    }

    fn visit_text<V: Visitor<'a>>(self, text: &'a [u8], visitor: V) -> Result<V::Value, Misfit> {
        let text = utf8(text)?;
        let [first, second] = self.overs.map(|over| over.and_then(Node::text).unwrap_or(text));
        if first == second {
            visitor.visit_borrowed_str(first)
        } else {
            visitor.visit_string((self.join)(first, second))
        }
    }

    fn entries(self, rest: &'a [u8]) -> Entries<'a, 'j> {
        let finder = |over: Option<Node<'a>>| match over {
            Some(Node::Map(all)) => Some(Finder { all, rest: all }),
            _ => None,
        };
        Entries { rest, value: None, overs: self.overs.map(finder), laid: self }
    }
}

impl<'de> Deserializer<'de> for Laid<'de, '_> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.base {
            Node::Null => visitor.visit_unit(),
            Node::Flag(flag) => visitor.visit_bool(flag),
            Node::Whole(number) => visitor.visit_u64(number),
            Node::Negative(number) => visitor.visit_i64(0_i64.saturating_sub_unsigned(number)),
            Node::Decimal(number) => visitor.visit_f64(number),
            Node::Text(text) => self.visit_text(text, visitor),
            Node::Plain(text) => match plain::resolve(utf8(text)?)? {
                Plain::Flag(flag) => visitor.visit_bool(flag),
                Plain::Whole(number) => visitor.visit_u64(number),
                Plain::Negative(number) => visitor.visit_i64(number),
                Plain::Text(text) => visitor.visit_borrowed_str(text),
            },
            Node::List(rest) => visitor.visit_seq(Items { rest, join: self.join }),
            Node::Map(rest) => visitor.visit_map(self.entries(rest)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.base {
            Node::Null => visitor.visit_none(),
            Node::Plain(text) => plain::text(utf8(text)?).and_then(|_| visitor.visit_some(self)),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.base {
            Node::Plain(text) => visitor.visit_borrowed_str(plain::text(utf8(text)?)?),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_str(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match self.base {
            Node::Map(rest) => visitor.visit_enum(self.entries(rest)),
            _ => {
                let word: std::borrow::Cow<'_, str> = serde::Deserialize::deserialize(self)?;
                visitor.visit_enum(word.into_deserializer())
            }
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct seq tuple tuple_struct
        map struct
    }
}

struct Items<'a, 'j> {
    rest: &'a [u8],
    join: Join<'j>,
}

impl<'a> SeqAccess<'a> for Items<'a, '_> {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<Option<T::Value>, Misfit> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let item = take(&mut self.rest).ok_or_else(broken)?;
        seed.deserialize(Laid::over(item, [None; 2], self.join)).map(Some)
    }
}

struct Entries<'a, 'j> {
    rest: &'a [u8],
    value: Option<Laid<'a, 'j>>,
    overs: [Option<Finder<'a>>; 2],
    laid: Laid<'a, 'j>,
}

impl<'a, 'j> Entries<'a, 'j> {
    /// The next key; its value, with what is laid over it, is kept until it is asked for.
    fn key(&mut self) -> Result<&'a str, Misfit> {
        let key = take_bytes(&mut self.rest).ok_or_else(broken)?;
        let key = std::str::from_utf8(key).map_err(Misfit::custom)?;
        let base = take(&mut self.rest).ok_or_else(broken)?;
        let overs = match self.laid.elsewhere {
            Some((name, overs)) if name == key => overs,
            _ => self.overs.each_mut().map(|over| over.as_mut().and_then(|over| over.find(key))),
        };
        self.value = Some(Laid::over(base, overs, self.laid.join));
        Ok(key)
    }

    fn value(&mut self) -> Result<Laid<'a, 'j>, Misfit> {
        self.value.take().ok_or_else(broken)
    }
}

impl<'a> MapAccess<'a> for Entries<'a, '_> {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'a>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let key = self.key()?;
        seed.deserialize(BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        seed.deserialize(self.value()?)
    }
}

/// A variant with something in it is a map of one key.
impl<'a> EnumAccess<'a> for Entries<'a, '_> {
    type Error = Misfit;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'a>>(mut self, seed: V) -> Result<(V::Value, Self), Misfit> {
        let key = self.key()?;
        if !self.rest.is_empty() {
            return Err(Misfit::custom("expected a map of one key"));
        }
        Ok((seed.deserialize(BorrowedStrDeserializer::new(key))?, self))
    }
}

impl<'a> VariantAccess<'a> for Entries<'a, '_> {
    type Error = Misfit;

    fn unit_variant(mut self) -> Result<(), Misfit> {
        serde::Deserialize::deserialize(self.value()?)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'a>>(mut self, seed: T) -> Result<T::Value, Misfit> {
        seed.deserialize(self.value()?)
    }

    fn tuple_variant<V: Visitor<'a>>(mut self, _: usize, visitor: V) -> Result<V::Value, Misfit> {
        self.value()?.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'a>>(mut self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Misfit> {
        self.value()?.deserialize_any(visitor)
    }
}

fn broken() -> Misfit {
    Misfit::custom("the data inside the program is damaged")
}

fn utf8(bytes: &[u8]) -> Result<&str, Misfit> {
    std::str::from_utf8(bytes).map_err(Misfit::custom)
}
