//! `rehearse --out DIR [--reveal]`: a whole practice reset without a window, and every export of it.

/// The files that are made.
mod exports;

use std::fs;
use std::io::{self, BufRead};
use std::path::PathBuf;

use chorus_pro::piste::Verdict;
use chorus_pro::{Secret, TechnicalLogin};
use clap::Args;
use jiff::ZonedDateTime;
use language::Language;
use rehearsal::{Opening, PRACTICE_SEED, Practice, RehearsalError};
use rotation::{Account, AccountId};
use serde::Serialize;
use zeroize::Zeroizing;

/// What the command is given. The passphrase of the protected exports is the first line of standard input.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The folder for the exports; it is made where it is not there
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Print the password too, not only its length
    #[arg(long)]
    reveal: bool,
}

#[derive(Serialize)]
struct Rehearsed<'r> {
    login: &'r TechnicalLogin,
    structure_id: Option<&'r str>,
    password_length: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<&'r str>,
    old_password: &'static str,
    verdict: &'static str,
    exports: Vec<PathBuf>,
}

/// The JSON document to print, or what went wrong.
pub(crate) fn run(arguments: &Arguments) -> Result<Zeroizing<String>, String> {
    let passphrase = passphrase()?;
    fs::create_dir_all(&arguments.out).map_err(|error| format!("{}: {error}", arguments.out.display()))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    runtime.block_on(rehearse(arguments, &passphrase))
}

async fn rehearse(arguments: &Arguments, passphrase: &Secret) -> Result<Zeroizing<String>, String> {
    let said = |error: RehearsalError| error.to_string();
    let seed = std::env::var(PRACTICE_SEED).ok().and_then(|number| number.parse().ok());
    let practice = Practice::open(Opening { seed, ..Opening::default() }).await.map_err(said)?;
    let rehearsal = practice.rehearsal();
    let account = begin(&practice).await.map_err(said)?;
    let Account { login, .. } = rehearsal.rotations().account(account).map_err(|error| error.to_string())?;
    let old = practice.password_in_force(&login).ok_or("the practice portal does not know its own account")?;
    let reset = rehearsal.perform(account, |_| {}).await.map_err(said)?;
    let new = rehearsal.rotations().password(account).map_err(|error| error.to_string())?;
    let old_password = rehearsal.check(&login, &old, None).await.verdict;
    let verdict = rehearsal.check(&login, &new, None).await.verdict;
    let exports = exports::write(&arguments.out, &reset, &new, passphrase, &ZonedDateTime::now())?;
    let rehearsed = Rehearsed {
        login: &login,
        structure_id: reset.structure_id.as_ref().map(|id| id.as_str()),
        password_length: new.length(),
        // EXPOSE: it is asked for with --reveal, and made up
        password: arguments.reveal.then(|| new.expose()),
        old_password: word(old_password),
        verdict: word(verdict),
        exports,
    };
    let document = serde_json::to_string_pretty(&rehearsed).expect("its keys are strings");
    Ok(Zeroizing::new(document))
}

/// The account of the manager with one structure, its rotation begun.
async fn begin(practice: &Practice) -> Result<AccountId, RehearsalError> {
    let nobody = || RehearsalError::ManagerUnknown { email: String::new() };
    let rehearsal = practice.rehearsal();
    let manager = practice.managers().into_iter().next().ok_or_else(nobody)?;
    let structures = rehearsal.structures(&manager.email).await?;
    let structure = structures.first().ok_or(RehearsalError::StructureNotChosen)?;
    let accounts = rehearsal.accounts(&manager.email, &structure.id).await?;
    let account = accounts.into_iter().next().ok_or(RehearsalError::StructureNotChosen)?;
    let now = ZonedDateTime::now().timestamp();
    rehearsal.rotations().add_destination(account, exports::program(Language::French), now)?;
    rehearsal.rotations().intend(account, now)?;
    Ok(account)
}

/// The first line of standard input, without its end.
fn passphrase() -> Result<Secret, String> {
    let mut line = Zeroizing::new(String::new());
    io::stdin().lock().read_line(&mut line).map_err(|error| format!("standard input: {error}"))?;
    let line = line.strip_suffix('\n').unwrap_or(&line);
    let line = line.strip_suffix('\r').unwrap_or(line);
    Secret::parse(line.to_owned()).map_err(|_| "the first line of standard input is the passphrase".to_owned())
}

/// In the words of this command, where a refusal is the one thing to be seen.
fn word(verdict: Verdict) -> &'static str {
    if verdict == Verdict::Refused { "refused" } else { verdict.word() }
}
