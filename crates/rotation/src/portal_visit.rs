//! One visit of the portal in a window: what its pages ask for next, and the password, kept the moment it shows.

use chorus_pro::guide::{Next, OpenPage, Step, Target};
use chorus_pro::{Form, Generation, Page, Recap, Secret, TechnicalLogin};
use jiff::Timestamp;

use crate::account::Account;
use crate::draft::Draft;
use crate::error::RotationError;
use crate::event::Source;
use crate::found::Found;
use crate::id::{AccountId, CaptureId};
use crate::reading::{Reading, found_on};
use crate::rotations::Rotations;

/// A visit for one account's reset. Whoever shows the pages hands each one over as it is seen, as often as it is seen.
pub struct PortalVisit {
    account: AccountId,
    target: Target,
    /// What the page before asked for.
    before: Option<Step>,
    /// The password that was taken last: the page goes on showing it.
    taken: Option<Secret>,
    /// Which password that is, once the journal knows of it.
    capture: Option<CaptureId>,
    /// What became of it, where it is a form's.
    draft: Draft,
}

/// What a page of the visit comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SeenPage {
    /// What the person does next. Of a form whose password shows, that one was taken.
    Next(Next),
    /// The reset was made, and its password was taken: where the rotation stands says the rest.
    Taken,
    /// The page is likely to show the new password, which was kept: a person is to compare it.
    ToCompare,
}

impl PortalVisit {
    /// A visit that has seen nothing yet, of an account whose page was [`Rotations::requested`].
    pub fn of(account: &Account) -> Self {
        let target = Target { login: account.login.clone(), structure_id: account.structure_id.clone() };
        Self { account: account.id, target, before: None, taken: None, capture: None, draft: Draft::NotSeen }
    }

    /// Takes in a page. What it holds of the account's reset is kept before this returns: a new password once, and that the
    /// form was accepted whose password was taken. A password that only got into memory is taken too: the rotation says that
    /// it is not safe.
    ///
    /// # Errors
    /// A password that is no new one of this account's, or has no rotation: those of [`Rotations::keep_recap`]. One of the
    /// `Journal…` variants where the accepted form could not be written down; the same page again tries again.
    pub fn see(&mut self, page: OpenPage, rotations: &Rotations, now: Timestamp) -> Result<SeenPage, RotationError> {
        let page = page.settled(|password| rotations.was_compared(self.account, password));
        let next = page.next(&self.target, self.before);
        self.draft.follow(page.page(), &next);
        match &next {
            Next::Commit(_) => {}
            Next::Act(act) => self.before = Some(act.step),
            _ => self.before = None,
        }
        if matches!(next, Next::AnotherAccount { .. }) {
            return Ok(SeenPage::Next(next));
        }
        match page.into_page() {
            Page::Recap(Recap { login, password, generation, .. }) => {
                self.keep(rotations, login, password, generation, now)?;
                Ok(SeenPage::Taken)
            }
            Page::Form(Form { login: Some(login), password: Some(password), .. }) => {
                let is_same = self.taken.as_ref().is_none_or(|taken| taken.is_same_as(&password));
                self.keep(rotations, login, password, Generation::Second, now)?;
                self.draft.is_shown(is_same);
                Ok(SeenPage::Next(next))
            }
            // Where the form's password never came here, the page alone says that it was accepted.
            Page::Submitted(_) if self.taken.is_some() => {
                self.accepted(rotations, now)?;
                Ok(SeenPage::Taken)
            }
            page => self.compare(page, next, rotations, now),
        }
    }

    /// What is likely to be the new password is kept at once; a page without is what it was.
    fn compare(
        &self,
        page: Page,
        next: Next,
        rotations: &Rotations,
        now: Timestamp,
    ) -> Result<SeenPage, RotationError> {
        let Ok(Reading::Likely(likely)) = found_on(page, Source::PortalWindow) else { return Ok(SeenPage::Next(next)) };
        let account = rotations.keep_likely(self.account, likely, now)?;
        Ok(if account.candidate.is_some() { SeenPage::ToCompare } else { SeenPage::Next(next) })
    }

    /// What has become of the password that today's form drew.
    pub fn draft(&self) -> Draft {
        self.draft
    }

    /// The form is not there any more: nobody is signed in, or the window is closed.
    pub fn form_is_gone(&mut self) {
        self.draft.form_is_gone();
    }

    fn keep(
        &mut self,
        rotations: &Rotations,
        login: TechnicalLogin,
        password: Secret,
        generation: Generation,
        now: Timestamp,
    ) -> Result<(), RotationError> {
        if self.taken.as_ref().is_some_and(|taken| taken.is_same_as(&password)) {
            return Ok(());
        }
        let taken = password.duplicate();
        let found = Found { login: Some(login), password, source: Source::PortalWindow, generation };
        match rotations.keep_recap(self.account, found, now) {
            Err(error) if rotations.unrecorded(self.account).is_none() => return Err(error),
            kept => {
                self.taken = Some(taken);
                self.capture = kept.ok().and_then(|account| account.rotation?.capture);
            }
        }
        Ok(())
    }

    fn accepted(&mut self, rotations: &Rotations, now: Timestamp) -> Result<(), RotationError> {
        let account = self.account;
        if rotations.unrecorded(account).is_some() {
            self.capture = rotations.put_away(account, now)?.rotation.and_then(|rotation| rotation.capture);
        }
        let capture = self.capture.ok_or(RotationError::NotPending { account })?;
        rotations.submission_accepted(account, capture, now).map(drop)
    }
}
