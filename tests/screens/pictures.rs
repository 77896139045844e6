//! One picture a screen, small and large, and what every picture must be in every theme.
//!
//! A picture that changed on purpose is looked at and accepted with `cargo insta review`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support_pictures::{LARGE, SMALL, Stage, blank, costed, example};
use tripartite::app::RecentFile;
use tripartite::workbook::{Fact, Mark, Reply, Value, Workbook};

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
///
/// French stands where its longer words or its own signs show something English does not.
macro_rules! pictures {
    ($($name:ident: $languages:ident, $scene:expr;)+) => {
        $(
            #[test]
            fn $name() {
                hang(&stringify!($name).replace('_', "-"), $languages, $scene);
            }
        )+

        /// Every scene by its name.
        const SCENES: &[(&str, Scene)] = &[$((stringify!($name), $scene)),+];
    };
}

/// The keys at the foot of every scene, in one picture a language: a sign that changes there changes two files.
#[test]
fn the_keys_at_the_foot() {
    for language in BOTH {
        let feet = SCENES.iter().map(|(name, scene)| format!("{name:24}│{}", scene(language, SMALL).foot()));
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => true }, {
            insta::assert_snapshot!(format!("feet-{language}"), feet.collect::<Vec<_>>().join("\n"));
        });
    }
}

