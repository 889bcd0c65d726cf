//! A page is likely to show the new password, and not certain to: it is kept at once, and is nobody's password before a person has
//! compared it with what Chorus Pro shows.

use chorus_pro::piste::Verdict;
use chorus_pro::{Doubt, Generation};
use rotation::{Account, AtClose, CaptureId, Likely, Reading, RotationError, Stage, StoreError, read_copy};

use crate::fake_keyring::Misfortune;
use crate::on_screen::OnScreen as _;
use crate::rehearsal::{LOGIN, NEW, NEWER, OLD, Rehearsal, form, new_account, recap};

const OTHER: &str = "TECH_12_21010033200018@cpro.fr";

/// The first generation's page with something before the password that may be its own: a bullet.
fn page(login: &str, password: &str) -> Likely {
    likely(&format!(
        "Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique {login} pour la structure \
         39012665400024 78 RUE D'AUTEUIL.\nCe compte a été réinitialisé avec le mot de passe :\n• {password}\n\
         Vous allez recevoir un courrier électronique d'information de cette action à l'adresse a@b.fr.\n"
    ))
}

/// The second generation's form, copied from it with a bullet before the password.
fn form_page(password: &str) -> Likely {
    likely(&format!(
        "Type de demande\nRéinitialisation du mot de passe d'un compte technique\nChoisir la structure\n39012665400024\n\
         Compte technique\n{LOGIN}\nNouveau mot de passe\n• {password}\nSoumettre\n"
    ))
}

fn likely(text: &str) -> Likely {
    match read_copy(Some(text), None, Generation::Second) {
        Ok(Reading::Likely(likely)) => likely,
        other => panic!("{other:?}"),
    }
}

fn keep(it: &Rehearsal, likely: Likely) -> Result<Account, RotationError> {
    it.rotations.keep_likely(it.account, likely, it.now())
}

fn candidate(it: &Rehearsal) -> CaptureId {
    it.account().candidate.expect("one waits to be compared").capture
}

#[test]
fn it_is_in_the_keyring_at_once_and_nobodys_password_before_the_persons_word() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    keep(&it, page(LOGIN, NEW)).unwrap();
    assert_eq!(it.keyring.passwords().iter().filter(|text| *text == NEW).count(), 1, "it is safe");
    assert_eq!(it.password().unwrap(), OLD, "it is not shown as the account's");
    assert_eq!(it.stage(), Some(Stage::Requested), "nothing is in force by it");
    assert!(!it.account().may_be_handed_over(), "nor is it exported");
    let comparison = it.rotations.comparison(it.account).unwrap().unwrap();
    assert_eq!((comparison.length, comparison.doubt), (NEW.chars().count(), Some(Doubt::Surrounded)));
    let compared = it.rotations.to_compare(it.account).unwrap();
    assert_eq!(compared.password.expose(), NEW);
    assert_eq!(*compared.lines[0], format!("• {NEW}"), "what stood around it is shown with it");

    it.rotations.confirm_candidate(it.account, candidate(&it), it.now()).unwrap();
    assert_eq!((it.password().unwrap().as_str(), it.stage()), (NEW, Some(Stage::Effective)));
    assert!(it.account().candidate.is_none());
}

#[test]
fn in_the_second_generation_it_waits_for_its_form_to_be_submitted() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    keep(&it, form_page(NEW)).unwrap();
    it.rotations.confirm_candidate(it.account, candidate(&it), it.now()).unwrap();
    assert_eq!((it.password().unwrap().as_str(), it.stage()), (NEW, Some(Stage::Stored)));
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Effective));
}

#[test]
fn one_that_is_not_the_same_is_not_asked_about_again_and_stays_here() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    keep(&it, page(LOGIN, NEW)).unwrap();
    it.rotations.reject_candidate(it.account, candidate(&it), it.now()).unwrap();
    assert!(it.account().candidate.is_none());
    assert!(it.keyring.passwords().contains(&NEW.to_owned()), "nothing is deleted on a word");
    let events = it.events();
    let again = keep(&it, page(LOGIN, NEW)).unwrap_err();
    assert!(matches!(again, RotationError::StillTheOneSetAside { .. }), "it is answered already: {again:?}");
    assert_eq!(it.events(), events);
    keep(&it, page(LOGIN, NEWER)).unwrap();
    assert!(it.account().candidate.is_some(), "another one is another question");
}

