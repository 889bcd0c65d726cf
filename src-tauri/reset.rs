//! What the exports and the text to IT or the vendor say of a reset: the account's state, in the words of `handover`.

use handover::{Destination, Reset};
use rotation::{Account, DueDate, UpdatedBy};

use crate::app::App;

/// The reset of `account` as of now; where the user has not yet said that it took effect, it is dated now.
pub(crate) fn reset_of(app: &App, account: &Account) -> Reset {
    let now = app.now();
    let reset_at = account.reset_at.unwrap_or(now.timestamp());
    let destinations = account.destinations.iter().map(|it| Destination {
        name: it.name.clone(),
        updated_by: updated_by(app, it.updated_by),
        note: it.note.clone(),
    });
    Reset {
        login: account.login.clone(),
        structure_id: account.structure_id.clone(),
        structure_name: account.structure_name.clone(),
        environment: account.environment,
        reset_at: app.local(reset_at),
        due: DueDate::after_reset(reset_at, now.time_zone()).day(),
        destinations: destinations.collect(),
    }
}

fn updated_by(app: &App, updated_by: UpdatedBy) -> String {
    app.texts().say(match updated_by {
        UpdatedBy::It => "updated-by-it",
        UpdatedBy::Me => "updated-by-me",
        UpdatedBy::Vendor => "updated-by-vendor",
    })
}