fn recent() -> Vec<RecentFile> {
    let file = |path: &str, title: &str, country: &str, answered, on: &str| RecentFile {
        path: path.into(),
        title: title.into(),
        country: country.into(),
        answered,
        asked: 59,
        on: on.into(),
        scratch: false,
        waits: false,
    };
    vec![
        file("/home/anna/mys.yaml", "Malaysia: what one practice record supports", "MYS", 17, "2026-11-21"),
        file("/home/anna/work/ken.yaml", "", "KEN", 0, "2026-10-02"),
        file("/home/anna/mail/mys.yaml", "Malaysia: what one practice record supports", "MYS", 12, "2026-09-30"),
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

/// Two versions of a reply and of its reason, and of a standard.
fn disputed() -> Workbook {
    let mut book = blank();
    let text = |text: &str| Fact::Text(text.to_owned());
    for (address, fact) in [
        ("answers/consult-gender/reply", Fact::Reply(Reply::Given(Value::Yes))),
        ("disputed/answers/consult-gender/reply", Fact::Reply(Reply::Given(Value::No))),
        ("answers/consult-gender/why", text("Two of the five meetings were held with women only.")),
        ("disputed/answers/consult-gender/why", text("It was on no agenda; the two meetings were cancelled.")),
        ("disputed/answers/consult-gender/finding", Fact::Emptied),
        ("disputed/standards/c189/law", Fact::Mark(Mark::Yes)),
        ("standards/c189/practice", Fact::Mark(Mark::No)),
        ("disputed/standards/c189/practice", Fact::Mark(Mark::Partly)),
    ] {
        book.put(&address.parse().unwrap(), Some(fact));
    }
    book
}

/// A costing in which the births of later years are not known.
fn lacking() -> Workbook {
    let mut book = costed();
    book.put(&"registers/assumption/births/fill".parse().unwrap(), Some(Fact::Text("given".to_owned())));
    book
}

/// Tab goes to the list of the registers, and Enter to the one under the cursor.
fn to_register(stage: Stage, register: &str) -> Stage {
    let mut stage = stage.keys("Tab");
    let instrument = stage.model.session.as_ref().expect("a workbook is open").instrument.clone();
    let wanted = instrument.listed_registers().position(|(_, id, _)| id.as_str() == register);
    let wanted = wanted.expect("a listed register");
    while stage.model.outline != Some(wanted) {
        let key = if stage.model.outline < Some(wanted) { "Down" } else { "Up" };
        stage = stage.keys(key);
    }
    stage.keys("Enter")
}

pictures! {
    start_empty: BOTH, |language, size| Stage::start(language, size, Vec::new());
    start_recent: EN, |language, size| Stage::start(language, size, recent()).keys("Down");

    question_open: EN, |language, size| Stage::with(language, size, blank()).at("step2-desk-review");
    question_simple: EN, |language, size| Stage::example(language, size).at("step2-gender").keys("Down Down Down Down");
    question_sources: EN, |language, size| Stage::example(language, size).at("consult-ngos").keys("Down Down Down Down Down Down");
    question_compound: BOTH, |language, size| Stage::example(language, size).at("legal-work-recognized");
    question_prohibition: EN, |language, size| {
        // one part hinders and one does not: a prohibition that exists reads as a gap, one that does not as fine
        Stage::with(language, size, blank()).at("legal-schemes-entry-requirements").keys("1 3")
    };
    question_gate: EN, |language, size| Stage::example(language, size).at("legal-ssa");
    question_row: EN, |language, size| with_agreement(language, size).at("legal-ssa-mdw").keys("2");
    question_not_asked: BOTH, |language, size| {
        Stage::with(language, size, blank()).at("legal-ssa").keys("3").at("legal-ssa-mdw")
    };
    question_standards: EN, |language, size| Stage::example(language, size).at("legal-ratification");
    question_deferred: EN, |language, size| {
        Stage::with(language, size, blank())
            .at("consult-ngos").keys("d").types("The ministry").keys("Enter").types("2026-12").keys("Enter")
    };
    question_not_applicable: EN, |language, size| {
        Stage::with(language, size, blank()).at("step2-gender").keys("Down Down Down Down 5").types("No such body exists here").keys("Enter")
    };
    question_guidance: BOTH, |language, size| Stage::example(language, size).at("legal-schemes-procedures").keys("h");
    question_disputed: EN, |language, size| Stage::with(language, size, disputed()).at("consult-gender").keys("Down Down");
    question_problem: EN, |language, size| Stage::with(language, size, blank()).at("consult-ngos").keys("1");
    question_scrolled: EN, |language, size| Stage::example(language, size).at("step1-stakeholders").keys("PageDown [ Down Down Down Down Down Down Down Down Down Down Down Down Down Down Down");
    field_prose: EN, |language, size| {
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

    standards: EN, |language, size| Stage::example(language, size).keys("Space N Down Right");
    standards_disputed: EN, |language, size| Stage::with(language, size, disputed()).keys("Space N Right Right");
    standards_answered: EN, |language, size| Stage::with(language, size, blank()).keys("Space N 1 Right 1 Right 3 Down Home Left Left 2 Right 2");
    coverage: BOTH, |language, size| Stage::example(language, size).keys("Space C Down Down Right");
    matrix_rows: EN, |language, size| with_agreement(language, size).at("legal-ssa-principles").keys("Space M 1 Right 2 Right 3");
    matrix_empty: EN, |language, size| Stage::with(language, size, blank()).at("legal-ssa").keys("1").at("legal-ssa-mdw").keys("Space M");

    register_empty: EN, |language, size| to_register(Stage::with(language, size, blank()).keys("R"), "agreement");
    register_groups: BOTH, |language, size| to_register(Stage::example(language, size).keys("R"), "scheme").keys("Tab Down");
    register_list: EN, |language, size| to_register(Stage::example(language, size).keys("R"), "scheme").keys("Down");
    register_record: BOTH, |language, size| to_register(Stage::example(language, size).keys("R"), "scheme").keys("Down Enter Down");
    register_questions: BOTH, |language, size| {
        let stage = with_agreement(language, size).at("legal-ssa-principles").keys("1 2 3");
        stage.keys("R Enter").keys(&["Down"; 15].join(" "))
    };
    register_source: EN, |language, size| Stage::example(language, size).keys("Space S Enter");

    costing_line: BOTH, |language, size| {
        Stage::with(language, size, costed()).keys("Space $ Down Down Down Right Tab Tab")
    };
    costing_contribution: EN, |language, size| Stage::with(language, size, costed()).keys("Space $ Right Right");
    costing_lacking: EN, |language, size| Stage::with(language, size, lacking()).keys("Space $ Down Down Down Right Tab");
    costing_what_if: BOTH, |language, size| {
        Stage::with(language, size, costed()).keys("Space $ Down Down Down Tab Tab w").types("60").keys("Enter")
    };
    costing_table: BOTH, |language, size| Stage::with(language, size, costed()).keys("Space $ t Down");
    costing_sensitivity: EN, |language, size| Stage::with(language, size, costed()).keys("Space $ s Down");
    costing_household: BOTH, |language, size| Stage::with(language, size, costed()).keys("Space $ h");
    costing_designs: EN, |language, size| Stage::with(language, size, costed()).keys("Space $ d Down");
    costing_empty: BOTH, |language, size| Stage::with(language, size, blank()).keys("Space $");

    problems: BOTH, |language, size| Stage::example(language, size).keys("P Down");
    problems_none: EN, |language, size| Stage::with(language, size, blank()).keys("P");
    search: BOTH, |language, size| Stage::example(language, size).keys("/").types("perkeso").keys("Down");
    search_nothing: EN, |language, size| Stage::example(language, size).keys("/").types("zzzz");
    palette: BOTH, |language, size| Stage::example(language, size).keys("C-p Down");
    palette_narrowed: EN, |language, size| Stage::example(language, size).keys("C-p").types("report");

    picker_settle: BOTH, |language, size| Stage::with(language, size, disputed()).at("consult-gender").keys("Down Down Down Down v Down");
    picker_one: EN, |language, size| Stage::example(language, size).at("consult-ngos").keys("Space c Down");
    picker_many: EN, |language, size| Stage::example(language, size).at("legal-schemes-procedures").keys("b Down Tab");
    picker_source: EN, |language, size| Stage::example(language, size).at("consult-ngos").keys("s Down");
    chapters: EN, |language, size| Stage::example(language, size).keys("Space D Down");

    form_not_applicable: EN, |language, size| Stage::example(language, size).at("step2-gender").keys("Down Down Down Down 5").types("No such body");
    form_defer: BOTH, |language, size| Stage::example(language, size).at("consult-ngos").keys("d").types("The ministry").keys("Down").types("2026-12");
    form_new: BOTH, |language, size| Stage::start(language, size, Vec::new()).keys("n").types("mala").keys("Down").types("Malaysia, second round");
    form_refused: BOTH, |language, size| Stage::start(language, size, Vec::new()).keys("n").types("Zambai").keys("Enter");
    documents: EN, |language, size| Stage::example(language, size).keys("V d Down");
    form_compare: EN, |language, size| Stage::example(language, size).keys("V d c h a n g Enter").types("none.yaml");
    form_export: BOTH, |language, size| Stage::example(language, size).keys("V x Down Down");
    writing: EN, |language, size| Stage::example(language, size).keys("V x Enter");

    record_citation: BOTH, |language, size| {
        Stage::with(language, size, example()).at("consult-ngos").keys("s Enter")
    };
    record_remark: EN, |language, size| Stage::example(language, size).at("consult-ngos").keys("Space r").types("Said in confidence");
    record_header: EN, |language, size| Stage::example(language, size).keys("Space H");
    record_standard: EN, |language, size| Stage::example(language, size).keys("Space N Enter");
    record_chapter: EN, |language, size| Stage::example(language, size).keys("Space D Enter");
    confirm: EN, |language, size| Stage::example(language, size).keys("Space S x");
    help: BOTH, |language, size| Stage::example(language, size).at("consult-ngos").keys("?");
    help_end: EN, |language, size| Stage::example(language, size).at("consult-ngos").keys("? PageDown PageDown PageDown");

    report_top: BOTH, |language, size| Stage::example(language, size).keys("V");
    report_chapter: EN, |language, size| Stage::example(language, size).keys("V ] ] ] ] ]");
    reading: EN, |language, size| Stage::example(language, size).keys("Space I ] ] ]");

    notice_undone: BOTH, |language, size| Stage::with(language, size, blank()).at("consult-ngos").keys("1 u");
    ascii_question: EN, |language, size| ascii(language, size).at("legal-work-recognized");
    ascii_start: EN, |language, size| Stage::start(language, size, recent()).command("ascii");
    ascii_coverage: EN, |language, size| ascii(language, size).keys("Space C Down Down Right");
    ascii_picker: EN, |language, size| ascii(language, size).at("consult-ngos").keys("Space c");
    ascii_register: EN, |language, size| ascii(language, size).keys("R Enter");
    ascii_costing: EN, |language, size| {
        Stage::with(language, size, costed()).command("ascii").keys("Space $ Down Down Down Right Tab Tab")
    };
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
            insta::assert_snapshot!(format!("too-small-{name}"), stage.whole_picture());
        });
    }
}

