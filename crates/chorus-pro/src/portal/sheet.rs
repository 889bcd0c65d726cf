//! One structure's page, with its technical accounts.

use super::answer::Answer;
use super::question::{self, Question};
use super::session::Session;
use super::{PortalError, SheetAccount};
use crate::html::{Document, Filling, Outgoing, Place};
use crate::words::{self, Phrase};
use crate::{ControlKind, Page, ShownPassword, StructureId, StructurePage, TechnicalLogin};

/// The page of one structure, on which its session stands.
#[derive(Debug)]
pub struct Sheet<'s> {
    session: &'s mut Session,
    id: StructureId,
    page: StructurePage,
}

impl<'s> Sheet<'s> {
    /// The page here.
    pub(super) fn here(session: &'s mut Session, id: &StructureId) -> Result<Self, PortalError> {
        let page = page_here(session)?;
        Ok(Self { session, id: id.clone(), page })
    }

    /// Whose page it is.
    #[must_use]
    pub fn structure_id(&self) -> &StructureId {
        &self.id
    }

    /// The technical accounts, in the page's order; empty where there is none.
    #[must_use]
    pub fn accounts(&self) -> &[SheetAccount] {
        &self.page.accounts
    }

    /// All that the page says.
    #[must_use]
    pub fn page(&self) -> &StructurePage {
        &self.page
    }

    /// Creates a technical account, as the portal offers it where there is none; then the sheet shows it. Where the portal
    /// shows the new account's password, that is handed over: it is shown one single time.
    ///
    /// # Errors
    /// [`PortalError::NotPrincipalManager`] and what can happen before anything is sent;
    /// [`PortalError::OutcomeUnknown`] and [`PortalError::AlreadyDone`] afterwards: open the sheet again to see.
    pub async fn create_account(&mut self) -> Result<Option<ShownPassword>, PortalError> {
        let words = words::first();
        let button = self.button(&words.structure.create)?;
        let form = self.answer()?.document.press(button, &[]).map_err(|_| NO_BUTTON)?;
        let answer = self.session.act(form).await?;
        if matches!(answer.page, Page::Structure(_)) {
            self.session.arrive(answer)?;
            self.page = page_here(self.session)?;
            return Ok(None);
        }
        if let Some(refusal) = question::refusal(&answer) {
            return Err(refusal);
        }
        let back = answer.press_first(&words.structure.back);
        let recap = match answer.page {
            Page::Recap(recap) => Some(ShownPassword::Certain(recap)),
            Page::RecapIncomplete(recap) if question::is_worth_comparing(&recap) => {
                Some(ShownPassword::ToCompare(recap))
            }
            Page::Other if answer.status < 400 => None,
            _ => return Err(question::unknown(&answer)),
        };
        let login = recap.as_ref().and_then(ShownPassword::login);
        match (self.come_back(back).await, login) {
            (Ok(()), _) => {}
            (Err(_), Some(login)) => {
                let login = login.clone();
                self.page.accounts.push(SheetAccount { login, status: None, expires: None });
            }
            (Err(error), None) => return Err(PortalError::OutcomeUnknown { reason: error.to_string() }),
        }
        Ok(recap)
    }

