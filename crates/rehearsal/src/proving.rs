//! Whether a password works, by the practice PISTE.

use chorus_pro::piste::Verdict;
use chorus_pro::{Secret, TechnicalLogin};

use crate::error::RehearsalError;
use crate::rehearsal::Rehearsal;

impl Rehearsal {
    /// What the practice PISTE says of this login and password.
    ///
    /// # Errors
    /// [`RehearsalError::Piste`] where it says nothing about them.
    pub async fn check(&self, login: &TechnicalLogin, password: &Secret) -> Result<Verdict, RehearsalError> {
        Ok(self.piste.check(login, password).await?)
    }
}
