//! The command line from outside: every subcommand’s output, exit code and files.
//!
//! Each test has a desk of its own: a fresh folder to work in and a fresh home, English unless it says otherwise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use serde_json::Value;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const INSTRUMENT: &str = "migrant-domestic-workers";

struct Desk(tempfile::TempDir);

/// What a call said and how it ended.
#[derive(Debug)]
struct Said {
    code: i32,
    out: String,
    err: String,
}

/// With ordinary spaces for the no-break spaces of French.
fn spaced(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

impl Said {
    #[track_caller]
    fn ends_in(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    #[track_caller]
    fn says(self, text: &str) -> Self {
        assert!(spaced(&self.out).contains(text), "standard output lacks {text:?}: {self:#?}");
        self
    }

    #[track_caller]
    fn complains(self, text: &str) -> Self {
        assert!(spaced(&self.err).contains(text), "standard error lacks {text:?}: {self:#?}");
        self
    }

    #[track_caller]
    fn json(self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("no JSON ({error}): {self:#?}"))
    }
}

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tripartite"));
        command.args(args).current_dir(self.0.path()).stdin(Stdio::null());
        for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "NO_COLOR"] {
            command.env_remove(name);
        }
        command.env("LANG", "C").env("TERM", "dumb").env("TRIPARTITE_HOME", self.path("home"));
        command
    }

    fn run(&self, args: &[&str]) -> Said {
        finished(self.command(args).output().unwrap())
    }

    fn run_with_input(&self, args: &[&str], input: &[u8]) -> Said {
        let mut command = self.command(args);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        finished(child.wait_with_output().unwrap())
    }

    /// A desk with a workbook `w.yaml` just started.
    fn with_workbook() -> Self {
        let desk = Self::new();
        desk.run(&["new", "w.yaml", "--country", "MYS"]).ends_in(0);
        desk
    }

    /// A desk with the worked example as `m.yaml`.
    fn with_example() -> Self {
        let desk = Self::new();
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assessments/{INSTRUMENT}/examples"));
        std::fs::copy(example.join("malaysia.yaml"), desk.path("m.yaml")).unwrap();
        desk
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    /// Puts other words into a DOCX file, as somebody would who works on it.
    fn edit_docx(&self, name: &str, old: &str, new: &str) {
        let mut file = zip::ZipArchive::new(std::fs::File::open(self.path(name)).unwrap()).unwrap();
        let mut written = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for index in 0..file.len() {
            let mut entry = file.by_index(index).unwrap();
            written.start_file(entry.name().unwrap(), zip::write::SimpleFileOptions::default()).unwrap();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            written.write_all(text.replace(old, new).as_bytes()).unwrap();
        }
        std::fs::write(self.path(name), written.finish().unwrap().into_inner()).unwrap();
    }

    /// Runs a call that must be refused and must leave the file as it is, byte for byte.
    #[track_caller]
    fn refused(&self, args: &[&str], file: &str) -> Said {
        let before = std::fs::read(self.path(file)).unwrap();
        let said = self.run(args).ends_in(2);
        assert_eq!(std::fs::read(self.path(file)).unwrap(), before, "the file was touched: {said:?}");
        assert!(said.out.is_empty(), "a refusal says nothing on standard output: {said:?}");
        said
    }
}

fn finished(output: std::process::Output) -> Said {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Said { code: output.status.code().expect("no signal"), out: text(output.stdout), err: text(output.stderr) }
}

fn a_copy_of_the_instrument(desk: &Desk, name: &str) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments").join(INSTRUMENT);
    for folder in ["", "sections", "i18n"] {
        std::fs::create_dir_all(desk.path(name).join(folder)).unwrap();
        for entry in std::fs::read_dir(from.join(folder)).unwrap().map(Result::unwrap) {
            if entry.path().is_file() {
                std::fs::copy(entry.path(), desk.path(name).join(folder).join(entry.file_name())).unwrap();
            }
        }
    }
    // a folder is called by the id in it
    let file = format!("{name}/instrument.yaml");
    let id = name.rsplit('/').next().unwrap();
    desk.write(&file, &desk.text(&file).replace("id: migrant-domestic-workers", &format!("id: {id}")));
}

// help and misuse

#[test]
fn help_teaches_every_command_with_a_sentence_and_an_example() {
    let desk = Desk::new();
    let overview = desk.run(&["--help"]).ends_in(0).says("tripartite try");
    for command in [
        "open",
        "new",
        "try",
        "instruments",
        "check",
        "status",
        "show",
        "set",
        "import",
        "recover",
        "versions",
        "report",
        "share",
        "keys",
        "completions",
        "man",
        "licences",
    ] {
        assert!(overview.out.contains(&format!("\n  {command} ")), "{command} is not listed");
        let long = desk.run(&[command, "--help"]).ends_in(0).says("Usage: tripartite").says("Example").out;
        assert_eq!(desk.run(&["help", command]).ends_in(0).out, long);
        desk.run(&[command, "--help", "--lang", "fr"]).ends_in(0).says("Utilisation : tripartite").says("Exemple");
    }
    desk.run(&["instruments", "check", "--help"]).ends_in(0).says("Validates an instrument");
    desk.run(&["--version"]).ends_in(0).says(env!("CARGO_PKG_VERSION"));
}

#[test]
fn misuse_names_the_nearest_known_word_and_ends_in_2() {
    let desk = Desk::new();
    desk.run(&["statsu", "w.yaml"]).ends_in(2).complains("“statsu”").complains("Did you mean “status”?");
    desk.run(&["help", "statsu"]).ends_in(2).complains("Did you mean “status”?");
    desk.run(&["status", "w.yaml", "--jsno"]).ends_in(2).complains("Did you mean “--json”?");
    desk.run(&["w.yaml"]).ends_in(2).complains("tripartite open w.yaml");
    desk.run(&["open", "w.yaml", "--theme", "drak"]).ends_in(2).complains("high-contrast");
    desk.run(&["set", "w.yaml"]).ends_in(2).complains("<CELL>");
    desk.run(&["--lang", "xx", "status", "w.yaml"]).ends_in(2).complains("en, fr");
    desk.run(&["statsu", "--lang", "fr"]).ends_in(2).complains("Vouliez-vous dire « status » ?");
}

// new, set, status, check

#[test]
fn a_workbook_is_started_answered_counted_and_checked() {
    let desk = Desk::with_workbook();
    desk.run(&["check", "w.yaml"]).ends_in(0).says("w.yaml: nothing to improve");
    let cell = "answers/consult-gender/reply";
    desk.run(&["set", "w.yaml", cell, "partly"]).ends_in(0).says("(empty) → partly");
    desk.run(&["set", "w.yaml", cell, "partly"]).ends_in(0).says("nothing was written");
    let counts = desk.run(&["status", "w.yaml", "--json"]).ends_in(0).json();
    assert_eq!((&counts["overall"]["answered"], &counts["overall"]["open"]), (&1.into(), &58.into()));
    let found = desk.run(&["check", "w.yaml"]).ends_in(1);
    let line = desk.text("w.yaml").lines().position(|line| line.trim() == "reply: partly").unwrap() + 1;
    let found = found.says(&format!("w.yaml:{line}: {cell}: no source is named"));
    found.says(&format!("w.yaml:{line}: {cell}: no reason or finding is given"));
    desk.run(&["set", "w.yaml", cell, ""]).ends_in(0).says("partly → (empty)");
    assert!(!desk.text("w.yaml").contains("consult-gender"), "an entry that says nothing is gone");
}

#[test]
fn answers_set_aside_by_the_first_row_of_a_register_are_told() {
    let desk = Desk::with_workbook();
    desk.run(&["set", "w.yaml", "answers/legal-ssa-mdw/reply", "yes"]).ends_in(0);
    let told = "“Accord” was added. One answer given in general is kept, but the question is now asked for each entry.";
    desk.run(&["set", "w.yaml", "registers/agreement/accord/name", "Accord"]).ends_in(0).complains(told);
    let further = desk.run(&["set", "w.yaml", "registers/agreement/treaty/name", "Treaty"]).ends_in(0);
    assert_eq!(further.err, "", "only the first row sets an answer aside");
}

#[test]
fn a_new_workbook_names_country_language_and_instrument() {
    let desk = Desk::new();
    desk.run(&["new", "w.yaml", "--country", "mys", "--lang", "fr", "--instrument", INSTRUMENT])
        .ends_in(0)
        .says("un cahier pour Malaisie est commencé");
    let text = desk.text("w.yaml");
    for line in ["tripartite-workbook: 1\n", "country: \"MYS\"\n", "  work: fr\n", "count: 0\n"] {
        assert!(text.contains(line), "{line:?} is not in {text}");
    }
    desk.run(&["new", "v.yaml", "--country", "MYS"]).ends_in(0);
    let id = |text: &str| text.lines().find(|line| line.starts_with("id:")).map(str::to_owned);
    assert_ne!(id(&text), id(&desk.text("v.yaml")), "every workbook has an id of its own");
}

