//! The working group as an annex of the situational analysis: a row for each party, its members with their organizations.

use super::{Page, attendance, positions};
use crate::document::{Line, TableRow};
use crate::instrument::Id;
use crate::workbook::working_group::{self as group, Member};

/// The annex; nothing where no member was entered.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let members: Vec<Member<'_>> = Member::all(page.published).collect();
    if members.is_empty() {
        return;
    }
    page.part("members-annex");
    let parties = page.instrument.constituencies.keys().map(Some).chain([None]);
    let known = |id: &Id| page.instrument.constituencies.contains_key(id);
    let mut rows = Vec::new();
    for party in parties {
        let here = members.iter().filter(|it| it.constituency().filter(known).as_ref() == party);
        let names: Vec<String> = here.map(|it| attendance::named(page, it.id)).collect();
        if names.is_empty() {
            continue;
        }
        let label = party.map_or_else(|| page.t("attendance-no-party"), |id| positions::party(page, id));
        rows.push(
            TableRow::from(vec![Line::text(label), Line::text(names.join("\n"))])
                .at(format!("registers/{}", group::MEMBER)),
        );
    }
    let head = ["party", "members-head"].map(|key| Line::text(page.t(key))).to_vec();
    page.out.table(Line::new(), head, rows);
}
