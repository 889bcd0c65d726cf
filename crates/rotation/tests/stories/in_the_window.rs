//! The portal in a window: each page is seen, several times a second, and what it shows of the reset is kept.

use chorus_pro::Generation;
use chorus_pro::guide::{Commit, CommitButton, Next, OpenPage};
use rotation::{PortalVisit, RotationError, SeenPage, Source, Stage, StoreError};

use crate::fake_keyring::Misfortune;
use crate::on_screen::OnScreen as _;
use crate::rehearsal::{LOGIN, NEW, NEWER, OLD, Rehearsal};

const OTHER: &str = "TECH_011122200033344@cpp2017.fr";

fn visit(it: &Rehearsal) -> PortalVisit {
    PortalVisit::of(&it.account())
}

fn sees(it: &Rehearsal, visit: &mut PortalVisit, html: &str) -> Result<SeenPage, RotationError> {
    visit.see(OpenPage::read(html), &it.rotations, it.now())
}

fn recap(login: &str, password: &str) -> String {
    format!(
        "<h1>Récapitulatif de réinitialisation du mot de passe du compte utilisateur technique</h1>
        <p>Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique {login} pour la
        structure 39012665400024 COMMUNE.</p><p>Ce compte a été réinitialisé avec le mot de passe :</p>
        <p><code>{}</code></p><a id=b href=#>Retour sur la fiche structure</a>",
        escaped(password)
    )
}

fn form(password: &str) -> String {
    let field = |label: &str, chosen: &str| format!("<label>{label}</label><div role=option>{chosen}</div>");
    format!(
        "<h1>Compte technique</h1>{}{}{}<label for=p>Nouveau mot de passe</label><input id=p readonly value='{}'>
        <button id=s>Soumettre</button>",
        field("Type de demande", "Réinitialisation du mot de passe d'un compte technique"),
        field("Choisir la structure", "39012665400024 - COMMUNE"),
        field("Compte technique", LOGIN),
        escaped(password)
    )
}

fn submitted() -> String {
    format!("<h1>Votre demande a été soumise</h1><p>Compte technique : {LOGIN}</p>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('\'', "&#39;")
}

/// The next step is « Soumettre ».
fn is_to_submit(seen: &Result<SeenPage, RotationError>) -> bool {
    matches!(seen, Ok(SeenPage::Next(Next::Commit(Commit { button: CommitButton::Submit, .. }))))
}

#[test]
fn a_recap_is_kept_when_it_is_seen_and_once_however_often_it_is() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    let mut visit = visit(&it);
    for _ in 0..3 {
        assert_eq!(sees(&it, &mut visit, &recap(LOGIN, NEW)).unwrap(), SeenPage::Taken);
    }
    assert_eq!(it.events_since_request(), ["captured", "effective", "stored"], "once");
    assert_eq!(it.account().rotation.unwrap().source, Some(Source::PortalWindow));
    assert_eq!(it.password().unwrap(), NEW);
}

#[test]
fn a_forms_password_waits_until_a_page_says_that_it_was_accepted() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    let mut visit = visit(&it);
    assert!(is_to_submit(&sees(&it, &mut visit, &form(NEW))));
    assert_eq!(it.stage(), Some(Stage::Stored));
    let _unused = it.rotations.ready_for_the_click(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Stored), "being ready is not having clicked");
    assert_eq!(sees(&it, &mut visit, &submitted()).unwrap(), SeenPage::Taken);
    assert_eq!(it.stage(), Some(Stage::Effective));
    assert_eq!(it.password().unwrap(), NEW);
}

#[test]
fn another_password_drawn_in_the_form_takes_the_place_of_the_first() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    let mut visit = visit(&it);
    sees(&it, &mut visit, &form(NEW)).unwrap();
    assert!(is_to_submit(&sees(&it, &mut visit, &form(NEWER))));
    sees(&it, &mut visit, &submitted()).unwrap();
    assert_eq!(it.password().unwrap(), NEWER);
    assert_eq!(
        it.keyring.passwords().len(),
        3,
        "the one from before the reset, this one, and the first draw, set aside"
    );
}

#[test]
fn a_page_that_says_accepted_of_a_password_that_never_came_makes_none_the_current_one() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    assert_eq!(sees(&it, &mut visit(&it), &submitted()).unwrap(), SeenPage::Next(Next::Done));
    assert_eq!(it.stage(), Some(Stage::Requested));
}

