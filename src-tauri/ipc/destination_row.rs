//! One program that uses an account, and who gives it the password.

use rotation::{Account, Destination, NewDestination, UpdatedBy};
use serde::{Deserialize, Serialize};

use crate::app::App;

/// A destination as the screens list it; `confirmed_text` is when it was confirmed to have the new password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct DestinationRow {
    destination: i64,
    name: String,
    updated_by: UpdatedBy,
    note: String,
    confirmed_text: Option<String>,
}

/// What the user typed about a destination.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct DestinationForm {
    name: String,
    updated_by: UpdatedBy,
    note: String,
}

impl DestinationRow {
    /// All the destinations of `account`.
    pub(crate) fn all(app: &App, account: &Account) -> Vec<Self> {
        account.destinations.iter().map(|destination| Self::of(app, destination)).collect()
    }

    fn of(app: &App, destination: &Destination) -> Self {
        let Destination { id, name, updated_by, note, confirmed_at } = destination;
        let confirmed_text = confirmed_at.map(|at| {
            let at = app.texts().date_time(app.local(at));
            app.texts().say_with("destination-confirmed", &[("at", at.into())])
        });
        Self { destination: id.0, name: name.clone(), updated_by: *updated_by, note: note.clone(), confirmed_text }
    }
}

impl From<DestinationForm> for NewDestination {
    fn from(form: DestinationForm) -> Self {
        let DestinationForm { name, updated_by, note } = form;
        Self { name, updated_by, note }
    }
}