#[test]
fn read_again_where_its_end_is_certain_there_is_nothing_left_to_compare() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    keep(&it, page(LOGIN, NEW)).unwrap();
    it.keep(recap(NEW)).unwrap();
    assert!(it.account().candidate.is_none());
    assert_eq!((it.password().unwrap().as_str(), it.stage()), (NEW, Some(Stage::Effective)));
    keep(&it, page(LOGIN, NEW)).unwrap();
    assert!(it.account().candidate.is_none(), "the account has it");
    let form_first = Rehearsal::requested_a_year_later(Generation::Second);
    form_first.keep(form(NEW)).unwrap();
    keep(&form_first, form_page(NEW)).unwrap();
    assert!(form_first.account().candidate.is_none());
}

#[test]
fn an_answer_about_one_says_nothing_of_the_next() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    keep(&it, page(LOGIN, NEW)).unwrap();
    let first = candidate(&it);
    keep(&it, page(LOGIN, NEWER)).unwrap();
    assert_ne!(candidate(&it), first);
    let late = it.rotations.confirm_candidate(it.account, first, it.now());
    assert!(matches!(late, Err(RotationError::PasswordChangedSince { .. })), "{late:?}");
    let late = it.rotations.reject_candidate(it.account, first, it.now());
    assert!(matches!(late, Err(RotationError::PasswordChangedSince { .. })), "{late:?}");
    assert_eq!(it.password().unwrap(), OLD);
    let kept = it.keyring.passwords();
    assert!([OLD, NEW, NEWER].iter().all(|text| kept.contains(&(*text).to_owned())), "{kept:?}");
}

#[test]
fn a_restart_asks_the_same_question_and_the_words_that_stood_around_it_are_gone() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    keep(&it, page(LOGIN, NEW)).unwrap();
    let it = it.restart();
    let compared = it.rotations.to_compare(it.account).unwrap();
    assert_eq!((compared.password.expose(), compared.lines.len()), (NEW, 0));
    assert_eq!(it.rotations.comparison(it.account).unwrap().unwrap().doubt, None);
    it.rotations.confirm_candidate(it.account, candidate(&it), it.now()).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
    assert_eq!(
        it.rotations.confirm_candidate(it.account, compared.capture, it.now()).unwrap().candidate,
        None,
        "said twice"
    );
}

#[test]
fn where_the_keyring_fails_it_is_compared_from_memory_and_put_away_later() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    keep(&it, page(LOGIN, NEW)).unwrap();
    let comparison = it.rotations.comparison(it.account).unwrap().unwrap();
    assert_eq!(comparison.unsafe_because, Some(StoreError::Locked), "the screen says so");
    assert_eq!(it.rotations.unsafe_accounts(), [it.account], "closing the program would lose it");
    it.rotations.confirm_candidate(it.account, candidate(&it), it.now()).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
    it.keyring.mend();
    it.rotations.put_away(it.account, it.now()).unwrap();
    assert!(it.rotations.unsafe_accounts().is_empty());
    assert_eq!(it.restart().password().unwrap(), NEW);
}

#[test]
fn where_the_power_fails_before_the_answer_it_is_there_afterwards() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.keyring.befall(Misfortune::PowerFailsAfterPut);
    let it = it.power_fails_during(|it| drop(keep(it, page(LOGIN, NEW))));
    it.rotations.resume(it.account, it.now()).unwrap();
    assert_eq!(it.rotations.to_compare(it.account).unwrap().password.expose(), NEW);
}

