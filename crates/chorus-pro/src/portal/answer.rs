//! A page that came back: its document, what it was recognised as, and what it refuses.

use super::PortalError;
use crate::folded::{FoldedPage, bare, fold};
use crate::html::{Document, Outgoing, Place};
use crate::words::{self, Phrase};
use crate::{ControlKind, Page};

/// A whole answer of the portal.
pub(super) struct Answer {
    /// The HTTP status.
    pub(super) status: u16,
    /// It came by way of a redirect.
    pub(super) is_redirected: bool,
    pub(super) document: Document,
    pub(super) page: Page,
}

impl Answer {
    /// Why the portal did not do what it was asked, where the page says so.
    pub(super) fn refusal(&self) -> Option<PortalError> {
        match (&self.page, self.status) {
            (Page::SignIn, _) => Some(PortalError::SessionLapsed),
            (_, 400..) if self.says(&words::first().refusals.not_principal_manager) => {
                Some(PortalError::NotPrincipalManager)
            }
            (_, status @ 400..) => Some(PortalError::ErrorPage { status }),
            _ => None,
        }
    }

    /// Whether a sentence on the page begins with one of these.
    pub(super) fn says(&self, phrases: &[Phrase]) -> bool {
        let page = FoldedPage::of(self.document.page());
        page.places(&[((), phrases)]).iter().any(|(_, range)| page.begins_sentence(range.start))
    }

    /// What pressing the first link or button called so sends; `None` where there is none that can be pressed.
    pub(super) fn press_first(&self, phrases: &[Phrase]) -> Option<Outgoing> {
        let controls = self.document.controls(&PRESSED, |name| is_called(name, phrases));
        controls.filter_map(|place| self.document.press(place, &[]).ok()).next()
    }

    /// The one button called so. Where several of them would send different things, none is meant.
    pub(super) fn only(&self, phrases: &[Phrase]) -> Option<Place> {
        let controls = self.document.controls(&PRESSED, |name| is_called(name, phrases));
        let pressable: Vec<(Place, Outgoing)> =
            controls.filter_map(|place| Some((place, self.document.press(place, &[]).ok()?))).collect();
        let (first, rest) = pressable.split_first()?;
        rest.iter().all(|(_, other)| *other == first.1).then_some(first.0)
    }

    /// The page is not the one that should have come.
    pub(super) fn instead_of(&self, expected: &'static str) -> PortalError {
        PortalError::UnexpectedPage { expected, found: kind(&self.page) }
    }
}

/// Whether a control's name is one of these.
pub(crate) fn is_called(name: &str, phrases: &[Phrase]) -> bool {
    let name = fold(name);
    phrases.iter().any(|phrase| bare(&name) == bare(phrase.as_str()))
}

/// What a page is called in errors: as in the command line's JSON.
pub(crate) fn kind(page: &Page) -> &'static str {
    match page {
        Page::Ambiguous => "ambiguous",
        Page::Confirmation(_) => "confirmation",
        Page::Form(_) => "form",
        Page::Other => "other",
        Page::Recap(_) => "recap",
        Page::RecapIncomplete(_) => "recap-incomplete",
        Page::SignIn => "sign-in",
        Page::Structure(_) => "structure",
        Page::Structures(_) => "structures",
        Page::Submitted(_) => "submitted",
    }
}

/// What can be pressed.
pub(crate) const PRESSED: [ControlKind; 2] = [ControlKind::Button, ControlKind::Link];
