//! One visit of the portal at random, beside the portal's own books.

use std::sync::Arc;

use chorus_pro::guide::OpenPage;
use chorus_pro::{Environment, Generation, Secret, StructureId, TechnicalLogin};
use jiff::{SignedDuration, Timestamp};
use practice_portal::{Fault, Opening, PracticePortal, Variant};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use rotation::{
    AccountId, AtClose, DestinationId, Found, Journal, NewAccount, NewDestination, PortalVisit, Rotations, SeenPage,
    Source, Stage, UpdatedBy,
};

use crate::act::{Act, Answer, Request, Whose};
use crate::browser::{A_MOMENT, Browser, LONG, MANAGER};
use crate::computer::WatchedKeyring;
use crate::person::{self, Facts};
use crate::tally::Tally;

/// A portal, a person who is signed in there, and three accounts.
pub(crate) struct Ground {
    portal: PracticePortal,
    browser: Browser,
    /// Another window, with a session of its own.
    beside: Browser,
    accounts: [(StructureId, TechnicalLogin); 3],
}

impl Ground {
    pub(crate) async fn of(seed: u64) -> Self {
        let opening = Opening {
            seed: Some(seed),
            generation: Generation::Second,
            variant: Some(Variant::of(seed)),
            clock: Arc::new(start),
            ..Opening::default()
        };
        let portal = PracticePortal::open(opening).await.unwrap();
        let accounts = portal.world().with(|world| {
            let person = world.people()[MANAGER].id;
            let managed = || world.structures_of(person).filter(|structure| structure.manager == person);
            let several = managed().find(|structure| structure.accounts.len() > 1).expect("one has several");
            let other = managed().find(|it| it.id != several.id && !it.accounts.is_empty()).expect("there are 23");
            [(several, 0), (several, 1), (other, 0)]
                .map(|(it, place)| (it.id.clone(), it.accounts[place].login.clone()))
        });
        let (browser, beside) = (Browser::signed_in(&portal).await, Browser::signed_in(&portal).await);
        Self { portal, browser, beside, accounts }
    }

    fn account(&self, whose: Whose) -> (String, String) {
        let (structure, login) = &self.accounts[match whose {
            Whose::Its => 0,
            Whose::Another => 1,
            Whose::OfAnotherStructure => 2,
        }];
        (structure.to_string(), login.to_string())
    }

    /// What the books say that is in force.
    fn in_force(&self) -> String {
        let login = &self.accounts[0].1;
        self.portal.world().with(|world| world.account(login).expect("it stays").1.password.expose().to_owned())
    }
}

/// One visit, from the page that was opened for a reset to the end of it.
pub(crate) struct Walk<'g> {
    ground: &'g mut Ground,
    random: StdRng,
    rotations: Rotations,
    keyring: Arc<WatchedKeyring>,
    account: AccountId,
    destination: DestinationId,
    visit: PortalVisit,
    seconds: i64,
    /// For how many acts the window is not looked at.
    away: u32,
    /// Whether the form was left by the menu: what it showed can be submitted no more.
    has_left: bool,
    is_taken: bool,
    was_asked: bool,
    is_deletion_counted: bool,
    pub(crate) acts: Vec<Act>,
    pub(crate) tally: Tally,
}

impl<'g> Walk<'g> {
    /// What is in force is known from the year before; the official page was opened.
    pub(crate) async fn begins(ground: &'g mut Ground, seed: u64) -> Self {
        ground.browser.begins_anew().await;
        ground.beside.begins_anew().await;
        if !ground.browser.is_signed_in() {
            ground.browser.signs_in(&ground.portal).await;
        }
        let keyring = Arc::new(WatchedKeyring::default());
        let rotations = Rotations::open(Journal::in_memory().unwrap(), Arc::clone(&keyring) as _);
        let (structure_id, login) = ground.accounts[0].clone();
        let new = NewAccount {
            environment: Environment::Practice,
            login: login.clone(),
            structure_id: Some(structure_id),
            structure_name: String::new(),
        };
        let account = rotations.add_account(new, start()).unwrap();
        let program = NewDestination { name: "Finances".to_owned(), updated_by: UpdatedBy::Me, note: String::new() };
        let destination = rotations.add_destination(account, program, start()).unwrap();
        rotations.intend(account, start()).unwrap();
        rotations.requested(account, Generation::First, start()).unwrap();
        let found = Found {
            login: Some(login),
            password: Secret::parse(ground.in_force()).unwrap(),
            source: Source::CopiedPage,
            generation: Generation::First,
        };
        rotations.keep_recap(account, found, start()).unwrap();
        let known = rotations.account(account).unwrap().rotation.and_then(|it| it.capture).unwrap();
        rotations.confirm_destination(account, known, destination, start()).unwrap();
        rotations.close(account, known, AtClose::Keep, start()).unwrap();
        rotations.intend(account, start()).unwrap();
        rotations.requested(account, Generation::Second, start()).unwrap();
        let visit = PortalVisit::of(&rotations.account(account).unwrap());
        Self {
            ground,
            random: StdRng::seed_from_u64(seed),
            rotations,
            keyring,
            account,
            destination,
            visit,
            seconds: 0,
            away: 0,
            has_left: false,
            is_taken: false,
            was_asked: false,
            is_deletion_counted: false,
            acts: Vec::new(),
            tally: Tally { walks: 1, ..Tally::default() },
        }
    }