/// What a theme must be, whatever it shows.
mod themes {
    use super::{recent, to_register, with_agreement};
    use crate::support_pictures::{LARGE, SMALL, Stage, blank, cell_of, costed, rows};
    use ratatui::buffer::Cell;
    use ratatui::style::{Color, Modifier};
    use tripartite::config::ThemeName;
    use tripartite::tui::{Role, Theme};

    /// Scenes that show every role between them.
    fn scenes() -> Vec<(&'static str, Stage)> {
        let example = || Stage::example("en", LARGE);
        let all_marks = with_agreement("en", LARGE).at("legal-ssa-principles").keys("1 2 3 4 5").keys("Space M");
        vec![
            ("start", Stage::start("en", LARGE, recent())),
            ("compound", example().at("legal-work-recognized")),
            ("problem", Stage::with("en", LARGE, blank()).at("consult-ngos").keys("1 2 3")),
            ("guidance", example().at("legal-schemes-procedures").keys("h")),
            ("field", example().at("consult-ngos").keys("f").types("Some words").keys("S-Left S-Left")),
            ("coverage", example().keys("Space C")),
            ("marks", all_marks),
            ("register", to_register(example().keys("R"), "scheme").keys("Down Enter")),
            ("problems", example().keys("P")),
            ("search", example().keys("/").types("perkeso")),
            ("picker", example().at("consult-ngos").keys("b Tab")),
            ("refused", example().keys("g").types("99.9").keys("Enter")),
            ("report", example().keys("V ] ]")),
            ("costing", Stage::with("en", LARGE, costed()).keys("Space $ Down Down Down Right Tab")),
            ("costing tried", Stage::with("en", LARGE, costed()).keys("Space $ w 3 Enter")),
            ("costing moved", Stage::with("en", LARGE, costed()).keys("Space $ s Down")),
            ("help", example().keys("?")),
        ]
    }

