//! What became of a reset: by the journal and the keyring, and where those do not know, by the portal and by PISTE. It
//! only looks: whatever it finds, no reset is made here.

use chorus_pro::piste::Verdict;
use chorus_pro::portal_time_zone;
use jiff::civil::DateTime;
use rotation::{Account, AccountId, CaptureId, Rotation, RotationError, Stage};

use crate::error::RehearsalError;
use crate::performing::{Target, expires};
use crate::rehearsal::{Rehearsal, Visit};

/// What became of an account's latest reset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was changed: the password is the one from before.
    Unchanged,
    /// The keyring holds the password that was made last.
    Kept,
    /// Second generation: the keyring holds the new password, which waits for « Soumettre ».
    Pending,
    /// The new password is in this program's memory, and not in the keyring yet.
    InMemory,
    /// A new password was made and nobody has it: a new reset is the one repair.
    Lost,
    /// The portal cannot be asked now, and the password from before cannot be tried.
    NotKnown,
}

impl Rehearsal {
    /// Looks what became of the account's latest reset, and writes down what is found: to be called after a restart, before
    /// the account is shown. Where nothing is open, nothing is asked.
    ///
    /// # Errors
    /// [`RehearsalError::Rotation`], among them `RotationError::ResetUnderWay` where another program is making a reset, and
    /// `RotationError::Store` where the keyring has to be asked and cannot be; [`RehearsalError::StructureNotChosen`].
    pub async fn find_out(&self, account: AccountId) -> Result<Outcome, RehearsalError> {
        let _alone = self.under_way.try_lock().map_err(|_| RotationError::ResetUnderWay)?;
        let _claim = self.rotations.claim()?;
        let resumed = self.rotations.resume(account, self.now())?;
        let Some(rotation) = resumed.rotation else { return Ok(Outcome::Unchanged) };
        Ok(match rotation.stage {
            Stage::Intended => Outcome::Unchanged,
            Stage::Requested => self.look(&self.target(account)?).await?,
            Stage::Lost if rotation.is_submission_unknown() => {
                self.look_for_a_form(&self.target(account)?, rotation.capture).await?
            }
            Stage::Lost => Outcome::Lost,
            Stage::Captured => Outcome::InMemory,
            Stage::Stored => self.try_the_pending_password(account).await?,
            Stage::Effective | Stage::Closed => Outcome::Kept,
        })
    }

    /// Second generation: the password of a form is gone. Where the one from before still works, that form was left.
    async fn look_for_a_form(&self, target: &Target, capture: Option<CaptureId>) -> Result<Outcome, RehearsalError> {
        let outcome = self.try_the_password_before(target, None).await;
        if outcome == Outcome::Unchanged {
            self.rotations.form_left(target.account, capture, self.now())?;
        }
        Ok(outcome)
    }

    /// Second generation: one that PISTE accepts was submitted. Of one that it does not, the person knows.
    async fn try_the_pending_password(&self, account: AccountId) -> Result<Outcome, RehearsalError> {
        let Account { login, rotation, .. } = self.rotations.account(account)?;
        let capture = rotation.and_then(|rotation| rotation.capture).ok_or(RotationError::NotPending { account })?;
        let pending = self.rotations.password_of(account, capture)?;
        if !self.check(&login, &pending, None).await.verdict.is_proof() {
            return Ok(Outcome::Pending);
        }
        self.rotations.submission_accepted(account, capture, self.now())?;
        Ok(Outcome::Kept)
    }

    /// The sheet tells by its expiry date whether the reset was made; where it cannot be read, or was not read before the
    /// click, the password from before tells.
    pub(crate) async fn look(&self, target: &Target) -> Result<Outcome, RehearsalError> {
        let rotation = self.rotations.account(target.account)?.rotation;
        let Some(Rotation { id, expires_before: before, .. }) = rotation else { return Ok(Outcome::Unchanged) };
        let now = self.expiry_now(target).await.ok().flatten();
        let outcome = match (before, now) {
            (Some(before), Some(now)) if before == now => Outcome::Unchanged,
            (Some(_), Some(_)) => Outcome::Lost,
            (None, _) | (_, None) => self.try_the_password_before(target, before).await,
        };
        match outcome {
            Outcome::Unchanged => drop(self.rotations.cancel(target.account, id, self.now())?),
            Outcome::Lost => drop(self.rotations.password_lost(target.account, id, self.now())?),
            Outcome::Kept | Outcome::Pending | Outcome::InMemory | Outcome::NotKnown => {}
        }
        Ok(outcome)
    }

    async fn expiry_now(&self, target: &Target) -> Result<Option<DateTime>, RehearsalError> {
        let look =
            async |visit: &mut Visit| Ok(expires(&visit.session.open_sheet(&target.structure).await?, &target.login));
        self.visit(&target.manager, look).await
    }

    /// One that PISTE accepts is still in force. One that it refuses twice no longer is, and the reset is why; unless it
    /// had lapsed anyway.
    async fn try_the_password_before(&self, target: &Target, lapses: Option<DateTime>) -> Outcome {
        let Ok(before) = self.rotations.password_before(target.account) else { return Outcome::NotKnown };
        let has_lapsed = lapses.is_some_and(|lapses| portal_time_zone().to_datetime(self.now()) >= lapses);
        match self.check(&target.login, &before, None).await.verdict {
            Verdict::Accepted | Verdict::BusinessRefusal => Outcome::Unchanged,
            Verdict::Refused if !has_lapsed => Outcome::Lost,
            Verdict::Refused
            | Verdict::TooEarly
            | Verdict::ApplicationRefused
            | Verdict::AccessNotGranted
            | Verdict::Throttled
            | Verdict::Unavailable
            | Verdict::Unclear => Outcome::NotKnown,
        }
    }
}