    /// Asks for the reset of one account: presses « Réinitialiser le mot de passe (utilisateur technique) », and the
    /// portal asks whether it is meant. Nothing is reset yet.
    ///
    /// # Errors
    /// [`PortalError::NoAccount`], [`PortalError::AccountNotThere`], [`PortalError::NotPrincipalManager`],
    /// [`PortalError::AnotherAccount`], and all that can happen on the way; nothing was changed.
    /// [`PortalError::OutcomeUnknown`] only from a portal that resets without asking and shows no whole recap.
    pub async fn ask_to_reset(self, login: &TechnicalLogin) -> Result<Question<'s>, PortalError> {
        if self.accounts().is_empty() {
            return Err(PortalError::NoAccount);
        }
        if !self.accounts().iter().any(|account| is_same(&account.login, login)) {
            return Err(PortalError::AccountNotThere { login: login.clone() });
        }
        let button = self.button(&words::first().structure.reset)?;
        let document = &self.answer()?.document;
        let radio = document.controls(&[ControlKind::Check], |name| names(name, login)).next();
        let is_one_of_several = self.accounts().len() > 1;
        if is_one_of_several && radio.is_none() {
            return Err(NO_CHOICE);
        }
        let fillings: Vec<Filling<'_>> = radio.map(Filling::Chosen).into_iter().collect();
        let form = document.press(button, &fillings).map_err(|_| NO_BUTTON)?;
        Question::ask(self.session, form, login, is_one_of_several).await
    }

    /// By « Retour sur la fiche structure ».
    async fn come_back(&mut self, back: Option<Outgoing>) -> Result<(), PortalError> {
        self.session.go(back.ok_or(NO_BUTTON)?).await?;
        self.page = page_here(self.session)?;
        Ok(())
    }

    /// The only button called so, where this person may press it.
    fn button(&self, phrases: &[Phrase]) -> Result<Place, PortalError> {
        let here = self.answer()?;
        let refused = || here.says(&words::first().refusals.not_principal_manager);
        here.only(phrases).ok_or_else(|| if refused() { PortalError::NotPrincipalManager } else { NO_BUTTON })
    }

    /// The page itself; gone where a creation did not come back.
    fn answer(&self) -> Result<&Answer, PortalError> {
        self.session.here.as_ref().ok_or(NO_PAGE)
    }
}

/// Whether the page names the structure: in words, or by the login of its account.
pub(super) fn is_of(answer: &Answer, id: &StructureId) -> bool {
    matches!(&answer.page, Page::Structure(page) if is_sheet_of(page, &answer.document, id))
}

/// The same of a page that was recognised as a sheet.
pub(crate) fn is_sheet_of(page: &StructurePage, document: &Document, id: &StructureId) -> bool {
    let by_login = || page.accounts.iter().any(|account| account.login.structure_id().as_ref() == Some(id));
    document.page().lines().any(|line| has_word(line, id.as_str())) || by_login()
}

fn page_here(session: &Session) -> Result<StructurePage, PortalError> {
    let here = session.here.as_ref().ok_or(NO_PAGE)?;
    match &here.page {
        Page::Structure(page) => Ok(page.clone()),
        _ => Err(here.instead_of("structure")),
    }
}

/// Whether `word` stands in the text, not as a part of a longer word.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let (before, behind) = (&text[..at], &text[at + word.len()..]);
        !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric)
    })
}

/// Whether a radio's label names the account.
pub(crate) fn names(label: &str, login: &TechnicalLogin) -> bool {
    label.split_whitespace().any(|word| TechnicalLogin::parse(word).is_ok_and(|named| is_same(&named, login)))
}

/// Logins are compared without their case, as mail addresses are.
pub(crate) fn is_same(one: &TechnicalLogin, two: &TechnicalLogin) -> bool {
    one.as_str().eq_ignore_ascii_case(two.as_str())
}

const NO_BUTTON: PortalError =
    PortalError::UnexpectedPage { expected: "button on the structure's page", found: "none, or several" };
const NO_CHOICE: PortalError =
    PortalError::UnexpectedPage { expected: "choice of the technical account", found: "none" };
const NO_PAGE: PortalError = PortalError::UnexpectedPage { expected: "structure", found: "no page" };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_inside_a_longer_one_is_not_named() {
        assert!(has_word("Identifiant : 12 (SIRET)", "12") && has_word("12", "12"));
        assert!(!has_word("TECH_012@x 123 A12", "12"));
    }

    #[test]
    fn a_radio_is_known_by_the_login_in_its_label() {
        let login = TechnicalLogin::parse("TECH_1_A@cpro.fr").expect("a login");
        assert!(names("TECH_1_A@cpro.fr", &login) && names("tech_1_a@CPRO.FR (ACTIF)", &login));
        assert!(!names("TECH_1_AB@cpro.fr", &login) && !names("", &login));
    }
}
