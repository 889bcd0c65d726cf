//! What was read of a page, against what it says.

use chorus_pro::{Page, VisiblePage, recognise};

use crate::captured::{Kind, Truth};

/// How a page was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// All that it says.
    Right,
    /// Less than that, and nothing false.
    Refused,
    /// Something that it does not say.
    Wrong,
}

/// Reads the page as a reader of the live page gives it: what is behind a shadow root is in its place.
pub(crate) fn read(html: &str, truth: &Truth) -> Reading {
    let open = html.replace("<template shadowrootmode=\"open\">", "<div>").replace("</template>", "</div>");
    judge(&recognise(&VisiblePage::from_html(&open)), truth)
}

/// Compares each thing that was read.
pub(crate) fn judge(page: &Page, truth: &Truth) -> Reading {
    let is = |read: Option<&str>, wanted: &str| match read {
        None => Reading::Refused,
        Some(read) if read == wanted => Reading::Right,
        Some(_) => Reading::Wrong,
    };
    let all = |readings: &[Reading]| {
        let worst = [Reading::Wrong, Reading::Refused].into_iter().find(|worst| readings.contains(worst));
        worst.unwrap_or(Reading::Right)
    };
    let login = truth.login.as_str();
    match (page, truth.kind) {
        (Page::SignIn, Kind::SignIn) => Reading::Right,
        (Page::Structures(listed), Kind::Structures) => match listed.as_slice() {
            [one] => all(&[is(Some(one.id.as_str()), truth.structure.as_str()), is(one.name.as_deref(), &truth.name)]),
            [] => Reading::Refused,
            _ => Reading::Wrong,
        },
        (Page::Structure(sheet), Kind::Structure) => {
            let expires = if sheet.expires.is_some() { Reading::Right } else { Reading::Refused };
            all(&[is(sheet.login.as_ref().map(|login| login.as_str()), login), expires])
        }
        (Page::Confirmation(asked), Kind::Confirmation) => is(asked.login.as_ref().map(|login| login.as_str()), login),
        (Page::Recap(recap), Kind::Recap) => all(&[
            is(Some(recap.password.expose()), &truth.password),
            is(Some(recap.login.as_str()), login),
            is(recap.structure_id.as_ref().map(|id| id.as_str()), truth.structure.as_str()),
            is(recap.structure_name.as_deref(), &truth.name),
        ]),
        (Page::Form(form), Kind::Form) => all(&[
            is(form.password.as_ref().map(|password| password.expose()), &truth.password),
            is(form.login.as_ref().map(|login| login.as_str()), login),
            is(form.structure_id.as_ref().map(|id| id.as_str()), truth.structure.as_str()),
        ]),
        (Page::Submitted(submitted), Kind::Submitted) => {
            is(submitted.login.as_ref().map(|login| login.as_str()), login)
        }
        (Page::Ambiguous | Page::Other | Page::RecapIncomplete(_), _) => Reading::Refused,
        // A page that was not there.
        _ => Reading::Wrong,
    }
}
