//! The mouse, for people from Word: bytes as terminals send them, resolved to what was drawn there; and what is copied
//! out of the program.

use crate::support::world::Beginning;
use crate::support::{GROUP, Sitting, given, given_in, malaysia, new_workbook, nothing};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tripartite::app::{Command, Effect, Input, MeetingPart, Overlay, Screen};
use tripartite::document::layout::RowPart;
use tripartite::tui::bytes::{InputParser, TerminalEvent};
use tripartite::tui::{Clicks, Theme, draw};
use tripartite::workbook::Mark;

/// The screen as rows of text, and what a click on it means.
fn looked_at(sitting: &Sitting) -> (Vec<String>, Clicks) {
    let (width, height) = sitting.model.size;
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let theme = Theme::new(sitting.model.theme, sitting.model.ascii);
    let mut clicks = Clicks::default();
    terminal.draw(|frame| clicks = draw(&sitting.model, theme, frame)).unwrap();
    let buffer = terminal.backend().buffer();
    let row = |y| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    ((0..height).map(row).collect(), clicks)
}

/// What a terminal sends when the first button is pressed and let go on the first cell of `word` in the first row that
/// holds `row`.
fn bytes_of(rows: &[String], row: &str, word: &str) -> Vec<u8> {
    let y = rows.iter().position(|it| it.contains(row)).unwrap_or_else(|| panic!("{row} in {rows:#?}"));
    let from = rows[y].find(row).unwrap();
    let at = from + rows[y][from..].find(word).unwrap_or_else(|| panic!("{word} in {}", rows[y]));
    let x = rows[y][..at].chars().count() + 1;
    format!("\u{1b}[<0;{x};{0}M\u{1b}[<0;{x};{0}m", y + 1).into_bytes()
}

/// Clicks on a word behind `row` in its row.
fn click(mut sitting: Sitting, row: &str, word: &str) -> Sitting {
    let (rows, clicks) = looked_at(&sitting);
    let mut events = Vec::new();
    InputParser::default().take(&bytes_of(&rows, row, word), &mut events);
    assert_eq!(events.len(), 1, "{events:?}");
    sitting.effects.clear();
    for event in events {
        match event {
            TerminalEvent::Click(x, y) => {
                let message = clicks.at(x, y).unwrap_or_else(|| panic!("nothing under {word} behind {row}: {rows:#?}"));
                sitting.input(Input::Click(message));
            }
            other => panic!("{other:?}"),
        }
    }
    sitting
}

/// Turns the wheel by one notch.
fn wheel(mut sitting: Sitting, down: bool) -> Sitting {
    let mut events = Vec::new();
    let button = if down { 65 } else { 64 };
    InputParser::default().take(format!("\u{1b}[<{button};10;10M").as_bytes(), &mut events);
    for event in events {
        if let TerminalEvent::Key(key) = event {
            sitting.input(Input::Key(key));
        }
    }
    sitting
}

#[test]
fn a_click_on_a_word_answers_and_on_another_corrects() {
    for (language, words) in [
        ("en", [("yes", "yes"), ("partly", "partly"), ("no ", "no"), ("unknown", "unknown")]),
        ("fr", [("oui", "yes"), ("en partie", "partly"), ("non ", "no"), ("inconnu", "unknown")]),
    ] {
        for (word, held) in words {
            let sitting = given_in(language, new_workbook()).at("consult-gender");
            let row = if language == "en" { " yes " } else { " oui " };
            click(sitting, row, word).then_holds("answers/consult-gender/facets/gender-considered", held);
        }
    }
    // what was clicked on is answered wherever the cursor was, and it goes on to the next part
    let sitting = given(new_workbook()).at("consult-representation").keys("<Down><Down>");
    let first = |it: &Sitting| it.model.pane().map(|pane| pane.cursor);
    let sitting = click(sitting, " yes ", "partly");
    assert_eq!(first(&sitting), Some(1));
    let place = sitting.workbook().answers.values().next().unwrap();
    let marks: Vec<Mark> = place.facets.values().copied().collect();
    assert_eq!(marks, [Mark::Partly]);
    // not applicable asks for its reason, as its key does
    let sitting = click(given(new_workbook()).at("consult-gender"), " yes ", "n/a");
    assert!(sitting.model.editing().is_some() || !sitting.model.overlays.is_empty() || !sitting.said().is_empty());
}

