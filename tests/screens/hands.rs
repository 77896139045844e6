//! Hands that slip: keys of other keyboards, texts typed where none is open, values that are none, windows too small.

use crate::support::world::Beginning;
use crate::support::{Sitting, given, given_in, malaysia, new_workbook, nothing};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tripartite::app::{Goal, Input, Key, KeyCode, Message, Overlay, Screen};
use tripartite::tui::{Theme, draw};

/// The part under the cursor when one comes to the question.
const PART: &str = "answers/consult-gender/facets/gender-considered";

#[test]
fn the_upper_row_of_a_french_keyboard_and_digits_of_other_scripts_answer() {
    let cell = PART;
    for (key, held) in [('&', "yes"), ('é', "partly"), ('"', "no"), ('\'', "unknown")] {
        given_in("fr", new_workbook()).at("consult-gender").keys(&key.to_string()).then_holds(cell, held);
    }
    let one_of_two = given_in("fr", new_workbook()).at("data-disaggregated").keys("(");
    one_of_two.then_holds("answers/data-disaggregated/facets/by-sex-gender", "not-applicable");
    for (key, held) in [('١', "yes"), ('۲', "partly"), ('३', "no"), ('๔', "unknown")] {
        given(new_workbook()).at("consult-gender").keys(&key.to_string()).then_holds(cell, held);
    }
    given(new_workbook()).at("consult-gender").keys("1<Up>à").then_holds(cell, "");
    // a sign with a meaning of its own keeps it, and none answers in a text
    given(new_workbook()).at("consult-gender").keys("w&é<Esc>").then_holds("answers/consult-gender/why", "&é");
}

#[test]
fn a_key_that_means_nothing_is_answered_with_where_to_look() {
    for key in ["ц", "ت", "ฟ", "Z", "%"] {
        given(malaysia()).at("consult-gender").keys(key).then_says("no-key", &[("key", key.into())]);
    }
}

#[test]
fn a_text_typed_where_none_is_open_changes_nothing_and_says_how_to_write() {
    for typed in [
        "no data are collected.",
        "This is so<Enter>",
        "Only one level of government is concerned.<Enter>",
        "Let us see 1 and 2",
        "Taux de 3 pour cent",
        "lump sums<Enter>",
    ] {
        for screen in ["", "G", " C", "R"] {
            // a key of the meeting that opens a dialog shows it, and Esc gives it up
            if screen == "G" && typed.starts_with('O') {
                continue;
            }
            let mut before = given(malaysia()).at("consult-gender").keys(screen);
            let (held, place) = (before.workbook().clone(), format!("{:?}", before.model.screen));
            before.env.pace(80);
            let after = before.keys(typed);
            assert_eq!(after.said(), after.model.words.t("text-misplaced"), "{typed} on {screen}");
            assert!(*after.workbook() == held, "{typed} on {screen} changed the workbook");
            assert_eq!(format!("{:?}", after.model.screen), place, "{typed} on {screen}");
            assert!(after.model.overlays.is_empty(), "{typed} on {screen}");
        }
    }
}

/// A letter of the text may leave the workbook or open one: nothing of the one before is put back then.
#[test]
fn a_text_that_leaves_the_workbook_or_opens_one_mixes_no_two() {
    for typed in ["quite sure of it<Enter>", "qzzzz", "q and this<Enter>"] {
        let mut it = given(malaysia()).at("consult-gender");
        it.env.pace(80);
        let it = it.keys(typed);
        let at_start = matches!(it.model.screen, Screen::Start(_));
        assert_eq!(at_start, it.model.session.is_none(), "{typed}");
    }
    for typed in ["this is so", "tzzzz"] {
        let mut it = given(nothing());
        it.env.pace(80);
        let it = it.keys(typed);
        let at_start = matches!(it.model.screen, Screen::Start(_));
        assert_eq!(at_start, it.model.session.is_none(), "{typed}");
    }
}

#[test]
fn commands_given_fast_and_a_text_begun_with_its_key_are_what_they_are() {
    let mut it = given(new_workbook()).at("consult-gender");
    it.env.pace(40);
    it.keys("wThis is so.<Esc>")
        .then_holds("answers/consult-gender/why", "This is so.")
        .keys("jjjkkkn")
        .then_says_nothing();
    // at the pace of commands an unknown letter is told by itself, and nothing is taken back
    given(new_workbook())
        .at("consult-gender")
        .keys("1jZ")
        .then_says("no-key", &[("key", "Z".into())])
        .then(|it| assert!(matches!(it.model.overlays.last(), None | Some(Overlay::Record(_)))))
        .then_holds(PART, "yes");
}

