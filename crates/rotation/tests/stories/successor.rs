//! Another computer, on which nothing is known yet: a successor's, or a new one.

use std::sync::Arc;

use chorus_pro::Generation;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use rotation::{
    Account, AccountId, AtClose, Journal, NewDestination, PassedOn, RotationError, Rotations, Succession, TakenOver,
};

use crate::fake_keyring::FakeKeyring;
use crate::on_screen::OnScreen as _;
use crate::rehearsal::{LOGIN, destination, new_account, recap, start};

/// A program, its disk and its keyring.
pub(crate) struct Successor {
    pub(crate) rotations: Rotations,
    pub(crate) keyring: Arc<FakeKeyring>,
    folder: tempfile::TempDir,
}

impl Successor {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let keyring = Arc::new(FakeKeyring::default());
        Self { rotations: program(&folder, &keyring), keyring, folder }
    }

    /// The program ends and is started again.
    pub(crate) fn restart(self) -> Self {
        let Self { rotations, keyring, folder } = self;
        drop(rotations);
        Self { rotations: program(&folder, &keyring), keyring, folder }
    }

    pub(crate) fn takes_over(&self, succession: Succession) -> Result<Vec<TakenOver>, RotationError> {
        self.rotations.take_over(succession, later())
    }

    pub(crate) fn accounts(&self) -> Vec<Account> {
        self.rotations.accounts().unwrap()
    }

    pub(crate) fn only_account(&self) -> Account {
        let mut accounts = self.accounts();
        assert_eq!(accounts.len(), 1, "one account is known");
        accounts.remove(0)
    }

    pub(crate) fn password(&self, account: AccountId) -> Result<String, RotationError> {
        self.rotations.password(account).map(|secret| secret.expose().to_owned())
    }

    /// The same account was known here before, with a reset of its own at `at`, finished.
    pub(crate) fn reset_by_itself(&self, password: &str, at: Timestamp) -> AccountId {
        let account = self.rotations.add_account(new_account(LOGIN), at).unwrap();
        let named = NewDestination { name: "Portail de l’éditeur".to_owned(), ..destination("") };
        let named = self.rotations.add_destination(account, named, at).unwrap();
        self.rotations.intend(account, at).unwrap();
        self.rotations.requested(account, Generation::First, at).unwrap();
        self.rotations.keep_recap(account, recap(password), at).unwrap();
        self.rotations.says_confirmed(account, named, at).unwrap();
        self.rotations.closes(account, AtClose::Keep, at).unwrap();
        account
    }
}

/// What goes from one program to the other, through a file: the same once more.
pub(crate) fn copied(succession: &Succession) -> Succession {
    let copied = succession.accounts().iter().map(|it| {
        let password = it.password().map(|secret| crate::rehearsal::secret(secret.expose()));
        PassedOn::parse(it.entries().to_vec(), password).unwrap()
    });
    Succession::parse(copied.collect()).unwrap()
}

/// Two years after the beginning: when the successor comes.
pub(crate) fn later() -> Timestamp {
    start() + SignedDuration::from_hours(24 * 730)
}

fn program(folder: &tempfile::TempDir, keyring: &Arc<FakeKeyring>) -> Rotations {
    let journal = Journal::open(&folder.path().join("journal.sqlite")).unwrap();
    Rotations::open(journal.written_by(Some("successeur".to_owned())), Arc::clone(keyring) as _)
        .in_time_zone(TimeZone::UTC)
}
