//! Plain mode: conversations typed line by line, against the workbook they leave behind.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use tripartite::analysis::{Counts, State};
use tripartite::app::{
    Command, Effect, Env, FileCheck, LostFile, Message, Model, Opened, SaveState, Session, Start, update,
};
use tripartite::config::Settings;
use tripartite::i18n::Words;
use tripartite::instrument::Instrument;
use tripartite::plain::{Talk, Way, run, way_of};
use tripartite::store::{Instruments, parse_workbook, to_text};
use tripartite::workbook::{Cell, Fact, InstrumentRef, Mark, Workbook};

const INSTRUMENT: &str = "migrant-domestic-workers";

/// A clock that stands still and ids that count.
struct Fixed(usize);

impl Env for Fixed {
    fn today(&self) -> String {
        "2026-11-22".to_owned()
    }
    fn now(&self) -> String {
        "14:32".to_owned()
    }
    fn who(&self) -> String {
        "Rapporteur".to_owned()
    }
    fn fresh_id(&mut self, prefix: &str) -> String {
        self.0 += 1;
        format!("{prefix}{}", self.0)
    }
}

/// What the outside did: every save in order, and whether it fails from now on.
#[derive(Default)]
struct World {
    saved: Vec<Workbook>,
    fails: bool,
    asked: Vec<String>,
    /// What became of the workbook's file, where it does not hold what was saved any more.
    lost: Option<LostFile>,
}

impl World {
    fn perform(&mut self, effect: Effect) -> Vec<Message> {
        self.asked.push(format!("{effect:?}").chars().take(60).collect());
        match effect {
            Effect::Save { revision, .. } if self.fails => {
                vec![Message::Saved(revision, Err("The disk is full.".to_owned()))]
            }
            Effect::Save { revision, workbook, .. } => {
                self.saved.push((*workbook).clone());
                vec![Message::Saved(revision, Ok(true))]
            }
            Effect::Translate { language, .. } => vec![Message::Translated(Ok(instrument(&language)))],
            Effect::Open(path) => vec![Message::Opened(Box::new(Ok(malaysia(path))))],
            Effect::Try(_) => vec![Message::Opened(Box::new(Ok(malaysia(PathBuf::from("try.yaml")))))],
            Effect::Create { path, country, title } => {
                let mut opened = blank("en", path);
                opened.workbook.country = country;
                opened.workbook.title = title;
                vec![Message::Opened(Box::new(Ok(opened)))]
            }
            Effect::Report { path, .. } | Effect::Copy { path, .. } => vec![Message::Written(Ok(path))],
            Effect::CheckFile { .. } => {
                vec![Message::Checked(self.lost.clone().map_or(FileCheck::Intact, FileCheck::Lost))]
            }
            _ => Vec::new(),
        }
    }
}

/// The shipped instrument, read once.
fn instrument(language: &str) -> Arc<Instrument> {
    static READ: OnceLock<[Arc<Instrument>; 2]> = OnceLock::new();
    let load = |language| Arc::new(Instruments::new(None).load(INSTRUMENT, language).unwrap());
    let [en, fr] = READ.get_or_init(|| ["en", "fr"].map(load));
    if language == "fr" { fr.clone() } else { en.clone() }
}

fn malaysia(path: PathBuf) -> Opened {
    static READ: OnceLock<Workbook> = OnceLock::new();
    let read = || {
        let text = Instruments::new(None).example(INSTRUMENT, "malaysia").unwrap();
        parse_workbook(Path::new("malaysia.yaml"), &text).unwrap()
    };
    Opened {
        path,
        workbook: READ.get_or_init(read).clone(),
        instrument: instrument("en"),
        scratch: false,
        rescues: Vec::new(),
        access: tripartite::app::Access::Full,
        remarks: Vec::new(),
    }
}

fn blank(language: &str, path: PathBuf) -> Opened {
    let instrument = instrument(language);
    let reference = InstrumentRef::to(&instrument);
    let workbook = Workbook::new("w-1".to_owned(), reference, "MAR".to_owned(), language.to_owned());
    let access = tripartite::app::Access::Full;
    Opened { path, workbook, instrument, scratch: false, rescues: Vec::new(), access, remarks: Vec::new() }
}

