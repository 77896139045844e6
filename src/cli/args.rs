//! The whole command line: every command, argument and option stands here and nowhere else.
//!
//! What a person reads about them stands in `cli.ftl` (`help` lays it over, in the language asked for); the comments
//! here are for those who read the code. Knows nothing of what the commands do.

use crate::config::ThemeName;
use crate::document::export::Format;
use crate::i18n::LANGUAGES;
use crate::report::kind::ReportKind;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, Parser, Subcommand};
use std::path::PathBuf;

/// What was typed after `tripartite`.
#[derive(Debug, Parser)]
#[command(name = "tripartite", version, disable_help_flag = true, disable_help_subcommand = true)]
#[command(disable_version_flag = true)]
pub struct CommandLine {
    /// What to do; the start screen if nothing is said.
    #[command(subcommand)]
    pub command: Option<CliCommand>,
    /// How the start screen looks.
    #[command(flatten)]
    pub look: FrontArgs,
    /// Language of the words, and of the instrument's texts where it has it.
    #[arg(long, global = true, value_name = "L", value_parser = LANGUAGES.map(|(code, _)| code), hide_possible_values = true)]
    pub lang: Option<String>,
    /// Shows help for the command.
    #[arg(long, short, global = true, action = ArgAction::Help)]
    pub help: Option<bool>,
    /// Shows the version.
    #[arg(long, short = 'V', action = ArgAction::Version)]
    pub version: Option<bool>,
}

/// How a screen is shown.
#[derive(Debug, Default, Clone, Args)]
pub struct FrontArgs {
    /// As lines, for screen readers, slow links and scripts.
    #[arg(long)]
    pub plain: bool,
    /// Colours.
    #[arg(long, value_name = "T", value_parser = theme(), hide_possible_values = true)]
    pub theme: Option<ThemeName>,
}

fn theme() -> impl TypedValueParser<Value = ThemeName> {
    PossibleValuesParser::new(ThemeName::ALL.map(ThemeName::name))
        .map(|name| ThemeName::named(&name).unwrap_or_default())
}

fn document() -> impl TypedValueParser<Value = ReportKind> {
    PossibleValuesParser::new(ReportKind::ALL.map(ReportKind::name))
        .map(|name| ReportKind::named(&name).unwrap_or_default())
}

fn format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::name))
        .map(|name| Format::named(&name).unwrap_or(Format::Markdown))
}

/// What is said of one document and not of all of them.
const OF_ONE_DOCUMENT: [&str; 8] =
    ["output", "document", "sheet", "section", "row", "respondent", "meeting", "against"];