#[test]
fn tabs_footer_rows_and_the_way_above_react() {
    let group = || given(new_workbook()).with(GROUP);
    // tabs of the meeting
    let sitting = click(group().keys("G"), "Agenda", "Agenda");
    let part = |it: &Sitting| match &it.model.screen {
        Screen::Meeting(screen) => Some(screen.part),
        _ => None,
    };
    assert_eq!(part(&sitting), Some(MeetingPart::Agenda));
    let sitting = click(sitting, "Meetings", "Meetings");
    assert_eq!(part(&sitting), Some(MeetingPart::Meetings));
    // tabs of the registers
    click(given(malaysia()).keys("R"), "Social security agr", "security").then_at("register agreement");
    // the footer: the key as well as its word
    click(given(malaysia()).at("1.1"), "w why", "why").then(|it| assert!(it.model.editing().is_some()));
    click(given(malaysia()).at("1.1"), "? help", "?")
        .then(|it| assert!(matches!(it.model.overlays.last(), Some(Overlay::Help(_)))));
    // in a box the footer is that of the box
    let sitting = click(given(malaysia()).at("1.1").keys(" "), "Esc leave", "leave");
    assert!(sitting.model.overlays.is_empty());
    // the way above a question leads to the outline
    let mut narrow = given(malaysia()).at("consult-gender");
    narrow.model.size = (80, 24);
    let sitting = click(narrow, "2.13  Gender", "Consultations");
    assert!(sitting.model.outline.is_some());
    // a cell of a matrix
    let sitting = click(given(malaysia()).keys(" C"), "nvalidity", "yes").keys("3");
    assert!(matches!(&sitting.model.screen, Screen::Grid(screen) if screen.row > 0), "{:?}", sitting.model.screen);
}

#[test]
fn boxes_react() {
    let removing = || {
        let sitting = given(malaysia()).keys(" S").keys("x");
        assert!(matches!(sitting.model.overlays.last(), Some(Overlay::Confirm { .. })));
        sitting
    };
    let sources = |it: &Sitting| it.workbook().rows(&crate::support::id("source")).count();
    let before = sources(&removing());
    assert_eq!(sources(&click(removing(), "n no, keep it", "keep")), before);
    assert_eq!(sources(&click(removing(), "y yes, remove it", "yes")), before - 1);
    // a line of a form gets the keys
    let sitting = click(given(nothing()).keys("n"), "File", "File");
    match sitting.model.overlays.last() {
        Some(Overlay::Form(form)) => assert_ne!(form.focus, 0),
        other => panic!("{other:?}"),
    }
    // a party gets the cursor, and its position is that of the word in the footer
    let sitting = given(new_workbook()).with(GROUP).at("consult-gender").keys("p");
    let sitting = click(sitting, "Workers", "Workers");
    let sitting = click(sitting, "1 supports  ", "supports");
    let positions = &sitting.workbook().answers.values().next().unwrap().positions;
    assert_eq!(positions.keys().map(|party| party.as_str()).collect::<Vec<_>>(), ["workers"]);
}

#[test]
fn the_wheel_scrolls() {
    let row = |it: &Sitting| match &it.model.screen {
        Screen::Register(screen) => screen.row,
        _ => usize::MAX,
    };
    let sitting = click(given(malaysia()).keys("R"), "Stakeholders", "Stakeholders");
    let sitting = wheel(wheel(sitting, true), true);
    assert_eq!(row(&sitting), 2);
    assert_eq!(row(&wheel(sitting, false)), 1);
}

#[test]
fn the_page_of_the_costing_is_copied_as_a_spreadsheet_takes_it() {
    let copied = |keys: &str| {
        let costed = Beginning::Book(Box::new(crate::support_pictures::costed()));
        let sitting = given(costed).keys(" $").keys(keys).keys(" t");
        let text = sitting.world.clipboard.clone().unwrap_or_default();
        text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect::<Vec<Vec<String>>>()
    };
    let table = copied("t");
    assert!(table[0].contains(&"2027".to_owned()), "{table:?}");
    assert!(table.len() > 5 && table.iter().all(|row| row.len() == table[0].len()), "{table:?}");
    let formula = copied("");
    let last_step = formula.iter().rev().find(|row| row.len() == 5).unwrap();
    assert_eq!((last_step[0].as_str(), last_step[3].is_empty()), ("Cost", false), "{formula:?}");
    assert_eq!(formula.iter().filter(|row| row.len() == 3).count(), 4, "and each year: {formula:?}");
}

#[test]
fn the_mouse_is_given_back_and_taken_again() {
    let sitting = given(malaysia()).keys(" s").then_says("mouse-given-back", &[]);
    assert!(sitting.effects.iter().any(|effect| matches!(effect, Effect::Mouse(false))));
    assert!(!sitting.model.mouse && sitting.world.settings.is_none(), "for this time only");
    let sitting = sitting.command(Command::Mouse).then_says("mouse-taken", &[]);
    assert!(sitting.effects.iter().any(|effect| matches!(effect, Effect::Mouse(true))) && sitting.model.mouse);
    // also before a workbook is open, by its everyday words
    given(nothing()).keys(":selection<Enter>").then_says("mouse-given-back", &[]);
}

