//! « Votre demande a été soumise »: believed of the form that was the page right before, and of no other. Where it is not certain
//! whose form it was, the person is asked, and nothing is lost meanwhile.

use chorus_pro::Generation;
use chorus_pro::guide::{Next, OpenPage};
use rotation::{AtClose, CaptureId, Draft, PortalVisit, RotationError, SeenPage, Stage};

use crate::on_screen::OnScreen as _;
use crate::rehearsal::{LOGIN, NEW, OLD, Rehearsal};

/// A form shows it for certain: it is ASCII.
const NEWER: &str = "zK;9=<e-pQ8r4Tx";
const OTHER: &str = "TECH_011122200033344@cpp2017.fr";
const RESET: &str = "Réinitialisation du mot de passe d'un compte technique";
const DELETION: &str = "Suppression d'un compte technique";

/// A person in the window, who has the account's password before them in the form.
struct InWindow {
    it: Rehearsal,
    visit: PortalVisit,
}

impl InWindow {
    fn with_the_form_open() -> Self {
        let it = Rehearsal::requested_a_year_later(Generation::Second);
        let visit = PortalVisit::of(&it.account());
        let mut person = Self { it, visit };
        person.sees(&form(RESET, LOGIN, Some(NEW))).unwrap();
        person
    }

    fn sees(&mut self, html: &str) -> Result<SeenPage, RotationError> {
        self.visit.see(OpenPage::read(html), &self.it.rotations, self.it.now())
    }

    /// The page that says that a request was accepted is not taken for this form's: it is asked about, and nothing has changed.
    #[track_caller]
    fn is_asked_at(&mut self, success: &str) {
        assert_eq!(self.sees(success).unwrap(), SeenPage::Next(Next::Done));
        assert_eq!(self.visit.draft(), Draft::Unclear, "whose form it was is asked");
        assert_eq!(self.it.stage(), Some(Stage::Stored), "nothing has become current");
        assert!(self.it.keyring.passwords().iter().any(|held| held == OLD), "nothing is deleted");
        let rotation = self.it.account().rotation.unwrap();
        assert!(rotation.is_submission_unclear && self.it.account().has_unclear_submission, "the rotation says so");
    }

    fn pending(&self) -> CaptureId {
        self.it.account().rotation.unwrap().capture.unwrap()
    }
}

/// The form with these choices made.
fn form(request: &str, login: &str, password: Option<&str>) -> String {
    let field = |label: &str, chosen: &str| format!("<label>{label}</label><div role=option>{chosen}</div>");
    let drawn = password.map(|it| it.replace('&', "&amp;").replace('<', "&lt;").replace('\'', "&#39;"));
    let drawn = drawn.map(|it| format!("<label for=p>Nouveau mot de passe</label><input id=p readonly value='{it}'>"));
    format!(
        "<h1>Compte technique</h1>{}{}{}{}<button id=s>Soumettre</button>",
        field("Type de demande", request),
        field("Choisir la structure", "39012665400024 - COMMUNE"),
        field("Compte technique", login),
        drawn.unwrap_or_default(),
    )
}

fn success(login: Option<&str>) -> String {
    let named = login.map(|login| format!("<p>Compte technique : {login}</p>")).unwrap_or_default();
    format!("<h1>Votre demande a été soumise</h1>{named}")
}

const HOME: &str = "<h1>Bienvenue</h1><a href=#>Raccordements</a>";

#[test]
fn whoever_switches_to_another_account_and_submits_has_not_reset_this_one() {
    let mut person = InWindow::with_the_form_open();
    let of_another = person.sees(&form(RESET, OTHER, Some(NEWER))).unwrap();
    assert!(matches!(of_another, SeenPage::Next(Next::AnotherAccount { .. })), "{of_another:?}");
    assert_eq!(person.visit.draft(), Draft::Withdrawn);
    person.is_asked_at(&success(None));
    assert!(!person.it.keyring.passwords().iter().any(|held| held == NEWER), "nothing of the other one is taken");
}

#[test]
fn whoever_switches_to_another_request_and_submits_has_not_reset_it_though_the_page_names_the_account() {
    let mut person = InWindow::with_the_form_open();
    person.sees(&form(DELETION, LOGIN, None)).unwrap();
    person.is_asked_at(&success(Some(LOGIN)));
}

#[test]
fn a_success_that_names_another_account_is_not_this_ones() {
    let mut person = InWindow::with_the_form_open();
    person.is_asked_at(&success(Some(OTHER)));
}

