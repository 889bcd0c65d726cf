//! The portal's local time.

use jiff::tz::TimeZone;

/// Mainland France's time, in which the portal shows its dates and PISTE gives those without an offset. The zone by its rule,
/// not by its name: a rule needs no time-zone files on the computer.
#[must_use]
pub fn portal_time_zone() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").expect("the rule of Europe/Paris since 1996, in POSIX words")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_and_winter_are_told_apart() {
        let local = |text: &str| portal_time_zone().to_datetime(text.parse().expect("a moment")).to_string();
        assert_eq!(local("2020-09-28T13:07:50Z"), "2020-09-28T15:07:50");
        assert_eq!(local("2020-12-28T13:07:50Z"), "2020-12-28T14:07:50");
        assert_eq!(local("2026-10-25T00:59:59Z"), "2026-10-25T02:59:59");
        assert_eq!(local("2026-10-25T01:00:00Z"), "2026-10-25T02:00:00", "clocks went back an hour");
    }
}
