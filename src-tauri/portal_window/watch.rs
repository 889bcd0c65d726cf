//! Looking at the portal window again and again: a page of today's portal changes without being left, and nothing in it can
//! call us. The moment it shows the new password, that is kept.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chorus_pro::guide::{Next, OpenPage};
use rotation::{PortalVisit, SeenPage};
use tauri::{Url, WebviewWindow};
use tokio::sync::watch::Sender;

use super::reader;
use super::rules::Rules;
use super::sight::{Seen, Sight};
use crate::app::App;
use crate::ipc::ask::ask_again;

/// Looks until the window is closed, or nobody wants to know any more.
pub(super) async fn over(window: WebviewWindow, app: Arc<App>, visit: PortalVisit, rules: Rules, tell: Sender<Seen>) {
    let mut watch = Watch { window, app, visit: Arc::new(Mutex::new(visit)), rules, shape: String::new() };
    while !tell.is_closed() {
        let began = Instant::now();
        let Some((host, sight)) = watch.look().await else { break };
        let is_over = sight == Sight::Taken;
        let draft = watch.visit().draft();
        let changed = {
            let seen = tell.borrow();
            seen.host != host || seen.sight != sight || seen.draft != draft
        };
        if changed {
            let shape = std::mem::take(&mut watch.shape);
            Seen::change(&tell, |seen| {
                (seen.host, seen.sight, seen.draft, seen.shape) = (host, sight, draft, shape);
            });
        }
        if is_over {
            // What the page shows from here on is none of our business.
            return;
        }
        // A page that takes long to read is read less often.
        tokio::time::sleep(PAUSE.max(2 * began.elapsed())).await;
    }
    watch.visit().form_is_gone();
    Seen::change(&tell, |seen| (seen.sight, seen.draft) = (Sight::Closed, watch.visit().draft()));
}

struct Watch {
    window: WebviewWindow,
    app: Arc<App>,
    visit: Arc<Mutex<PortalVisit>>,
    rules: Rules,
    /// The words of the page that was read last.
    shape: String,
}

impl Watch {
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
        if !self.rules.may_read(address) {
            return Sight::NotRead;
        }
        if !reader::is_signed_in(&self.window, address).await {
            self.visit().form_is_gone();
            return Sight::NotSignedIn;
        }
        let Some(told) = reader::read(&self.window, address).await.filter(|told| told.ready) else {
            return Sight::Opening;
        };
        let page = OpenPage::read(told.html.as_deref().map_or("", String::as_str));
        self.shape = page.shape();
        let visit = Arc::clone(&self.visit);
        let seen =
            ask_again(&self.app, move |app| Ok(locked(&visit).see(page, &app.rotations, app.now().timestamp())?)).await;
        let control = if let Ok(SeenPage::Next(Next::Act(act))) = &seen { Some(act.reach.as_str()) } else { None };
        reader::point(&self.window, control).await;
        match seen {
            Ok(SeenPage::Next(next)) => Sight::Page(next),
            Ok(SeenPage::Taken) => Sight::Taken,
            Err(refusal) => Sight::NotTaken(Box::new(refusal)),
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
