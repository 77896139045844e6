//! Values as a tree of bytes that is read without parsing, and the laying of translations over it.
//!
//! The build script makes one of all YAML files of `assessments/` (`build.rs`, which includes this file), so that a start
//! parses nothing of what is shipped; the YAML stays the one source. A map is its entries one after the other, each value
//! tells how long it is, and texts are borrowed from the bytes. A tree is read by serde as any type that YAML is read as.
//! Must not use anything of ours, because the build script is made before the crate.

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::Value;
use std::fmt;

/// How the same text in two languages becomes one.
pub type Join<'a> = &'a dyn Fn(&str, &str) -> String;

const NULL: u8 = 0;
const FALSE: u8 = 1;
const TRUE: u8 = 2;
const WHOLE: u8 = 3;
const NEGATIVE: u8 = 4;
const DECIMAL: u8 = 5;
const TEXT: u8 = 6;
const LIST: u8 = 7;
const MAP: u8 = 8;

/// Why a tree does not become the type that is asked for, in serde's words.
#[derive(Debug)]
pub struct Misfit(String);

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Misfit {}

impl serde::de::Error for Misfit {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// The bytes of a value.
#[must_use]
pub fn encode(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    put(value, &mut bytes);
    bytes
}

fn put(value: &Value, bytes: &mut Vec<u8>) {
    match value {
        Value::Null => bytes.push(NULL),
        Value::Bool(flag) => bytes.push(if *flag { TRUE } else { FALSE }),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(whole), _) => {
                bytes.push(WHOLE);
                put_length(whole, bytes);
            }
            (None, Some(negative)) => {
                bytes.push(NEGATIVE);
                put_length(negative.unsigned_abs(), bytes);
            }
            (None, None) => {
                bytes.push(DECIMAL);
                bytes.extend(number.as_f64().unwrap_or_default().to_le_bytes());
            }
        },
        Value::String(text) => {
            bytes.push(TEXT);
            put_bytes(text.as_bytes(), bytes);
        }
        Value::Array(items) => {
            let mut inner = Vec::new();
            items.iter().for_each(|item| put(item, &mut inner));
            bytes.push(LIST);
            put_bytes(&inner, bytes);
        }
        Value::Object(map) => {
            let mut inner = Vec::new();
            for (key, value) in map {
                put_bytes(key.as_bytes(), &mut inner);
                put(value, &mut inner);
            }
            bytes.push(MAP);
            put_bytes(&inner, bytes);
        }
    }
}

fn put_bytes(of: &[u8], bytes: &mut Vec<u8>) {
    put_length(of.len() as u64, bytes);
    bytes.extend(of);
}

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
fn put_length(mut length: u64, bytes: &mut Vec<u8>) {
    while length > 0x7f {
        bytes.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
}

/// A value of a tree; what is within is looked at when it is asked for.
#[derive(Debug, Clone, Copy)]
pub enum Node<'a> {
    Null,
    Flag(bool),
    Whole(u64),
    Negative(u64),
    Decimal(f64),
    Text(&'a [u8]),
    List(&'a [u8]),
    Map(&'a [u8]),
}

impl<'a> Node<'a> {
    /// The value some bytes are; `None` if they are none.
    #[must_use]
    pub fn of(mut bytes: &'a [u8]) -> Option<Self> {
        take(&mut bytes)
    }

    /// The value under a key of a map.
    #[must_use]
    pub fn get(self, key: &str) -> Option<Self> {
        let Self::Map(all) = self else { return None };
        Finder { all, rest: all }.find(key)
    }

    /// The value as a type.
    ///
    /// # Errors
    ///
    /// When it is none of that type.
    pub fn read<T: serde::Deserialize<'a>>(self) -> Result<T, Misfit> {
        T::deserialize(Laid::over(self, [None; 2], &|text, _| text.to_owned()))
    }

    fn text(self) -> Option<&'a str> {
        match self {
            Self::Text(bytes) => std::str::from_utf8(bytes).ok(),
            _ => None,
        }
    }
}

fn take<'a>(bytes: &mut &'a [u8]) -> Option<Node<'a>> {
    let (kind, rest) = bytes.split_first()?;
    *bytes = rest;
    Some(match *kind {
        NULL => Node::Null,
        FALSE => Node::Flag(false),
        TRUE => Node::Flag(true),
        WHOLE => Node::Whole(take_length(bytes)?),
        NEGATIVE => Node::Negative(take_length(bytes)?),
        DECIMAL => {
            let (number, rest) = bytes.split_first_chunk::<8>()?;
            *bytes = rest;
            Node::Decimal(f64::from_le_bytes(*number))
        }
        TEXT => Node::Text(take_bytes(bytes)?),
        LIST => Node::List(take_bytes(bytes)?),
        MAP => Node::Map(take_bytes(bytes)?),
        _ => return None,
    })
}

fn take_bytes<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = usize::try_from(take_length(bytes)?).ok()?;
    let (taken, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(taken)
}

fn take_length(bytes: &mut &[u8]) -> Option<u64> {
    let mut length = 0;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        length |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(length);
        }
    }
    None
}

/// Looks keys up in a map; keys asked for in the order of the map are found at once.
#[derive(Debug, Clone, Copy)]
struct Finder<'a> {
    all: &'a [u8],
    rest: &'a [u8],
}

impl<'a> Finder<'a> {
    fn find(&mut self, key: &str) -> Option<Node<'a>> {
        let found = search(&mut self.rest, key);
        if found.is_some() {
            return found;
        }
        self.rest = self.all;
        search(&mut self.rest, key)
    }
}

fn search<'a>(rest: &mut &'a [u8], key: &str) -> Option<Node<'a>> {
    while !rest.is_empty() {
        let found = take_bytes(rest)?;
        let value = take(rest)?;
        if found == key.as_bytes() {
            return Some(value);
        }
    }
    None
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
        let text = std::str::from_utf8(text).map_err(Misfit::custom)?;
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
            Node::List(rest) => visitor.visit_seq(Items { rest, join: self.join }),
            Node::Map(rest) => visitor.visit_map(self.entries(rest)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if matches!(self.base, Node::Null) { visitor.visit_none() } else { visitor.visit_some(self) }
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
                let word: String = serde::Deserialize::deserialize(self)?;
                visitor.visit_enum(word.into_deserializer())
            }
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier
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
