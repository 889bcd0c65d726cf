//! Pages about the procedure: they quote the portal's words without being one of its pages.

use std::collections::BTreeSet;

use crate::folded::{FoldedPage, bare};
use crate::words;

/// Whether a page has so much running prose, or so many instructions, that it is about the procedure. The same sentence
/// again says nothing more: a banner stands in a frame and around it.
pub(super) fn is_help(page: &FoldedPage<'_>) -> bool {
    let is_telling = |&line: &usize| {
        let text = page.line(line);
        let is_long = text.len() > 70 && text.split(' ').count() > 10 && text.ends_with(['.', ':', '!', '?', ';']);
        let plain =
            bare(text.trim_start_matches(|character: char| character.is_ascii_digit() || ".) ".contains(character)));
        let mut instructions =
            words::second().help.instructions.iter().filter_map(|words| plain.strip_prefix(words.as_str()));
        is_long || instructions.any(|rest| rest.starts_with([' ', '-']))
    };
    let telling: BTreeSet<&str> = (0..page.lines()).filter(is_telling).map(|line| page.line(line)).collect();
    telling.len() >= 3
}
