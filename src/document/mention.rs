//! Parts of a document that its texts name: “see table 3”, with the number the table has in this document.
//!
//! A table or figure is found by the anchor before its caption, a chapter by its heading. What stands nowhere in a document is
//! named in words. Only a document that is set out whole knows its numbers, so this is the last step.

use super::caption::CaptionWords;
use super::line::{Captioned, Inline, Line, label_text};
use super::tree::{Block, Document, Placed};
use std::collections::HashMap;

/// What the front knows of a part that a text names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MentionWords {
    /// The ids it may stand under, the best first.
    pub to: Vec<String>,
    /// What it is called where it is no numbered table or figure.
    pub text: String,
}

/// What stands under an id.
enum Target {
    Captioned { kind: Captioned, number: usize, id: String },
    Place,
}

/// Gives every part that is named in the document its words and its place.
pub(super) fn resolve(document: &mut Document, captions: &CaptionWords, words: &mut dyn FnMut(&str) -> MentionWords) {
    let mut is_any = false;
    each_line(&mut document.blocks, &mut |line| is_any |= line.inlines().iter().any(is_open));
    if !is_any {
        return;
    }
    let mut targets = HashMap::new();
    gather(&document.blocks, &mut targets);
    for (_, id, _) in document.headings() {
        targets.insert(id.to_owned(), Target::Place);
    }
    each_line(&mut document.blocks, &mut |line| {
        if !line.inlines().iter().any(is_open) {
            return;
        }
        let mut set = Line::new();
        for inline in std::mem::take(line).into_inlines() {
            set.push(match inline {
                Inline::Mention { name, text, .. } if text.is_empty() => {
                    let begins = begins_sentence(&set.plain());
                    let MentionWords { to, text } = words(&name);
                    let found = to.into_iter().find_map(|id| targets.get(&id).map(|target| (id, target)));
                    let (text, to) = match found {
                        Some((_, Target::Captioned { kind, number, id })) => {
                            (label_text(captions.in_text(*kind), *number), Some(id.clone()))
                        }
                        Some((id, Target::Place)) => (text, Some(id)),
                        None => (text, None),
                    };
                    let text = if begins { crate::text::capitalized(&text) } else { text };
                    Inline::Mention { name, text, to }
                }
                inline => inline,
            });
        }
        *line = set;
    });
}

fn is_open(inline: &Inline) -> bool {
    matches!(inline, Inline::Mention { text, .. } if text.is_empty())
}

/// Words that are cut short before a part that is named, in the languages of the program; single letters are, too.
const CUT_SHORT: [&str; 19] = [
    "al", "approx", "art", "arts", "cf", "ch", "chap", "cit", "esp", "ex", "fig", "ibid", "incl", "para", "paras",
    "pp", "sec", "ss", "vs",
];

/// Whether what comes next begins a sentence. A full stop behind an abbreviation (“cf.”, “p. ex.”) ends none, behind any
/// other word (“the law.”, “the ILO.”) it does.
fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end();
    let Some(before) = before.strip_suffix('.') else { return before.is_empty() || before.ends_with(['!', '?']) };
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    !is_letter && !CUT_SHORT.contains(&word.to_lowercase().as_str())
}

/// The anchors of blocks: of a caption where one follows at once.
fn gather(blocks: &[Placed], targets: &mut HashMap<String, Target>) {
    for (at, placed) in blocks.iter().enumerate() {
        match &placed.block {
            Block::Anchor(id) => {
                let caption =
                    blocks.get(at + 1).and_then(|next| caption(&next.block)).and_then(|it| it.inlines().first());
                let target = match caption {
                    Some(Inline::Label { kind, number, id, .. }) => {
                        Target::Captioned { kind: *kind, number: *number, id: id.clone() }
                    }
                    _ => Target::Place,
                };
                targets.insert(id.clone(), target);
            }
            Block::Notice(inner) | Block::Quote { blocks: inner, .. } => gather(inner, targets),
            Block::List { items, .. } => items.iter().for_each(|item| gather(item, targets)),
            _ => {}
        }
    }
}