#[test]
fn what_is_selected_a_text_and_a_table_are_copied_where_asked_and_only_there() {
    let copied = |it: &Sitting| it.world.clipboard.clone().unwrap_or_default();
    // what is selected
    let sitting = given(new_workbook()).at("consult-gender").keys("wabc def<S-Left><S-Left><S-Left>");
    assert_eq!(copied(&sitting), "");
    let sitting = sitting.keys("<C-c>").then_says("text-copied", &[]);
    assert_eq!(copied(&sitting), "def");
    // what is cut stays here
    assert_eq!(copied(&given(new_workbook()).at("consult-gender").keys("wabc<S-Left><C-x><Esc>")), "");
    // the text the cursor is on, with what is said of it
    let text = "One.\nTwo.";
    let facts = [("answers/consult-gender/finding", text)];
    let sitting = given(new_workbook()).with(&facts).at("consult-gender");
    let mut sitting = sitting.keys("<Down>");
    while sitting.model.current_item().and_then(|item| item.cell().map(ToString::to_string)).as_deref()
        != Some("answers/consult-gender/finding")
    {
        sitting = sitting.keys("<Down>");
    }
    let args = [("what", "Finding".into()), ("count", 9.into())];
    let sitting = sitting.keys(" t").then_says("copied-out", &args);
    assert_eq!(copied(&sitting), text);
    // in brackets it is copied in brackets
    let sitting = given(new_workbook()).with(GROUP).with(&facts).at("consult-gender").keys("Go<Backspace>a3<Enter>");
    let mut sitting = sitting.at("consult-gender");
    while sitting.model.current_item().and_then(|item| item.cell().map(ToString::to_string)).as_deref()
        != Some("answers/consult-gender/finding")
    {
        sitting = sitting.keys("<Down>");
    }
    let sitting = sitting.keys(" t");
    assert!(copied(&sitting).starts_with('['), "{}", copied(&sitting));
    // a table: rows of cells parted by tabs, as many in each
    for keys in [" C", " N", " S"] {
        let table = copied(&given(malaysia()).keys(keys).keys(" t"));
        let widths: Vec<usize> = table.lines().map(|line| line.split('\t').count()).collect();
        assert!(widths.len() > 1 && widths[0] > 2 && widths.iter().all(|it| *it == widths[0]), "{keys}: {table}");
    }
    // of a document: a paragraph in one line, however narrow the window; a table; a heading with what is under it
    let reader = |row: usize| {
        let mut it = given(malaysia()).keys("V");
        if let Screen::Reader(reader) = &mut it.model.screen {
            reader.row = row;
        }
        copied(&it.keys(" t"))
    };
    let it = given(malaysia()).keys("V");
    let Screen::Reader(shown) = &it.model.screen else { panic!("the report is read") };
    let rows: Vec<String> = shown.laid.as_ref().unwrap().rows.iter().map(|row| row.plain()).collect();
    let wrapped = rows.windows(2).position(|two| two[0].chars().count() > 60 && two[1].starts_with(char::is_lowercase));
    let paragraph = reader(wrapped.unwrap());
    assert!(!paragraph.contains('\n') && paragraph.contains(&rows[wrapped.unwrap()]), "{paragraph}");
    // the list of tables names it as well, further up
    let caption = rows.iter().rposition(|row| row.contains("Coverage by branch and group")).unwrap();
    let table = reader(caption + 2);
    assert!(table.starts_with(&rows[caption]) && table.lines().nth(1).unwrap().contains('\t'), "{table}");
    let headings = shown.laid.as_ref().unwrap().rows.iter().enumerate();
    let heading = headings.filter(|(_, row)| matches!(row.part, RowPart::Heading(1))).nth(1).unwrap().0;
    let part = reader(heading);
    assert!(part.starts_with(&rows[heading]) && part.contains("\n\n"), "{part}");
    // nothing there, and too long
    let sitting = given(new_workbook()).at("consult-gender").keys(" t").then_says("copy-out-what", &[]);
    assert!(sitting.world.clipboard.is_none());
    let long = "家".repeat(25_000);
    let sitting = given(new_workbook()).at("consult-gender").keys("w").pasting(&long).keys("<C-a><C-c>");
    assert!(sitting.said() == sitting.model.words.t("text-copied-here") && sitting.world.clipboard.is_none());
}
