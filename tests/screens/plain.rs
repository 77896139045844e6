//! Plain mode: conversations typed line by line, against the workbook they leave behind.

use crate::support::world::{Beginning, empty};
use crate::support::{Conversation, conversation, conversation_in, malaysia, nothing};
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use tripartite::analysis::{Counts, State};
use tripartite::app::{Command, SaveState, Session};
use tripartite::document::export::Format;
use tripartite::i18n::Words;
use tripartite::plain::{PlainSession, Takes, Verb, Way, run, way_of};
use tripartite::store::{parse_workbook, to_text};
use tripartite::workbook::{Fact, Mark, Workbook};

fn blank(language: &str) -> Workbook {
    empty("MAR", language)
}

fn on(language: &str, workbook: Workbook) -> Conversation {
    conversation_in(language, Beginning::Book(Box::new(workbook)))
}

fn french() -> Conversation {
    on("fr", blank("fr"))
}

fn example() -> Conversation {
    conversation(malaysia())
}

fn session(it: &Conversation) -> &Session {
    it.sitting.session()
}

fn counts(it: &Conversation) -> Counts {
    session(it).derived.progress.overall
}

fn here(it: &Conversation) -> String {
    let slot = it.sitting.model.slot().unwrap();
    session(it).instrument.node(&slot.question).unwrap().number.clone()
}

#[test]
fn members_taken_in_lines_are_added_once_and_wait_for_nothing_more() {
    let mut conversation = crate::support::given(crate::support::new_workbook()).in_lines();
    let said = conversation.all(&["members", "Ana; Ministry; gov", "Ana; Union; work", ".", "yes"]);
    assert!(said.contains("2 members are now in the group."), "{said}");
    let kept = &conversation.sitting.model.typed.kept;
    assert!(kept.is_empty(), "what is in the group is no draft: {kept:?}");
    assert!(!said.contains("Kept, not put down"), "{said}");
    conversation.all(&["members", "Bob; Federation; employers", ".", "no"]);
    assert_eq!(conversation.sitting.workbook().rows(&crate::support::id("member")).count(), 2);
    assert_eq!(conversation.sitting.model.typed.kept.len(), 1, "what was not taken is kept");
}

#[test]
fn a_whole_checklist_is_filled_in_by_script_in_french() {
    let mut it = french();
    assert_eq!((counts(&it).questions, counts(&it).open), (59, 59));
    // one agreement and one arrangement, their fields asked one by one
    let said = it.all(&["registre agreement", "ajouter Accord Maroc–Espagne"]);
    assert!(said.contains("Parties"), "{said}");
    it.all(&["Maroc et Espagne", "bilatéral", "1979-11-08", "1982", "Toutes les branches", "sauf le chômage", "."]);
    it.all(&["Les travailleurs salariés", ".", "", "", "", "", "", ""]);
    it.all(&["registre arrangement", "ajouter Mémorandum 2010", "Maroc et Golfe", "2", ".", ""]);
    it.say("sortir");
    assert_eq!(it.cell("registers/agreement/accord-maroc-espagne/type").as_deref(), Some("bilateral"));
    assert_eq!(
        it.cell("registers/agreement/accord-maroc-espagne/material-scope").as_deref(),
        Some("Toutes les branches\nsauf le chômage")
    );
    // standards and coverage, place by place
    it.say("normes");
    it.all(&["1 ratifiée, en vigueur, oui, en partie", "2 non ratifiée oui non", "demander"]);
    let standards = session(&it).instrument.standards.clone();
    for standard in standards.values().skip(2) {
        let first = if standard.kind.can_be_ratified() { "non ratifiée" } else { "appliquée en partie" };
        it.all(&[first, "oui", "inconnu"]);
    }
    assert!(it.say("demander").contains("Rien n’est vide"));
    it.say("couverture");
    for line in 1..=18 {
        it.say(&format!("{line} oui en partie"));
    }
    it.say("sortir");
    // every question from the first to the last, in the way its prompt asks for
    let slots: Vec<_> = session(&it).derived.progress.slots.keys().cloned().collect();
    it.say("aller 1.1");
    for (at, slot) in slots.iter().enumerate() {
        assert_eq!(it.sitting.model.slot(), Some(slot));
        let question = session(&it).instrument.question(&slot.question).unwrap().clone();
        let parts = session(&it).instrument.facets(&question).len();
        match (at % 4, parts) {
            (_, 0) if session(&it).derived.progress.slots[slot].state != State::Open => {}
            (0, 0) => drop(it.say("oui")),
            (1, 0) => drop(it.say("s.o. : aucun régime de ce type")),
            (2, 0) => drop(it.say("inconnu")),
            (_, 0) => drop(it.say("Non.")),
            (0, _) => drop(it.say("tout oui")),
            (1, parts) => {
                let line: Vec<String> = (1..=parts).map(|part| format!("{part} non")).collect();
                it.say(&line.join(", "));
            }
            // one after the other, until none is open
            (_, parts) => (0..parts).for_each(|_| drop(it.say("en partie"))),
        }
        it.all(&[
            "pourquoi Le groupe en a discuté.",
            "source nouvelle Loi no 19-12",
            "art. 3",
            "2016",
            "Ses mots",
            ".",
        ]);
        it.say("");
    }
    let counts = counts(&it);
    // the first gate whose answer is no takes its children out; nothing stays open
    assert_eq!((counts.open, counts.deferred, counts.questions), (0, 0, 59), "{counts:?}");
    assert!(counts.answered > 30 && counts.unknown > 0 && counts.not_applicable > 0, "{counts:?}");
    let workbook = session(&it).workbook.clone();
    assert_eq!(workbook.registers.values().map(|rows| rows.len()).sum::<usize>(), 2 + 59);
    assert_eq!(workbook.answers.len(), 59);
    let text = to_text(&workbook).unwrap();
    assert_eq!(parse_workbook(Path::new("mar.yaml"), &text).unwrap(), *workbook);
    let path = &session(&it).path;
    assert_eq!(it.sitting.world.files.get(path), Some(&*workbook), "every answer was saved");
    assert!(it.say("bilan").contains("0 ouverte."));
}