#[test]
fn nothing_is_ever_started_over_an_existing_file() {
    let desk = Desk::with_workbook();
    desk.refused(&["new", "w.yaml", "--country", "IDN"], "w.yaml").complains("w.yaml exists already");
    desk.run(&["new", "v.yaml", "--country", "M1"]).ends_in(2).complains("is no country of the list");
    desk.run(&["new", "v.yaml", "--country", "Zambai"]).ends_in(2).complains("Zambia").complains("Nothing was written");
    desk.refused(&["set", "w.yaml", "workbook/country", "ZZ"], "w.yaml").complains("is no country of the list");
    desk.run(&["set", "w.yaml", "workbook/country", "Zambia"]).ends_in(0).says("ZMB");
    desk.run(&["new", "v.yaml", "--country", "IDN", "--instrument", "migrant-domestic-worker"])
        .ends_in(2)
        .complains("Did you mean “migrant-domestic-workers”?");
    desk.run(&["new", "no/v.yaml", "--country", "IDN"]).ends_in(2).complains("cannot be written");
    assert!(!desk.path("v.yaml").exists());
}

#[test]
fn a_reply_or_facet_remembers_the_wording_it_answers() {
    let desk = Desk::with_workbook();
    desk.run(&["set", "w.yaml", "answers/consult-gender/facets/gender-considered", "no"]).ends_in(0);
    let text = desk.text("w.yaml");
    assert!(text.contains("seen:") && text.contains("rev: 1"), "{text}");
    desk.write("w.yaml", &text.replace("rev: 1", "rev: 7"));
    desk.run(&["check", "w.yaml"]).ends_in(1).says("the wording of the question changed");
    // answering again with the same word confirms it
    desk.run(&["set", "w.yaml", "answers/consult-gender/facets/gender-considered", "no"]).ends_in(0);
    assert_eq!(desk.text("w.yaml"), text);
    // a reason alone answers nothing
    let other = Desk::with_workbook();
    other.run(&["set", "w.yaml", "answers/consult-gender/why", "because"]).ends_in(0);
    assert!(!other.text("w.yaml").contains("seen:"));
}

#[test]
fn many_cells_are_set_in_one_save_or_none_of_them() {
    let desk = Desk::with_workbook();
    let lines = "# a comment\nregisters/source/un-2024/title A record\n\nanswers/consult-gender/why one\\ntwo\nanswers/consult-gender/reply\tpartly\n";
    desk.run_with_input(&["set", "w.yaml", "-"], lines.as_bytes()).ends_in(0).says("3 values were changed.");
    desk.run(&["show", "w.yaml", "answers/consult-gender/why"]).says("two");
    let versions = desk.run(&["versions", "w.yaml", "--json"]).ends_in(0).json();
    assert_eq!(versions["versions"].as_array().unwrap().len(), 1, "one save keeps one version");
    let before = desk.text("w.yaml");
    let lines = "workbook/title New\nanswers/consult-gender/reply maybe\nnowhere/at/all x\n";
    let said = desk.run_with_input(&["set", "w.yaml", "-"], lines.as_bytes()).ends_in(2);
    said.complains("2: answers/consult-gender/reply: ").complains("3: nowhere/at/all: ");
    assert_eq!(desk.text("w.yaml"), before);
    desk.refused(&["set", "w.yaml", "workbook/title"], "w.yaml").complains("No value was given.");
}

#[test]
fn sources_of_a_reference_manager_come_in_once_and_write_over_nothing() {
    let desk = Desk::with_workbook();
    desk.run(&["set", "w.yaml", "registers/source/act/title", "The Act"]).ends_in(0);
    desk.run(&["set", "w.yaml", "registers/source/act/author", "Parliament, as typed"]).ends_in(0);
    desk.write(
        "s.bib",
        "@book{act, title={The Act}, author={Somebody Else}, year=2019}\n@misc{x, author={A}}\n\
         @article{Sen:2020, title={{A} study}, author={Sen, Am{\\'a}r}, date={2020-05}, url={https://x.example/s}}\n",
    );
    let before = desk.text("w.yaml");
    desk.run(&["import", "w.yaml", "s.bib"])
        .ends_in(1)
        .says("2 changes would be brought in")
        .complains("it has no title");
    assert_eq!(desk.text("w.yaml"), before, "nothing is changed without --write");
    desk.run(&["import", "w.yaml", "s.bib", "--write"]).ends_in(1).says("2 changes were brought in");
    let text = desk.text("w.yaml");
    for said in ["Parliament, as typed", "sen-2020", "Sen, Amár", "2020-05", "https://x.example/s"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("Somebody Else"));
    desk.run(&["import", "w.yaml", "s.bib", "--write"]).ends_in(1).says("Nothing to bring in: 2 the same");
}

#[test]
fn series_of_a_file_come_in_as_a_paste_does_and_two_readings_are_asked_about() {
    let desk = Desk::with_workbook();
    desk.run(&["set", "w.yaml", "registers/assumption/workers/title", "Workers"]).ends_in(0);
    desk.run(&["set", "w.yaml", "registers/assumption/workers/values/2027", "48000"]).ends_in(0);
    desk.write("s.csv", "Series,2027,2028\nWorkers,48000,49000.5\nFees,5,6\n");
    let before = desk.text("w.yaml");
    desk.run(&["import", "w.yaml", "s.csv"]).ends_in(0).says("3 changes would be brought in").says("Fees");
    assert_eq!(desk.text("w.yaml"), before, "nothing is changed without --write");
    desk.run(&["import", "w.yaml", "s.csv", "--write"]).ends_in(0).says("3 changes were brought in; 1 the same");
    desk.run(&["show", "w.yaml", "registers/assumption/workers/values"]).says("2028: 49,000.5");
    desk.run(&["import", "w.yaml", "s.csv", "--write"]).ends_in(0).says("Nothing to bring in: 4 the same");
    // a lone comma has two readings; the word that tells which is named
    let twice = "Series\t2027\t2028\nWorkers\t1,234\t2,345\n";
    let asked = desk.run_with_input(&["import", "w.yaml", "-", "--write"], twice.as_bytes()).ends_in(2);
    asked.complains("--read-as comma: ").complains("--read-as point: ");
    let shown = ["--lang", "fr", "import", "w.yaml", "-", "--read-as", "comma"];
    let shown = desk.run_with_input(&shown, twice.as_bytes()).ends_in(0).out;
    assert!(shown.contains("2027\u{a0}: 48\u{202f}000 → 1,234 ·"), "{shown:?}");
    let label = desk.run(&["--lang", "fr", "show", "w.yaml", "registers/assumption/workers"]).ends_in(0).out;
    assert!(label.contains("\u{a0}: Workers ["), "{label:?}");
    let read = ["import", "w.yaml", "-", "--write", "--read-as", "comma"];
    desk.run_with_input(&read, twice.as_bytes()).ends_in(0);
    desk.run(&["show", "w.yaml", "registers/assumption/workers/values"]).says("2027: 1.2340; 2028: 2.3450");
    desk.write("s.csv", "Series,2027,2028\nWorkers,12 bn,#REF!\n");
    desk.refused(&["import", "w.yaml", "s.csv", "--write"], "w.yaml").complains("Nothing was taken");
}

#[test]
fn texts_of_an_edited_report_come_back_unless_they_changed_here_too() {
    let desk = Desk::with_example();
    desk.run(&["report", "m.yaml", "-o", "r.docx"]).ends_in(0);
    let before = desk.text("m.yaml");
    desk.run(&["import", "m.yaml", "r.docx", "--write"]).ends_in(0).says("Nothing to bring in");
    assert_eq!(desk.text("m.yaml"), before);
    desk.run(&["set", "m.yaml", "chapters/rep-laws/finding", "Old words of a chapter, [#scheme]."]).ends_in(0);
    desk.run(&["report", "m.yaml", "-o", "r.docx", "--force"]).ends_in(0);
    desk.edit_docx("r.docx", "Old words", "New words");
    desk.run(&["import", "m.yaml", "r.docx"])
        .ends_in(0)
        .says("  - Old words of a chapter, [#scheme].")
        .says("  + New words of a chapter, [#scheme].");
    desk.run(&["import", "m.yaml", "r.docx", "--write"]).ends_in(0).says("One change was brought in");
    assert!(desk.text("m.yaml").contains("New words of a chapter, [#scheme]."));
    desk.run(&["import", "m.yaml", "r.docx", "--write"]).ends_in(0).says("Nothing to bring in");
    desk.run(&["set", "m.yaml", "chapters/rep-laws/finding", "Other words."]).ends_in(0);
    desk.run(&["import", "m.yaml", "r.docx", "--write"]).ends_in(1).complains("it was changed in the workbook");
    assert!(desk.text("m.yaml").contains("Other words."));
    desk.refused(&["import", "m.yaml", "m.yaml"], "m.yaml").complains("Nothing can be brought in");
    desk.write("x.docx", "no zip");
    desk.refused(&["import", "m.yaml", "x.docx"], "m.yaml").complains("is no DOCX file");
}

#[test]
fn a_value_of_the_wrong_kind_changes_nothing() {
    let desk = Desk::with_workbook();
    desk.run(&["set", "w.yaml", "registers/source/un-2024/title", "A record"]).ends_in(0);
    for (cell, value, said) in [
        ("answers/consult-gender/reply", "partyl", "Did you mean “partly”?"),
        ("answers/consult-gender/reply", "not-applicable", "not-applicable: the reason"),
        ("answers/consult-gender/facets/gender-considered", "maybe", "yes, partly, no"),
        ("answers/consult-gender/confidence/level", "hihg", "Did you mean “high”?"),
        ("answers/consult-gender/citations/c1/source", "un-2042", "Did you mean “un-2024”?"),
        ("answers/consult-gender/citations/c1/as-of", "soon", "30 June 2021"),
        ("answers/consult-gender/seen", "1 x", "set by the program"),
        ("answers/consult-gender/obstacles", "obs-informatoin", "Did you mean “obs-information”?"),
        ("coverage/old-age/migrants/persons", "many", "no count"),
        ("workbook/as-of", "2024-13", "not a date"),
        ("workbook/role", "orgin", "Did you mean “origin”?"),
    ] {
        let said = desk.refused(&["set", "w.yaml", cell, value], "w.yaml").complains(said);
        said.complains(cell).complains("Nothing was changed.");
    }
}

