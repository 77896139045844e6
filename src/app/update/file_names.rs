//! The name of a file, completed while it is typed.

use super::forms::expand;
use super::response::{Instruction, Response};
use crate::app::effect::{Effect, Env, FileNames};
use crate::app::model::{Model, NoticeTone};
use crate::app::overlay::{Form, Overlay};
use crate::workbook::Purpose;
use std::path::{PathBuf, is_separator};

/// How many names are told at once.
const MAX_TOLD: usize = 12;

/// Asks what the name of a file that is typed in a form may be completed to.
pub fn ask(form: &Form, env: &dyn Env) -> Response {
    let Some(typed) = form.fields.get(form.focus).map(|line| line.text().to_owned()) else { return Response::stay() };
    let at = typed.rfind(is_separator).map_or(0, |at| at + typed[at..].chars().next().map_or(0, char::len_utf8));
    let (folder, begins) = typed.split_at(at);
    let folder = if folder.is_empty() { PathBuf::from(".") } else { expand(folder, env) };
    let workbooks = matches!(form.purpose, Purpose::Open | Purpose::Compare);
    let begins = begins.to_owned();
    Response::of(Instruction::Effect(Effect::Complete(FileNames {
        typed,
        folder,
        begins,
        workbooks,
        names: Vec::new(),
    })))
}

/// Completes the name as far as the names there are agree; where they part at once they are told.
pub fn came(model: &mut Model, found: &FileNames) -> Response {
    let sentence = match found.names.as_slice() {
        [] => model.words.t("complete-none"),
        names => {
            let first: Vec<String> = names.iter().take(MAX_TOLD).cloned().collect();
            let told = first.join("  ");
            let args = [("names", (&told).into()), ("more", (names.len() - first.len()).into())];
            model.words.with("complete-names", &args)
        }
    };
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Response::stay() };
    let is_at_file_name = form.is_at_file_name();
    let Some(line) = form.fields.get_mut(form.focus).filter(|line| is_at_file_name && line.text() == found.typed)
    else {
        // typed on meanwhile, or left
        return Response::stay();
    };
    let common = common(&found.names);
    if common.chars().count() >= found.begins.chars().count() && common != found.begins {
        form.refusal = None;
        let kept = found.typed.strip_suffix(&found.begins).unwrap_or_default();
        line.put(&format!("{kept}{common}"));
        if found.names.len() == 1 {
            return Response::stay();
        }
    }
    if found.names.len() == 1 { Response::stay() } else { Response::of(Instruction::Say(NoticeTone::Info, sentence)) }
}

/// What all names begin with.
fn common(names: &[String]) -> String {
    let mut names = names.iter();
    let mut common = names.next().cloned().unwrap_or_default();
    for name in names {
        let shared = common.chars().zip(name.chars()).take_while(|(one, other)| one == other);
        common = shared.map(|(one, _)| one).collect();
    }
    common
}

#[cfg(test)]
mod tests {
    use super::common;

    #[test]
    fn names_agree_as_far_as_all_begin_alike() {
        let of = |names: &[&str]| common(&names.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>());
        assert_eq!(of(&["malaysia.yaml", "malaysia-copy.yaml"]), "malaysia");
        assert_eq!(of(&["élan.yaml", "étude.yaml"]), "é");
        assert_eq!((of(&[]), of(&["one/"])), (String::new(), "one/".to_owned()));
    }
}