#[test]
fn the_question_is_said_with_everything_recorded() {
    let mut it = french();
    let said = it.say("aller 2.19");
    assert!(said.starts_with("Question 2.19, "), "{said}");
    it.all(&["1 oui", "pourquoi Le permis est lié à un seul ménage.", "source nouvelle Loi 19-12", "", "", ""]);
    it.all(&["remarque restreinte Dit en confidence.", "confiance moyen entretiens", "état prêt", "obstacles 1, 3"]);
    let said = it.say("question");
    for wanted in [
        "Justification\u{a0}: Le permis",
        "Loi 19-12",
        "Remarque restreinte\u{a0}: Dit",
        "moyen",
        "entretiens",
        "prêt pour le",
    ] {
        assert!(said.contains(wanted), "{wanted} in {said}");
    }
    let shown = it.say("montrer");
    assert!(shown.contains("rien encore"), "{shown}");
}

#[test]
fn a_gap_carries_its_question_and_its_sources_and_no_address_is_said() {
    let mut it = french();
    it.all(&["aller 2.19", "1 oui", "2 oui", "3 oui", "4 oui", "lacune"]);
    assert!(session(&it).workbook.rows(&"gap".parse().unwrap()).next().is_none(), "what is fine is no gap");
    it.all(&["1 non", "source nouvelle Loi 19-12", "", "", "", "lacune"]);
    let held =
        |it: &Conversation, field: &str| format!("{:?}", it.cell(&format!("registers/gap/reconnaissance/{field}")));
    assert!(held(&it, "about").contains("answers/legal-work-recognized"), "{}", held(&it, "about"));
    assert!(held(&it, "source").contains("loi-19-12"), "{}", held(&it, "source"));
    let shown = it.say("montrer");
    assert!(shown.contains("2.19 Reconnaissance") && !shown.contains("answers/"), "{shown}");
    let said = it.say("set registers/gap/reconnaissance/about 2.18");
    assert!(held(&it, "about").contains("answers/legal-ratification"), "{said}");
}

#[test]
fn a_bare_reply_answers_the_next_open_part_then_the_question() {
    let mut it = french();
    let parts: Vec<_> = {
        let session = session(&it);
        let found = session.instrument.asked().find(|(_, question)| question.facets.len() == 2).unwrap();
        vec![found.0.to_string(), found.1.facets[0].label.clone(), found.1.facets[1].label.clone()]
    };
    let said = it.say(&format!("aller {}", parts[0]));
    assert!(said.contains(&format!("élément 1 sur 2, {}", parts[1])), "{said}");
    let said = it.say("oui");
    assert!(said.contains(&format!("élément 2 sur 2, {}", parts[2])), "{said}");
    let said = it.say("non");
    assert!(said.contains("a sa réponse"), "{said}");
    assert_eq!(it.cell(&format!("answers/{}/reply", parts[0])), None);
    it.say("en partie");
    assert_eq!(it.cell(&format!("answers/{}/reply", parts[0])).as_deref(), Some("partly"));
    it.say("effacer");
    assert!(
        !session(&it)
            .workbook
            .answers
            .contains_key(parts[0].as_str().parse::<tripartite::workbook::Slot>().as_ref().unwrap())
    );
}