#[test]
fn another_accounts_page_is_named_and_its_password_not_taken() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    let seen = sees(&it, &mut visit(&it), &recap(OTHER, NEW)).unwrap();
    assert!(matches!(seen, SeenPage::Next(Next::AnotherAccount { .. })), "{seen:?}");
    assert_eq!(it.keyring.passwords(), [OLD]);
}

#[test]
fn the_password_from_before_is_refused_by_name() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    let refused = sees(&it, &mut visit(&it), &recap(LOGIN, OLD)).unwrap_err();
    assert!(matches!(refused, RotationError::StillTheOldPassword { .. }), "{refused}");
    assert_eq!(it.stage(), Some(Stage::Requested));
}

#[test]
fn a_form_is_not_submitted_before_its_password_is_in_the_keyring() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    let mut visit = visit(&it);
    it.keyring.befall(Misfortune::Fails(StoreError::NoKeyring));
    assert!(is_to_submit(&sees(&it, &mut visit, &form(NEW))), "it is taken, into memory");
    let refused = it.rotations.ready_for_the_click(it.account, it.now()).unwrap_err();
    assert!(matches!(refused, RotationError::PasswordNotSafe { .. }), "{refused}");
    it.keyring.mend();
    let _unused = it.rotations.ready_for_the_click(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Stored), "it was put away first");
}

#[test]
fn a_form_is_not_submitted_before_the_journal_knows_of_its_password() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    let mut visit = visit(&it);
    let other = rusqlite::Connection::open(it.journal_path()).unwrap();
    other.execute_batch("CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END").unwrap();
    assert!(is_to_submit(&sees(&it, &mut visit, &form(NEW))), "it is taken, into memory");
    let refused = it.rotations.ready_for_the_click(it.account, it.now()).unwrap_err();
    assert_eq!(refused.id(), "journal-unavailable");
    other.execute_batch("DROP TRIGGER full").unwrap();
    let clearance = it.rotations.ready_for_the_click(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Stored), "it was written down and put away first");
    let _made = it.rotations.click(clearance, it.now()).unwrap();
    for _ in 0..2 {
        assert_eq!(sees(&it, &mut visit, &submitted()).unwrap(), SeenPage::Taken, "its form was the page right before");
    }
}

#[test]
fn whoever_submits_by_hand_what_the_journal_does_not_know_of_has_it_written_down_then() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    let mut visit = visit(&it);
    let other = rusqlite::Connection::open(it.journal_path()).unwrap();
    other.execute_batch("CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END").unwrap();
    sees(&it, &mut visit, &form(NEW)).unwrap();
    assert!(sees(&it, &mut visit, &submitted()).is_err(), "the journal takes nothing yet");
    other.execute_batch("DROP TRIGGER full").unwrap();
    assert_eq!(sees(&it, &mut visit, &submitted()).unwrap(), SeenPage::Taken, "the page is seen again");
    assert_eq!((it.stage(), it.password().unwrap().as_str()), (Some(Stage::Effective), NEW));
}

#[test]
fn a_forms_password_that_is_gone_leaves_the_one_from_before_to_be_tried() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keyring.befall(Misfortune::Fails(StoreError::NoKeyring));
    sees(&it, &mut visit(&it), &form(NEW)).unwrap();
    let it = it.restart();
    it.keyring.mend();
    assert_eq!(it.stage(), Some(Stage::Lost));
    assert!(it.account().rotation.unwrap().is_submission_unknown());
    assert_eq!(it.rotations.password_before(it.account).unwrap().expose(), OLD);
    it.rotations.says_left(it.account, it.now()).unwrap();
    assert!(!it.account().rotation.unwrap().is_submission_unknown(), "it is known now");
}

#[test]
fn leave_for_soumettre_holds_for_the_password_that_the_form_showed() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    let mut visit = visit(&it);
    sees(&it, &mut visit, &form(NEW)).unwrap();
    let clearance = it.rotations.ready_for_the_click(it.account, it.now()).unwrap();
    sees(&it, &mut visit, &form(NEWER)).unwrap();
    let drawn_anew = it.rotations.click(clearance, it.now());
    assert!(matches!(drawn_anew, Err(RotationError::ClearanceLapsed { .. })), "{drawn_anew:?}");

    let clearance = it.rotations.ready_for_the_click(it.account, it.now()).unwrap();
    sees(&it, &mut visit, &form(NEWER)).unwrap();
    let _made = it.rotations.click(clearance, it.now()).unwrap();
    assert!(it.account().rotation.unwrap().clicked_at.is_some());
    it.rotations.says_left(it.account, it.now()).unwrap();
    assert_eq!(it.account().rotation.unwrap().clicked_at, None, "the person says that nothing was submitted");
}
