//! Typing: into the field of a record, the filter of a list, the line of a form; and what is said of it.

use super::response::{Ctx, Instruction, Response};
use super::{lists, members, picker, program, series};
use crate::app::effect::{EditorResult, Effect};
use crate::app::field::{FieldInput, InputOutcome as Typed, InputRefusal, TextField};
use crate::app::geometry::field_width;
use crate::app::interpret::takes_text;
use crate::app::model::{Model, NoticeTone, Screen};
use crate::app::overlay::Overlay;
use crate::i18n::Words;
use crate::text::{Shape, Structured, entered, structured};

/// Types into what is open; whether the field of a record is left by it.
pub fn typed(model: &mut Model, input: FieldInput) -> (Response, bool) {
    let width = field_width(model);
    if !takes_text(model) {
        if let FieldInput::Text(text) = &input
            && let Some(response) = Ctx::of(model).and_then(|ctx| series::pasted(ctx, text))
        {
            return (response, false);
        }
        return (Response::told("open-a-text-first"), false);
    }
    // what was cut or copied in one text can be inserted in another
    let clipboard = std::mem::take(&mut model.clipboard);
    let empty = input == FieldInput::Paste && clipboard.is_empty();
    let copies = matches!(input, FieldInput::Copy | FieldInput::Cut);
    if let Some(field) = open_field(model) {
        field.hold(clipboard);
    }
    let (mut structure, mut kinds) = (None, String::new());
    let typed = match model.pane_mut().and_then(|pane| pane.editing.as_mut()) {
        Some(editing) => {
            let pasted = match &input {
                FieldInput::Text(text) if !editing.field.is_line() => Some(text.clone()),
                _ => None,
            };
            let start = editing.field.selection().map_or(editing.field.cursor(), |selected| selected.start);
            let line_end = input == FieldInput::Newline && editing.field.is_line();
            match editing.field.apply(input, width) {
                Typed::Nothing if line_end => {
                    model.clipboard = editing.field.clipboard().to_owned();
                    return (Response::stay(), true);
                }
                typed => {
                    if let Some(text) = pasted {
                        structure = structured_paste(&mut editing.field, start, &text, typed);
                        kinds = entered(&text, Shape::Prose, text.len()).kinds_told();
                    }
                    typed
                }
            }
        }
        None => over_screen(model, input, width),
    };
    model.clipboard = open_field(model).map(|field| field.clipboard().to_owned()).unwrap_or_default();
    let response = match typed {
        Typed::Nothing if empty => Response::told("paste-how"),
        Typed::Nothing if copies => Response::told("ctrl-c-copies"),
        Typed::Copied => program::copied_in_text(model),
        typed => told(&model.words, typed, &kinds),
    };
    let response = match structure {
        Some(Structured { tables, items, .. }) => {
            let args = [("tables", tables.into()), ("items", items.into())];
            // what could not be kept is said first, and not lost behind what became of the rest
            let cleaned = match typed {
                Typed::Cleaned(count) => cleaned(&model.words, count, &kinds) + " ",
                _ => String::new(),
            };
            let sentence = format!("{cleaned}{}", model.words.with("paste-structured", &args));
            Response::of(Instruction::Say(NoticeTone::Info, sentence))
        }
        None => response,
    };
    (response, false)
}

/// Tables and lists of word processors in what was just pasted, written as markup: a change of its own, which Ctrl-Z takes
/// back to what was pasted.
fn structured_paste(field: &mut TextField, start: usize, pasted: &str, typed: Typed) -> Option<Structured> {
    if !matches!(typed, Typed::Changed | Typed::Cleaned(_)) {
        return None;
    }
    let end = field.cursor();
    let inserted = field.text().get(start..end).filter(|_| pasted.contains('\t'))?;
    let found = structured(inserted)?;
    field.rewrite(start..end, &found.text).then_some(found)
}

fn cleaned(words: &Words, count: usize, kinds: &str) -> String {
    words.with("paste-cleaned", &[("count", count.into()), ("kinds", kinds.into())])
}

