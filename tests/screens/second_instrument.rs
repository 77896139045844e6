//! A second instrument, whose questions are asked about each item of a list: walked by keys and in lines, in both languages.

use crate::support::world::Beginning;
use crate::support::{Sitting, conversation, given, given_in, nothing};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tripartite::analysis::{Rating, State};
use tripartite::app::Example;
use tripartite::i18n::Words;
use tripartite::store::{Instruments, parse_workbook, to_text};
use tripartite::tui::{Theme, draw};
use tripartite::workbook::{InstrumentRef, Workbook};

const SECOND: &str = "abnd";

fn blank() -> Beginning {
    let instrument = Instruments::new(None).load(SECOND, "en").unwrap();
    let id = "00000000-0000-7000-8000-000000000002".into();
    Beginning::Book(Box::new(Workbook::new(id, InstrumentRef::to(&instrument), "ZZZ".into(), "en".into())))
}

fn example() -> Beginning {
    let text = Instruments::new(None).example(SECOND, "lysandria").unwrap();
    Beginning::Book(Box::new(parse_workbook(std::path::Path::new("lysandria.yaml"), &text).unwrap()))
}

/// What the screen shows at 80 by 24.
fn picture(sitting: &Sitting) -> String {
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal
        .draw(|frame| drop(draw(&sitting.model, Theme::new(sitting.model.theme, sitting.model.ascii), frame)))
        .unwrap();
    let buffer = terminal.backend().buffer().clone();
    let row = |y| (0..80).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    (0..24).map(row).collect::<Vec<_>>().join("\n")
}

#[test]
fn its_example_can_be_tried_from_the_start() {
    assert_eq!(given(nothing()).keys("d").world.tried, [Example::OtherInstrument]);
    let mut lines = conversation(nothing());
    lines.sitting.model.home.instruments = Instruments::new(None).titles("en");
    lines.say("try abnd");
    assert_eq!(lines.sitting.world.tried, [Example::OtherInstrument]);
}

#[test]
fn each_guarantee_is_a_question_of_its_own() {
    given(blank())
        .at("g-provided@children")
        .keys("3")
        .then_holds("answers/g-provided@children/reply", "no")
        .then_is("g-law@children", State::NotApplicable, Rating::NotApplicable)
        .then_is("g-law@health", State::Open, Rating::Open)
        .then_is("g-left-out@children", State::Open, Rating::Open)
        .at("g-law@health")
        .keys("1322")
        .then_holds("answers/g-law@health/facets/informal", "no")
        .then_is("g-law@health", State::Answered, Rating::Partly);
}

#[test]
fn the_same_by_keys_and_in_lines_leaves_the_same_file() {
    let keys = given(blank())
        .at("g-law@health")
        .keys("1322")
        .at("g-reached@older")
        .keys("<Enter>245000<Enter>")
        .at("g-planned@older")
        .keys("<Enter>Indexation from 2027.<Esc>");
    let mut lines = given(blank()).at("g-law@health").in_lines();
    lines.all(&["1 yes", "2 no", "3 partly", "4 partly"]);
    lines.all(&["set answers/g-reached@older/reply 245000", "set answers/g-planned@older/reply Indexation from 2027."]);
    assert_eq!(to_text(keys.workbook()).unwrap(), to_text(lines.sitting.workbook()).unwrap());
}

#[test]
fn screens_and_lines_name_the_guarantee_in_both_languages() {
    for (language, guarantee, one) in
        [("en", "income security for children", "guarantee"), ("fr", "sécurité de revenu des enfants", "garantie")]
    {
        let sitting = given_in(language, example()).at("g-adequate@children");
        let shown = picture(&sitting);
        assert!(shown.contains(guarantee) && shown.contains(one), "{language}\n{shown}");
        let mut talk = sitting.in_lines();
        let said = talk.say("question");
        assert!(said.contains(guarantee) || talk.greeting.join("\n").contains(guarantee), "{language}: {said}");
        // nothing of the other questionnaire is said
        for absent in ["branch", "Branch"] {
            assert!(!shown.contains(absent), "{shown}");
        }
        assert!(!Words::new(language).t("list-one-branches").is_empty());
    }
}
