//! Whether the tests would notice: each defence is taken out once, and a test must fail.
//!
//! The tree is copied to `target/mutants`; a mutant is one text replaced in one file of the copy. It must compile, and
//! its test must fail, where it passes on the copy as it is. Without rounds only the table is looked at: each text
//! must stand exactly once in its file, so that the list cannot rot. The first thirty rounds are those that stand for
//! every promise; `MUTANT=words` tries those whose names hold the words, `MUTANT='one|other'` those that hold one of them.

use super::defences::{Check, Defence, OTHERS, THIRTY};
use super::{Found, Wish};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Seconds after which a test that hangs has failed, and a build is given up.
const PATIENCE: [u32; 2] = [300, 1800];

/// The number of mutants noticed.
pub fn run(wish: &Wish) -> Found {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut chosen: Vec<&Defence> = THIRTY.iter().chain(OTHERS).collect();
    chosen.iter().try_for_each(|defence| defence.fits(home))?;
    let only = std::env::var("MUTANT").unwrap_or_default();
    chosen.retain(|defence| only.split('|').any(|words| defence.name.contains(words)));
    chosen.truncate(usize::try_from(wish.rounds).unwrap_or(usize::MAX));
    if chosen.is_empty() {
        return Ok(format!("{} mutants fit the code; none was tried", THIRTY.len() + OTHERS.len()));
    }
    let tree = home.join("target/mutants/tree");
    mirror(home, &tree, true).map_err(|error| error.to_string())?;
    let mut tried = BTreeSet::new();
    for check in chosen.iter().map(|defence| &defence.by) {
        if !tried.insert(check.words()) {
            continue;
        }
        check.build(&tree)?;
        let output = check.perform(&tree)?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            return Err(format!("{} fails without any mutant: {said}", check.words().join(" ")));
        }
    }
    let mut unnoticed = Vec::new();
    for (at, defence) in chosen.iter().enumerate() {
        // one that does not compile proves nothing, and the others are tried all the same
        let noticed = defence.is_noticed(&tree);
        let told = match &noticed {
            Ok(true) => "noticed",
            Ok(false) => "NOT NOTICED",
            Err(fault) => fault,
        };
        println!("  {}/{} {}: {told}", at + 1, chosen.len(), defence.name);
        if noticed != Ok(true) {
            unnoticed.push(defence.name);
        }
    }
    let told = format!("{} of {} noticed", chosen.len() - unnoticed.len(), chosen.len());
    if unnoticed.is_empty() { Ok(told) } else { Err(format!("{told}; not: {}", unnoticed.join(", "))) }
}

impl Defence {
    /// The text stands once in its file, and its test is there.
    fn fits(&self, home: &Path) -> Result<(), String> {
        let read = |file: &str| std::fs::read_to_string(home.join(file)).map_err(|error| format!("{file}: {error}"));
        let found = read(self.file)?.matches(self.find).count();
        if found != 1 || self.find == self.replace {
            return Err(format!("“{}”: its text stands {found} times in {}", self.name, self.file));
        }
        let (file, name) = match self.by {
            Check::Test(file, name) => (format!("tests/{}/{file}.rs", program_of(home, file)?), name),
            // long tests beside the code have a file of their own, or one with others of their folder
            Check::Beside(name) if !read(self.file)?.contains(name) => {
                let own = self.file.replace(".rs", "/tests.rs");
                let folder = self.file.rsplit_once('/').map_or("", |(folder, _)| folder);
                (if home.join(&own).exists() { own } else { format!("{folder}/tests.rs") }, name)
            }
            Check::Beside(name) => (self.file.to_owned(), name),
            Check::Hunt(name, _) => ("tests/hunts/main.rs".to_owned(), name),
        };
        if read(&file)?.contains(name) { Ok(()) } else { Err(format!("“{}”: {file} has no {name}", self.name)) }
    }

    /// Whether its test fails when it is taken out.
    fn is_noticed(&self, tree: &Path) -> Result<bool, String> {
        let told = |error: std::io::Error| error.to_string();
        let file = tree.join(self.file);
        let whole = std::fs::read_to_string(&file).map_err(told)?;
        std::fs::write(&file, whole.replacen(self.find, self.replace, 1)).map_err(told)?;
        let built = self.by.build(tree);
        let noticed = built.and_then(|()| Ok(!self.by.perform(tree)?.status.success()));
        std::fs::write(&file, whole).map_err(told)?;
        noticed
    }
}

impl Check {
    /// What `cargo test` is told.
    fn words(&self) -> Vec<String> {
        let words = match self {
            Self::Test(file, name) => {
                let program = program_of(Path::new(env!("CARGO_MANIFEST_DIR")), file).unwrap_or_default();
                return vec!["--test".to_owned(), program, format!("{file}::{name}")];
            }
            Self::Beside(name) => vec!["--lib", name],
            Self::Hunt(name, rounds) => vec!["--test", "hunts", "--", name, "--seed", "1", "--rounds", rounds],
        };
        words.into_iter().map(str::to_owned).collect()
    }

    fn build(&self, tree: &Path) -> Result<(), String> {
        let words = self.words();
        let target = words.iter().take_while(|word| *word != "--").take(2).map(String::as_str);
        let output = cargo(tree, PATIENCE[1], &[&["--no-run"], &target.collect::<Vec<_>>()[..]].concat())?;
        if output.status.success() { Ok(()) } else { Err(format!("it does not compile: {}", tail(&output))) }
    }

    fn perform(&self, tree: &Path) -> Result<Output, String> {
        let words = self.words();
        cargo(tree, PATIENCE[0], &words.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

/// The test program a file of tests belongs to.
fn program_of(home: &Path, file: &str) -> Result<String, String> {
    let has = |program: &&str| home.join(format!("tests/{program}/{file}.rs")).exists();
    let program = ["core", "documents", "program", "screens"].into_iter().find(has);
    program.map(str::to_owned).ok_or_else(|| format!("no test program has a file {file}.rs"))
}

fn cargo(tree: &Path, patience: u32, words: &[&str]) -> Result<Output, String> {
    let mut command = Command::new("timeout");
    command.arg(patience.to_string()).args(["cargo", "test", "--quiet"]).args(words).current_dir(tree);
    command.env("CARGO_TARGET_DIR", tree.with_file_name("target")).env("PROPTEST_CASES", "256");
    command.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_PROFILE_TEST_DEBUG", "0");
    command.output().map_err(|error| error.to_string())
}

fn tail(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    said.lines().filter(|line| line.starts_with("error")).take(3).collect::<Vec<_>>().join("; ")
}

/// Makes a folder the same as another; what is the same already is not touched, so that little is built again.
fn mirror(from: &Path, to: &Path, top: bool) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    let names = |folder: &Path| -> std::io::Result<BTreeSet<std::ffi::OsString>> {
        std::fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect()
    };
    let mut wanted = names(from)?;
    wanted.retain(|name| !(top && (name == "target" || name.to_string_lossy().starts_with('.'))));
    for gone in names(to)?.difference(&wanted) {
        let path = to.join(gone);
        if path.is_dir() { std::fs::remove_dir_all(path)? } else { std::fs::remove_file(path)? }
    }
    for name in wanted {
        let (source, copy): (PathBuf, PathBuf) = (from.join(&name), to.join(&name));
        if source.is_dir() {
            mirror(&source, &copy, false)?;
        } else if std::fs::read(&source)? != std::fs::read(&copy).unwrap_or_default() {
            std::fs::copy(&source, &copy)?;
        }
    }
    Ok(())
}
