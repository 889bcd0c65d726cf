//! Passwords that are in memory only. Nothing here outlives the program: the fewer and the shorter, the better.
//!
//! A captured password leaves this memory when the keyring has it, or when the journal says that it may go. Another one that
//! is captured never takes its place.

use std::collections::{BTreeMap, BTreeSet};

use chorus_pro::{Generation, Secret, TechnicalLogin};

use crate::event::Source;
use crate::found::Found;
use crate::id::{AccountId, CaptureId};
use crate::likely::{Likely, Seen};
use crate::secret_store::StoreError;

/// What is in memory.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// Captured, and not (yet) in the keyring, in the order in which they were read.
    captured: Vec<InHand>,
    /// What a person is to compare, with the doubt about it and the page's lines that it was read from.
    pub(crate) to_compare: BTreeMap<AccountId, Seen>,
    /// Read, and waiting for the user's word. Where it was read is still there, so nothing is lost with it.
    pub(crate) considered: BTreeMap<AccountId, Found>,
    /// Likely to be the password of another account than the one that was read for: it waits for the user's word as well.
    pub(crate) likely_of_another: BTreeMap<AccountId, Likely>,
    /// While another one is captured: what its form was seen to show no longer, and was never in force.
    pub(crate) withdrawn: BTreeMap<AccountId, CaptureId>,
}

/// A captured password in memory.
#[derive(Debug)]
pub(crate) struct InHand {
    account: AccountId,
    pub(crate) found: Found,
    /// A person is to compare it before it is the account's.
    pub(crate) is_likely: bool,
    /// Under which number the journal knows it; `None` while it could not be told.
    pub(crate) capture: Option<CaptureId>,
    /// Why the keyring does not hold it; `None` while it is being put there.
    pub(crate) because: Option<StoreError>,
}

/// What the journal does not know of yet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Unrecorded {
    pub(crate) source: Source,
    pub(crate) generation: Generation,
    /// A person is to compare it before it is the account's.
    pub(crate) is_likely: bool,
}

impl Memory {
    /// Holds what was captured, beside whatever is held already.
    pub(crate) fn hold(&mut self, account: AccountId, found: Found) {
        self.captured.push(InHand { account, found, is_likely: false, capture: None, because: None });
    }

    /// Holds what is likely to be a password, beside whatever is held already.
    pub(crate) fn hold_likely(&mut self, account: AccountId, found: Found) {
        self.captured.push(InHand { account, found, is_likely: true, capture: None, because: None });
    }

    /// The login that a page showed beside the password which waits for the user's word for `account`; `None` where none waits or
    /// the page showed no login.
    pub(crate) fn login_considered(&self, account: AccountId) -> Option<TechnicalLogin> {
        let likely = || self.likely_of_another.get(&account).map(|likely| &likely.found);
        self.considered.get(&account).or_else(likely)?.login.clone()
    }

    /// Lets go of what waits for the user's word.
    pub(crate) fn forget_considered(&mut self, account: AccountId) {
        self.considered.remove(&account);
        self.likely_of_another.remove(&account);
    }

    /// The passwords of the account, in the order in which they were read.
    pub(crate) fn all_of(&self, account: AccountId) -> impl Iterator<Item = &InHand> {
        self.captured.iter().filter(move |it| it.account == account)
    }

    /// The account's password of this number.
    pub(crate) fn of(&self, account: AccountId, capture: CaptureId) -> Option<&InHand> {
        self.all_of(account).find(|it| it.capture == Some(capture))
    }

    /// The account's password that was read last and that the journal does not know of.
    pub(crate) fn unrecorded(&self, account: AccountId) -> Option<&InHand> {
        self.captured.iter().rev().find(|it| it.account == account && it.capture.is_none() && !it.is_likely)
    }

    /// What the journal is to be told next of the account.
    pub(crate) fn next_to_record(&self, account: AccountId) -> Option<Unrecorded> {
        let next = self.all_of(account).find(|it| it.capture.is_none())?;
        Some(Unrecorded { source: next.found.source, generation: next.found.generation, is_likely: next.is_likely })
    }

    /// The journal knows it by this number.
    pub(crate) fn set_recorded(&mut self, account: AccountId, capture: CaptureId) {
        let next = self.captured.iter_mut().find(|it| it.account == account && it.capture.is_none());
        if let Some(next) = next {
            next.capture = Some(capture);
        }
    }

    /// Whether the account has this password here: its number, or that it has none yet; then it counts as read last.
    pub(crate) fn read_again(&mut self, account: AccountId, password: &Secret) -> Option<Option<CaptureId>> {
        let place =
            self.captured.iter().position(|it| it.account == account && it.found.password.is_same_as(password))?;
        let mut again = self.captured.remove(place);
        // Read where its end is certain: there is nothing to compare any more.
        again.is_likely &= again.capture.is_some();
        let capture = again.capture;
        self.captured.push(again);
        Some(capture)
    }

    /// The keyring does not take it.
    pub(crate) fn set_unsafe(&mut self, account: AccountId, capture: CaptureId, because: &StoreError) {
        let it = self.captured.iter_mut().find(|it| it.account == account && it.capture == Some(capture));
        if let Some(it) = it {
            it.because = Some(because.clone());
        }
    }

    /// The keyring gave it back.
    pub(crate) fn forget_stored(&mut self, account: AccountId, capture: CaptureId) {
        self.may_go(account, &[capture]);
    }

    /// The journal says that these were given up.
    pub(crate) fn may_go(&mut self, account: AccountId, captures: &[CaptureId]) {
        let goes = |it: &InHand| it.account == account && it.capture.is_some_and(|it| captures.contains(&it));
        self.captured.retain(|it| !goes(it));
    }

    /// The accounts that have a password here.
    pub(crate) fn accounts(&self) -> BTreeSet<AccountId> {
        self.captured.iter().map(|it| it.account).collect()
    }

    /// Whether the account has a password here.
    pub(crate) fn has(&self, account: AccountId) -> bool {
        self.all_of(account).next().is_some()
    }
}
