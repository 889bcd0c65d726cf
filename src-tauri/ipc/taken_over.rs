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
    /// What the file says and what was here, where they disagree: both named.
    claims_text: Option<String>,
    /// Why its password did not come along.
    refusal: Option<Refusal>,
}

impl TakenOver {
    pub(crate) fn of(app: &App, taken: &[rotation::TakenOver]) -> Result<Self, ShellError> {
        let mut accounts = Vec::with_capacity(taken.len());
        for one in taken {
            let rotation::TakenOver { arrival, trouble, .. } = one;
            let account = app.rotations.account(one.account)?;
            let refusal = trouble.clone().map(|source| {
                Refusal::new(app.texts(), &ShellError::Rotation(rotation::RotationError::Store { source }))
            });
            accounts.push(Arrived {
                heading: AccountHeading::of(&account),
                has_password: account.has_password,
                text: app.texts().say(sentence(*arrival, &account)),
                claims_text: claims(app, one),
                refusal,
            });
        }
        Ok(Self { missing: accounts.iter().any(|it| it.refusal.is_some()), accounts })
    }
}

/// Which reset the file tells of, and which one was known here: two clocks decided between them, and the password that gave way is
/// set aside.
fn claims(app: &App, one: &rotation::TakenOver) -> Option<String> {
    let texts = app.texts();
    let moment = |at| texts.date_time(app.local(at));
    let told = [("there", moment(one.made_there?).into()), ("here", moment(one.made_here?).into())];
    match one.arrival {
        Arrival::Newer => Some(texts.say_with("arrival-claims-newer", &told)),
        Arrival::NewerHere | Arrival::AlreadyHere if one.is_beside => {
            Some(texts.say_with("arrival-claims-older", &told))
        }
        Arrival::New | Arrival::Completed | Arrival::AlreadyHere | Arrival::NewerHere | Arrival::OpenHere => None,
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
