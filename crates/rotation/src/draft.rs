//! Today's portal shows a password before it is in force: what a screen says of it, as its form is filled in, changed and left.

/// A password that today's form drew, and « Soumettre » has not been seen to put in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Draft {
    /// None was seen in this window: what is pending from before stands in no form that is open.
    #[default]
    NotSeen,
    /// It stands in the form.
    InForm,
    /// It stands in the form, in place of one that was kept before.
    DrawnAnew,
    /// The form is there, and shows it no longer: a choice was changed.
    Withdrawn,
    /// The form is there no longer, and success was not seen.
    FormLeft,
    /// A page said that a request was accepted. Whether it was the one with this password is for the person to say.
    Unclear,
}
