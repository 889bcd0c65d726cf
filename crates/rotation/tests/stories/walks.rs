//! Walks at random: a person who does and says what is so, in any order, while keyring and power fail. At every step the
//! program says nothing false, and wherever the walk ends, a reset leads to a password that works.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chorus_pro::Generation;
use proptest::prelude::*;
use rotation::{AtClose, RotationError, Stage, StoreError};

use crate::fake_keyring::Misfortune;
use crate::fake_portal::{FakePortal, Page};
use crate::on_screen::OnScreen as _;
use crate::rehearsal::{OLD, Rehearsal, form, recap};

/// One thing that a person does, or that befalls them.
#[derive(Debug, Clone, Copy)]
enum Act {
    Begin,
    OpenOfficialPage(Generation),
    ConfirmReset,
    OpenForm,
    Submit,
    LeavePage,
    Read,
    ReadTheOldOne,
    SayAccepted,
    SayLeft,
    Cancel,
    PutAway,
    ConfirmDestination,
    Close(AtClose),
    Forget,
    Restart,
    KeyringFails,
    KeyringReadsBackSomethingElse,
    KeyringMends,
    PowerFailsBeforeTheKeyring,
    PowerFailsAfterTheKeyring,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => Just(Act::Begin),
        2 => Just(Act::OpenOfficialPage(Generation::First)),
        2 => Just(Act::OpenOfficialPage(Generation::Second)),
        4 => Just(Act::ConfirmReset),
        5 => Just(Act::OpenForm),
        5 => Just(Act::Submit),
        2 => Just(Act::LeavePage),
        8 => Just(Act::Read),
        1 => Just(Act::ReadTheOldOne),
        5 => Just(Act::SayAccepted),
        2 => Just(Act::SayLeft),
        2 => Just(Act::Cancel),
        2 => Just(Act::PutAway),
        3 => Just(Act::ConfirmDestination),
        2 => Just(Act::Close(AtClose::Keep)),
        1 => Just(Act::Close(AtClose::Forget)),
        1 => Just(Act::Forget),
        2 => Just(Act::Restart),
        2 => Just(Act::KeyringFails),
        1 => Just(Act::KeyringReadsBackSomethingElse),
        4 => Just(Act::KeyringMends),
        1 => Just(Act::PowerFailsBeforeTheKeyring),
        1 => Just(Act::PowerFailsAfterTheKeyring),
    ]
}

seeds::properties! {
    #![cases(60)]

    #[test]
    fn whatever_happens_nothing_false_is_said_and_a_reset_leads_to_a_password_that_works(
        acts in proptest::collection::vec(act(), 1..60),
    ) {
        let mut walk = Walk::begins();
        for act in acts {
            walk = walk.does(act);
            walk.nothing_false_is_said(act);
        }
        walk.ends_with_a_password_that_works();
    }
}

/// A person, their computer, and the portal.
struct Walk {
    it: Rehearsal,
    portal: FakePortal,
    /// What was read last and may not be lost: `None` before anything was read, and after it was given up.
    read: Option<String>,
    /// What the form that was left or submitted last showed, and whether it was submitted: what the person can tell.
    form: Option<(String, bool)>,
    /// Whether something was put in force since the rotation was begun.
    reset_since: bool,
    mended: bool,
}

impl Walk {
    /// A year after the first reset.
    fn begins() -> Self {
        let it = Rehearsal::requested_a_year_later(Generation::First);
        it.rotations.says_cancelled(it.account, it.now()).unwrap();
        let (portal, read) = (FakePortal::new(OLD), Some(OLD.to_owned()));
        Self { it, portal, read, form: None, reset_since: false, mended: true }
    }

