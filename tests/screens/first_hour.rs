//! A first hour as somebody plays it who was never trained, keys counted against what a trial of the program needed;
//! then two hours at the table with points of their own, a slip, a text in brackets and a day that was put off, by keys
//! and in lines, in both languages, and their minutes.

use crate::support::notation;
use crate::support::{GROUP, Sitting, given, given_in, id, malaysia, new_workbook, nothing};
use tripartite::store::to_text;

/// What somebody does.
enum Act {
    /// Keys, each of which counts.
    Press(&'static str),
    /// Words typed or pasted, which count for nothing.
    Write(&'static str),
}
use Act::{Press, Write};

/// A task of the trial.
struct Task {
    name: &'static str,
    before: fn() -> Sitting,
    acts: &'static [Act],
    /// How many keys the trial needed; where it found no way, how many are enough.
    most: usize,
    done: fn(&Sitting) -> bool,
}

const TEN: &str = "Lina Orel; Ministry of Labour; government; chair
Sam Ito; Social Security Institution; government
Pia Lund; Ministry of Health; government
Ana Bond; Federation of Employers; employers
Bo Li; Placement agencies; employers
Raj Sen; Chamber of Commerce; employers
Nilo Marr; Trade Union Congress; workers
Cleo Sy; Union of domestic workers; workers
Maya Rai; Migrant workers’ association; workers
Tom Ade; Federation of unions; workers";

/// The group before its meeting, with eight members and a question answered in words.
fn group() -> Sitting {
    let eight: Vec<String> = (1..=8).map(|at| format!("registers/member/p{at}/name")).collect();
    let members: Vec<(&str, &str)> = eight.iter().map(|address| (address.as_str(), "Somebody")).collect();
    given(new_workbook())
        .with(&GROUP[..2])
        .with(&GROUP[8..])
        .with(&members)
        .with(&[("answers/consult-gender/reply", "yes"), ("answers/consult-gender/finding", "They were heard.")])
}

/// The same with its meeting open and the question on the agenda.
fn at_the_table() -> Sitting {
    group().keys("Go<Backspace>").at("consult-gender").keys(" +")
}

fn decided(it: &Sitting, outcome: &str) -> bool {
    let rows: Vec<_> = it.workbook().rows(&id("decision")).collect();
    rows.len() == 1 && rows[0].1.values().any(|value| value.as_text() == outcome)
}

fn stances(it: &Sitting) -> usize {
    it.workbook().answers.values().map(|entry| entry.positions.len()).sum()
}

const TASKS: &[Task] = &[
    Task {
        name: "open the example",
        before: || given(nothing()),
        acts: &[Press("t")],
        most: 1,
        done: |it| it.model.session.is_some(),
    },
    Task {
        name: "answer",
        before: || given(new_workbook()).at("consult-gender"),
        acts: &[Press("1")],
        most: 1,
        done: |it| it.text("answers/consult-gender/facets/gender-considered") == "yes",
    },
    Task {
        name: "learn where it was saved",
        before: || given(new_workbook()),
        acts: &[Press("<C-s>")],
        most: 1,
        done: |it| it.said().contains("/group/workbook.yaml"),
    },
    Task {
        name: "undo",
        before: || given(new_workbook()).at("consult-gender").keys("1"),
        acts: &[Press("u")],
        most: 1,
        done: |it| it.workbook().answers.is_empty(),
    },
    Task { name: "leave", before: || given(malaysia()), acts: &[Press("qq")], most: 2, done: |it| it.world.ended },
    Task {
        name: "come back",
        before: || given(new_workbook()).at("consult-gender").keys("q"),
        acts: &[Press("<Enter>")],
        most: 1,
        done: |it| it.model.session.is_some(),
    },
    Task {
        name: "enter ten members",
        before: || given(new_workbook()),
        acts: &[Press("G<Enter>"), Write(TEN), Press("<Enter>")],
        most: 13,
        done: |it| it.workbook().rows(&id("member")).count() == 10,
    },
    Task {
        name: "put an item on the agenda",
        before: || group().keys("G<Tab><Tab>"),
        acts: &[Press("a"), Write("2.10"), Press("<Enter>"), Write("20"), Press("<Enter>")],
        most: 3,
        done: |it| it.workbook().rows(&id("agenda")).count() == 1,
    },
    Task {
        name: "open the meeting and note who is there, eight people",
        before: group,
        acts: &[
            Press("Go"),
            Press("<Space><Down><Space><Down><Space><Down><Space><Down><Space><Down><Space><Down><Space><Down><Space>"),
        ],
        most: 17,
        done: |it| it.workbook().rows(&id("attendance")).count() == 8,
    },
    Task {
        name: "agree on an item",
        before: at_the_table,
        acts: &[Press(">a1")],
        most: 3,
        done: |it| decided(it, "agreed"),
    },
    Task {
        name: "a blind round",
        before: at_the_table,
        acts: &[Press("pb111r")],
        most: 6,
        done: |it| stances(it) == 3,
    },
    Task {
        name: "a reservation with its reasons",
        before: || at_the_table().keys("p"),
        acts: &[Press("2"), Write("Costs first."), Press("<Esc>")],
        most: 2,
        done: |it| it.text("answers/consult-gender/positions/government/r1/statement") == "Costs first.",
    },
    Task {
        name: "put an item off",
        before: at_the_table,
        acts: &[Press("a4")],
        most: 2,
        done: |it| decided(it, "deferred"),
    },
    Task {
        name: "change the order of the agenda",
        before: || group().keys("G<Tab><Tab>aOne<Enter><Enter>aTwo<Enter><Enter>"),
        acts: &[Press("<A-Up>")],
        most: 1,
        done: |it| it.said().contains("Two"),
    },
    Task {
        name: "copy a finding for other programs",
        before: || group().at("consult-gender").keys("<Down><Down><Down>"),
        acts: &[Press(" t")],
        most: 2,
        done: |it| it.world.clipboard.as_deref() == Some("They were heard."),
    },
];

#[test]
fn no_task_of_the_first_hour_needs_more_keys_than_the_trial_did() {
    for task in TASKS {
        let mut sitting = (task.before)();
        let mut keys = 0;
        for act in task.acts {
            match act {
                Press(pressed) => {
                    keys += notation::keys(pressed).len();
                    sitting.press(pressed);
                }
                Write(text) => sitting = sitting.pasting(text),
            }
        }
        assert!((task.done)(&sitting), "{} is not done: “{}”", task.name, sitting.said());
        assert!(keys <= task.most, "{}: {keys} keys, the trial needed {}", task.name, task.most);
    }
}

// ── two hours at the table ──────────────────────────────────────────────────────────────────────────────────────────

const MEMBERS: &str = "Lina Orel; Ministry of Labour; government; chair
Ana Bond; Federation of Employers; employers
Cleo Sy; Union of domestic workers; workers";

/// The meeting by the clock: what is pressed, pasted or, in lines, typed. It was planned for the Friday before.
const BY_KEYS: &[(&str, &[Act])] = &[
    ("08:50", &[Press("G<Enter>"), Write(MEMBERS), Press("<Enter>")]),
    ("08:52", &[Press("aFirst session<Enter><C-u>2026-02-27<Enter>09:00<Enter>11:00<Enter>")]),
    ("08:53", &[Press("<Tab><Tab>aAdoption of the agenda<Enter>5<Enter>a2.13<Enter>20<Enter>")]),
    ("08:54", &[Press("aAny other business<Enter><Enter>a2.10<Enter>30<Enter><A-Up>")]),
    ("09:04", &[Press("o<Space><Down><Space><Down><Space>")]),
    ("09:10", &[Press(">a1")]),
    ("09:15", &[Press(">1"), Press("fWomen were heard in four regions.<Esc>")]),
    // a slip, and what was meant
    ("09:20", &[Press("a4")]),
    ("09:21", &[Press("a1")]),
    ("09:40", &[Press(">fThey should be consulted before the end of the year.<Esc>")]),
    ("09:50", &[Press("p14It costs too much.<Esc><Right>1<Esc>a3")]),
    ("10:30", &[Press(">")]),
    ("10:45", &[Press("Gcy")]),
];
const IN_LINES: &[(&str, &[&str])] = &[
    (
        "08:50",
        &[
            "members",
            "Lina Orel; Ministry of Labour; government; chair",
            "Ana Bond; Federation of Employers; employers",
            "Cleo Sy; Union of domestic workers; workers",
            ".",
            "yes",
        ],
    ),
    ("08:52", &["plan First session; 2026-02-27; 09:00; 11:00"]),
    ("08:53", &["agenda Adoption of the agenda; 5", "agenda 2.13; 20"]),
    ("08:54", &["agenda Any other business", "agenda 2.10; 30", "move 4 to 3"]),
    ("09:04", &["open meeting", "arrives 1", "arrives 2", "arrives 3"]),
    ("09:10", &["next item", "agreed"]),
    ("09:15", &["next item", "1 yes", "finding Women were heard in four regions."]),
    ("09:20", &["put off"]),
    ("09:21", &["agreed"]),
    ("09:40", &["next item", "finding They should be consulted before the end of the year."]),
    (
        "09:50",
        &[
            "position government support",
            "position employers cannot support: It costs too much.",
            "position workers support",
            "bracketed",
        ],
    ),
    ("10:30", &["next item"]),
    ("10:45", &["close meeting", "yes"]),
];

fn by_keys(language: &str) -> Sitting {
    let mut sitting = given_in(language, new_workbook());
    for (at, acts) in BY_KEYS {
        sitting = sitting.clock(at);
        for act in *acts {
            match act {
                Press(pressed) => sitting.press(pressed),
                Write(text) => sitting = sitting.pasting(text),
            }
        }
    }
    sitting
}

/// The minutes of the meeting, as text.
fn minutes(sitting: &Sitting) -> String {
    let (instrument, workbook) = (&sitting.session().instrument, sitting.workbook());
    let published = tripartite::report::Published::of(workbook);
    let (derived, words) = (&sitting.session().derived, &sitting.model.words);
    let meeting = workbook.rows(&id("meeting")).next().unwrap().0.clone();
    let made = tripartite::report::minutes((instrument, &published), derived, words, "2026-03-02", &meeting);
    let words = tripartite::report::writer_words(words, tripartite::document::Glyphs::Unicode);
    tripartite::document::text::write(&made, 80, &words)
}

#[test]
fn two_hours_at_the_table_are_minuted_as_they_were_by_keys_and_in_lines() {
    for language in ["en", "fr"] {
        let sitting = by_keys(language);
        let said = minutes(&sitting);
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => true }, {
            insta::assert_snapshot!(format!("first-hour-{language}"), &said);
        });
        // nothing that was not agreed stands as agreed, and a slip is not minuted
        let finding = "They should be consulted before the end of the year.";
        let bare = said.match_indices(finding).filter(|(at, _)| !said[..*at].ends_with('['));
        assert_eq!(bare.count(), 0, "{said}");
        assert_eq!(sitting.workbook().rows(&id("decision")).count(), 3);
    }
    let mut conversation = given(new_workbook()).in_lines();
    for (at, lines) in IN_LINES {
        conversation.sitting.env.at(at);
        conversation.all(lines);
    }
    let in_lines = to_text(conversation.sitting.workbook()).unwrap();
    let keys = to_text(by_keys("en").workbook()).unwrap();
    for (at, (line, other)) in keys.lines().zip(in_lines.lines()).enumerate() {
        assert_eq!(line, other, "line {}", at + 1);
    }
    assert_eq!(keys, in_lines);
}
