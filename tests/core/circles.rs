//! No circles within a layer: a file can be read after the files it uses, and before those that use it.
//!
//! Two files are in one circle if each can be reached from the other by imports. What a `mod.rs` gives on (`pub use`) is
//! followed to the file it stands in. What two files both need stands in a third, below them.

use crate::support::source::{File, Kind, Token, files};
use std::collections::{BTreeMap, BTreeSet};

/// Where a path leads: the modules that are files, by their path of modules.
struct Tree<'a> {
    by_module: BTreeMap<Vec<String>, &'a File>,
    /// What a `mod.rs` gives on: its module and a name to the path it stands for.
    given: BTreeMap<(Vec<String>, String), Vec<String>>,
}

fn is_path(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|it| it.is(":")) && tokens.get(at + 1).is_some_and(|it| it.is(":"))
}

/// The paths that begin at a token: one, or all of a group, each from its first step.
fn paths(tokens: &[Token], at: usize, before: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let mut path = before.to_vec();
    let mut at = at;
    loop {
        match tokens.get(at) {
            Some(word) if word.kind == Kind::Word => {
                path.push(word.text.clone());
                if !is_path(tokens, at + 1) {
                    found.push(path);
                    return at + 1;
                }
                at += 3;
            }
            Some(open) if open.is("{") => {
                at += 1;
                while let Some(token) = tokens.get(at) {
                    if token.is("}") {
                        return at + 1;
                    }
                    // between the paths of a group stand commas, and new names behind `as`
                    at = if token.kind == Kind::Word { paths(tokens, at, &path, found) } else { at + 1 };
                    if tokens.get(at).is_some_and(|it| it.is("as")) {
                        at += 2;
                    }
                }
                return at;
            }
            _ => {
                found.push(path);
                return at + 1;
            }
        }
    }
}

impl<'a> Tree<'a> {
    fn of(all: &'a [File]) -> Self {
        let module = |file: &File| file.module().into_iter().map(str::to_owned).collect::<Vec<_>>();
        let by_module: BTreeMap<Vec<String>, &File> = all.iter().map(|file| (module(file), file)).collect();
        let mut given = BTreeMap::new();
        for file in all.iter().filter(|file| file.path.ends_with("mod.rs")) {
            let of = module(file);
            for (at, token) in file.tokens.iter().enumerate() {
                let gives = token.is("use") && at > 0 && (file.tokens[at - 1].is("pub") || file.tokens[at - 1].is(")"));
                if !gives {
                    continue;
                }
                let mut found = Vec::new();
                paths(&file.tokens, at + 1, &[], &mut found);
                for path in found {
                    let target = match path.first().map(String::as_str) {
                        Some("crate") => path[1..].to_vec(),
                        Some("self") => of.iter().cloned().chain(path[1..].iter().cloned()).collect(),
                        _ => of.iter().cloned().chain(path.iter().cloned()).collect(),
                    };
                    if let Some(name) = path.last() {
                        given.insert((of.clone(), name.clone()), target);
                    }
                }
            }
        }
        Self { by_module, given }
    }

