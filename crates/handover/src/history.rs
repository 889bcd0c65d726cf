//! The history in words, for a screen and for an auditor's table. It is made from the journal, which holds no secret.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use language::{Language, Texts};
use rotation::{Ending, HistoryLine, Interruption, Outcome, PastReset};

/// One event in words.
mod event;
/// The table.
mod table;

pub use event::say_event;
pub use table::export;

/// One reset in words, with one sentence for each program that it concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResetInWords {
    /// « Réinitialisé le 12 mars 2026 à 14:02, par Mme X »
    pub text: String,
    /// Whether a program still waits, or nothing is known yet: what is not finished is marked.
    pub is_open: bool,
    /// « Dans Pastell le 12 mars 2026 à 14:09 (Mme X) : factures arrêtées 7 minutes »
    pub programs: Vec<String>,
}

/// What is told: the lines of the journal, oldest first, and what each reset did.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// Everything that happened.
    pub lines: &'a [HistoryLine],
    /// What each reset did.
    pub resets: &'a [PastReset],
    /// By whose clock.
    pub zone: &'a TimeZone,
}

/// The reset in words, times by the clock of `zone`.
pub fn say_reset(reset: &PastReset, zone: &TimeZone, language: Language) -> ResetInWords {
    let words = Words { texts: Texts::of(language), zone };
    let (id, at) = match reset.outcome {
        Outcome::Made { reset_at, superseded: false } => ("history-reset-made", reset_at),
        Outcome::Made { reset_at, superseded: true } => ("history-reset-superseded", reset_at),
        Outcome::Lost { asked_at } => ("history-reset-lost", asked_at),
        Outcome::Unknown { asked_at } => ("history-reset-unknown", asked_at),
    };
    let who = reset.by.as_deref().map_or(String::new(), |by| words.texts.say_with("history-who", &[("by", by.into())]));
    let is_open = matches!(reset.outcome, Outcome::Unknown { .. })
        || reset.interruptions.iter().any(|it| it.ending == Ending::Open);
    ResetInWords {
        text: words.texts.say_with(id, &[("at", words.moment(at).into()), ("who", who.into())]),
        is_open,
        programs: reset.interruptions.iter().map(|it| words.interruption(it, at)).collect(),
    }
}

/// Whole minutes, as whoever subtracts the two times of day reckons them; `None` while it lasts.
fn minutes(it: &Interruption) -> Option<i64> {
    let minute = |at: Timestamp| at.as_second().div_euclid(60);
    it.lasted().map(|lasted| (minute(it.since + lasted) - minute(it.since)).max(0))
}

struct Words<'a> {
    texts: &'static Texts,
    zone: &'a TimeZone,
}

impl Words<'_> {
    fn moment(&self, at: Timestamp) -> String {
        self.texts.date_time(self.zone.to_datetime(at))
    }

    /// One program's sentence; `begun`: what the reset's own sentence counts from.
    fn interruption(&self, it: &Interruption, begun: Timestamp) -> String {
        let name = || ("name", it.name.as_str().into());
        let since = || ("since", self.moment(it.since).into());
        let lasted = || ("lasted", minutes(it).map_or(String::new(), |minutes| self.lasted(minutes)).into());
        let at = |at: Timestamp| ("at", self.moment(at).into());
        let said = match &it.ending {
            Ending::Open => return self.texts.say_with("history-open", &[name(), since()]),
            Ending::GoesOn => return self.texts.say_with("history-goes-on", &[name(), since()]),
            Ending::Confirmed { at: when, by: Some(by) } => {
                self.texts.say_with("history-confirmed", &[name(), at(*when), lasted(), ("by", by.as_str().into())])
            }
            Ending::Confirmed { at: when, by: None } => {
                self.texts.say_with("history-confirmed-by-nobody", &[name(), at(*when), lasted()])
            }
            Ending::NotUsed { at: when } => self.texts.say_with("history-not-used", &[name(), at(*when), lasted()]),
        };
        if it.since == begun {
            said
        } else {
            self.texts.say_with("history-counted-from", &[("told", said.into()), since()])
        }
    }

    /// « 7 minutes », « 2 h 05 », « 3 jours et 4 h »
    fn lasted(&self, minutes: i64) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        match SignedDuration::from_mins(minutes).as_hours() {
            0 if minutes == 0 => self.texts.say("lasted-under-a-minute"),
            0 => self.texts.say_with("lasted-minutes", &[("minutes", minutes.into())]),
            1..24 => {
                let padded = format!("{rest:02}");
                self.texts.say_with("lasted-hours", &[("hours", hours.into()), ("minutes", padded.into())])
            }
            _ => self.texts.say_with("lasted-days", &[("days", (hours / 24).into()), ("hours", (hours % 24).into())]),
        }
    }
}
