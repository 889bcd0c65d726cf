//! Looking at the portal window again and again: a page of today's portal changes without being left, and nothing in it can
//! call us. The moment it shows the new password, that is kept.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chorus_pro::guide::OpenPage;
use rotation::{Clearance, PortalVisit, SeenPage};
use tauri::{Url, WebviewWindow};
use tokio::sync::mpsc;
use tokio::sync::watch::Sender;

use super::acting::Asked;
use super::reader::{self, Committed};
use super::rules::Rules;
use super::sight::{Seen, Sight};
use crate::app::App;
use crate::error::ShellError;
use crate::ipc::ask::{ask_again, refused};
use crate::ipc::refusal::Refusal;

/// Looks until the window is closed, or nobody wants to know any more. What cannot be undone is clicked in between, when it is
/// `asked` for: no look at the page and no other click falls into it.
pub(super) async fn over(
    window: WebviewWindow,
    app: Arc<App>,
    visit: PortalVisit,
    rules: Rules,
    tell: Sender<Seen>,
    mut asks: mpsc::Receiver<Asked>,
) {
    let visit = Arc::new(Mutex::new(visit));
    let mut watch =
        Watch { window, app, visit, rules, shape: String::new(), looked: None, elsewhere_since: None, clicked: None };
    while !tell.is_closed() {
        let began = Instant::now();
        match watch.look_and_tell(&tell).await {
            Looked::Closed => break,
            // What the page shows from here on is none of our business.
            Looked::Taken => return,
            Looked::On => {}
        }
        if watch.clicked.take_if(|clicked| clicked.elapsed() >= A_WHILE).is_some() {
            Seen::change(&tell, |seen| seen.is_answer_awaited = false);
        }
        // A page that takes long to read is read less often, and often enough to see what a person does on it.
        tokio::select! {
            () = tokio::time::sleep((2 * began.elapsed()).clamp(PAUSE, LONGEST_PAUSE)) => {}
            Some(Asked { turn, clearance, answer }) = asks.recv() => {
                let done = watch.commit(&tell, turn, clearance).await;
                // Whoever asked may be gone: the screen tells it all the same.
                let _ = answer.send(done);
            }
        }
    }
    watch.visit().form_is_gone();
    Seen::change(&tell, |seen| (seen.sight, seen.draft) = (Sight::Closed, watch.visit().draft()));
}

/// How a look went.
enum Looked {
    /// The window is there, and there is more to see.
    On,
    /// The password is taken.
    Taken,
    /// The window is closed.
    Closed,
}

struct Watch {
    window: WebviewWindow,
    app: Arc<App>,
    visit: Arc<Mutex<PortalVisit>>,
    rules: Rules,
    /// The words of the page that was read last.
    shape: String,
    /// When it was last seen where the window stands.
    looked: Option<Instant>,
    /// Since when the window stands on pages that are not read.
    elsewhere_since: Option<Instant>,
    /// When the click that cannot be undone was made, as long as its answer is awaited.
    clicked: Option<Instant>,
}

impl Watch {
    /// Looks, and tells what has changed.
    async fn look_and_tell(&mut self, tell: &Sender<Seen>) -> Looked {
        let Some((host, sight)) = self.look().await else { return Looked::Closed };
        let is_taken = sight == Sight::Taken;
        let draft = self.visit().draft();
        let changed = {
            let seen = tell.borrow();
            seen.host != host || seen.sight != sight || seen.draft != draft
        };
        if changed {
            let shape = std::mem::take(&mut self.shape);
            Seen::change(tell, |seen| {
                (seen.host, seen.sight, seen.draft, seen.shape) = (host, sight, draft, shape);
            });
        }
        if is_taken { Looked::Taken } else { Looked::On }
    }