#[test]
fn reasons_and_deferrals_are_asked_for_or_given_at_once() {
    let mut it = french();
    it.say("aller 1.1");
    let question = it.sitting.model.slot().unwrap().question.to_string();
    let reply = format!("answers/{question}/reply");
    it.say("reporter : le ministère jusqu’au 2026-12-01");
    assert_eq!(it.cell(&reply).as_deref(), Some("deferred until 2026-12-01: le ministère"));
    it.all(&["reporter", "les employeurs", "demain", "2027"]);
    assert_eq!(it.cell(&reply).as_deref(), Some("deferred until 2027: les employeurs"));
    it.all(&["réponse s.o.", "rien de tel"]);
    assert_eq!(it.cell(&reply).as_deref(), Some("not-applicable: rien de tel"));
    it.all(&["pourquoi", "Une ligne.", "", "Une autre.", "."]);
    assert_eq!(it.cell(&format!("answers/{question}/why")).as_deref(), Some("Une ligne.\n\nUne autre."));
    let said = it.say("annuler");
    assert!(said.contains("1.1"), "{said}");
    assert_eq!(it.cell(&format!("answers/{question}/why")), None);
}

#[test]
fn any_cell_is_set_by_its_address_in_the_words_of_the_language() {
    let mut it = french();
    it.say("fixer answers/consult-gender/reply en partie");
    assert_eq!(it.cell("answers/consult-gender/reply").as_deref(), Some("partly"));
    it.say("set standards/c189/ratification/state not-ratified");
    it.say("set workbook/title Maroc 2026");
    it.say("set registers/agreement/es/type bilateral");
    assert_eq!(it.cell("registers/agreement/es/type").as_deref(), Some("bilateral"));
    let before = session(&it).workbook.clone();
    for wrong in
        ["set standards/r201/ratification/state ratified", "set answers/consult-gendre/reply oui", "set", "set x/y"]
    {
        let said = it.say(wrong);
        assert!(!said.is_empty());
        assert_eq!(session(&it).workbook, before, "{wrong}");
    }
    assert!(it.say("set answers/consult-gendre/reply oui").contains("consult-gender"));
    assert!(it.say("show standards/c189/ratification/state").contains("non ratifiée"));
    it.all(&["en-tête", "titre Le Maroc", "situation au 2025-06"]);
    assert_eq!(it.cell("workbook/title").as_deref(), Some("Le Maroc"));
    assert_eq!(it.cell("workbook/as-of").as_deref(), Some("2025-06"));
}

#[test]
fn a_source_is_cited_with_its_details_on_one_line() {
    let mut it = example();
    it.say("go 2.15");
    let place = it.sitting.model.slot().unwrap().to_string();
    let said = it.say("source 1 at \"art. 4\" as-of 2023 quote Its own words");
    assert!(said.contains("art. 4"), "{said}");
    let id = session(&it).workbook.answers[it.sitting.model.slot().unwrap()].citations.keys().last().unwrap().clone();
    assert_eq!(it.cell(&format!("answers/{place}/citations/{id}/as-of")).as_deref(), Some("2023"));
    assert_eq!(it.cell(&format!("answers/{place}/citations/{id}/quote")).as_deref(), Some("Its own words"));
    assert!(it.say("source 99").contains("99"));
    assert!(it.say("source 1 page 4").contains("source 2 at"), "unknown details are refused, not dropped");
}

#[test]
fn a_row_goes_after_a_yes_and_comes_back() {
    let mut it = example();
    let rows = |it: &Conversation| session(it).workbook.rows(&"source".parse().unwrap()).count();
    let before = rows(&it);
    let said = it.all(&["sources", "remove 1"]);
    assert!(said.contains("refer to it"), "{said}");
    it.say("no");
    assert_eq!(rows(&it), before);
    it.all(&["remove 1", "yes"]);
    assert_ne!(rows(&it), before);
    it.say("undo");
    assert_eq!(rows(&it), before);
}

#[test]
fn going_and_lists() {
    let mut it = example();
    it.say("go 2.15");
    it.say("next");
    assert_eq!(here(&it), "2.16");
    it.say("previous");
    assert_eq!(here(&it), "2.15");
    it.say("back");
    assert_eq!(here(&it), "2.16");
    assert!(it.say("outline").contains("7. Step 3"));
    assert!(it.say("1").contains("1.1. "));
    it.say("2");
    assert_eq!(here(&it), "1.2");
    let said = it.say("find employment");
    assert!(said.starts_with("1. "), "{said}");
    it.say("");
    assert!(it.say("open").contains("No question is open"));
    for (line, wanted) in [
        ("problems", "is missing"),
        ("registers", "agreement"),
        ("guidance", "Why it matters"),
        ("status", "Of 59 questions: 15 answered, 31 unknown"),
        ("standards", "C189"),
        ("coverage", "medical care, migrants"),
        ("chapter 3", "1. Text of the chapter"),
        ("reading", "1. "),
        ("help", "barriers"),
        ("where", "This workbook is the file"),
        ("path now", "“where” takes no words"),
        ("help why", "why: "),
        ("?", "To answer"),
        ("help all", "barriers: the barriers"),
        ("finnding", "Did you mean finding"),
        ("prob", "Did you mean problems"),
        ("no such thing at all", "no"),
    ] {
        let said = it.say(line);
        assert!(said.contains(wanted), "{line}: {said}");
    }
}

