//! Step 3 from its first gap to its last signature, by keys and by lines: a gap, an option that closes it, what it costs, read
//! and accepted on the page, who does it until when, what the group settled on, and who validated it. Both leave the same file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::{GROUP, Sitting, given, new_workbook};
use tripartite::analysis::Derived;
use tripartite::app::Screen;
use tripartite::app::scene::{self, CostingBody, SceneCtx};
use tripartite::document::{Glyphs, markdown};
use tripartite::report::kind::{ReportInput, ReportKind, tree};
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
    let it = row(it, "frame of the costing", "Frame");
    let it = chosen(typed(it, "currency", "XTS"), "prices", "Nominal");
    let it = typed(typed(typed(it, "base", "2026"), "first", "2027"), "last", "2028");
    let it = it.keys(":assumptions<Enter>").pasting(&SERIES.join("\n")).keys("<Enter>");
    let it = ticked(row(it, "designs", "A grant for all"), "option");
    let it = chosen(row(it, "cost lines", "The grant"), "kind", "Benefit");
    let it = typed(typed(ticked(it, "designs"), "target", "workers"), "amount", "grant");
    let it = chosen(it, "paid-by", "State");
    let it = ticked(row(it, "activities", "Build it"), "option");
    let it = typed(typed(typed(it, "responsible", "Fund"), "start", "Q2 2027"), "end", "2028");
    // the meeting: the assumption is accepted where its figure is read, the option in its register
    let it = it.keys("Go$<Right>");
    assert_eq!(cost_on(&it), "57,200.00");
    let it = it.keys("a1").keys(":policy options<Enter><Enter>a1").keys("Gcy");
    let it = typed(row(it, "validation steps", "Council"), "authority", "Social Security Council");
    let it = it.keys(":decisions<Enter><Down><Enter>");
    typed(typed(it, "validated-by", "Social Security Council"), "validated-on", "2026-03-06")
}

/// What the line on the page costs.
fn cost_on(sitting: &Sitting) -> String {
    let Screen::Costing(screen) = &sitting.model.screen else { panic!("at {}", sitting.place()) };
    let ctx = SceneCtx::of_screen(&sitting.model, sitting.session());
    let CostingBody::Formula(line) = scene::costing(&ctx, screen).body else { panic!("no formula") };
    line.rows.last().unwrap().result.clone()
}

fn in_lines() -> Sitting {
    let mut talk = begun().in_lines();
    talk.all(&["1 no", "2 no", "3 no", "4 no", "gap", "."]);
    talk.all(&["register option", "add One window", ".", "gaps it would close 1", "what is spent today nothing"]);
    talk.all(&["register costing", "add Frame", ".", "currency XTS", "prices nominal"]);
    talk.all(&["base year 2026", "first year 2027", "last year 2028"]);
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
    talk.say("open meeting");
    let said = talk.all(&["figures", "figures 2028"]);
    assert!(said.contains("Cost") && said.contains("= 57,200.00"), "{said}");
    talk.all(&["1", "agreed", "register option", "1", ".", "agreed", "close meeting", "yes"]);
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
    assert_eq!(by_keys, in_lines);
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
        (ReportKind::RoadMap, &["Build it", "Fund", "One window Fund Q2 2027 2028", "Council Social Security Council"]),
        (ReportKind::Analysis, &["One window", "57,200", "Rapid estimate for dialogue"]),
    ] {
        let page = read(kind);
        for text in wanted {
            assert!(page.contains(text), "{text} is missing in {}\n{page}", kind.name());
        }
    }
}
