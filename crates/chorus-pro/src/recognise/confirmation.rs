//! The question before the reset of the first generation.

use super::structure;
use crate::folded::FoldedPage;
use crate::words;
use crate::{Confirmation, Page};

/// The question, by its title and what it asks; `None` where only one of them stands there, as in a page about it.
pub(super) fn read(page: &FoldedPage<'_>) -> Option<Page> {
    let words = &words::first().confirmation;
    let has_title = (0..page.lines()).any(|line| page.says_only(line, &words.title));
    let asks = page.places(&[((), &words.question)]).iter().any(|(_, range)| page.begins_sentence(range.start));
    let can_confirm = page.has_line_or_control(&words.confirm);
    let signs = [has_title, asks, can_confirm].into_iter().filter(|&sign| sign).count();
    let is_question = signs >= 2 && (has_title || asks);
    is_question.then(|| Page::Confirmation(Confirmation { login: structure::login(page) }))
}
