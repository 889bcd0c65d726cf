//! What an export holds: a reset and its new password.

use chorus_pro::Secret;

use crate::Reset;

/// A reset together with the password that it gave. It borrows the password and is gone when the export is made.
#[derive(Clone, Copy)]
pub struct HandedOver<'a> {
    /// Everything but the password.
    pub reset: &'a Reset,
    /// The new password.
    pub password: &'a Secret,
}
