//! What one recap says so far, and what several recaps of one page come to.

use super::password::Password;
use crate::{Candidate, Doubt, Generation, Missing, Page, Recap, RecapIncomplete, StructureId, TechnicalLogin};

/// One recap as far as it was read.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) login: Option<TechnicalLogin>,
    pub(super) structure_id: Option<StructureId>,
    pub(super) structure_name: Option<String>,
    pub(super) email: Option<String>,
    pub(super) password: Password,
}

/// What all the recaps of a page come to; `None` where there is none.
pub(super) fn conclude(drafts: Vec<Draft>, generation: Generation) -> Option<Page> {
    let mut drafts = drafts.into_iter();
    let mut all = drafts.next()?;
    for draft in drafts {
        match join(all, draft) {
            Some(joined) => all = joined,
            None => return Some(Page::Ambiguous),
        }
    }
    let Draft { login, structure_id, structure_name, email, password } = all;
    let (missing, login, candidate) = match (password, login) {
        (Password::Certain(password), Some(login)) => {
            return Some(Page::Recap(Recap { generation, login, structure_id, structure_name, email, password }));
        }
        (Password::Certain(password), None) => {
            (Missing::Login, None, Some(Candidate { password, doubt: Doubt::NoLogin, lines: Vec::new() }))
        }
        (Password::Likely(candidate), login) if candidate.doubt == Doubt::Cut => (Missing::End, login, Some(candidate)),
        (Password::Likely(candidate), login) => (Missing::Certainty, login, Some(candidate)),
        (Password::Absent | Password::NotThere, login) => (Missing::Password, login, None),
    };
    let incomplete = RecapIncomplete { generation, missing, candidate, login, structure_id, structure_name, email };
    Some(Page::RecapIncomplete(incomplete))
}

/// Two recaps as one, where they do not contradict each other in login or password.
fn join(one: Draft, two: Draft) -> Option<Draft> {
    if matches!((&one.login, &two.login), (Some(one), Some(two)) if one != two) {
        return None;
    }
    // A password without a login is not given to a login whose own password is missing.
    let is_orphan = |one: &(Option<TechnicalLogin>, Password), two: &(Option<TechnicalLogin>, Password)| {
        matches!(one, (Some(_), Password::NotThere))
            && matches!(two, (None, Password::Certain(_) | Password::Likely(_)))
    };
    let (one_said, two_said) = ((one.login.clone(), one.password), (two.login.clone(), two.password));
    if is_orphan(&one_said, &two_said) || is_orphan(&two_said, &one_said) {
        return None;
    }
    let is_blank = |said: &(Option<TechnicalLogin>, Password)| matches!(said, (Some(_), Password::NotThere));
    let is_one_blank = (is_blank(&one_said) && two_said.0.is_some()) || (is_blank(&two_said) && one_said.0.is_some());
    let password = match (one_said.1, two_said.1) {
        // Of two pages about the same account one shows no password, and nobody says which page is the newer one.
        (Password::Certain(password), _) | (_, Password::Certain(password)) if is_one_blank => {
            Password::Likely(Candidate { password, doubt: Doubt::Quoted, lines: Vec::new() })
        }
        (Password::Certain(one), Password::Certain(two)) => one.is_same_as(&two).then_some(Password::Certain(one))?,
        // The copy that was cut may be a part of both.
        (Password::Certain(whole), Password::Likely(part)) | (Password::Likely(part), Password::Certain(whole))
            if part.doubt == Doubt::Cut && part.password.is_same_as(&whole) =>
        {
            Password::Likely(part)
        }
        (Password::Certain(whole), Password::Likely(part)) | (Password::Likely(part), Password::Certain(whole)) => {
            whole.begins_with(&part.password).then_some(Password::Certain(whole))?
        }
        (Password::Likely(one), Password::Likely(two)) => {
            let (long, short) = if one.password.length() < two.password.length() { (two, one) } else { (one, two) };
            long.password.begins_with(&short.password).then_some(Password::Likely(long))?
        }
        (Password::Absent, password) | (password, Password::Absent) => password,
        (Password::NotThere, password) | (password, Password::NotThere) => password,
    };
    Some(Draft {
        login: one.login.or(two.login),
        structure_id: one.structure_id.or(two.structure_id),
        structure_name: one.structure_name.or(two.structure_name),
        email: one.email.or(two.email),
        password,
    })
}
