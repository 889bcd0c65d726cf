//! A person who says anything: « accepté », « quitté », « repris », « fait », true or not, in any order, while keyring and power fail.
//! Whatever is said, a password that reached this computer and that the portal holds to be in force is still on this computer until
//! the rotation is closed, and PISTE finds it.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use chorus_pro::Generation;
use chorus_pro::piste::Verdict;
use rotation::{AtClose, CaptureId, SetAside, Stage, StoreError};

use crate::fake_keyring::Misfortune;
use crate::fake_portal::{FakePortal, Page};
use crate::on_screen::OnScreen as _;
use crate::rehearsal::{OLD, Rehearsal, form, recap};

/// Walks of a run, each with a seed of its own; more where `TROUSSEAU_SEEDS` says so.
const WALKS: u64 = 60;

#[test]
fn whatever_is_said_the_password_in_force_is_still_here_and_piste_finds_it() {
    let (mut found, mut walks) = (0, 0);
    for seed in seeds::at_least(WALKS) {
        let mut walk = Walk::begins(seed.number());
        for _ in 0..walk.dice.below(50) + 1 {
            walk = walk.goes_on();
        }
        found += u64::from(walk.ends_with_the_password_in_force());
        walks += 1;
    }
    assert!(found * 4 > walks, "many walks end with the password on this computer: {found} of {walks}");
}

/// Numbers from a seed.
struct Dice(u64);

impl Dice {
    /// A number from 0 to `sides` - 1 (SplitMix64).
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % sides
    }
}

struct Walk {
    it: Rehearsal,
    portal: FakePortal,
    dice: Dice,
    /// What reached this computer, was not lost with its memory, and was not given up by a close or by name.
    reached: BTreeSet<String>,
    mended: bool,
    doing: &'static str,
}

impl Walk {
    fn begins(seed: u64) -> Self {
        let it = Rehearsal::requested_a_year_later(Generation::Second);
        let reached = BTreeSet::from([OLD.to_owned()]);
        Self { it, portal: FakePortal::new(OLD), dice: Dice(seed), reached, mended: true, doing: "beginning" }
    }

    fn goes_on(mut self) -> Self {
        let account = self.it.account;
        let generation = if self.dice.below(3) == 0 { Generation::First } else { Generation::Second };
        match self.dice.below(30) {
            0..=2 => self.does("begin", |it| drop(it.rotations.intend_again(account, it.now()))),
            3 => self.does("open the page", |it| drop(it.rotations.requested(account, generation, it.now()))),
            4..=8 => self.portal.open_form(),
            9 => self.portal.confirm(),
            10..=12 => self.portal.submit(),
            13 => self.portal.leave(),
            14..=18 => self.reads(),
            19 => self.does("accepted", |it| drop(it.rotations.says_accepted(account, it.now()))),
            20..=21 => self.does("left", |it| drop(it.rotations.says_left(account, it.now()))),
            22 => self.does("cancel", |it| drop(it.rotations.says_cancelled(account, it.now()))),
            23 => self.tries(),
            24 => self.takes_up(),
            25 => match self.dice.below(4) {
                0 => self.discards(),
                1 => self.does("put away", |it| drop(it.rotations.put_away(account, it.now()))),
                _ => self.closes(),
            },
            26 => self = self.restarts(),
            27 => {
                self.it.keyring.befall(Misfortune::Fails(StoreError::Locked));
                self.mended = false;
            }
            28 => self = self.loses_power(),
            _ => {
                self.it.keyring.mend();
                self.mended = true;
            }
        }
        self.is_still_here();
        self
    }

    fn does(&mut self, what: &'static str, step: impl FnOnce(&Rehearsal)) {
        self.doing = what;
        step(&self.it);
    }

    fn reads(&mut self) {
        self.doing = "read";
        let (found, text) = match self.portal.page.clone() {
            Page::Recap(text) => (recap(&text), text),
            Page::Form(text) => (form(&text), text),
            Page::Elsewhere => return,
        };
        if self.it.keep(found).is_ok() {
            self.reached.insert(text);
        }
    }

    fn aside(&mut self) -> Option<SetAside> {
        let aside = self.it.account().set_aside;
        let place = usize::try_from(self.dice.below(aside.len().max(1) as u64)).unwrap();
        aside.into_iter().nth(place)
    }

