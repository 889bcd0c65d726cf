//! Doing what the person asks for in the portal window: what can be undone here, and what cannot by asking whoever looks at it.

use std::time::Duration;

use chorus_pro::guide::{Choice, Next};
use rotation::{AccountId, Clearance};
use tauri::{AppHandle, Manager, WebviewWindow};
use tokio::sync::oneshot;
use tokio::sync::watch::Receiver;

use super::{LABEL, PortalWindow, Seen, Sight, reader};
use crate::ipc::refusal::Refusal;

/// One click that cannot be undone, asked for by a person. It is used up by whoever looks at the page.
pub(super) struct Asked {
    /// Which of the changes of the page the person saw.
    pub(super) turn: u64,
    pub(super) clearance: Clearance,
    pub(super) answer: oneshot::Sender<Result<(), Refusal>>,
}

impl PortalWindow {
    /// Does what comes next where that can be undone, and waits a moment for what comes of it; whether there was something to
    /// do. While something is being done, a second call does nothing.
    pub(crate) async fn go_on(&self, shell: &AppHandle, account: AccountId) -> bool {
        let Ok(_alone) = self.hand.try_lock() else { return true };
        let (Some(window), Some(seen)) = (shell.get_webview_window(LABEL), self.seen(account)) else { return false };
        let sight = seen.borrow().sight.clone();
        match sight {
            Sight::Page(Next::Act(act)) => {
                let mut seen = seen;
                let turn = seen.borrow().turn;
                reader::act(&window, &act).await && {
                    leads_on(&mut seen, turn).await;
                    true
                }
            }
            Sight::Page(Next::Choose(choice)) => make(&window, seen, choice).await,
            _ => false,
        }
    }

    /// Has the click made that cannot be undone, once, and waits a moment for what comes of it; `None` where nobody looks at
    /// the page any more.
    ///
    /// # Errors
    /// Why nothing was clicked.
    pub(crate) async fn commit(
        &self,
        account: AccountId,
        turn: u64,
        clearance: Clearance,
    ) -> Option<Result<(), Refusal>> {
        let asked = self.visit().as_ref().filter(|visit| visit.account == account).map(|visit| visit.asked.clone())?;
        let (answer, told) = oneshot::channel();
        asked.send(Asked { turn, clearance, answer }).await.ok()?;
        let told = told.await.ok()?;
        if let (Ok(()), Some(mut seen)) = (&told, self.seen(account)) {
            let moved_on = seen.wait_for(|seen| seen.sight.commit().is_none());
            // What has not led on in this time is for the person to look at.
            let _ = tokio::time::timeout(PATIENCE, moved_on).await;
        }
        Some(told)
    }
}

/// Makes one choice: its list opened, searched, its entry pressed, each act seen to have led on.
async fn make(window: &WebviewWindow, mut seen: Receiver<Seen>, choice: Choice) -> bool {
    let field = choice.field;
    let mut next = Some(choice);
    for _ in 0..MOST_ACTS {
        let Some(choice) = next.filter(|choice| choice.field == field) else { break };
        let turn = seen.borrow().turn;
        if !reader::choose(window, &choice).await {
            return false;
        }
        if !leads_on(&mut seen, turn).await {
            break;
        }
        let sight = seen.borrow().sight.clone();
        next = if let Sight::Page(Next::Choose(choice)) = sight { Some(choice) } else { None };
    }
    true
}

/// Whether something has changed since that turn, now or in a moment.
async fn leads_on(seen: &mut Receiver<Seen>, turn: u64) -> bool {
    let changed = seen.wait_for(|seen| seen.turn != turn);
    matches!(tokio::time::timeout(PATIENCE, changed).await, Ok(Ok(_)))
}

/// One choice: its list opened, searched, its entry pressed, and one more.
const MOST_ACTS: usize = 4;
/// How long an act may take to show.
const PATIENCE: Duration = Duration::from_secs(3);