    fn does(mut self, act: Act) -> Self {
        match act {
            Act::Begin => self.begin(),
            Act::OpenOfficialPage(generation) => {
                let _ = self.it.rotations.requested(self.it.account, generation, self.it.now());
            }
            Act::ConfirmReset if self.goes_to_the_portal() => {
                self.portal.confirm();
                (self.form, self.reset_since) = (None, true);
            }
            Act::OpenForm if self.goes_to_the_portal() => self.portal.open_form(),
            Act::Submit if self.goes_to_the_portal() => self.submit(),
            Act::LeavePage => self.leave_page(),
            Act::Read => self.read(),
            Act::ReadTheOldOne => self.read_the_old_one(),
            Act::SayAccepted => self.say_accepted(),
            Act::SayLeft => self.say_left(),
            Act::Cancel if !self.reset_since => self.cancel(),
            Act::PutAway => {
                self.it.rotations.put_away(self.it.account, self.it.now()).unwrap();
            }
            Act::ConfirmDestination => {
                let _ = self.it.rotations.says_confirmed(self.it.account, self.it.destination, self.it.now());
            }
            Act::Close(at_close) => self.close(at_close),
            Act::Forget => {
                if self.it.rotations.forgets(self.it.account, self.it.now()).is_ok() {
                    self.read = None;
                }
            }
            Act::Restart => self = self.restart(),
            Act::KeyringFails => self.befall(Misfortune::Fails(StoreError::Locked)),
            Act::KeyringReadsBackSomethingElse => self.befall(Misfortune::ReadsBackSomethingElse),
            Act::KeyringMends => self.mend(),
            Act::PowerFailsBeforeTheKeyring => self = self.power_fails(Misfortune::PowerFailsBeforePut),
            Act::PowerFailsAfterTheKeyring => self = self.power_fails(Misfortune::PowerFailsAfterPut),
            Act::ConfirmReset | Act::OpenForm | Act::Submit | Act::Cancel => {}
        }
        self
    }

    /// Whether the person would go to the portal now: the program says that a reset is under way, or must be made again.
    fn goes_to_the_portal(&self) -> bool {
        matches!(self.it.stage(), Some(Stage::Intended | Stage::Requested | Stage::Lost))
            || (self.is_pending() && matches!(self.portal.page, Page::Form(_)))
    }

    /// Whether a form's password reached this computer, and nothing says that it is in force.
    fn is_pending(&self) -> bool {
        let rotation = self.it.account().rotation;
        rotation.is_some_and(|it| matches!(it.stage, Stage::Captured | Stage::Stored) && it.reset_at.is_none())
    }

    fn begin(&mut self) {
        let before = self.it.account().rotation.map(|rotation| rotation.id);
        let begun = match self.it.rotations.intend(self.it.account, self.it.now()) {
            Err(RotationError::RotationOpen { .. }) => self.it.rotations.intend_again(self.it.account, self.it.now()),
            other => other,
        };
        if begun.is_ok_and(|rotation| Some(rotation) != before) {
            self.reset_since = false;
            // What was pending is given up, and may come back only by cancelling.
            self.read = self.current();
        }
    }

    /// What was given up for this rotation is back.
    fn cancel(&mut self) {
        if self.it.rotations.says_cancelled(self.it.account, self.it.now()).is_ok() {
            self.read = self.current();
        }
    }

    /// A careful person submits what the program holds as pending, or what was never read.
    fn submit(&mut self) {
        let Page::Form(drawn) = self.portal.page.clone() else { return };
        if self.is_pending() && self.read.as_ref() != Some(&drawn) {
            return;
        }
        self.portal.submit();
        (self.form, self.reset_since) = (Some((drawn, true)), true);
    }

    fn leave_page(&mut self) {
        if let Page::Form(drawn) = self.portal.page.clone() {
            self.form = Some((drawn, false));
        }
        self.portal.leave();
    }

    fn read(&mut self) {
        let (found, text) = match &self.portal.page {
            Page::Recap(text) => (recap(text), text.clone()),
            Page::Form(text) => (form(text), text.clone()),
            Page::Elsewhere => return,
        };
        if self.it.keep(found).is_ok() {
            self.read = Some(text);
        }
    }

    /// Somebody pastes the password from before, which the keyring still has.
    fn read_the_old_one(&mut self) {
        let kept = self.it.keyring.passwords().iter().any(|text| text == OLD);
        if self.mended && kept && self.portal.in_force != OLD {
            let outcome = self.it.keep(recap(OLD));
            assert!(outcome.is_err(), "an old password is not taken for the new one");
        }
    }

