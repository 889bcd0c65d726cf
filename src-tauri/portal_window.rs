//! Chorus Pro in a window of Trousseau: people sign in there themselves, and the app reads along.
//!
//! The window may call nothing: no capability names it. Rust asks it questions, and takes the answers for hostile text. What
//! this stops: a page that calls commands, opens windows, saves files, leads to a host that is not the State's, or lies
//! about itself by changed prototypes. What it does not stop: a page of the portal's own host that shows something false.

/// What is done in it for the person.
mod acting;
/// Where it stands on the screen.
mod placing;
/// What the page is asked, and how.
mod reader;
/// Where it may go, and where it may be read.
mod rules;
/// What was seen last.
mod sight;
/// Looking at it, again and again.
mod watch;
/// Where the questions are asked.
mod world;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rotation::{Account, AccountId, PortalVisit};
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};
use tokio::sync::mpsc;
use tokio::sync::watch::{self as channel, Receiver, Sender};

use crate::app::App;
use crate::error::ShellError;

use acting::Asked;
pub(crate) use rules::Rules;
pub(crate) use sight::{Seen, Sight};

/// The portal window, while it is open.
#[derive(Default)]
pub(crate) struct PortalWindow {
    visit: Mutex<Option<Visit>>,
    /// Held while something is done in it: one hand, not two.
    hand: tokio::sync::Mutex<()>,
}

/// One time that it is open.
struct Visit {
    account: AccountId,
    seen: Receiver<Seen>,
    /// The clicks that cannot be undone go to whoever looks at the page.
    asked: mpsc::Sender<Asked>,
}

impl PortalWindow {
    /// Opens it at `start` for the account's reset; an earlier one is closed.
    ///
    /// # Errors
    /// [`ShellError::PortalWindowNotOpened`].
    pub(crate) fn open(
        &self,
        shell: &AppHandle,
        app: &Arc<App>,
        account: &Account,
        rules: Rules,
        start: Url,
    ) -> Result<(), ShellError> {
        self.close(shell)?;
        let (tell, seen) = channel::channel(Seen::nothing(start.host_str()));
        let window = build(shell, app, &rules, &tell, start).map_err(not_opened)?;
        let (asked, asks) = mpsc::channel(1);
        *self.visit() = Some(Visit { account: account.id, seen, asked });
        tauri::async_runtime::spawn(watch::over(window, Arc::clone(app), PortalVisit::of(account), rules, tell, asks));
        Ok(())
    }

    /// What was seen last for this account; `None` where the window is not open for it.
    pub(crate) fn seen(&self, account: AccountId) -> Option<Receiver<Seen>> {
        self.visit().as_ref().filter(|visit| visit.account == account).map(|visit| visit.seen.clone())
    }

    /// Closes it, and with it all that it knew: cookies, pages, what was typed.
    ///
    /// # Errors
    /// [`ShellError::PortalWindowNotOpened`] where the system does not close it.
    pub(crate) fn close(&self, shell: &AppHandle) -> Result<(), ShellError> {
        *self.visit() = None;
        match shell.get_webview_window(LABEL) {
            Some(window) => window.destroy().map_err(not_opened),
            None => Ok(()),
        }
    }

    fn visit(&self) -> MutexGuard<'_, Option<Visit>> {
        self.visit.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn build(shell: &AppHandle, app: &App, rules: &Rules, tell: &Sender<Seen>, start: Url) -> tauri::Result<WebviewWindow> {
    let (going, opening, saving) = (tell.clone(), tell.clone(), tell.clone());
    let rules = rules.clone();
    let place = shell.get_webview_window(MAIN).as_ref().and_then(placing::beside);
    let window = WebviewWindowBuilder::new(shell, LABEL, WebviewUrl::External(start));
    let window = match place {
        Some(place) => window.position(place.x, place.y).inner_size(place.width, place.height),
        None => window.inner_size(900.0, 680.0),
    };
    window
        .title(app.texts().say("window-title"))
        .devtools(false)
        // Nothing of it is written to the disk, and nothing is left when it is closed.
        .incognito(true)
        .on_navigation(move |address| {
            let may = rules.may_visit(address);
            if !may {
                Seen::change(&going, |seen| seen.refused = Some(address.clone()));
            }
            may
        })
        .on_new_window(move |address, _| {
            Seen::change(&opening, |seen| seen.refused = Some(address));
            NewWindowResponse::Deny
        })
        .on_download(move |_, _| {
            Seen::change(&saving, |seen| seen.download_refused = true);
            false
        })
        .build()
}

fn not_opened(error: tauri::Error) -> ShellError {
    ShellError::PortalWindowNotOpened { reason: error.to_string() }
}

/// The window of tauri.conf.json.
const MAIN: &str = "main";
/// Named by no capability.
const LABEL: &str = "portal";
