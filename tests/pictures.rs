//! One picture a screen, small and large, and what every picture must be in every theme.
//!
//! A picture that changed on purpose is accepted with `INSTA_UPDATE=always cargo test --test pictures`; look at the
//! difference first.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support_pictures;

use support_pictures::{LARGE, SMALL, Stage, blank, example};
use tripartite::app::RecentFile;

/// A scene is set for a language and a size.
type Scene = fn(&str, (u16, u16)) -> Stage;

/// Both sizes of a scene, one under the other, in each of the languages.
fn hang(name: &str, languages: &[&str], scene: Scene) {
    for language in languages {
        let pictures = [SMALL, LARGE].map(|size| scene(language, size).picture());
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => true }, {
            insta::assert_snapshot!(format!("{name}-{language}"), pictures.join("\n"));
        });
    }
}

const EN: &[&str] = &["en"];
const BOTH: &[&str] = &["en", "fr"];

/// A test a scene: the sentence, the languages, the scene.
macro_rules! pictures {
    ($($name:ident: $languages:ident, $scene:expr;)+) => {$(
        #[test]
        fn $name() {
            hang(&stringify!($name).replace('_', "-"), $languages, $scene);
        }
    )+};
}

fn recent() -> Vec<RecentFile> {
    let file = |path: &str, title: &str, country: &str, answered, on: &str| RecentFile {
        path: path.into(),
        title: title.into(),
        country: country.into(),
        answered,
        asked: 59,
        on: on.into(),
    };
    vec![
        file("/home/anna/mys.yaml", "Malaysia: what one practice record supports", "MYS", 17, "2026-11-21"),
        file("/home/anna/work/ken.yaml", "", "KEN", 0, "2026-10-02"),
        file(
            "/home/anna/phl.yaml",
            "Philippines, extension of social protection to migrant domestic workers: the second round of the tripartite \
             working group",
            "PHL",
            59,
            "2026-01-31",
        ),
    ]
}

/// A row question with an agreement to ask about, which the example has none of.
fn with_agreement(language: &str, size: (u16, u16)) -> Stage {
    let stage = Stage::with(language, size, blank()).at("legal-ssa").keys("1 R");
    to_register(stage, "agreement").keys("a").types("Agreement with Indonesia").keys("Enter Esc Esc")
}

/// Tab goes from register to register.
fn to_register(mut stage: Stage, register: &str) -> Stage {
    for _ in 0..30 {
        let here = match &stage.model.screen {
            tripartite::app::Screen::Register(screen) => screen.register.to_string(),
            _ => panic!("a register is on screen"),
        };
        if here == register {
            return stage;
        }
        stage = stage.keys("Tab");
    }
    panic!("no register {register}");
}

