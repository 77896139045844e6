//! The costing: which parts stand where. In the situational analysis what a reader decides by; in the document of the
//! costing and in the record also how every figure comes about.

use super::Page;
use super::costing_page::Costed;
use super::{
    costing_charts, costing_formulas, costing_household, costing_inputs, costing_overview, costing_room, costing_tables,
};
use crate::costing::{DESIGN, PACKAGE};
use crate::instrument::Id;
use crate::workbook::working_group;

/// The chapter of the situational analysis; nothing where no costing is begun.
pub(in crate::report) fn in_brief(page: &mut Page<'_>) {
    let Some(costed) = Costed::of(page) else { return };
    page.out.heading(1, "costing", page.words.t("costing-chapter"));
    costing_inputs::standing(page, &costed);
    costing_overview::packages(page, &costed);
    for (title, designs) in costing_room::sets(&costed) {
        costing_charts::who_pays(page, &costed, &title, &designs);
    }
    costing_overview::by_branch(page, &costed);
    costing_household::in_brief(page, &costed);
    costing_room::fiscal_space(page, &costed);
    costing_formulas::missing(page, &costed);
}

/// What a road map has to say of cost: the designs beside each other, and what every figure rests on.
pub(in crate::report) fn compared(page: &mut Page<'_>) {
    let Some(costed) = Costed::of(page) else { return };
    page.out.heading(1, "costing", page.words.t("costing-chapter"));
    costing_inputs::standing(page, &costed);
    costing_overview::packages(page, &costed);
    costing_formulas::missing(page, &costed);
}

/// The same with all that stands behind it, under a heading of its own.
pub(in crate::report) fn chapter(page: &mut Page<'_>) {
    let Some(costed) = Costed::of(page) else { return };
    page.out.heading(1, "costing", page.words.t("costing-chapter"));
    whole(page, &costed);
}

/// Everything there is to say of a costing.
pub(in crate::report) fn whole(page: &mut Page<'_>, costed: &Costed<'_>) {
    costing_inputs::standing(page, costed);
    costing_inputs::assumptions(page, costed);
    designs(page, costed);
    packages(page, costed);
    costing_overview::by_branch(page, costed);
    costing_formulas::missing(page, costed);
    costing_formulas::write(page, costed);
    costing_household::write(page, costed);
    costing_room::sensitivity(page, costed);
    costing_overview::baseline(page, costed);
    costing_room::fiscal_space(page, costed);
}

/// Each design under its option: what it is, what it costs by line, who pays.
fn designs(page: &mut Page<'_>, costed: &Costed<'_>) {
    let by_option = costing_inputs::by_option(page, costed);
    for (option, designs) in page.each(by_option) {
        let title = match &option {
            Some(option) => costed.row_title(working_group::OPTION, option),
            None => page.words.t("costing-no-option"),
        };
        let anchor =
            option.as_ref().map_or_else(|| "costing-no-option".to_owned(), |it| format!("costing/option/{it}"));
        page.out.heading(2, anchor, title);
        for design in page.each(designs) {
            let title = costed.row_title(DESIGN, &design);
            page.out.heading(3, format!("costing/design/{design}"), title.as_str());
            costing_inputs::scenario(page, costed, &design);
            let one = std::slice::from_ref(&design);
            let by_line = page.words.with("costing-by-line", &[("title", (&title).into())]);
            costing_tables::by_line(page, costed, &by_line, one);
            let pays = page.words.with("costing-who-pays", &[("title", (&title).into())]);
            costing_tables::who_pays(page, costed, &pays, one);
        }
    }
}

/// Designs looked at together; where there are no packages, each design by itself.
fn packages(page: &mut Page<'_>, costed: &Costed<'_>) {
    let packages: Vec<(Id, Vec<Id>)> =
        costed.costing.inputs().packages.iter().map(|(id, designs)| (id.clone(), designs.clone())).collect();
    if packages.is_empty() {
        return;
    }
    page.out.heading(2, "costing-packages", page.words.t("costing-packages"));
    costing_overview::packages(page, costed);
    costing_charts::packages(page, costed, &costing_room::sets(costed));
    for (id, designs) in page.each(packages) {
        let title = costed.row_title(PACKAGE, &id);
        let names: Vec<String> = designs.iter().map(|design| costed.row_title(DESIGN, design)).collect();
        let names = page.list(&names);
        page.out.heading(3, format!("costing/package/{id}"), title.as_str());
        page.out.paragraph(page.words.with("costing-package-of", &[("designs", (&names).into())]));
        let caption = page.words.with("costing-who-pays", &[("title", (&title).into())]);
        costing_tables::who_pays(page, costed, &caption, &designs);
        costing_charts::who_pays(page, costed, &title, &designs);
    }
}
