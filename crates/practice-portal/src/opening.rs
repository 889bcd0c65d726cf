//! What the practice portal is opened with.

use std::sync::Arc;

use chorus_pro::{Generation, Language};
use jiff::Timestamp;

use crate::variant::Variant;

/// What time it is: passed in, so that a test can let a session lapse.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// What the practice portal is opened with.
#[derive(Clone)]
pub struct Opening {
    /// The port on 127.0.0.1; 0: any free one.
    pub port: u16,
    /// The same seed makes the same people, structures and passwords; `None`: the system's randomness.
    pub seed: Option<u64>,
    /// What time it is.
    pub clock: Clock,
    /// Which portal.
    pub generation: Generation,
    /// The language of its pages. What it sends into the practice mailbox is French.
    pub language: Language,
    /// How the second generation's pages are where that is not known; `None`: as the seed has it.
    pub variant: Option<Variant>,
    /// The same pages, marked up otherwise, as this number has it; `None`: as they are written.
    pub drift: Option<u64>,
}

impl Opening {
    /// How the second generation's pages are where that is not known.
    pub(crate) fn variant(&self) -> Variant {
        self.variant.unwrap_or_else(|| self.seed.map_or_else(Variant::default, Variant::of_seed))
    }
}

impl Default for Opening {
    fn default() -> Self {
        Self {
            port: 0,
            seed: None,
            clock: Arc::new(Timestamp::now),
            generation: Generation::First,
            language: Language::default(),
            variant: None,
            drift: None,
        }
    }
}

impl std::fmt::Debug for Opening {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("Opening");
        shown.field("port", &self.port).field("seed", &self.seed).field("generation", &self.generation);
        shown.field("language", &self.language);
        shown.field("variant", &self.variant).field("drift", &self.drift).finish_non_exhaustive()
    }
}