#[test]
fn ctrl_c_copies_and_never_ends_the_program() {
    given(malaysia()).at("consult-gender").keys("<C-c>").then_says("ctrl-c-copies", &[]).then(|it| {
        assert!(!it.world.ended);
    });
    given(new_workbook())
        .at("consult-gender")
        .keys("wabc<C-c>")
        .then_says("ctrl-c-copies", &[])
        .keys("<S-Left><S-Left><C-c>")
        .then_says("text-copied", &[])
        .keys("<Esc>f<C-v><Esc>")
        .then_holds("answers/consult-gender/why", "abc")
        .then_holds("answers/consult-gender/finding", "bc")
        .then(|it| assert!(!it.world.ended));
}

#[test]
fn ctrl_z_takes_back_outside_of_texts_too() {
    let cell = PART;
    given(new_workbook())
        .at("consult-gender")
        .keys("1<C-z>")
        .then_holds(cell, "")
        .keys("<C-y>")
        .then_holds(cell, "yes");
    // on the projector, too
    given(new_workbook()).at("consult-gender").keys("1<F5><C-z>").then_holds(cell, "");
    // in a text it is the text's
    given(new_workbook()).at("consult-gender").keys("1wab<C-z><Esc>").then_holds(cell, "yes");
}

#[test]
fn esc_ends_nothing_and_is_answered_where_it_closes_nothing() {
    given(nothing()).keys("<Esc>").then(|it| {
        assert!(!it.world.ended);
        assert!(it.said().contains('q'), "{}", it.said());
    });
    given(malaysia()).at("consult-gender").keys("<Esc>").then_says("nothing-to-close", &[("key", "q".into())]);
}

#[test]
fn a_value_that_is_none_is_explained_first_and_given_back_then() {
    let trapped = || {
        given(malaysia())
            .keys(" H<Down><Down><Down>")
            .then(|it| assert!(matches!(it.model.overlays.last(), Some(Overlay::Record(_)))))
    };
    let at_date = |it: &crate::support::Sitting| {
        let item = it.model.current_item().and_then(|item| item.cell().cloned());
        item.is_some_and(|cell| cell.to_string() == "workbook/as-of")
    };
    let mut it = trapped();
    for _ in 0..12 {
        if at_date(&it) {
            break;
        }
        it.press("<Down>");
    }
    assert!(at_date(&it));
    let held = it.text("workbook/as-of");
    let it = it.keys("<Enter><C-u>the thirty-second of May<Esc>");
    assert!(it.model.editing().is_some(), "explained at first: {}", it.said());
    assert!(!it.said().is_empty());
    let it = it.keys("<Enter>");
    assert!(it.model.editing().is_some(), "Enter asks again");
    let it = it.keys("<Esc>").then_says("value-given-back", &[("typed", "the thirty-second of May".into())]);
    assert!(it.model.editing().is_none());
    assert_eq!(it.text("workbook/as-of"), held);
    // who wants to leave the program leaves it with the second word
    let it = it.keys("<Enter><C-u>none<C-q>");
    assert!(!it.world.ended);
    let it = it.keys("<C-q>");
    assert!(it.world.ended);
    assert_eq!(it.text("workbook/as-of"), held);
}

#[test]
fn nothing_is_answered_unseen() {
    let mut it = given(new_workbook()).at("consult-gender");
    it.hear(Message::Resized(40, 10));
    let it = it.keys("3wtext<Esc>:quit<Enter>").pasting("more");
    assert_eq!(it.text(PART), "");
    assert_eq!(it.text("answers/consult-gender/why"), "");
    let it = it.keys("<C-q>");
    assert!(it.world.ended, "leaving works");
    // a text that was open waits
    let mut it = given(new_workbook()).at("consult-gender").keys("wabc");
    it.hear(Message::Resized(40, 10));
    let mut it = it.keys("def<Esc>");
    it.hear(Message::Resized(80, 24));
    it.keys("g<Esc>").then_holds("answers/consult-gender/why", "abcg");
}

#[test]
fn esc_and_the_next_key_in_one_are_two_keys() {
    let alt = |c| Input::Key(Key { alt: true, ..Key::plain(KeyCode::Char(c)) });
    let mut it = given(new_workbook()).at("consult-gender").keys("wabc");
    it.input(alt('n'));
    let it = it.then_holds("answers/consult-gender/why", "abc");
    assert!(it.model.editing().is_none());
    assert_ne!(it.place(), "consult-gender", "n went on to the next open question");
    let mut it = given(new_workbook()).at("consult-gender").keys("wabc");
    it.input(alt('4'));
    it.then_holds("answers/consult-gender/why", "abc")
        .then_holds("answers/consult-gender/facets/gender-considered", "unknown");
    let mut it = given(malaysia()).keys("/perkeso");
    it.input(alt('R'));
    assert!(matches!(it.model.screen, Screen::Register(_)), "the list was closed first");
}

