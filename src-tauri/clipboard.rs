//! The clipboard: reading the page that the user copied, and lending the password for 90 seconds.
//!
//! Threats: another program keeps a history of the clipboard (we ask it not to), the password stays there for ever
//! (it is taken back after [`LENT_FOR`] and at quit), or we wipe what the user has copied since (compared first).
//! Not stopped: a program that reads the clipboard while the password is on it.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chorus_pro::Secret;
use zeroize::Zeroizing;

use crate::error::ShellError;

/// How long a copied password stays on the clipboard.
pub(crate) const LENT_FOR: Duration = Duration::from_secs(90);

/// What the user copied: the text and, where the browser gives it, the HTML of the same selection.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Copied {
    pub(crate) text: Option<Zeroizing<String>>,
    pub(crate) html: Option<Zeroizing<String>>,
}

/// The system's clipboard. On X11 whoever copies must stay to serve it, so one is kept for the whole run.
#[derive(Default)]
pub(crate) struct Clipboard {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    system: Option<arboard::Clipboard>,
    read: Option<Copied>,
    lent: Option<Secret>,
    loan: u64,
}

impl Clipboard {
    /// What lies on the clipboard now; both flavours are `None` when it is empty or holds no text.
    /// It is remembered, for [`Self::clear_what_was_read`].
    pub(crate) fn read(&self) -> Result<Copied, ShellError> {
        let mut state = self.lock();
        let copied = state.now()?;
        state.read = Some(copied.clone());
        Ok(copied)
    }

    /// Puts words on the clipboard that are no secret.
    pub(crate) fn copy(&self, words: &str) -> Result<(), ShellError> {
        self.lock().system()?.set_text(words).map_err(|error| unreachable_clipboard(&error))
    }

    /// Lends the password, kept out of clipboard histories. Returns the loan's number for [`Self::take_back`].
    pub(crate) fn lend(&self, password: Secret) -> Result<u64, ShellError> {
        let mut state = self.lock();
        let set = state.system()?.set();
        #[cfg(any(target_os = "linux", windows))]
        let set = excluded_from_history(set);
        // EXPOSE: the user asked for it on the clipboard, to paste it into the finance application
        set.text(password.expose()).map_err(|error| unreachable_clipboard(&error))?;
        state.lent = Some(password);
        state.loan += 1;
        Ok(state.loan)
    }

    /// Takes the loan back, unless it was renewed since or the user has copied something else.
    pub(crate) fn take_back(&self, loan: u64) {
        let mut state = self.lock();
        if state.loan == loan {
            state.take_back();
        }
    }

    /// Takes back whatever is lent: at quit, and when the user asks.
    pub(crate) fn take_back_all(&self) {
        self.lock().take_back();
    }

    /// Empties the clipboard if it still holds what was read last: once the password is kept, it must not lie there.
    pub(crate) fn clear_what_was_read(&self) {
        let mut state = self.lock();
        let Some(read) = state.read.take() else { return };
        if state.now().is_ok_and(|now| now == read)
            && let Ok(system) = state.system()
        {
            clear(system);
        }
    }

    /// What was read last is not wanted: it stays on the clipboard, and is not remembered.
    pub(crate) fn leave_what_was_read(&self) {
        self.lock().read = None;
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn system(&mut self) -> Result<&mut arboard::Clipboard, ShellError> {
        if self.system.is_none() {
            self.system = Some(arboard::Clipboard::new().map_err(|error| unreachable_clipboard(&error))?);
        }
        Ok(self.system.as_mut().expect("it was opened on the line above"))
    }

    fn now(&mut self) -> Result<Copied, ShellError> {
        let system = self.system()?;
        let text = flavour(system.get_text())?;
        // The text is what counts: a program that answers wrongly when asked for HTML must not hide it.
        let html = flavour(system.get().html()).unwrap_or_default();
        Ok(Copied { text, html })
    }

    fn take_back(&mut self) {
        let Some(password) = self.lent.take() else { return };
        let Ok(system) = self.system() else { return };
        let Ok(now) = system.get_text().map(Zeroizing::new) else { return };
        // EXPOSE: compared with the clipboard, so that nothing that the user copied since is wiped
        if *now == password.expose() {
            clear(system);
        }
    }
}

fn clear(system: &mut arboard::Clipboard) {
    // A clipboard that cannot be emptied is replaced by the next copy; there is nobody to tell at this point.
    let _ = system.clear();
}

#[cfg(target_os = "linux")]
fn excluded_from_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtLinux;
    set.exclude_from_history()
}

#[cfg(windows)]
fn excluded_from_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtWindows;
    set.exclude_from_history().exclude_from_cloud().exclude_from_monitoring()
}

/// An absent flavour is no error; a clipboard that does not answer is.
fn flavour(read: Result<String, arboard::Error>) -> Result<Option<Zeroizing<String>>, ShellError> {
    match read {
        Ok(text) => Ok(Some(Zeroizing::new(text))),
        Err(arboard::Error::ContentNotAvailable | arboard::Error::ConversionFailure) => Ok(None),
        Err(error) => Err(unreachable_clipboard(&error)),
    }
}

fn unreachable_clipboard(error: &arboard::Error) -> ShellError {
    ShellError::ClipboardUnreachable { reason: error.to_string() }
}

#[cfg(all(test, windows))]
mod tests {
    use clipboard_win::{is_format_avail, register_format};

    use super::*;

    /// What asks Windows to leave a thing out: of what watches the clipboard, of its history, of the cloud.
    const LEFT_OUT: [&str; 3] =
        ["ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"];

    fn left_out() -> Vec<&'static str> {
        let is_there = |name: &&str| register_format(name).is_some_and(|format| is_format_avail(format.get()));
        LEFT_OUT.into_iter().filter(is_there).collect()
    }

    #[test]
    fn a_lent_password_is_kept_out_of_history_and_cloud_and_other_words_are_not() {
        let clipboard = Clipboard::default();
        clipboard.copy("TECH_1_39012665400024@cpro.fr").unwrap();
        assert!(left_out().is_empty(), "a login is no secret");

        clipboard.lend(Secret::parse(".c7PNcw5ohu,(Yw1".to_owned()).unwrap()).unwrap();
        assert_eq!(left_out(), LEFT_OUT);
        clipboard.take_back_all();
        assert_eq!(clipboard.read().unwrap().text, None, "it was taken back");
    }
}
