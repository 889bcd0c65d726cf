//! The next reset as two days in a calendar (RFC 5545): when to do it, and the last day. No password is in it.
//!
//! Each is a whole day, shown as free time, with one alarm at nine o'clock: what every calendar program takes over, while
//! several alarms of one entry, or an alarm weeks before it, are dropped by some.

use chrono::{DateTime, Duration, NaiveDate};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, Property, Trigger};
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use language::{Language, Texts};

use crate::Reset;
use crate::message::environment;

/// Days before the password lapses: enough to find out who must be told, and to choose a day.
pub const DAYS_AHEAD: i32 = 30;

/// The file, as of `now`. The same reset gives entries of the same names, so a calendar that has them keeps one of each.
pub fn export(reset: &Reset, now: Timestamp, language: Language) -> Vec<u8> {
    let texts = Texts::of(language);
    let due = reset.due.day();
    let ahead = due.saturating_sub(Span::new().days(DAYS_AHEAD));
    let calendar = Calendar::empty()
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", "-//Trousseau//Chorus Pro"))
        .push(entry("ahead", "calendar-ahead", ahead, reset, now, texts))
        .push(entry("due", reset.due_id("calendar-due", "calendar-due-told"), due, reset, now, texts))
        .done();
    calendar.to_string().into_bytes()
}

fn entry(name: &str, title_id: &str, day: Date, reset: &Reset, now: Timestamp, texts: &Texts) -> Event {
    let title = title(title_id, reset, texts);
    let uid = format!("{name}-{}-{}-{}@trousseau", reset.due.day(), environment(reset.environment), reset.login);
    // Without a name of its own it would get another one each time.
    let alarm = Alarm::display(&title, Trigger::after_start(Duration::hours(9))).uid(&format!("alarm-{uid}")).done();
    Event::new()
        .uid(&uid)
        .timestamp(DateTime::from_timestamp(now.as_second(), 0).unwrap_or_default())
        .starts(chrono_date(day))
        .summary(&title)
        .description(&more(reset, texts))
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
