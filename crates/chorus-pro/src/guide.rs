//! The page in front of a person, and what they do next on it to reset one account's password.
//!
//! It decides nothing and does nothing: it names one control and what is to be done with it. What can be undone ([`Act`],
//! [`Choice`]) and what cannot ([`Commit`]) are types of their own, so that whoever repeats the one cannot be handed the other.

/// Making one choice of the second generation's form.
mod choice;
/// The click that cannot be undone.
mod commit;
/// The second generation's form, one choice after another.
mod form;
/// What the reader of the portal window tells.
mod told;

pub use choice::{Choice, FormField, How};
pub use commit::{Commit, CommitButton};
pub use told::Told;

use crate::html::{Document, Place};
use crate::portal::{PRESSED, Pencils, is_called, is_same, is_sheet_of, names};
use crate::recognise::recognise;
use crate::shape;
use crate::words::{self, Phrase};
use crate::{ControlKind, Form, Page, Secret, StructureId, StructurePage, TechnicalLogin, VisiblePage};

/// A page that is open before a person, read from what is visible of it.
pub struct OpenPage {
    document: Document,
    page: Page,
}

/// Whose password shall be reset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The technical account.
    pub login: TechnicalLogin,
    /// Its structure, where that is known.
    pub structure_id: Option<StructureId>,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Sign in, which people do themselves.
    SignIn,
    /// Click this, which leads on.
    Act(Act),
    /// Make this choice in the form.
    Choose(Choice),
    /// Click this, once: it cannot be undone.
    Commit(Commit),
    /// Nothing: what was asked for is on its way.
    Wait,
    /// The list is here, and the structure is on none of its pages that are still ahead.
    StructureNotThere,
    /// The page of another structure, or of one without this account.
    AnotherStructure,
    /// The page asks about, or shows, another account.
    AnotherAccount {
        /// Whose it is.
        login: TechnicalLogin,
    },
    /// Two accounts at once, or a recap that is not whole.
    Unclear,
    /// The password is there.
    Done,
    /// No page of the procedure.
    Unknown,
}

/// One control that is clicked, and can be left again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// What it is for.
    pub step: Step,
    /// Its label, as the page has it.
    pub label: String,
    /// How to reach it: see [`crate::Control`].
    pub reach: String,
}

/// The steps on the way to the click that cannot be undone, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// To the list of structures, or to the form.
    GoThere,
    /// The structure is on a later page of the list.
    TurnPage,
    /// The pencil of the structure's row.
    OpenStructure,
    /// One of several accounts.
    ChooseAccount,
    /// « Réinitialiser le mot de passe (utilisateur technique) »: the portal asks first.
    AskToReset,
}

impl Next {
    /// How to reach the control that it speaks of, if it does of one.
    #[must_use]
    pub fn reach(&self) -> Option<&str> {
        match self {
            Self::Act(act) => Some(&act.reach),
            Self::Choose(choice) => Some(&choice.reach),
            Self::Commit(commit) => Some(&commit.reach),
            _ => None,
        }
    }
}

impl OpenPage {
    /// Reads the HTML of what is visible. Its controls' `reach` is the ids in it.
    #[must_use]
    pub fn read(html: &str) -> Self {
        let html = if html.len() > VisiblePage::LIMIT { "" } else { html };
        let nowhere = NOWHERE.parse().expect("it is an address");
        let document = Document::parse(html, nowhere);
        let page = recognise(document.page());
        Self { document, page }
    }

    /// What it was recognised as.
    #[must_use]
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The page once a person has compared the password that it is likely to show: see [`Page::settled`].
    #[must_use]
    pub fn settled(self, is_compared: impl Fn(&Secret) -> bool) -> Self {
        Self { page: self.page.settled(is_compared), ..self }
    }

    /// Which of the portal's own words stand where on it, for a report on a page that was not recognised. No other text is
    /// in it, and no field's value.
    #[must_use]
    pub fn shape(&self) -> String {
        shape::of(self.document.page())
    }

    /// The same, with what it holds.
    #[must_use]
    pub fn into_page(self) -> Page {
        self.page
    }

