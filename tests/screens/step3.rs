//! Step 3 from its first gap to its last signature, by keys and by lines: a gap, an option that closes it, what it costs, read
//! and accepted on the page, who does it until when, what the group settled on, and who validated it. Both leave the same file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::{Conversation, GROUP, Sitting, given, new_workbook};
use tripartite::analysis::Derived;
use tripartite::app::Screen;
use tripartite::app::scene::{self, CostTable, CostingBody, LineScene, SceneCtx};
use tripartite::document::export::{Content, Format};
use tripartite::document::{Glyphs, calendar, markdown};
use tripartite::report::kind::{ReportInput, ReportKind, compose, tree};
use tripartite::report::{Published, writer_words};
use tripartite::store::to_text;
use tripartite::workbook::Cell;

/// What a spreadsheet puts on the clipboard.
const SERIES: [&str; 3] = ["\t2027\t2028", "Workers\t1000\t1100", "Grant\t50\t52"];

fn begun() -> Sitting {
    given(new_workbook()).with(GROUP).at("legal-work-recognized")
}

/// Puts the cursor of a record on a field.
fn on(mut sitting: Sitting, field: &str) -> Sitting {
    sitting.press(&"<Up>".repeat(60));
    for _ in 0..60 {
        let item = sitting.model.current_item();
        if matches!(item.as_ref().and_then(|item| item.cell()), Some(Cell::Field(_, _, at)) if at.as_str() == field) {
            return sitting;
        }
        sitting.press("<Down>");
    }
    panic!("no field {field} at {}", sitting.place());
}

/// A new row of a register.
fn row(sitting: Sitting, register: &str, name: &str) -> Sitting {
    sitting.keys(&format!(":{register}<Enter>a{name}<Enter>"))
}

fn typed(sitting: Sitting, field: &str, text: &str) -> Sitting {
    on(sitting, field).keys(&format!("<Enter>{text}<Esc>"))
}

/// Chooses what the words narrow the list to.
fn chosen(sitting: Sitting, field: &str, words: &str) -> Sitting {
    on(sitting, field).keys(&format!("<Enter>{words}<Enter>"))
}

/// Ticks the first row that can be named.
fn ticked(sitting: Sitting, field: &str) -> Sitting {
    on(sitting, field).keys("<Enter><Tab><Enter>")
}

fn by_keys() -> Sitting {
    let it = row(begun().keys("3333!"), "policy options", "One window");
    let it = chosen(ticked(it, "closes"), "today", "Nothing");
    let it = chosen(ticked(row(it, "criteria for the options", "Fairness"), "option"), "met", "Yes");
    let it = typed(it, "reasons", "It reaches those who have nothing.");
    let it = row(it, "frame of the costing", "Frame");
    let it = chosen(typed(it, "currency", "XTS"), "prices", "Nominal");
    let it = typed(typed(typed(it, "base", "2026"), "first", "2027"), "last", "2028");
    let it = chosen(it, "outcome", "Cost to the state");
    let it = it.keys(":assumptions<Enter>").pasting(&SERIES.join("\n")).keys("<Enter>");
    let it = ticked(row(it, "designs", "A grant for all"), "option");
    let it = chosen(row(it, "cost lines", "The grant"), "kind", "Benefit");
    let it = typed(typed(ticked(it, "designs"), "target", "workers"), "amount", "grant");
    let it = chosen(it, "paid-by", "State");
    let it = ticked(row(it, "activities", "Build it"), "option");
    let it = typed(typed(typed(it, "responsible", "Fund"), "start", "Q2 2027"), "end", "2028");
    let it = ticked(row(it, "packages", "All of it"), "designs");
    let it = chosen(chosen(row(it, "fiscal space", "Levy on fuel"), "kind", "Increase tax"), "considered", "Yes");
    let it = typed(it, "amount", "2027: 20000, 2028: 30000");
    let it = typed(ticked(row(it, "milestones", "First counter"), "activity"), "due", "2028-06");
    let it = typed(chosen(row(it, "indicators", "Registered"), "level", "Outcome"), "baseline", "0");
    let it = ticked(typed(typed(it, "target", "900"), "frequency", "Every year"), "option");
    let it = typed(typed(row(it, "messages", "Workers"), "channel", "Radio"), "language", "Malay");
    let it = ticked(typed(typed(it, "from", "2027-06"), "responsible", "Fund"), "activity");
    // the meeting: the assumption is accepted where its figure is read, the option in its register
    let it = it.keys("Go$<Right>");
    assert_eq!(cost_on(&it), "57,200.00");
    // tried beside what stands, then dropped; what moves the result, in the year, and what a household pays
    let it = it.keys("w1000<Enter>");
    let tried = formula_on(&it).tried.expect("a value is tried");
    assert_eq!(tried.rows[0].cells, ["57,200.00", "52,000.00", "−5,200.00"]);
    let it = it.keys("0");
    assert!(formula_on(&it).tried.is_none());
    assert_eq!(cost_on(&it), "57,200.00");
    let it = it.keys("s").then(|it| {
        let table = table_on(it);
        assert!(table.title.contains("Cost to the state: 107,200"), "{}", table.title);
        assert_eq!(table.rows[0].cells[1..], ["96,480", "117,920"]);
    });
    let it = it.keys("<Right>oGross<Enter>").then(|it| {
        assert!(table_on(it).title.contains("Gross cost: 50,000 · 2027"), "{}", table_on(it).title);
    });
    let it = it.keys("h").then(|it| assert!(table_on(it).rows.is_empty(), "no contribution")).keys("h");
    let it = it.keys("a1").keys(":policy options<Enter><Enter>p12Who pays?<Esc><Esc>a2").keys("Gcy");
    let it = typed(row(it, "validation steps", "Council"), "authority", "Social Security Council");
    let it = it.keys(":decisions<Enter><Down><Enter>");
    typed(typed(it, "validated-by", "Social Security Council"), "validated-on", "2026-03-06")
}

