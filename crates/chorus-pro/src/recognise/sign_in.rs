//! The page where people sign in.

use crate::folded::FoldedPage;
use crate::visible_page::ControlKind;
use crate::{Page, words};

/// A field for a password, or a label for one, and a button to sign in with. The field's value is never read.
pub(super) fn read(page: &FoldedPage<'_>) -> Option<Page> {
    let (first, second) = (&words::first().sign_in, &words::second().sign_in);
    let has_field = page.page.controls().iter().any(|control| control.kind == ControlKind::PasswordField)
        || first.labels.iter().chain(&second.labels).any(|label| {
            (0..page.lines()).any(|line| {
                page.says_only(line, label)
                    || page.line(line).strip_suffix('?').is_some_and(|line| line.trim_end() == label.as_str())
            })
        });
    let has_button = first.buttons.iter().chain(&second.buttons).any(|button| page.has_line_or_control(button));
    (has_field && has_button).then_some(Page::SignIn)
}
