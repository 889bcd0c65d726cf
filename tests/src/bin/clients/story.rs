//! One client through a reset that somebody makes on the portal while the client goes on with the password that it has.

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use journeys::practice::{self, Program};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::client::Client;

/// What a client did with which password.
pub struct Story {
    version: String,
    before: Work,
    old: Work,
    new: Work,
    took: Duration,
}

/// Whether a client did its work, and what it says of it.
#[derive(Deserialize)]
struct Work {
    works: bool,
    said: String,
}

#[derive(Deserialize)]
struct Introduction {
    version: String,
}

/// Opens a practice portal for this client alone, lets it work, resets its account, and lets it work twice more.
pub fn through_a_reset(client: &Client) -> Result<Story> {
    let start = Instant::now();
    let practice = Program::start(&[])?;
    let announced: Value = serde_json::from_str(&practice.announced)?;
    let account = &announced["accounts"][0];
    let port = announced["api_url"].as_str().and_then(|url| url.rsplit(':').next()?.parse().ok());
    let mut running = client.start(port.context("the practice PISTE's port")?)?;
    let Introduction { version } = running.client.ask(&json!({
        "client_id": announced["client_id"],
        "client_secret": announced["client_secret"],
        "login": account["login"],
        "structure_id": account["structure_id"],
        "password": account["password"],
    }))?;
    let before: Work = running.client.ask(&json!({}))?;
    let reset = practice::reset_by_hand(&practice.announced)?;
    ensure!(reset["login"] == account["login"], "another account was reset");
    let old: Work = running.client.ask(&json!({}))?;
    let new: Work = running.client.ask(&json!({"password": reset["password"]}))?;
    let passwords = [&account["password"], &reset["password"]].map(|password| password.as_str().unwrap_or_default());
    let says_one = |work: &Work| passwords.iter().any(|password| work.said.contains(password));
    ensure!(![&before, &old, &new].into_iter().any(says_one), "it says a password");
    Ok(Story { version, before, old, new, took: start.elapsed() })
}

impl Story {
    /// It worked, was refused and said so, and worked again.
    pub fn is_as_it_should(&self) -> bool {
        self.before.works && !self.old.works && self.old.said.contains(REFUSED) && self.new.works
    }
}

/// The columns of the table behind the client's name.
impl fmt::Display for Story {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { version, before, old, new, took } = self;
        write!(formatter, "{version} | {before} | {old} | {new} | {:.0}", took.as_secs_f64())?;
        if self.is_as_it_should() { Ok(()) } else { write!(formatter, ", not as it should be") }
    }
}

impl fmt::Display for Work {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.works { "works" } else { "fails" };
        write!(formatter, "{word}: {}", self.said.replace('|', "/").replace('\n', " "))
    }
}

/// The status of the documented refusal of an account, which every client tells.
const REFUSED: &str = "401";

#[cfg(test)]
mod tests {
    use super::*;

    fn story(before: bool, old: (bool, &str), new: bool) -> Story {
        let work = |works, said: &str| Work { works, said: said.to_owned() };
        let took = Duration::default();
        Story { version: "1".to_owned(), before: work(before, ""), old: work(old.0, old.1), new: work(new, ""), took }
    }

    #[test]
    fn a_client_that_was_not_refused_or_was_for_another_reason_is_told_apart() {
        assert!(story(true, (false, "401 Unauthorized"), true).is_as_it_should());
        assert!(!story(true, (true, "invoice 401"), true).is_as_it_should(), "the old password still works");
        assert!(!story(true, (false, "no route"), true).is_as_it_should(), "it was not the account");
        assert!(!story(false, (false, "401"), true).is_as_it_should(), "it never worked");
        let dead = story(true, (false, "401"), false);
        assert!(!dead.is_as_it_should() && dead.to_string().ends_with("not as it should be"));
    }
}