    /// Clicks what cannot be undone, once, where the page is still the one that the person saw at this turn.
    async fn commit(&mut self, tell: &Sender<Seen>, turn: u64, clearance: Clearance) -> Result<(), Refusal> {
        // What was seen last may have changed since.
        self.look_and_tell(tell).await;
        let commit = tell.borrow().commit_at(turn).cloned();
        let commit = commit.ok_or_else(|| refused(&self.app, ShellError::PortalPageChanged))?;
        let written = move |app: &App| Ok(app.rotations.click(clearance, app.now().timestamp())?);
        let click = ask_again(&self.app, written).await?;
        match reader::commit(&self.window, &commit, click).await {
            Committed::Made => {
                self.clicked = Some(Instant::now());
                Seen::change(tell, |seen| seen.is_answer_awaited = true);
                Ok(())
            }
            Committed::Missed(click) => {
                let missed = move |app: &App| Ok(app.rotations.click_missed(click, app.now().timestamp())?);
                ask_again(&self.app, missed).await?;
                Err(refused(&self.app, ShellError::PortalPageChanged))
            }
        }
    }

    /// The page's host, and what it is; `None` once the window is closed.
    async fn look(&mut self) -> Option<(Option<String>, Sight)> {
        let address = self.window.url().ok()?;
        if !reader::stands_at(&self.window, &address).await {
            return Some((None, Sight::Opening));
        }
        Some((address.host_str().map(str::to_owned), self.sight(&address).await))
    }

    async fn sight(&mut self, address: &Url) -> Sight {
        self.shape.clear();
        let at = Instant::now();
        if !self.rules.may_read(address) {
            self.is_elsewhere(at);
            return Sight::NotRead;
        }
        if !reader::is_signed_in(&self.window, address).await {
            self.is_elsewhere(at);
            return Sight::NotSignedIn;
        }
        let at = Instant::now();
        let Some(told) = reader::read(&self.window, address).await.filter(|told| told.ready) else {
            return Sight::Opening;
        };
        self.looks(at);
        self.elsewhere_since = None;
        let page = OpenPage::read(told.html.as_deref().map_or("", String::as_str));
        self.shape = page.shape();
        let visit = Arc::clone(&self.visit);
        let seen =
            ask_again(&self.app, move |app| Ok(locked(&visit).see(page, &app.rotations, app.now().timestamp())?)).await;
        let control = if let Ok(SeenPage::Next(next)) = &seen { next.reach() } else { None };
        reader::point(&self.window, control).await;
        match seen {
            Ok(SeenPage::Next(next)) => Sight::Page(next),
            Ok(SeenPage::Taken) => Sight::Taken,
            Ok(SeenPage::ToCompare) => Sight::ToCompare,
            Err(refusal) => Sight::NotTaken(Box::new(refusal)),
        }
    }

    /// What the window showed since it was looked at last may have been anything, if that is long ago.
    fn looks(&mut self, at: Instant) {
        if self.looked.replace(at).is_some_and(|before| at - before > OUT_OF_SIGHT) {
            self.visit().looked_away();
        }
    }

    /// A page that is just being opened may look like one on which nobody has signed in.
    fn is_elsewhere(&mut self, at: Instant) {
        self.looks(at);
        if at - *self.elsewhere_since.get_or_insert(at) > OUT_OF_SIGHT {
            self.visit().form_is_gone();
        }
    }

    fn visit(&self) -> MutexGuard<'_, PortalVisit> {
        locked(&self.visit)
    }
}

fn locked(visit: &Mutex<PortalVisit>) -> MutexGuard<'_, PortalVisit> {
    visit.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A change is noticed within half a second.
const PAUSE: Duration = Duration::from_millis(300);
const LONGEST_PAUSE: Duration = Duration::from_secs(1);
/// A person does not choose something else in a form and submit it in less.
const OUT_OF_SIGHT: Duration = Duration::from_secs(3);
/// How long the answer to a click that cannot be undone is awaited, before a second one may be asked for.
const A_WHILE: Duration = Duration::from_secs(15);
