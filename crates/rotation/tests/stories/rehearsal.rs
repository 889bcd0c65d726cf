//! A computer on which a rotation is rehearsed: a journal on disk, a keyring, a clock that moves on by itself.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chorus_pro::{Environment, Generation, Secret, StructureId, TechnicalLogin};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use rotation::{
    Account, AccountId, DestinationId, Forgotten, Found, Journal, NewAccount, NewDestination, RotationError, Rotations,
    Source, Stage, UpdatedBy,
};

use crate::fake_keyring::FakeKeyring;
use crate::on_screen::OnScreen as _;

pub(crate) const LOGIN: &str = "TECH_039012665400024@cpp2017.fr";
pub(crate) const OLD: &str = "-old{&:|+;word";
pub(crate) const NEW: &str = ".c7PNcw5ohu,(Yw1";
pub(crate) const NEWER: &str = "zK;9\"='<x-pQ8r";

/// A program, its disk, its keyring, and one account with one destination.
pub(crate) struct Rehearsal {
    pub(crate) rotations: Rotations,
    pub(crate) keyring: Arc<FakeKeyring>,
    pub(crate) account: AccountId,
    pub(crate) destination: DestinationId,
    folder: tempfile::TempDir,
    minutes: AtomicI64,
}

impl Rehearsal {
    /// Nothing has happened yet but that the account and its destination are known.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let keyring = Arc::new(FakeKeyring::default());
        let rotations = program(&folder, &keyring);
        let account = rotations.add_account(new_account(LOGIN), start()).unwrap();
        let destination = rotations.add_destination(account, destination("Finances"), start()).unwrap();
        Self { rotations, keyring, account, destination, folder, minutes: AtomicI64::new(0) }
    }

    /// The user opened the official page for a reset.
    pub(crate) fn requested(generation: Generation) -> Self {
        let rehearsal = Self::new();
        rehearsal.open_official_page(generation);
        rehearsal
    }

    /// A first reset is over and done: `OLD` is the current password. Then the official page is opened again.
    pub(crate) fn requested_a_year_later(generation: Generation) -> Self {
        let rehearsal = Self::requested(Generation::First);
        rehearsal.keep(recap(OLD)).unwrap();
        rehearsal.confirm();
        let now = rehearsal.now();
        rehearsal.rotations.closes(rehearsal.account, rotation::AtClose::Keep, now).unwrap();
        rehearsal.minutes.fetch_add(60 * 24 * 365, Ordering::Relaxed);
        rehearsal.open_official_page(generation);
        rehearsal
    }

    pub(crate) fn open_official_page(&self, generation: Generation) {
        self.rotations.intend(self.account, self.now()).unwrap();
        self.rotations.requested(self.account, generation, self.now()).unwrap();
    }

    /// The program ends and is started again; what was in memory is gone.
    pub(crate) fn restart(self) -> Self {
        let Self { rotations, keyring, account, destination, folder, minutes } = self;
        drop(rotations);
        Self { rotations: program(&folder, &keyring), keyring, account, destination, folder, minutes }
    }

    /// Somebody else sits down at the computer, and starts the program.
    pub(crate) fn with_at_the_computer(self, name: &str) -> Self {
        let Self { rotations, keyring, account, destination, folder, minutes } = self;
        drop(rotations);
        let journal = Journal::open(&folder.path().join("journal.sqlite")).unwrap().written_by(Some(name.to_owned()));
        let rotations = Rotations::open(journal, Arc::clone(&keyring) as _).in_time_zone(TimeZone::UTC);
        Self { rotations, keyring, account, destination, folder, minutes }
    }

    /// This computer forgets everything, or stops in the middle of it; then the program is started again.
    pub(crate) fn forget_everything(self) -> (Result<Forgotten, RotationError>, Self) {
        let now = self.now();
        let Self { rotations, keyring, account, destination, folder, minutes } = self;
        let outcome = rotations.forget_everything(now);
        if outcome.is_ok() {
            assert!(!folder.path().join("journal.sqlite").exists(), "the journal is gone");
        }
        (outcome, Self { rotations: program(&folder, &keyring), keyring, account, destination, folder, minutes })
    }

    /// The step is begun and the computer stops in the middle of it; then the program is started again.
    pub(crate) fn power_fails_during(self, step: impl FnOnce(&Self)) -> Self {
        let outcome = catch_unwind(AssertUnwindSafe(|| step(&self)));
        assert!(outcome.is_err(), "the power was to fail during this step");
        self.keyring.mend();
        self.restart()
    }

    /// A minute later than at the last call.
    pub(crate) fn now(&self) -> Timestamp {
        start() + SignedDuration::from_mins(self.minutes.fetch_add(1, Ordering::Relaxed) + 1)
    }

    pub(crate) fn keep(&self, found: Found) -> Result<Account, RotationError> {
        self.rotations.keep_recap(self.account, found, self.now())
    }

    pub(crate) fn confirm(&self) -> Account {
        self.rotations.says_confirmed(self.account, self.destination, self.now()).unwrap()
    }

    pub(crate) fn account(&self) -> Account {
        self.rotations.account(self.account).unwrap()
    }

    pub(crate) fn stage(&self) -> Option<Stage> {
        self.account().rotation.map(|rotation| rotation.stage)
    }

    /// The password that would be shown.
    pub(crate) fn password(&self) -> Result<String, RotationError> {
        self.rotations.password(self.account).map(|secret| secret.expose().to_owned())
    }

    pub(crate) fn journal_path(&self) -> PathBuf {
        self.folder.path().join("journal.sqlite")
    }

    /// The names of all events, oldest first.
    pub(crate) fn events(&self) -> Vec<String> {
        let lines = self.rotations.history().unwrap();
        let name = |event| serde_json::to_value(event).unwrap()["event"].as_str().unwrap().to_owned();
        lines.into_iter().map(|line| name(line.what)).collect()
    }

    /// The events since the official page was opened for the last time.
    pub(crate) fn events_since_request(&self) -> Vec<String> {
        let events = self.events();
        let last = events.iter().rposition(|event| event == "requested").expect("the page was opened");
        events[last + 1..].to_vec()
    }

    /// Everything that a screen may know, as a few lines of text.
    #[track_caller]
    pub(crate) fn looks_like(&self, expected: &expect_test::Expect) {
        expected.assert_eq(&picture(&self.account()));
    }
}

