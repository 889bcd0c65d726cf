//! When a technical password lapses: the one place that knows the 424 days.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

/// Days from the reset to the day when the password lapses, as an article of the operator's says (docs/chorus-pro.md). What
/// Chorus Pro itself tells of the date wins, so a date reckoned with it is always said to be approximate.
pub const DAYS_OF_LIFE: i32 = 424;

/// Days before the due date from which the home screen speaks of it, each time more urgently.
pub const DAYS_OF_WARNING: [i32; 4] = [5, 15, 30, 60];

/// The day when a password lapses, and how surely it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueDate {
    /// Reckoned from the day of the reset: « vers le … ».
    About(Date),
    /// Told by Chorus Pro: « le … ».
    On(Date),
}

impl DueDate {
    /// The due date of a password that was reset at `reset_at`, by the calendar of `zone`.
    pub fn after_reset(reset_at: Timestamp, zone: &TimeZone) -> Self {
        let day = zone.to_datetime(reset_at).date();
        Self::About(day.saturating_add(Span::new().days(DAYS_OF_LIFE)))
    }

    /// The day itself.
    pub fn day(self) -> Date {
        match self {
            Self::About(day) | Self::On(day) => day,
        }
    }
}

/// How an account stands against the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// More than 60 days are left.
    UpToDate,
    /// So many days or fewer are left, one of [`DAYS_OF_WARNING`]; the due date itself is the last of them.
    DueWithin(i32),
    /// The due date is past.
    Lapsed,
    /// No reset of this password is known, and no date was told.
    Unknown,
}

impl Standing {
    /// How a password that is due then stands on the day `today`.
    pub fn of(due: Option<DueDate>, today: Date) -> Self {
        let Some(due) = due.map(DueDate::day) else { return Self::Unknown };
        if today > due {
            return Self::Lapsed;
        }
        let is_within = |days: &i32| today >= due.saturating_sub(Span::new().days(*days));
        DAYS_OF_WARNING.into_iter().find(is_within).map_or(Self::UpToDate, Self::DueWithin)
    }
}

/// Whether a password that was reset at `reset_at` may still be alive at `now`.
pub(crate) fn is_within_life(reset_at: Timestamp, now: Timestamp) -> bool {
    now.duration_since(reset_at).as_hours() <= i64::from(DAYS_OF_LIFE) * 24
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a timestamp")
    }

    #[test]
    fn the_vendors_own_screen_is_reproduced_reset_on_1_august_2019_due_on_28_september_2020() {
        let due = DueDate::after_reset(at("2019-08-01T13:07:50Z"), &TimeZone::UTC);
        assert_eq!(due.day(), jiff::civil::date(2020, 9, 28));
    }

    #[test]
    fn the_day_is_the_users_own_not_greenwichs() {
        let paris_winter = TimeZone::fixed(jiff::tz::offset(1));
        let just_after_midnight_in_paris = at("2026-01-09T23:30:00Z");
        let here = DueDate::after_reset(just_after_midnight_in_paris, &paris_winter).day();
        let greenwich = DueDate::after_reset(just_after_midnight_in_paris, &TimeZone::UTC).day();
        assert_eq!(here, greenwich.tomorrow().expect("there is a tomorrow"));
    }

    #[test]
    fn an_account_is_up_to_date_then_due_soon_then_lapsed_and_the_due_day_itself_is_not_yet_lapsed() {
        let reset = at("2026-01-10T09:00:00Z");
        let due = DueDate::after_reset(reset, &TimeZone::UTC);
        let standing = |now: &str| Standing::of(Some(due), TimeZone::UTC.to_datetime(at(now)).date());
        assert_eq!(due.day().to_string(), "2027-03-10");
        assert_eq!(standing("2027-01-08T23:59:59Z"), Standing::UpToDate, "61 days are left");
        assert_eq!(standing("2027-01-09T00:00:00Z"), Standing::DueWithin(60), "60 days are left");
        for (day, within) in [("2027-02-07", 60), ("2027-02-08", 30), ("2027-02-23", 15), ("2027-03-05", 5)] {
            assert_eq!(standing(&format!("{day}T12:00:00Z")), Standing::DueWithin(within), "{day}");
        }
        assert_eq!(standing("2027-03-10T23:59:59Z"), Standing::DueWithin(5), "it is the day itself");
        assert_eq!(standing("2027-03-11T00:00:00Z"), Standing::Lapsed);
        assert_eq!(Standing::of(None, jiff::civil::date(2027, 3, 11)), Standing::Unknown);
    }

    #[test]
    fn a_reset_424_days_ago_may_be_alive_and_one_before_that_is_not() {
        let now = at("2027-03-10T09:00:00Z");
        assert!(is_within_life(at("2026-01-10T09:00:00Z"), now));
        assert!(!is_within_life(at("2026-01-10T07:59:59Z"), now));
    }
}
