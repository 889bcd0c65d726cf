//! The question before the reset, and the click that cannot be undone.

use super::PortalError;
use super::answer::{Answer, kind};
use super::session::Session;
use super::sheet::is_same;
use crate::html::Outgoing;
use crate::words;
use crate::{Confirmation, Doubt, Page, RecapIncomplete, ShownPassword, TechnicalLogin};

/// The portal asks whether the reset is meant. Dropping it sends nothing.
#[derive(Debug)]
pub struct Question<'s> {
    session: &'s mut Session,
    login: TechnicalLogin,
    confirmation: Step,
}

/// What « Confirmer » does.
#[derive(Debug)]
enum Step {
    /// It sends this.
    Send(Outgoing),
    /// Nothing any more: the portal did not ask and made the reset at once. What it showed is not lost.
    Made(Box<ShownPassword>),
}

impl<'s> Question<'s> {
    /// Sends the form that asks for the reset, once: a portal may make the reset without asking. With `must_be_named` the question has to say which account it is about.
    pub(super) async fn ask(
        session: &'s mut Session,
        form: Outgoing,
        login: &TechnicalLogin,
        must_be_named: bool,
    ) -> Result<Self, PortalError> {
        session.here = None;
        let answer = session.line.act(form).await.map_err(|failure| failure.error)?;
        let confirmation = match answer.page {
            Page::Recap(_) | Page::RecapIncomplete(_) | Page::Ambiguous => Step::Made(Box::new(shown(answer)?)),
            _ => {
                let answer = session.arrive(answer)?;
                Step::Send(confirmed(answer, login, must_be_named)?)
            }
        };
        Ok(Self { session, login: login.clone(), confirmation })
    }

    /// Whose password will be reset.
    #[must_use]
    pub fn login(&self) -> &TechnicalLogin {
        &self.login
    }

    /// « Confirmer »: the old password stops, and the new one comes back. Sent once, never again by itself.
    ///
    /// Whatever recap comes back is handed over, also one that a person has to compare, since it is shown one single time: whose password it is says its own
    /// `login`, which is another than was asked for where the portal reset another account.
    ///
    /// # Errors
    /// [`PortalError::OutcomeUnknown`] wherever it may have taken effect and no whole recap came back: the line was cut,
    /// no answer in time, an error page. [`PortalError::AlreadyDone`]. With [`PortalError::SessionLapsed`],
    /// [`PortalError::NotPrincipalManager`] and where no connection came about nothing was changed.
    pub async fn confirm(self) -> Result<ShownPassword, PortalError> {
        let form = match self.confirmation {
            Step::Send(form) => form,
            Step::Made(shown) => return Ok(*shown),
        };
        let answer = self.session.act(form).await?;
        self.session.remember_tab(&answer);
        shown(answer)
    }
}

/// The password that an answer shows. Of an answer that was cut in it there is no telling what is missing.
fn shown(answer: Answer) -> Result<ShownPassword, PortalError> {
    match answer.page {
        Page::Recap(recap) => Ok(ShownPassword::Certain(recap)),
        Page::RecapIncomplete(recap) if is_worth_comparing(&recap) => Ok(ShownPassword::ToCompare(recap)),
        _ => Err(refusal(&answer).unwrap_or_else(|| unknown(&answer))),
    }
}

pub(super) fn is_worth_comparing(recap: &RecapIncomplete) -> bool {
    recap.candidate.as_ref().is_some_and(|candidate| candidate.doubt != Doubt::Cut)
}

/// Why what was sent had no effect, where the answer proves it.
pub(super) fn refusal(answer: &Answer) -> Option<PortalError> {
    let refusals = &words::first().refusals;
    if answer.says(&refusals.already_done) {
        return Some(PortalError::AlreadyDone);
    }
    match &answer.page {
        // Behind a redirect it may be the page after the effect that was refused.
        Page::SignIn if !answer.is_redirected => Some(PortalError::SessionLapsed),
        _ if answer.status == 403 && answer.says(&refusals.not_principal_manager) => {
            Some(PortalError::NotPrincipalManager)
        }
        _ => None,
    }
}

/// The answer is not one that tells.
pub(super) fn unknown(answer: &Answer) -> PortalError {
    PortalError::OutcomeUnknown { reason: format!("status {} with the page {}", answer.status, kind(&answer.page)) }
}

/// What « Confirmer » sends, once the page is the question about this account.
fn confirmed(answer: &Answer, login: &TechnicalLogin, must_be_named: bool) -> Result<Outgoing, PortalError> {
    let Page::Confirmation(Confirmation { login: named }) = &answer.page else {
        return Err(answer.instead_of("confirmation"));
    };
    match named {
        Some(named) if !is_same(named, login) => return Err(PortalError::AnotherAccount { login: named.clone() }),
        None if must_be_named => return Err(NOT_NAMED),
        _ => {}
    }
    let button = answer.only(&words::first().confirmation.confirm).ok_or(NO_BUTTON)?;
    answer.document.press(button, &[]).map_err(|_| NO_BUTTON)
}

const NO_BUTTON: PortalError =
    PortalError::UnexpectedPage { expected: "button of the confirmation", found: "none, or several" };
const NOT_NAMED: PortalError =
    PortalError::UnexpectedPage { expected: "confirmation that names the account", found: "confirmation" };
