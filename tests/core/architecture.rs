//! The rules of the house as tests: what may import what, how long things may be, what may not be named.
//!
//! The table of layers is that of `ARCHITECTURE.md`, section 2. Each check names the file and line that breaks it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr)]

use crate::support::catalogue;
use crate::support::source::{File, Kind, Token, files, functions, tokens};
use std::collections::{BTreeMap, BTreeSet};
use tripartite::app::{Command, Context, Key, bindings};
use tripartite::i18n::LANGUAGES;
use tripartite::workbook::working_group;

const EVERYTHING: &[&str] = &[
    "analysis",
    "app",
    "cli",
    "config",
    "costing",
    "document",
    "i18n",
    "instrument",
    "packed",
    "plain",
    "platform",
    "report",
    "runtime",
    "store",
    "text",
    "tui",
    "wording",
    "workbook",
];
const BELOW_A_FRONT_END: &[&str] = &[
    "analysis",
    "app",
    "config",
    "costing",
    "document",
    "i18n",
    "instrument",
    "platform",
    "report",
    "runtime",
    "text",
    "wording",
    "workbook",
];

/// What each layer may import; a layer that is not in the table may not exist.
const LAYERS: [(&str, &[&str]); 18] = [
    ("text", &[]),
    ("packed", &[]),
    ("document", &["packed", "text"]),
    ("i18n", &[]),
    ("config", &[]),
    ("platform", &[]),
    ("instrument", &["text"]),
    ("workbook", &["instrument", "text"]),
    ("costing", &["instrument", "text", "workbook"]),
    ("analysis", &["costing", "instrument", "text", "workbook"]),
    ("wording", &["analysis", "costing", "i18n", "instrument", "text", "workbook"]),
    ("report", &["analysis", "costing", "document", "i18n", "instrument", "text", "wording", "workbook"]),
    ("store", &["config", "i18n", "instrument", "packed", "platform", "text", "workbook"]),
    (
        "app",
        &["analysis", "config", "costing", "document", "i18n", "instrument", "report", "text", "wording", "workbook"],
    ),
    (
        "runtime",
        &[
            "analysis",
            "app",
            "config",
            "costing",
            "document",
            "i18n",
            "instrument",
            "platform",
            "report",
            "store",
            "text",
            "wording",
            "workbook",
        ],
    ),
    ("tui", BELOW_A_FRONT_END),
    ("plain", BELOW_A_FRONT_END),
    ("cli", EVERYTHING),
];

/// Words that a layer may not name: paths are written as in the source, without blanks.
const NEVER: [(&str, &[&str]); 14] = [
    (
        "app",
        &[
            "ratatui",
            "crossterm",
            "std::fs",
            "std::env",
            "SystemTime",
            "Instant",
            "Zoned::now",
            "Timestamp::now",
            "serde_yaml",
        ],
    ),
    ("runtime", &["ratatui", "serde_yaml"]),
    ("tui", &["serde_yaml"]),
    ("plain", &["serde_yaml", "ratatui"]),
    ("cli", &["serde_yaml"]),
    // what refuses names the key of its sentence; the words are given above
    ("store", &["ratatui", "crossterm", "Words"]),
    (
        "instrument",
        &["std::fs", "std::env", "SystemTime", "Instant", "Zoned::now", "ratatui", "crossterm", "serde_yaml"],
    ),
    ("workbook", &["std::fs", "std::env", "SystemTime", "Instant", "Zoned::now", "ratatui", "crossterm", "serde_yaml"]),
    ("analysis", &["std::fs", "std::env", "SystemTime", "Instant", "Zoned::now", "ratatui", "crossterm", "serde_yaml"]),
    ("costing", &["std::fs", "std::env", "SystemTime", "Instant", "Zoned::now", "ratatui", "crossterm", "serde_yaml"]),
    ("wording", &["std::fs", "std::env", "SystemTime", "Instant", "Zoned::now", "ratatui", "crossterm", "serde_yaml"]),
    ("report", &["std::fs", "std::env", "SystemTime", "Instant", "Zoned::now", "ratatui", "crossterm", "serde_yaml"]),
    ("document", &["std::fs", "std::env", "SystemTime", "Instant", "Zoned::now", "ratatui", "crossterm", "serde_yaml"]),
    ("config", &["std::fs", "std::env", "SystemTime", "Instant", "Zoned::now", "ratatui", "crossterm", "serde_yaml"]),
];

