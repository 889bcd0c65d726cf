//! Passwords that are in memory only. Nothing here outlives the program: the fewer and the shorter, the better.

use std::collections::BTreeMap;

use crate::found::Found;
use crate::id::AccountId;
use crate::secret_store::StoreError;

/// What is in memory.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// Captured, and not (yet) in the keyring.
    pub(crate) captured: BTreeMap<AccountId, InHand>,
    /// Read, and waiting for the user's word. Where it was read is still there, so nothing is lost with it.
    pub(crate) considered: BTreeMap<AccountId, Found>,
}

/// A captured password in memory.
#[derive(Debug)]
pub(crate) struct InHand {
    pub(crate) found: Found,
    /// Whether the journal knows of it.
    pub(crate) is_recorded: bool,
    /// Why the keyring does not hold it; `None` while it is being put there.
    pub(crate) because: Option<StoreError>,
}
