//! Today's portal shows a password before it is in force: what becomes of it, as its form is filled in, changed and left.

use chorus_pro::guide::{Choice, FormField, Next};
use chorus_pro::{Form, Page};

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
}

impl Draft {
    /// The form shows a password that is kept; `is_same`: the one that was kept last, if any was.
    pub(crate) fn is_shown(&mut self, is_same: bool) {
        *self = match self {
            Self::InForm | Self::DrawnAnew | Self::Withdrawn if !is_same => Self::DrawnAnew,
            Self::DrawnAnew => Self::DrawnAnew,
            Self::NotSeen | Self::InForm | Self::Withdrawn | Self::FormLeft => Self::InForm,
        };
    }

    /// What a page says of it, but for showing it.
    pub(crate) fn follow(&mut self, page: &Page, next: &Next) {
        match (page, next) {
            (Page::Form(Form { login: Some(_), password: Some(_), .. }), Next::Commit(_) | Next::Unclear) => {}
            (Page::Form(_), _) | (_, Next::Choose(Choice { field: FormField::Request, .. })) => self.is_withdrawn(),
            // On its way to what comes next, or nothing to be certain of.
            (Page::Ambiguous | Page::Submitted(_), _) | (_, Next::Wait | Next::Unclear) => {}
            _ => self.form_is_gone(),
        }
    }

    /// The form is not there.
    pub(crate) fn form_is_gone(&mut self) {
        if *self != Self::NotSeen {
            *self = Self::FormLeft;
        }
    }

    /// The form is there without it.
    fn is_withdrawn(&mut self) {
        if *self != Self::NotSeen {
            *self = Self::Withdrawn;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Draft;

    #[test]
    fn a_choice_that_is_changed_withdraws_the_password_and_the_next_one_takes_its_place() {
        let mut draft = Draft::NotSeen;
        draft.is_shown(true);
        assert_eq!(draft, Draft::InForm);
        draft.is_withdrawn();
        assert_eq!(draft, Draft::Withdrawn);
        draft.is_shown(false);
        draft.is_shown(true);
        assert_eq!(draft, Draft::DrawnAnew, "it goes on being said as long as the page shows it");
    }

    #[test]
    fn a_form_that_was_left_and_opened_again_draws_a_password_like_the_first() {
        let mut draft = Draft::InForm;
        draft.form_is_gone();
        assert_eq!(draft, Draft::FormLeft);
        draft.is_shown(false);
        assert_eq!(draft, Draft::InForm, "nobody changed a choice");
    }

    #[test]
    fn where_no_password_was_seen_none_is_withdrawn() {
        let mut draft = Draft::NotSeen;
        draft.is_withdrawn();
        draft.form_is_gone();
        assert_eq!(draft, Draft::NotSeen);
    }
}