/// The line on the page, step by step.
fn formula_on(sitting: &Sitting) -> LineScene {
    let Screen::Costing(screen) = &sitting.model.screen else { panic!("at {}", sitting.place()) };
    let ctx = SceneCtx::of_screen(&sitting.model, sitting.session());
    let CostingBody::Formula(line) = scene::costing(&ctx, screen).body else { panic!("no formula") };
    *line
}

/// What it costs.
fn cost_on(sitting: &Sitting) -> String {
    formula_on(sitting).rows.last().unwrap().result.clone()
}

/// The table on the page.
fn table_on(sitting: &Sitting) -> CostTable {
    let Screen::Costing(screen) = &sitting.model.screen else { panic!("at {}", sitting.place()) };
    let ctx = SceneCtx::of_screen(&sitting.model, sitting.session());
    let CostingBody::Table(table) = scene::costing(&ctx, screen).body else { panic!("no table") };
    table
}

fn in_lines() -> Sitting {
    let mut talk = begun().in_lines();
    talk.all(&["1 no", "2 no", "3 no", "4 no", "gap", "."]);
    talk.all(&["register option", "add One window", ".", "gaps it would close 1", "what is spent today nothing"]);
    let said = |talk: &mut Conversation, register: &str, name: &str, fields: &[(&str, &str)]| {
        talk.all(&[&format!("register {register}"), &format!("add {name}"), "."]);
        let row = name.to_lowercase().replace(' ', "-");
        for (field, text) in fields {
            talk.say(&format!("set registers/{register}/{row}/{field} {text}"));
        }
    };
    let criterion = [("option", "one-window"), ("met", "yes"), ("reasons", "It reaches those who have nothing.")];
    said(&mut talk, "criterion", "Fairness", &criterion);
    talk.all(&["register costing", "add Frame", ".", "currency XTS", "prices nominal"]);
    talk.all(&["base year 2026", "first year 2027", "last year 2028", "sensitivity of Cost to the state"]);
    talk.all(&[&["series"], &SERIES[..], &[".", "yes"]].concat());
    talk.all(&[
        "register design",
        "add A grant for all",
        ".",
        "set registers/design/a-grant-for-all/option one-window",
    ]);
    talk.all(&["register line", "add The grant", ".", "kind benefit"]);
    let line = |field: &str, text: &str| format!("set registers/line/the-grant/{field} {text}");
    for (field, text) in
        [("designs", "a-grant-for-all"), ("target", "workers"), ("amount", "grant"), ("paid-by", "state")]
    {
        talk.say(&line(field, text));
    }
    talk.all(&[
        "register activity",
        "add Build it",
        ".",
        "for the option 1",
        "responsible Fund",
        "starts Q2 2027",
        "ends 2028",
    ]);
    said(&mut talk, "package", "All of it", &[("designs", "a-grant-for-all")]);
    let space = [("kind", "tax"), ("considered", "yes"), ("amount", "2027: 20000, 2028: 30000")];
    said(&mut talk, "fiscal-space", "Levy on fuel", &space);
    said(&mut talk, "milestone", "First counter", &[("activity", "build-it"), ("due", "2028-06")]);
    let indicator = [("level", "outcome"), ("baseline", "0"), ("target", "900"), ("frequency", "Every year")];
    said(&mut talk, "indicator", "Registered", &indicator);
    talk.say("set registers/indicator/registered/option one-window");
    let message = [("channel", "Radio"), ("language", "Malay"), ("from", "2027-06"), ("responsible", "Fund")];
    talk.all(&["register message", "add Workers", "."]);
    for (field, text) in message.into_iter().chain([("activity", "build-it")]) {
        talk.say(&format!("set registers/message/row-1/{field} {text}"));
    }
    talk.say("open meeting");
    let said = talk.all(&["figures", "figures 2028"]);
    assert!(said.contains("Cost") && said.contains("= 57,200.00"), "{said}");
    let said = talk.say("figures if 1 1000");
    assert!(said.contains("52,000.00"), "{said}");
    let said = talk.all(&["figures none", "figures sensitivity"]);
    assert!(said.contains("Cost to the state: 107,200") && said.contains("Lower: 96,480; Higher: 117,920"), "{said}");
    let said = talk.say("figures outcome gross 2027");
    assert!(said.contains("Gross cost: 50,000, 2027, XTS"), "{said}");
    let said = talk.say("figures household");
    assert!(said.contains("None of these designs has a contribution"), "{said}");
    talk.all(&["figures 1", "figures 2028", "1", "agreed", "register option", "1", "."]);
    talk.all(&[
        "position government support",
        "position employers reservations: Who pays?",
        "agreed with reservations",
    ]);
    talk.all(&["close meeting", "yes"]);
    talk.all(&[
        "register validation",
        "add Council",
        ".",
        "set registers/validation/council/authority Social Security Council",
    ]);
    let decisions = talk.sitting.workbook().registers.get("decision").expect("two decisions").clone();
    let last = decisions.keys().last().expect("a decision");
    talk.say(&format!("set registers/decision/{last}/validated-by Social Security Council"));
    talk.say(&format!("set registers/decision/{last}/validated-on 2026-03-06"));
    talk.sitting
}

