//! One visit of the portal in a window: what its pages ask for next, and the password, kept the moment it shows.

use chorus_pro::guide::{Choice, FormField, Next, OpenPage, Step, Target};
use chorus_pro::{Form, Generation, Missing, Page, Recap, RecapIncomplete, Secret, Submitted, TechnicalLogin};
use jiff::Timestamp;

use crate::account::Account;
use crate::draft::Draft;
use crate::error::RotationError;
use crate::event::Source;
use crate::form_seen::{FormSeen, OpenForm};
use crate::found::Found;
use crate::id::{AccountId, CaptureId};
use crate::reading::{Reading, found_on};
use crate::rotations::Rotations;

/// A visit for one account's reset. Whoever shows the pages hands each one over as it is seen, as often as it is seen, and says
/// where nobody looked for a while.
///
/// A page that says that a request was accepted does not say which. It is believed of the form that was the page right before
/// it, and only as the first such page: going back shows an earlier one again, whatever form was open meanwhile.
pub struct PortalVisit {
    account: AccountId,
    target: Target,
    /// What the page before asked for.
    before: Option<Step>,
    form: FormSeen,
    /// What a form showed and was seen to show no longer: it was never in force.
    withdrawn: Option<CaptureId>,
    /// A page of success was there that is not known to be this form's, or may have been: going back may show it again.
    is_success_shown_before: bool,
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
        let (form, withdrawn) = (FormSeen::NotSeen, None);
        Self { account: account.id, target, before: None, form, withdrawn, is_success_shown_before: false }
    }

    /// Takes in a page. What it holds of the account's reset is kept before this returns: a new password once, and that the
    /// form was accepted whose password stood on the page right before. A password that only got into memory is taken too: the
    /// rotation says that it is not safe. Where a request was accepted and it is not certain that it was this form, that is
    /// written down, and [`PortalVisit::draft`] says so.
    ///
    /// # Errors
    /// A password that is no new one of this account's, or has no rotation: those of [`Rotations::keep_recap`]. One of the
    /// `Journal…` variants where the accepted form could not be written down; the same page again tries again.
    pub fn see(&mut self, page: OpenPage, rotations: &Rotations, now: Timestamp) -> Result<SeenPage, RotationError> {
        let page = page.settled(|password| rotations.was_compared(self.account, password));
        let next = page.next(&self.target, self.before);
        match &next {
            Next::Commit(_) => {}
            Next::Act(act) => self.before = Some(act.step),
            _ => self.before = None,
        }
        match (page.into_page(), &next) {
            (Page::Submitted(submitted), _) => return self.is_told_success(&submitted, rotations, now),
            (Page::Form(_), Next::AnotherAccount { .. }) => self.form_changes(),
            (_, Next::AnotherAccount { .. }) => self.form.is_gone(),
            (Page::Recap(Recap { login, password, generation, .. }), _) => {
                self.keep(rotations, login, password, generation, now)?;
                return Ok(SeenPage::Taken);
            }
            (Page::Form(Form { login: Some(login), password: Some(password), .. }), _) => {
                self.form_shows(rotations, login, password, now)?;
            }
            (page @ Page::Form(Form { candidate: Some(_), .. }), _) => {
                self.form_changes();
                return self.compare(page, next, rotations, now);
            }
            // A page that is still being drawn ends in its password: the next look sees more of it.
            (
                page @ Page::RecapIncomplete(RecapIncomplete {
                    candidate: Some(_), missing: Missing::Certainty, ..
                }),
                _,
            ) => {
                self.form.is_out_of_sight();
                return self.compare(page, next, rotations, now);
            }
            (Page::Form(_), _) | (_, Next::Choose(Choice { field: FormField::Request, .. })) => self.form_changes(),
            // On its way to what comes next, or nothing to be certain of.
            (Page::Ambiguous, _) | (_, Next::Wait | Next::Unclear) => self.form.is_out_of_sight(),
            _ => self.form.is_gone(),
        }
        Ok(SeenPage::Next(next))
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
        match rotations.keep_likely(self.account, likely, now) {
            Ok(account) if account.candidate.is_some() => Ok(SeenPage::ToCompare),
            // The person compared it already: the page stands there on.
            Ok(_) | Err(RotationError::StillTheOneSetAside { .. }) => Ok(SeenPage::Next(next)),
            Err(error) => Err(error),
        }
    }

    /// What has become of the password that today's form drew.
    pub fn draft(&self) -> Draft {
        self.form.draft()
    }

    /// The form is not there any more: nobody is signed in, or the window is closed.
    pub fn form_is_gone(&mut self) {
        self.form.is_gone();
    }

    /// Nobody looked at the window for so long that a person may have gone elsewhere in it and come back. What stood in a form
    /// is not known any more, and what the page asked for is forgotten.
    pub fn looked_away(&mut self) {
        self.form.is_out_of_sight();
        self.before = None;
        self.is_success_shown_before = true;
    }

    /// The account's form, with a password: kept, if it is not yet.
    fn form_shows(
        &mut self,
        rotations: &Rotations,
        login: TechnicalLogin,
        password: Secret,
        now: Timestamp,
    ) -> Result<(), RotationError> {
        if let Some(form) = self.form.open() {
            if form.password.is_same_as(&password)
                && form.capture.is_some()
                && form.capture == pending(rotations, self.account)?
            {
                return Ok(());
            }
            if !form.password.is_same_as(&password) {
                self.withdrawn = form.capture.or(self.withdrawn);
            }
        }
        let shown = password.duplicate();
        let kept = self.keep(rotations, login, password, Generation::Second, now);
        let capture = match kept {
            Ok(capture) => capture,
            Err(error) => {
                // It shows one that nobody has.
                self.form.changes();
                return Err(error);
            }
        };
        let is_drawn_anew = match self.form.open() {
            Some(form) if form.password.is_same_as(&shown) => form.is_drawn_anew,
            _ => self.form.draws_anew() && capture != self.withdrawn,
        };
        self.withdrawn = self.withdrawn.filter(|withdrawn| Some(*withdrawn) != capture);
        self.form = FormSeen::Open(OpenForm { password: shown, capture, is_drawn_anew });
        Ok(())
    }

    /// The form is there without the password: changed before these eyes, it was never in force.
    fn form_changes(&mut self) {
        if let Some(form) = self.form.open() {
            self.withdrawn = form.capture.or(self.withdrawn);
        }
        self.form.changes();
    }

    /// A request was accepted.
    fn is_told_success(
        &mut self,
        submitted: &Submitted,
        rotations: &Rotations,
        now: Timestamp,
    ) -> Result<SeenPage, RotationError> {
        let named = submitted.login.as_ref();
        let is_anothers = named.is_some_and(|login| !login.as_str().eq_ignore_ascii_case(self.target.login.as_str()));
        if let Some(form) = self.form.open().filter(|_| !is_anothers && !self.is_success_shown_before) {
            let capture = match form.capture {
                Some(capture) => Some(capture),
                None => rotations.recorded(self.account, &form.password, now)?,
            };
            if let Some(capture) = capture {
                rotations.submission_seen(self.account, capture, now)?;
                if let FormSeen::Open(form) = &mut self.form {
                    form.capture = Some(capture);
                }
                return Ok(SeenPage::Taken);
            }
        }
        if !matches!(self.form, FormSeen::Unclear) && rotations.success_unclear(self.account, now)? {
            self.form = FormSeen::Unclear;
        }
        self.is_success_shown_before = true;
        Ok(SeenPage::Next(Next::Done))
    }

    /// Keeps it, and answers what it is in the journal; `None` where it is in memory only and the journal does not know of it.
    fn keep(
        &self,
        rotations: &Rotations,
        login: TechnicalLogin,
        password: Secret,
        generation: Generation,
        now: Timestamp,
    ) -> Result<Option<CaptureId>, RotationError> {
        let found = Found { login: Some(login), password, source: Source::PortalWindow, generation };
        let keep = || rotations.keep_recap(self.account, found, now);
        match rotations.instead_of(self.account, self.withdrawn, keep) {
            Ok(kept) => Ok(kept.rotation.and_then(|rotation| rotation.capture)),
            Err(error) if rotations.unrecorded(self.account).is_none() => Err(error),
            Err(_) => Ok(None),
        }
    }
}

/// The password of the account that waits for its form.
fn pending(rotations: &Rotations, account: AccountId) -> Result<Option<CaptureId>, RotationError> {
    let rotation = rotations.account(account)?.rotation.filter(|rotation| rotation.reset_at.is_none());
    Ok(rotation.and_then(|rotation| rotation.capture))
}