    /// Acts until the visit is over, or the person tires.
    pub(crate) async fn goes(&mut self) {
        let length = self.random.random_range(3..28);
        while self.acts.len() < length && !self.is_taken {
            let act = Act::draw(&mut self.random);
            self.acts.push(act);
            self.does(act).await;
            self.looks();
            self.nothing_in_force_was_deleted();
        }
        self.ends();
    }

    async fn does(&mut self, act: Act) {
        let can_choose = self.ground.browser.has("data-formulaire");
        match act {
            Act::FillIn(whose) => {
                self.opens_form().await;
                self.chooses_all(Request::Reset, whose).await;
                self.waits().await;
            }
            Act::OpenForm => self.opens_form().await,
            Act::Choose(request) if can_choose => self.chooses("demande", request.name()).await,
            Act::ChooseAccount(whose) if can_choose => self.chooses_account(whose).await,
            Act::WaitForPassword => self.waits().await,
            Act::DrawAnother if self.ground.browser.has("data-choisit=\"mot-de-passe\"") => {
                self.chooses("mot-de-passe", "").await;
                self.waits().await;
            }
            Act::Submit if can_choose => self.ground.browser.submits(LONG).await,
            Act::SubmitInVain if can_choose => {
                self.ground.portal.next_fault(Fault::RefusedAtSubmission);
                self.ground.browser.submits(LONG).await;
            }
            Act::SubmitUnanswered { is_done } if can_choose => {
                self.ground.portal.next_fault(Fault::UnansweredSubmission { is_done });
                self.ground.browser.submits(A_MOMENT).await;
            }
            Act::Ask(request, whose) => {
                self.opens_form().await;
                self.chooses_all(request, whose).await;
                self.waits().await;
                self.ground.browser.submits(LONG).await;
            }
            Act::GoTo(view) => {
                self.ground.browser.opens(view.name()).await;
                self.has_left |= self.ground.browser.is_signed_in();
            }
            Act::Back => self.ground.browser.goes_back(),
            Act::Forward => self.ground.browser.goes_forward(),
            Act::Reload => {
                self.ground.browser.reloads().await;
            }
            Act::Lapse if can_choose => {
                self.ground.portal.next_fault(Fault::LapsedInForm);
                self.chooses("demande", Request::Reset.name()).await;
            }
            Act::SignIn if !self.ground.browser.is_signed_in() => {
                self.ground.browser.opens("accueil").await;
                if !self.ground.browser.is_signed_in() {
                    self.ground.browser.signs_in(&self.ground.portal).await;
                }
            }
            Act::ResetBeside(whose) => self.resets_beside(whose).await,
            Act::LookAway => self.away = self.random.random_range(1..5),
            Act::KeyringFails => self.keyring.fails(true),
            Act::KeyringMends => self.keyring.fails(false),
            Act::Answer(answer) => self.answers(answer),
            _ => {}
        }
    }

    async fn opens_form(&mut self) {
        self.ground.browser.opens("compte_technique").await;
        self.looks();
        self.has_left = false;
    }

    async fn chooses_all(&mut self, request: Request, whose: Whose) {
        let (structure, login) = self.ground.account(whose);
        for (field, value) in [("demande", request.name()), ("structure", &structure), ("compte", &login)] {
            self.chooses(field, value).await;
        }
    }

    async fn chooses_account(&mut self, whose: Whose) {
        let (structure, login) = self.ground.account(whose);
        self.chooses("structure", &structure).await;
        self.chooses("compte", &login).await;
    }

    async fn chooses(&mut self, field: &str, value: &str) {
        self.ground.browser.chooses(field, value).await;
        self.looks();
    }

    async fn waits(&mut self) {
        self.ground.browser.waits().await;
        self.looks();
    }

    /// In the session of the window, or in one of its own.
    async fn resets_beside(&mut self, whose: Whose) {
        let mut beside = if self.random.random() { self.ground.beside.clone() } else { self.ground.browser.clone() };
        let (structure, login) = self.ground.account(whose);
        beside.opens("compte_technique").await;
        for (field, value) in [("demande", "reinitialisation"), ("structure", &structure), ("compte", &login)] {
            beside.chooses(field, value).await;
        }
        beside.waits().await;
        beside.submits(LONG).await;
    }

