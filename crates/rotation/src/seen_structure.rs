//! A structure that an account sees on Chorus Pro, with what its sheet told.

use chorus_pro::piste::{Attachment, StructureExpiry};
use chorus_pro::{StructureId, portal_time_zone};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::expiry::ExpiryNews;

/// One structure of those that an account is attached to. Its JSON is part of the journal's format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenStructure {
    /// Its identifier, where Chorus Pro told it.
    pub id: Option<StructureId>,
    /// Its name; may be empty.
    pub name: String,
    /// When the password of its technical account lapses, in the portal's local time; `None` where its sheet did not say.
    pub expires: Option<DateTime>,
    /// When its sheet was read last; `None` where it never answered.
    pub told_at: Option<Timestamp>,
    /// On about which day somebody reset the password, where its date moved from one reading to another.
    pub reset_about: Option<Date>,
}

impl SeenStructure {
    /// What is known once `read` was read at `now`, where `before` was known. A sheet that does not answer takes nothing from what it
    /// told before. Where the reading is not `whole`, those that it did not get to stay as they were.
    pub(crate) fn after(before: &[Self], read: &[StructureExpiry], is_whole: bool, now: Timestamp) -> Vec<Self> {
        let not_read = |seen: &&Self| !read.iter().any(|it| seen.is(&it.structure));
        let kept = before.iter().filter(not_read).filter(|_| !is_whole).cloned();
        read.iter().map(|it| Self::read(it, before, now)).chain(kept).collect()
    }

    fn read(read: &StructureExpiry, before: &[Self], now: Timestamp) -> Self {
        let Attachment { id, name, .. } = &read.structure;
        let (id, name) = (id.clone(), name.clone().unwrap_or_default());
        let before = before.iter().find(|seen| seen.is(&read.structure));
        let reset_about = before.and_then(|before| before.reset_about);
        match &read.expires {
            Ok(told) => {
                let moved = before.and_then(|before| moved(before.expires?, (*told)?, now));
                Self { id, name, expires: *told, told_at: Some(now), reset_about: moved.or(reset_about) }
            }
            Err(_) => {
                let (expires, told_at) = before.map_or((None, None), |before| (before.expires, before.told_at));
                Self { id, name, expires, told_at, reset_about }
            }
        }
    }

    fn is(&self, attachment: &Attachment) -> bool {
        match (&self.id, &attachment.id) {
            (None, None) => attachment.name.as_deref().unwrap_or_default() == self.name,
            (one, other) => one == other,
        }
    }
}

fn moved(before: DateTime, told: DateTime, now: Timestamp) -> Option<Date> {
    match ExpiryNews::between(before, told, portal_time_zone().to_datetime(now).date()) {
        ExpiryNews::MovedWithoutUs { reset_about } => Some(reset_about),
        ExpiryNews::FirstTold | ExpiryNews::AsExpected | ExpiryNews::Unexplained => None,
    }
}