/// A conversation with everything that was said.
struct Conversation {
    model: Model,
    env: Fixed,
    world: World,
    talk: Talk,
    left: bool,
}

impl Conversation {
    fn start(language: &str) -> Self {
        let settings = Settings { language: Some(language.to_owned()), ..Settings::default() };
        let model = Model::new(settings, Start::default(), (80, 24));
        Self { model, env: Fixed(0), world: World::default(), talk: Talk::new(), left: false }
    }

    fn on(language: &str, opened: Opened) -> Self {
        let mut it = Self::start(language);
        let opened = Message::Opened(Box::new(Ok(opened)));
        update(&mut it.model, opened, &mut it.env);
        it.talk.greet(&it.model);
        it
    }

    fn french() -> Self {
        Self::on("fr", blank("fr", PathBuf::from("mar.yaml")))
    }

    fn example() -> Self {
        Self::on("en", malaysia(PathBuf::from("malaysia.yaml")))
    }

    /// Types a line; gives what was said.
    fn say(&mut self, line: &str) -> String {
        let step = self.talk.line(&self.model, &mut self.env, line);
        let mut said = step.said.into_lines();
        self.feed(step.messages);
        said.extend(self.talk.after(&self.model));
        for line in &said {
            assert!(!line.chars().any(char::is_control), "{line:?}");
            assert!(!line.contains("‹plain-"), "{line}");
        }
        said.join("\n")
    }

    fn feed(&mut self, messages: Vec<Message>) {
        let mut waiting: std::collections::VecDeque<Message> = messages.into();
        while let Some(message) = waiting.pop_front() {
            for effect in update(&mut self.model, message, &mut self.env) {
                self.left |= matches!(effect, Effect::Quit);
                // answers come before what was typed next, as in the loop itself
                for answer in self.world.perform(effect).into_iter().rev() {
                    waiting.push_front(answer);
                }
            }
        }
    }

    fn all(&mut self, lines: &[&str]) -> String {
        lines.iter().map(|line| self.say(line)).last().unwrap_or_default()
    }

    fn session(&self) -> &Session {
        self.model.session.as_ref().unwrap()
    }

    fn counts(&self) -> Counts {
        self.session().derived.progress.overall
    }

    fn cell(&self, address: &str) -> Option<String> {
        let cell: Cell = address.parse().unwrap();
        self.session().workbook.get(&cell).map(|fact| fact.to_string())
    }

    fn here(&self) -> String {
        let slot = self.model.slot().unwrap();
        self.session().instrument.node(&slot.question).unwrap().number.clone()
    }
}