#[test]
fn every_command_is_reached_by_its_name() {
    for language in ["en", "fr"] {
        let words = Words::new(language);
        let unknown =
            words.t("plain-unknown").split('”').next_back().unwrap().split('»').next_back().unwrap().to_owned();
        for command in Command::ALL {
            let mut it = conversation_in(language, malaysia());
            let said = it.say(command.as_str());
            assert!(!said.trim().is_empty() || it.sitting.world.ended, "{command:?}");
            assert!(!said.contains(unknown.trim()), "{command:?}: {said}");
            if let Way::Instead(key) = way_of(*command) {
                assert!(words.has(key) && said.contains(&words.t(key)), "{command:?}: {said}");
            }
        }
    }
}

/// Every verb is tried with a word that it cannot know: a line half understood must not do the other half.
#[test]
fn a_surplus_word_is_refused_by_name_and_nothing_is_done() {
    for language in ["en", "fr"] {
        let words = Words::new(language);
        for verb in Verb::ALL.iter().filter(|verb| verb.takes() != Takes::Text) {
            let word = words.t(&format!("plain-word-{}", verb.as_str())).split(',').next().unwrap().to_owned();
            let mut it = conversation_in(language, malaysia());
            let (before, slot) = (session(&it).revision, it.sitting.model.slot().cloned());
            let said = it.say(&format!("{word} zzqq"));
            assert!(!it.sitting.world.ended, "{verb:?} {language}");
            assert_eq!(session(&it).revision, before, "{verb:?} {language}: {said}");
            assert_eq!(it.sitting.model.slot().cloned(), slot, "{verb:?} {language}: {said}");
            assert!(!said.trim().is_empty(), "{verb:?} {language}");
            // without a meeting there is nobody and nothing to look for
            if verb.takes() != Takes::Words && !matches!(verb, Verb::Arrives | Verb::Departs | Verb::TakeUp) {
                assert!(said.contains("zzqq") || *verb == Verb::Language, "{verb:?} {language}: {said}");
            }
        }
    }
    let mut it = example();
    let said = it.say("decide agreed");
    assert!(said.contains("“agreed” is a word of its own: type it alone"), "{said}");
    let said = it.say("question data-scheme-information");
    assert!(said.contains("“data-scheme-information” was not understood"), "{said}");
    for line in ["show 2 zzqq", "help why zzqq", "help all zzqq", "minutes 2 zzqq", "outline 5 zzqq", "go 2.15 zzqq"] {
        let said = it.say(line);
        assert!(said.contains("zzqq"), "{line}: {said}");
    }
    // a mark of punctuation is no word
    assert!(!it.say("question!").contains("understood"));
    let mut it = conversation_in("en", nothing());
    assert!(it.say("quit now").contains("“now”") && !it.sitting.world.ended);
}

#[test]
fn without_a_workbook_it_says_how_to_begin() {
    let mut it = conversation_in("fr", nothing());
    let greeting = it.talk.greet(&it.sitting.model).join("\n");
    assert!(greeting.contains("essayer") && greeting.contains("nouveau"), "{greeting}");
    assert!(it.say("oui").contains("Aucun cahier"));
    assert!(it.say("rapport").contains("Aucun cahier"));
    it.all(&["nouveau maroc", "Maroc", "", ""]);
    let said = it.say("mar.yaml");
    assert!(said.contains("Question 1.1"), "{said}");
    assert_eq!(session(&it).workbook.country, "MAR");
    let mut it = conversation(nothing());
    it.say("new");
    let said = it.say("Zambai");
    assert!(said.contains("Zambia") && said.contains("Country"), "the same line is asked for again: {said}");
    assert!(it.say("Zambia").contains("Title"));
    let said = it.all(&["", "4"]);
    assert!(said.contains("no role"), "{said}");
    it.all(&["destination", "", "zmb.yaml"]);
    assert_eq!(session(&it).workbook.country, "ZMB");
    assert_eq!(session(&it).workbook.role, tripartite::instrument::CountryRole::Destination);
    it.say("start");
    assert!(it.say("try").contains("Question "));
    it.say("quit");
    assert!(it.sitting.world.ended);
}