#[test]
fn an_unknown_address_names_the_nearest_known_one() {
    let desk = Desk::with_example();
    for (cell, said) in [
        ("answers/consult-gendre/reply", "Did you mean “consult-gender”?"),
        ("answers/consult-gender/replay", "Did you mean “reply”?"),
        ("answers/consult-gender/facets/gender-consdered", "Did you mean “gender-considered”?"),
        ("answer/consult-gender/reply", "Did you mean “answers”?"),
        ("registers/sorce/un-2024/title", "Did you mean “source”?"),
        ("registers/source/un-2024/titel", "Did you mean “title”?"),
        ("standards/c1889/law", "Did you mean “c189”?"),
        ("standards/r202/ratification/state", "cannot be recorded at standards/r202"),
        ("coverage/old-aeg/migrants/law", "Did you mean “old-age”?"),
        ("coverage/old-age/migrant/law", "Did you mean “migrants”?"),
        ("chapters/rep-law/finding", "Did you mean “rep-laws”?"),
        ("workbook/titel", "Did you mean “title”?"),
        ("answers/consult-gender@un-2024/reply", "“@un-2024” cannot be recorded"),
        ("nonsense", "is not the address of a cell"),
        ("", "is not the address of a cell"),
        ("answers//reply", "is not the address of a cell"),
    ] {
        let said = desk.refused(&["set", "m.yaml", cell, "yes"], "m.yaml").complains(said);
        said.complains("Nothing was changed.");
    }
    desk.refused(&["show", "m.yaml", "consult-gendre"], "m.yaml").complains("Did you mean “consult-gender”?");
    desk.refused(&["show", "m.yaml", "registers/source/un-2042"], "m.yaml").complains("Did you mean “un-2024”?");
    desk.refused(&["show", "m.yaml", "registers/source/un-2042/title"], "m.yaml").complains("Did you mean “un-2024”?");
}

#[test]
fn a_dash_reads_the_value_from_standard_input() {
    let desk = Desk::with_workbook();
    let args = ["set", "w.yaml", "answers/consult-gender/why", "-"];
    desk.run_with_input(&args, "Women spoke first.\r\nMen were asked later – é.\n\n".as_bytes()).ends_in(0);
    let why = desk.run(&["show", "w.yaml", args[2], "--json"]).ends_in(0).json();
    assert_eq!(why["value"], "Women spoke first.\nMen were asked later – é.");
    let before = desk.text("w.yaml");
    desk.run_with_input(&args, b"\xff\xfe").ends_in(2).complains("not text in UTF-8");
    desk.run_with_input(&args, &vec![b'x'; (1 << 20) + 1]).ends_in(2).complains("1 MiB");
    assert_eq!(desk.text("w.yaml"), before);
    desk.run_with_input(&args, b"").ends_in(0).says("→ (empty)");
}

#[test]
fn a_negative_number_is_a_value_and_no_option() {
    let desk = Desk::with_workbook();
    desk.run(&["set", "w.yaml", "registers/figure/f1/value", "-5"]).ends_in(0).says("→ -5");
    // a count of persons is no such value
    let counted = &["set", "w.yaml", "coverage/old-age/migrants/persons", "-5"];
    desk.refused(counted, "w.yaml").complains("whole number").complains("Nothing was changed.");
}

// show

#[test]
fn show_prints_a_place_a_row_and_a_cell() {
    let desk = Desk::with_example();
    let by_question = desk.run(&["show", "m.yaml", "consult-gender"]).ends_in(0).says("2.13").out;
    assert_eq!(desk.run(&["show", "m.yaml", "answers/consult-gender"]).ends_in(0).out, by_question);
    for text in ["Has gender been taken into account", "Reply: partly", "Confidence: low", "17 May 2024", "Quotation:"]
    {
        assert!(by_question.contains(text), "{text:?} is not in {by_question}");
    }
    let value = desk.run(&["show", "m.yaml", "consult-gender", "--json"]).ends_in(0).json();
    assert_eq!((&value["entry"]["reply"], &value["state"]), (&"partly".into(), &"answered".into()));
    assert_eq!(value["entry"]["citations"]["c1"]["source"], "un-2024");
    desk.run(&["show", "m.yaml", "answers/consult-gender/reply"]).ends_in(0).says("partly [reply]");
    let row = desk.run(&["show", "m.yaml", "registers/source/un-2024", "--json"]).ends_in(0).json();
    assert_eq!(row["fields"]["kind"], "practice-record");
    desk.run(&["show", "m.yaml", "registers/source/un-2024"]).ends_in(0).says("Kind: Practice record [kind]");
    let empty = Desk::with_workbook();
    empty.run(&["show", "w.yaml", "standards/c189"]).ends_in(0).says("Nothing has been recorded here yet.");
    let value = empty.run(&["show", "w.yaml", "workbook/title", "--json"]).ends_in(0).json();
    assert_eq!(value["value"], Value::Null);
}

#[test]
fn remarks_are_shown_to_the_owner_of_the_workbook() {
    let desk = Desk::with_workbook();
    desk.run(&["set", "w.yaml", "answers/consult-gender/remarks/r1/text", "Between us"]).ends_in(0);
    desk.run(&["set", "w.yaml", "answers/consult-gender/remarks/r1/restricted", "true"]).ends_in(0);
    desk.run(&["show", "w.yaml", "consult-gender"]).ends_in(0).says("Between us").says("Restricted: yes");
}

// status

#[test]
fn the_numbers_of_the_text_are_those_of_the_json() {
    let desk = Desk::with_example();
    let value = desk.run(&["status", "m.yaml", "--json"]).ends_in(0).json();
    let text = desk.run(&["status", "m.yaml"]).ends_in(0).out;
    let keys = ["questions", "answered", "unknown", "not_applicable", "deferred", "open"];
    let numbers = |counts: &Value| keys.map(|key| counts[key].as_u64().expect(key)).to_vec();
    let in_text: Vec<Vec<u64>> = text
        .lines()
        .map(|line| line.split_whitespace().map_while(|word| word.parse().ok()).collect::<Vec<u64>>())
        .filter(|numbers| numbers.len() >= 6)
        .map(|numbers| numbers[..6].to_vec())
        .collect();
    let parts = ["steps", "sections", "chapters"].map(|part| value[part].as_object().unwrap().values());
    let in_json: Vec<Vec<u64>> =
        std::iter::once(&value["overall"]).chain(parts.into_iter().flatten()).map(numbers).collect();
    assert_eq!(in_text, in_json);
    assert_eq!(numbers(&value["overall"]), [59, 15, 31, 13, 0, 0]);
    for (part, counts) in [("steps", 3), ("sections", 7), ("chapters", 10)] {
        assert_eq!(value[part].as_object().unwrap().len(), counts);
    }
    let sum: u64 = value["sections"].as_object().unwrap().values().map(|it| it["questions"].as_u64().unwrap()).sum();
    assert_eq!(sum, 59, "sections sum to the whole");
}

// check

/// A clock that was set back while the group sat.
#[test]
fn times_that_run_backwards_are_found_with_their_reason() {
    let desk = Desk::new();
    desk.run(&["new", "w.yaml", "--country", "KEN"]).ends_in(0);
    for (cell, value) in [
        ("registers/meeting/m1/title", "M"),
        ("registers/meeting/m1/date", "2026-03-12"),
        ("registers/meeting/m1/opened", "22:00"),
        ("registers/meeting/m1/closed", "01:30"),
    ] {
        desk.run(&["set", "w.yaml", cell, value]).ends_in(0);
    }
    desk.run(&["check", "w.yaml"]).ends_in(0).says("nothing to improve");
    desk.run(&["set", "w.yaml", "registers/meeting/m1/opened", "10:00"]).ends_in(0);
    desk.run(&["set", "w.yaml", "registers/meeting/m1/closed", "08:00"]).ends_in(0);
    desk.run(&["check", "w.yaml"]).ends_in(1).says("closed before it was opened");
    desk.run(&["check", "w.yaml", "--lang", "fr"]).ends_in(1).says("close avant d’avoir été ouverte");
    let found = desk.run(&["check", "w.yaml", "--json"]).ends_in(1).json();
    let text = found.to_string();
    assert!(
        text.contains("date-order") && text.contains("registers/meeting/m1/closed") && text.contains("fault"),
        "{text}"
    );
}

