//! A date as the API gives it.

use jiff::Timestamp;
use jiff::civil::DateTime;

use crate::portal_time_zone;

/// Reads the four forms of docs/chorus-pro.md: `YYYY-MM-DD` (its first moment), `YYYY-MM-DD HH:MM`, RFC 3339 with or without
/// milliseconds. The answer is local time in metropolitan France, as the portal's sheet shows it. `None`: no such form.
pub(super) fn read_date(text: &str) -> Option<DateTime> {
    let text = text.trim();
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Some(portal_time_zone().to_datetime(moment));
    }
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;

    use super::*;

    #[test]
    fn the_four_documented_forms_are_read() {
        let half_past_two = datetime(2027, 1, 22, 14, 30, 0, 0);
        for (text, expected) in [
            ("2027-01-22", datetime(2027, 1, 22, 0, 0, 0, 0)),
            ("2027-01-22 14:30", half_past_two),
            ("2027-01-22T14:30:00+01:00", half_past_two),
            ("2027-01-22T14:30:00.000+01:00", half_past_two),
            ("2027-01-22T14:30:00.000+0100", half_past_two),
            ("2027-01-22T13:30:00Z", half_past_two),
            ("2027-01-22T13:30:00.250Z", datetime(2027, 1, 22, 14, 30, 0, 250_000_000)),
            ("2027-01-22T14:30:00", half_past_two),
        ] {
            assert_eq!(read_date(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn summer_has_summer_time_and_its_ends_are_the_last_sundays() {
        for (text, hour) in [
            ("2027-07-01T12:00:00Z", 14),
            ("2027-03-28T00:59:59Z", 1),
            ("2027-03-28T01:00:00Z", 3),
            ("2027-10-31T00:59:59Z", 2),
            ("2027-10-31T01:00:00Z", 2),
            ("2027-10-31T02:00:00Z", 3),
        ] {
            assert_eq!(read_date(text).map(DateTime::hour), Some(hour), "{text}");
        }
    }

    #[test]
    fn other_forms_are_not_guessed() {
        for text in ["", "22/01/2027", "2027-01", "1800000000000", "demain", "2027-02-30", "2027-01-22 25:00"] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }
}