    /// What the person does next to reset the password of `target`. `before` is the step that the page before asked for:
    /// the portal's question need not say whose password it is about.
    #[must_use]
    pub fn next(&self, target: &Target, before: Option<Step>) -> Next {
        match &self.page {
            Page::SignIn => Next::SignIn,
            Page::Structures(_) => self.in_the_list(target),
            Page::Structure(sheet) => self.on_the_sheet(sheet, target),
            Page::Confirmation(question) => match &question.login {
                Some(login) if !is_same(login, &target.login) => Next::AnotherAccount { login: login.clone() },
                None if before != Some(Step::AskToReset) => Next::Unclear,
                _ => self.commit(&words::first().confirmation.confirm, CommitButton::Confirm),
            },
            Page::Form(form) => self.in_the_form(form, target),
            Page::Recap(recap) if !is_same(&recap.login, &target.login) => {
                Next::AnotherAccount { login: recap.login.clone() }
            }
            Page::Recap(_) | Page::Submitted(_) => Next::Done,
            Page::Ambiguous | Page::RecapIncomplete(_) => Next::Unclear,
            Page::Other if self.is_form() => self.fill(None, target),
            Page::Other => self.elsewhere(),
        }
    }

    fn in_the_list(&self, target: &Target) -> Next {
        let Some(structure) = &target.structure_id else { return Next::Unknown };
        if let Some(pencil) = Pencils::of(&self.document).of_structure(structure) {
            return self.press(pencil, Step::OpenStructure);
        }
        self.first(&words::first().pager.next, Step::TurnPage).unwrap_or(Next::StructureNotThere)
    }

    fn on_the_sheet(&self, sheet: &StructurePage, target: &Target) -> Next {
        let is_there = sheet.accounts.iter().any(|account| is_same(&account.login, &target.login));
        let is_its = target.structure_id.as_ref().is_none_or(|id| is_sheet_of(sheet, &self.document, id));
        if !is_there || !is_its {
            return Next::AnotherStructure;
        }
        let choice = self.document.controls(&[ControlKind::Check], |name| names(name, &target.login)).next();
        match choice.filter(|&choice| sheet.accounts.len() > 1 && !self.document.is_ticked(choice)) {
            Some(choice) => self.press(choice, Step::ChooseAccount),
            None => {
                self.only(&words::first().structure.reset).map_or(Next::Unclear, |it| self.press(it, Step::AskToReset))
            }
        }
    }

    fn in_the_form(&self, form: &Form, target: &Target) -> Next {
        match (&form.login, &form.password) {
            (Some(login), _) if !is_same(login, &target.login) => Next::AnotherAccount { login: login.clone() },
            (Some(_), Some(_)) => self.commit(&words::second().form.submit, CommitButton::Submit),
            _ => self.fill(Some(form), target),
        }
    }

    /// Signed in, and on no page of the procedure: by the tab of either generation.
    fn elsewhere(&self) -> Next {
        let (first, second) = (&words::first().tabs.structures, &words::second().way.labels);
        let tabs: [&[Phrase]; 2] = [second, first];
        tabs.into_iter().find_map(|tab| self.first(tab, Step::GoThere)).unwrap_or(Next::Unknown)
    }

    /// The first control called by the earliest of these names.
    fn first(&self, phrases: &[Phrase], step: Step) -> Option<Next> {
        let called = |phrase: &Phrase| self.pressable(std::slice::from_ref(phrase)).next();
        phrases.iter().find_map(called).map(|place| self.press(place, step))
    }

    /// The one control called so; where there are several, none is meant.
    fn only(&self, phrases: &[Phrase]) -> Option<Place> {
        let mut called = self.pressable(phrases);
        called.next().filter(|_| called.next().is_none())
    }

    fn commit(&self, phrases: &[Phrase], button: CommitButton) -> Next {
        let Some(place) = self.only(phrases) else { return Next::Unclear };
        let control = self.document.control(place);
        let (label, reach) = (control.label.clone(), control.reach.clone());
        Next::Commit(Commit { button, label, reach })
    }

    fn pressable(&self, phrases: &[Phrase]) -> impl Iterator<Item = Place> {
        let called = self.document.controls(&PRESSED, move |name| is_called(name, phrases));
        called.filter(|&place| self.document.is_enabled(place))
    }

    fn press(&self, place: Place, step: Step) -> Next {
        let control = self.document.control(place);
        let (label, reach) = (control.label.clone(), control.reach.clone());
        Next::Act(Act { step, label, reach })
    }
}

impl std::fmt::Debug for OpenPage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("OpenPage").field(&crate::portal::kind(&self.page)).finish()
    }
}