#[test]
fn the_language_changes_while_talking() {
    let mut it = example();
    assert!(it.say("language fr").contains("Question "));
    assert_eq!((it.sitting.model.words.language(), session(&it).instrument.text_language.as_str()), ("fr", "fr"));
    assert!(it.say("aide").contains("Pour répondre"));
    it.say("langue English");
    assert_eq!(it.sitting.model.words.language(), "en");
}

#[test]
fn a_copy_and_the_report_are_written_under_the_name_given_or_proposed() {
    let mut it = example();
    it.say("export Report.md");
    let reports = &it.sitting.world.reports;
    assert_eq!(reports.last(), Some(&(PathBuf::from("Report.md"), Format::Markdown)));
    it.all(&["copy", ""]);
    assert!(it.sitting.world.files.contains_key(Path::new("/group/workbook-copy.yaml")));
}

#[test]
fn a_save_that_fails_is_said_and_what_was_typed_is_kept() {
    let mut it = example();
    it.sitting = it.sitting.disk_refuses("The disk is full.");
    assert!(it.say("why Because.").contains("The disk is full."));
    assert!(it.say("why Because of that.").contains("The disk is full."), "also the second time");
    assert!(matches!(session(&it).save, SaveState::Failed(_)));
    assert!(it.talk.goodbye(&it.sitting.model).join("\n").contains("Not saved"));
    it.say("try");
    assert_eq!(
        session(&it).path,
        Path::new("/group/workbook.yaml"),
        "no other workbook takes the place of an unsaved one"
    );
    it.sitting = it.sitting.disk_works();
    assert!(it.say("save").contains("Saved in /group/workbook.yaml at 09:30"));
}

/// Runs a script through the loop itself.
fn script(language: &str, lines: &str) -> (Conversation, String) {
    let mut it = on(language, blank(language));
    let mut output = Vec::new();
    let sitting = &mut it.sitting;
    let mut perform = |effect| sitting.world.perform(effect).into_iter().collect();
    run(&mut sitting.model, &mut sitting.env, &mut lines.as_bytes(), &mut output, &mut perform).unwrap();
    (it, String::from_utf8(output).unwrap())
}

#[test]
fn the_end_of_the_input_saves_also_text_under_way() {
    let (it, said) = script("fr", "oui\npourquoi\nLe permis est lié\nà un seul ménage.");
    let session = session(&it);
    assert_eq!(it.sitting.world.files.get(&session.path), Some(&*session.workbook));
    let why = session.workbook.answers.values().find_map(|entry| entry.why.clone());
    assert_eq!(why.as_deref(), Some("Le permis est lié\nà un seul ménage."));
    let end: Vec<&str> = said.lines().rev().take(3).collect();
    assert!(
        end[2].starts_with("Sur 59 questions") && end[0].contains("Enregistré dans /group/workbook.yaml"),
        "{end:?}"
    );
}

#[test]
fn quit_ends_before_the_rest_of_the_input() {
    let (it, said) = script("en", "yes\nquit\nno\n");
    let workbook = &session(&it).workbook;
    assert_eq!(workbook.answers[0].facets.len(), 1, "what stands after quit is not read");
    assert!(said.lines().last().unwrap().starts_with("Saved in"));
}

#[test]
fn nothing_in_a_file_commands_the_terminal() {
    let Beginning::Book(mut workbook) = malaysia() else { panic!("it is open") };
    workbook.title = "A\u{1b}[31mB\nQuestion 9.9".to_owned();
    workbook.notice = "one\u{7}\ntwo\u{202e}".to_owned();
    let mut it = conversation(Beginning::Book(workbook));
    if let Some(session) = &mut it.sitting.model.session {
        session.path = PathBuf::from("evil\u{1b}[2J.yaml");
    }
    let said = PlainSession::new().greet(&it.sitting.model);
    assert!(said.iter().all(|line| !line.chars().any(|c| c.is_control() || c == '\u{202e}')), "{said:?}");
    assert!(!said.iter().any(|line| line.starts_with("Question 9.9")), "a title is one line");
    it.say("status");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Words people type, numbers, and anything else, in any order: nothing panics, and what is kept can be saved.
    #[test]
    fn nasty_lines_never_panic(lines in prop::collection::vec(nasty(), 1..60), french in any::<bool>()) {
        let language = if french { "fr" } else { "en" };
        let mut it = conversation_in(language, malaysia());
        for line in &lines {
            it.say(line);
        }
        let last = it.talk.finish(&it.sitting.model);
        for message in last {
            it.sitting.hear(message);
        }
        let _ = it.talk.goodbye(&it.sitting.model);
        if let Some(session) = &it.sitting.model.session {
            prop_assert!(to_text(&session.workbook).is_ok());
        }
    }
}

