//! What the reader of the portal window tells of a page. It stands in the page, so it is parsed as hostile text.

use serde::Deserialize;
use zeroize::Zeroizing;

/// A page as the reader tells it.
#[derive(Deserialize)]
pub struct Told {
    /// Its markup is there as a whole.
    pub ready: bool,
    /// What is visible, as HTML; `None` where that is too long for a page of the portal.
    pub html: Option<Zeroizing<String>>,
}

impl Told {
    /// The reader's answer, a JSON object; `None` where it is something else.
    #[must_use]
    pub fn parse(answer: &str) -> Option<Self> {
        serde_json::from_str(answer).ok()
    }
}