#[test]
fn a_paste_without_a_text_and_an_empty_clipboard_are_told() {
    given(malaysia())
        .at("consult-gender")
        .pasting("from Word")
        .then_says("open-a-text-first", &[])
        .keys("w<C-v>")
        .then_says("paste-how", &[]);
    let it = given(new_workbook()).at("consult-gender").keys("w").pasting("first\u{b}second").keys("<Esc>");
    it.then_holds("answers/consult-gender/why", "first\nsecond").then(|it| {
        assert!(it.model.editing().is_none());
    });
}

#[test]
fn enter_on_a_part_answers_nothing_and_says_which_keys_do() {
    let it = given(new_workbook()).at("consult-gender").keys("<Enter><Enter>");
    it.then_holds(PART, "").then_says("reply-by-number", &[]).keys("3<Enter>").then_holds(PART, "no");
}

#[test]
fn tab_completes_the_name_of_a_file_and_tells_what_there_is() {
    let mut it = given(nothing());
    for name in ["meetings/kuala-lumpur.yaml", "meetings/kuching.yaml", "meetings/penang.yaml"] {
        let Beginning::Book(book) = malaysia() else { unreachable!("the example") };
        it.world.files.insert(format!("/home/rapporteur/{name}").into(), *book);
    }
    let typed = |it: &Sitting| match it.model.overlays.last() {
        Some(Overlay::Form(form)) => form.fields[form.focus].text().to_owned(),
        other => panic!("no form: {other:?}"),
    };
    it.press("o");
    it = it.pasting("~/meetings/k").keys("<Tab>");
    assert_eq!(typed(&it), "~/meetings/ku");
    assert!(it.said().contains("kuala-lumpur.yaml  kuching.yaml"), "{}", it.said());
    it.press("a<Tab>");
    assert_eq!(typed(&it), "~/meetings/kuala-lumpur.yaml");
    it.press("<C-z><C-z>z<Tab>");
    assert_eq!(it.said(), it.model.words.t("complete-none"));
    // where no file is named it goes to the next line, as before
    let it = given(nothing()).keys("nMalaysia<Tab>");
    assert!(matches!(it.model.overlays.last(), Some(Overlay::Form(form)) if form.focus == 1));
}

#[test]
fn help_opens_with_the_ten_keys_that_matter_where_one_is() {
    let first = |sitting: crate::support::Sitting| match sitting.keys("?").model.overlays.last() {
        Some(Overlay::Help(help)) => help.first.clone(),
        other => panic!("{other:?}"),
    };
    let titles = |shown: &[(String, String)]| shown.iter().map(|(_, title)| title.clone()).collect::<Vec<_>>();
    let question = first(given(new_workbook()).at("consult-gender"));
    let said = titles(&question);
    assert_eq!(question[0], ("1–5".to_owned(), "help-replies".to_owned()));
    for wanted in
        ["command-why", "command-finding", "command-source", "command-guidance", "command-undo", "command-start"]
    {
        assert!(said.contains(&wanted.to_owned()), "{wanted}: {said:?}");
    }
    // nothing stands there twice, and at most ten do, wherever one is
    for keys in ["", "R", "R<Tab>", "G", " N", " C", "V", "P<Esc>", "f<Esc>"] {
        let shown = first(given(malaysia()).at("consult-gender").keys(keys));
        let mut said = titles(&shown);
        assert!((3..=10).contains(&said.len()), "{keys}: {said:?}");
        said.sort();
        said.dedup();
        assert_eq!(said.len(), shown.len(), "{keys}: {said:?}");
    }
    let start = titles(&first(given(nothing())));
    assert!(start.contains(&"command-new".to_owned()) && start.contains(&"command-quit".to_owned()), "{start:?}");
}

