//! A structure that an account sees on Chorus Pro, with what its sheet told.

use chorus_pro::StructureId;
use chorus_pro::piste::{Attachment, StructureExpiry};
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

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
        let (expires, told_at) = match (&read.expires, before.iter().find(|seen| seen.is(&read.structure))) {
            (Ok(told), _) => (*told, Some(now)),
            (Err(_), Some(before)) => (before.expires, before.told_at),
            (Err(_), None) => (None, None),
        };
        Self { id: id.clone(), name: name.clone().unwrap_or_default(), expires, told_at }
    }

    fn is(&self, attachment: &Attachment) -> bool {
        match (&self.id, &attachment.id) {
            (None, None) => attachment.name.as_deref().unwrap_or_default() == self.name,
            (one, other) => one == other,
        }
    }
}
