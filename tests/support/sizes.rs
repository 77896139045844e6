//! Workbooks that hurt by their number of rows alone: valid, small, and all of one thing.
//!
//! Each shape makes a workbook of any number of rows, so that a test can double them; `of_bytes` finds the number that
//! fills a file. Whatever an analysis or a document does once a row for each row shows here.

/// A shape by its name, and the text of a workbook with so many rows of it.
pub struct Shape {
    pub name: &'static str,
    pub make: fn(usize) -> String,
}

/// The bytes of the file in which every shape is measured.
pub const SMALL: usize = 64 << 10;

const HEAD: &str = "tripartite-workbook: 1\nid: x\ncountry: \"ZZZ\"\ninstrument:\n  id: migrant-domestic-workers\n  version: \"1.0.0\"\nrole: both\n";

/// Every shape.
pub const SHAPES: &[Shape] = &[
    // registers, a row of few bytes each
    Shape { name: "agreements", make: |n| register("agreement", n, |_| "name: x".into()) },
    Shape { name: "arrangements", make: |n| register("arrangement", n, |_| "name: x".into()) },
    Shape { name: "sources", make: |n| register("source", n, |_| "title: x".into()) },
    Shape { name: "interviews", make: |n| register("interview", n, |_| "name: x".into()) },
    Shape { name: "schemes", make: |n| register("scheme", n, |_| "name: x".into()) },
    Shape { name: "stakeholders", make: |n| register("stakeholder", n, |_| "constituency: workers".into()) },
    Shape { name: "figures", make: |n| register("figure", n, |_| "what: x".into()) },
    Shape { name: "members", make: |n| register("member", n, |_| "constituency: workers".into()) },
    Shape { name: "strange-parties", make: |n| register("member", n, |at| format!("constituency: p{at}")) },
    Shape { name: "quorum", make: |n| register("quorum", n, |_| "of: workers, at-least: 1".into()) },
    Shape { name: "subgroups", make: |n| register("subgroup", n, |_| "name: x".into()) },
    Shape { name: "gaps", make: |n| register("gap", n, |_| "title: x".into()) },
    Shape { name: "options", make: |n| register("option", n, |_| "title: x".into()) },
    Shape { name: "practices", make: |n| register("practice", n, |_| "title: x".into()) },
    Shape { name: "terms", make: |n| register("terms", n, |_| "title: x".into()) },
    Shape { name: "a-field-each", make: |n| register("agreement", n, |at| format!("f{at}: x")) },
    Shape {
        name: "fields",
        make: |n| {
            let fields: String = (0..n).map(|at| format!("      f{at}: x\n")).collect();
            book(&format!("registers:\n  agreement:\n    a:\n{fields}"), 1)
        },
    },
    // meetings and what hangs on them
    Shape { name: "meetings", make: |n| register("meeting", n, |_| "title: x, opened: 09:00".into()) },
    Shape { name: "agenda", make: |n| meeting("agenda", n, |_| "title: x, meeting: m, closed: 10:00".into()) },
    Shape { name: "agenda-about", make: |n| both_about(n) },
    Shape { name: "decisions", make: |n| meeting("decision", n, |at| format!("about: x{at}, meeting: m")) },
    Shape {
        name: "decisions-on-one",
        make: |n| meeting("decision", n, |_| "about: answers/consult-gender, meeting: m".into()),
    },
    Shape { name: "actions", make: |n| meeting("action", n, |_| "what: x, meeting: m".into()) },
    Shape { name: "parked", make: |n| meeting("parked", n, |_| "what: x, meeting: m".into()) },
    Shape { name: "breaks", make: |n| meeting("break", n, |_| "from: 09:10, meeting: m".into()) },
    Shape { name: "attendance", make: attendance },
    Shape { name: "moving-quorum", make: moving_quorum },
    // entries
    Shape { name: "unknown", make: |n| answers(n, |at| format!("  consult-gender@r{at}: {{reply: unknown}}\n")) },
    Shape {
        name: "positions",
        make: |n| {
            answers(n, |at| {
                format!("  consult-gender@r{at}: {{positions: {{workers: {{r1: {{stance: support}}}}}}}}\n")
            })
        },
    },
    Shape {
        name: "rounds",
        make: |n| {
            let rounds: String = (1..=n).map(|at| format!("        r{at}: {{stance: support}}\n")).collect();
            book(&format!("answers:\n  consult-gender:\n    positions:\n      workers:\n{rounds}"), 1)
        },
    },
    Shape {
        name: "changed",
        make: |n| {
            let held = "registers:\n  meeting:\n    m: {title: x, date: 2020-01-01, opened: 09:00, closed: 10:00}\n";
            let at = |at| format!("  consult-gender@r{at}: {{why: x, changed: {{at: \"2021\", meeting: m}}}}\n");
            book(&format!("{held}answers:\n{}", lines(n, at)), n + 1)
        },
    },
    Shape { name: "citations", make: |n| entry("citations", n, |at| format!("      c{at}: {{source: s{at}}}\n")) },
    Shape {
        name: "known-citations",
        make: |n| {
            let sources = lines(n / 2, |at| format!("    s{at}: {{title: x}}\n"));
            let citations = lines(n / 2, |at| format!("      c{at}: {{source: s{at}}}\n"));
            let whole =
                format!("registers:\n  source:\n{sources}answers:\n  consult-gender:\n    citations:\n{citations}");
            book(&whole, n / 2 + 1)
        },
    },
    Shape {
        name: "cited-everywhere",
        make: |n| {
            let answers = lines(n, |at| format!("  consult-gender@r{at}: {{citations: {{c: {{source: s}}}}}}\n"));
            book(&format!("registers:\n  source:\n    s: {{title: x}}\nanswers:\n{answers}"), n + 1)
        },
    },
    Shape { name: "remarks", make: |n| entry("remarks", n, |at| format!("      r{at}: {{text: x}}\n")) },
    Shape { name: "obstacles", make: |n| entry("obstacles", n, |_| "    - obs-information.a\n".into()) },
    Shape { name: "strange-obstacles", make: |n| entry("obstacles", n, |at| format!("    - obs-{at}\n")) },
    Shape { name: "facets", make: |n| entry("facets", n, |at| format!("      f{at}: unknown\n")) },
    Shape {
        name: "coverage",
        make: |n| {
            let groups: String = (0..n).map(|at| format!("    g{at}: {{law: unknown}}\n")).collect();
            book(&format!("coverage:\n  sickness:\n{groups}"), n)
        },
    },
    Shape {
        name: "standards",
        make: |n| {
            let all: String = (0..n).map(|at| format!("  s{at}: {{law: unknown}}\n")).collect();
            book(&format!("standards:\n{all}"), n)
        },
    },
    Shape {
        name: "chapters",
        make: |n| {
            let all: String = (0..n).map(|at| format!("  c{at}: {{why: x}}\n")).collect();
            book(&format!("chapters:\n{all}"), n)
        },
    },
    Shape {
        name: "gap-rows",
        make: |n| {
            let all: String = (0..n).map(|at| format!("    g{at}: {{why: x}}\n")).collect();
            book(&format!("rows:\n  gap:\n{all}"), n)
        },
    },
    // two versions
    Shape {
        name: "disputes",
        make: |n| {
            let all: String =
                (0..n).map(|at| format!("  answers/consult-gender@r{at}/reply: {{reply: unknown}}\n")).collect();
            book(&format!("disputed:\n{all}"), 0)
        },
    },
    Shape {
        name: "disputes-of-one",
        make: |n| {
            let all: String =
                (2..n + 2).map(|at| format!("  {at}/answers/consult-gender/why: {{text: x}}\n")).collect();
            book(&format!("disputed:\n{all}"), 0)
        },
    },
    // the product of two lists
    Shape {
        name: "rows-and-answers",
        make: |n| {
            let rows = lines(n / 3, |at| format!("    a{at}: {{name: x}}\n"));
            let answers = lines(n / 3, |at| format!("  legal-ssa-branches@a{at}: {{reply: unknown}}\n"));
            let disputed = lines(n / 3, |at| format!("  answers/legal-ssa-branches@a{at}/reply: emptied\n"));
            let whole = format!("registers:\n  agreement:\n{rows}disputed:\n{disputed}answers:\n{answers}");
            book(&whole, n / 3 * 2)
        },
    },
    Shape {
        name: "rows-and-bodies",
        make: |n| {
            let rows = lines(n / 2, |at| format!("    a{at}: {{name: x}}\n"));
            let bodies = lines(n / 2, |at| format!("    b{at}: {{constituency: government}}\n"));
            book(&format!("registers:\n  agreement:\n{rows}  stakeholder:\n{bodies}"), n / 2 * 2)
        },
    },
    Shape {
        name: "sources-named-by-rows",
        make: |n| {
            let sources = lines(n / 2, |at| format!("    s{at}: {{title: x}}\n"));
            let rows = lines(n / 2, |at| format!("    g{at}: {{source: [s{at}]}}\n"));
            book(&format!("registers:\n  source:\n{sources}  scheme:\n{rows}"), n / 2 * 2)
        },
    },
    Shape {
        name: "one-long-list",
        make: |n| {
            let members = lines(n, |at| format!("    m{at}: {{sex: man}}\n"));
            let all: Vec<String> = (0..n).map(|at| format!("m{at}")).collect();
            let row = format!("    m: {{title: x, opened: 09:00, chair: [{}]}}\n", all.join(", "));
            book(&format!("registers:\n  member:\n{members}  meeting:\n{row}"), n + 1)
        },
    },
    // long texts
    Shape { name: "one-word", make: |n| answers(1, |_| format!("  consult-gender: {{why: {}}}\n", "x".repeat(n))) },
    Shape {
        name: "one-word-from-elsewhere",
        make: |n| answers(1, |_| format!("  consult-gender: {{why: {}}}\n", "က".repeat(n / 3))),
    },
    Shape {
        name: "marks",
        make: |n| answers(1, |_| format!("  consult-gender: {{why: \"{}\"}}\n", "*_[`<".repeat(n / 5))),
    },
    Shape {
        name: "nested-quotes",
        make: |n| {
            answers(1, |_| {
                format!("  consult-gender: {{why: |\n      {}\n  }}\n", "> ".repeat(n / 2))
                    .replace("{why: |", "\n    why: |")
                    .replace("\n  }\n", "\n")
            })
        },
    },
    Shape {
        name: "lines",
        make: |n| {
            let text: String = (0..n / 8).map(|_| "      x\n").collect();
            answers(1, |_| format!("  consult-gender:\n    finding: |\n{text}"))
        },
    },
    Shape {
        name: "paragraphs",
        make: |n| {
            let text: String = (0..n / 9).map(|_| "      x\n\n").collect();
            answers(1, |_| format!("  consult-gender:\n    finding: |\n{text}"))
        },
    },
    Shape {
        name: "a-long-name",
        make: |n| {
            let name = "x".repeat(n / 2);
            book(
                &format!(
                    "registers:\n  agreement:\n    a: {{name: {name}}}\n  action:\n{}",
                    lines(n / 92, |at| { format!("    a{at}: {{what: x, about: answers/legal-ssa-branches@a}}\n") })
                ),
                1 + n / 92,
            )
        },
    },
];