    fn looks(&mut self) {
        if self.away > 0 || self.is_taken {
            self.away = self.away.saturating_sub(1);
            if self.away == 0 {
                self.visit.looked_away();
            }
            return;
        }
        self.tally.pages += 1;
        if !self.ground.browser.is_signed_in() {
            self.visit.form_is_gone();
            return;
        }
        let (page, now) = (OpenPage::read(self.ground.browser.html()), self.now());
        // What is not taken has changed nothing.
        let seen = self.visit.see(page, &self.rotations, now);
        if person::is_asked(&self.visit) && !self.was_asked {
            self.tally.asked += 1;
        }
        self.was_asked = person::is_asked(&self.visit);
        if let Ok(SeenPage::Taken) = seen {
            self.is_taken = true;
            if self.is_right() {
                self.tally.believed_right += 1;
            } else {
                self.tally.believed_wrong += 1;
            }
        }
    }

    fn answers(&mut self, answer: Answer) {
        if !person::is_pending(&self.rotations, self.account) {
            return;
        }
        let is_accepted = self.shown().is_some_and(|shown| shown == self.ground.in_force());
        let facts = Facts { is_accepted, is_left: !is_accepted && self.has_left };
        match answer {
            Answer::Truth => {
                let now = self.now();
                self.tally.told += usize::from(person::answers(&self.rotations, self.account, &facts, now));
            }
            Answer::NotKnown => {
                let now = self.now();
                person::does_not_know(&self.rotations, self.account, now);
            }
        }
        if self.is_effective() {
            self.is_taken = true;
            self.tally.believed_wrong += usize::from(!self.is_right());
        }
    }

    /// The window is closed, the keyring works; what can be found out is found out, and what is finished is closed.
    fn ends(&mut self) {
        self.visit.form_is_gone();
        self.keyring.fails(false);
        let now = self.now();
        let _ = self.rotations.put_away(self.account, now);
        self.nothing_in_force_is_lost_unsaid();
        if !self.is_effective() {
            let (in_force, now) = (self.ground.in_force(), self.now());
            if person::finds_out(&self.rotations, self.account, |secret| secret.expose() == in_force, now) {
                self.tally.found_out += 1;
                self.tally.believed_wrong += usize::from(!self.is_right());
            }
        }
        if self.is_effective() {
            let now = self.now();
            let known = self.rotations.account(self.account).unwrap().rotation.and_then(|it| it.capture).unwrap();
            self.rotations.confirm_destination(self.account, known, self.destination, now).unwrap();
            self.rotations.close(self.account, known, AtClose::Keep, now).unwrap();
        }
        self.nothing_in_force_was_deleted();
    }

    fn nothing_in_force_was_deleted(&mut self) {
        let in_force = self.ground.in_force();
        if self.keyring.ever_held(&in_force) && !self.keyring.holds(&in_force) && !self.is_deletion_counted {
            self.is_deletion_counted = true;
            self.tally.deleted_in_force += 1;
        }
    }

    /// A password in force that was kept is the current one, or waits, or it is said that one may be.
    fn nothing_in_force_is_lost_unsaid(&mut self) {
        let in_force = self.ground.in_force();
        let is_said = person::is_pending(&self.rotations, self.account)
            || person::is_said_unclear(&self.rotations, self.account)
            || self.stage() == Some(Stage::Requested);
        if self.keyring.ever_held(&in_force) && self.shown().as_ref() != Some(&in_force) && !is_said {
            self.tally.lost_unsaid += 1;
        }
    }

    fn is_effective(&self) -> bool {
        matches!(self.stage(), Some(Stage::Effective | Stage::Closed))
            || self.rotations.account(self.account).unwrap().rotation.is_some_and(|it| it.reset_at.is_some())
    }

    /// Whether what the program calls current is in force.
    fn is_right(&self) -> bool {
        self.is_effective() && self.shown().is_none_or(|shown| shown == self.ground.in_force())
    }

    fn stage(&self) -> Option<Stage> {
        self.rotations.account(self.account).unwrap().rotation.map(|it| it.stage)
    }

    fn shown(&self) -> Option<String> {
        self.rotations.password(self.account).ok().map(|secret| secret.expose().to_owned())
    }

    /// A second later than at the last call.
    fn now(&mut self) -> Timestamp {
        self.seconds += 1;
        start() + SignedDuration::from_secs(self.seconds)
    }
}

fn start() -> Timestamp {
    Timestamp::from_second(1_790_000_000).unwrap()
}
