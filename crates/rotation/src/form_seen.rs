//! The form of today's portal as a visit saw it last, and the one password that a page of success may be about.

use chorus_pro::Secret;

use crate::draft::Draft;
use crate::id::CaptureId;

/// What was seen of the form last. Only [`FormSeen::Open`] has something that « Soumettre » could put in force.
#[derive(Debug, Default)]
pub(crate) enum FormSeen {
    /// No form was seen that shows a password of the account.
    #[default]
    NotSeen,
    /// It shows a password, which is kept, and it is the page that was seen last.
    Open(OpenForm),
    /// It showed one; what became of it since was not seen for a while.
    Unwatched,
    /// It is there and shows that password no longer: a choice was changed, or it shows one that was not kept.
    Withdrawn,
    /// It is there no longer, and success was not seen.
    Left,
    /// A page said that a request was accepted; whether it was this one is not known.
    Unclear,
}

/// The account's form, with the password that « Soumettre » would put in force.
#[derive(Debug)]
pub(crate) struct OpenForm {
    /// What it shows.
    pub(crate) password: Secret,
    /// What that is in the journal; `None` while it could not be written down.
    pub(crate) capture: Option<CaptureId>,
    /// It stands in place of one that was kept before.
    pub(crate) is_drawn_anew: bool,
}

impl FormSeen {
    /// The form, where it is the page that was seen last.
    pub(crate) fn open(&self) -> Option<&OpenForm> {
        if let Self::Open(form) = self { Some(form) } else { None }
    }

    /// The form is there without the password that it showed.
    pub(crate) fn changes(&mut self) {
        if matches!(self, Self::Open(_) | Self::Unwatched) {
            *self = Self::Withdrawn;
        }
    }

    /// The form is not there.
    pub(crate) fn is_gone(&mut self) {
        if matches!(self, Self::Open(_) | Self::Unwatched | Self::Withdrawn) {
            *self = Self::Left;
        }
    }

    /// Nobody looked, or what was seen is not certain.
    pub(crate) fn is_out_of_sight(&mut self) {
        if matches!(self, Self::Open(_)) {
            *self = Self::Unwatched;
        }
    }

    /// Whether a password that the form shows now, another than before, was drawn in place of one.
    pub(crate) fn draws_anew(&self) -> bool {
        matches!(self, Self::Open(_) | Self::Withdrawn)
    }

    /// What a screen says of it.
    pub(crate) fn draft(&self) -> Draft {
        match self {
            Self::NotSeen => Draft::NotSeen,
            Self::Open(OpenForm { is_drawn_anew: true, .. }) => Draft::DrawnAnew,
            Self::Open(_) | Self::Unwatched => Draft::InForm,
            Self::Withdrawn => Draft::Withdrawn,
            Self::Left => Draft::FormLeft,
            Self::Unclear => Draft::Unclear,
        }
    }
}