#[test]
fn one_that_nobody_compared_stays_at_the_close_until_the_other_is_proved() {
    for verdict in [None, Some(Verdict::Accepted)] {
        let it = Rehearsal::requested_a_year_later(Generation::First);
        keep(&it, page(LOGIN, NEW)).unwrap();
        it.keep(recap(NEWER)).unwrap();
        it.confirm();
        if let Some(verdict) = verdict {
            it.rotations.hears(it.account, verdict, it.now()).unwrap();
        }
        it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap();
        let kept = it.keyring.passwords();
        assert_eq!(kept.contains(&NEW.to_owned()), verdict.is_none(), "it may be the one in force: {kept:?}");
        assert!(kept.contains(&NEWER.to_owned()) && !kept.contains(&OLD.to_owned()), "{kept:?}");
    }
}

#[test]
fn one_that_was_called_another_by_mistake_is_in_force_once_it_is_taken_up_again() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    keep(&it, page(LOGIN, NEW)).unwrap();
    let capture = candidate(&it);
    it.rotations.reject_candidate(it.account, capture, it.now()).unwrap();
    let shown = it.account().shown.map(|shown| shown.capture);
    it.rotations.take_up_again(it.account, capture, shown, it.now()).unwrap();
    assert_eq!(
        (it.password().unwrap().as_str(), it.stage()),
        (NEW, Some(Stage::Effective)),
        "no form waits for « Soumettre »"
    );
}

#[test]
fn one_that_a_power_cut_took_is_said_to_be_lost_and_can_be_read_again() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.keyring.befall(Misfortune::Fails(StoreError::NoKeyring));
    keep(&it, page(LOGIN, NEW)).unwrap();
    let it = it.restart();
    it.keyring.mend();
    it.rotations.resume(it.account, it.now()).unwrap();
    assert_eq!((it.account().candidate, it.stage()), (None, Some(Stage::Lost)));
    keep(&it, page(LOGIN, NEW)).unwrap();
    it.rotations.confirm_candidate(it.account, candidate(&it), it.now()).unwrap();
    assert_eq!((it.password().unwrap().as_str(), it.stage()), (NEW, Some(Stage::Effective)));
}

#[test]
fn the_page_of_another_account_waits_for_the_word_for_whom_it_is() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    let refused = keep(&it, page(OTHER, NEW)).unwrap_err();
    assert!(matches!(&refused, RotationError::AnotherAccount { login } if login.as_str() == OTHER), "{refused:?}");
    assert_eq!(it.password().unwrap(), OLD);
    let owner = it.rotations.keep_for_its_account(it.account, it.now()).unwrap();
    assert_eq!(it.rotations.account(owner).unwrap().login.as_str(), OTHER);
    assert_eq!(it.rotations.to_compare(owner).unwrap().password.expose(), NEW, "it is compared there");
    assert!(it.rotations.password(owner).is_err(), "and is not that account's before");
    let again = it.rotations.keep_for_its_account(it.account, it.now());
    assert!(matches!(again, Err(RotationError::NothingConsidered { .. })), "{again:?}");
}

#[test]
fn the_page_of_another_account_is_held_on_while_the_journal_fails() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    it.rotations.add_account(new_account(OTHER), it.now()).unwrap();
    keep(&it, page(OTHER, NEW)).unwrap_err();
    let lock = rusqlite::Connection::open(it.journal_path()).unwrap();
    lock.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(it.rotations.keep_for_its_account(it.account, it.now()).unwrap_err().id(), "journal-busy");
    lock.execute_batch("ROLLBACK").unwrap();
    let owner = it.rotations.keep_for_its_account(it.account, it.now()).unwrap();
    assert_eq!(it.rotations.to_compare(owner).unwrap().password.expose(), NEW);
}

#[test]
fn on_a_journal_that_fails_it_is_in_memory_and_asked_about_once_it_is_written() {
    let it = Rehearsal::requested_a_year_later(Generation::First);
    let lock = rusqlite::Connection::open(it.journal_path()).unwrap();
    lock.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(keep(&it, page(LOGIN, NEW)).unwrap_err().id(), "journal-busy");
    assert_eq!(it.rotations.unsafe_accounts(), [it.account], "it is held, and closing would lose it");
    lock.execute_batch("ROLLBACK").unwrap();
    it.rotations.put_away(it.account, it.now()).unwrap();
    assert_eq!(it.rotations.to_compare(it.account).unwrap().password.expose(), NEW);
}
