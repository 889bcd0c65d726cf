//! What page it is: the one recogniser for every way that a page can come.

/// Whether a value is the whole password.
mod certainty;
/// The question before the reset.
mod confirmation;
/// Both flavours of one clipboard.
mod copy;
/// What one recap says so far, and what several come to.
mod draft;
/// The second generation's text export.
mod export;
/// The second generation's form.
mod form;
/// Pages about the procedure.
mod help;
/// What the portal is known to say.
mod known;
/// The recap told by labels.
mod labelled;
/// A mail around the portal's words.
mod mail;
/// What programs and people put around a word.
mod marks;
/// What stands where a page has its password.
mod password;
/// The recap told in sentences.
mod recap;
/// What programs do to a text on its way.
mod rewriting;
/// The page where people sign in.
mod sign_in;
/// The page of one structure.
mod structure;
/// The list of structures.
mod structures;
/// Success after « Soumettre ».
mod submitted;
/// Words inside a sentence.
mod token;
/// What stands behind a label.
mod value;

pub use copy::recognise_copy;

use crate::folded::FoldedPage;
use crate::{Generation, Page, VisiblePage};

/// Recognises a page by its visible words. It cannot fail: what is no page of the procedure is [`Page::Other`].
#[must_use]
pub fn recognise(page: &VisiblePage) -> Page {
    let page = FoldedPage::of(page);
    let form = form::read(&page);
    let recap = recaps(&page, form.is_some());
    if contradict(recap.as_ref(), form.as_ref()) {
        return Page::Ambiguous;
    }
    recap
        .or_else(|| submitted::read(&page).filter(|_| form.is_none()))
        .or(form)
        .or_else(|| confirmation::read(&page))
        .or_else(|| structure::read(&page))
        .or_else(|| structures::read(&page))
        .or_else(|| sign_in::read(&page))
        .unwrap_or(Page::Other)
}

/// Whether a recap and a form of one page show different passwords: one of the two is older.
fn contradict(recap: Option<&Page>, form: Option<&Page>) -> bool {
    let (Some(Page::Recap(recap)), Some(Page::Form(form))) = (recap, form) else { return false };
    let likely = form.candidate.as_ref().map(|candidate| &candidate.password);
    form.password.as_ref().or(likely).is_some_and(|password| !password.is_same_as(&recap.password))
}

/// Recaps in sentences, exports, and recaps told by labels.
fn recaps(page: &FoldedPage<'_>, has_form: bool) -> Option<Page> {
    let mut drafts = recap::drafts(page);
    let has_sentences = drafts.iter().any(|draft| draft.login.is_some() || draft.password.is_found());
    let exported = export::drafts(page);
    if !has_sentences && !exported.is_empty() {
        return draft::conclude(exported, Generation::Second);
    }
    drafts.extend(exported);
    let labelled = if has_form { Vec::new() } else { labelled::drafts(page) };
    if has_sentences {
        drafts.extend(labelled);
        return draft::conclude(drafts, Generation::First);
    }
    draft::conclude(if labelled.is_empty() { drafts } else { labelled }, Generation::First)
}