/// A known word with something after it, an answer, or any text at all.
fn nasty() -> impl Strategy<Value = String> {
    let commands: Vec<&'static str> = Command::ALL.iter().map(|command| command.as_str()).collect();
    let verbs: Vec<&'static str> = tripartite::plain::Verb::ALL.iter().map(|verb| verb.as_str()).collect();
    let words = prop::sample::select([commands, verbs].concat());
    let rest = prop_oneof![
        Just(String::new()),
        "[0-9]{1,3}( [a-z]{1,6}){0,3}",
        "\\PC{0,20}",
        Just("agreement".to_owned()),
        Just("new Évil: \u{1b}[0m\u{202e}".to_owned()),
        Just("answers/consult-gender/why - \u{85}x\u{0}".to_owned()),
    ];
    prop_oneof![
        4 => (words, rest).prop_map(|(word, rest)| format!("{word} {rest}")),
        2 => "[0-9]{1,2}( (yes|no|oui|partly|[0-9]))?",
        1 => Just(String::new()),
        1 => Just(".".to_owned()),
        1 => any::<String>(),
    ]
}

#[test]
fn what_is_taken_back_is_gone_to_wherever_it_stands() {
    let mut it = french();
    it.all(&["normes", "2 non ratifiée", "sortir", "registre agreement", "ajouter Accord A", "P", ".", "", ""]);
    it.say("aller 1.2");
    let said = it.say("annuler");
    assert!(said.contains("Accord A") && said.contains("Parties\u{a0}: rien encore"), "{said}");
    it.all(&["2 Maroc", "annuler", "annuler"]);
    let said = it.say("annuler");
    assert!(said.contains("C102"), "{said}");
    assert_eq!(session(&it).workbook.count(), 0);
    let said = it.say("rétablir");
    assert!(said.contains("non ratifiée"), "{said}");
    it.all(&["", ""]);
    assert!(it.sitting.model.slot().is_some(), "Enter leads back to a question");
}

#[test]
fn commands_are_never_lost_in_a_text_under_way() {
    let mut it = french();
    it.all(&["pourquoi", "Une raison."]);
    assert!(it.say("quitter").contains("/quitter"));
    it.say("/quitter");
    assert!(it.sitting.world.ended);
    let why = session(&it).workbook.answers[0].why.clone();
    assert_eq!(why.as_deref(), Some("Une raison.\nquitter"), "nothing typed is lost");
}

#[test]
fn a_question_behind_a_closed_gate_says_why_it_is_not_asked() {
    let mut it = french();
    let gate = {
        let instrument = &session(&it).instrument;
        let child =
            instrument.asked().find(|(id, _)| !instrument.node(id).unwrap().gates.is_empty()).unwrap().0.clone();
        let gate = instrument.node(&child).unwrap().gates[0].clone();
        (instrument.node(&gate).unwrap().number.clone(), child.to_string())
    };
    it.all(&[&format!("aller {}", gate.0), "réponse non"]);
    let said = it.say(&format!("aller {}", gate.1));
    assert!(said.contains("Sans objet") && said.contains(&gate.0), "{said}");
    assert!(counts(&it).not_applicable > 0);
}

/// A conversation on a question with a disputed reply and a disputed reason.
fn disputed(language: &str) -> Conversation {
    let mut workbook = blank(language);
    let reply = |mark| Fact::Reply(tripartite::workbook::Reply::of_mark(mark).unwrap());
    let text = |text: &str| Fact::Text(text.to_owned());
    for (address, fact) in [
        ("answers/consult-gender/reply", reply(Mark::Yes)),
        ("disputed/answers/consult-gender/reply", reply(Mark::No)),
        ("answers/consult-gender/why", text("Two meetings.")),
        ("disputed/answers/consult-gender/why", text("None at all.")),
        ("disputed/standards/c189/ratification/state", Fact::Id("in-force".parse().unwrap())),
    ] {
        workbook.put(&address.parse().unwrap(), Some(fact));
    }
    on(language, workbook)
}

