//! What the items of the instrument's lists are called in a sentence: *a branch*, *each guarantee*.

use crate::i18n::Words;
use crate::instrument::{Id, Instrument, Pool, Question, RowsOf};

/// What a question is asked about one by one, in the singular; nothing where it is asked once.
#[must_use]
pub fn asked_of(words: &Words, instrument: &Instrument, question: &Question) -> Option<String> {
    Some(match question.rows_of()? {
        RowsOf::Register(id) => instrument.registers.get(id).map_or(id.as_str(), |it| it.one.as_str()).to_owned(),
        RowsOf::List(pool) => one_of(words, instrument, pool),
    })
}

/// One item of a list of the instrument.
#[must_use]
pub fn one_of(words: &Words, instrument: &Instrument, pool: Pool) -> String {
    let own = instrument.dimension.as_ref().filter(|_| pool == Pool::Branches);
    own.map_or_else(|| words.t(&format!("list-one-{}", pool.as_str())), |it| it.one.clone())
}

/// The branches of the instrument in the plural, or what they are called there.
#[must_use]
pub fn branches(words: &Words, instrument: &Instrument) -> String {
    instrument.dimension.as_ref().map_or_else(|| words.t("list-many-branches"), |it| it.many.clone())
}

/// A message that names what protection is looked at by, `one` and `many`.
#[must_use]
pub fn by_branch(words: &Words, instrument: &Instrument, key: &str) -> String {
    let (one, many) = (one_of(words, instrument, Pool::Branches), branches(words, instrument));
    words.with(key, &[("one", (&one).into()), ("many", (&many).into())])
}

/// The title of a document or of a part of it: in the instrument's words where it has some.
#[must_use]
pub fn heading(words: &Words, instrument: &Instrument, key: &str) -> String {
    let own = Id::new(key).ok().and_then(|id| instrument.headings.get(&id));
    own.cloned().unwrap_or_else(|| by_branch(words, instrument, &format!("report-{key}")))
}
