//! What the check at login says: a title that says where one stands, and a line or three. It names structures, nothing secret.

use jiff::ZonedDateTime;
use language::Texts;
use rotation::{Account, Standing};

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

impl Notice {
    /// What is said of `accounts` as of `now`; `None` where nothing is due and nothing unfinished.
    pub(crate) fn of(accounts: &[Account], now: &ZonedDateTime, texts: &Texts) -> Option<Self> {
        let mut pressing: Vec<_> = accounts.iter().filter_map(|it| Some((reason(it, now)?, it))).collect();
        pressing.sort_by_key(|(reason, account)| (*reason, account.due(now.time_zone()).map(|due| due.day())));
        let (reason, account) = *pressing.first()?;
        let others = pressing.len() - 1;
        let title = match reason {
            _ if others > 0 => texts.say_with("notice-several", &[("count", pressing.len().into())]),
            Reason::Unfinished => texts.say("notice-unfinished"),
            Reason::Lapsed => texts.say("notice-lapsed"),
            Reason::Due => texts.say("notice-due"),
        };
        let sentence = match reason {
            Reason::Unfinished => texts.say("notice-unfinished-text"),
            Reason::Lapsed | Reason::Due => due_text(texts, account.due(now.time_zone()), now.datetime()),
        };
        let mut text = format!("{}\n{sentence}", structure(account));
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

fn reason(account: &Account, now: &ZonedDateTime) -> Option<Reason> {
    if account.is_unfinished() {
        return Some(Reason::Unfinished);
    }
    match account.standing(now.timestamp(), now.time_zone()) {
        Standing::Lapsed => Some(Reason::Lapsed),
        Standing::DueWithin(_) => Some(Reason::Due),
        Standing::UpToDate | Standing::Unknown => None,
    }
}

#[cfg(test)]
mod tests;