/// The shape of a name.
pub fn shape(name: &str) -> &'static Shape {
    SHAPES.iter().find(|shape| shape.name == name).expect("a shape of this name")
}

/// As many rows as a file of this size holds.
pub fn of_bytes(shape: &Shape, bytes: usize) -> usize {
    let (mut fits, mut beyond) = (1, bytes);
    while beyond - fits > 1 {
        let middle = fits.midpoint(beyond);
        if (shape.make)(middle).len() <= bytes { fits = middle } else { beyond = middle }
    }
    fits
}

fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

fn book(body: &str, count: usize) -> String {
    format!("{HEAD}{body}count: {count}\n")
}

fn register(name: &str, count: usize, fields: impl Fn(usize) -> String) -> String {
    let rows = lines(count, |at| format!("    r{at}: {{{}}}\n", fields(at)));
    book(&format!("registers:\n  {name}:\n{rows}"), count)
}

const HELD: &str = "registers:\n  meeting:\n    m: {title: x, opened: 09:00}\n";

fn meeting(name: &str, count: usize, fields: impl Fn(usize) -> String) -> String {
    let rows = lines(count, |at| format!("    r{at}: {{{}}}\n", fields(at)));
    book(&format!("{HELD}  {name}:\n{rows}"), count + 1)
}

