//! The order of an agenda: every item holds a number, which leaves room for others between it and the next.
//!
//! A moved item gets a number between those of its neighbours, so that a move changes one row and two people who move
//! two items contradict each other nowhere. Items typed by hand have none: they follow those that have one, in the order
//! of the file, and get theirs when an item is moved behind them.

use super::fields::agenda;
use super::rows::AgendaItem;
use crate::instrument::Id;
use crate::workbook::{Edit, Fact, Workbook, parse_count};

/// What lies between two items that nobody has moved.
const STEP: u64 = 10;

impl<'a> AgendaItem<'a> {
    /// What a meeting takes up, in the order of its agenda.
    pub fn of_meeting(workbook: &'a Workbook, meeting: &Id) -> impl DoubleEndedIterator<Item = Self> + use<'a> {
        let mut items: Vec<Self> =
            Self::all(workbook).filter(|it| agenda::MEETING.refers_to(it.row, meeting)).collect();
        items.sort_by_key(|item| (item.order().is_none(), item.order()));
        items.into_iter()
    }

    /// The meeting it belongs to.
    #[must_use]
    pub fn meeting(self) -> Option<Id> {
        agenda::MEETING.refers(self.row)
    }

    /// Its place in the order.
    fn order(self) -> Option<u64> {
        parse_count(&agenda::ORDER.text(self.row)?).ok()
    }
}

/// The number of an item that comes last; none where others have none, which it would stand before.
#[must_use]
pub fn last_place(workbook: &Workbook, meeting: &Id) -> Option<u64> {
    AgendaItem::of_meeting(workbook, meeting)
        .try_fold(0, |last: u64, item| Some(last.max(item.order()?)))
        .map(|last| last.saturating_add(STEP))
}

/// The edits that make an item the one at `to`, counted from 0, of the agenda of its meeting; none where it is there.
#[must_use]
pub fn moved(workbook: &Workbook, meeting: &Id, item: &Id, to: usize) -> Vec<Edit> {
    let mut last = 0u64;
    let numbered = AgendaItem::of_meeting(workbook, meeting).map(|item| {
        last = item.order().unwrap_or(last.saturating_add(STEP));
        (item, last)
    });
    let mut items: Vec<(AgendaItem<'_>, u64)> = numbered.collect();
    let Some(from) = items.iter().position(|(it, _)| it.id == item) else { return Vec::new() };
    if from == to || to >= items.len() {
        return Vec::new();
    }
    let (own, _) = items.remove(from);
    let before = to.checked_sub(1).map_or(0, |at| items[at].1);
    let after = items.get(to).map_or(before.saturating_add(2 * STEP), |(_, order)| *order);
    let is_rising = items.is_sorted_by(|(_, one), (_, next)| one < next);
    if is_rising && after > before.saturating_add(1) {
        items.insert(to, (own, before + (after - before) / 2));
        items.truncate(to + 1);
    } else {
        items.insert(to, (own, 0));
        let mut last = 0;
        items.iter_mut().for_each(|(_, order)| {
            last += STEP;
            *order = last;
        });
    }
    let changed = items.into_iter().filter(|(item, order)| item.order() != Some(*order));
    changed.map(|(item, order)| Edit::put(agenda::ORDER.cell(item.id), Fact::Text(order.to_string()))).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::workbook::{InstrumentRef, merge};

    fn id(text: &str) -> Id {
        text.parse().unwrap_or_else(|fault| panic!("{fault}"))
    }

    fn agenda_of(items: &str) -> Workbook {
        let reference = InstrumentRef { id: id("i"), version: "1".into(), extra: Default::default() };
        let mut workbook = Workbook::new("w".into(), reference, "MYS".into(), "en".into());
        for item in items.chars() {
            let item = id(&item.to_string());
            Edit::put(agenda::MEETING.cell(&item), Fact::Ids(vec![id("m")])).apply(&mut workbook);
            Edit::put(agenda::TITLE.cell(&item), Fact::Text(item.to_string())).apply(&mut workbook);
        }
        workbook
    }

    fn order(workbook: &Workbook) -> String {
        AgendaItem::of_meeting(workbook, &id("m")).map(|item| item.id.to_string()).collect()
    }

    fn move_to(workbook: &mut Workbook, item: &str, to: usize) -> usize {
        let edits = moved(workbook, &id("m"), &id(item), to);
        let count = edits.len();
        edits.into_iter().for_each(|edit| drop(edit.apply(workbook)));
        count
    }

    #[test]
    fn an_item_stands_where_it_was_moved_and_the_others_keep_their_order() {
        for (item, to, then) in [
            ("c", 0, "cabde"),
            ("a", 4, "bcdea"),
            ("a", 1, "bacde"),
            ("e", 3, "abced"),
            ("b", 3, "acdbe"),
            ("b", 1, "abcde"),
            ("b", 5, "abcde"),
            ("x", 1, "abcde"),
        ] {
            let mut workbook = agenda_of("abcde");
            move_to(&mut workbook, item, to);
            assert_eq!(order(&workbook), then, "{item} to {to}");
        }
    }

    #[test]
    fn however_often_items_are_moved_the_order_is_that_of_a_list() {
        let mut workbook = agenda_of("abcdef");
        let mut list: Vec<char> = "abcdef".chars().collect();
        for step in 0..200 {
            let (from, to) = (step * 7 % 6, step * step % 6);
            let item = list.remove(from);
            list.insert(to, item);
            move_to(&mut workbook, &item.to_string(), to);
            assert_eq!(order(&workbook), list.iter().collect::<String>(), "step {step}");
        }
    }

    #[test]
    fn a_move_is_one_number_once_there_are_numbers_and_a_new_item_comes_last() {
        let mut workbook = agenda_of("abcde");
        assert_eq!(move_to(&mut workbook, "e", 3), 4);
        assert_eq!(move_to(&mut workbook, "c", 0), 1);
        assert_eq!(order(&workbook), "cabed");
        let item = id("f");
        Edit::put(agenda::MEETING.cell(&item), Fact::Ids(vec![id("m")])).apply(&mut workbook);
        assert_eq!(order(&workbook), "cabedf");
        assert_eq!(last_place(&workbook, &id("m")), None, "it would stand before those without a number");
        assert_eq!(last_place(&workbook, &id("other")), Some(STEP));
    }

    #[test]
    fn two_people_who_move_two_items_contradict_each_other_nowhere() {
        let mut base = agenda_of("abcdef");
        for (at, item) in "abcdef".chars().enumerate() {
            let order = agenda::ORDER.cell(&id(&item.to_string()));
            Edit::put(order, Fact::Text((STEP * (at as u64 + 1)).to_string())).apply(&mut base);
        }
        assert_eq!(last_place(&base, &id("m")), Some(70));
        for (one, other, then) in
            [(("c", 0), ("f", 3), "cabfde"), (("a", 5), ("d", 1), "dbcefa"), (("c", 1), ("d", 2), "acbdef")]
        {
            let (mut ours, mut theirs) = (base.clone(), base.clone());
            move_to(&mut ours, one.0, one.1);
            move_to(&mut theirs, other.0, other.1);
            let found = merge(&base, &ours, &theirs);
            let mut merged = ours;
            found.edits.into_iter().for_each(|edit| drop(edit.apply(&mut merged)));
            assert_eq!((order(&merged).as_str(), merged.disputed.iter().count()), (then, 0), "{one:?} and {other:?}");
        }
    }
}
