//! What the person answers, and what the program can find out afterwards.

use chorus_pro::Secret;
use jiff::Timestamp;
use rotation::{AccountId, Draft, InQuestion, PortalVisit, Rotations, Stage};

/// What a person knows who never says what is not so.
pub(crate) struct Facts {
    /// The form with the password that is kept was accepted.
    pub(crate) is_accepted: bool,
    /// It was left, and can be submitted no more.
    pub(crate) is_left: bool,
}

/// Whether the program asks whose form was accepted.
pub(crate) fn is_asked(visit: &PortalVisit) -> bool {
    visit.draft() == Draft::Unclear
}

/// Whether the program says that a password may be in force of which it does not know.
pub(crate) fn is_said_unclear(rotations: &Rotations, account: AccountId) -> bool {
    rotations.account(account).unwrap().has_unclear_submission
}

/// Answers as it is, where one may answer; whether anything was said.
pub(crate) fn answers(rotations: &Rotations, account: AccountId, facts: &Facts, now: Timestamp) -> bool {
    let Some(capture) = rotations.account(account).unwrap().rotation.and_then(|rotation| rotation.capture) else {
        return false;
    };
    if facts.is_accepted {
        rotations.submission_accepted(account, capture, now).is_ok()
    } else if facts.is_left {
        rotations.form_left(account, Some(capture), now).is_ok()
    } else {
        false
    }
}

/// « Je ne sais pas »
pub(crate) fn does_not_know(rotations: &Rotations, account: AccountId, now: Timestamp) {
    if let Some(capture) = rotations.account(account).unwrap().rotation.and_then(|rotation| rotation.capture) {
        let before = kept_here(rotations, account);
        rotations.submission_unclear(account, capture, now).unwrap();
        assert_eq!(kept_here(rotations, account), before, "nothing becomes current, nothing is deleted");
    }
}

/// What PISTE says of each password that may be in force, and of the one before; whether one was found.
pub(crate) fn finds_out(
    rotations: &Rotations,
    account: AccountId,
    is_in_force: impl Fn(&Secret) -> bool,
    now: Timestamp,
) -> bool {
    let InQuestion { passwords, as_of } = rotations.passwords_in_question(account).unwrap();
    if let Some((capture, _)) = passwords.iter().find(|(_, secret)| is_in_force(secret)) {
        rotations.submission_accepted(account, *capture, now).unwrap();
        return true;
    }
    if rotations.password_before(account).is_ok_and(|before| is_in_force(&before)) {
        let known = rotations.nothing_was_submitted(account, as_of, now).unwrap();
        assert!(!known.has_unclear_submission, "the one before works");
    }
    false
}

/// Whether a form's password is kept that nothing says is in force.
pub(crate) fn is_pending(rotations: &Rotations, account: AccountId) -> bool {
    let rotation = rotations.account(account).unwrap().rotation;
    rotation.is_some_and(|it| matches!(it.stage, Stage::Captured | Stage::Stored) && it.reset_at.is_none())
}

fn kept_here(rotations: &Rotations, account: AccountId) -> (Option<Stage>, bool) {
    let account = rotations.account(account).unwrap();
    (account.rotation.map(|rotation| rotation.stage), account.has_password)
}