/// The layer that may name an operating system.
const PLATFORM: &str = "platform";
/// What is of one system, or of one family of them. `fs::canonicalize` answers in a form of its own on some.
const OF_A_SYSTEM: &[&str] = &[
    "std::os",
    "rustix",
    "signal_hook",
    "xattr",
    "libc",
    "nix",
    "winapi",
    "windows_sys",
    "fs::canonicalize",
    "fs::soft_link",
];
/// What a condition of the compiler asks of a system.
const CONDITIONS: &[&str] = &["unix", "windows", "target_os", "target_family", "target_vendor", "target_env"];
/// Beginnings of paths that only some systems have.
const PLACES_OF_A_SYSTEM: &[&str] = &["/proc", "/dev/", "/etc/", "/sys/", "/usr/", "/var/", "/Library", "WINDIR"];

/// The module that may name the YAML library.
const YAML: &str = "store/yaml.rs";
/// The one file that names what of ratatui takes text, and what the others may therefore not name.
const DRAWING: &str = "tui/drawing.rs";
const PAINTS: &[&str] = &[
    "ratatui::text",
    "ratatui::widgets",
    "ratatui::prelude",
    "Span",
    "Line",
    "Masked",
    "Paragraph",
    "set_string",
    "set_stringn",
    "set_line",
    "set_span",
    "set_symbol",
    "set_char",
    "append_symbol",
];
/// Where something is written to the terminal, each of them with a cleaning of its own; the screen has its filter.
const SPEAKS: &[&str] = &["cli/front.rs", "cli/out.rs", "tui/panics.rs", "tui/terminal.rs"];
/// Ways to write to the terminal, which others may not name.
const SPEAKING: &[&str] = &["stdout", "stderr", "Stdout", "Stderr"];
/// Commands of crossterm that send text, or a title or a paste made of it; nobody names them.
const NEVER_SENT: &[&str] = &["SetTitle", "Print", "PrintStyledContent", "CopyToClipboard", "StyledContent", "Stylize"];
/// What makes or carries out edits, which lines may not name: they ask for changes by the same requests as keys do.
const EDITS: &[&str] = &[
    "Edit {",
    "Edit::put",
    "Edit::clear",
    "Log",
    "fact_edits",
    "answer_edits",
    "clear_wording",
    "settling(",
    ".removal(",
    "Message::Commit",
    "Workbook::put",
    "set_stance",
    "table::take_up",
    "come_or_go",
    "put_on_agenda",
];
const THINK_AT: usize = 400;
const STOP_AT: usize = 600;
const LONG_FUNCTION: usize = 60;
const LONGEST_FUNCTION: usize = 120;

/// Country codes of ISO 3166-1, as they stand in workbooks.
const COUNTRIES: &str = "\
    ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR \
    BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL \
    COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK \
    FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV \
    HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO \
    LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG \
    MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN \
    PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE \
    SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO \
    TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE";

/// Fails with every fault, one a line.
#[track_caller]
fn none(faults: Vec<String>, rule: &str) {
    assert!(faults.is_empty(), "{rule}\n  {}", faults.join("\n  "));
}

/// Layers a file names, with the line: `crate::layer`, groups of them, and `super::` that climbs out of the layer.
fn imports(file: &File) -> Vec<(String, usize)> {
    let tokens = &file.tokens;
    let is_path =
        |at: usize| tokens.get(at).is_some_and(|it| it.is(":")) && tokens.get(at + 1).is_some_and(|it| it.is(":"));
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        if before.is_some_and(|it| it.is(":")) {
            continue; // the middle of a path
        }
        let mut next = at;
        let at_root = match token.text.as_str() {
            "crate" | "tripartite" if token.kind == Kind::Word => is_path(at + 1).then_some(at + 3),
            "super" if token.kind == Kind::Word => {
                let mut climbed = 0;
                while tokens.get(next).is_some_and(|it| it.is("super")) && is_path(next + 1) {
                    climbed += 1;
                    next += 3;
                }
                (climbed >= file.module().len()).then_some(next)
            }
            _ => None,
        };
        let Some(root) = at_root else { continue };
        match tokens.get(root) {
            Some(name) if name.kind == Kind::Word => found.push((name.text.clone(), token.line)),
            Some(open) if open.is("{") => found.extend(heads(tokens, root).map(|name| (name, token.line))),
            _ => {}
        }
    }
    found
}

