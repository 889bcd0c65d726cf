//! A date that Chorus Pro tells, beside the one that was expected: who moved it?

use jiff::Span;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use crate::account::Account;
use crate::due::{DAYS_OF_LIFE, DueDate};

/// What a date told by Chorus Pro says of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpiryNews {
    /// Nothing was known of it before.
    FirstTold,
    /// It is the date that was told before, or the one that follows from the reset made here.
    AsExpected,
    /// It moved, and not by a reset made here: somebody else made one.
    MovedWithoutUs {
        /// On about this day: so many days before the date as a password lives.
        reset_about: Date,
    },
    /// It is another one, which no reset up to now explains. It counts all the same: Chorus Pro knows.
    Unexplained,
}

impl ExpiryNews {
    /// What `told` says on the day `today`, both in the portal's local time.
    pub fn of(account: &Account, told: DateTime, today: Date, zone: &TimeZone) -> Self {
        let moved = match (account.expires, account.reset_at) {
            (Some(before), _) => return Self::between(before, told, today),
            (None, Some(reset_at)) => {
                let reckoned = DueDate::after_reset(reset_at, zone).day();
                let days = (told.date() - reckoned).get_days();
                if days.abs() <= DAYS_OF_DOUBT { 0 } else { days }
            }
            (None, None) => return Self::FirstTold,
        };
        Self::judged(moved, told, today)
    }

    /// What `told` says on the day `today` where `before` was told earlier, all in the portal's local time.
    pub(crate) fn between(before: DateTime, told: DateTime, today: Date) -> Self {
        Self::judged(told_differently(before, told), told, today)
    }

    fn judged(moved: i32, told: DateTime, today: Date) -> Self {
        let reset_about = told.date().saturating_sub(Span::new().days(DAYS_OF_LIFE));
        match moved {
            0 => Self::AsExpected,
            later if later > 0 && reset_about <= today.saturating_add(Span::new().days(DAYS_OF_DOUBT)) => {
                Self::MovedWithoutUs { reset_about }
            }
            _ => Self::Unexplained,
        }
    }
}

/// 0 where both may be the same moment: the API tells some dates to the day only, some to the minute (docs/chorus-pro.md).
fn told_differently(before: DateTime, told: DateTime) -> i32 {
    let is_day = |date: DateTime| date.time() == Time::midnight();
    let to_the_minute = |date: DateTime| date.with().second(0).subsec_nanosecond(0).build().unwrap_or(date);
    let order = if is_day(before) || is_day(told) {
        told.date().cmp(&before.date())
    } else {
        to_the_minute(told).cmp(&to_the_minute(before))
    };
    order as i32
}

/// Days by which a reckoned date may be off: at which hour of its last day a password lapses is not known (docs/chorus-pro.md).
const DAYS_OF_DOUBT: i32 = 2;

#[cfg(test)]
mod tests {
    use chorus_pro::{Environment, TechnicalLogin, portal_time_zone};
    use jiff::Timestamp;

    use super::*;
    use crate::id::AccountId;

    fn account(expires: Option<&str>, reset_at: Option<&str>) -> Account {
        Account {
            id: AccountId(1),
            environment: Environment::Production,
            login: TechnicalLogin::parse("TECH_1_39012665400024@cpro.fr").unwrap(),
            structure_id: None,
            structure_name: String::new(),
            destinations: Vec::new(),
            rotation: None,
            reset_at: reset_at.map(|at| at.parse::<Timestamp>().unwrap()),
            expires: expires.map(|date| date.parse().unwrap()),
            is_elsewhere: false,
            has_unclear_submission: false,
            has_password: false,
            shown: None,
            candidate: None,
            set_aside: Vec::new(),
            as_of: crate::id::AsOf::default(),
        }
    }

    fn news(account: &Account, told: &str, today: &str) -> ExpiryNews {
        ExpiryNews::of(account, told.parse().unwrap(), today.parse().unwrap(), &portal_time_zone())
    }

    #[test]
    fn a_date_told_before_and_now_in_any_form_is_as_expected() {
        let known = account(Some("2027-01-22T15:07:50"), None);
        for told in ["2027-01-22T15:07:50", "2027-01-22T15:07", "2027-01-22T15:07:50.250", "2027-01-22"] {
            assert_eq!(news(&known, told, "2026-06-01"), ExpiryNews::AsExpected, "{told}");
        }
        let only_a_day = account(Some("2027-01-22"), None);
        assert_eq!(news(&only_a_day, "2027-01-22T15:07:50", "2026-06-01"), ExpiryNews::AsExpected);
    }

    #[test]
    fn a_date_that_moved_is_somebody_elses_reset_even_on_the_same_day() {
        let known = account(Some("2027-01-22T15:07:50"), Some("2025-11-24T14:07:50Z"));
        let moved = |told, reset_about: &str| {
            let expected = ExpiryNews::MovedWithoutUs { reset_about: reset_about.parse().unwrap() };
            assert_eq!(news(&known, told, "2026-06-01"), expected, "{told}");
        };
        moved("2027-07-30T09:00:00", "2026-06-01");
        moved("2027-01-22T17:30", "2025-11-24");
        moved("2027-01-23", "2025-11-25");
    }

    #[test]
    fn the_date_that_follows_from_our_own_reset_is_as_expected_a_day_or_two_off() {
        let known = account(None, Some("2019-08-01T13:07:50Z"));
        for told in ["2020-09-28T15:07:50", "2020-09-28", "2020-09-26", "2020-09-30T10:00:00"] {
            assert_eq!(news(&known, told, "2019-08-02"), ExpiryNews::AsExpected, "{told}");
        }
        let reset_about = "2019-11-01".parse().unwrap();
        assert_eq!(news(&known, "2020-12-29T08:00:00", "2020-01-01"), ExpiryNews::MovedWithoutUs { reset_about });
    }

    #[test]
    fn a_date_that_no_reset_explains_is_not_blamed_on_anybody() {
        let known = account(None, Some("2019-08-01T13:07:50Z"));
        assert_eq!(news(&known, "2021-08-01", "2019-08-02"), ExpiryNews::Unexplained, "a reset in the future");
        assert_eq!(news(&known, "2019-12-01", "2019-08-02"), ExpiryNews::Unexplained, "the sheet knows of no reset");
        assert_eq!(news(&account(None, None), "2019-12-01", "2019-08-02"), ExpiryNews::FirstTold);
    }
}
