//! How values are written as bytes and found again.

use serde_json::Value;

const NULL: u8 = 0;
const FALSE: u8 = 1;
const TRUE: u8 = 2;
const WHOLE: u8 = 3;
const NEGATIVE: u8 = 4;
const DECIMAL: u8 = 5;
const TEXT: u8 = 6;
const LIST: u8 = 7;
const MAP: u8 = 8;
/// Text without quotes: what it is depends on what is asked for.
const PLAIN: u8 = 9;

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
        Value::String(text) => put_text(text, bytes),
        Value::Array(items) => {
            let list = open_list(bytes);
            items.iter().for_each(|item| put(item, bytes));
            close(list, bytes);
        }
        Value::Object(map) => {
            let open = open_map(bytes);
            for (key, value) in map {
                put_key(key, bytes);
                put(value, bytes);
            }
            close(open, bytes);
        }
    }
}

/// Where a list or map that is being written began.
#[must_use]
pub struct Open(usize);

/// Begins a list: its items follow.
pub fn open_list(bytes: &mut Vec<u8>) -> Open {
    open(LIST, bytes)
}

/// Begins a map: its keys follow, each with its value.
pub fn open_map(bytes: &mut Vec<u8>) -> Open {
    open(MAP, bytes)
}

fn open(kind: u8, bytes: &mut Vec<u8>) -> Open {
    bytes.push(kind);
    bytes.extend([0; 4]);
    Open(bytes.len())
}

/// Ends a list or map.
pub fn close(Open(from): Open, bytes: &mut [u8]) {
    let length = u32::try_from(bytes.len() - from).unwrap_or(u32::MAX).to_le_bytes();
    bytes[from - 4..from].copy_from_slice(&length);
}

/// Writes a key; its value follows.
pub fn put_key(key: &str, bytes: &mut Vec<u8>) {
    put_length(key.len() as u64, bytes);
    bytes.extend(key.as_bytes());
}

/// Writes a text.
pub fn put_text(text: &str, bytes: &mut Vec<u8>) {
    bytes.push(TEXT);
    put_key(text, bytes);
}

/// Writes a text without quotes.
pub fn put_plain(text: &str, bytes: &mut Vec<u8>) {
    bytes.push(PLAIN);
    put_key(text, bytes);
}

/// Writes that there is no value.
pub fn put_null(bytes: &mut Vec<u8>) {
    bytes.push(NULL);
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
    Plain(&'a [u8]),
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

    /// What a text says.
    #[must_use]
    pub fn text(self) -> Option<&'a str> {
        match self {
            Self::Text(bytes) | Self::Plain(bytes) => std::str::from_utf8(bytes).ok(),
            _ => None,
        }
    }
}

pub(super) fn take<'a>(bytes: &mut &'a [u8]) -> Option<Node<'a>> {
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
        PLAIN => Node::Plain(take_bytes(bytes)?),
        LIST => Node::List(take_inner(bytes)?),
        MAP => Node::Map(take_inner(bytes)?),
        _ => return None,
    })
}

pub(super) fn take_bytes<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = usize::try_from(take_length(bytes)?).ok()?;
    let (taken, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(taken)
}

fn take_inner<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (inner, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    *bytes = rest;
    Some(inner)
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
pub(super) struct Finder<'a> {
    pub all: &'a [u8],
    pub rest: &'a [u8],
}

impl<'a> Finder<'a> {
    pub fn find(&mut self, key: &str) -> Option<Node<'a>> {
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