/// The first words of the paths in a group of imports.
fn heads(tokens: &[Token], open: usize) -> impl Iterator<Item = String> {
    let mut depth = 0_usize;
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.text.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ if depth == 1 && (tokens[at - 1].is("{") || tokens[at - 1].is(",")) => found.push(token.text.clone()),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    found.into_iter()
}

/// The tokens of a path as they stand in a file, `std::fs` in `std::fs::read`.
fn names(file: &File, wanted: &str) -> Option<usize> {
    all_named(file, wanted).first().copied()
}

/// Every line such a path stands in.
fn all_named(file: &File, wanted: &str) -> Vec<usize> {
    let wanted = tokens(wanted);
    let same = |window: &&[Token]| window.iter().zip(&wanted).all(|(a, b)| a.kind == b.kind && a.text == b.text);
    file.tokens.windows(wanted.len()).filter(same).map(|window| window[0].line).collect()
}

#[test]
fn no_import_points_upwards() {
    let table: BTreeMap<&str, &[&str]> = LAYERS.into();
    let mut faults = Vec::new();
    for file in files() {
        let layer = file.layer().to_owned();
        if matches!(file.path.as_str(), "lib.rs" | "main.rs") {
            continue;
        }
        let Some(allowed) = table.get(layer.as_str()) else {
            faults.push(format!("{}: {layer} is no layer", file.path));
            continue;
        };
        for (name, line) in imports(&file) {
            if EVERYTHING.contains(&name.as_str()) && name != layer && !allowed.contains(&name.as_str()) {
                faults.push(format!("{}:{line}: {layer} may not see {name}", file.path));
            }
        }
    }
    none(faults, "section 2 of the architecture: imports point downwards");
}

#[test]
fn lines_change_nothing_but_by_requests() {
    let lines = files().into_iter().filter(|file| file.layer() == "plain");
    let faults = lines.flat_map(|file| {
        let named = EDITS.iter().filter_map(|name| Some((name, names(&file, name)?)));
        named.map(|(name, line)| format!("{}:{line}: {name}", file.path)).collect::<Vec<_>>()
    });
    none(faults.collect(), "section 3 of the architecture: what lines change goes through `app::Request`");
}

#[test]
fn no_layer_names_what_it_must_not_know() {
    let mut faults = Vec::new();
    for file in files() {
        let list = NEVER.iter().filter(|(layer, _)| *layer == file.layer()).flat_map(|(_, words)| words.iter());
        for word in list {
            if let Some(line) = names(&file, word) {
                faults.push(format!("{}:{line}: names {word}", file.path));
            }
        }
        if file.path != YAML
            && let Some(line) = names(&file, "serde_yaml").or_else(|| names(&file, "serde_saphyr"))
        {
            faults.push(format!("{}:{line}: names the YAML library, which only {YAML} may", file.path));
        }
    }
    none(faults, "section 2 of the architecture: what a layer never sees");
}

/// Where a file names an operating system, tests beside the code included: a library or module of one, a condition of
/// the compiler, a path only some have.
fn names_a_system(file: &File) -> Vec<(usize, String)> {
    let whole = File { tokens: tokens(&file.text), ..file.clone() };
    let mut found = Vec::new();
    for word in OF_A_SYSTEM {
        found.extend(all_named(&whole, word).into_iter().map(|line| (line, (*word).to_owned())));
    }
    for (at, token) in whole.tokens.iter().enumerate() {
        let is_condition = matches!(token.text.as_str(), "cfg" | "cfg_attr") && token.kind == Kind::Word;
        if is_condition {
            let asked = whole.tokens[at..].iter().take_while(|it| !it.is("]") && !it.is("{") && !it.is(";"));
            let systems = asked.filter(|it| CONDITIONS.contains(&it.text.as_str()));
            found.extend(systems.map(|it| (it.line, format!("cfg({})", it.text))));
        }
        if token.kind == Kind::Text && PLACES_OF_A_SYSTEM.iter().any(|begin| token.text.starts_with(begin)) {
            found.push((token.line, token.text.clone()));
        }
    }
    found
}

