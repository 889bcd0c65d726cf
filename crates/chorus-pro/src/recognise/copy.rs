//! Both flavours of one clipboard: what was copied as text, and as HTML.

use super::recognise;
use crate::{Candidate, Doubt, Form, Missing, Page, Recap, RecapIncomplete, Secret, TechnicalLogin, VisiblePage};

/// Recognises what one copy put on the clipboard. The text counts where it is complete; the HTML gives what it lacks,
/// the values of fields above all. Two that are complete and differ in login or password are [`Page::Ambiguous`]; where one is
/// complete and the other shows something else as likely, a person compares.
#[must_use]
pub fn recognise_copy(text: Option<&str>, html: Option<&str>) -> Page {
    let text = text.map_or(Page::Other, |text| recognise(&VisiblePage::from_text(text)));
    let html = html.map_or(Page::Other, |html| recognise(&VisiblePage::from_copied_html(html)));
    match (text, html) {
        (Page::Recap(text), Page::Recap(html)) => {
            let is_same = text.login == html.login && text.password.is_same_as(&html.password);
            if is_same { Page::Recap(filled(text, html)) } else { Page::Ambiguous }
        }
        (Page::Recap(text), Page::RecapIncomplete(html)) => beside_incomplete(text, html, loses_elements),
        (Page::RecapIncomplete(text), Page::Recap(html)) => beside_incomplete(html, text, |_| false),
        (Page::RecapIncomplete(text), Page::RecapIncomplete(html)) => incomplete(text, html),
        (Page::Form(text), Page::Form(html)) => forms(text, html),
        (text, html) if step(&html) > step(&text) => html,
        (text, _) => text,
    }
}

/// Whether text is certain only because it does not show what the HTML's doubt is about: elements beside the password.
fn loses_elements(html: &Candidate) -> bool {
    matches!(html.doubt, Doubt::Surrounded | Doubt::Lookalike | Doubt::Characters)
}

/// A complete recap beside an incomplete one of the same copy, whose doubt may stand against both.
fn beside_incomplete(recap: Recap, other: RecapIncomplete, counts: impl Fn(&Candidate) -> bool) -> Page {
    if differ(Some(&recap.login), other.login.as_ref()) {
        return Page::Ambiguous;
    }
    let counts = |it: &Candidate| counts(it) || !is_beginning(&it.password, &recap.password);
    let Some(candidate) = other.candidate.filter(counts) else { return Page::Recap(recap) };
    let Recap { generation, login, structure_id, structure_name, email, password: _ } = recap;
    Page::RecapIncomplete(RecapIncomplete {
        generation,
        missing: Missing::Certainty,
        candidate: Some(Candidate { doubt: Doubt::FlavoursDiffer, ..candidate }),
        login: Some(login),
        structure_id,
        structure_name,
        email,
    })
}

/// Two incomplete recaps of the same copy: what one lacks, the other may have.
fn incomplete(text: RecapIncomplete, html: RecapIncomplete) -> Page {
    if differ(text.login.as_ref(), html.login.as_ref()) {
        return Page::Ambiguous;
    }
    let (missing, candidate) = match (text.candidate, html.candidate) {
        // A certain password without a login, and a login without a password, are not put together.
        (Some(one), None) if one.doubt == Doubt::NoLogin => (text.missing, Some(one)),
        (Some(one), Some(two)) if is_beginning(&one.password, &two.password) => (html.missing, Some(two)),
        (Some(one), _) => (text.missing, Some(one)),
        (None, two) => (html.missing, two),
    };
    Page::RecapIncomplete(RecapIncomplete {
        generation: text.generation,
        missing,
        candidate,
        login: text.login.or(html.login),
        structure_id: text.structure_id.or(html.structure_id),
        structure_name: text.structure_name.or(html.structure_name),
        email: text.email.or(html.email),
    })
}

/// Whether `part` is the beginning of `whole`, or all of it: a copy that was cut, or a line that was wrapped.
fn is_beginning(part: &Secret, whole: &Secret) -> bool {
    // EXPOSE: whether two flavours of one copy show the same password can only be told from both
    whole.expose().starts_with(part.expose())
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
    let passwords_differ = matches!((&text.password, &html.password), (Some(one), Some(two)) if !one.is_same_as(two));
    if differ(text.login.as_ref(), html.login.as_ref()) || passwords_differ {
        return Page::Ambiguous;
    }
    // What the text shows is certain only where the HTML does not doubt it.
    let is_doubted = html.candidate.as_ref().is_some_and(loses_elements);
    let password = html.password.or(text.password.filter(|_| !is_doubted));
    let candidate = html.candidate.or(text.candidate).filter(|_| password.is_none());
    Page::Form(Form {
        login: text.login.or(html.login),
        structure_id: text.structure_id.or(html.structure_id),
        password,
        candidate,
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