fn both_about(count: usize) -> String {
    let half = count / 2;
    let of = |at: usize| format!("about: answers/consult-gender@r{at}, meeting: m");
    let agenda = lines(half, |at| format!("    r{at}: {{{}, closed: 10:00}}\n", of(at)));
    let decisions = lines(half, |at| format!("    r{at}: {{{}}}\n", of(at)));
    book(&format!("{HELD}  agenda:\n{agenda}  decision:\n{decisions}"), half * 2 + 1)
}

fn attendance(count: usize) -> String {
    let half = count / 2;
    let members = lines(half, |at| format!("    p{at}: {{constituency: workers}}\n"));
    let rows = lines(half, |at| format!("    r{at}: {{member: p{at}, meeting: m}}\n"));
    book(&format!("{HELD}  member:\n{members}  attendance:\n{rows}"), half * 2 + 1)
}

fn moving_quorum(count: usize) -> String {
    let third = count / 3;
    let rule = "  quorum:\n    q: {of: workers, at-least: 1}\n  member:\n    p: {constituency: workers}\n";
    let time = |at: usize| format!("{:02}:{:02}", 9 + at / 60 % 14, at % 60);
    let rows = lines(third, |at| {
        format!("    r{at}: {{member: p, meeting: m, arrived: {}, left: {}}}\n", time(at * 2 + 1), time(at * 2 + 2))
    });
    let agenda = lines(third, |at| format!("    i{at}: {{title: x, meeting: m, closed: {}}}\n", time(at)));
    book(&format!("{HELD}{rule}  attendance:\n{rows}  agenda:\n{agenda}"), third * 2 + 3)
}