#[test]
fn an_operating_system_is_named_in_one_place() {
    let mut faults = Vec::new();
    for file in files().iter().filter(|file| file.layer() != PLATFORM) {
        faults
            .extend(names_a_system(file).into_iter().map(|(line, word)| format!("{}:{line}: names {word}", file.path)));
    }
    none(faults, "section 2 of the architecture: what differs between systems is in src/platform");
    // the check sees what it is for
    let unix = files().into_iter().find(|file| file.path == "platform/unix.rs").expect("the file of a system");
    let seen: BTreeSet<String> = names_a_system(&unix).into_iter().map(|(_, word)| word).collect();
    for word in ["std::os", "rustix", "signal_hook", "xattr", "fs::canonicalize", "/dev/zero"] {
        assert!(seen.contains(word), "{word}: {seen:?}");
    }
    let text = "#[cfg(all(test, unix))]\nfn f() { if cfg!(target_os = \"linux\") {} }";
    let file = File { path: "x.rs".into(), text: text.into(), tokens: tokens(text), lines: 2 };
    let seen: Vec<String> = names_a_system(&file).into_iter().map(|(line, word)| format!("{line} {word}")).collect();
    assert_eq!(seen, ["1 cfg(unix)", "2 cfg(target_os)"]);
}

/// What has a name clippy forbids (`clippy.toml`); `into()` and its like have none, but need the types.
#[test]
fn text_reaches_the_screen_through_one_door() {
    let mut faults = Vec::new();
    for file in files() {
        let painting = PAINTS.iter().filter(|_| file.layer() == "tui" && file.path != DRAWING);
        let speaking = SPEAKING.iter().filter(|_| !SPEAKS.contains(&file.path.as_str()));
        for word in painting.chain(speaking).chain(NEVER_SENT) {
            if let Some(line) = names(&file, word) {
                faults.push(format!("{}:{line}: names {word}", file.path));
            }
        }
    }
    none(faults, "section 2 of the architecture: what is drawn goes through tui::drawing, what is said through Out");
}

/// Words of the shipped instruments and examples that the program must not know.
fn ids_of_instruments() -> BTreeSet<String> {
    let instrument = crate::support::instrument("en");
    let mut found: BTreeSet<String> = BTreeSet::new();
    found.insert(instrument.id.to_string());
    found.extend(instrument.nodes().keys().map(ToString::to_string));
    found.extend(instrument.chapters.keys().map(ToString::to_string));
    found.extend(instrument.standards.keys().map(ToString::to_string));
    found.extend(instrument.standards.values().map(|it| it.code.to_lowercase()));
    found.extend(instrument.options.keys().map(ToString::to_string));
    found.extend(instrument.obstacles.keys().map(ToString::to_string));
    found.extend(instrument.letters.keys().map(ToString::to_string));
    found.extend(instrument.branches.keys().map(ToString::to_string));
    found.extend(instrument.statistics.keys().map(ToString::to_string));
    found.extend(instrument.steps.keys().map(ToString::to_string));
    if let crate::support::world::Beginning::Book(workbook) = crate::support::malaysia() {
        found.insert(workbook.country.to_lowercase());
        found.insert("malaysia".to_owned());
    }
    found
}

/// The words of a text, cut where an id ends.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    text.split(move |c: char| !part(c)).map(|word| word.trim_matches(['.', '-']).to_lowercase())
}

#[test]
fn src_knows_no_particular_questionnaire() {
    let ids = ids_of_instruments();
    assert!(ids.contains("consult-gender") && ids.contains("c189") && ids.contains("mys"), "the list is made");
    let mut faults = Vec::new();
    for file in files() {
        for token in file.tokens.iter().filter(|token| token.kind != Kind::Mark) {
            for word in words_of(&token.text).filter(|word| ids.contains(word)) {
                faults.push(format!("{}:{}: names {word}", file.path, token.line));
            }
            if token.kind == Kind::Text && COUNTRIES.split(' ').any(|code| code == token.text) {
                faults.push(format!("{}:{}: names the country {}", file.path, token.line, token.text));
            }
        }
    }
    none(faults, "no question, chapter, branch, option, standard or country is named in src/");
}

/// The one file that spells the fields of the group's registers.
const GROUP_FIELDS: &str = "workbook/working_group/fields.rs";
/// The one file that reads the rows of the costing, whose registers it knows by name.
const COSTING_FIELDS: &str = "costing/inputs.rs";
/// What takes the name of a field: a literal straight after one of these is one.
const TAKES_A_FIELD: &[&str] = &["get", "get_key_value", "contains_key", "shift_remove", "known", "id", "text", "said"];
/// What a field is asked of: a literal that follows one of these as the next argument is one.
const HAS_FIELDS: &[&str] = &["row", "fields", "page", "record"];