#[test]
fn of_two_forms_the_one_that_was_submitted_counts_and_the_other_can_still_be_found() {
    let mut person = InWindow::with_the_form_open();
    let first = person.pending();
    person.sees(HOME).unwrap();
    person.sees(&form(RESET, LOGIN, Some(NEWER))).unwrap();
    assert!(person.it.account().has_unclear_submission, "the first may have been submitted, unseen");
    // PISTE accepts the first.
    let in_question = person.it.rotations.passwords_in_question(person.it.account).unwrap();
    let texts: Vec<_> = in_question.passwords.iter().map(|(_, secret)| secret.expose()).collect();
    assert_eq!(texts, [NEWER, NEW], "the latest first");
    person.it.rotations.submission_accepted(person.it.account, first, person.it.now()).unwrap();
    assert_eq!((person.it.stage(), person.it.password().unwrap().as_str()), (Some(Stage::Effective), NEW));
    assert!(!person.it.account().has_unclear_submission);
}

#[test]
fn of_two_forms_the_second_is_believed_where_success_follows_it() {
    let mut person = InWindow::with_the_form_open();
    person.sees(HOME).unwrap();
    person.sees(&form(RESET, LOGIN, Some(NEWER))).unwrap();
    assert_eq!(person.sees(&success(Some(LOGIN))).unwrap(), SeenPage::Taken);
    assert_eq!(person.it.password().unwrap(), NEWER);
    person.it.confirm();
    person.it.rotations.closes(person.it.account, AtClose::Keep, person.it.now()).unwrap();
    assert_eq!(person.it.keyring.passwords(), [NEWER], "at the close the others go");
}

#[test]
fn whoever_reloads_the_form_gets_another_password_and_that_one_counts() {
    let mut person = InWindow::with_the_form_open();
    person.sees(&form(RESET, LOGIN, None)).unwrap();
    person.sees(&form(RESET, LOGIN, Some(NEWER))).unwrap();
    assert_eq!(person.visit.draft(), Draft::DrawnAnew);
    assert!(!person.it.account().has_unclear_submission, "the first was seen to be withdrawn");
    assert_eq!(person.sees(&success(None)).unwrap(), SeenPage::Taken);
    assert_eq!(person.it.password().unwrap(), NEWER);
}

#[test]
fn whoever_goes_back_to_an_earlier_success_has_not_submitted_the_form_that_was_left() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    let visit = PortalVisit::of(&it.account());
    let mut person = InWindow { it, visit };
    person.sees(&form(DELETION, OTHER, None)).unwrap();
    assert_eq!(person.sees(&success(None)).unwrap(), SeenPage::Next(Next::Done));
    person.sees(&form(RESET, LOGIN, Some(NEW))).unwrap();
    person.is_asked_at(&success(None));
}

#[test]
fn a_form_that_was_left_is_not_believed_by_a_success_that_comes_later() {
    let mut person = InWindow::with_the_form_open();
    person.sees(HOME).unwrap();
    assert_eq!(person.visit.draft(), Draft::FormLeft);
    person.is_asked_at(&success(Some(LOGIN)));
}

#[test]
fn what_happened_while_nobody_looked_is_not_guessed() {
    let mut person = InWindow::with_the_form_open();
    person.visit.looked_away();
    person.is_asked_at(&success(Some(LOGIN)));
}

#[test]
fn a_password_that_was_not_kept_withdraws_the_one_that_was() {
    let mut person = InWindow::with_the_form_open();
    assert!(person.sees(&form(RESET, LOGIN, Some(OLD))).is_err(), "the old one is no new one");
    person.is_asked_at(&success(None));
}

#[test]
fn the_same_password_in_the_form_again_is_believed_again() {
    let mut person = InWindow::with_the_form_open();
    person.sees(&form(RESET, LOGIN, None)).unwrap();
    person.sees(&form(RESET, LOGIN, Some(NEW))).unwrap();
    assert_eq!(person.visit.draft(), Draft::InForm);
    assert_eq!(person.sees(&success(None)).unwrap(), SeenPage::Taken);
}

#[test]
fn whoever_does_not_know_may_answer_later_and_is_told_so_after_a_restart() {
    let mut person = InWindow::with_the_form_open();
    person.sees(&form(RESET, OTHER, None)).unwrap();
    person.is_asked_at(&success(None));
    let (it, capture) = (&person.it, person.pending());
    for _ in 0..2 {
        it.rotations.submission_unclear(it.account, capture, it.now()).unwrap();
    }
    let said = it.events().iter().filter(|event| *event == "submission-unclear").count();
    assert_eq!(said, 1, "once");
    let it = person.it.restart();
    assert!(it.account().rotation.unwrap().is_submission_unclear);
    assert_eq!(it.rotations.password_before(it.account).unwrap().expose(), OLD, "it can be tried");
    let accepted = it.rotations.submission_accepted(it.account, capture, it.now()).unwrap();
    assert_eq!(accepted.rotation.unwrap().stage, Stage::Effective);
}

