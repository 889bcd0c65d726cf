//! What a screen spoke of when a button on it was pressed. Another password may have come since: from the window with Chorus Pro, or
//! while a dialog was open. What is said of the one on the screen is never taken for a word on that one.

use rotation::{Account, AccountId, AsOf, CaptureId, Noted, RotationError, RotationId};
use serde::Deserialize;

use crate::error::ShellError;

/// An account with its rotation and password, as a heading told them to the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(crate) struct Shown {
    pub(crate) account: AccountId,
    pub(crate) rotation: Option<RotationId>,
    /// The rotation's password; `None` where there is none, or where the journal could not be told of it.
    pub(crate) capture: Option<CaptureId>,
    pub(crate) as_of: AsOf,
}

impl Shown {
    /// What a screen that is drawn of `account` now speaks of.
    pub(crate) fn of(account: &Account) -> Self {
        let rotation = account.rotation.as_ref();
        Self {
            account: account.id,
            rotation: rotation.map(|it| it.id),
            capture: rotation.and_then(|it| it.capture),
            as_of: account.as_of,
        }
    }

    /// The password that must be in force for what was said.
    pub(crate) fn in_force(self) -> Result<CaptureId, ShellError> {
        Ok(self.capture.ok_or(RotationError::NotEffective { account: self.account })?)
    }

    /// The password that must wait for its form for what was said.
    pub(crate) fn pending(self) -> Result<CaptureId, ShellError> {
        Ok(self.capture.ok_or(RotationError::NotPending { account: self.account })?)
    }
}

/// The account, where the fact is about the password that it stands with. About one from before it is written down too, and the
/// person is told that another one has come.
pub(crate) fn of_now(noted: Noted) -> Result<Account, ShellError> {
    let Noted { account, is_of_now } = noted;
    if is_of_now { Ok(account) } else { Err(RotationError::PasswordChangedSince { account: account.id }.into()) }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chorus_pro::{Environment, Generation, Secret, TechnicalLogin};
    use rotation::{
        AtClose, DataFolder, Found, Journal, MemoryKeyring, NewAccount, NewDestination, Rotations, Source,
        SystemKeyring, UpdatedBy,
    };

    use super::*;
    use crate::app::App;
    use crate::ipc::refusal::Refusal;

    fn reads(app: &App, account: AccountId, password: &str) {
        let password = Secret::parse(password.to_owned()).unwrap();
        let found = Found { login: None, password, source: Source::CopiedPage, generation: Generation::First };
        app.rotations.keep_recap(account, found, app.now().timestamp()).unwrap();
    }

    #[test]
    fn what_is_pressed_on_a_screen_that_another_password_has_overtaken_is_refused_by_name_and_is_no_word_on_that_one() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(&folder.path().join("journal.sqlite")).unwrap();
        let rotations = Rotations::open(journal, Arc::new(MemoryKeyring::default()));
        let app = App::around(rotations, Arc::new(SystemKeyring::new()), &DataFolder::at(folder.path()));
        let now = app.now().timestamp();
        let login = TechnicalLogin::parse("TECH_1_39012665400024@cpro.fr").unwrap();
        let new = NewAccount {
            environment: Environment::Production,
            login,
            structure_id: None,
            structure_name: "Cabinet".to_owned(),
        };
        let account = app.rotations.add_account(new, now).unwrap();
        let program = NewDestination { name: "Pastell".to_owned(), updated_by: UpdatedBy::Me, note: String::new() };
        let program = app.rotations.add_destination(account, program, now).unwrap();
        app.rotations.intend(account, now).unwrap();
        reads(&app, account, ".c7PNcw5ohu,(Yw1");
        // As the interface has it from a heading, and sends it back.
        let heading = crate::ipc::account_row::AccountHeading::of(&app.rotations.account(account).unwrap());
        let screen: Shown = serde_json::from_value(serde_json::to_value(heading).unwrap()).unwrap();
        app.rotations.intend_again(account, now).unwrap();
        reads(&app, account, "zK;9=<e-pQ8r4Tx");

        let confirmed = app.rotations.confirm_destination(account, screen.in_force().unwrap(), program, now).unwrap();
        let closed = app.rotations.close(account, screen.in_force().unwrap(), AtClose::Forget, now);
        for refused in [of_now(confirmed).map(drop).unwrap_err(), closed.unwrap_err().into()] {
            let told = serde_json::to_value(Refusal::new(app.texts(), &refused)).unwrap();
            assert_eq!((&told["code"], &told["case"]["case"]), (&"TR-R16".into(), &"password-changed".into()));
        }
        let known = app.rotations.account(account).unwrap();
        assert!(!known.all_confirmed() && known.has_password);
        assert!(Shown::of(&known) != screen);
    }
}
