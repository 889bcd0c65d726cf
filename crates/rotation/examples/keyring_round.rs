//! One step with the system's keyring, told as one line of JSON: for trying a computer's keyring by hand, and for the
//! tests that do so.
//!
//! `keyring_round FOLDER STEP [SECONDS]`: FOLDER holds the journal, SECONDS is the time limit for each call (120). Steps:
//! `preflight`; `keep`, `time` (the same, and how long it took) and `check`, with a made-up password on standard input; `forget`;
//! `twice`: a preflight, and another one when a line arrives on standard input.

use std::error::Error;
use std::io::{Write, stdin, stdout};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chorus_pro::{Environment, Generation, Secret, TechnicalLogin};
use jiff::Timestamp;
use rotation::{
    AccountId, CheckKind, Found, Journal, NewAccount, NewDestination, RotationError, Rotations, Source, SystemKeyring,
    UpdatedBy,
};
use serde_json::json;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = say(&json!({ "failed": error.to_string() }));
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(step)) = (arguments.next(), arguments.next()) else {
        return Err("usage: keyring_round FOLDER STEP [SECONDS]".into());
    };
    let seconds = arguments.next().map_or(Ok(120), |seconds| seconds.parse())?;
    let journal = Journal::open(&Path::new(&folder).join("journal.sqlite"))?;
    let keyring = SystemKeyring::with_time_limit(Duration::from_secs(seconds));
    let rotations = Rotations::open(journal, Arc::new(keyring));
    let account = known_account(&rotations)?;
    match step.as_str() {
        "preflight" => say(&preflight(&rotations, account)?),
        "twice" => {
            say(&preflight(&rotations, account)?)?;
            line()?;
            say(&preflight(&rotations, account)?)
        }
        "keep" => {
            let (id, _) = keep(&rotations, account)?;
            say(&json!({ "kept": id.is_none(), "unsafe": id }))
        }
        "time" => {
            let (id, took) = keep(&rotations, account)?;
            say(&json!({ "kept": id.is_none(), "milliseconds": took.as_secs_f64() * 1000.0 }))
        }
        "check" => say(&check(&rotations, account)?),
        "forget" => {
            let forgotten = rotations.forget(account, rotations.account(account)?.as_of, Timestamp::now())?;
            say(&json!({ "has_password": forgotten.has_password }))
        }
        other => Err(format!("{other}: no such step").into()),
    }
}

fn known_account(rotations: &Rotations) -> Result<AccountId, Box<dyn Error>> {
    let now = Timestamp::now();
    let login = TechnicalLogin::parse("TECH_012345678901234@cpp2017.fr").map_err(|_| "the login is a login")?;
    let new = NewAccount {
        environment: Environment::Qualification,
        login,
        structure_id: None,
        structure_name: "ESSAI".to_owned(),
    };
    let account = rotations.add_account(new, now)?;
    let new = NewDestination { name: "Essai".to_owned(), updated_by: UpdatedBy::Me, note: String::new() };
    rotations.add_destination(account, new, now)?;
    Ok(account)
}

fn preflight(rotations: &Rotations, account: AccountId) -> Result<serde_json::Value, RotationError> {
    let checks = rotations.preflight(account, Timestamp::now())?.checks;
    let keyring = checks.into_iter().find(|check| check.kind == CheckKind::Keyring);
    let outcome = keyring.map_or(Ok(()), |check| check.outcome);
    Ok(json!({ "keyring": outcome.map_or_else(|error| error.id(), |()| "ready") }))
}

/// Why it is not safe, if it is not, and how long it took.
fn keep(rotations: &Rotations, account: AccountId) -> Result<(Option<&'static str>, Duration), Box<dyn Error>> {
    rotations.intend_again(account, Timestamp::now())?;
    let found = Found { login: None, password: secret()?, source: Source::Typed, generation: Generation::First };
    let began = Instant::now();
    let kept = rotations.keep_recap(account, found, Timestamp::now())?;
    let took = began.elapsed();
    let unsafe_because = kept.rotation.and_then(|rotation| rotation.unsafe_because);
    Ok((unsafe_because.map(|error| error.id()), took))
}

fn check(rotations: &Rotations, account: AccountId) -> Result<serde_json::Value, Box<dyn Error>> {
    let expected = secret()?;
    Ok(match rotations.password(account) {
        Ok(kept) => json!({ "same": kept.is_same_as(&expected) }),
        Err(error) => json!({ "refused": error.id() }),
    })
}

fn secret() -> Result<Secret, Box<dyn Error>> {
    let mut text = line()?;
    text.truncate(text.trim_end_matches('\n').len());
    Ok(Secret::parse(text)?)
}

fn line() -> std::io::Result<String> {
    let mut line = String::new();
    stdin().read_line(&mut line)?;
    Ok(line)
}

fn say(answer: &serde_json::Value) -> Result<(), Box<dyn Error>> {
    writeln!(stdout(), "{answer}")?;
    Ok(stdout().flush()?)
}