/// Every command.
#[derive(Debug, Subcommand)]
pub enum CliCommand {
    /// Opens a workbook.
    Open {
        /// The workbook.
        file: PathBuf,
        /// Nothing can be changed.
        #[arg(id = "read-only", long)]
        read_only: bool,
        /// A second screen, which shows what the session that has the workbook open is on.
        #[arg(long, requires = "read-only", conflicts_with = "plain")]
        follow: bool,
        /// How it is shown.
        #[command(flatten)]
        look: FrontArgs,
    },
    /// Starts a workbook; never over an existing file.
    New {
        /// The file to be made.
        file: PathBuf,
        /// The instrument; the first one of the library if none is named.
        #[arg(long, value_name = "ID")]
        instrument: Option<String>,
        /// Country code of two or three letters.
        #[arg(long, value_name = "NAME")]
        country: String,
    },
    /// Opens a scratch copy of the worked example.
    Try {
        /// The instrument whose example is meant; the first that has one if not said.
        #[arg(value_name = "ID")]
        instrument: Option<String>,
        /// The example of a group that has met.
        #[arg(long)]
        meeting: bool,
        /// How it is shown.
        #[command(flatten)]
        look: FrontArgs,
    },
    /// Lists the instruments, counts one, or checks one being written.
    Instruments {
        /// What to do with one.
        #[command(subcommand)]
        action: Option<OfInstruments>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Lists what could be better in workbooks, with file and line.
    Check {
        /// The workbooks.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Counts what is answered.
    Status {
        /// The workbook.
        file: PathBuf,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Shows what policy options cost, and who pays.
    Cost {
        /// The workbook.
        file: PathBuf,
        /// One design only.
        #[arg(long, value_name = "D", conflicts_with = "package")]
        design: Option<String>,
        /// One package only.
        #[arg(long, value_name = "P")]
        package: Option<String>,
        /// How an outcome moves with each assumption.
        #[arg(long, value_name = "OUTCOME", num_args = 0..=1, require_equals = true)]
        sensitivity: Option<Option<String>>,
        /// Of one year, and not of all of them together.
        #[arg(long, value_name = "YEAR", requires = "sensitivity")]
        year: Option<String>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Shows one answer, row or cell.
    Show {
        /// The workbook.
        file: PathBuf,
        /// A cell, a place, a row or a question.
        cell: String,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Puts a value into a cell.
    Set {
        /// The workbook.
        file: PathBuf,
        /// The cell; `-` alone reads many cells with their values from standard input.
        cell: String,
        /// The value; empty clears the cell, `-` reads standard input.
        #[arg(allow_negative_numbers = true)]
        value: Option<String>,
    },
    /// Brings in what was made elsewhere: the texts of a report that was edited, a questionnaire that was filled in, sources
    /// of a reference manager, series.
    Import {
        /// The workbook.
        file: PathBuf,
        /// What is brought in.
        from: PathBuf,
        /// How series are read that can be read in two ways.
        #[arg(long, value_name = "W", value_enum, value_delimiter = ',', hide_possible_values = true)]
        read_as: Vec<super::import_series::ReadAs>,
        /// Puts it in; without, it is only shown.
        #[arg(long)]
        write: bool,
        /// Who filled in a questionnaire that does not say so.
        #[arg(long, value_name = "WHO")]
        by: Option<String>,
    },
    /// Puts what a session that ended badly left behind into the workbook; without a file, lists what waits.
    Recover {
        /// The workbook.
        file: Option<PathBuf>,
        /// Shows what would change.
        #[arg(long, requires = "file")]
        show: bool,
        /// Keeps the file as it is, and what was left behind aside.
        #[arg(long, requires = "file", conflicts_with_all = ["show", "output"])]
        keep_file: bool,
        /// A copy to put it into; the file stays as it is.
        #[arg(long, short, value_name = "OUT", requires = "file", conflicts_with = "show")]
        output: Option<PathBuf>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Lists what the file held before, compares with it, puts it back.
    Versions {
        /// The workbook.
        file: PathBuf,
        /// Shows what changed since a version.
        #[arg(long, value_name = "N", conflicts_with = "restore")]
        show: Option<u64>,
        /// Puts a version back.
        #[arg(long, value_name = "N")]
        restore: Option<u64>,
        /// Writes the version here, and leaves the workbook as it is.
        #[arg(long, short, value_name = "OUT", requires = "restore")]
        output: Option<PathBuf>,
        /// As JSON.
        #[arg(long, conflicts_with = "restore")]
        json: bool,
    },
    /// Joins two versions of a workbook, answer by answer.
    Merge {
        /// What both began with; git's merge drivers are given all three in this order.
        #[arg(required_unless_present = "conflicted", conflicts_with = "conflicted")]
        base: Option<PathBuf>,
        /// Our version.
        #[arg(required_unless_present = "conflicted")]
        ours: Option<PathBuf>,
        /// Their version; of two files the first is ours and the second theirs, and what both began with is not known.
        theirs: Option<PathBuf>,
        /// A file with conflict markers.
        #[arg(long, value_name = "FILE", requires = "output")]
        conflicted: Option<PathBuf>,
        /// Where to; into our version if not said.
        #[arg(long, short, value_name = "OUT")]
        output: Option<PathBuf>,
    },
    /// Writes a document.
    Report {
        /// The workbook.
        file: PathBuf,
        /// Which document; the situational analysis if not said.
        #[arg(long, short, value_name = "D", value_parser = document(), hide_possible_values = true)]
        document: Option<ReportKind>,
        /// The format; by the name of the output if not said.
        #[arg(long, short, value_name = "F", value_parser = format(), hide_possible_values = true)]
        format: Option<Format>,
        /// Where to; standard output if not said.
        #[arg(long, short, value_name = "OUT", group = "target")]
        output: Option<PathBuf>,
        /// The DOCX file whose looks are taken.
        #[arg(long, value_name = "DOCX")]
        reference: Option<PathBuf>,
        /// The one sheet that is written.
        #[arg(long, value_name = "S")]
        sheet: Option<String>,
        /// What only some documents take.
        #[command(flatten)]
        also: OfDocuments,
        /// A folder for every document there is something in, the data as sheets beside them.
        #[arg(long, value_name = "DIR", group = "target", conflicts_with_all = OF_ONE_DOCUMENT)]
        all: Option<PathBuf>,
        /// Replaces the output if it exists.
        #[arg(long, requires = "target", conflicts_with = "number")]
        force: bool,
        /// Writes under the next free number if the output exists.
        #[arg(long, requires = "target")]
        number: bool,
    },
    /// Writes a copy without restricted remarks.
    Share {
        /// The workbook.
        file: PathBuf,
        /// Where to.
        #[arg(long, short, value_name = "OUT")]
        output: PathBuf,
        /// Replaces the output if it exists.
        #[arg(long)]
        force: bool,
    },
    /// Shows the key map.
    Keys,
    /// Writes shell completions.
    Completions {
        /// The shell.
        #[arg(value_enum, hide_possible_values = true)]
        shell: clap_complete::Shell,
    },
    /// Writes the manual page.
    Man,
    /// Shows the licences of the program and of all that is part of it.
    #[command(alias = "licenses")]
    Licences {
        /// One line each, without the texts.
        #[arg(long)]
        list: bool,
    },
    /// Shows help for a command.
    Help {
        /// The command.
        #[arg(value_name = "COMMAND")]
        of: Vec<String>,
    },
}

/// What can be done with one instrument.
#[derive(Debug, Subcommand)]
pub enum OfInstruments {
    /// Begins one of your own.
    New {
        /// Its id, which is the name of its folder.
        id: String,
        /// The folder it is made in; your own instruments if not said.
        #[arg(long, value_name = "FOLDER")]
        folder: Option<PathBuf>,
    },
    /// Counts what it holds.
    Show {
        /// The instrument.
        id: String,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Names every fault at once.
    Check {
        /// A folder, or the id of an instrument of the library.
        path: PathBuf,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

/// What only some documents take.
#[derive(Debug, Default, Args)]
pub struct OfDocuments {
    /// The section of the questionnaire that is wanted.
    #[arg(long, value_name = "ID")]
    pub section: Option<String>,
    /// The register whose rows the questionnaire asks about.
    #[arg(long, value_name = "REGISTER")]
    pub row: Option<String>,
    /// The party or group the questionnaire is for.
    #[arg(long, value_name = "PARTY")]
    pub respondent: Option<String>,
    /// The meeting of the minutes; the last one opened if not said.
    #[arg(long, value_name = "ID")]
    pub meeting: Option<String>,
    /// The older version the changes are told against.
    #[arg(long, value_name = "OLD")]
    pub against: Option<PathBuf>,
    /// A second language beside the first.
    #[arg(long, value_name = "L", value_parser = LANGUAGES.map(|(code, _)| code))]
    pub with: Option<String>,
}
