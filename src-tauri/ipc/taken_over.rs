//! Screen "taken-over": what came from the other computer, and what is still to do.

use rotation::{Account, Arrival};
use serde::Serialize;

use crate::app::App;
use crate::error::ShellError;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::refusal::Refusal;

/// Each account, as it came.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TakenOver {
    accounts: Vec<Arrived>,
    /// Whether a password is still missing, so that the file is needed once more.
    missing: bool,
}

#[derive(Debug, Clone, Serialize)]
struct Arrived {
    #[serde(flatten)]
    heading: AccountHeading,
    /// Whether its password is on this computer now.
    has_password: bool,
    text: String,
    /// Why its password did not come along.
    refusal: Option<Refusal>,
}

impl TakenOver {
    pub(crate) fn of(app: &App, taken: &[rotation::TakenOver]) -> Result<Self, ShellError> {
        let mut accounts = Vec::with_capacity(taken.len());
        for rotation::TakenOver { account, arrival, trouble } in taken {
            let account = app.rotations.account(*account)?;
            let refusal = trouble.clone().map(|source| {
                Refusal::new(app.texts(), &ShellError::Rotation(rotation::RotationError::Store { source }))
            });
            accounts.push(Arrived {
                heading: AccountHeading::of(&account),
                has_password: account.has_password,
                text: app.texts().say(sentence(*arrival, &account)),
                refusal,
            });
        }
        Ok(Self { missing: accounts.iter().any(|it| it.refusal.is_some()), accounts })
    }
}

fn sentence(arrival: Arrival, account: &Account) -> &'static str {
    match arrival {
        _ if account.is_elsewhere => "arrival-missing",
        Arrival::New | Arrival::Completed if account.has_password => "arrival-new",
        Arrival::New | Arrival::Completed => "arrival-new-without",
        Arrival::Newer if account.has_password => "arrival-newer",
        Arrival::Newer => "arrival-newer-without",
        Arrival::AlreadyHere => "arrival-already-here",
        Arrival::NewerHere => "arrival-newer-here",
        Arrival::OpenHere => "arrival-open-here",
    }
}
