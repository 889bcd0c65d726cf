//! What was seen in the portal window last: no secret, and no text of the page but a control's label.

use chorus_pro::guide::{Commit, Next};
use rotation::Draft;
use tauri::Url;
use tokio::sync::watch::Sender;

use crate::ipc::refusal::Refusal;

/// What is known of the window.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Seen {
    /// Counts the changes: who waits for the next one says which one was the last.
    pub(crate) turn: u64,
    /// The host of the page; `None` on a page without one.
    pub(crate) host: Option<String>,
    /// What the page is.
    pub(crate) sight: Sight,
    /// Today's portal: what became of the password that its form drew.
    pub(crate) draft: Draft,
    /// The click that cannot be undone was just made, and its answer has not come.
    pub(crate) is_answer_awaited: bool,
    /// The portal's own words on the page, and nothing else of it; empty where it is not read.
    pub(crate) shape: String,
    /// An address that it was not let go to.
    pub(crate) refused: Option<Url>,
    /// A file that it was not let save.
    pub(crate) download_refused: bool,
}

/// What the page is, as far as it may be read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Sight {
    /// Nothing yet.
    Opening,
    /// A page on a host that is not read.
    NotRead,
    /// A page of the portal, and nobody has signed in.
    NotSignedIn,
    /// A page of the portal, and what to do next.
    Page(Next),
    /// It holds the new password, which was taken; where the rotation stands says the rest.
    Taken,
    /// It is likely to hold the new password, which was kept for the person to compare.
    ToCompare,
    /// It holds a password that was not taken, and why.
    NotTaken(Box<Refusal>),
    /// The window is closed.
    Closed,
}

impl Sight {
    /// What comes next, if that is the click that cannot be undone.
    pub(crate) fn commit(&self) -> Option<&Commit> {
        if let Self::Page(Next::Commit(commit)) = self { Some(commit) } else { None }
    }
}

impl Seen {
    /// The click that cannot be undone, if the person who saw this `turn` may have it made.
    pub(crate) fn commit_at(&self, turn: u64) -> Option<&Commit> {
        self.sight.commit().filter(|_| self.turn == turn && !self.is_answer_awaited)
    }

    /// Changes it; whoever waits is told.
    pub(super) fn change(tell: &Sender<Self>, change: impl FnOnce(&mut Self)) {
        tell.send_modify(|seen| {
            change(seen);
            seen.turn += 1;
        });
    }

    /// Before the first page.
    pub(crate) fn nothing(host: Option<&str>) -> Self {
        Self {
            turn: 0,
            host: host.map(str::to_owned),
            sight: Sight::Opening,
            draft: Draft::NotSeen,
            is_answer_awaited: false,
            shape: String::new(),
            refused: None,
            download_refused: false,
        }
    }
}
