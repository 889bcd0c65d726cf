//! What the check at login says: a title that says where one stands, and a line or three. It names structures, nothing secret.

use jiff::ZonedDateTime;
use language::Texts;
use rotation::{Account, DueDate, DueStructure, Known, Standing};

use crate::ipc::account_row::{due_text, structure};

/// One notification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Notice {
    pub(crate) title: String,
    pub(crate) text: String,
}

/// Why an account is spoken of, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    Unfinished,
    Lapsed,
    Due,
}

/// Something to be done, and what is known of it.
struct Pressing {
    reason: Reason,
    structure: String,
    due: Option<DueDate>,
}

impl Notice {
    /// What is said of what is known as of `now`; `None` where nothing is due and nothing unfinished.
    pub(crate) fn of(known: &Known, now: &ZonedDateTime, texts: &Texts) -> Option<Self> {
        let accounts = known.accounts.iter().filter_map(|it| of_account(it, now));
        let mut pressing: Vec<_> =
            accounts.chain(known.structures.iter().filter_map(|it| of_structure(it, now))).collect();
        pressing.sort_by_key(|it| (it.reason, it.due.map(DueDate::day)));
        let Pressing { reason, structure, due } = pressing.first()?;
        let others = pressing.len() - 1;
        let title = match reason {
            _ if others > 0 => texts.say_with("notice-several", &[("count", pressing.len().into())]),
            Reason::Unfinished => texts.say("notice-unfinished"),
            Reason::Lapsed => texts.say("notice-lapsed"),
            Reason::Due => texts.say("notice-due"),
        };
        let sentence = match reason {
            Reason::Unfinished => texts.say("notice-unfinished-text"),
            Reason::Lapsed | Reason::Due => due_text(texts, *due, now.datetime()),
        };
        let mut text = format!("{structure}\n{sentence}");
        if others > 0 {
            text = format!("{text}\n{}", texts.say_with("notice-others", &[("count", others.into())]));
        }
        Some(Self { title, text })
    }

    /// The journal cannot be read, so what is due is not known.
    pub(crate) fn of_an_unread_journal(texts: &Texts) -> Self {
        Self { title: texts.say("notice-unread"), text: texts.say("notice-unread-text") }
    }
}

fn of_account(account: &Account, now: &ZonedDateTime) -> Option<Pressing> {
    let standing = account.standing(now.timestamp(), now.time_zone());
    let reason = if account.is_unfinished() { Reason::Unfinished } else { of_standing(standing)? };
    Some(Pressing { reason, structure: structure(account), due: account.due(now.time_zone()) })
}

fn of_structure(it: &DueStructure, now: &ZonedDateTime) -> Option<Pressing> {
    let reason = of_standing(it.standing(now.timestamp(), now.time_zone()))?;
    Some(Pressing { reason, structure: it.name.clone(), due: it.due })
}

fn of_standing(standing: Standing) -> Option<Reason> {
    match standing {
        Standing::Lapsed => Some(Reason::Lapsed),
        Standing::DueWithin(_) => Some(Reason::Due),
        Standing::UpToDate | Standing::Unknown => None,
    }
}

#[cfg(test)]
mod tests;