/// Where the page is does not matter: nothing is sent from here.
const NOWHERE: &str = "about:blank";

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) const LOGIN: &str = "TECH_039012665400024@cpp2017.fr";
    pub(super) const OTHER: &str = "TECH_011122200033344@cpp2017.fr";
    pub(super) const ID: &str = "39012665400024";

    pub(super) fn next(html: &str) -> Next {
        after(None, html)
    }

    fn after(before: Option<Step>, html: &str) -> Next {
        let login = TechnicalLogin::parse(LOGIN).expect("a login");
        let structure_id = StructureId::parse(ID).ok();
        OpenPage::read(html).next(&Target { login, structure_id }, before)
    }

    /// The step, and the label of what is to be pressed.
    fn pressed(html: &str) -> (Step, String) {
        match next(html) {
            Next::Act(act) => (act.step, act.label),
            other => panic!("{html}: {other:?}"),
        }
    }

    fn sheet(accounts: &str, more: &str) -> String {
        format!(
            "<h2>Utilisateurs rattachés à la structure</h2><p>{ID}</p><p>Gestionnaire Principal : A B (a@b.fr)</p>{accounts}{more}"
        )
    }

    const QUESTION: &str = "<h2>Confirmation de réinitialisation du mot de passe</h2><p>Vous avez demandé la \
        réinitialisation du mot de passe de l'utilisateur technique.</p><button>Annuler</button><button>Confirmer</button>";
    const RESET: &str = "<button id=r>Réinitialiser le mot de passe (utilisateur technique)</button>";

    fn account(login: &str) -> String {
        format!("<p>Utilisateur technique : {login} (ACTIF)</p>")
    }

    #[test]
    fn from_signing_in_to_the_click_that_cannot_be_undone() {
        let sign_in = "<label>Mot de passe <input type=password></label><button>Se connecter</button>";
        assert_eq!(next(sign_in), Next::SignIn);

        let tab = "<a href=#>Accueil</a><a href=#>Activités du gestionnaire</a>";
        assert_eq!(pressed(tab), (Step::GoThere, "Activités du gestionnaire".to_owned()));

        let sheet = sheet(&account(LOGIN), RESET);
        assert_eq!(pressed(&sheet).0, Step::AskToReset, "the portal asks first");

        let Next::Commit(commit) = after(Some(Step::AskToReset), QUESTION) else { panic!("it can be answered") };
        assert!(commit.button == CommitButton::Confirm && commit.label == "Confirmer");
    }

    #[test]
    fn a_question_that_names_nobody_is_answered_only_right_behind_the_accounts_own_sheet() {
        assert_eq!(after(None, QUESTION), Next::Unclear);
        assert_eq!(after(Some(Step::OpenStructure), QUESTION), Next::Unclear);
        let named = next(&format!("{QUESTION}{}", account(LOGIN)));
        assert!(matches!(named, Next::Commit(_)), "this one names it: {named:?}");
    }

    #[test]
    fn of_several_accounts_the_right_one_is_chosen_before_the_button() {
        let radio = |ticked: &str| {
            format!("<label><input type=radio {ticked}>{LOGIN}</label><label><input type=radio>{OTHER}</label>{RESET}")
        };
        let accounts = format!("{}{}", account(LOGIN), account(OTHER));
        assert_eq!(pressed(&sheet(&accounts, &radio(""))), (Step::ChooseAccount, LOGIN.to_owned()));
        assert_eq!(pressed(&sheet(&accounts, &radio("checked"))).0, Step::AskToReset);
    }

    #[test]
    fn another_accounts_page_is_never_acted_upon() {
        assert_eq!(next(&sheet(&account(OTHER), RESET)), Next::AnotherStructure);
        let question = format!("{QUESTION}{}", account(OTHER));
        assert_eq!(
            after(Some(Step::AskToReset), &question),
            Next::AnotherAccount { login: TechnicalLogin::parse(OTHER).expect("a login") }
        );
    }

    #[test]
    fn of_two_buttons_called_alike_neither_is_pressed_nor_one_that_is_disabled() {
        assert_eq!(next(&sheet(&account(LOGIN), &format!("{RESET}{RESET}"))), Next::Unclear);
        assert_eq!(next(&sheet(&account(LOGIN), &RESET.replace("id=r", "disabled"))), Next::Unclear);
    }

    #[test]
    fn a_page_that_is_none_of_the_portals_asks_for_nothing() {
        assert_eq!(next("<h1>Bonjour</h1><a href=#>Aide</a>"), Next::Unknown);
        assert_eq!(next(""), Next::Unknown);
    }
}