#[test]
fn the_whole_of_step_3_by_keys_and_in_lines_leaves_the_same_file() {
    let (keys, lines) = (by_keys(), in_lines());
    let (by_keys, in_lines) = (to_text(keys.workbook()).unwrap(), to_text(lines.workbook()).unwrap());
    let (one, other): (Vec<&str>, Vec<&str>) = (by_keys.lines().collect(), in_lines.lines().collect());
    assert_eq!(one, other);
    let workbook = keys.workbook();
    let (instrument, words) = (&keys.session().instrument, &keys.model.words);
    let (published, derived) = (Published::of(workbook), Derived::of(instrument, workbook));
    let from = ReportInput::new(instrument, &published, &derived, words, "2026-12-01");
    let read = |kind| {
        let text = markdown::write(&tree(kind, &from).unwrap(), &writer_words(words, Glyphs::Unicode));
        text.replace('\\', "").replace(['|', '*'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for (kind, wanted) in [
        (
            ReportKind::Costing,
            &["1 of 2 assumptions accepted by the group (Meeting 1", "50,000", "57,200", "= Cost", "A grant for all"][..],
        ),
        (
            ReportKind::Costing,
            &[
                "All of it: Cost to the state, 2027–2028, XTS: 107,200",
                "Levy on fuel",
                "1 of 8 ways looked at, 1 of them with an amount",
            ],
        ),
        (
            ReportKind::RoadMap,
            &[
                "Build it",
                "Fund",
                "One window Fund Q2 2027 2028",
                "Council Social Security Council",
                "First counter Build it June 2028",
                "Registered Outcome 0 900 Every year",
                "Workers Radio Malay June 2027 Fund",
                "f) Awareness is raised",
                "Validated by",
            ],
        ),
        (ReportKind::Analysis, &["One window", "57,200", "Rapid estimate for dialogue", "Who pays?", "Fairness"]),
    ] {
        let page = read(kind);
        for text in wanted {
            assert!(page.contains(text), "{text} is missing in {}\n{page}", kind.name());
        }
    }
    let Some(Content::Calendar(days)) = compose(ReportKind::RoadMap, Format::Ics, &from) else { panic!("no days") };
    let days = calendar::write(&days);
    for text in [
        "SUMMARY:Start: Build it",
        "SUMMARY:Milestone due: First counter",
        "SUMMARY:Message to: Workers",
        "DATE:20270401",
    ] {
        assert!(days.contains(text), "{text} is missing in {days}");
    }
}
