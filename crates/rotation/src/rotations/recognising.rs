//! Whether a password that was read is known here: compared with those that the keyring holds for the account.

use chorus_pro::Secret;

use super::Rotations;
use crate::id::CaptureId;
use crate::ledger::Page;
use crate::secret_store::StoreError;

/// What a password that was read turns out to be.
pub(super) enum Recognised {
    /// A new one; with why the keyring could not be asked for those before it, if it could not.
    New(Option<StoreError>),
    /// One from before the reset.
    Old,
    /// The one that is kept already.
    Same,
    /// One that was set aside.
    SetAside(CaptureId),
}

impl Rotations {
    pub(super) fn recognise(&self, page: &Page, password: &Secret) -> Recognised {
        for course in page.courses.iter().rev() {
            for capture in course.captures().filter(|capture| capture.is_held()) {
                match self.store.get(&page.slot(capture)) {
                    Ok(known) if known.is_same_as(password) => return page.recognised(capture.id),
                    Ok(_) | Err(StoreError::NotFound | StoreError::Unreadable) => {}
                    Err(trouble) => return Recognised::New(Some(trouble)),
                }
            }
        }
        Recognised::New(None)
    }
}

impl Page {
    /// What it is that this one of the account's passwords was read again.
    pub(super) fn recognised(&self, capture: CaptureId) -> Recognised {
        let Some((course, known)) = self.capture(capture) else { return Recognised::New(None) };
        let is_latest = self.latest().is_some_and(|latest| latest.id == course.id);
        let is_live = course.live.as_ref().is_some_and(|live| live.id == capture);
        match known.reset_at {
            _ if is_latest && is_live => Recognised::Same,
            // Read before in this very rotation, or in a form that was never said to be accepted: that is no old password.
            _ if is_latest => Recognised::SetAside(capture),
            None => Recognised::SetAside(capture),
            Some(_) => Recognised::Old,
        }
    }
}