#[test]
fn check_looks_at_every_file_and_locates_what_it_finds() {
    let desk = Desk::with_example();
    desk.run(&["new", "w.yaml", "--country", "MYS"]).ends_in(0);
    desk.write("bad.yaml", "tripartite-workbook: 1\nid: x\n  y: z\n");
    let said = desk.run(&["check", "bad.yaml", "m.yaml", "w.yaml"]).ends_in(2);
    said.complains("bad.yaml:3:").says("m.yaml: ").says("w.yaml: nothing to improve");
    let text = desk.text("m.yaml").replace("source: un-2024", "source: un-2042");
    desk.write("m.yaml", &text);
    let value = desk.run(&["check", "m.yaml", "--json"]).ends_in(1).json();
    let problems = value["files"][0]["problems"].as_array().unwrap();
    assert_eq!(value["count"], problems.len());
    let dangling: Vec<&Value> = problems.iter().filter(|it| it["kind"] == "dangling").collect();
    assert!(!dangling.is_empty());
    for it in dangling {
        let line = usize::try_from(it["line"].as_u64().unwrap()).unwrap();
        assert!(text.lines().nth(line - 1).unwrap().contains("un-2042"), "line {line} is another one");
        assert!(it["sentence"].as_str().unwrap().contains("nearest: un-2024"));
        assert_eq!(it["severity"], "fault");
    }
    let lines = desk.run(&["check", "m.yaml"]).ends_in(1).out;
    assert_eq!(lines.lines().count(), problems.len() + 2, "a line each, what is said of the file, and a summary");
    // comments are no problem of the assessment, but the next save does not keep them
    desk.write("w.yaml", &desk.text("w.yaml").replacen("count: 0", "# ask the ministry\ncount: 0", 1));
    desk.run(&["check", "w.yaml"]).ends_in(0).says("w.yaml: The file holds comments").says("nothing to improve");
    // and where nothing is saved nothing is lost
    let said = |args: &[&str]| desk.run(args).err.contains("The file holds comments");
    let cell = "answers/consult-gender/why";
    desk.write("c.csv", "Series,2027,2028\nNewcomers,5,6\n");
    assert!(!said(&["set", "w.yaml", "answers/no-such/reply", "yes"]), "refused");
    assert!(!said(&["set", "w.yaml", cell, ""]), "nothing changes");
    assert!(!said(&["import", "w.yaml", "c.csv"]), "only shown");
    assert!(desk.text("w.yaml").contains("# ask the ministry"));
    assert!(said(&["set", "w.yaml", cell, "Because"]), "saved");
    assert!(!desk.text("w.yaml").contains("# ask the ministry"));
}

// files that cannot be read

#[test]
fn what_cannot_be_read_is_refused_with_place_and_remedy_and_left_alone() {
    let desk = Desk::with_workbook();
    let good = desk.text("w.yaml");
    for (text, said) in [
        ("", "the file is empty"),
        ("x: 1\n", "bad.yaml:1: this is not a workbook"),
        ("tripartite-workbook: 99\n", "bad.yaml:1: written in format 99"),
        (&good.replace("count: 0\n", ""), "“count:”, is missing"),
        (&good.replace("count: 0", "count: 3"), "says 3 entries and it holds 0"),
        (
            &good.replace("migrant-domestic-workers", "migrant-domestic-worker"),
            "Did you mean “migrant-domestic-workers”?",
        ),
        (&good.replace("role: both", "role: boht"), "bad.yaml:4:"),
        (&good.replace("count: 0", "<<<<<<< ours\ncount: 0"), "the conflict was not resolved"),
    ] {
        desk.write("bad.yaml", text);
        for args in [
            vec!["status", "bad.yaml"],
            vec!["show", "bad.yaml", "consult-gender"],
            vec!["set", "bad.yaml", "answers/consult-gender/reply", "yes"],
            vec!["report", "bad.yaml"],
            vec!["open", "bad.yaml"],
        ] {
            desk.refused(&args, "bad.yaml").complains(said);
        }
    }
    desk.run(&["status", "none.yaml"]).ends_in(2).complains("none.yaml: there is no such file");
    desk.run(&["status", "."]).ends_in(2).complains("this is a folder, a device or a pipe");
}

// try and open

#[test]
fn try_makes_a_fresh_copy_each_time() {
    let desk = Desk::new();
    let names: Vec<String> = (0..2)
        .map(|_| {
            let said = desk.run(&["try", "--plain"]);
            said.out.lines().next().unwrap().rsplit(": ").next().unwrap().to_owned()
        })
        .collect();
    assert_ne!(names[0], names[1]);
    for name in &names {
        assert!(Path::new(name).starts_with(desk.path("home").join("state/scratch")), "{name}");
        let counts = desk.run(&["status", name, "--json"]).ends_in(0).json();
        assert_eq!(counts["overall"]["answered"], 15);
    }
}

// instruments

#[test]
fn instruments_are_listed_and_counted() {
    let desk = Desk::new();
    desk.run(&["instruments"]).ends_in(0).says(INSTRUMENT).says("shipped with the program");
    let list = desk.run(&["instruments", "--json"]).ends_in(0).json();
    assert_eq!((&list[0]["id"], &list[0]["shipped"]), (&INSTRUMENT.into(), &true.into()));
    let counts = desk.run(&["instruments", "show", INSTRUMENT, "--json"]).ends_in(0).json();
    let text = desk.run(&["instruments", "show", INSTRUMENT]).ends_in(0).out;
    for (key, count) in [
        ("steps", 3),
        ("actions", 17),
        ("chapters", 10),
        ("leaves", 39),
        ("gates", 3),
        ("facets", 86),
        ("standards", 12),
        ("branches", 9),
        ("obstacles", 7),
        ("options", 6),
        ("letters", 6),
        ("languages", 2),
    ] {
        assert_eq!(counts[key], count, "{key}");
        assert!(text.lines().any(|line| line.trim_start().starts_with(&format!("{count} "))), "{key}: {text}");
    }
    desk.run(&["instruments", "show", "migrant-domestic-worker"])
        .ends_in(2)
        .complains("Did you mean “migrant-domestic-workers”?");
}

#[test]
fn every_fault_of_an_instrument_is_named_at_once_with_file_line_and_remedy() {
    let desk = Desk::new();
    desk.run(&["instruments", "check", INSTRUMENT]).ends_in(0).says("no fault");
    a_copy_of_the_instrument(&desk, "mine");
    desk.run(&["instruments", "check", "mine"]).ends_in(0).says("mine: no fault");
    let section = desk.text("mine/sections/consult.yaml");
    desk.write(
        "mine/sections/consult.yaml",
        &section.replacen("[obs-information]", "[obs-informatoin]", 1).replace("polarity: mixed", "polarity: positive"),
    );
    let line = section.lines().position(|line| line.contains("[obs-information]")).unwrap() + 1;
    let said = desk.run(&["instruments", "check", "mine"]).ends_in(1);
    let file = Path::new("mine").join("sections").join("consult.yaml");
    let said = said.says(&format!("{}:{line}: “obs-informatoin” does not exist – Did you mean", file.display()));
    said.says("contradict each other – Write positive or negative").says("mine: 2 faults");
    let value = desk.run(&["instruments", "check", "mine", "--json"]).ends_in(1).json();
    assert_eq!((&value["count"], &value["faults"][0]["line"]), (&2.into(), &line.into()));
    desk.write("mine/sections/consult.yaml", &section.replacen("prompt:", "promt:", 1));
    desk.run(&["instruments", "check", "mine"]).ends_in(1).says("consult.yaml:").says("Did you mean “prompt”?");
    std::fs::remove_file(desk.path("mine/sections/data.yaml")).unwrap();
    let said = desk.run(&["instruments", "check", "mine"]).ends_in(1);
    assert_eq!(said.out.matches("is missing").count(), 1, "one fault is named once: {said:?}");
    desk.run(&["instruments", "check", "nothing"]).ends_in(2).complains("is not the folder of an instrument");
    desk.run(&["instruments", "check", "."]).ends_in(2).complains("is not the folder of an instrument");
}

