//! Passwords that were set aside on somebody's word: each may be in force after all, so each can be recognised, tried and taken up
//! again until a later one is proved.

use chorus_pro::Generation;
use chorus_pro::piste::Verdict;
use rotation::{Account, AtClose, CaptureId, RotationError, SetAsideTrial, Stage, StoreError, WhySetAside};

use crate::fake_keyring::Misfortune;
use crate::on_screen::OnScreen as _;
use crate::rehearsal::{NEW, NEWER, OLD, Rehearsal, form, recap};

/// A year after the first reset a form was read, and the person says that they left it. In truth they submitted it.
fn said_to_be_left() -> Rehearsal {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keep(form(NEW)).unwrap();
    it.rotations.says_left(it.account, it.now()).unwrap();
    it
}

/// What is set aside, by its password and how it came to be.
fn set_aside(it: &Rehearsal) -> Vec<(String, WhySetAside)> {
    let one = |aside: &rotation::SetAside| {
        let password = it.rotations.password_of(it.account, aside.password.capture).unwrap();
        (password.expose().to_owned(), aside.why)
    };
    it.account().set_aside.iter().map(one).collect()
}

fn the_one(account: &Account) -> CaptureId {
    let [it] = &account.set_aside[..] else { panic!("one is set aside: {:?}", account.set_aside) };
    it.password.capture
}

/// PISTE is asked of the one that is set aside.
fn tried(it: &Rehearsal, verdict: Verdict) -> SetAsideTrial {
    let account = it.account();
    it.rotations.tried_set_aside(it.account, the_one(&account), account.as_of, verdict, it.now()).unwrap()
}

fn taken_up(it: &Rehearsal) -> Result<Account, RotationError> {
    let account = it.account();
    let shown = account.shown.map(|shown| shown.capture);
    it.rotations.take_up_again(it.account, the_one(&account), shown, it.now())
}

#[test]
fn the_form_was_left_so_it_is_said_and_the_password_is_still_there_after_a_restart() {
    let it = said_to_be_left().restart();
    assert_eq!(it.stage(), Some(Stage::Intended));
    assert_eq!(it.password().unwrap(), OLD);
    assert_eq!(set_aside(&it), [(NEW.to_owned(), WhySetAside::FormLeft)]);
}

#[test]
fn accepted_by_piste_it_is_in_force_after_all_and_taken_up_again() {
    let it = said_to_be_left();
    let read_at = it.account().set_aside[0].password.at;
    let SetAsideTrial::InForce(account) = tried(&it, Verdict::Accepted) else { panic!("it is in force") };
    assert_eq!(it.password().unwrap(), NEW);
    assert_eq!(account.reset_at, Some(read_at), "made when its form was read, as near as can be known");
    assert_eq!(account.rotation.unwrap().verified.unwrap().0, Verdict::Accepted);
    let it = it.restart();
    assert_eq!(it.stage(), Some(Stage::Effective));
    let proved: Vec<_> = it.account().set_aside.iter().map(|it| (it.why, it.is_proved_dead)).collect();
    assert_eq!(proved, [(WhySetAside::Replaced, true)], "the old one cannot be in force beside it");
    it.confirm();
    it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap();
    assert_eq!(it.keyring.passwords(), [NEW]);
}

#[test]
fn refused_by_piste_it_never_took_effect_and_goes_at_the_close_and_not_before() {
    let it = said_to_be_left();
    assert!(matches!(tried(&it, Verdict::Refused), SetAsideTrial::NotInForce(_)));
    assert!(it.account().set_aside[0].is_proved_dead);
    assert_eq!(it.keyring.passwords(), [OLD, NEW]);
    it.keep(form(NEWER)).unwrap();
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    it.confirm();
    assert_eq!(it.keyring.passwords().len(), 3);
    it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap();
    assert_eq!(it.keyring.passwords(), [NEWER]);
}

#[test]
fn an_answer_that_says_nothing_of_the_password_decides_nothing() {
    for verdict in [Verdict::TooEarly, Verdict::Unavailable, Verdict::Unclear, Verdict::ApplicationRefused] {
        let it = said_to_be_left();
        assert!(matches!(tried(&it, verdict), SetAsideTrial::Undecided(_)), "{verdict:?}");
        assert!(!it.account().set_aside[0].is_proved_dead);
        assert_eq!(it.password().unwrap(), OLD);
    }
}

