//! The way by the portal's window, without the window: a person in a browser, and Trousseau, which sees each page and does
//! around it what the shell does.

use std::error::Error;

use chorus_pro::Generation;
use chorus_pro::guide::{Act, Commit, CommitButton, Next, Step};
use crashes::browser::Browser;
use crashes::words::{Line, Planted, Said, Window};
use rotation::{PortalVisit, SeenPage};

use crate::{Windowless, say};

type Told = Result<(), Box<dyn Error>>;

/// A visit of the portal.
struct InWindow<'w> {
    it: &'w Windowless,
    browser: Browser,
    visit: PortalVisit,
}

/// From the open window to a reset that was made, and whose password is in the keyring or in memory. Where the reset was
/// not made it says how it stands; then the answer is false.
pub(crate) async fn reset(it: &Windowless, window: &Window) -> Result<bool, Box<dyn Error>> {
    let (rotations, account) = (it.rotations(), it.account);
    if it.order.planted != Some(Planted::ClickUnannounced) {
        rotations.requested(account, window.generation, it.now())?;
    }
    let visit = PortalVisit::of(&rotations.account(account)?);
    let mut visit = InWindow { it, browser: Browser::at(&window.address, &window.cookie)?, visit };
    match window.generation {
        Generation::First => visit.by_the_structures().await,
        Generation::Second => visit.by_the_form().await,
    }
}

impl InWindow<'_> {
    async fn by_the_structures(&mut self) -> Result<bool, Box<dyn Error>> {
        self.browser.opens("/cpp/accueil").await?;
        self.is_to(Step::GoThere)?;
        self.browser.opens("/cpp/structures").await?;
        self.is_to(Step::OpenStructure)?;
        let sheet = self.browser.behind("class=\"pencil\" href=\"")?;
        self.browser.opens(&sheet).await?;
        self.is_to(Step::AskToReset)?;
        self.browser.opens(&format!("{sheet}/reinitialisation?compte={}", self.it.order.login)).await?;
        self.is_to_commit(CommitButton::Confirm)?;
        self.is_ready()?;
        let key = self.browser.behind("name=\"cle\" value=\"")?;
        self.it.step("confirm");
        self.browser.sends(&format!("{sheet}/reinitialisation"), &[("cle", &key)]).await?;
        self.it.step("keep");
        self.is_made()
    }

    async fn by_the_form(&mut self) -> Result<bool, Box<dyn Error>> {
        self.browser.opens("/aife_csm/vue?id=raccordements").await?;
        self.browser.opens("/aife_csm/vue?id=compte_technique").await?;
        let (structure, login) = (self.it.order.structure.clone(), self.it.order.login.clone());
        for (field, value) in [("demande", "reinitialisation"), ("structure", &structure), ("compte", &login)] {
            self.chooses(field, value).await?;
        }
        self.is_drawn().await?;
        self.it.step("choose-again");
        self.chooses("compte", &login).await?;
        if let SeenPage::Next(Next::SignIn) = self.sees()? {
            self.it.stands(Said::Pending).await?;
            return Ok(false);
        }
        self.is_drawn().await?;
        self.submits().await?;
        if self.sees()? != SeenPage::Taken {
            // It failed; the form is there still.
            self.it.step("submit-again");
            self.submits().await?;
        }
        self.is_made()
    }

    async fn chooses(&mut self, field: &str, value: &str) -> Told {
        let key = self.key()?;
        self.browser.sends("/aife_csm/choix", &[("champ", field), ("valeur", value), ("cle", &key)]).await?;
        Ok(())
    }

    /// The password appears a moment after the last choice, and is taken.
    async fn is_drawn(&mut self) -> Told {
        let address = self.browser.behind("data-apres=\"")?;
        self.browser.opens(&address).await?;
        self.it.step("keep");
        self.is_to_commit(CommitButton::Submit)?;
        if self.it.order.planted == Some(Planted::PendingInForce) {
            self.it.rotations().submission_accepted(self.it.account, self.it.shown()?, self.it.now())?;
        }
        Ok(())
    }

    async fn submits(&mut self) -> Told {
        self.is_ready()?;
        let key = self.key()?;
        self.it.step("submit");
        self.browser.sends("/aife_csm/soumettre", &[("cle", &key)]).await?;
        Ok(())
    }

    fn key(&self) -> Result<String, Box<dyn Error>> {
        Ok(self.browser.behind("data-champ=\"cle\" value=\"")?)
    }

    fn sees(&mut self) -> Result<SeenPage, Box<dyn Error>> {
        Ok(self.visit.see(self.browser.page(), self.it.rotations(), self.it.now())?)
    }

    fn is_to(&mut self, step: Step) -> Told {
        match self.sees()? {
            SeenPage::Next(Next::Act(Act { step: next, .. })) if next == step => Ok(()),
            other => Err(format!("{other:?} instead of {step:?}").into()),
        }
    }

    fn is_to_commit(&mut self, button: CommitButton) -> Told {
        match self.sees()? {
            SeenPage::Next(Next::Commit(Commit { button: next, .. })) if next == button => Ok(()),
            other => Err(format!("{other:?} instead of {button:?}").into()),
        }
    }

    /// As behind the shell's own button for the click that cannot be undone, which is pressed again where the password is not
    /// safe: when this returns, the click comes next.
    fn is_ready(&self) -> Told {
        let (rotations, account) = (self.it.rotations(), self.it.account);
        if self.it.order.planted == Some(Planted::ClickUnannounced) {
            return Ok(());
        }
        loop {
            match rotations.ready_for_the_click(account, self.it.now()) {
                Err(error) if rotations.unsafe_accounts().contains(&account) => self.it.is_unsafe(error.id()),
                other => {
                    let _made_next = rotations.click(other?, self.it.now())?;
                    return Ok(());
                }
            }
        }
    }

    fn is_made(&mut self) -> Result<bool, Box<dyn Error>> {
        match self.sees()? {
            SeenPage::Taken => Ok(true),
            SeenPage::Next(Next::SignIn) => {
                say(&Line::Refused("portal-session-lapsed".to_owned()));
                Ok(false)
            }
            other @ (SeenPage::ToCompare | SeenPage::Next(_)) => {
                Err(format!("{other:?} instead of the reset's end").into())
            }
        }
    }
}
