//! Reminders for all structures that an account sees: the same two days for each whose password has not lapsed.

use chorus_pro::{Environment, StructureId};
use jiff::Timestamp;
use jiff::civil::Date;
use language::{Language, Texts};
use rotation::{DueDate, DueStructure};

use super::{Reminder, both_days, calendar_of};
use crate::message::environment;

/// The file, as of `now`, which is on the day `today`: days that are past are left out. Saved anew, the same dates give entries of
/// the same names.
pub fn export_structures(structures: &[DueStructure], today: Date, now: Timestamp, language: Language) -> Vec<u8> {
    let texts = Texts::of(language);
    let with_date = structures.iter().filter_map(|it| Some((it, it.due?)));
    let reminders = with_date.flat_map(|(it, due)| both(it, due, texts)).filter(|reminder| reminder.day >= today);
    calendar_of(reminders, now)
}

fn both(it: &DueStructure, due: DueDate, texts: &Texts) -> [Reminder; 2] {
    let (last, more) = match due {
        DueDate::On(_) => ("calendar-due-told", "calendar-structure-told"),
        DueDate::About(_) => ("calendar-due", "calendar-structure"),
    };
    let id = it.id.as_ref().map_or(it.name.as_str(), StructureId::as_str);
    let name = if it.name.trim().is_empty() { id } else { &it.name };
    let more = texts.say_with(more, &[("structure", name.into()), ("due", texts.date(due.day()).into())]);
    let titles = ["calendar-ahead", last].map(|id| {
        let title = texts.say_with(id, &[("structure", name.into())]);
        if it.environment == Environment::Practice {
            texts.say_with("calendar-practice", &[("title", title.into())])
        } else {
            title
        }
    });
    both_days(due, &format!("{}-{id}", environment(it.environment)), titles, &more)
}
