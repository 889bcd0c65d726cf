//! What holds the program back, and what the keyring's last try does.

use std::sync::{Condvar, PoisonError};
use std::time::{Duration, Instant};

use chorus_pro::{Environment, Generation, Secret, StructureId, TechnicalLogin};
use jiff::Timestamp;
use language::{Language, Texts};
use rotation::{
    DataFolder, Found, Journal, MemoryKeyring, NewAccount, Rotations, SecretStore, Slot, Source, StoreError,
    SystemKeyring,
};
use tempfile::TempDir;

use super::*;

const PASSWORD: &str = ".c7PNcw5ohu,(Yw1";

/// What the keyring does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mood {
    IsGone,
    IsThere,
    StandsStill,
}

/// A keyring that goes and comes back.
struct FickleKeyring {
    holds: MemoryKeyring,
    mood: Mutex<Mood>,
    changed: Condvar,
}

impl FickleKeyring {
    fn is(&self, mood: Mood) {
        *self.mood.lock().unwrap_or_else(PoisonError::into_inner) = mood;
        self.changed.notify_all();
    }

    fn answers(&self) -> Result<&MemoryKeyring, StoreError> {
        let mood = self.mood.lock().unwrap_or_else(PoisonError::into_inner);
        let mood =
            self.changed.wait_while(mood, |mood| *mood == Mood::StandsStill).unwrap_or_else(PoisonError::into_inner);
        if *mood == Mood::IsThere { Ok(&self.holds) } else { Err(StoreError::NoKeyring) }
    }
}

impl SecretStore for FickleKeyring {
    fn put(&self, slot: &Slot, secret: &Secret) -> Result<(), StoreError> {
        self.answers()?.put(slot, secret)
    }

    fn get(&self, slot: &Slot) -> Result<Secret, StoreError> {
        self.answers()?.get(slot)
    }

    fn delete(&self, slot: &Slot) -> Result<(), StoreError> {
        self.answers()?.delete(slot)
    }
}

/// A computer whose keyring went away while a reset was under way.
struct Desk {
    app: Arc<App>,
    keyring: Arc<FickleKeyring>,
    _folder: TempDir,
}

impl Desk {
    /// Nothing was read yet.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = DataFolder::at(folder.path());
        let (holds, mood) = (MemoryKeyring::default(), Mutex::new(Mood::IsThere));
        let keyring = Arc::new(FickleKeyring { holds, mood, changed: Condvar::new() });
        let rotations = Rotations::open(Journal::open(&data.journal()).unwrap(), Arc::clone(&keyring) as _);
        let app = Arc::new(App::around(rotations, Arc::new(SystemKeyring::new()), &data));
        Self { app, keyring, _folder: folder }
    }

    /// The new password was read, and is in memory only.
    fn with_a_password_in_memory() -> Self {
        let desk = Self::new();
        let (rotations, now) = (&desk.app.rotations, Timestamp::now());
        let new = NewAccount {
            environment: Environment::Production,
            login: TechnicalLogin::parse("TECH_039012665400024@cpp2017.fr").unwrap(),
            structure_id: StructureId::parse("39012665400024").ok(),
            structure_name: "78 RUE D'AUTEUIL".to_owned(),
        };
        let account = rotations.add_account(new, now).unwrap();
        rotations.intend(account, now).unwrap();
        rotations.requested(account, Generation::First, now).unwrap();
        desk.keyring.is(Mood::IsGone);
        let password = Secret::parse(PASSWORD.to_owned()).unwrap();
        let found = Found { login: None, password, source: Source::CopiedPage, generation: Generation::First };
        rotations.keep_recap(account, found, now).unwrap();
        assert_eq!(rotations.unsafe_accounts(), [account]);
        desk
    }

    fn is_safe(&self) -> bool {
        let [account] = &self.app.rotations.accounts().unwrap()[..] else { return false };
        let is_kept = self
            .app
            .rotations
            .password(account.id)
            .is_ok_and(|kept| kept.is_same_as(&Secret::parse(PASSWORD.to_owned()).unwrap()));
        is_kept && self.app.rotations.unsafe_accounts().is_empty()
    }
}

#[test]
fn with_nothing_to_lose_the_program_may_end() {
    let closing = Closing::of(Desk::new().app);
    assert!(!closing.is_held_back());
    assert_eq!(closing.reason(), None);
}

#[test]
fn while_a_password_is_only_in_memory_it_may_not_until_the_user_gives_it_up() {
    let desk = Desk::with_a_password_in_memory();
    let closing = Closing::of(Arc::clone(&desk.app));
    assert!(closing.is_held_back());
    assert!(closing.reason().is_some());
    assert!(closing.begins_to_ask());
    assert!(!closing.begins_to_ask(), "one question at a time");
    closing.take_answer(Answer::Stay);
    assert!(closing.is_held_back());
    assert!(closing.begins_to_ask(), "it was answered: the next end is another question");
    closing.take_answer(Answer::Leave);
    assert!(!closing.is_held_back());
}

#[test]
fn what_windows_shows_is_not_longer_than_what_it_takes() {
    for language in [Language::French, Language::English] {
        let reason = Texts::of(language).say("closing-reason");
        // Windows' MAX_STR_BLOCKREASON, with the zero at its end.
        assert!(reason.encode_utf16().count() < 256, "{reason}");
    }
}

#[test]
fn an_end_that_cannot_be_held_back_leaves_the_password_in_a_keyring_that_came_back() {
    let desk = Desk::with_a_password_in_memory();
    desk.keyring.is(Mood::IsThere);
    Closing::of(Arc::clone(&desk.app)).make_last_try();
    assert!(desk.is_safe());
}

#[test]
fn a_keyring_that_stands_still_does_not_keep_such_an_end_from_coming() {
    let desk = Desk::with_a_password_in_memory();
    desk.keyring.is(Mood::StandsStill);
    let begun = Instant::now();
    Closing::of(Arc::clone(&desk.app)).make_last_try();
    assert!(begun.elapsed() < Duration::from_secs(5), "Windows would have ended it");
    assert!(!desk.is_safe());
    desk.keyring.is(Mood::IsThere);
}

#[test]
fn what_the_user_gave_up_is_not_tried_again() {
    let desk = Desk::with_a_password_in_memory();
    let closing = Closing::of(Arc::clone(&desk.app));
    closing.take_answer(Answer::Leave);
    desk.keyring.is(Mood::IsThere);
    closing.make_last_try();
    assert!(!desk.is_safe());
}

#[test]
fn a_panic_anywhere_leaves_the_password_in_the_keyring() {
    let desk = Desk::with_a_password_in_memory();
    desk.keyring.is(Mood::IsThere);
    last_try::precedes_a_panic(&desk.app);
    let panicked = std::thread::spawn(|| panic!("a fault of ours, made for this test")).join();
    assert!(panicked.is_err());
    assert!(desk.is_safe());
    let _ = std::panic::take_hook();
}