    #[test]
    fn every_theme_says_the_same_in_signs_and_words() {
        for (name, stage) in scenes() {
            let mut stage = stage.theme(ThemeName::Mono);
            let mono = stage.whole_picture();
            for theme in ThemeName::ALL {
                stage = stage.theme(theme);
                assert_eq!(
                    stage.whole_picture(),
                    mono,
                    "{name} in {}: a state is told by its look alone",
                    theme.name()
                );
            }
        }
    }

    #[test]
    fn mono_uses_no_colour() {
        for (name, stage) in scenes() {
            let (buffer, _) = stage.theme(ThemeName::Mono).cells();
            let coloured = buffer.content.iter().find(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset);
            assert_eq!(coloured, None, "{name}");
        }
    }

    /// What stands under the cursor is told by a sign: where the cursor moves, the text of the picture changes.
    #[test]
    fn no_cursor_is_told_by_its_look_alone() {
        let example = || Stage::example("en", SMALL);
        let moves: Vec<(&str, Stage, &str)> = vec![
            ("start", Stage::start("en", SMALL, recent()), "Down"),
            ("question", example().at("consult-ngos"), "Down"),
            ("outline", example().at("consult-ngos").keys("Tab"), "Down"),
            ("matrix", example().keys("Space C"), "Right"),
            ("register", to_register(example().keys("R"), "scheme"), "Down"),
            ("list of registers", Stage::with("en", SMALL, blank()).keys("R Tab"), "Down"),
            ("problems", example().keys("P"), "Down"),
            ("search", example().keys("/").types("perkeso"), "Down"),
            ("palette", example().keys("C-p"), "Down"),
            ("choices", example().at("consult-ngos").keys("b"), "Down"),
            ("form", Stage::start("en", SMALL, Vec::new()).keys("n"), "Down"),
            ("report", example().keys("V"), "Down"),
            ("costing, its lines", Stage::with("en", SMALL, costed()).keys("Space $"), "Down"),
            ("costing, its years", Stage::with("en", SMALL, costed()).keys("Space $"), "Right"),
            ("costing, its rows", Stage::with("en", SMALL, costed()).keys("Space $"), "Tab"),
            ("costing, its table", Stage::with("en", SMALL, costed()).keys("Space $ t"), "Down"),
        ];
        for (name, stage, key) in moves {
            let text = |stage: &Stage| rows(&stage.cells().0);
            let before = text(&stage);
            let after = text(&stage.keys(key));
            assert_ne!(before, after, "{name}: {key} moves something that only its look tells");
        }
    }