#[test]
fn an_instrument_of_the_users_own_stands_beside_the_shipped_ones() {
    let desk = Desk::new();
    a_copy_of_the_instrument(&desk, "home/assessments/mine");
    let file = "home/assessments/mine/instrument.yaml";
    desk.run(&["instruments"]).ends_in(0).says("mine  1.0.0").says(INSTRUMENT);
    desk.run(&["new", "w.yaml", "--country", "KEN", "--instrument", "mine"]).ends_in(0);
    assert!(desk.text("w.yaml").contains("id: mine"));
    // one that is broken is told, and the list is one all the same; what a file is, it is called
    desk.write(file, "id: [");
    desk.run(&["instruments"]).ends_in(0).complains("mine/instrument.yaml:1").says(INSTRUMENT);
    let sources = "home/assessments/mine/sources.yaml";
    a_copy_of_the_instrument(&desk, "home/assessments/mine");
    desk.write(sources, &"# x\n".repeat(5 << 18));
    desk.run(&["instruments"]).ends_in(0).complains("sources.yaml: larger than 4096 KB").says(INSTRUMENT);
    #[cfg(unix)]
    {
        std::fs::remove_file(desk.path(sources)).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(desk.path(sources)).status().unwrap().success());
        desk.run(&["instruments"]).ends_in(0).complains("sources.yaml: this is a folder, a device or a pipe");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_home_that_is_no_whole_path_is_told_and_not_used() {
    let desk = Desk::with_example();
    for (language, told) in [("en", "HOME is “nowhere/near”"), ("fr", "HOME vaut « nowhere/near »")] {
        let mut command = desk.command(&["set", "m.yaml", "workbook/title", language, "--lang", language]);
        command.env_remove("TRIPARTITE_HOME").env("HOME", "nowhere/near");
        for name in ["XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"] {
            command.env_remove(name);
        }
        finished(command.output().unwrap()).ends_in(0).complains(told);
        assert!(!desk.path("nowhere").exists(), "folders below the present one");
    }
}

// report

#[test]
fn a_report_is_never_written_over_a_file_unasked_nor_over_the_workbook() {
    let desk = Desk::with_example();
    desk.write("out.md", "mine");
    let said = desk.refused(&["report", "m.yaml", "-o", "out.md"], "out.md");
    said.complains("out.md exists already").complains("--force");
    desk.refused(&["report", "m.yaml", "-o", "m.yaml", "--force"], "m.yaml").complains("m.yaml is the workbook itself");
    desk.run(&["report", "m.yaml", "-f", "word"]).ends_in(2).complains("markdown, text");
}

#[test]
fn a_report_goes_to_standard_output_or_into_a_file() {
    let desk = Desk::with_example();
    let before = desk.text("m.yaml");
    let markdown = desk.run(&["report", "m.yaml"]).ends_in(0).out;
    desk.run(&["report", "m.yaml", "-o", "out.md"]).ends_in(0).says("was written to out.md");
    assert_eq!(desk.text("out.md"), markdown);
    desk.write("out.md", "mine");
    desk.run(&["report", "m.yaml", "-o", "out.md", "--force"]).ends_in(0);
    assert_eq!(desk.text("out.md"), markdown);
    let text = desk.run(&["report", "m.yaml", "-f", "text"]).ends_in(0).out;
    desk.run(&["report", "m.yaml", "-o", "out.txt", "--lang", "en"]).ends_in(0);
    assert_eq!(desk.text("out.txt"), text, "the name of the output says the format");
    desk.run(&["report", "m.yaml", "-o", "no/out.md"]).ends_in(2).complains("cannot be written");
    assert_eq!(desk.text("m.yaml"), before, "a report changes no workbook");
}

#[test]
fn each_document_is_asked_for_by_name_and_says_what_it_needs() {
    let desk = Desk::with_example();
    let report = |rest: &[&str]| desk.run(&[&["report", "m.yaml", "-f", "text"], rest].concat());
    report(&["-d", "requests"]).ends_in(0).says("Please reply by").says("Social Security Organization");
    report(&["-d", "open"]).ends_in(0).says("Unknown: 31 points");
    report(&["-d", "practice"]).ends_in(0).says("Not given: Primary GCM objectives");
    report(&["-d", "changes"]).ends_in(2).complains("--against OLD");
    report(&["-d", "changes", "--against", "m.yaml"]).ends_in(0).says("Nothing that may be shown has changed.");
    report(&["-d", "form", "--section", "cooop"]).ends_in(2).complains("coop");
    report(&["-d", "form", "--section", "coop"]).ends_in(0).says("2.50 Are there opportunities");
    report(&["-d", "form", "--row", "source"]).ends_in(2).complains("agreement, arrangement");
    let both = report(&["-d", "form", "--section", "coop", "--lang", "fr", "--with", "en"]).ends_in(0);
    both.says("Coopération / Cooperation").says("[  ] oui / yes");
    desk.run(&["report", "m.yaml", "-f", "xlsx", "-o", "m.xlsx", "--with", "fr"]).ends_in(2).complains("xlsx");
    // a questionnaire needs no workbook
    let blank = desk.run(&["report", INSTRUMENT, "-d", "form", "-f", "text"]).ends_in(0);
    blank.says("1.1 Have the key stakeholders");
    desk.run(&["report", INSTRUMENT, "-d", "open"]).ends_in(2);
}

/// The fictitious country, whose group has met, as `r.yaml`; and an older version of it as `old.yaml`.
fn a_group_that_has_met() -> Desk {
    let desk = Desk::new();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assessments/{INSTRUMENT}/examples"));
    for name in ["r.yaml", "old.yaml"] {
        std::fs::copy(examples.join("ruritania.yaml"), desk.path(name)).unwrap();
    }
    desk.run(&["set", "old.yaml", "answers/legal-work-recognized/why", "What was said before."]).ends_in(0);
    desk
}

#[test]
fn every_document_of_a_group_that_has_met_is_written_from_the_command_line() {
    let desk = a_group_that_has_met();
    let report = |rest: &[&str]| desk.run(&[&["report", "r.yaml", "-f", "text"], rest].concat());
    report(&["-d", "minutes"]).ends_in(0).says("Minutes of meeting 1: Findings on law and coverage");
    report(&["-d", "minutes", "--meeting", "m1"]).ends_in(0).says("Minutes of meeting 1: Findings on law and coverage");
    report(&["-d", "minutes", "--meeting", "m9"]).ends_in(2).complains("m9").complains("m1");
    report(&["-d", "since"]).ends_in(0).says("What changed");
    report(&["-d", "requests"]).ends_in(0).says("Data requests");
    report(&["-d", "open"]).ends_in(0).says("Outstanding items");
    report(&["-d", "practice"]).ends_in(0).says("No practice has been entered.");
    report(&["-d", "changes", "--against", "old.yaml"]).ends_in(0).says("What was said before.");
    report(&["-d", "changes", "--against", "none.yaml"]).ends_in(2).complains("none.yaml: there is no such file");
    desk.run(&["try", "--meeting", "--plain"]).ends_in(0).says("Ruritania");
    for document in ["minutes", "since", "form", "requests", "open", "changes", "practice", "costing"] {
        for ending in ["docx", "pdf", "html", "md", "txt"] {
            let output = format!("{document}.{ending}");
            let against: &[&str] = if document == "changes" { &["--against", "old.yaml"] } else { &[] };
            let said =
                desk.run(&[&["report", "r.yaml", "-d", document, "-o", &output, "--lang", "fr"], against].concat());
            said.ends_in(0).says(&output);
            assert!(std::fs::metadata(desk.path(&output)).unwrap().len() > 500, "{output}");
        }
    }
}

#[test]
fn a_questionnaire_is_whole_or_by_section_by_row_of_a_register_and_by_respondent() {
    let desk = a_group_that_has_met();
    let form = |rest: &[&str]| desk.run(&[&["report", "r.yaml", "-f", "text", "-d", "form"], rest].concat());
    let count = |text: &str| text.matches("In your words").count();
    let whole = count(&form(&[]).ends_in(0).out);
    let section = count(&form(&["--section", "coop"]).ends_in(0).says("Cooperation").out);
    let party = form(&["--respondent", "workers"]).ends_in(0).says("For:").out;
    assert!(section > 0 && section < whole && count(&party) > 0 && count(&party) < whole, "{whole} {section}");
    let rows = form(&["--row", "agreement"]).ends_in(0).out;
    assert!(rows.contains("Graustark") && !rows.contains("1.1 "), "{rows}");
    let both = count(&form(&["--section", "legal", "--respondent", "employers"]).ends_in(0).out);
    assert!(both < count(&form(&["--section", "legal"]).ends_in(0).out));
    form(&["--respondent", "churches"]).ends_in(2).complains("workers");
}

#[test]
fn one_institution_has_a_letter_of_its_own() {
    let desk = a_group_that_has_met();
    let letters = |rest: &[&str]| desk.run(&[&["report", "r.yaml", "-f", "text", "-d", "requests"], rest].concat());
    let all = letters(&[]).ends_in(0).out;
    let bodies =
        ["Ministry of Labour", "Social Insurance Fund"].map(|body| format!("{body} of Ruritania (fictitious)"));
    assert!(bodies.iter().all(|body| all.contains(body)), "{all}");
    let one = letters(&["--respondent", "fund"]).ends_in(0).out;
    assert!(one.contains(&bodies[1]) && !one.contains(&bodies[0]), "{one}");
    let party = letters(&["--respondent", "workers"]).ends_in(0).out;
    assert!(!bodies.iter().any(|body| party.contains(body)) && party.lines().count() > 20, "{party}");
    letters(&["--respondent", "funds"]).ends_in(2).complains("fund");
}

#[test]
fn what_a_document_does_not_take_is_refused_and_not_ignored() {
    let desk = a_group_that_has_met();
    for (option, value, of) in [
        ("--section", "coop", "form"),
        ("--row", "agreement", "form"),
        ("--respondent", "workers", "form"),
        ("--meeting", "m1", "minutes"),
        ("--against", "old.yaml", "changes"),
    ] {
        for document in ["report", "minutes", "since", "form", "requests", "open", "changes", "practice", "costing"] {
            let is_asked = option == "--respondent" && document == "requests";
            if document != of && !is_asked {
                let said = desk.refused(&["report", "r.yaml", "-d", document, option, value, "-o", "out.md"], "r.yaml");
                said.complains(&format!("{option} belongs to the document “{of}”"))
                    .complains(&format!("--document {of}"));
                assert!(!desk.path("out.md").exists());
            }
        }
    }
    let said = desk.run(&["report", "r.yaml", "--meeting", "m1", "--lang", "fr"]).ends_in(2);
    said.complains("le document « minutes »");
}

// scripts for other programs

#[test]
fn keys_shows_the_key_map_of_the_screens() {
    Desk::new().run(&["keys"]).ends_in(0).says("C-s").says("F1");
}

#[test]
fn completions_and_the_manual_page_name_every_command() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        desk.run(&["completions", shell]).ends_in(0).says("instruments").says("country");
    }
    desk.run(&["completions", "bsh"]).ends_in(2).complains("Did you mean “bash”?");
    desk.run(&["man"]).ends_in(0).says(".TH tripartite 1").says("tripartite set").says("EXIT STATUS");
}