fn answers(count: usize, line: impl Fn(usize) -> String) -> String {
    book(&format!("answers:\n{}", lines(count, line)), count)
}

fn entry(part: &str, count: usize, line: impl Fn(usize) -> String) -> String {
    book(&format!("answers:\n  consult-gender:\n    {part}:\n{}", lines(count, line)), 1)
}

/// A costing of so many lines, benefits and contributions in turn, over so many years: each assumption grows by rates of its
/// own, so that no figure is short.
#[must_use]
pub fn costing_of(lines: usize, years: usize) -> String {
    let last = 2026 + years;
    let mut text = format!(
        "tripartite-workbook: 1\nid: w\ninstrument: {{id: migrant-domestic-workers, version: \"1.0.0\"}}\nregisters:\n  \
         costing:\n    main: {{title: Frame, currency: XTS, base: \"2026\", first: \"2027\", last: \"{last}\", gdp: gdp}}\n  \
         assumption:\n    gdp: {{title: GDP, unit: money, fill: growth, grows-by: [growth], values: {{\"2026\": \"42000000000\"}}}}\n    \
         growth: {{title: Growth, unit: percent, fill: hold, values: {{\"2026\": \"3.17\"}}}}\n    prices: {{title: Prices, unit: \
         percent, fill: linear, values: {{\"2026\": \"2.9\", \"{last}\": \"2.1\"}}}}\n"
    );
    for at in 0..lines {
        text.push_str(&format!(
            "    persons{at}: {{title: Persons {at}, unit: persons, fill: growth, grows-by: [growth], values: {{\"2026\": \
             \"{}\"}}}}\n    amount{at}: {{title: Amount {at}, unit: money, fill: growth, grows-by: [growth, prices], values: \
             {{\"2026\": \"{}.37\"}}}}\n    share{at}: {{title: Share {at}, unit: percent, fill: linear, values: {{\"2026\": \
             \"7.3\", \"{last}\": \"61.9\"}}}}\n",
            40_000 + at * 77,
            900 + at * 13
        ));
    }
    text.push_str(
        "  design:\n    all: {title: All, option: option}\n  option:\n    option: {title: Option, today: none}\n",
    );
    text.push_str("  wage-level:\n    low: {title: Low, wage: amount0, weight: \"40\"}\n    high: {title: High, wage: amount1, weight: \"60\"}\n  line:\n");
    for at in 0..lines {
        text.push_str(&match at % 2 {
            0 => format!(
                "    line{at}: {{title: Line {at}, kind: benefit, designs: [all], target: persons{at}, eligible: \"43.7\", \
                 take-up: share{at}, amount: amount{at}, cap: amount1, payments: \"12\", admin: \"7.5\", paid-by: state}}\n"
            ),
            _ => format!(
                "    line{at}: {{title: Line {at}, kind: contribution, designs: [all], target: persons{at}, take-up: \
                 share{at}, levels: [low, high], cap: amount{at}, payments: \"12\", worker-rate: \"3.5\", employer-rate: \
                 \"7.25\", employer-relief: share{at}}}\n"
            ),
        });
    }
    // frame, three rows at large, three for each line, a design, an option, two levels, the lines
    text + &format!("count: {}\n", 1 + 3 + 3 * lines + 1 + 1 + 2 + lines)
}