    fn tries(&mut self) {
        let Some(aside) = self.aside() else { return };
        let Some(text) = self.text(aside.password.capture) else { return };
        self.doing = "try";
        self.piste_says(aside.password.capture, &text);
    }

    fn piste_says(&self, capture: CaptureId, text: &str) {
        let verdict = if text == self.portal.in_force { Verdict::Accepted } else { Verdict::Refused };
        let (account, now) = (self.it.account(), self.it.now());
        self.it.rotations.tried_set_aside(account.id, capture, account.as_of, verdict, now).unwrap();
    }

    fn takes_up(&mut self) {
        let Some(aside) = self.aside() else { return };
        self.doing = "take up";
        let shown = self.it.account().shown.map(|shown| shown.capture);
        let _ = self.it.rotations.take_up_again(self.it.account, aside.password.capture, shown, self.it.now());
    }

    /// The person says of two passwords that are named which one may go; that is their word.
    fn discards(&mut self) {
        let (Some(aside), Some(shown)) = (self.aside(), self.it.account().shown) else { return };
        self.doing = "discard";
        let capture = aside.password.capture;
        let _ = self.it.rotations.discard(self.it.account, capture, shown.capture, self.it.now());
        self.forgets_what_is_gone();
    }

    fn closes(&mut self) {
        self.doing = "close";
        let account = self.it.account;
        let _ = self.it.rotations.says_confirmed(account, self.it.destination, self.it.now());
        if self.it.rotations.closes(account, AtClose::Keep, self.it.now()).is_ok() {
            self.forgets_what_is_gone();
        }
    }

    fn restarts(mut self) -> Self {
        self.doing = "restart";
        self.it = self.it.restart();
        let _ = self.it.rotations.resume(self.it.account, self.it.now());
        self.keeps_what_the_keyring_has();
        self
    }

    fn loses_power(mut self) -> Self {
        if !self.mended {
            return self;
        }
        self.doing = "lose power";
        let after = self.dice.below(2) == 0;
        self.it.keyring.befall(if after { Misfortune::PowerFailsAfterPut } else { Misfortune::PowerFailsBeforePut });
        let stopped = catch_unwind(AssertUnwindSafe(|| self.reads())).is_err();
        self.it.keyring.mend();
        if stopped {
            self = self.restarts();
        }
        self
    }

    /// What the computer has lost with its memory is lost to everybody.
    fn keeps_what_the_keyring_has(&mut self) {
        let kept = self.it.keyring.passwords();
        self.reached.retain(|text| kept.contains(text));
    }

    fn forgets_what_is_gone(&mut self) {
        let held = self.held();
        self.reached.retain(|text| held.contains(text));
    }

    fn text(&self, capture: CaptureId) -> Option<String> {
        self.it.rotations.password_of(self.it.account, capture).ok().map(|secret| secret.expose().to_owned())
    }

    /// Keyring and memory.
    fn held(&self) -> BTreeSet<String> {
        let mut held: BTreeSet<String> = self.it.keyring.passwords().into_iter().collect();
        let captures = self.it.events().len() as i64;
        held.extend((1..=captures).filter_map(|number| self.text(CaptureId(number))));
        held.extend(self.it.password().ok());
        held
    }

    fn is_still_here(&self) {
        let in_force = &self.portal.in_force;
        if self.reached.contains(in_force) {
            assert!(self.held().contains(in_force), "after « {} » the password in force is gone", self.doing);
        }
    }

    /// Whether it had reached this computer.
    fn ends_with_the_password_in_force(self) -> bool {
        self.it.keyring.mend();
        let (account, rotations) = (self.it.account, &self.it.rotations);
        rotations.resume(account, self.it.now()).unwrap();
        rotations.put_away(account, self.it.now()).unwrap();
        assert!(rotations.unsafe_accounts().is_empty());
        if !self.reached.contains(&self.portal.in_force) {
            return false;
        }
        let is_found = || self.it.password().is_ok_and(|shown| shown == self.portal.in_force);
        if !is_found() && self.it.stage() == Some(Stage::Stored) {
            // Its form was left, as PISTE shows.
            rotations.says_left(account, self.it.now()).unwrap();
        }
        for aside in self.it.account().set_aside {
            if !is_found() {
                self.piste_says(aside.password.capture, &self.text(aside.password.capture).unwrap());
            }
        }
        assert!(is_found(), "PISTE finds it");
        true
    }
}
