//! How the fields of an entry hold facts: the type of a field decides which kind of fact it takes and gives.
//!
//! A new field of a type that is known here is read and written without a line of code of its own.

use super::{Application, Basis, Fact, Level, Mark, RatificationState, Reply, Review, Seen, Stance};
use crate::instrument::{Id, When};

/// A field of an entry.
pub(super) trait Held {
    /// The fact it holds.
    fn fact(&self) -> Option<Fact>;
    /// Puts a fact into it, or empties it; a fact of another kind leaves it as it was.
    fn put(&mut self, to: Option<Fact>);
    /// Whether it holds anything.
    fn is_filled(&self) -> bool;
    /// The text it holds, if it is one.
    fn text(&self) -> Option<&str> {
        None
    }
    /// The same for changing.
    fn text_mut(&mut self) -> Option<&mut String> {
        None
    }
}

/// A value that is one kind of fact.
pub(super) trait HeldValue: Sized {
    fn to_fact(&self) -> Option<Fact>;
    fn of_fact(fact: Fact) -> Option<Self>;
    fn as_text(&self) -> Option<&str> {
        None
    }
    fn as_text_mut(&mut self) -> Option<&mut String> {
        None
    }
}

/// What is rarely there takes its room apart.
impl<T: HeldValue> HeldValue for Box<T> {
    fn to_fact(&self) -> Option<Fact> {
        T::to_fact(self)
    }
    fn of_fact(fact: Fact) -> Option<Self> {
        T::of_fact(fact).map(Self::new)
    }
    fn as_text(&self) -> Option<&str> {
        T::as_text(self)
    }
    fn as_text_mut(&mut self) -> Option<&mut String> {
        T::as_text_mut(self)
    }
}

impl<T: HeldValue> Held for Option<T> {
    fn fact(&self) -> Option<Fact> {
        self.as_ref()?.to_fact()
    }

    fn put(&mut self, to: Option<Fact>) {
        match to {
            None => *self = None,
            Some(fact) => {
                if let Some(value) = T::of_fact(fact) {
                    *self = Some(value);
                }
            }
        }
    }

    fn is_filled(&self) -> bool {
        self.is_some()
    }

    fn text(&self) -> Option<&str> {
        self.as_ref()?.as_text()
    }

    fn text_mut(&mut self) -> Option<&mut String> {
        self.as_mut()?.as_text_mut()
    }
}

impl HeldValue for String {
    fn to_fact(&self) -> Option<Fact> {
        Some(Fact::Text(self.clone()))
    }

    fn of_fact(fact: Fact) -> Option<Self> {
        if let Fact::Text(text) = fact { Some(text) } else { None }
    }

    fn as_text(&self) -> Option<&str> {
        Some(self)
    }

    fn as_text_mut(&mut self) -> Option<&mut String> {
        Some(self)
    }
}

macro_rules! values {
    ($($kind:ident of $type:ty;)+) => {$(
        impl HeldValue for $type {
            fn to_fact(&self) -> Option<Fact> {
                Some(Fact::$kind(self.clone()))
            }

            fn of_fact(fact: Fact) -> Option<Self> {
                if let Fact::$kind(value) = fact { Some(value) } else { None }
            }
        }
    )+};
}

values! {
    Id of Id;
    Date of When;
    Mark of Mark;
    Reply of Reply;
    Seen of Seen;
}

/// Words of a list of the program stand in cells as ids.
macro_rules! words {
    ($($type:ty),+) => {$(
        impl HeldValue for $type {
            fn to_fact(&self) -> Option<Fact> {
                Id::new(self.as_str()).ok().map(Fact::Id)
            }

            fn of_fact(fact: Fact) -> Option<Self> {
                if let Fact::Id(id) = fact { id.as_str().parse().ok() } else { None }
            }
        }
    )+};
}

words!(Application, Level, Basis, Review, Stance, RatificationState);

impl Held for Vec<Id> {
    fn fact(&self) -> Option<Fact> {
        (!self.is_empty()).then(|| Fact::Ids(self.clone()))
    }

    fn put(&mut self, to: Option<Fact>) {
        match to {
            None => self.clear(),
            Some(Fact::Ids(ids)) => *self = ids,
            Some(_) => {}
        }
    }

    fn is_filled(&self) -> bool {
        !self.is_empty()
    }
}

impl Held for bool {
    fn fact(&self) -> Option<Fact> {
        self.then_some(Fact::Flag(true))
    }

    fn put(&mut self, to: Option<Fact>) {
        match to {
            None => *self = false,
            Some(Fact::Flag(flag)) => *self = flag,
            Some(_) => {}
        }
    }

    fn is_filled(&self) -> bool {
        *self
    }
}

impl Held for String {
    fn fact(&self) -> Option<Fact> {
        (!self.is_empty()).then(|| Fact::Text(self.clone()))
    }

    fn put(&mut self, to: Option<Fact>) {
        match to {
            None => self.clear(),
            Some(Fact::Text(text)) => *self = text,
            Some(_) => {}
        }
    }

    fn is_filled(&self) -> bool {
        !self.is_empty()
    }

    fn text(&self) -> Option<&str> {
        Some(self)
    }

    fn text_mut(&mut self) -> Option<&mut String> {
        Some(self)
    }
}
