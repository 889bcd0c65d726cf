//! The reset, from the sheet to the keyring.

use chorus_pro::portal::{PortalError, Sheet};
use chorus_pro::{Generation, ShownPassword, StructureId, TechnicalLogin};
use jiff::civil::DateTime;
use rotation::{Account, AccountId, Reading, RotationError, Source, Stage, found_on};

use crate::error::RehearsalError;
use crate::finding_out::Outcome;
use crate::rehearsal::Rehearsal;

/// What is being done, in this order; told as it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Signing in, and the structure's sheet.
    Sheet,
    /// « Réinitialiser le mot de passe (utilisateur technique) », and the question before it.
    Question,
    /// « Confirmer »: from here on it cannot be undone.
    Confirm,
    /// The new password is put away, and read back.
    Keep,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Sheet, Self::Question, Self::Confirm, Self::Keep];
}

/// Whose password, where, and by whom.
pub(crate) struct Target {
    pub(crate) account: AccountId,
    pub(crate) login: TechnicalLogin,
    pub(crate) structure: StructureId,
    pub(crate) manager: String,
}

impl Rehearsal {
    /// Performs the reset of an account whose rotation was begun (`Rotations::intend`) and keeps the new password.
    /// `progress` is told each step as it begins. Where an earlier call ended without an outcome, it is looked for first:
    /// no reset is made before it is known that the one before was not.
    ///
    /// # Errors
    /// With [`RehearsalError::Portal`] nothing was changed, and the rotation is cancelled.
    /// [`RehearsalError::PasswordLost`]: the rotation says so too. [`RehearsalError::OutcomeUnknown`]: the rotation stays
    /// requested, and the next call looks first. [`RehearsalError::StructureNotChosen`]; [`RehearsalError::Rotation`],
    /// among them [`RotationError::ResetUnderWay`]; [`RehearsalError::ManagerUnknown`].
    pub async fn perform(
        &self,
        account: AccountId,
        progress: impl Fn(Step) + Send + Sync,
    ) -> Result<Account, RehearsalError> {
        let target = self.target(account)?;
        let _alone = self.under_way.try_lock().map_err(|_| RotationError::ResetUnderWay)?;
        let _claim = self.rotations.claim()?;
        self.find_out_about_an_earlier_one(&target).await?;
        let rotation = self.rotations.account(account)?.rotation.filter(|rotation| rotation.stage == Stage::Intended);
        let rotation = rotation.ok_or(RotationError::NoRotationOpen { account })?.id;
        match self.reset(&target, &progress).await {
            Ok(shown) => {
                progress(Step::Keep);
                self.keep(account, shown)
            }
            Err(RehearsalError::Portal { source }) if source.changed_nothing() => {
                self.rotations.cancel(account, rotation, self.now())?;
                Err(RehearsalError::Portal { source })
            }
            Err(RehearsalError::Portal { source }) => Err(self.told(&target, source).await?),
            Err(other) => Err(other),
        }
    }

    async fn reset(&self, target: &Target, progress: &(impl Fn(Step) + Sync)) -> Result<ShownPassword, RehearsalError> {
        progress(Step::Sheet);
        self.visit(&target.manager, async |visit| {
            let sheet = visit.session.open_sheet(&target.structure).await?;
            let expires = expires(&sheet, &target.login);
            progress(Step::Question);
            let question = sheet.ask_to_reset(&target.login).await?;
            progress(Step::Confirm);
            self.rotations.about_to_reset(target.account, Generation::First, expires, self.now())?;
            Ok(question.confirm().await?)
        })
        .await
    }

    /// Where an earlier call ended without an outcome, it is looked for before anything is done.
    async fn find_out_about_an_earlier_one(&self, target: &Target) -> Result<(), RehearsalError> {
        if self.stage(target.account)? != Some(Stage::Requested) {
            return Ok(());
        }
        let cut = PortalError::OutcomeUnknown { reason: "an earlier answer did not arrive".to_owned() };
        match self.told(target, cut).await? {
            RehearsalError::Portal { .. } => {
                // Nothing was changed then: this call makes the reset, under a rotation of its own.
                self.rotations.intend(target.account, self.now())?;
                Ok(())
            }
            other => Err(other),
        }
    }

    /// The answer to « Confirmer » did not arrive, because of `source`: looks what became of it, and says so.
    async fn told(&self, target: &Target, source: PortalError) -> Result<RehearsalError, RehearsalError> {
        Ok(match self.look(target).await? {
            Outcome::Unchanged => RehearsalError::Portal { source },
            Outcome::Lost => RehearsalError::PasswordLost { source },
            Outcome::NotKnown | Outcome::InMemory | Outcome::Pending | Outcome::Kept => {
                RehearsalError::OutcomeUnknown { source }
            }
        })
    }
}

impl Rehearsal {
    pub(crate) fn target(&self, account: AccountId) -> Result<Target, RehearsalError> {
        let manager = self.manager(account)?;
        let Account { login, structure_id, .. } = self.rotations.account(account)?;
        let structure = structure_id.ok_or(RehearsalError::StructureNotChosen)?;
        Ok(Target { account, login, structure, manager })
    }

    pub(crate) fn stage(&self, account: AccountId) -> Result<Option<Stage>, RehearsalError> {
        Ok(self.rotations.account(account)?.rotation.map(|rotation| rotation.stage))
    }

    /// Keeps what the answer shows; what is only likely to be the password waits for a person to compare it.
    pub(crate) fn keep(&self, account: AccountId, shown: ShownPassword) -> Result<Account, RehearsalError> {
        let now = self.now();
        let reading = found_on(shown.into(), Source::PortalAnswer);
        Ok(match reading.expect("a page that shows a password, or what is likely to be one, is read") {
            Reading::Page(found) | Reading::PasswordAlone(found) => self.rotations.keep_recap(account, found, now)?,
            Reading::Likely(likely) => self.rotations.keep_likely(account, likely, now)?,
        })
    }
}

pub(crate) fn expires(sheet: &Sheet<'_>, login: &TechnicalLogin) -> Option<DateTime> {
    sheet.accounts().iter().find(|account| account.login == *login).and_then(|account| account.expires)
}