#[test]
fn where_the_password_before_still_works_no_form_was_accepted_and_this_one_waits_on() {
    let mut person = InWindow::with_the_form_open();
    person.visit.looked_away();
    person.is_asked_at(&success(None));
    let it = &person.it;
    let as_of = it.rotations.passwords_in_question(it.account).unwrap().as_of;
    let known = it.rotations.nothing_was_submitted(it.account, as_of, it.now()).unwrap();
    let rotation = known.rotation.unwrap();
    assert!(rotation.stage == Stage::Stored && !rotation.is_submission_unclear && !known.has_unclear_submission);
}

#[test]
fn a_new_reset_begun_over_one_that_is_not_known_keeps_its_password_until_the_end() {
    let mut person = InWindow::with_the_form_open();
    person.visit.looked_away();
    person.is_asked_at(&success(None));
    let it = person.it;
    it.rotations.intend_again(it.account, it.now()).unwrap();
    assert!(it.account().has_unclear_submission, "it is said still");
    it.rotations.requested(it.account, Generation::Second, it.now()).unwrap();
    it.keep(crate::rehearsal::form(NEWER)).unwrap();
    it.rotations.says_left(it.account, it.now()).unwrap();
    assert!(it.account().has_unclear_submission && it.keyring.passwords().iter().any(|held| held == NEW));
}

#[test]
fn a_word_on_a_password_is_about_that_one_also_where_another_was_drawn_since() {
    let mut person = InWindow::with_the_form_open();
    let shown = person.pending();
    person.sees(&form(RESET, LOGIN, None)).unwrap();
    person.sees(&form(RESET, LOGIN, Some(NEWER))).unwrap();
    person.it.rotations.submission_accepted(person.it.account, shown, person.it.now()).unwrap();
    assert_eq!(person.it.password().unwrap(), NEW);
    let unheard_of = person.it.rotations.submission_accepted(person.it.account, CaptureId(1), person.it.now());
    assert!(matches!(unheard_of, Err(RotationError::NotPending { .. })), "{unheard_of:?}");
}

#[test]
fn what_piste_said_before_another_success_was_seen_says_nothing_of_that_one() {
    let mut person = InWindow::with_the_form_open();
    person.visit.looked_away();
    person.is_asked_at(&success(None));
    // PISTE is asked, and takes its time; meanwhile the person submits.
    let as_of = person.it.rotations.passwords_in_question(person.it.account).unwrap().as_of;
    person.sees(&form(RESET, LOGIN, Some(NEW))).unwrap();
    person.is_asked_at(&success(None));
    let known = person.it.rotations.nothing_was_submitted(person.it.account, as_of, person.it.now()).unwrap();
    assert!(known.has_unclear_submission, "the password before may be dead by now");
}

#[test]
fn a_word_that_comes_too_late_does_not_cover_the_password_that_was_seen_to_be_accepted() {
    let mut person = InWindow::with_the_form_open();
    let shown = person.pending();
    person.sees(&form(RESET, LOGIN, None)).unwrap();
    person.sees(&form(RESET, LOGIN, Some(NEWER))).unwrap();
    assert_eq!(person.sees(&success(None)).unwrap(), SeenPage::Taken);
    let late = person.it.rotations.submission_accepted(person.it.account, shown, person.it.now());
    assert!(matches!(late, Err(RotationError::NotPending { .. })), "{late:?}");
    assert_eq!(person.it.password().unwrap(), NEWER);
}

#[test]
fn a_reset_whose_form_may_have_been_accepted_cannot_be_called_off() {
    let mut person = InWindow::with_the_form_open();
    person.sees(HOME).unwrap();
    person.sees(&form(RESET, LOGIN, Some(NEWER))).unwrap();
    let it = person.it;
    it.rotations.says_left(it.account, it.now()).unwrap();
    assert!(it.account().has_unclear_submission, "the first form is not the one that was left");
    let refused = it.rotations.says_cancelled(it.account, it.now()).unwrap_err();
    assert!(matches!(refused, RotationError::CannotCancel { .. }), "{refused}");
}