#[test]
fn the_licences_of_all_that_is_part_of_the_program_come_with_their_texts() {
    let desk = Desk::new();
    let list = desk.run(&["licences", "--list"]).ends_in(0).says("nucleo-matcher 0.3.1 | MPL-2.0").out;
    assert!(list.lines().all(|line| line.contains(" | ")), "one line each");
    let whole = desk.run(&["licenses"]).ends_in(0).says("SIL OPEN FONT LICENSE").says("Bitstream Vera").out;
    for text in
        ["Apache License", "Permission is hereby granted", "Mozilla Public License", "UNICODE LICENSE V3", "Text 1\n"]
    {
        assert!(whole.contains(text), "{text}");
    }
    desk.run(&["licences", "--lang", "fr"]).ends_in(0).says("Texte 1");
}

/// A prohibition that exists reads as a gap, wherever it is shown.
#[test]
fn show_says_how_a_part_reads() {
    let desk = Desk::with_example();
    desk.run(&["show", "m.yaml", "answers/consult-representation"])
        .ends_in(0)
        .says("freedom of association is restricted or prohibited: yes (a gap)");
    desk.run(&["set", "m.yaml", "answers/consult-representation/facets/foa-restricted", "no"]).ends_in(0);
    desk.run(&["show", "m.yaml", "consult-representation"])
        .says("freedom of association is restricted or prohibited: no (favourable)");
}

// languages

/// People copy what is told into their shell; names with blanks are the rule.
#[test]
fn a_command_that_is_told_can_be_typed_as_it_stands() {
    let desk = Desk::new();
    let quoted = |name: &str| if cfg!(windows) { format!("\"{name}\"") } else { format!("'{name}'") };
    let file = "Kenya – second draft.yaml";
    let open = format!("tripartite open {}\n", quoted(file));
    desk.run(&["new", file, "--country", "KEN"]).ends_in(0).says(&open);
    desk.run(&[file]).ends_in(2).complains(open.trim());
    for text in ["one", "two"] {
        desk.run(&["set", file, "answers/consult-gender/why", text]).ends_in(0);
    }
    let versions = format!("tripartite versions {}", quoted(file));
    desk.run(&["versions", file]).ends_in(0).says(&format!("{versions} --show N"));
    desk.run(&["versions", file, "--show", "9"]).ends_in(2).complains(&versions);
    desk.write("an old report.md", "old");
    let report = desk.run(&["report", file, "-o", "an old report.md", "--force"]).ends_in(0);
    report.says(&format!("tripartite versions {}", quoted("an old report.md")));
    let made = desk.run(&["instruments", "new", "mine", "--folder", "my own"]).ends_in(0);
    let folder = Path::new("my own").join("mine").display().to_string();
    made.says(&format!("tripartite instruments check {}", quoted(&folder)));
    desk.write(file, "nonsense\n");
    desk.run(&["status", file]).ends_in(2).complains(&versions);
}

#[test]
fn the_language_is_that_of_the_line_then_of_the_settings_then_of_the_system() {
    let desk = Desk::with_example();
    desk.run(&["status", "m.yaml", "--lang", "fr"]).ends_in(0).says("cahier entier").says("Consultations et méthode");
    // Windows has no variable for it
    if cfg!(unix) {
        let french = finished(desk.command(&["status", "m.yaml"]).env("LC_ALL", "fr_CH.UTF-8").output().unwrap());
        french.ends_in(0).says("cahier entier");
    }
    std::fs::create_dir_all(desk.path("home/config")).unwrap();
    desk.write("home/config/settings.yaml", "language: fr\n");
    desk.run(&["status", "m.yaml"]).ends_in(0).says("cahier entier");
    desk.run(&["status", "m.yaml", "--lang", "en"]).ends_in(0).says("whole workbook");
    desk.run(&["check", "m.yaml"]).ends_in(1).says("3 choses à améliorer");
    desk.refused(&["set", "m.yaml", "answers/consult-gender/reply", "oiu"], "m.yaml").complains("ne figure pas parmi");
    desk.write("home/config/settings.yaml", "languag: fr\n");
    let said = desk.run(&["status", "m.yaml"]).ends_in(0).says("whole workbook");
    said.complains("settings.yaml:1:").complains("are ignored");
}

// hostile text, closed pipes

#[test]
fn what_could_steer_a_terminal_never_reaches_it() {
    let desk = Desk::with_example();
    let hostile = "\"\\e]0;owned\\a\\e[2J\\x9b31m\\u202Eevil\"";
    let text = desk.text("m.yaml");
    let title = text.lines().find(|line| line.starts_with("title:")).unwrap();
    let text = text.replace(title, &format!("title: {hostile}"));
    let row = "title: Social Security Extended for Migrant Domestic Workers in Malaysia";
    desk.write("m.yaml", &text.replace(row, &format!("title: {hostile}")));
    let steers =
        |text: &str| text.chars().any(|c| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c));
    for args in [
        vec!["status", "m.yaml"],
        vec!["status", "m.yaml", "--json"],
        vec!["show", "m.yaml", "workbook/title"],
        vec!["show", "m.yaml", "consult-gender"],
        vec!["show", "m.yaml", "registers/source/un-2024", "--json"],
        vec!["check", "m.yaml"],
        vec!["set", "m.yaml", "workbook/title", "\u{1b}[31mred\u{202e}"],
    ] {
        let said = desk.run(&args);
        assert!(!steers(&said.out) && !steers(&said.err), "{args:?}: {said:?}");
        assert!(said.out.contains("owned") || args[0] == "check", "{args:?}: {said:?}");
    }
    let said = desk.run(&["show", "m.yaml", "\u{1b}[31mx"]).ends_in(2);
    assert!(!steers(&said.err), "{said:?}");
    let value = desk.run(&["show", "m.yaml", "registers/source/un-2024", "--json"]).json();
    assert!(value["title"].as_str().unwrap().contains('\u{1b}'), "JSON keeps what is there, escaped");
}