fn caption(block: &Block) -> Option<&Line> {
    match block {
        Block::Table { caption, .. }
        | Block::Bars { caption, .. }
        | Block::HeatMap { caption, .. }
        | Block::Chart { caption, .. } => Some(caption),
        _ => None,
    }
}

/// Every line a text of people may stand in.
fn each_line(blocks: &mut [Placed], see: &mut dyn FnMut(&mut Line)) {
    for placed in blocks {
        match &mut placed.block {
            Block::Heading { text, .. } | Block::Paragraph(text) => see(text),
            Block::Quote { blocks, from } => {
                each_line(blocks, see);
                see(from);
            }
            Block::List { items, .. } => items.iter_mut().for_each(|item| each_line(item, see)),
            Block::Table { caption, head, rows } => {
                see(caption);
                head.iter_mut().chain(rows.iter_mut().flat_map(|row| &mut row.cells)).for_each(&mut *see);
            }
            Block::Notice(inner) => each_line(inner, see),
            _ => {}
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::super::{Builder, TextSetting};
    use super::*;

    fn words(name: &str) -> MentionWords {
        MentionWords { to: vec![format!("table-of/{name}"), format!("chapters/{name}")], text: format!("part {name}") }
    }

    fn said(document: &Document) -> Vec<(String, Option<String>)> {
        let mut said = Vec::new();
        let mut document = document.clone();
        each_line(&mut document.blocks, &mut |line| {
            said.extend(line.inlines().iter().filter_map(|inline| match inline {
                Inline::Mention { text, to, .. } => Some((text.clone(), to.clone())),
                _ => None,
            }));
        });
        said
    }

    #[test]
    fn an_abbreviation_ends_no_sentence() {
        for before in ["cf. ", "As in p. ex. ", "see (e.g.\u{a0}", "v. ", "cf. art. ", "Cf. ", "et al. "] {
            assert!(!begins_sentence(before), "{before:?}");
        }
        for before in [
            "",
            "It ends. ",
            "So said the ILO. ",
            "as in the law. ",
            "said the men. ",
            "C’est fini pour lui. ",
            "in 2019. ",
            "Who? ",
            "Here! ",
            "and (so on). ",
            "more… . ",
        ] {
            assert!(begins_sentence(before), "{before:?}");
        }
    }

    #[test]
    fn a_table_is_named_by_the_number_it_has_in_this_document() {
        let cell = || vec![Line::text("x")];
        let mut builder = Builder::new("t");
        builder.heading(1, "chapters/law", "Law").prose("See [#schemes], [#law] and [#lost]. [#schemes] ends.");
        builder.table("First", cell(), [cell()]);
        builder.block(Block::Anchor("table-of/schemes".to_owned())).table("Schemes", cell(), [cell()]);
        builder.table("", cell(), [vec![Line::from(Inline::typed("as in [#schemes]"))]]);
        builder.prose("\\[#schemes]");
        let captions = CaptionWords {
            typed: Vec::new(),
            table: "Table".into(),
            figure: "Figure".into(),
            colon: ": ".into(),
            table_in_text: "table".into(),
            figure_in_text: "figure".into(),
        };
        let mut setting =
            TextSetting { language: Some("fr"), captions, reference: &mut |_| Line::new(), mention: &mut words };
        let document = builder.finish().set_out(&mut setting);
        let table = || Some("table/2".to_owned());
        assert_eq!(
            said(&document),
            [
                ("table\u{a0}2".to_owned(), table()),
                ("part law".to_owned(), Some("chapters/law".to_owned())),
                ("part lost".to_owned(), None),
                ("Table\u{a0}2".to_owned(), table()),
                ("table\u{a0}2".to_owned(), table()),
            ]
        );
        let text = super::super::text::write(&document, 80, &super::super::WriterWords::default());
        assert!(text.contains("[#schemes]\n"), "{text}");
    }
}