#[test]
fn a_whole_checklist_is_filled_in_by_script_in_french() {
    let mut it = Conversation::french();
    assert_eq!((it.counts().questions, it.counts().open), (59, 59));
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
    let standards = it.session().instrument.standards.clone();
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
    let slots: Vec<_> = it.session().derived.progress.slots.keys().cloned().collect();
    it.say("aller 1.1");
    for (at, slot) in slots.iter().enumerate() {
        assert_eq!(it.model.slot(), Some(slot));
        let question = it.session().instrument.question(&slot.question).unwrap().clone();
        let parts = it.session().instrument.facets(&question).len();
        match (at % 4, parts) {
            (_, 0) if it.session().derived.progress.slots[slot].state != State::Open => {}
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
    let counts = it.counts();
    // the first gate whose answer is no takes its children out; nothing stays open
    assert_eq!((counts.open, counts.deferred, counts.questions), (0, 0, 59), "{counts:?}");
    assert!(counts.answered > 30 && counts.unknown > 0 && counts.not_applicable > 0, "{counts:?}");
    let workbook = it.session().workbook.clone();
    assert_eq!(workbook.registers.values().map(|rows| rows.len()).sum::<usize>(), 2 + 59);
    assert_eq!(workbook.answers.len(), 59);
    let text = to_text(&workbook).unwrap();
    assert_eq!(parse_workbook(Path::new("mar.yaml"), &text).unwrap(), *workbook);
    assert_eq!(it.world.saved.last(), Some(&*workbook), "every answer was saved");
    assert!(it.say("bilan").contains("ouvertes 0"));
}

#[test]
fn the_question_is_said_with_everything_recorded() {
    let mut it = Conversation::french();
    let said = it.say("aller 2.19");
    assert!(said.starts_with("Question 2.19, "), "{said}");
    it.all(&["1 oui", "pourquoi Le permis est lié à un seul ménage.", "source nouvelle Loi 19-12", "", "", ""]);
    it.all(&["remarque restreinte Dit en confidence.", "confiance moyen entretiens", "état prêt", "obstacles 1, 3"]);
    let said = it.say("question");
    for wanted in
        ["Pourquoi : Le permis", "Loi 19-12", "Remarque restreinte : Dit", "moyen", "entretiens", "prêt pour le"]
    {
        assert!(said.contains(wanted), "{wanted} in {said}");
    }
    let shown = it.say("montrer");
    assert!(shown.contains("rien encore"), "{shown}");
}

#[test]
fn a_bare_reply_answers_the_next_open_part_then_the_question() {
    let mut it = Conversation::french();
    let parts: Vec<_> = {
        let session = it.session();
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
        !it.session()
            .workbook
            .answers
            .contains_key(parts[0].as_str().parse::<tripartite::workbook::Slot>().as_ref().unwrap())
    );
}

#[test]
fn reasons_and_deferrals_are_asked_for_or_given_at_once() {
    let mut it = Conversation::french();
    it.say("aller 1.1");
    let question = it.model.slot().unwrap().question.to_string();
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
    let mut it = Conversation::french();
    it.say("fixer answers/consult-gender/reply en partie");
    assert_eq!(it.cell("answers/consult-gender/reply").as_deref(), Some("partly"));
    it.say("set standards/c189/ratification/state not-ratified");
    it.say("set workbook/title Maroc 2026");
    it.say("set registers/agreement/es/type bilateral");
    assert_eq!(it.cell("registers/agreement/es/type").as_deref(), Some("bilateral"));
    let before = it.session().workbook.clone();
    for wrong in
        ["set standards/r201/ratification/state ratified", "set answers/consult-gendre/reply oui", "set", "set x/y"]
    {
        let said = it.say(wrong);
        assert!(!said.is_empty());
        assert_eq!(it.session().workbook, before, "{wrong}");
    }
    assert!(it.say("set answers/consult-gendre/reply oui").contains("consult-gender"));
    assert!(it.say("show standards/c189/ratification/state").contains("non ratifiée"));
    it.all(&["en-tête", "titre Le Maroc", "situation au 2025-06"]);
    assert_eq!(it.cell("workbook/title").as_deref(), Some("Le Maroc"));
    assert_eq!(it.cell("workbook/as-of").as_deref(), Some("2025-06"));
}

#[test]
fn a_source_is_cited_with_its_details_on_one_line() {
    let mut it = Conversation::example();
    it.say("go 2.15");
    let place = it.model.slot().unwrap().to_string();
    let said = it.say("source 1 at \"art. 4\" as-of 2023 quote Its own words");
    assert!(said.contains("art. 4"), "{said}");
    let id = it.session().workbook.answers[it.model.slot().unwrap()].citations.keys().last().unwrap().clone();
    assert_eq!(it.cell(&format!("answers/{place}/citations/{id}/as-of")).as_deref(), Some("2023"));
    assert_eq!(it.cell(&format!("answers/{place}/citations/{id}/quote")).as_deref(), Some("Its own words"));
    assert!(it.say("source 99").contains("99"));
    assert!(it.say("source 1 page 4").contains("source 2 at"), "unknown details are refused, not dropped");
}

#[test]
fn a_row_goes_after_a_yes_and_comes_back() {
    let mut it = Conversation::example();
    let rows = |it: &Conversation| it.session().workbook.rows(&"source".parse().unwrap()).count();
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
    let mut it = Conversation::example();
    it.say("go 2.15");
    it.say("next");
    assert_eq!(it.here(), "2.16");
    it.say("previous");
    assert_eq!(it.here(), "2.15");
    it.say("back");
    assert_eq!(it.here(), "2.16");
    assert!(it.say("outline").contains("7. Step 3"));
    assert!(it.say("1").contains("1.1. "));
    it.say("2");
    assert_eq!(it.here(), "1.2");
    let said = it.say("find employment");
    assert!(said.starts_with("1. "), "{said}");
    it.say("");
    assert!(it.say("open").contains("No question is open"));
    for (line, wanted) in [
        ("problems", "Nothing to mend"),
        ("registers", "agreement"),
        ("guidance", "Why it matters"),
        ("status", "Of 59 questions: 15 answered, 44 unknown"),
        ("standards", "C189"),
        ("coverage", "medical care, migrants"),
        ("chapter 3", "1. Text of the chapter"),
        ("reading", "1. "),
        ("help", "barriers"),
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
            let mut it = Conversation::on(language, malaysia(PathBuf::from("malaysia.yaml")));
            let said = it.say(command.as_str());
            assert!(!said.trim().is_empty() || it.left, "{command:?}");
            assert!(!said.contains(unknown.trim()), "{command:?}: {said}");
            if let Way::Instead(key) = way_of(*command) {
                assert!(words.has(key) && said.contains(&words.t(key)), "{command:?}: {said}");
            }
        }
    }
}

#[test]
fn without_a_workbook_it_says_how_to_begin() {
    let mut it = Conversation::start("fr");
    let greeting = it.talk.greet(&it.model).join("\n");
    assert!(greeting.contains("essayer") && greeting.contains("nouveau"), "{greeting}");
    assert!(it.say("oui").contains("Aucun dossier"));
    assert!(it.say("rapport").contains("Aucun dossier"));
    it.all(&["nouveau MAR", "Maroc"]);
    let said = it.say("mar.yaml");
    assert!(said.contains("Question 1.1"), "{said}");
    assert_eq!(it.session().workbook.country, "MAR");
    let mut it = Conversation::start("en");
    it.say("new");
    let said = it.all(&["Malaysia", "", ""]);
    assert!(it.model.session.is_none(), "a country is named by its code: {said}");
    assert!(it.say("try").contains("Question "));
    it.say("quit");
    assert!(it.left);
}

#[test]
fn the_language_changes_while_talking() {
    let mut it = Conversation::example();
    assert!(it.say("language fr").contains("Question "));
    assert_eq!((it.model.words.language(), it.session().instrument.text_language.as_str()), ("fr", "fr"));
    assert!(it.say("aide").contains("Pour répondre"));
    it.say("langue English");
    assert_eq!(it.model.words.language(), "en");
}

#[test]
fn a_copy_and_the_report_are_written_under_the_name_given_or_proposed() {
    let mut it = Conversation::example();
    it.say("export Report.md");
    assert!(it.world.asked.last().unwrap().contains("Report.md"), "{:?}", it.world.asked);
    it.all(&["copy", ""]);
    assert!(it.world.asked.last().unwrap().contains("malaysia-copy.yaml"), "{:?}", it.world.asked);
}

#[test]
fn a_save_that_fails_is_said_and_what_was_typed_is_kept() {
    let mut it = Conversation::example();
    it.world.fails = true;
    assert!(it.say("why Because.").contains("The disk is full."));
    assert!(it.say("why Because of that.").contains("The disk is full."), "also the second time");
    assert!(matches!(it.session().save, SaveState::Failed(_)));
    assert!(it.talk.goodbye(&it.model).join("\n").contains("Not saved"));
    it.say("try");
    assert_eq!(it.session().path, Path::new("malaysia.yaml"), "no other workbook takes the place of an unsaved one");
    it.world.fails = false;
    assert!(it.say("save").contains("Saved in malaysia.yaml at 14:32"));
}

/// Runs a script through the loop itself.
fn script(language: &str, lines: &str) -> (Model, World, String) {
    let mut it = Conversation::on(language, blank(language, PathBuf::from("mar.yaml")));
    let mut output = Vec::new();
    let mut world = World::default();
    let mut perform = |effect| world.perform(effect);
    run(&mut it.model, &mut it.env, &mut lines.as_bytes(), &mut output, &mut perform).unwrap();
    (it.model, world, String::from_utf8(output).unwrap())
}

#[test]
fn the_end_of_the_input_saves_also_text_under_way() {
    let (model, world, said) = script("fr", "oui\npourquoi\nLe permis est lié\nà un seul ménage.");
    let session = model.session.as_ref().unwrap();
    assert_eq!(world.saved.last(), Some(&*session.workbook));
    let why = session.workbook.answers.values().find_map(|entry| entry.why.clone());
    assert_eq!(why.as_deref(), Some("Le permis est lié\nà un seul ménage."));
    let end: Vec<&str> = said.lines().rev().take(3).collect();
    assert!(end[2].starts_with("Sur 59 questions") && end[0].contains("Enregistré dans mar.yaml"), "{end:?}");
}

#[test]
fn quit_ends_before_the_rest_of_the_input() {
    let (model, _, said) = script("en", "yes\nquit\nno\n");
    let workbook = model.session.unwrap().workbook;
    assert_eq!(workbook.answers[0].facets.len(), 1, "what stands after quit is not read");
    assert!(said.lines().last().unwrap().starts_with("Saved in"));
}

#[test]
fn nothing_in_a_file_commands_the_terminal() {
    let mut opened = malaysia(PathBuf::from("evil\u{1b}[2J.yaml"));
    opened.workbook.title = "A\u{1b}[31mB\nQuestion 9.9".to_owned();
    opened.workbook.notice = "one\u{7}\ntwo\u{202e}".to_owned();
    let mut it = Conversation::start("en");
    update(&mut it.model, Message::Opened(Box::new(Ok(opened))), &mut it.env);
    let said = it.talk.greet(&it.model);
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
        let mut it = Conversation::on(language, malaysia(PathBuf::from("malaysia.yaml")));
        for line in &lines {
            it.say(line);
        }
        let last = it.talk.finish(&it.model);
        it.feed(last);
        let _ = it.talk.goodbye(&it.model);
        if let Some(session) = &it.model.session {
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
    let mut it = Conversation::french();
    it.all(&["normes", "2 non ratifiée", "sortir", "registre agreement", "ajouter Accord A", "P", ".", "", ""]);
    it.say("aller 1.2");
    let said = it.say("annuler");
    assert!(said.contains("Accord A") && said.contains("Parties : rien encore"), "{said}");
    it.all(&["2 Maroc", "annuler", "annuler"]);
    let said = it.say("annuler");
    assert!(said.contains("C102"), "{said}");
    assert_eq!(it.session().workbook.count(), 0);
    let said = it.say("rétablir");
    assert!(said.contains("non ratifiée"), "{said}");
    it.all(&["", ""]);
    assert!(it.model.slot().is_some(), "Enter leads back to a question");
}

#[test]
fn commands_are_never_lost_in_a_text_under_way() {
    let mut it = Conversation::french();
    it.all(&["pourquoi", "Une raison."]);
    assert!(it.say("quitter").contains("/quitter"));
    it.say("/quitter");
    assert!(it.left);
    let why = it.session().workbook.answers[0].why.clone();
    assert_eq!(why.as_deref(), Some("Une raison.\nquitter"), "nothing typed is lost");
}

#[test]
fn a_question_behind_a_closed_gate_says_why_it_is_not_asked() {
    let mut it = Conversation::french();
    let gate = {
        let instrument = &it.session().instrument;
        let child =
            instrument.asked().find(|(id, _)| !instrument.node(id).unwrap().gates.is_empty()).unwrap().0.clone();
        let gate = instrument.node(&child).unwrap().gates[0].clone();
        (instrument.node(&gate).unwrap().number.clone(), child.to_string())
    };
    it.all(&[&format!("aller {}", gate.0), "réponse non"]);
    let said = it.say(&format!("aller {}", gate.1));
    assert!(said.contains("Non posée") && said.contains(&gate.0), "{said}");
    assert!(it.counts().not_applicable > 0);
}

/// A conversation on a question with a disputed reply and a disputed reason.
fn disputed(language: &str) -> Conversation {
    let mut opened = blank(language, PathBuf::from("w.yaml"));
    let reply = |mark| Fact::Reply(tripartite::workbook::Reply::of_mark(mark).unwrap());
    let text = |text: &str| Fact::Text(text.to_owned());
    for (address, fact) in [
        ("answers/consult-gender/reply", reply(Mark::Yes)),
        ("disputed/answers/consult-gender/reply", reply(Mark::No)),
        ("answers/consult-gender/why", text("Two meetings.")),
        ("disputed/answers/consult-gender/why", text("None at all.")),
        ("disputed/standards/c189/ratification/state", Fact::Id("in-force".parse().unwrap())),
    ] {
        opened.workbook.put(&address.parse().unwrap(), Some(fact));
    }
    Conversation::on(language, opened)
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
        let mut opened = blank(language, PathBuf::from("w.yaml"));
        for (address, fact) in [
            (remark("text"), Fact::Text("new words".into())),
            (remark("restricted"), Fact::Flag(true)),
            (format!("disputed/{}", remark("text")), Fact::Text("old words".into())),
            (format!("disputed/{}", remark("restricted")), Fact::Emptied),
        ] {
            opened.workbook.put(&address.parse().unwrap(), Some(fact));
        }
        let mut it = Conversation::on(language, opened);
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
    assert!(said.contains("Reply (the other version): no") && said.contains("two people changed this"), "{said}");
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
    let mut opened = blank("en", PathBuf::from("w.yaml"));
    for (address, text) in [
        ("registers/member/ana/name", "Ana"),
        ("registers/member/ana/constituency", "workers"),
        ("registers/member/cleo/name", "Cleo"),
        ("registers/member/cleo/constituency", "government"),
    ] {
        opened.workbook.put(&address.parse().unwrap(), Some(Fact::Text(text.to_owned())));
    }
    let mut it = Conversation::on("en", opened);
    assert!(it.say("agenda").contains("plan Second session"), "an empty state says what to type");
    it.all(&[
        "plan Second session; 2026-11-22; 14:00; 17:00",
        "agenda 2.10; 20",
        "agenda Any other business",
        "arrives ana",
    ]);
    assert!(it.say("departs cleo").contains("Cleo is not here"));
    it.say("open meeting");
    assert_eq!(it.cell("registers/meeting/m1/opened").as_deref(), Some("14:32"));
    let said = it.say("meeting");
    assert!(said.contains("2. Ana: here") && said.contains("1. 2.10"), "{said}");
    it.say("next item");
    assert_eq!(it.here(), "2.10");
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
    assert!(said.contains("2.10: Agreed with reservations"), "{said}");
    it.say("finding It is not so.");
    assert!(it.say("positions").contains("Changed since"), "what was agreed has changed");
    it.say("confirm again");
    assert!(!it.say("positions").contains("Changed since"));
    it.all(&["action Ask for the register; Ana; 2026-12-15", "park Pensions", "off the record He was tired."]);
    let said = it.say("results");
    assert!(
        said.contains("Pensions") && said.contains("Ask for the register, Ana") && !said.contains("tired"),
        "{said}"
    );
    it.all(&["break", "break", "next item", "close meeting", "yes"]);
    assert_eq!(it.cell("registers/meeting/m1/closed").as_deref(), Some("14:32"));
}

#[test]
fn a_covered_position_is_said_by_nobody() {
    let mut it = Conversation::on("fr", blank("fr", PathBuf::from("w.yaml")));
    it.all(&["aller 2.10", "à couvert"]);
    for line in ["position gouvernement ne peut pas soutenir", "position travailleurs 1", "positions", "montrer"] {
        let said = it.say(line);
        assert!(!said.contains("soutien") && !said.contains("ne peut pas"), "{line}: {said}");
    }
    assert!(it.say("positions").contains("Travailleurs : donnée"));
    it.say("dévoiler");
    assert!(it.say("positions").contains("Travailleurs : soutient"));
}