/// Whether a remark is restricted is settled with its words, and what follows is said before.
#[test]
fn a_remark_that_may_be_restricted_is_settled_with_its_words_in_lines() {
    let remark = |part: &str| format!("answers/consult-gender/remarks/r1/{part}");
    for (language, go, ask, settle, said_of_it) in [
        ("en", "go consult-gender", "settle 2", "settle 2 take", ["in no report and no copy", "may be shown"]),
        (
            "fr",
            "aller consult-gender",
            "décider 2",
            "décider 2 prendre",
            ["aucun rapport ni aucune copie", "peut être montré"],
        ),
    ] {
        let mut workbook = blank(language);
        for (address, fact) in [
            (remark("text"), Fact::Text("new words".into())),
            (remark("restricted"), Fact::Flag(true)),
            (format!("disputed/{}", remark("text")), Fact::Text("old words".into())),
            (format!("disputed/{}", remark("restricted")), Fact::Emptied),
        ] {
            workbook.put(&address.parse().unwrap(), Some(fact));
        }
        let mut it = on(language, workbook);
        it.say(go);
        let said = it.say(ask);
        for part in ["new words", "old words"].iter().chain(&said_of_it) {
            assert!(said.contains(part), "{part}: {said}");
        }
        it.say(settle);
        assert_eq!(it.cell(&remark("text")).as_deref(), Some("old words"));
        assert_eq!(it.cell(&remark("restricted")), None);
        assert_eq!(it.cell(&format!("disputed/{}", remark("restricted"))), None);
    }
}

#[test]
fn a_dispute_is_said_and_settled_in_lines() {
    let mut it = disputed("en");
    let said = it.say("go consult-gender");
    assert!(said.contains("The other version of “Reply”: no") && said.contains("two people changed this"), "{said}");
    let said = it.say("settle");
    assert!(said.contains("1. Reply: yes") && said.contains("2. Why: Two meetings."), "{said}");
    it.say("settle 3 take");
    assert!(it.say("settle 1").contains("settle keep"));
    assert!(it.say("settle 1 both").contains("Only two texts"));
    it.say("settle 1 take");
    assert_eq!(it.cell("answers/consult-gender/reply").as_deref(), Some("no"));
    assert_eq!(it.cell("disputed/answers/consult-gender/reply"), None);
    it.say("undo");
    assert_eq!(it.cell("disputed/answers/consult-gender/reply").as_deref(), Some("no"));
    it.all(&["settle 1 keep", "settle both"]);
    assert_eq!(it.cell("answers/consult-gender/why").as_deref(), Some("Two meetings.\n\nNone at all."));
    assert!(it.say("settle").contains("Nothing is disputed here"));
    assert!(it.say("clear").is_empty() || it.cell("answers/consult-gender/reply").is_none());

    // a problem leads there, a record numbers it
    let mut it = disputed("en");
    let said = it.all(&["problems"]);
    assert!(said.contains("two people changed this"), "{said}");
    let line = said
        .lines()
        .find(|line| line.contains("C189") && line.contains("two people"))
        .unwrap_or_else(|| panic!("{said}"));
    let said = it.say(line.split('.').next().unwrap());
    let number = said.lines().find(|line| line.contains("other version")).unwrap_or_else(|| panic!("{said}"));
    let number = number.split('.').next().unwrap().to_owned();
    it.say(&format!("{number} take"));
    assert_eq!(it.cell("standards/c189/ratification/state").as_deref(), Some("in-force"));

    // in French, in French words
    let mut it = disputed("fr");
    it.all(&["aller consult-gender", "décider 1 prendre l’autre", "trancher les deux"]);
    assert_eq!(it.cell("answers/consult-gender/reply").as_deref(), Some("no"));
    assert_eq!(it.cell("answers/consult-gender/why").as_deref(), Some("Two meetings.\n\nNone at all."));
}

#[test]
fn a_meeting_is_run_in_lines() {
    let mut workbook = blank("en");
    for (address, text) in [
        ("registers/member/ana/name", "Ana"),
        ("registers/member/ana/constituency", "workers"),
        ("registers/member/cleo/name", "Cleo"),
        ("registers/member/cleo/constituency", "government"),
    ] {
        workbook.put(&address.parse().unwrap(), Some(Fact::Text(text.to_owned())));
    }
    let mut it = on("en", workbook);
    assert!(it.say("agenda").contains("plan Second session"), "an empty state says what to type");
    it.all(&[
        "plan Second session; 2026-03-02; 09:00; 12:00",
        "agenda 2.10; 20",
        "agenda Any other business",
        "arrives ana",
    ]);
    assert!(it.say("departs cleo").contains("Cleo is not here"));
    it.say("open meeting");
    assert_eq!(it.cell("registers/meeting/m-1/opened").as_deref(), Some("09:30"));
    let said = it.say("meeting");
    assert!(said.contains("2. Ana: here") && said.contains("1. Representation (2.10)"), "{said}");
    it.say("next item");
    assert_eq!(here(&it), "2.10");
    it.all(&["finding It is so.", "position government 1", "position workers reservations: Not without a transition."]);
    it.say("wording workers: within two years");
    let said = it.say("positions");
    assert!(said.contains("Proposes: within two years") && said.contains("Government: supports"), "{said}");
    // reasons are asked for only where the record needs them
    it.say("position employers cannot support");
    it.all(&["It costs.", "."]);
    let at = "answers/consult-representation/positions/employers/r1/statement";
    assert_eq!(it.cell(at).as_deref(), Some("It costs."));
    let said = it.say("with reservations");
    assert!(said.contains("One party cannot support it: Employers."), "what speaks against it is said: {said}");
    assert!(!said.contains("2.10: Agreed"), "and asked about: {said}");
    let said = it.say("yes");
    assert!(said.contains("2.10: Agreed with reservations"), "{said}");
    it.say("finding It is not so.");
    assert!(it.say("positions").contains("Changed since"), "what was agreed has changed");
    it.all(&["confirm again", "yes"]);
    assert!(!it.say("positions").contains("Changed since"));
    it.all(&["action Ask for the register; Ana; 2026-12-15", "park Pensions", "off the record He was tired."]);
    let said = it.say("results");
    assert!(
        said.contains("Pensions") && said.contains("Ask for the register, Ana") && !said.contains("tired"),
        "{said}"
    );
    it.all(&["break", "break", "next item", "close meeting", "yes"]);
    assert_eq!(it.cell("registers/meeting/m-1/closed").as_deref(), Some("09:30"));
}