/// The text that takes what is typed.
fn open_field(model: &mut Model) -> Option<&mut TextField> {
    if model.editing().is_some() {
        return model.pane_mut().and_then(|pane| pane.editing.as_mut()).map(|editing| &mut editing.field);
    }
    match (model.overlays.last_mut(), &mut model.screen) {
        (
            Some(Overlay::Palette(list) | Overlay::Search(list) | Overlay::Chapters(list) | Overlay::Documents(list)),
            _,
        ) => Some(&mut list.filter),
        (Some(Overlay::Picker(picker)), _) => Some(&mut picker.filter),
        (Some(Overlay::Form(form)), _) => {
            let focus = form.focus;
            form.fields.get_mut(focus)
        }
        (None, Screen::Problems(screen)) => Some(&mut screen.filter),
        _ => None,
    }
}

/// Types into the filter of the list on top, the line of a form, or the filter of the problems.
fn over_screen(model: &mut Model, input: FieldInput, width: u16) -> Typed {
    let typed = match (model.overlays.last_mut(), &mut model.screen) {
        (
            Some(Overlay::Palette(list) | Overlay::Search(list) | Overlay::Chapters(list) | Overlay::Documents(list)),
            _,
        ) => {
            list.row = 0;
            list.filter.apply(input, width)
        }
        // a blank ticks in a list of many, as people expect of boxes
        (Some(Overlay::Picker(picker)), _)
            if picker.is_many() && input == FieldInput::Char(' ') && picker.filter.text().is_empty() =>
        {
            picker::toggle(picker);
            Typed::Nothing
        }
        (Some(Overlay::Picker(picker)), _) => {
            let typed = picker.filter.apply(input, width);
            if typed.is_change() {
                picker.row = 0;
            }
            typed
        }
        (Some(Overlay::Form(form)), _) => {
            if let (FieldInput::Text(text), Some(session)) = (&input, &model.session)
                && members::paste(&session.instrument, form, text)
            {
                return Typed::Changed;
            }
            form.refusal = None;
            let focus = form.focus;
            form.fields.get_mut(focus).map_or(Typed::Nothing, |line| line.apply(input, width))
        }
        (None, Screen::Problems(screen)) => {
            screen.row = 0;
            screen.filter.apply(input, width)
        }
        _ => Typed::Nothing,
    };
    if let (true, Some(rows)) = (typed.is_change(), lists::rows_now(model))
        && let Some(Overlay::Palette(list) | Overlay::Search(list) | Overlay::Chapters(list) | Overlay::Documents(list)) =
            model.overlays.last_mut()
    {
        list.rows = rows;
    }
    typed
}

/// What an input did besides what is seen.
fn told(words: &Words, typed: Typed, kinds: &str) -> Response {
    let (tone, sentence) = match typed {
        Typed::Cleaned(count) => (NoticeTone::Info, cleaned(words, count, kinds)),
        Typed::Cut { limit } => (NoticeTone::Error, words.with("text-cut", &[("limit", limit.into())])),
        Typed::Refused(InputRefusal::TooLong { limit, room }) => {
            (NoticeTone::Error, words.with("text-too-long", &[("limit", limit.into()), ("room", room.into())]))
        }
        _ => return Response::stay(),
    };
    Response::of(Instruction::Say(tone, sentence))
}

/// Takes the text that came back from the system's editor into the open field. Its file goes only if all of it is in.
pub fn from_editor(model: &mut Model, result: EditorResult) -> Response {
    let EditorResult { text, remark, file } = result;
    let place = file.as_ref().map(|file| file.display().to_string()).unwrap_or_default();
    let width = field_width(model);
    let Some(editing) = model.pane_mut().and_then(|pane| pane.editing.as_mut()) else {
        let sentence = model.words.with("editor-kept", &[("file", (&place).into())]);
        return Response::of(Instruction::Say(NoticeTone::Error, sentence));
    };
    editing.field.apply(FieldInput::SelectAll, width);
    let kinds = entered(&text, Shape::Prose, text.len()).kinds_told();
    let typed = editing.field.apply(FieldInput::Text(text.trim_end_matches(['\n', '\r']).to_owned()), width);
    match (typed, file) {
        (Typed::Cut { limit }, Some(_)) => {
            let args = [("limit", limit.into()), ("file", (&place).into())];
            Response::of(Instruction::Say(NoticeTone::Error, model.words.with("editor-too-long", &args)))
        }
        (typed, file) => {
            let taken = Response::effects(file.map(Effect::EditorTaken).into_iter().collect());
            let said = told(&model.words, typed, &kinds).and_all(taken);
            match remark {
                Some(remark) => said.and(Instruction::Say(NoticeTone::Info, remark)),
                None => said,
            }
        }
    }
}