    /// It is said only of the form that the program holds the password of.
    fn say_accepted(&mut self) {
        if self.form.as_ref().is_some_and(|(drawn, submitted)| *submitted && self.read.as_ref() == Some(drawn)) {
            let _ = self.it.rotations.says_accepted(self.it.account, self.it.now());
        }
    }

    fn say_left(&mut self) {
        let left = self.form.as_ref().is_some_and(|(drawn, submitted)| !submitted && self.read.as_ref() == Some(drawn));
        if left && self.it.rotations.says_left(self.it.account, self.it.now()).is_ok() {
            self.read = self.current();
        }
    }

    fn close(&mut self, at_close: AtClose) {
        let closed = self.it.rotations.closes(self.it.account, at_close, self.it.now());
        if closed.is_ok() && at_close == AtClose::Forget {
            self.read = None;
        }
    }

    fn restart(mut self) -> Self {
        if !self.it.rotations.unsafe_accounts().is_empty() {
            self.read = None;
        }
        self.it = self.it.restart();
        // As the program does before it shows a rotation.
        let _ = self.it.rotations.resume(self.it.account, self.it.now());
        self
    }

    /// The computer stops while the page is being read.
    fn power_fails(mut self, misfortune: Misfortune) -> Self {
        if !self.mended {
            return self;
        }
        let kept = matches!(misfortune, Misfortune::PowerFailsAfterPut);
        self.it.keyring.befall(misfortune);
        let stopped = catch_unwind(AssertUnwindSafe(|| self.read())).is_err();
        self.it.keyring.mend();
        if stopped {
            self.read = match &self.portal.page {
                Page::Recap(text) | Page::Form(text) if kept => Some(text.clone()),
                _ => None,
            };
            self.it = self.it.restart();
            self.it.rotations.resume(self.it.account, self.it.now()).unwrap();
        }
        self
    }

    fn befall(&mut self, misfortune: Misfortune) {
        self.it.keyring.befall(misfortune);
        self.mended = false;
    }

    fn mend(&mut self) {
        self.it.keyring.mend();
        self.mended = true;
    }

    /// What the program would show, if it can.
    fn current(&self) -> Option<String> {
        self.it.password().ok()
    }

    fn nothing_false_is_said(&self, after: Act) {
        let account = self.it.account();
        let stage = account.rotation.as_ref().map(|rotation| rotation.stage);
        let shown = self.it.password();
        if let (Some(Stage::Effective | Stage::Closed), Ok(shown)) = (stage, &shown) {
            assert_eq!(*shown, self.portal.in_force, "after {after:?} a dead password is called the current one");
        }
        if let (Some(Stage::Stored | Stage::Captured), Ok(shown), Some(read)) = (stage, &shown, &self.read) {
            assert_eq!(shown, read, "after {after:?} another password than the one that was read is shown");
        }
        if let (true, Some(read)) = (self.mended, &self.read)
            && matches!(stage, Some(Stage::Captured | Stage::Stored | Stage::Effective | Stage::Closed))
        {
            assert_eq!(shown.as_ref().ok(), Some(read), "after {after:?} what was read is lost ({stage:?})");
        }
        if stage == Some(Stage::Lost) {
            assert!(!account.has_password, "after {after:?} there is a password and it is called lost");
        }
    }

    fn ends_with_a_password_that_works(mut self) {
        self.mend();
        self.it.rotations.resume(self.it.account, self.it.now()).unwrap();
        self.it.rotations.put_away(self.it.account, self.it.now()).unwrap();
        self.begin();
        self.it.rotations.requested(self.it.account, Generation::First, self.it.now()).unwrap();
        self.portal.confirm();
        self.read();
        assert_eq!(self.it.stage(), Some(Stage::Effective));
        self.it.confirm();
        self.it.rotations.closes(self.it.account, AtClose::Keep, self.it.now()).unwrap();
        assert_eq!(self.it.password().unwrap(), self.portal.in_force);
        assert_eq!(self.it.keyring.passwords(), [self.portal.in_force], "no other one is left in the keyring");
    }
}
