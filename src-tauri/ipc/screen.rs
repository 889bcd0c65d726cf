//! What the interface draws next: every command answers with one of these.

use chorus_pro::Generation;
use rotation::{Account, AccountId, Stage};
use serde::Serialize;

use crate::app::App;
use crate::error::ShellError;
use crate::ipc::refusal::Refusal;
use crate::ipc::{
    account, check_read, destinations, done, due_dates, follow, hand_over, handed_over, history, home, kept,
    no_account, pending, performing, piste_applications, portal_window, practice, save, set_aside, settings,
    structures, submission, take_over, taken_over, to_do, way, what_will_happen,
};

/// A screen with all that it shows; ui/api.js describes the same shapes.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "screen", rename_all = "kebab-case")]
pub(crate) enum Screen {
    Account(account::ChooseAccount),
    CheckRead(check_read::CheckRead),
    Destinations(destinations::Destinations),
    Done(done::Done),
    DueDates(due_dates::DueDates),
    Follow(follow::Follow),
    HandOver(hand_over::HandOver),
    HandedOver(handed_over::HandedOver),
    History(history::History),
    Home(home::Home),
    Kept(kept::Kept),
    NoAccount(no_account::NoAccount),
    Pending(pending::Pending),
    Performing(performing::Performing),
    PisteApplications(piste_applications::PisteApplications),
    PortalWindow(portal_window::InPortalWindow),
    Practice(practice::Practice),
    Save(save::Save),
    SetAside(set_aside::SetAside),
    Settings(settings::Settings),
    Structures(structures::Structures),
    Submission(submission::Submission),
    TakeOver(take_over::TakeOver),
    TakenOver(taken_over::TakenOver),
    ToDo(to_do::ToDo),
    Way(way::Way),
    WhatWillHappen(what_will_happen::WhatWillHappen),
}

impl Screen {
    /// Where the account's rotation stands: the screen that a restart, or « Continuer », leads to.
    pub(crate) fn of(app: &App, account: AccountId) -> Result<Self, ShellError> {
        if let Some(generation) = app.rotations.unrecorded(account)
            && let Err(error) = app.rotations.put_away(account, app.now().timestamp())
        {
            return Self::at_risk(app, account, generation, &error.into());
        }
        let account = app.rotations.account(account)?;
        if let Some(alone) = app.rotations.considered(account.id).filter(|it| it.login.is_none()) {
            return Ok(Self::CheckRead(check_read::CheckRead::of(app, &account, &alone)));
        }
        if account.candidate.is_some()
            && let Some(comparison) = app.rotations.comparison(account.id)?
        {
            return Ok(Self::CheckRead(check_read::CheckRead::to_compare(app, &account, &comparison)));
        }
        Self::standing(app, &account)
    }

    /// The password was read and the journal cannot be written: it is shown all the same, and said not to be safe.
    fn at_risk(app: &App, account: AccountId, generation: Generation, why: &ShellError) -> Result<Self, ShellError> {
        let account = app.rotations.account(account)?;
        let why = Refusal::new(app.texts(), why);
        Ok(match generation {
            Generation::First => Self::Kept(kept::Kept::of(app, &account).not_safe_because(why)),
            Generation::Second => Self::Pending(pending::Pending::of(app, &account).not_safe_because(why)),
        })
    }

    /// Where Rust performs the reset, what was begun goes on from the page that says what will happen.
    fn standing(app: &App, account: &Account) -> Result<Self, ShellError> {
        let Some(rotation) = &account.rotation else {
            return Ok(Self::Destinations(destinations::Destinations::of(app, account)));
        };
        Ok(match rotation.stage {
            Stage::Intended | Stage::Requested | Stage::Lost if app.is_practice() => {
                return what_will_happen::what_will_happen_now(app, account.id);
            }
            Stage::Intended | Stage::Requested | Stage::Lost => Self::Follow(follow::Follow::of(app, account)),
            Stage::Captured if rotation.reset_at.is_some() => Self::Kept(kept::Kept::of(app, account)),
            Stage::Stored if rotation.is_submission_unclear => {
                Self::Submission(submission::Submission::of(app, account))
            }
            Stage::Captured | Stage::Stored => Self::Pending(pending::Pending::of(app, account)),
            Stage::Effective if account.all_confirmed() => Self::Done(done::Done::of(app, account)),
            Stage::Effective => Self::Kept(kept::Kept::of(app, account)),
            Stage::Closed => Self::Destinations(destinations::Destinations::of(app, account)),
        })
    }
}
