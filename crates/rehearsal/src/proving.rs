//! Whether a password works, by the practice PISTE.

use chorus_pro::piste::Trial;
use chorus_pro::{Secret, TechnicalLogin};
use jiff::Timestamp;

use crate::rehearsal::Rehearsal;

impl Rehearsal {
    /// What the practice PISTE says of this login and password, with its evidence. `reset_at`: when the password was made, where
    /// that is known.
    pub async fn check(&self, login: &TechnicalLogin, password: &Secret, reset_at: Option<Timestamp>) -> Trial {
        self.piste.check(login, password, reset_at).await
    }
}