#[test]
fn chosen_by_the_person_it_waits_for_its_form_again_and_nothing_else_is_deleted() {
    let it = said_to_be_left();
    taken_up(&it).unwrap();
    assert_eq!(it.stage(), Some(Stage::Stored));
    assert_eq!(it.password().unwrap(), NEW);
    let it = it.restart();
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    assert_eq!(it.stage(), Some(Stage::Effective));
    assert_eq!(it.keyring.passwords(), [OLD, NEW]);
    assert_eq!(set_aside(&it), [(OLD.to_owned(), WhySetAside::Replaced)]);
}

#[test]
fn read_in_its_form_again_it_is_the_same_one_and_not_a_second() {
    let it = said_to_be_left();
    it.keep(form(NEW)).unwrap();
    assert_eq!(it.stage(), Some(Stage::Stored));
    assert_eq!(it.keyring.passwords(), [OLD, NEW]);
    assert!(it.account().set_aside.is_empty());
}

#[test]
fn a_question_that_was_drawn_before_another_password_came_is_asked_anew() {
    let it = said_to_be_left();
    let (named, shown) = (the_one(&it.account()), it.account().shown.map(|shown| shown.capture));
    it.keep(form(NEWER)).unwrap();
    let refused = it.rotations.take_up_again(it.account, named, shown, it.now()).unwrap_err();
    assert!(matches!(refused, RotationError::PasswordChangedSince { .. }), "{refused}");
    let refused = it.rotations.discard(it.account, named, shown.unwrap(), it.now()).unwrap_err();
    assert!(matches!(refused, RotationError::PasswordChangedSince { .. }), "{refused}");
    assert_eq!(it.password().unwrap(), NEWER);
    assert_eq!(it.keyring.passwords().len(), 3);
}

#[test]
fn the_person_who_is_asked_with_both_named_may_have_it_deleted() {
    let it = said_to_be_left();
    let (named, shown) = (the_one(&it.account()), it.account().shown.unwrap().capture);
    it.rotations.discard(it.account, named, shown, it.now()).unwrap();
    assert_eq!(it.keyring.passwords(), [OLD]);
    assert!(it.restart().account().set_aside.is_empty());
}

#[test]
fn drawn_anew_the_first_draw_can_be_taken_up_again_and_the_second_is_set_aside() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keep(form(NEW)).unwrap();
    it.keep(form(NEWER)).unwrap();
    assert_eq!(set_aside(&it), [(NEW.to_owned(), WhySetAside::AnotherRead)]);
    taken_up(&it).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
    assert_eq!(set_aside(&it), [(NEWER.to_owned(), WhySetAside::AnotherChosen)]);
}

#[test]
fn accepted_on_somebodys_word_the_one_before_can_be_taken_up_again() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keep(form(NEW)).unwrap();
    it.rotations.says_accepted(it.account, it.now()).unwrap();
    it.confirm();
    assert_eq!(set_aside(&it), [(OLD.to_owned(), WhySetAside::Replaced)]);
    let SetAsideTrial::InForce(account) = tried(&it, Verdict::Accepted) else { panic!("the form was not accepted") };
    assert_eq!(it.password().unwrap(), OLD);
    assert!(!account.all_confirmed(), "its programs have the other one");
    assert_eq!(set_aside(&it), [(NEW.to_owned(), WhySetAside::Replaced)]);
}

#[test]
fn superseded_before_its_form_was_said_to_be_accepted_it_can_be_taken_up_again() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keep(form(NEW)).unwrap();
    it.rotations.intend_again(it.account, it.now()).unwrap();
    it.keep(form(NEWER)).unwrap();
    assert_eq!(set_aside(&it), [(NEW.to_owned(), WhySetAside::Superseded)]);
    taken_up(&it).unwrap();
    assert_eq!(it.password().unwrap(), NEW);
    assert_eq!(it.restart().password().unwrap(), NEW);
}

#[test]
fn a_form_left_after_the_password_in_force_was_read_is_not_deleted_by_its_close() {
    let it = Rehearsal::requested(Generation::First);
    it.keep(recap(NEW)).unwrap();
    it.rotations.intend_again(it.account, it.now()).unwrap();
    it.keep(form(NEWER)).unwrap();
    it.rotations.says_left(it.account, it.now()).unwrap();
    it.rotations.says_cancelled(it.account, it.now()).unwrap();
    it.confirm();
    assert!(!it.account().set_aside[0].goes_at_close);
    it.rotations.closes(it.account, AtClose::Keep, it.now()).unwrap();
    assert_eq!(it.keyring.passwords(), [NEW, NEWER], "nothing proves that it was not submitted");
    let it = it.restart();
    taken_up(&it).unwrap();
    assert_eq!(it.password().unwrap(), NEWER);
    assert_eq!(it.stage(), Some(Stage::Stored), "in a rotation of its own");
    assert!(it.account().reset_at.is_some(), "beside the one that is in force");
    it.rotations.says_left(it.account, it.now()).unwrap();
    it.rotations.forgets(it.account, it.now()).unwrap();
    assert!(it.keyring.passwords().is_empty(), "forgotten with the rest");
}

