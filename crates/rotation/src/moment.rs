//! Moments when a vendor is hard to reach: a reset made then may stop invoices for days (docs/chorus-pro.md).

use jiff::Span;
use jiff::civil::{Date, DateTime, Weekday, date};

/// Why somebody should ask, before the reset, whether the vendor can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// The next day is a public holiday in France.
    EveOfHoliday(Holiday),
    /// It is Friday, 16:00 or later.
    FridayEvening,
}

impl Moment {
    /// The reason at `now`, local time; `None` on an ordinary working day.
    pub fn of(now: DateTime) -> Option<Self> {
        let tomorrow = now.date().saturating_add(Span::new().days(1));
        if let Some(holiday) = Holiday::on(tomorrow) {
            return Some(Self::EveOfHoliday(holiday));
        }
        (now.weekday() == Weekday::Friday && now.hour() >= EVENING).then_some(Self::FridayEvening)
    }
}

/// A public holiday of the whole of France, in the order of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// The Monday after Easter.
    EasterMonday,
    /// 1 May.
    LabourDay,
    /// 8 May.
    Victory,
    /// The Thursday 39 days after Easter.
    Ascension,
    /// The Monday 50 days after Easter.
    WhitMonday,
    /// 14 July.
    NationalDay,
    /// 15 August.
    Assumption,
    /// 1 November.
    AllSaints,
    /// 11 November.
    Armistice,
    /// 25 December.
    Christmas,
}

impl Holiday {
    /// The public holiday that falls on `day`.
    pub fn on(day: Date) -> Option<Self> {
        match (day.month(), day.day()) {
            (1, 1) => return Some(Self::NewYear),
            (5, 1) => return Some(Self::LabourDay),
            (5, 8) => return Some(Self::Victory),
            (7, 14) => return Some(Self::NationalDay),
            (8, 15) => return Some(Self::Assumption),
            (11, 1) => return Some(Self::AllSaints),
            (11, 11) => return Some(Self::Armistice),
            (12, 25) => return Some(Self::Christmas),
            _ => {}
        }
        match (day - easter(day.year())).get_days() {
            1 => Some(Self::EasterMonday),
            39 => Some(Self::Ascension),
            50 => Some(Self::WhitMonday),
            _ => None,
        }
    }
}

/// Easter Sunday of the Gregorian calendar, by Gauss's reckoning as corrected by Lichtenberg.
fn easter(year: i16) -> Date {
    let x = i32::from(year);
    let century = x / 100;
    let moon_shift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    let sun_shift = 2 - (3 * century + 3) / 4;
    let golden = x % 19;
    let seed = (19 * golden + moon_shift) % 30;
    let correction = (seed + golden / 11) / 29;
    let full_moon = 21 + seed - correction;
    let first_sunday_of_march = 7 - (x + x / 4 + sun_shift).rem_euclid(7);
    let distance = 7 - (full_moon - first_sunday_of_march).rem_euclid(7);
    date(year, 3, 1).saturating_add(Span::new().days(full_moon + distance - 1))
}

/// The hour from which a Friday is late.
const EVENING: i8 = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_church_says() {
        for (year, month, day) in [
            (1954, 4, 18),
            (1981, 4, 19),
            (2000, 4, 23),
            (2008, 3, 23),
            (2019, 4, 21),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2038, 4, 25),
            (2049, 4, 18),
            (2076, 4, 19),
        ] {
            assert_eq!(easter(year), date(year, month, day), "Easter {year}");
        }
    }

    #[test]
    fn all_eleven_holidays_of_2026_are_known_and_no_other_day_is_one() {
        let found: Vec<String> = date(2026, 1, 1)
            .series(Span::new().days(1))
            .take(365)
            .filter(|day| Holiday::on(*day).is_some())
            .map(|day| day.strftime("%m-%d").to_string())
            .collect();
        let expected = "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25";
        assert_eq!(found.join(" "), expected);
    }

    #[test]
    fn friday_is_late_from_four_and_not_a_minute_before() {
        assert_eq!(Moment::of(date(2026, 3, 13).at(16, 0, 0, 0)), Some(Moment::FridayEvening));
        assert_eq!(Moment::of(date(2026, 3, 13).at(15, 59, 59, 0)), None);
        assert_eq!(Moment::of(date(2026, 3, 12).at(18, 0, 0, 0)), None, "a Thursday");
    }

    #[test]
    fn the_eve_of_a_holiday_is_asked_about_all_day_and_the_day_before_the_eve_is_not() {
        assert_eq!(Moment::of(date(2026, 5, 13).at(9, 0, 0, 0)), Some(Moment::EveOfHoliday(Holiday::Ascension)));
        assert_eq!(Moment::of(date(2026, 5, 12).at(9, 0, 0, 0)), None);
        assert_eq!(
            Moment::of(date(2026, 12, 31).at(0, 0, 0, 0)),
            Some(Moment::EveOfHoliday(Holiday::NewYear)),
            "the holiday is in another year"
        );
    }

    #[test]
    fn a_friday_evening_before_a_holiday_is_named_by_the_holiday() {
        assert_eq!(Moment::of(date(2026, 8, 14).at(17, 0, 0, 0)), Some(Moment::EveOfHoliday(Holiday::Assumption)));
    }
}
