//! The click that cannot be undone, where Trousseau makes it: what is written down before it, so that its outcome can be found
//! out by whoever comes after.

use chorus_pro::{Generation, Secret};
use jiff::Timestamp;
use jiff::civil::DateTime;

use super::Rotations;
use crate::account::Account;
use crate::click::{Clearance, Click};
use crate::error::RotationError;
use crate::event::Event;
use crate::id::AccountId;
use crate::journal::Claim;
use crate::rotation::Stage;

impl Rotations {
    /// Claims the journal for one reset, from the first look at the portal until the password is kept: two programs cannot
    /// make two resets out of one intention, nor one take the other's click for one that was cut off.
    ///
    /// # Errors
    /// [`RotationError::ResetUnderWay`] where another program has it; [`RotationError::JournalFolder`].
    pub fn claim(&self) -> Result<Claim, RotationError> {
        self.journal().claim()
    }

    /// The click comes next. When this returns it is on the disk, with what the sheet says of when the password lapses.
    /// Unlike [`Rotations::requested`], this is no no-op the second time: one intention, one click.
    ///
    /// # Errors
    /// [`RotationError::NoRotationOpen`] where nothing is intended, or the click was made already;
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn about_to_reset(
        &self,
        account: AccountId,
        generation: Generation,
        expires_before: Option<DateTime>,
        now: Timestamp,
    ) -> Result<Account, RotationError> {
        let _step = self.step();
        let page = self.page(account)?;
        let intended = page.latest().filter(|_| self.stage_of(&page) == Some(Stage::Intended));
        let rotation = intended.ok_or(RotationError::NoRotationOpen { account })?.id;
        self.append(now, &Event::Requested { rotation, generation, expires_before })?;
        self.account(account)
    }

    /// The click that cannot be undone comes next, in the portal window: when this returns it is on the disk. The leave for it
    /// is used up, and holds only where nothing has changed since it was given.
    ///
    /// # Errors
    /// [`RotationError::ClearanceLapsed`] where the form has drawn another password meanwhile, another click was made, or
    /// another reset was begun;
    /// [`RotationError::PasswordNotSafe`]; [`RotationError::NoRotationOpen`]; [`RotationError::UnknownAccount`]; one of the
    /// `Journal…` variants. Nothing may be clicked then.
    pub fn click(&self, clearance: Clearance, now: Timestamp) -> Result<Click, RotationError> {
        let _step = self.step();
        let account = clearance.account;
        if self.clearance(&self.page(account)?)? != clearance {
            return Err(RotationError::ClearanceLapsed { account });
        }
        let rotation = clearance.rotation;
        self.append(now, &Event::Clicked { rotation })?;
        Ok(Click { rotation })
    }

    /// The page had changed, and that click was not made.
    ///
    /// # Errors
    /// One of the `Journal…` variants: then the journal goes on saying that it was made.
    pub fn click_missed(&self, click: Click, now: Timestamp) -> Result<(), RotationError> {
        let _step = self.step();
        self.append(now, &Event::ClickMissed { rotation: click.rotation }).map(drop)
    }

    /// The password from before a click whose outcome is not known, if this computer still holds it. It is there to be tried
    /// on PISTE, and for nothing else: whether it works tells whether the reset was made.
    ///
    /// # Errors
    /// [`RotationError::NoPassword`] where no outcome is unknown, or no such password is held; [`RotationError::Store`];
    /// [`RotationError::UnknownAccount`]; one of the `Journal…` variants.
    pub fn password_before(&self, account: AccountId) -> Result<Secret, RotationError> {
        let page = self.page(account)?;
        let Account { rotation, has_unclear_submission, .. } = self.account(account)?;
        let is_unknown = has_unclear_submission
            || rotation.is_some_and(|it| it.stage == Stage::Requested || it.is_submission_unknown());
        let before = page.current().and_then(|current| current.live.as_ref()).filter(|_| is_unknown);
        self.password_of(account, before.ok_or(RotationError::NoPassword { account })?.id)
    }
}
