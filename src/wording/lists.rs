//! What the items of the instrument's lists are called in a sentence: *a branch*, *each guarantee*; and names in one line.

use crate::i18n::Words;
use crate::instrument::{Id, Instrument, Pool, Question, RowsOf};

/// Names in one line, parted by a sign that none of them holds.
#[must_use]
pub fn listed<T: AsRef<str>>(words: &Words, names: &[T]) -> String {
    parted(names, &[", ", &words.t("report-semicolon"), " · "])
}

/// Names parted by the first of some signs that none of them holds, or by the last.
#[must_use]
pub fn parted<T: AsRef<str>>(names: &[T], signs: &[&str]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    let is_free = |sign: &&&str| !names.iter().any(|name| name.contains(sign.trim()));
    let sign = signs.iter().find(is_free).or(signs.last()).copied().unwrap_or_default();
    names.join(sign)
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_list_is_parted_by_a_sign_that_one_of_its_names_holds() {
        let words = Words::new("en");
        for (names, line) in [
            (["a", "b"], "a, b"),
            (["Act 1, 2018", "b"], "Act 1, 2018; b"),
            (["Act 1, 2018", "b; c"], "Act 1, 2018 · b; c"),
        ] {
            assert_eq!(listed(&words, &names), line);
        }
        assert_eq!(listed::<&str>(&words, &[]), "");
    }
}