#[test]
fn a_reader_that_went_away_is_no_error() {
    let desk = Desk::with_example();
    for args in [vec!["status", "m.yaml"], vec!["completions", "zsh"], vec!["--help"], vec!["check", "m.yaml"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let child = desk.command(&args).stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
        let said = finished(child.wait_with_output().unwrap());
        assert_eq!(said.err, "", "{args:?}");
        assert!(said.code <= 1, "{args:?}: {said:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let desk = Desk::with_example();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let child = desk.command(&["status", "m.yaml"]).stdout(full).stderr(Stdio::piped()).spawn().unwrap();
    finished(child.wait_with_output().unwrap()).ends_in(2).complains("not everything could be written");
}

// ── merge ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/// A desk with a workbook and two that were made of it apart.
fn apart() -> Desk {
    let desk = Desk::with_workbook();
    desk.run(&["set", "w.yaml", "answers/consult-gender/why", "Two meetings."]).ends_in(0);
    for side in ["ours.yaml", "theirs.yaml"] {
        std::fs::copy(desk.path("w.yaml"), desk.path(side)).unwrap();
    }
    for (file, cell, value) in [
        ("ours.yaml", "answers/consult-gender/reply", "yes"),
        ("theirs.yaml", "answers/consult-gender/reply", "no"),
        ("ours.yaml", "workbook/title", "Ours"),
        ("theirs.yaml", "answers/data-disaggregated/finding", "There is none."),
        ("theirs.yaml", "answers/consult-gender/why", "Three meetings."),
    ] {
        desk.run(&["set", file, cell, value]).ends_in(0);
    }
    desk
}

#[test]
fn two_versions_are_merged_answer_by_answer_and_what_both_changed_is_disputed() {
    let desk = apart();
    let said = desk.run(&["merge", "w.yaml", "ours.yaml", "theirs.yaml", "-o", "new.yaml"]).ends_in(1);
    let said =
        said.says("2 things were taken").says("one thing is disputed").says("  disputed/answers/consult-gender/reply");
    assert_eq!(said.out.lines().count(), 3);
    for (cell, value) in [
        ("answers/consult-gender/reply", "yes"),
        ("answers/consult-gender/why", "Three meetings."),
        ("answers/data-disaggregated/finding", "There is none."),
        ("disputed/answers/consult-gender/reply", "no"),
        ("workbook/title", "Ours"),
    ] {
        let shown = desk.run(&["show", "new.yaml", cell, "--json"]).ends_in(0).json();
        assert_eq!(shown["value"], value, "{cell}");
    }
    desk.run(&["show", "new.yaml", "consult-gender"]).says("disputed").says("Reply (the other version): no");
    let shown = desk.run(&["show", "new.yaml", "consult-gender", "--json"]).json();
    assert_eq!(shown["disputed"]["disputed/answers/consult-gender/reply"]["reply"], "no");
    let found = desk.run(&["check", "new.yaml", "--json"]).ends_in(1).json();
    let found = found["files"][0]["problems"].as_array().unwrap().iter().find(|it| it["kind"] == "disputed").unwrap();
    assert_eq!(
        (&found["severity"], &found["cell"]),
        (&"fault".into(), &"disputed/answers/consult-gender/reply".into())
    );
    let line = usize::try_from(found["line"].as_u64().unwrap()).unwrap();
    assert!(desk.text("new.yaml").lines().nth(line - 1).unwrap().contains("answers/consult-gender/reply:"));
    // settled from the command line, by taking the other version out
    desk.run(&["set", "new.yaml", "disputed/answers/consult-gender/reply", ""]).ends_in(0);
    assert!(!desk.text("new.yaml").contains("disputed"));
    // without an output the result goes into ours; nothing disputed ends in 0
    desk.run(&["merge", "w.yaml", "new.yaml", "w.yaml"]).ends_in(0).says("nothing is disputed");
    desk.run(&["merge", "w.yaml", "w.yaml", "new.yaml"]).ends_in(0).says("4 things were taken");
    assert_eq!(desk.run(&["show", "w.yaml", "workbook/title", "--json"]).json()["value"], "Ours");
}

#[test]
fn a_merge_that_cannot_be_done_writes_nothing() {
    let desk = apart();
    desk.write("empty.yaml", "");
    desk.run(&["new", "other.yaml", "--country", "KEN"]).ends_in(0);
    let refused = |args: &[&str], why: &str| desk.refused(args, "ours.yaml").complains(why);
    refused(&["merge", "w.yaml", "ours.yaml", "other.yaml"], "other.yaml is not a version of the same workbook");
    refused(&["merge", "other.yaml", "ours.yaml", "theirs.yaml"], "other.yaml is not a version");
    refused(&["merge", "w.yaml", "ours.yaml", "absent.yaml"], "there is no such file");
    refused(&["merge", "w.yaml", "ours.yaml", "empty.yaml"], "the file is empty");
    refused(&["merge", "w.yaml", "ours.yaml", "theirs.yaml", "-o", "w.yaml"], "w.yaml exists already");
    refused(&["merge", "w.yaml"], "missing");
    refused(&["merge"], "missing");
    refused(&["merge", "--conflicted", "ours.yaml"], "missing");
    // what both began with may be unknown: git gives an empty file where both added the workbook
    desk.run(&["merge", "empty.yaml", "ours.yaml", "theirs.yaml", "-o", "new.yaml"])
        .ends_in(1)
        .says("2 things are disputed");
    // two files are joined in the place of the first, which nothing takes back but its version
    let before = desk.text("ours.yaml");
    desk.run(&["merge", "ours.yaml", "theirs.yaml"]).ends_in(1);
    let versions = names_below(&desk.path("home"));
    assert!(versions.iter().any(|file| std::fs::read_to_string(file).is_ok_and(|text| text == before)), "{versions:?}");
}

#[test]
fn a_file_with_conflict_markers_is_named_and_merged_answer_by_answer() {
    let desk = apart();
    let (ours, theirs) = (desk.text("ours.yaml"), desk.text("theirs.yaml"));
    let (head, ours) = ours.split_once("answers:\n").unwrap();
    let (_, theirs) = theirs.split_once("answers:\n").unwrap();
    let (_, base) = desk.text("w.yaml").split_once("answers:\n").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    for (name, base, disputed) in [("two", String::new(), 2), ("three", format!("||||||| base\n{base}"), 1)] {
        let text = format!("{head}answers:\n<<<<<<< HEAD\n{ours}{base}=======\n{theirs}>>>>>>> theirs\n");
        desk.write("c.yaml", &text);
        desk.refused(&["open", "c.yaml"], "c.yaml").complains("tripartite merge --conflicted FILE -o NEW");
        let new = format!("{name}.yaml");
        desk.run(&["merge", "--conflicted", "c.yaml", "-o", &new]).ends_in(1);
        assert_eq!(desk.text("c.yaml"), text, "the conflicted file is as it was");
        let found = desk.run(&["check", &new, "--json"]).json();
        let found =
            found["files"][0]["problems"].as_array().unwrap().iter().filter(|it| it["kind"] == "disputed").count();
        assert_eq!(found, disputed, "{name}");
        assert_eq!(desk.run(&["status", &new, "--json"]).ends_in(0).json()["overall"]["answered"], 1);
    }
    desk.refused(&["merge", "--conflicted", "c.yaml", "-o", "two.yaml"], "two.yaml").complains("exists already");
    // a side that was cut off is no side
    desk.write("c.yaml", &desk.text("c.yaml").replace("count: 1\n", ""));
    desk.refused(&["merge", "--conflicted", "c.yaml", "-o", "cut.yaml"], "c.yaml").complains("incomplete");
    assert!(!desk.path("cut.yaml").exists());
}

#[test]
fn git_merges_workbooks_with_it() {
    let desk = apart();
    let git = |args: &[&str]| {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=t", "-c", "user.email=t@t"]).args(args).current_dir(desk.0.path());
        command.env("TRIPARTITE_HOME", desk.path("home")).env("HOME", desk.0.path()).env("LC_ALL", "C");
        command.output().unwrap()
    };
    if !Command::new("git").arg("--version").output().is_ok_and(|it| it.status.success()) {
        return;
    }
    let driver = format!("{} merge %O %A %B", env!("CARGO_BIN_EXE_tripartite"));
    git(&["init", "-q", "-b", "main"]);
    git(&["config", "merge.tripartite.driver", &driver]);
    desk.write(".gitattributes", "*.yaml merge=tripartite\n");
    let commit = |from: &str, message: &str| {
        std::fs::copy(desk.path(from), desk.path("book.yaml")).unwrap();
        git(&["add", "book.yaml", ".gitattributes"]);
        assert!(git(&["commit", "-q", "-m", message]).status.success());
    };
    commit("w.yaml", "base");
    git(&["checkout", "-q", "-b", "theirs"]);
    commit("theirs.yaml", "theirs");
    git(&["checkout", "-q", "main"]);
    commit("ours.yaml", "ours");
    let merged = git(&["merge", "theirs"]);
    assert_eq!(merged.status.code(), Some(1), "{merged:?}");
    assert!(String::from_utf8_lossy(&merged.stdout).contains("disputed/answers/consult-gender/reply"), "{merged:?}");
    let shown = desk.run(&["show", "book.yaml", "answers/data-disaggregated/finding", "--json"]).ends_in(0).json();
    assert_eq!(shown["value"], "There is none.");
    assert!(desk.text("book.yaml").contains("disputed:") && !desk.text("book.yaml").contains("<<<<"));
}

// ── a newer format ──────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_workbook_of_a_newer_format_is_shown_and_nothing_is_made_of_it() {
    let desk = Desk::with_workbook();
    desk.run(&["set", "w.yaml", "workbook/title", "What the ministry sent"]).ends_in(0);
    let text = desk.text("w.yaml").replacen("tripartite-workbook: 1", "tripartite-workbook: 2", 1);
    desk.write("w.yaml", &text.replace("country:", "later: {of: what}\ncountry:"));
    let before = std::fs::read(desk.path("w.yaml")).unwrap();
    let home_before = names_below(&desk.path("home"));
    let lines = "set answers/step1-stakeholders/why Ours\nsave\ncopy c.yaml\nexport r.md\nset workbook/title Ours\n";
    let said = desk.run_with_input(&["open", "--plain", "w.yaml"], lines.as_bytes());
    let told = "is in format 2, which is newer than this program reads";
    assert!(said.out.contains("What the ministry sent"), "it is shown: {said:#?}");
    let count = said.out.matches(told).count();
    assert_eq!(count, 7, "said when it is opened, for each thing refused, and with what stands at the end: {said:#?}");
    assert!(said.out.contains("is open read-only: nothing in it was changed"), "{said:#?}");
    for false_word in ["Saved", "already says that"] {
        assert!(!said.out.contains(false_word), "{said:#?}");
    }
    assert_eq!(std::fs::read(desk.path("w.yaml")).unwrap(), before);
    for made in ["c.yaml", "r.md", ".w.yaml.lock"] {
        assert!(!desk.path(made).exists(), "{made}");
    }
    let journals: Vec<_> = names_below(&desk.path("home")).into_iter().filter(|it| !home_before.contains(it)).collect();
    assert!(!journals.iter().any(|it| it.ends_with(".journal")), "{journals:?}");
    // whatever would write or count refuses it with its place
    for args in [
        &["set", "w.yaml", "workbook/title", "Ours"][..],
        &["report", "w.yaml"],
        &["status", "w.yaml"],
        &["share", "w.yaml", "-o", "s.yaml"],
        &["recover", "w.yaml"],
        &["merge", "w.yaml", "w.yaml", "w.yaml"],
    ] {
        desk.refused(args, "w.yaml").complains("written in format 2, which is newer than this program reads");
    }
    // what this version cannot make sense of at all is refused everywhere
    desk.write("x.yaml", &text.replace("instrument:", "instruments:"));
    desk.refused(&["open", "--plain", "x.yaml"], "x.yaml").complains("x.yaml:1: written in format 2");
}

/// The names of all files below a folder.
fn names_below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            found.extend(names_below(&entry.path()));
        } else {
            found.push(entry.path().display().to_string());
        }
    }
    found
}

#[test]
fn a_questionnaire_goes_out_and_comes_back_by_command() {
    let desk = Desk::with_example();
    for name in ["form.xlsx", "form.docx"] {
        desk.run(&["report", "m.yaml", "-d", "form", "-o", name]).ends_in(0).says(name);
        // nobody filled it in
        desk.run(&["import", "m.yaml", name]).ends_in(0).says("Nothing to bring in: 0 the same, 0 not brought in.");
    }
    desk.run(&["report", "m.yaml", "-o", "r.xlsx"]).ends_in(0);
    desk.run(&["import", "m.yaml", "r.xlsx"]).ends_in(2).complains("holds no questionnaire");
    std::fs::copy(desk.path("m.yaml"), desk.path("no.xlsx")).unwrap();
    desk.run(&["import", "m.yaml", "no.xlsx"]).ends_in(2).complains("is no XLSX file");
}

