//! A person's time on the portal, from signing in on.

use std::fmt;

use reqwest::Url;

use super::answer::{Answer, is_called, kind};
use super::known::Known;
use super::line::{Failure, Line};
use super::list::List;
use super::sheet::{self, Sheet};
use super::{Limits, PortalError};
use crate::html::{Filling, Outgoing, Place};
use crate::words::{self, Phrase};
use crate::{ControlKind, ListedStructure, Page, Secret, StructureId};

/// Someone who is signed in: cookies in memory, and the page that the portal showed last. It ends by being dropped.
pub struct Session {
    pub(super) line: Line,
    /// The last page, where it came whole and refused nothing. A recap is not kept here.
    pub(super) here: Option<Answer>,
    /// What the tab of the structures sends, from the last page that had one.
    pub(super) tab: Option<Outgoing>,
    pub(super) known: Known,
}

impl Session {
    /// Signs in at `address`, the portal's sign-in page, within the usual limits of time. Only at `http://` on this very
    /// computer: on the official portal people sign in themselves (docs/chorus-pro.md).
    ///
    /// # Errors
    /// [`PortalError::NotLoopback`], [`PortalError::SignInRefused`], and all that can happen on the way; nothing was changed.
    pub async fn sign_in(address: &str, email: &str, password: &Secret) -> Result<Self, PortalError> {
        Self::sign_in_within(Limits::default(), address, email, password).await
    }

    /// Signs in as [`Session::sign_in`] does; this and each later request is given up when `limits` say so.
    ///
    /// # Errors
    /// Those of [`Session::sign_in`].
    pub async fn sign_in_within(
        limits: Limits,
        address: &str,
        email: &str,
        password: &Secret,
    ) -> Result<Self, PortalError> {
        let address: Url = address.parse().map_err(|_| PortalError::NotLoopback)?;
        let mut line = Line::to(&address, limits)?;
        let door = line.ask(Outgoing::Get { address }).await.map_err(|failure| failure.error)?;
        if !matches!(door.page, Page::SignIn) {
            return Err(door.refusal().unwrap_or_else(|| door.instead_of("sign-in")));
        }
        let answer = line.ask(filled_in(&door, email, password)?).await.map_err(|failure| failure.error)?;
        if matches!(answer.page, Page::SignIn) && !answer.says(&words::first().session.lapsed) {
            return Err(PortalError::SignInRefused);
        }
        let mut session = Self { line, here: None, tab: None, known: Known::default() };
        let home = session.arrive(answer)?;
        if home.press_first(&words::first().tabs.structures).is_none() && List::of(home).is_none() {
            return Err(home.instead_of("home"));
        }
        Ok(session)
    }

    /// The manager's structures, from all pages of the list, in the portal's order, each once.
    ///
    /// # Errors
    /// [`PortalError::ListUnclear`], and all that can happen on the way; nothing was changed.
    pub async fn structures(&mut self) -> Result<Vec<ListedStructure>, PortalError> {
        self.walk_all().await
    }

    /// The page of one structure, as the portal shows it now. Where its pencil was seen before it is not looked for again.
    ///
    /// # Errors
    /// [`PortalError::NoSuchStructure`], and all that can happen on the way; nothing was changed.
    pub async fn open_sheet(&mut self, id: &StructureId) -> Result<Sheet<'_>, PortalError> {
        if !self.press_pencil(id).await? && !self.go_straight(id).await? {
            self.walk_to(id).await?;
            if !self.press_pencil(id).await? {
                return Err(NO_PENCIL);
            }
        }
        Sheet::here(self, id)
    }

    /// How many requests were sent so far, redirects included.
    #[must_use]
    pub fn requests(&self) -> usize {
        self.line.sent()
    }

    /// Goes to another page.
    pub(super) async fn go(&mut self, outgoing: Outgoing) -> Result<&Answer, PortalError> {
        self.here = None;
        let answer = self.line.ask(outgoing).await.map_err(|failure| failure.error)?;
        self.arrive(answer)
    }

    /// Sends what takes effect: where its answer does not arrive, nobody knows whether it did.
    pub(super) async fn act(&mut self, outgoing: Outgoing) -> Result<Answer, PortalError> {
        self.here = None;
        self.line.act(outgoing).await.map_err(|Failure { error, is_sent }| match is_sent {
            true => PortalError::OutcomeUnknown { reason: error.to_string() },
            false => error,
        })
    }

    /// Stands on a page, unless it is a refusal.
    pub(super) fn arrive(&mut self, answer: Answer) -> Result<&Answer, PortalError> {
        if let Some(refusal) = answer.refusal() {
            return Err(refusal);
        }
        self.remember_tab(&answer);
        Ok(self.here.insert(answer))
    }

    /// Keeps the way to the list that a page offers.
    pub(super) fn remember_tab(&mut self, answer: &Answer) {
        let tab = answer.press_first(&words::first().tabs.structures);
        if let Some(tab @ Outgoing::Get { .. }) = tab {
            self.tab = Some(tab);
        }
    }

    /// Presses the structure's pencil, if the page here is the part of the list where it stands.
    async fn press_pencil(&mut self, id: &StructureId) -> Result<bool, PortalError> {
        let list = self.here.as_ref().and_then(List::of);
        let Some(row) = list.as_ref().and_then(|list| list.row(id)) else { return Ok(false) };
        let pencil = row.pencil.clone().ok_or(NO_PENCIL)?;
        self.go(pencil).await?;
        Ok(true)
    }

    /// Goes by the address that the structure's pencil had. Only a page that names the structure proves that it still leads there.
    async fn go_straight(&mut self, id: &StructureId) -> Result<bool, PortalError> {
        let Some(pencil) = self.known.pencil(id) else { return Ok(false) };
        match self.go(pencil).await {
            Ok(answer) if sheet::is_of(answer, id) => return Ok(true),
            Ok(_) | Err(PortalError::ErrorPage { status: ..500 }) => {}
            Err(error) => return Err(error),
        }
        self.known.forget_pencil(id);
        Ok(false)
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let here = self.here.as_ref().map_or("no page", |here| kind(&here.page));
        write!(formatter, "Session({here})")
    }
}

/// The sign-in form with both fields filled in.
fn filled_in(door: &Answer, email: &str, password: &Secret) -> Result<Outgoing, PortalError> {
    let words = words::first();
    let field = |kind: ControlKind, phrases: &[Phrase]| -> Option<Place> {
        door.document.controls(&[kind], |name| is_called(name, phrases)).next()
    };
    let email_field = field(ControlKind::TextField, &words.session.email).ok_or(NO_FIELD)?;
    let password_field = field(ControlKind::PasswordField, &words.session.password).ok_or(NO_FIELD)?;
    // EXPOSE: it is typed into the sign-in form of a portal on this computer
    let password = password.expose();
    let fillings = [Filling::Typed(email_field, email), Filling::Typed(password_field, password)];
    let buttons = door.document.controls(&[ControlKind::Button], |name| is_called(name, &words.sign_in.buttons));
    let mut forms = buttons.filter_map(|button| door.document.press(button, &fillings).ok());
    // A form that asks only would put the password into an address.
    forms.find(|form| matches!(form, Outgoing::Post { .. })).ok_or(NO_FIELD)
}

const NO_FIELD: PortalError =
    PortalError::UnexpectedPage { expected: "sign-in form", found: "a form without what it needs" };
const NO_PENCIL: PortalError =
    PortalError::UnexpectedPage { expected: "pencil of the structure", found: "a row without one" };