    /// The chapter being read is marked in the contents, not only raised.
    #[test]
    fn the_contents_of_the_report_mark_where_one_is() {
        let column = |stage: &Stage| {
            rows(&stage.cells().0).iter().map(|row| row.chars().take(34).collect()).collect::<Vec<String>>()
        };
        let stage = Stage::example("en", LARGE).keys("V ]");
        let before = column(&stage);
        assert_ne!(before, column(&stage.keys("] ]")));
    }

    /// Of a colour of the usual 256: red, green, blue.
    fn rgb(color: Color) -> [f64; 3] {
        let Color::Indexed(index) = color else { panic!("{color:?} is none of the 256") };
        let bytes = match index {
            16..=231 => {
                let index = index - 16;
                [index / 36, index / 6 % 6, index % 6].map(|step| if step == 0 { 0 } else { 55 + 40 * step })
            }
            232..=255 => [8 + 10 * (index - 232); 3],
            _ => panic!("colour {index} differs from terminal to terminal"),
        };
        bytes.map(|byte| f64::from(byte) / 255.0)
    }

    /// Relative luminance as WCAG 2 defines it.
    fn luminance(color: Color) -> f64 {
        let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        let [red, green, blue] = rgb(color).map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(cell: &Cell) -> f64 {
        let (one, other) = (luminance(cell.fg), luminance(cell.bg));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_sign_stands_out_from_its_ground() {
        for (theme, least) in [
            (ThemeName::Dark, 4.5),
            (ThemeName::Light, 4.5),
            (ThemeName::Projector, 6.5),
            (ThemeName::HighContrast, 7.0),
        ] {
            for (name, stage) in scenes() {
                let (buffer, _) = stage.theme(theme).cells();
                for cell in buffer.content.iter().filter(|cell| cell.symbol().trim() != "") {
                    let found = contrast(cell);
                    let sign = cell.symbol();
                    assert!(found >= least, "{} {name}: {sign:?} has {found:.1}, not {least}: {cell:?}", theme.name());
                }
            }
        }
    }

    /// How a colour of light is seen without one of the three kinds of cones (Machado, Oliveira and Fernandes, 2009).
    const SEEN: [(&str, [[f64; 3]; 3]); 4] = [
        ("by all", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (
            "without red",
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        ),
        (
            "without green",
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        ),
        (
            "without blue",
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
        ),
    ];

    /// A colour in CIELAB, as it is seen.
    fn lab(color: Color, seen: &[[f64; 3]; 3]) -> [f64; 3] {
        let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        let light = rgb(color).map(linear);
        let [red, green, blue] =
            seen.map(|row| row.iter().zip(light).map(|(one, other)| one * other).sum::<f64>().clamp(0.0, 1.0));
        let xyz = [
            (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
            0.2126729 * red + 0.7151522 * green + 0.0721750 * blue,
            (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883,
        ];
        let [x, y, z] =
            xyz.map(|it| if it > 216.0 / 24389.0 { it.cbrt() } else { (24389.0 / 27.0 * it + 16.0) / 116.0 });
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    #[test]
    fn how_an_answer_reads_is_told_apart_whichever_colours_a_person_sees() {
        for theme in [ThemeName::Dark, ThemeName::Light, ThemeName::Projector, ThemeName::HighContrast] {
            let colour = |role| Theme::new(theme, false).style(role).fg.unwrap();
            let roles = [Role::Good, Role::Partly, Role::Gap, Role::Unknown].map(colour);
            for (who, seen) in &SEEN {
                let places = roles.map(|role| lab(role, seen));
                for (at, one) in places.iter().enumerate() {
                    for other in &places[..at] {
                        let apart = one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt();
                        assert!(apart >= 35.0, "{} {who}: {apart:.0} between {roles:?}", theme.name());
                    }
                }
            }
        }
    }

    #[test]
    fn light_and_projector_paint_dark_on_light() {
        for theme in [ThemeName::Light, ThemeName::Projector] {
            for (name, stage) in scenes() {
                let (buffer, _) = stage.theme(theme).cells();
                // what was chosen is reversed and bold; everything else is dark on light
                let chosen = |cell: &Cell| cell.modifier.contains(Modifier::BOLD) && luminance(cell.bg) < 0.5;
                let reversed = buffer.content.iter().filter(|cell| chosen(cell)).count();
                assert!(reversed * 10 < buffer.content.len(), "{} {name}: most is reversed", theme.name());
                for cell in buffer.content.iter().filter(|cell| !chosen(cell)) {
                    assert!(luminance(cell.bg) > 0.6, "{} {name}: a dark ground {cell:?}", theme.name());
                    let blank = cell.symbol().trim().is_empty();
                    assert!(blank || luminance(cell.fg) < 0.3, "{} {name}: a rating sign {cell:?}", theme.name());
                }
            }
        }
    }

    #[test]
    fn a_mark_looks_different_for_a_gap_and_for_fine_and_differs_in_sign() {
        let stage = Stage::with("en", LARGE, blank()).at("legal-schemes-entry-requirements").keys("1 3");
        for theme in ThemeName::ALL.into_iter().filter(|theme| *theme != ThemeName::Mono) {
            let (buffer, _) = Stage::with("en", LARGE, blank())
                .at("legal-schemes-entry-requirements")
                .keys("1 3")
                .theme(theme)
                .cells();
            assert_ne!(cell_of(&buffer, "▲ a gap").fg, cell_of(&buffer, "● favourable").fg, "{}", theme.name());
        }
        let picture = stage.whole_picture();
        assert!(picture.contains("▲ a gap") && picture.contains("● favourable"), "{picture}");
    }

    /// A remark of the room’s own, restricted or not.
    fn with_remark(restricted: bool) -> Stage {
        let stage = Stage::with("en", LARGE, blank()).at("step2-gender").keys("Space r").types("Xylophone").keys("Esc");
        let stage = if restricted { stage.keys("Down Enter") } else { stage };
        stage.keys("Esc")
    }

    #[test]
    fn a_restricted_remark_is_shown_to_nobody_in_the_room() {
        for theme in ThemeName::ALL {
            let public = theme == ThemeName::Projector;
            let open = with_remark(false).theme(theme).whole_picture();
            assert!(open.contains("Xylophone"), "an open remark is shown in {}: {open}", theme.name());
            let closed = with_remark(true).theme(theme).whole_picture();
            assert_eq!(closed.contains("Xylophone"), !public, "{}: {closed}", theme.name());
            assert_eq!(closed.contains("hidden in projector view"), public, "{}", theme.name());
            let found = with_remark(true).theme(theme).keys("/").types("xyloph").whole_picture();
            assert_eq!(found.contains("Xylophone"), !public, "found in {}: {found}", theme.name());
            let report = with_remark(true).theme(theme).keys("V End").whole_picture();
            assert!(!report.contains("Xylophone"), "the report never says it: {report}");
        }
        // opened on purpose, it stays hidden too
        let opened = with_remark(true)
            .theme(ThemeName::Projector)
            .keys("End Down Down Down Down Down Down Down Down Down Down Enter");
        assert!(!opened.whole_picture().contains("Xylophone"), "{}", opened.whole_picture());
    }

    #[test]
    fn ascii_has_no_sign_beyond_ascii() {
        for (name, stage) in scenes() {
            let mut stage = stage;
            stage.model.ascii = true;
            for row in rows(&stage.cells().0) {
                let strange: String = row.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic()).collect();
                // the report was laid out before the signs were changed
                assert!(strange.is_empty() || name == "report", "{name}: {strange:?} in {row:?}");
            }
        }
        let report = Stage::example("en", LARGE).command("ascii").keys("V ] ]");
        let strange: String = report.whole_picture().chars().filter(|c| !c.is_ascii() && *c != '│').collect();
        assert_eq!(strange, "", "report");
    }
}

/// A place to type in, in a window of a size.
type Place = fn((u16, u16)) -> Stage;

/// Moving by row goes by the rows that are seen: the caret of a long text goes up one row and stays in its column.
#[test]
fn up_in_a_long_text_goes_one_row_up_on_screen() {
    let text = "word and other words of many sorts, ".repeat(12);
    let scenes: [(&str, Place); 3] = [
        ("question", |size| Stage::with("en", size, blank()).at("step2-gender").keys("f")),
        ("record over it", |size| Stage::with("en", size, blank()).at("step2-gender").keys("Space r")),
        ("register", |size| {
            on_label(Stage::example("en", size).keys("Space S Enter"), &["note"]).keys("Enter C-a Delete")
        }),
    ];
    for (name, scene) in scenes {
        for size in [(60, 24), SMALL, (95, 24), (96, 30), (99, 30), (100, 30), LARGE, (200, 50)] {
            let stage = scene(size).types(&text).keys("Home Right Right Right");
            let before = stage.cells().1.expect("a caret");
            let stage = stage.keys("Up");
            let after = stage.cells().1.expect("a caret");
            assert_eq!((after.0, after.1 + 1), before, "{name} at {size:?}:\n{}", stage.whole_picture());
        }
    }
}

#[test]
fn guidance_taller_than_the_window_is_read_from_its_beginning() {
    let stage = Stage::example("en", SMALL).at("legal-schemes-procedures").keys("h");
    let picture = stage.whole_picture();
    assert!(picture.contains("What it asks") && picture.contains("2.23"), "{picture}");
    let further = stage.keys("Down Down").whole_picture();
    assert!(further.contains("What counts as") && further.contains("simple for service"), "{further}");
}

#[test]
fn the_report_is_laid_out_anew_for_another_window() {
    let stage = Stage::example("en", LARGE).keys("V ] ] ]").resized(SMALL);
    let fresh = Stage::example("en", SMALL).keys("V");
    let (laid, anew) = (rows_of_reader(&stage), rows_of_reader(&fresh));
    assert_eq!(laid, anew, "the same text, as wide as the window allows");
}

fn rows_of_reader(stage: &Stage) -> Vec<String> {
    match &stage.model.screen {
        tripartite::app::Screen::Reader(reader) => {
            reader.laid.iter().flat_map(|laid| laid.rows.iter().map(|row| row.plain())).collect()
        }
        _ => panic!("the report is on screen"),
    }
}

#[test]
fn back_at_the_start_the_other_workbooks_and_the_instruments_are_still_there() {
    let mut stage = Stage::start("en", LARGE, recent());
    stage.open(example());
    let picture = stage.keys("q").whole_picture();
    for text in ["Malaysia: what one", "Kenya", "Philippines", "(migrant-domestic-workers)"] {
        assert!(picture.contains(text), "{text}: {picture}");
    }
}
