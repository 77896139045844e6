//! `locales/` as messages: ids, the variables each asks for, and where it stands.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// One message of a language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// The file, such as `ui.ftl`.
    pub file: String,
    /// Variables it puts in.
    pub variables: BTreeSet<String>,
    /// Whether it says anything at all.
    pub says: bool,
}

/// Everything in a language's folder.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// Messages by id.
    pub messages: BTreeMap<String, Text>,
    /// What is wrong with the files: syntax, an id used twice, a reference to nothing.
    pub faults: Vec<String>,
}

/// Reads the catalogue of a language.
pub fn read(language: &str) -> Catalogue {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
    let mut paths: Vec<_> = std::fs::read_dir(&folder)
        .expect("the language has a folder")
        .filter_map(Result::ok)
        .map(|it| it.path())
        .collect();
    paths.sort();
    let mut catalogue = Catalogue::default();
    for path in paths {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("a catalogue is text");
        add(&mut catalogue, language, &file, &text);
    }
    catalogue
}

/// Adds the messages of one file.
pub fn add(catalogue: &mut Catalogue, language: &str, file: &str, text: &str) {
    let resource = match fluent_syntax::parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = text[..error.pos.start.min(text.len())].lines().count();
                catalogue.faults.push(format!("{language}/{file}:{line}: {:?}", error.kind));
            }
            resource
        }
    };
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut found = Text { file: file.to_owned(), variables: BTreeSet::new(), says: message.value.is_some() };
        if let Some(pattern) = &message.value {
            variables(pattern, &mut found.variables);
        }
        let id = message.id.name.to_owned();
        if let Some(before) = catalogue.messages.insert(id.clone(), found) {
            catalogue.faults.push(format!("{language}/{file}: {id} stands in {} already", before.file));
        }
    }
}

fn variables(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                variables(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                in_inline(argument, found);
            }
        }
        _ => {}
    }
}
