//! The click that cannot be undone, as two values that are used up: leave for one click, and the click itself. Neither can be
//! made or copied by anybody else, so whoever makes a second click has asked for leave a second time.

use crate::id::{AccountId, RotationId};

/// Leave for one click that cannot be undone: everything that could fail to keep the password was tried, and went well.
/// [`crate::Rotations::ready_for_the_click`] gives it, [`crate::Rotations::click`] takes it.
#[derive(Debug, PartialEq, Eq)]
#[must_use = "it is leave for a click that is not made"]
pub struct Clearance {
    pub(crate) account: AccountId,
    pub(crate) rotation: RotationId,
    /// The entry that captured the password in the form; `None` where there is none before the click.
    pub(crate) captured: Option<i64>,
    /// How many clicks the rotation had before: leave that was given twice serves once.
    pub(crate) clicks: usize,
}

/// One click that cannot be undone, which the journal knows of. Whoever clicks takes it by value; a click that did not come
/// about is given back to [`crate::Rotations::click_missed`].
#[derive(Debug)]
#[must_use = "the journal says that this click is made"]
pub struct Click {
    pub(crate) rotation: RotationId,
}
