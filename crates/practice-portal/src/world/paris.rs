//! Days and hours as the portal shows them.

use chorus_pro::portal_time_zone;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

/// The portal's day.
#[must_use]
pub fn day(moment: Timestamp) -> Date {
    local(moment).date()
}

/// The portal's local time.
#[must_use]
pub fn local(moment: Timestamp) -> DateTime {
    portal_time_zone().to_datetime(moment)
}
