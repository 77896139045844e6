//! Laws and examples of wrapping styled text.

use proptest::prelude::*;

use super::super::line::Inline;
use super::*;
use crate::text::samples::nasty;
use crate::text::wrap::lines;

#[test]
fn runs_keep_their_roles_across_rows() {
    let line = Line::text("one ").and(Inline::strong("two three")).and(" four");
    let rows = super::line(&line, 8, Glyphs::Unicode);
    let told: Vec<String> =
        rows.iter().map(|row| row.iter().map(|run| format!("{:?}:{}|", run.role, run.text)).collect()).collect();
    assert_eq!(told, ["Text:one |Strong:two|", "Strong:three|", "Text:four|"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn styled_wrapping_breaks_where_plain_wrapping_does(
        pieces in proptest::collection::vec(nasty(), 0..5), width in 1usize..24,
    ) {
        let styled: Vec<Run> = pieces.iter().map(|text| Run::typed(RunRole::Text, text)).collect();
        let whole: String = styled.iter().map(|run| run.text.as_str()).collect();
        let joined: Vec<String> = runs(&styled, width)
            .iter()
            .map(|row| row.iter().map(|run| run.text.as_str()).collect())
            .collect();
        prop_assert_eq!(joined, lines(&whole, width));
    }
}