fn picture(account: &Account) -> String {
    let time = |at: Option<Timestamp>| at.map_or("never".to_owned(), |at| at.strftime("%F %H:%M").to_string());
    let mut lines = Vec::new();
    match &account.rotation {
        None => lines.push("no rotation".to_owned()),
        Some(it) => {
            let unsafe_because = it.unsafe_because.as_ref().map_or("-".to_owned(), |error| error.id().to_owned());
            lines.push(format!("{:?}, reset {}, unsafe: {unsafe_because}", it.stage, time(it.reset_at)));
            lines.push(format!("told it {}, vendor {}", time(it.told_it), time(it.told_vendor)));
            let exports: Vec<String> = it.exports.iter().map(|(kind, _)| format!("{kind:?}")).collect();
            lines.push(format!("exports: {}", exports.join(" ")));
        }
    }
    for it in &account.destinations {
        lines.push(format!("{} confirmed {}", it.name, time(it.confirmed_at)));
    }
    lines.push(format!("current since {}, password: {}", time(account.reset_at), account.has_password));
    lines.join("\n") + "\n"
}

fn program(folder: &tempfile::TempDir, keyring: &Arc<FakeKeyring>) -> Rotations {
    let journal = Journal::open(&folder.path().join("journal.sqlite")).unwrap();
    Rotations::open(journal, Arc::clone(keyring) as _).in_time_zone(TimeZone::UTC)
}

/// A Tuesday morning, no eve of a holiday.
pub(crate) fn start() -> Timestamp {
    "2026-03-10T09:00:00Z".parse().unwrap()
}

pub(crate) fn login(text: &str) -> TechnicalLogin {
    TechnicalLogin::parse(text).unwrap()
}

pub(crate) fn secret(text: &str) -> Secret {
    Secret::parse(text.to_owned()).unwrap()
}

pub(crate) fn new_account(text: &str) -> NewAccount {
    NewAccount {
        environment: Environment::Production,
        login: login(text),
        structure_id: StructureId::parse("39012665400024").ok(),
        structure_name: "78 RUE D'AUTEUIL".to_owned(),
    }
}

pub(crate) fn destination(name: &str) -> NewDestination {
    NewDestination { name: name.to_owned(), updated_by: UpdatedBy::Vendor, note: String::new() }
}

/// The first generation's page with the new password on it.
pub(crate) fn recap(password: &str) -> Found {
    Found {
        login: Some(login(LOGIN)),
        password: secret(password),
        source: Source::CopiedPage,
        generation: Generation::First,
    }
}

/// The second generation's form, before « Soumettre ».
pub(crate) fn form(password: &str) -> Found {
    Found { generation: Generation::Second, ..recap(password) }
}

/// The password copied alone.
pub(crate) fn alone(password: &str, generation: Generation) -> Found {
    Found { login: None, source: Source::PasswordAlone, password: secret(password), generation }
}