pictures! {
    start_empty: BOTH, |language, size| Stage::start(language, size, Vec::new());
    start_recent: BOTH, |language, size| Stage::start(language, size, recent()).keys("Down");

    question_open: BOTH, |language, size| Stage::with(language, size, blank()).at("step2-desk-review");
    question_simple: BOTH, |language, size| Stage::example(language, size).at("consult-ngos");
    question_compound: BOTH, |language, size| Stage::example(language, size).at("legal-work-recognized");
    question_prohibition: BOTH, |language, size| {
        // one part hinders and one does not: a prohibition that exists reads as a gap, one that does not as fine
        Stage::with(language, size, blank()).at("legal-schemes-entry-requirements").keys("1 3")
    };
    question_gate: BOTH, |language, size| Stage::example(language, size).at("legal-ssa");
    question_row: BOTH, |language, size| with_agreement(language, size).at("legal-ssa-mdw").keys("2");
    question_not_asked: BOTH, |language, size| {
        Stage::with(language, size, blank()).at("legal-ssa").keys("3").at("legal-ssa-mdw")
    };
    question_standards: EN, |language, size| Stage::example(language, size).at("legal-ratification");
    question_deferred: EN, |language, size| {
        Stage::with(language, size, blank())
            .at("consult-ngos").keys("d").types("The ministry").keys("Enter").types("2026-12").keys("Enter")
    };
    question_not_applicable: EN, |language, size| {
        Stage::with(language, size, blank()).at("consult-ngos").keys("5").types("No such body exists here").keys("Enter")
    };
    question_guidance: BOTH, |language, size| Stage::example(language, size).at("legal-schemes-procedures").keys("h");
    question_problem: EN, |language, size| Stage::with(language, size, blank()).at("consult-ngos").keys("1");
    question_scrolled: EN, |language, size| Stage::example(language, size).at("step1-stakeholders").keys("PageDown [ Down Down Down Down Down Down Down Down Down Down Down Down Down Down Down");
    field_prose: BOTH, |language, size| {
        Stage::with(language, size, blank()).at("consult-ngos").keys("f").types(
            "Two organizations of domestic workers speak for them, and both were heard twice.\nA third one, in the \
             north, could not come.",
        )
    };
    field_selected: EN, |language, size| {
        Stage::with(language, size, blank()).at("consult-ngos").keys("f").types("Two words here").keys("S-Left S-Left S-Left S-Left")
    };
    field_wide_letters: EN, |language, size| {
        Stage::with(language, size, blank()).at("consult-ngos").keys("f").types("家事労働者 की सुरक्षा 👩‍🍳 عاملات المنازل").keys("Left Left")
    };
    field_refused_date: BOTH, |language, size| {
        let stage = to_register(Stage::example(language, size).keys("R"), "source");
        let stage = stage.keys("Enter");
        on_label(stage, &["published", "as-of"]).keys("Enter C-a").types("next spring").keys("Enter")
    };

    outline: BOTH, |language, size| Stage::example(language, size).at("legal-schemes-tools").keys("Tab Up Up");

    standards: BOTH, |language, size| Stage::example(language, size).keys("N Down Right");
    standards_answered: EN, |language, size| Stage::with(language, size, blank()).keys("N 1 Right 1 Right 3 Down Home Left Left 2 Right 2");
    coverage: BOTH, |language, size| Stage::example(language, size).keys("C Down Down Right");
    matrix_rows: BOTH, |language, size| with_agreement(language, size).at("legal-ssa-principles").keys("M 1 Right 2 Right 3");
    matrix_empty: EN, |language, size| Stage::with(language, size, blank()).at("legal-ssa").keys("1").at("legal-ssa-mdw").keys("M");

    register_empty: BOTH, |language, size| to_register(Stage::with(language, size, blank()).keys("R"), "agreement");
    register_list: BOTH, |language, size| to_register(Stage::example(language, size).keys("R"), "scheme").keys("Down");
    register_record: BOTH, |language, size| to_register(Stage::example(language, size).keys("R"), "scheme").keys("Down Enter Down");
    register_source: EN, |language, size| Stage::example(language, size).keys("S Enter");

    problems: BOTH, |language, size| Stage::example(language, size).keys("P Down");
    problems_none: EN, |language, size| Stage::with(language, size, blank()).keys("P");
    search: BOTH, |language, size| Stage::example(language, size).keys("/").types("perkeso").keys("Down");
    search_nothing: EN, |language, size| Stage::example(language, size).keys("/").types("zzzz");
    palette: BOTH, |language, size| Stage::example(language, size).keys("C-p Down");
    palette_narrowed: EN, |language, size| Stage::example(language, size).keys("C-p").types("report");

    picker_one: BOTH, |language, size| Stage::example(language, size).at("consult-ngos").keys("c Down");
    picker_many: BOTH, |language, size| Stage::example(language, size).at("legal-schemes-procedures").keys("b Down Tab");
    picker_source: EN, |language, size| Stage::example(language, size).at("consult-ngos").keys("s Down");
    chapters: EN, |language, size| Stage::example(language, size).keys("D Down");

    form_not_applicable: BOTH, |language, size| Stage::example(language, size).at("consult-ngos").keys("Home 5").types("No such body");
    form_defer: BOTH, |language, size| Stage::example(language, size).at("consult-ngos").keys("d").types("The ministry").keys("Down").types("2026-12");
    form_new: BOTH, |language, size| Stage::start(language, size, Vec::new()).keys("n").types("MYS").keys("Down").types("Malaysia, second round");
    form_refused: BOTH, |language, size| Stage::start(language, size, Vec::new()).keys("n").types("Malaysia").keys("Enter Enter Enter");
    form_export: EN, |language, size| Stage::example(language, size).keys("V x");

    record_citation: BOTH, |language, size| {
        Stage::with(language, size, example()).at("consult-ngos").keys("s Enter")
    };
    record_remark: EN, |language, size| Stage::example(language, size).at("consult-ngos").keys("r").types("Said in confidence");
    record_header: EN, |language, size| Stage::example(language, size).keys("H");
    record_standard: EN, |language, size| Stage::example(language, size).keys("N Enter");
    record_chapter: EN, |language, size| Stage::example(language, size).keys("D Enter");
    confirm: BOTH, |language, size| Stage::example(language, size).keys("S x");
    help: BOTH, |language, size| Stage::example(language, size).at("consult-ngos").keys("?");
    help_end: EN, |language, size| Stage::example(language, size).at("consult-ngos").keys("? PageDown PageDown PageDown");

    report_top: BOTH, |language, size| Stage::example(language, size).keys("V");
    report_chapter: BOTH, |language, size| Stage::example(language, size).keys("V ] ] ] ] ]");
    reading: BOTH, |language, size| Stage::example(language, size).keys("I ] ] ]");

    notice_undone: BOTH, |language, size| Stage::with(language, size, blank()).at("consult-ngos").keys("1 u");
    ascii_question: EN, |language, size| ascii(language, size).at("legal-work-recognized");
    ascii_start: EN, |language, size| Stage::start(language, size, recent()).command("ascii");
    ascii_coverage: EN, |language, size| ascii(language, size).keys("C Down Down Right");
    ascii_picker: EN, |language, size| ascii(language, size).at("consult-ngos").keys("c");
    ascii_register: EN, |language, size| ascii(language, size).keys("R Enter");
    ascii_report: EN, |language, size| ascii(language, size).keys("V ] ]");
}

fn ascii(language: &str, size: (u16, u16)) -> Stage {
    Stage::example(language, size).command("ascii")
}

/// Puts the cursor of a record on the first field of one of these names.
fn on_label(mut stage: Stage, fields: &[&str]) -> Stage {
    use tripartite::workbook::Cell;
    for _ in 0..30 {
        let item = stage.model.current_item();
        let here = item.as_ref().and_then(|item| item.cell());
        if matches!(here, Some(Cell::Field(_, _, field)) if fields.contains(&field.as_str())) {
            return stage;
        }
        stage = stage.keys("Down");
    }
    panic!("none of {fields:?} is in the record");
}

#[test]
fn a_window_too_small_says_so_and_how_large_it_must_be() {
    for (name, size) in [("narrow", (50, 12)), ("flat", (120, 10)), ("tiny", (8, 3))] {
        let stage = Stage::example("en", SMALL).resized(size);
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(format!("too-small-{name}"), stage.picture());
        });
    }
}
