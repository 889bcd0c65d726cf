//! The Windows Credential Manager, for real: what goes in comes out until it is forgotten, stays on this computer, and
//! has a limit that is said before anything is written.
#![cfg(windows)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod watched_keyring;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chorus_pro::{Environment, Generation, Secret, TechnicalLogin};
use jiff::Timestamp;
use rotation::{
    Account, AccountId, Found, Journal, NewAccount, NewDestination, RotationError, Rotations, SecretStore, Source,
    Stage, StoreError, SystemKeyring, UpdatedBy,
};
use watched_keyring::WatchedKeyring;

const PASSWORD: &str = ".c7PN cw5\"o;hu,(Yw1é€=<&>🔑";

#[test]
fn a_password_goes_in_and_another_program_start_finds_it_byte_for_byte_until_it_is_forgotten() {
    let computer = Computer::new();
    let (rotations, account) = computer.program();
    let preflight = rotations.preflight(account, Timestamp::now()).unwrap();
    assert!(preflight.is_ready(), "{:?}", preflight.checks);
    assert_eq!(keep(&rotations, account, PASSWORD).rotation.unwrap().stage, Stage::Effective);
    drop(rotations);

    let (rotations, account) = computer.program();
    assert!(rotations.password(account).unwrap().is_same_as(&secret(PASSWORD)));
    assert!(!rotations.password(account).unwrap().is_same_as(&secret("another")), "the comparison can fail");
    rotations.forget(account, rotations.account(account).unwrap().as_of, Timestamp::now()).unwrap();
    assert!(matches!(rotations.password(account), Err(RotationError::NoPassword { .. })));
    for slot in computer.keyring.slots() {
        assert_eq!(SystemKeyring::new().get(&slot).unwrap_err(), StoreError::NotFound, "{}", slot.user());
    }
}

#[test]
fn forgetting_what_is_not_there_is_no_error() {
    let computer = Computer::new();
    let (rotations, account) = computer.program();
    keep(&rotations, account, PASSWORD);
    for slot in computer.keyring.slots() {
        SystemKeyring::new().delete(&slot).unwrap();
        SystemKeyring::new().delete(&slot).unwrap();
    }
}

#[test]
fn forgetting_everything_empties_every_place_and_erases_the_history() {
    let computer = Computer::new();
    let (rotations, account) = computer.program();
    keep(&rotations, account, PASSWORD);
    let forgotten = rotations.forget_everything(Timestamp::now()).unwrap();
    assert_eq!((forgotten.accounts, forgotten.passwords), (1, 1));
    for slot in computer.keyring.slots() {
        assert_eq!(SystemKeyring::new().get(&slot).unwrap_err(), StoreError::NotFound, "{}", slot.user());
    }
    assert!(!computer.folder.path().join("journal.sqlite").exists());
}

#[test]
fn a_password_stays_on_this_computer_and_does_not_roam_with_the_users_profile() {
    let computer = Computer::new();
    let (rotations, account) = computer.program();
    keep(&rotations, account, PASSWORD);
    let slot = computer.keyring.last_slot();
    assert_eq!(watched_keyring::persistence(slot.user()), "Local", "the system itself is asked what it recorded");

    let roaming = "credential_manager: the twin of the test";
    let entry = keyring_core::Entry::new("Trousseau", roaming).unwrap();
    entry.set_password("x").unwrap();
    let recorded = watched_keyring::persistence(roaming);
    entry.delete_credential().unwrap();
    assert_eq!(recorded, "Enterprise", "what one gets without asking for another, and the answer can be another");
}

#[test]
fn a_password_longer_than_the_limit_is_too_long_before_anything_is_written() {
    let computer = Computer::new();
    let (rotations, account) = computer.program();
    // 2,560 bytes, two for each of these characters.
    let kept = keep(&rotations, account, &"é".repeat(1281)).rotation.unwrap();
    assert!(matches!(kept.unsafe_because, Some(StoreError::TooLong { limit: 2560 })), "{:?}", kept.unsafe_because);
    assert_eq!(kept.stage, Stage::Captured, "it is in memory, and nothing is withheld");
    assert_eq!(rotations.password(account).unwrap().length(), 1281);
    assert_eq!(SystemKeyring::new().get(&computer.keyring.last_slot()).unwrap_err(), StoreError::NotFound);
}

#[test]
fn a_password_of_just_the_limit_is_kept() {
    let computer = Computer::new();
    let (rotations, account) = computer.program();
    let kept = keep(&rotations, account, &"é".repeat(1280)).rotation.unwrap();
    assert_eq!((kept.stage, kept.unsafe_because), (Stage::Effective, None));
    assert_eq!(SystemKeyring::new().get(&computer.keyring.last_slot()).unwrap().length(), 1280);
}

/// A folder for the journal, and the system's own keyring.
struct Computer {
    folder: tempfile::TempDir,
    keyring: Arc<WatchedKeyring>,
    _alone: MutexGuard<'static, ()>,
}

/// There is one Credential Manager, and the place that a preflight tries it with is one.
static ALONE: Mutex<()> = Mutex::new(());

impl Computer {
    fn new() -> Self {
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        Self { folder: tempfile::tempdir().unwrap(), keyring: Arc::default(), _alone: alone }
    }

    /// The program is started: a new connection to the keyring, and the account of the test.
    fn program(&self) -> (Rotations, AccountId) {
        self.keyring.start_anew();
        let journal = Journal::open(&self.folder.path().join("journal.sqlite")).unwrap();
        let rotations = Rotations::open(journal, Arc::clone(&self.keyring) as Arc<dyn SecretStore>);
        let now = Timestamp::now();
        let new = NewAccount {
            environment: Environment::Qualification,
            login: TechnicalLogin::parse("TECH_012345678901234@cpp2017.fr").unwrap(),
            structure_id: None,
            structure_name: "ESSAI".to_owned(),
        };
        let account = rotations.add_account(new, now).unwrap();
        let new = NewDestination { name: "Essai".to_owned(), updated_by: UpdatedBy::Me, note: String::new() };
        rotations.add_destination(account, new, now).unwrap();
        (rotations, account)
    }
}

fn keep(rotations: &Rotations, account: AccountId, password: &str) -> Account {
    rotations.intend(account, Timestamp::now()).unwrap();
    let found = Found { login: None, password: secret(password), source: Source::Typed, generation: Generation::First };
    rotations.keep_recap(account, found, Timestamp::now()).unwrap()
}

fn secret(text: &str) -> Secret {
    Secret::parse(text.to_owned()).unwrap()
}
