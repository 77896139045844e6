//! All answers: every question in the order of the outline, in full, as the record that others can check.
//!
//! The chapters tell what was found; here stands what was asked, what was replied, part by part, and on what it rests.

use super::{Page, question};

/// Every section with its questions.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let instrument = page.instrument;
    page.part("answers");
    page.out.paragraph(page.t("answers-note"));
    for (id, section) in &instrument.sections {
        page.out.heading(2, format!("sections/{id}"), section.title.as_str());
        for (id, question) in section.questions.iter().filter(|(_, question)| question.is_asked()) {
            question::write(page, 3, id, question);
        }
    }
}