/// The literals of a file that are fields of these registers, by where they stand; a word may mean other things elsewhere.
fn field_literals<'a>(file: &'a File, registers: &BTreeMap<String, BTreeSet<String>>) -> Vec<&'a Token> {
    let tokens = &file.tokens;
    let is_field = |token: &Token| token.kind == Kind::Text && registers.values().any(|it| it.contains(&token.text));
    let before = |at: usize, back: usize| at.checked_sub(back).and_then(|at| tokens.get(at));
    let is_before = |at: usize, back: usize, words: &[&str]| {
        before(at, back).is_some_and(|it| words.iter().any(|word| it.is(word)))
    };
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate().filter(|(_, token)| is_field(token)) {
        let taken = is_before(at, 1, &["("]) && is_before(at, 2, TAKES_A_FIELD);
        let asked = is_before(at, 1, &[","]) && is_before(at, 2, HAS_FIELDS);
        let compared = is_before(at, 1, &["="]) && is_before(at, 2, &["=", "!"]);
        // a list of two or more fields of one register
        let after = |at: usize, text: &str| tokens.get(at).is_some_and(|it| it.is(text));
        let listed = is_before(at, 1, &["["])
            && after(at + 1, ",")
            && tokens.get(at + 2).is_some_and(|next| {
                next.kind == Kind::Text
                    && registers.values().any(|it| it.contains(&token.text) && it.contains(&next.text))
            });
        if taken || asked || compared || listed {
            found.push(token);
        }
    }
    found
}

fn fields_of_the_group() -> BTreeMap<String, BTreeSet<String>> {
    let instrument = crate::support::instrument("en");
    let common = instrument.registers.iter().filter(|(_, it)| it.common);
    common.map(|(id, it)| (id.to_string(), it.fields.keys().map(ToString::to_string).collect())).collect()
}

#[test]
fn fields_of_the_group_are_spelled_in_one_place() {
    let registers = fields_of_the_group();
    let mut faults = Vec::new();
    // the words of `instrument` are keys of its own files
    for file in files()
        .into_iter()
        .filter(|file| ![GROUP_FIELDS, COSTING_FIELDS].contains(&file.path.as_str()) && file.layer() != "instrument")
    {
        let found = field_literals(&file, &registers).into_iter();
        faults.extend(found.map(|token| format!("{}:{}: “{}”", file.path, token.line, token.text)));
    }
    none(faults, "a field of a register that the program reads is a constant of workbook::working_group");
    // a check that cannot fail is none
    for text in [
        "f(row.get(\"opened\"))",
        "text(row, \"outcome\")",
        "if field.as_str() != \"about\" {}",
        "for field in [\"starts\", \"ends\"] {}",
    ] {
        let file = File { path: "x.rs".into(), text: text.into(), tokens: tokens(text), lines: 1 };
        assert_eq!(field_literals(&file, &registers).len(), 1, "{text}");
    }
}

#[test]
fn every_field_the_program_reads_is_one_of_its_register() {
    let registers = fields_of_the_group();
    let all = working_group::fields().map(|field| (field.register().to_string(), field.name()));
    let missing = all.filter(|(register, name)| registers.get(register).is_none_or(|fields| !fields.contains(*name)));
    none(missing.map(|(register, name)| format!("{register} has no {name}")).collect(), "the registers are data");
}

#[test]
fn a_file_holds_one_idea() {
    let mut faults = Vec::new();
    for file in files() {
        if file.lines > STOP_AT {
            faults.push(format!("{}: {} lines, at most {STOP_AT}", file.path, file.lines));
        } else if file.lines > THINK_AT {
            eprintln!("think: {} has {} lines", file.path, file.lines);
        }
    }
    none(faults, "a file is split by idea");
}

#[test]
fn a_function_can_be_read_at_once() {
    let mut faults = Vec::new();
    for file in files() {
        for (name, line, lines) in functions(&file) {
            let told = format!("{}:{line}: {name} has {lines} lines", file.path);
            if lines > LONGEST_FUNCTION {
                faults.push(told);
            } else if lines > LONG_FUNCTION {
                eprintln!("think: {told}");
            }
        }
    }
    none(faults, "a function is at most 120 lines");
}