#[test]
fn a_covered_position_is_said_by_nobody() {
    let mut it = on("fr", blank("fr"));
    it.all(&["aller 2.10", "à couvert"]);
    for line in ["position gouvernement ne peut pas soutenir", "position travailleurs 1", "positions", "montrer"] {
        let said = it.say(line);
        assert!(!said.contains("soutien") && !said.contains("ne peut pas"), "{line}: {said}");
    }
    assert!(it.say("positions").contains("Travailleurs\u{a0}: donnée"));
    it.say("dévoiler");
    assert!(it.say("positions").contains("Travailleurs\u{a0}: soutient"));
}

#[test]
fn two_people_of_one_name_are_told_apart_by_organization() {
    let mut workbook = blank("en");
    for (address, text) in [
        ("registers/member/a/name", "Maria"),
        ("registers/member/a/organization", "Federation of households"),
        ("registers/member/a/constituency", "employers"),
        ("registers/member/b/name", "Maria"),
        ("registers/member/b/organization", "Union of domestic workers"),
        ("registers/member/b/constituency", "workers"),
    ] {
        workbook.put(&address.parse().unwrap(), Some(Fact::Text(text.to_owned())));
    }
    let mut it = on("en", workbook);
    it.all(&["plan First session; 2026-03-02; 09:00; 12:00", "open meeting"]);
    let said = it.say("arrives Maria");
    assert!(said.contains("1. Maria, Federation of households"), "{said}");
    assert!(said.contains("2. Maria, Union of domestic workers") && said.contains("say the number"), "{said}");
    assert_eq!(it.cell("registers/attendance/p-1/member"), None, "nobody is taken for the other");
    let said = it.say("arrives 2");
    assert!(said.contains("Maria, Union of domestic workers is here"), "{said}");
    assert!(it.say("arrives Maria Lopez").contains("No member answers to “Maria Lopez”"));
    // wherever one is chosen
    let said = it.all(&["register meeting", "1", ".", "field chair"]);
    assert!(said.contains("Maria, Federation of households"), "{said}");
}

#[test]
fn a_quorum_rule_names_a_party_and_a_count_that_has_two_readings_is_asked_about() {
    let mut it = on("en", blank("en"));
    it.say("register quorum");
    let said = it.say("add Nobody");
    assert!(said.contains("Employers"), "{said}");
    assert_eq!(it.cell("registers/quorum/nobody/of"), None);
    it.say("Employers");
    let said = it.say("1.500");
    assert!(said.contains("two readings") && said.contains("1500"), "{said}");
    let said = it.say("-1");
    assert!(said.contains("no count"), "{said}");
    it.say("1 000");
    assert_eq!(it.cell("registers/quorum/employers/of").as_deref(), Some("employers"));
    assert_eq!(it.cell("registers/quorum/employers/at-least").as_deref(), Some("1000"));
}

#[test]
fn a_chapter_of_the_report_is_shown_by_its_number() {
    for (language, word, chapter, next) in
        [("en", "report 4", "Chapter 4. ", "Chapter 5. "), ("fr", "rapport 4", "Chapitre 4. ", "Chapitre 5. ")]
    {
        let said = conversation_in(language, malaysia()).say(word);
        assert!(said.contains(chapter) && !said.contains(next), "{said}");
        let said = conversation_in(language, malaysia()).say(&word.replace('4', "44"));
        assert!(said.contains("44") && said.contains(chapter), "{said}");
    }
}

#[test]
fn what_takes_yes_or_no_says_so() {
    let mut it = example();
    it.say("key finding");
    let said = it.say("perhaps");
    assert!(said.contains("neither yes nor no"), "{said}");
}