#[test]
fn set_aside_while_it_is_in_memory_only_it_stays_there_until_the_keyring_takes_it() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    it.keep(form(NEW)).unwrap();
    it.rotations.says_left(it.account, it.now()).unwrap();
    assert_eq!(it.rotations.unsafe_accounts(), [it.account], "closing the program would lose it");
    assert_eq!(it.account().set_aside[0].unsafe_because, Some(StoreError::Locked));
    it.keyring.mend();
    assert_eq!(it.password().unwrap(), OLD, "what is shown is the one in force");
    it.rotations.put_away(it.account, it.now()).unwrap();
    assert!(it.rotations.unsafe_accounts().is_empty());
    assert_eq!(set_aside(&it.restart()), [(NEW.to_owned(), WhySetAside::FormLeft)]);
}

#[test]
fn a_form_that_the_journal_does_not_know_of_is_not_dropped_because_it_was_left() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    let lock = rusqlite::Connection::open(it.journal_path()).unwrap();
    lock.execute_batch("BEGIN IMMEDIATE").unwrap();
    it.keep(form(NEW)).unwrap_err();
    assert_eq!(it.rotations.form_left(it.account, None, it.now()).unwrap_err().id(), "journal-busy");
    assert_eq!(it.password().unwrap(), NEW);
    lock.execute_batch("ROLLBACK").unwrap();
    it.rotations.form_left(it.account, None, it.now()).unwrap();
    it.rotations.put_away(it.account, it.now()).unwrap();
    assert_eq!(set_aside(&it.restart()), [(NEW.to_owned(), WhySetAside::FormLeft)]);
}

#[test]
fn several_that_are_in_memory_only_are_all_put_away_the_accounts_own_first() {
    let it = Rehearsal::requested(Generation::Second);
    it.keyring.befall(Misfortune::Fails(StoreError::NoKeyring));
    for password in [NEW, NEWER, OLD] {
        it.keep(form(password)).unwrap();
    }
    it.keyring.mend();
    it.keyring.befall(Misfortune::TakesOnePasswordOnly);
    it.rotations.put_away(it.account, it.now()).unwrap();
    assert_eq!(it.keyring.passwords(), [OLD], "the one that is shown");
    assert_eq!(it.rotations.unsafe_accounts(), [it.account]);
    it.keyring.mend();
    it.rotations.put_away(it.account, it.now()).unwrap();
    assert_eq!(it.keyring.passwords().len(), 3);
}

#[test]
fn where_the_power_fails_between_the_keyring_and_the_journal_one_that_is_set_aside_is_found_again() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keyring.befall(Misfortune::Fails(StoreError::Locked));
    it.keep(form(NEW)).unwrap();
    it.rotations.says_left(it.account, it.now()).unwrap();
    it.keyring.befall(Misfortune::PowerFailsAfterPut);
    let it = it.power_fails_during(|it| drop(it.rotations.put_away(it.account, it.now())));
    it.rotations.resume(it.account, it.now()).unwrap();
    assert_eq!(set_aside(&it), [(NEW.to_owned(), WhySetAside::FormLeft)]);
}

#[test]
fn what_a_version_of_before_deleted_is_not_said_to_be_here() {
    let it = Rehearsal::requested_a_year_later(Generation::Second);
    it.keep(form(NEW)).unwrap();
    let rotation = it.account().rotation.unwrap().id;
    let path = it.journal_path();
    let journal = rusqlite::Connection::open(path).unwrap();
    let dropped = serde_json::to_string(&rotation::Event::Dropped { rotation }).unwrap();
    journal.execute("INSERT INTO event (at, what) VALUES (?1, ?2)", [it.now().to_string(), dropped]).unwrap();
    let it = it.restart();
    assert!(it.account().set_aside.is_empty());
    assert_eq!(it.password().unwrap(), OLD);
}
