//! The page where people sign in.

use crate::Page;
use crate::folded::FoldedPage;
use crate::visible_page::ControlKind;
use crate::words::{self, Phrase};

/// A field for a password, or a label for one, and a button to sign in with. The field's value is never read.
pub(super) fn read(page: &FoldedPage<'_>) -> Option<Page> {
    let (first, second) = (&words::first().sign_in, &words::second().sign_in);
    let has_field = page.page.controls().iter().any(|control| control.kind == ControlKind::PasswordField)
        || [&first.labels, &second.labels]
            .into_iter()
            .any(|labels| (0..page.lines()).any(|line| page.says_only(line, labels) || asks(page.line(line), labels)));
    let has_button = [&first.buttons, &second.buttons].into_iter().any(|buttons| page.has_line_or_control(buttons));
    (has_field && has_button).then_some(Page::SignIn)
}

/// « Mot de passe oublié ? »
fn asks(line: &str, labels: &[Phrase]) -> bool {
    let label = line.strip_suffix('?').map(str::trim_end);
    label.is_some_and(|label| labels.iter().any(|known| known.as_str() == label))
}
