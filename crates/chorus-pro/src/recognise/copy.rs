//! Both flavours of one clipboard: what was copied as text, and as HTML.

use super::recognise;
use crate::{Form, Page, Recap, Secret, TechnicalLogin, VisiblePage};

/// Recognises what one copy put on the clipboard. The text counts where it is complete; the HTML gives what it lacks,
/// the values of fields above all. Two that are complete and differ in login or password are [`Page::Ambiguous`].
#[must_use]
pub fn recognise_copy(text: Option<&str>, html: Option<&str>) -> Page {
    let text = text.map_or(Page::Other, |text| recognise(&VisiblePage::from_text(text)));
    let html = html.map_or(Page::Other, |html| recognise(&VisiblePage::from_html(html)));
    match (text, html) {
        (Page::Recap(text), Page::Recap(html)) => {
            let is_same = text.login == html.login && text.password.is_same_as(&html.password);
            if is_same { Page::Recap(filled(text, html)) } else { Page::Ambiguous }
        }
        (Page::Recap(recap), Page::RecapIncomplete(other)) | (Page::RecapIncomplete(other), Page::Recap(recap)) => {
            if differ(Some(&recap.login), other.login.as_ref()) {
                Page::Ambiguous
            } else {
                Page::Recap(recap)
            }
        }
        (Page::Form(text), Page::Form(html)) => forms(text, html),
        (text, html) if step(&html) > step(&text) => html,
        (text, _) => text,
    }
}

fn filled(text: Recap, html: Recap) -> Recap {
    Recap {
        structure_id: text.structure_id.or(html.structure_id),
        structure_name: text.structure_name.or(html.structure_name),
        email: text.email.or(html.email),
        ..text
    }
}

fn forms(text: Form, html: Form) -> Page {
    let same = |one: &Secret, two: &Secret| one.is_same_as(two);
    let passwords_differ = matches!((&text.password, &html.password), (Some(one), Some(two)) if !same(one, two));
    if differ(text.login.as_ref(), html.login.as_ref()) || passwords_differ {
        return Page::Ambiguous;
    }
    Page::Form(Form {
        login: text.login.or(html.login),
        structure_id: text.structure_id.or(html.structure_id),
        password: text.password.or(html.password),
    })
}

fn differ(one: Option<&TechnicalLogin>, two: Option<&TechnicalLogin>) -> bool {
    matches!((one, two), (Some(one), Some(two)) if one != two)
}

/// How far the procedure has come. What cannot be told apart goes before all: nothing is guessed.
fn step(page: &Page) -> u8 {
    match page {
        Page::Ambiguous => 9,
        Page::Recap(_) => 8,
        Page::RecapIncomplete(_) => 7,
        Page::Submitted(_) => 6,
        Page::Form(_) => 5,
        Page::Confirmation(_) => 4,
        Page::Structure(_) => 3,
        Page::Structures(_) => 2,
        Page::SignIn => 1,
        Page::Other => 0,
    }
}