#[test]
fn the_list_of_commands_understands_everyday_words() {
    const ENGLISH: &str = "print word docx pdf excel redo exit path folder share send delete backup restore quorum vote \
        decision comment citation member attendance present late arrive font stop pause settings deadline responsible \
        postpone gap option minutes agenda save undo quit help report source language file theme search";
    const FRENCH: &str = "imprimer exporter fermer présence quorum membre chemin dossier retard vote décision \
        commentaire citation échéance responsable reporter pause police paramètres supprimer refaire enregistrer lacune";
    for (language, words) in [("en", ENGLISH), ("fr", FRENCH)] {
        for word in words.split_whitespace() {
            let it = given_in(language, malaysia()).at("consult-gender").keys("1<C-z>:").keys(word);
            match it.model.overlays.last() {
                Some(Overlay::Palette(list)) => assert!(!list.rows.is_empty(), "{language}: {word}"),
                other => panic!("{other:?}"),
            }
        }
    }
    // words in any order, one slip of the finger, the command meant before those that only mention it
    for (typed, first) in [("minutes read", "minutes"), ("mintues", "minutes"), ("undo", "undo"), ("print", "export")] {
        let it = given(malaysia()).at("consult-gender").keys("1:").keys(typed);
        let Some(Overlay::Palette(list)) = it.model.overlays.last() else { panic!() };
        let names: Vec<String> = list.rows.iter().map(|row| format!("{:?}", row.to)).collect();
        let at = names.iter().position(|name| name.to_lowercase() == format!("command({first})"));
        assert!(at.is_some_and(|at| at < 3), "{typed}: {names:?}");
    }
    // a register is gone to by its name, and a key is shown where it works, through the menu if need be
    let it = given(malaysia()).at("consult-gender").keys(":quorum");
    let Some(Overlay::Palette(list)) = it.model.overlays.last() else { panic!() };
    assert!(list.rows.iter().any(|row| matches!(&row.to, Goal::Register(id) if id.as_str() == "quorum")));
    given(malaysia()).at("consult-gender").keys(":confidence").then(|it| {
        let Some(Overlay::Palette(list)) = it.model.overlays.last() else { panic!() };
        assert_eq!(list.rows[0].label, "Space c");
    });
}

/// The last line of the screen.
fn foot(sitting: &Sitting) -> String {
    let (width, height) = sitting.model.size;
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let theme = Theme::new(sitting.model.theme, sitting.model.ascii);
    terminal.draw(|frame| drop(draw(&sitting.model, theme, frame))).unwrap();
    let buffer = terminal.backend().buffer();
    (0..width).map(|x| buffer[(x, height - 1)].symbol()).collect()
}

#[test]
fn the_way_out_is_named_at_the_foot_of_every_screen() {
    let facts = crate::support::GROUP;
    for (language, leave, quit) in [("en", "leave", "q quit"), ("fr", "Échap", "q quitter")] {
        for keys in [
            "",
            "<Down>",
            "w",
            "<Tab>",
            "g",
            " ",
            ":",
            "/",
            "?",
            "h",
            "G",
            "GaX",
            "G<Tab><Tab>",
            " C",
            " N",
            "R",
            "Ra",
            " S",
            " P",
            " V",
            " H",
            " D",
            " O",
            "a",
            "p",
            "Go<Backspace>",
            "Go",
            "Go<Tab>",
            "Go<Backspace>a",
            "Go<Backspace>p",
            " x",
        ] {
            let mut sitting = given_in(language, new_workbook()).with(facts).at("consult-gender");
            sitting.model.size = (80, 24);
            let sitting = sitting.keys(keys);
            let foot = foot(&sitting);
            assert!(
                foot.contains(leave) || foot.contains("fermer") || foot.contains(quit),
                "{language} {keys:?}: {foot}"
            );
        }
        let mut start = given_in(language, nothing());
        start.model.size = (80, 24);
        assert!(foot(&start).contains(quit), "{}", foot(&start));
    }
}

#[test]
fn keys_are_called_as_the_keyboard_of_the_language_has_them() {
    let mut sitting = given_in("fr", new_workbook()).at("consult-gender");
    sitting.model.size = (120, 40);
    for keys in ["", " C", " S", "w", ":", "G"] {
        let foot = foot(&given_in("fr", new_workbook()).at("consult-gender").keys(keys));
        for english in ["Esc", "Enter", "Space", "Backspace", "PgUp", "PgDn"] {
            assert!(!foot.contains(english), "{keys:?}: {foot}");
        }
    }
    sitting.model.words = tripartite::i18n::Words::new("fr");
    let shown = |name: &str| Key::parse(name).unwrap().shown(&sitting.model.words);
    let names = ["Esc", "Enter", "Space", "S-Tab", "A-PageDown", "C-s", "-", "C--", "x", "F5", "A-Up"];
    let french =
        ["Échap", "Entrée", "Espace", "Maj-Tab", "Alt-Page suiv.", "Ctrl-S", "-", "Ctrl--", "x", "F5", "Alt-↑"];
    assert_eq!(names.map(shown), french);
}

#[test]
fn where_nothing_can_be_changed_no_key_that_changes_is_named() {
    let mut sitting = given(malaysia()).at("consult-gender");
    if let Some(session) = &mut sitting.model.session {
        session.access = tripartite::app::Access::Looking;
    }
    let foot = foot(&sitting);
    assert!(foot.contains("q leave") && !foot.contains("yes") && !foot.contains("why"), "{foot}");
}
