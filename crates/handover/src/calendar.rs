//! The next reset as two days in a calendar (RFC 5545): when to do it, and the last day. No password is in it.
//!
//! Each is a whole day, shown as free time, with one alarm at nine o'clock: what every calendar program takes over, while
//! several alarms of one entry, or an alarm weeks before it, are dropped by some.

use chrono::{DateTime, Duration, NaiveDate};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, Property, Trigger};
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use language::{Language, Texts};
use rotation::DueDate;

use crate::Reset;
use crate::message::environment;

/// The same for all structures that an account sees.
mod structures;

pub use structures::export_structures;

/// Days before the password lapses: enough to find out who must be told, and to choose a day.
pub const DAYS_AHEAD: i32 = 30;

/// The file, as of `now`. The same reset gives entries of the same names, so a calendar that has them keeps one of each.
pub fn export(reset: &Reset, now: Timestamp, language: Language) -> Vec<u8> {
    let texts = Texts::of(language);
    let last = reset.due_id("calendar-due", "calendar-due-told");
    let of = format!("{}-{}", environment(reset.environment), reset.login);
    let title = |id: &'static str| title(id, reset, texts);
    calendar_of(both_days(reset.due, &of, [title("calendar-ahead"), title(last)], &more(reset, texts)), now)
}

/// One day in it.
struct Reminder {
    /// The same each time.
    uid: String,
    day: Date,
    title: String,
    more: String,
}

/// The day to do it and the last one, by their titles. `of` tells whose they are.
fn both_days(due: DueDate, of: &str, [ahead, last]: [String; 2], more: &str) -> [Reminder; 2] {
    let due = due.day();
    let reminder =
        |name, day, title| Reminder { uid: format!("{name}-{due}-{of}@trousseau"), day, title, more: more.to_owned() };
    [reminder("ahead", due.saturating_sub(Span::new().days(DAYS_AHEAD)), ahead), reminder("due", due, last)]
}

fn calendar_of(reminders: impl IntoIterator<Item = Reminder>, now: Timestamp) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", "-//Trousseau//Chorus Pro"));
    for reminder in reminders {
        calendar.push(entry(&reminder, now));
    }
    calendar.to_string().into_bytes()
}

fn entry(reminder: &Reminder, now: Timestamp) -> Event {
    let Reminder { uid, day, title, more } = reminder;
    // Without a name of its own it would get another one each time.
    let alarm = Alarm::display(title, Trigger::after_start(Duration::hours(9))).uid(&format!("alarm-{uid}")).done();
    Event::new()
        .uid(uid)
        .timestamp(DateTime::from_timestamp(now.as_second(), 0).unwrap_or_default())
        .starts(chrono_date(*day))
        .summary(title)
        .description(more)
        .append_property(Property::new("TRANSP", "TRANSPARENT"))
        .alarm(alarm)
        .done()
}

fn title(id: &str, reset: &Reset, texts: &Texts) -> String {
    let structure = if reset.structure_name.trim().is_empty() { reset.login.as_str() } else { &reset.structure_name };
    let title = texts.say_with(id, &[("structure", structure.into())]);
    if reset.is_practice() { texts.say_with("calendar-practice", &[("title", title.into())]) } else { title }
}

fn more(reset: &Reset, texts: &Texts) -> String {
    let due = texts.date(reset.due.day());
    let id = reset.due_id("calendar-account", "calendar-account-told");
    let account = texts.say_with(id, &[("login", reset.login.as_str().into()), ("due", due.into())]);
    let names: Vec<_> = reset.destinations.iter().map(|it| it.name.as_str()).collect();
    if names.is_empty() {
        return account;
    }
    format!("{account}\n{}", texts.say_with("calendar-destinations", &[("names", names.join(", ").into())]))
}

fn chrono_date(day: Date) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year().into(), day.month().unsigned_abs().into(), day.day().unsigned_abs().into())
        .expect("a day of one calendar is one of the other")
}
