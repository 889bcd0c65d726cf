//! Screen "submission": second generation, a form may have been accepted, and whether it was the one with the password that is
//! kept is not known. Nothing becomes current and nothing is deleted until it is.

use std::sync::Arc;

use chorus_pro::Secret;
use chorus_pro::piste::{Piste, Verdict};
use rotation::due::DueDate;
use rotation::{Account, AccountId, CaptureId, InQuestion, RotationError, UnclearSince};
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::{AccountHeading, due_date, due_day};
use crate::ipc::ask::ask_again;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::ipc::shown::Shown;

/// The question, and what is known towards its answer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Submission {
    account: AccountHeading,
    /// What PISTE said when it was asked just now; `None` where it was not.
    found: Option<String>,
    /// What the structure's sheet says, by the expiry date, of whether the form was accepted.
    sheet_text: String,
}

/// What PISTE says of the passwords that may be in force.
enum Found {
    /// No application is named for it.
    NotAsked,
    /// It accepts this one.
    InForce(CaptureId),
    /// It accepts the one before.
    NothingSubmitted { as_of: UnclearSince },
    /// None is accepted, and that proves nothing yet.
    NotKnown,
}

impl Submission {
    pub(crate) fn of(app: &App, account: &Account) -> Self {
        let (texts, now) = (app.texts(), app.now());
        let accepted = texts.date(DueDate::after_reset(now.timestamp(), now.time_zone()).day());
        let sheet_text = match due_date(app, account) {
            Some(due) => texts.say_with(
                "submission-sheet-dates",
                &[("accepted", accepted.into()), ("unchanged", due_day(texts, due).into())],
            ),
            None => texts.say_with("submission-sheet-date", &[("accepted", accepted.into())]),
        };
        Self { account: AccountHeading::of(account), found: None, sheet_text }
    }
}

/// « Je ne sais pas », of the password that the screen spoke of: that is written down, and what may be in force is tried on PISTE.
#[tauri::command]
pub(crate) async fn submission_unclear(ground: State<'_, Ground>, shown: Shown) -> Result<Screen, Refusal> {
    let app = ground.app();
    let Shown { account, capture, .. } = shown;
    if let Some(capture) = capture {
        let unclear = move |app: &App| app.rotations.submission_unclear(account, capture, app.now().timestamp());
        ask_again(&app, move |app| Ok(unclear(app).map(drop)?)).await?;
    }
    find_out(&app, account).await
}

/// Tries on PISTE what may be in force, and says what was found.
async fn find_out(app: &Arc<App>, account: AccountId) -> Result<Screen, Refusal> {
    let (known, piste, tries) = ask_again(app, move |app| {
        let known = app.rotations.account(account)?;
        let piste = app.piste(known.environment)?;
        let tries = if piste.is_some() { Some(Tries::of(app, account)?) } else { None };
        Ok((known, piste, tries))
    })
    .await?;
    let found = match piste.zip(tries) {
        Some((piste, tries)) => tries.make(&piste, &known).await,
        None => Found::NotAsked,
    };
    ask_again(app, move |app| concluded(app, account, &found)).await
}

/// The passwords that are tried.
struct Tries {
    in_question: InQuestion,
    before: Option<Secret>,
}

impl Tries {
    fn of(app: &App, account: AccountId) -> Result<Self, ShellError> {
        let mut in_question = app.rotations.passwords_in_question(account)?;
        // How many tries lock an account out is not known.
        in_question.passwords.truncate(MOST_TRIES);
        let before = match app.rotations.password_before(account) {
            Ok(before) => Some(before),
            // It was never kept here.
            Err(RotationError::NoPassword { .. }) => {
                in_question.passwords.first().map(|(newest, _)| app.replaced(account, *newest)).transpose()?.flatten()
            }
            Err(error) => return Err(error.into()),
        };
        Ok(Self { in_question, before })
    }

    /// The one before first: where it works, nothing else can.
    async fn make(self, piste: &Piste, account: &Account) -> Found {
        if let Some(before) = &self.before
            && works(piste.check(&account.login, before, None).await.verdict)
        {
            return Found::NothingSubmitted { as_of: self.in_question.as_of };
        }
        for (capture, password) in &self.in_question.passwords {
            if works(piste.check(&account.login, password, None).await.verdict) {
                return Found::InForce(*capture);
            }
        }
        Found::NotKnown
    }
}

fn works(verdict: Verdict) -> bool {
    verdict.is_proof()
}

/// Writes down what was found; the screen is where the rotation stands then.
fn concluded(app: &App, account: AccountId, found: &Found) -> Result<Screen, ShellError> {
    let now = app.now();
    let at = app.texts().date_time(now.datetime());
    match found {
        Found::InForce(capture) => {
            app.rotations.submission_accepted(account, *capture, now.timestamp())?;
            Screen::of(app, account)
        }
        Found::NothingSubmitted { as_of } => {
            app.rotations.nothing_was_submitted(account, *as_of, now.timestamp())?;
            let told = app.texts().say_with("submission-before-works", &[("at", at.into())]);
            Ok(match Screen::of(app, account)? {
                Screen::Pending(pending) => Screen::Pending(pending.with_told(told)),
                other => other,
            })
        }
        Found::NotAsked => found_nothing(app, account, app.texts().say("submission-not-asked")),
        Found::NotKnown => {
            let told = app.texts().say_with("submission-not-known", &[("at", at.into())]);
            found_nothing(app, account, told)
        }
    }
}

fn found_nothing(app: &App, account: AccountId, told: String) -> Result<Screen, ShellError> {
    Ok(match Screen::of(app, account)? {
        Screen::Submission(submission) => Screen::Submission(Submission { found: Some(told), ..submission }),
        Screen::Follow(follow) => Screen::Follow(follow.with_found(told)),
        other => other,
    })
}

/// Beside the password before.
const MOST_TRIES: usize = 3;
