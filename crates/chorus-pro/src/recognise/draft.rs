//! What one recap says so far, and what several recaps of one page come to.

use super::value::Value;
use crate::{Generation, Missing, Page, Recap, RecapIncomplete, Secret, StructureId, TechnicalLogin};

/// One recap as far as it was read.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) login: Option<TechnicalLogin>,
    pub(super) structure_id: Option<StructureId>,
    pub(super) structure_name: Option<String>,
    pub(super) email: Option<String>,
    pub(super) password: Password,
}

/// What stands where a recap has its password.
#[derive(Debug, Default)]
pub(super) enum Password {
    /// The place itself was not found.
    #[default]
    Absent,
    /// The place was found without a password in it.
    NotThere,
    /// It may go on where the page was cut.
    Cut(Secret),
    /// All of it.
    Whole(Secret),
}

impl Password {
    /// Takes a value, whole or not.
    pub(super) fn of(value: &Value<'_>, is_whole: bool) -> Self {
        match Secret::parse(value.text.to_owned()) {
            Ok(secret) if is_whole => Self::Whole(secret),
            Ok(secret) => Self::Cut(secret),
            Err(_) => Self::NotThere,
        }
    }

    /// Whether the place was found, with or without a password in it.
    pub(super) fn is_found(&self) -> bool {
        !matches!(self, Self::Absent)
    }
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
    let missing = match (password, login) {
        (Password::Whole(password), Some(login)) => {
            return Some(Page::Recap(Recap { generation, login, structure_id, structure_name, email, password }));
        }
        (Password::Whole(_), None) => {
            RecapIncomplete { missing: Missing::Login, login: None, structure_id, structure_name, email }
        }
        (Password::Cut(_), login) => {
            RecapIncomplete { missing: Missing::End, login, structure_id, structure_name, email }
        }
        (Password::Absent | Password::NotThere, login) => {
            RecapIncomplete { missing: Missing::Password, login, structure_id, structure_name, email }
        }
    };
    Some(Page::RecapIncomplete(missing))
}

/// Two recaps as one, where they do not contradict each other in login or password.
fn join(one: Draft, two: Draft) -> Option<Draft> {
    if matches!((&one.login, &two.login), (Some(one), Some(two)) if one != two) {
        return None;
    }
    // A password without a login is not given to a login whose own password is missing.
    let is_orphan = |one: &(Option<TechnicalLogin>, Password), two: &(Option<TechnicalLogin>, Password)| {
        matches!(one, (Some(_), Password::NotThere)) && matches!(two, (None, Password::Whole(_) | Password::Cut(_)))
    };
    let (one_said, two_said) = ((one.login.clone(), one.password), (two.login.clone(), two.password));
    if is_orphan(&one_said, &two_said) || is_orphan(&two_said, &one_said) {
        return None;
    }
    let password = match (one_said.1, two_said.1) {
        (Password::Whole(one), Password::Whole(two)) => one.is_same_as(&two).then_some(Password::Whole(one))?,
        (Password::Whole(whole), Password::Cut(cut)) | (Password::Cut(cut), Password::Whole(whole)) => {
            begins_with(&whole, &cut).then_some(Password::Whole(whole))?
        }
        (Password::Cut(one), Password::Cut(two)) => {
            let (long, short) = if one.length() < two.length() { (two, one) } else { (one, two) };
            begins_with(&long, &short).then_some(Password::Cut(long))?
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

fn begins_with(whole: &Secret, start: &Secret) -> bool {
    // EXPOSE: whether a cut password is the beginning of a whole one can only be told from both
    whole.expose().starts_with(start.expose())
}