#[test]
fn every_module_says_what_it_is() {
    let silent = files().into_iter().filter(|file| !file.text.starts_with("//!"));
    none(silent.map(|file| file.path).collect(), "a module opens with `//!`");
}

#[test]
fn nothing_is_left_to_be_done() {
    let mut faults = Vec::new();
    for file in files() {
        for (at, line) in file.text.lines().enumerate() {
            let left = ["TODO", "FIXME", "XXX:"].iter().any(|word| line.contains(word));
            if left {
                faults.push(format!("{}:{}: {}", file.path, at + 1, line.trim()));
            }
        }
        for two in file.tokens.windows(2) {
            if matches!(two[0].text.as_str(), "todo" | "unimplemented") && two[0].kind == Kind::Word && two[1].is("!") {
                faults.push(format!("{}:{}: {}!", file.path, two[0].line, two[0].text));
            }
        }
    }
    none(faults, "nothing is left undone in src/");
}

#[test]
fn every_command_and_context_has_a_title_in_every_language() {
    let wanted: Vec<String> = (Command::ALL.iter().map(|it| format!("command-{}", it.as_str())))
        .chain(Context::ALL.iter().map(|it| format!("context-{}", it.as_str())))
        .collect();
    let mut faults = Vec::new();
    for (language, _) in LANGUAGES {
        let messages = catalogue::read(language).messages;
        let lacking = wanted.iter().filter(|key| messages.get(*key).is_none_or(|text| !text.says));
        faults.extend(lacking.map(|key| format!("{language}: {key}")));
    }
    none(faults, "section 7 of the architecture: every command by name");
}

#[test]
fn keys_are_spelled_right_and_mean_one_thing_in_a_context() {
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    let mut faults = Vec::new();
    for binding in bindings() {
        for name in binding.keys.split(' ') {
            let context = binding.context.as_str();
            let Some(key) = Key::parse(name) else {
                faults.push(format!("{context}: “{name}” is no key"));
                continue;
            };
            let before = taken.insert(format!("{context} {key:?}"), binding.command.as_str());
            if let Some(before) = before {
                faults.push(format!("{context}: {name} is {before} and {}", binding.command.as_str()));
            }
        }
    }
    none(faults, "a key means one thing in one context");
}

/// `Always` and `Anywhere` are looked up last: a key of theirs that a screen binds itself is lost there.
#[test]
fn no_screen_takes_a_key_that_works_everywhere() {
    let keys = |context: Context| -> BTreeSet<String> {
        let own = bindings().iter().filter(move |binding| binding.context == context);
        own.flat_map(|binding| binding.keys.split(' ')).map(str::to_owned).collect()
    };
    let always = keys(Context::Always);
    let faults = Context::ALL.iter().filter(|context| **context != Context::Always).flat_map(|context| {
        let lost = keys(*context).intersection(&always).cloned().collect::<Vec<_>>();
        lost.into_iter().map(move |key| format!("{}: {key}", context.as_str()))
    });
    none(faults.collect(), "save, redraw and quit work everywhere");
}

/// The checks above are only as good as the reader of tokens.
#[test]
fn the_reader_of_tokens_knows_texts_comments_and_tests() {
    let text = "//! top\nuse crate::{a::b, c};\nfn f<'a>(x: &'a str) -> char { /* } */ '}' }\n\
                #[cfg(test)]\nmod tests { fn g() { \"}\"; } }\nconst S: &str = r#\"a \"quoted\" \\ b\"#;";
    let shown: Vec<String> = tokens(text).iter().map(|token| token.text.clone()).collect();
    assert!(shown.contains(&"a \"quoted\" \\ b".to_owned()), "{shown:?}");
    assert_eq!(tokens(text).iter().filter(|it| it.is("}")).count(), 4, "{shown:?}");
    let file = |path: &str, text: &str| File {
        path: path.into(),
        text: text.into(),
        tokens: tokens(text),
        lines: text.lines().count(),
    };
    let found =
        imports(&file("app/update/x.rs", "use crate::{a::b, c}; use super::super::y; use super::super::super::store;"));
    let found: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(found, ["a", "c", "store"]);
    assert_eq!(
        functions(&file("x.rs", "fn f() {\n  g(|| {\n  });\n}\nfn h();")),
        [("f".into(), 1, 4), ("h".into(), 5, 1)]
    );
    assert_eq!(names(&file("x.rs", "let a = std :: fs::read();"), "std::fs"), Some(1));
}