    /// The file an absolute path leads to, through what modules give on.
    fn file(&self, path: &[String], depth: usize) -> Option<&'a File> {
        let known = (1..=path.len()).rev().find(|count| self.by_module.contains_key(&path[..*count]))?;
        let module = &path[..known];
        if let Some(name) = path.get(known)
            && depth < 8
            && let Some(target) = self.given.get(&(module.to_vec(), name.clone()))
            && target.as_slice() != path
        {
            let longer: Vec<String> = target.iter().chain(&path[known + 1..]).cloned().collect();
            return self.file(&longer, depth + 1);
        }
        self.by_module.get(module).copied()
    }

    /// The files of its own layer a file uses.
    fn uses(&self, file: &File) -> BTreeSet<&'a str> {
        let of: Vec<String> = file.module().into_iter().map(str::to_owned).collect();
        let (tokens, mut found) = (&file.tokens, Vec::new());
        for (at, token) in tokens.iter().enumerate() {
            let in_middle = at > 1 && is_path(tokens, at - 2);
            if in_middle || token.kind != Kind::Word || !is_path(tokens, at + 1) {
                continue;
            }
            let gives = at > 1 && tokens[at - 1].is("use") && (tokens[at - 2].is("pub") || tokens[at - 2].is(")"));
            let mut read = Vec::new();
            match token.text.as_str() {
                "crate" => {
                    paths(tokens, at + 3, &[], &mut read);
                }
                "super" => {
                    let (mut up, mut next) = (0, at);
                    while tokens.get(next).is_some_and(|it| it.is("super")) && is_path(tokens, next + 1) {
                        (up, next) = (up + 1, next + 3);
                    }
                    let above = of[..of.len().saturating_sub(up)].to_vec();
                    paths(tokens, next, &above, &mut read);
                }
                // a module that does more than give on uses its own children
                child if file.path.ends_with("mod.rs") && !gives => {
                    let path: Vec<String> = of.iter().cloned().chain([child.to_owned()]).collect();
                    if self.by_module.contains_key(&path) {
                        read.push(path);
                    }
                }
                _ => {}
            }
            found.extend(read);
        }
        let same = |path: &Vec<String>| path.first() == of.first();
        let used = found.iter().filter(|path| same(path)).filter_map(|path| self.file(path, 0));
        used.map(|it| it.path.as_str()).filter(|path| *path != file.path).collect()
    }
}

/// The circles of a graph: files that can be reached from each other.
fn circles<'a>(graph: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> Vec<BTreeSet<&'a str>> {
    let reach = |from: &'a str| {
        let (mut seen, mut left) = (BTreeSet::new(), vec![from]);
        while let Some(at) = left.pop() {
            for next in graph.get(at).into_iter().flatten() {
                if seen.insert(*next) {
                    left.push(next);
                }
            }
        }
        seen
    };
    let reached: BTreeMap<&str, BTreeSet<&str>> = graph.keys().map(|file| (*file, reach(file))).collect();
    let mut found: Vec<BTreeSet<&str>> = Vec::new();
    for (file, others) in &reached {
        if others.contains(file) && !found.iter().any(|circle| circle.contains(file)) {
            found.push(others.iter().copied().filter(|other| reached[other].contains(file)).collect());
        }
    }
    found
}

fn shown(circle: &BTreeSet<&str>) -> String {
    circle.iter().copied().collect::<Vec<_>>().join(" ")
}

#[test]
fn no_circle_within_a_layer() {
    let all = files();
    let tree = Tree::of(&all);
    let graph = all.iter().map(|file| (file.path.as_str(), tree.uses(file))).collect();
    let found = circles(&graph);
    let found: Vec<String> = found.iter().map(shown).collect();
    assert!(found.is_empty(), "files that use each other:\n  {}", found.join("\n  "));
}

/// The check above is only as good as its reader.
#[test]
fn circles_are_found_through_what_modules_give_on() {
    let file = |path: &str, text: &str| File {
        path: path.into(),
        text: text.into(),
        tokens: crate::support::source::tokens(text),
        lines: 1,
    };
    let all = [
        file("x/mod.rs", "mod a; mod b; mod c; pub use a::{A, other::Far}; pub use b::B as Renamed;"),
        file("x/a.rs", "use super::{c::C, b}; fn f() { b::g() }"),
        file("x/b.rs", "use crate::x::A;"),
        file("x/c.rs", "use crate::y::D;"),
        file("y/mod.rs", "mod d; pub use d::D; fn f() { d::run() }"),
        file("y/d.rs", "fn run() { super::f() }"),
    ];
    let tree = Tree::of(&all);
    let graph = all.iter().map(|file| (file.path.as_str(), tree.uses(file))).collect();
    let found: Vec<String> = circles(&graph).iter().map(shown).collect();
    assert_eq!(found, ["x/a.rs x/b.rs", "y/d.rs y/mod.rs"]);
}