#[test]
fn letters_no_font_shows_are_told_by_the_command() {
    let desk = Desk::with_example();
    // a place among the letters that no letter has taken, and so no font shows
    desk.run(&["set", "m.yaml", "workbook/title", "Greek \u{378}"]).ends_in(0);
    desk.run(&["report", "m.yaml", "-o", "o.pdf"]).ends_in(0).complains("No font on this computer shows");
    desk.run(&["report", "m.yaml", "-o", "o.docx"]).ends_in(0);
}

#[test]
fn every_document_is_written_at_once_or_none_is() {
    let desk = Desk::with_example();
    let said = desk.run(&["report", "m.yaml", "--all", "out", "-f", "markdown"]).ends_in(0).out;
    let mut files: Vec<String> = std::fs::read_dir(desk.path("out"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    let wanted =
        ["form.md", "open.md", "practice.md", "record.md", "record.xlsx", "report.md", "requests.md", "road-map.md"];
    assert_eq!(
        files,
        wanted.map(|name| format!("m-{name}")),
        "no meeting was held, and there is nothing to compare with"
    );
    assert!(files.iter().all(|file| said.contains(file)), "{said}");
    std::fs::remove_file(desk.path("out/m-form.md")).unwrap();
    desk.run(&["report", "m.yaml", "--all", "out", "-f", "markdown"]).ends_in(2).complains("exists already");
    assert!(!desk.path("out/m-form.md").exists(), "not one is written where another may not be");
    desk.run(&["report", "m.yaml", "--all", "out", "-f", "markdown", "--force"]).ends_in(0).says("m-form.md");
    let numbered = desk.run(&["report", "m.yaml", "--all", "out", "-f", "markdown", "--number"]).ends_in(0).out;
    assert!(numbered.lines().all(|line| line.contains("-2.md") || line.contains("-2.xlsx")), "{numbered}");
    desk.run(&["report", "m.yaml", "-o", "out/m-form.md", "--number"]).ends_in(0).says("m-form-3.md");
    desk.run(&["report", "m.yaml", "-o", "out/m-form.md", "--number", "--force"]).ends_in(2);
    desk.run(&["report", "m.yaml", "--all", "out", "-d", "form"]).ends_in(2);
    desk.run(&["report", "m.yaml", "--force"]).ends_in(2);
}

#[test]
fn a_report_is_written_in_every_format_or_says_why_not() {
    let desk = Desk::with_example();
    for name in ["r.docx", "r.pdf", "r.html", "r.xlsx", "r.json", "r.md", "r.txt"] {
        desk.run(&["report", "m.yaml", "-o", name]).ends_in(0).says(name);
        desk.run(&["report", "m.yaml", "-o", name]).ends_in(2).complains("exists already");
    }
    let sheets = desk.run(&["report", "m.yaml", "-o", "r.csv"]).ends_in(0).says("r-answers.csv").out;
    assert!(sheets.lines().count() > 6, "a file for each sheet: {sheets}");
    // none of them is written where one may not be
    std::fs::remove_file(desk.path("r-about.csv")).unwrap();
    desk.run(&["report", "m.yaml", "-o", "r.csv"]).ends_in(2).complains("r-answers.csv exists already");
    assert!(!desk.path("r-about.csv").exists());
    desk.run(&["report", "m.yaml", "-f", "csv"]).ends_in(2).complains("--sheet").complains("gaps");
    desk.run(&["report", "m.yaml", "-f", "csv", "--sheet", "gaps"]).ends_in(0).says("Meaning");
    desk.run(&["report", "m.yaml", "-f", "csv", "--sheet", "gasp"]).ends_in(2).complains("There is no sheet");
    desk.run(&["report", "m.yaml", "-f", "html", "--sheet", "gaps"]).ends_in(2).complains("Only xlsx and csv");
    desk.run(&["report", "m.yaml", "-o", "r.odt"]).ends_in(2).complains("docx, pdf, html");
    desk.run(&["report", "m.yaml", "-f", "json"]).ends_in(0).says("\"shape\": \"tripartite-analysis/1\"");
    desk.run(&["report", "m.yaml", "-o", "s.docx", "--reference", "r.docx"]).ends_in(0);
    desk.run(&["report", "m.yaml", "-o", "t.docx", "--reference", "r.xlsx"]).ends_in(2).complains("not a DOCX file");
    assert!(!desk.path("t.docx").exists());
}

#[test]
fn how_a_result_moves_is_printed_for_any_result_and_is_exact_in_json() {
    let desk = Desk::with_example();
    std::fs::write(desk.path("r.yaml"), include_str!("../support/ruritania.yaml")).unwrap();
    let said =
        desk.run(&["cost", "r.yaml", "--package", "wide", "--sensitivity=state", "--year", "2029"]).ends_in(0).out;
    let place = |text: &str| said.find(text).unwrap_or_else(|| panic!("{text} in {said}"));
    let ranges = place("Ranges the group gave");
    let structure = place("Each a tenth, or a point");
    assert!(place("Cost to the state: 3.98, 2029") < ranges && ranges < structure);
    assert!(place("(range given: 15–30 / 20–65)") < structure, "the two lists are never mixed: {said}");
    assert!(place("Migrant domestic workers (−/+ 10 %: 43,200 / 52,800): 3.58 – 4.38") > structure);
    // the frame names what is shown where nothing is named
    desk.run(&["set", "r.yaml", "registers/costing/main/outcome", "balance"]).ends_in(0);
    desk.run(&["set", "r.yaml", "registers/costing/main/outcome-year", "2030"]).ends_in(0);
    let json = desk.run(&["cost", "r.yaml", "--package", "wide", "--sensitivity", "--json"]).ends_in(0).out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let wide = &json["sensitivity"][0];
    assert_eq!(
        [&wide["package"], &wide["outcome"], &wide["year"]],
        [&serde_json::json!("wide"), &"balance".into(), &2030.into()]
    );
    assert!(wide["base"].as_str().unwrap().starts_with("4149356.32"), "{wide}");
    let workers = wide["structure"].as_array().unwrap().iter().find(|it| it["assumption"] == "workers").unwrap();
    assert!(workers["low"].as_str().unwrap().starts_with("3734420.69"), "{workers}");
    assert_eq!([&workers["shift"], &wide["ranges"][0]["shift"]], ["tenth", "range"]);
    desk.run(&["cost", "r.yaml", "--sensitivity=stat"]).ends_in(2).complains("Nearest: state");
    desk.run(&["cost", "r.yaml", "--sensitivity", "--year", "2031"]).ends_in(2).complains("2027, 2028, 2029, 2030");
}

#[test]
fn what_options_cost_is_printed_and_is_exact_in_json() {
    let desk = Desk::with_example();
    std::fs::write(desk.path("r.yaml"), include_str!("../support/ruritania.yaml")).unwrap();
    let said = desk.run(&["cost", "r.yaml", "--package", "wide"]).ends_in(0).out;
    for line in [
        "Rapid estimate for dialogue",
        "Contributions for employment injury: the state’s part",
        "Gross cost, whoever pays",
    ] {
        assert!(said.contains(line), "{line} in {said}");
    }
    let json = desk.run(&["cost", "r.yaml", "--json"]).ends_in(0).out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let report = desk.run(&["report", "r.yaml", "-f", "json"]).ends_in(0).out;
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["costing"], json, "the report holds the same figures");
    let lines = json["lines"].as_array().unwrap();
    let grant =
        lines.iter().find(|it| it["design"] == "grant-wage" && it["line"] == "wage-grant" && it["year"] == 2028);
    let grant = grant.unwrap();
    for (figure, value) in [
        ("kind", "benefit"),
        ("target", "49939.2"),
        ("eligible", "1248.48"),
        ("take_up", "0.5"),
        ("beneficiaries", "624.24"),
        ("benefit", "3115.008"),
        ("cost", "2100073.6014336"),
    ] {
        assert_eq!(grant[figure], value, "{figure}");
    }
    assert!(grant["percent_gdp"].as_str().unwrap().starts_with("0.004442590939"), "{grant}");
    assert_eq!(grant["missing"], serde_json::json!([]));
    // a year that is none is refused where it is typed, and told once where it stands in a file
    let refused = desk.run(&["set", "r.yaml", "registers/line/window/until", "28"]).ends_in(2).err;
    assert!(refused.contains("“28” is not a year. Write its four digits") && refused.contains("Nothing was changed"));
    let text = std::fs::read_to_string(desk.path("r.yaml")).unwrap();
    std::fs::write(desk.path("bad.yaml"), text.replacen("until: \"2028\"", "until: \"28\"", 1)).unwrap();
    let told = desk.run(&["check", "bad.yaml"]).ends_in(1).out;
    assert_eq!(told.matches("registers/line/window/until: “28” is not a year").count(), 1, "{told}");
    assert!(told.contains("one thing to improve"), "{told}");
    desk.run(&["cost", "r.yaml", "--design", "grant-wag"]).ends_in(2).complains("grant-wage");
    desk.run(&["cost", "m.yaml"]).ends_in(2).complains("registers/costing/main/first");
}
