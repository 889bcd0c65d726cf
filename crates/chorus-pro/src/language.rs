//! The languages that the portal speaks.

/// A language of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// As everybody has seen it.
    #[default]
    French,
    /// By translations; nobody outside has seen its pages.
    English,
}

impl Language {
    /// `fr` or `en`, as HTML and the words files have it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }
}
