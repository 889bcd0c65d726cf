//! A browser before today's portal: asks over HTTP what its script asks, and shows the part that the script would put in
//! place. What was shown before is there again when one goes back.

use std::time::Duration;

use practice_portal::PracticePortal;
use reqwest::{Client, RequestBuilder, Url};

/// A window with its cookies and its history.
#[derive(Clone)]
pub(crate) struct Browser {
    client: Client,
    base: Url,
    shown: Vec<Shown>,
    at: usize,
}

#[derive(Clone)]
struct Shown {
    html: String,
    /// What the address bar leads to.
    view: String,
}

impl Browser {
    /// Signed in as the manager of many structures.
    pub(crate) async fn signed_in(portal: &PracticePortal) -> Self {
        // Another part of the program may have chosen before: one is as good as the other.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder().cookie_store(true).no_proxy().build().unwrap();
        let base = portal.address().parse().unwrap();
        let mut browser = Self { client, base, shown: Vec::new(), at: 0 };
        browser.opens("accueil").await;
        browser.signs_in(portal).await;
        browser
    }

    pub(crate) async fn signs_in(&mut self, portal: &PracticePortal) {
        let (email, password) = portal.world().with(|world| {
            let person = &world.people()[MANAGER];
            (person.email.clone(), person.password.duplicate())
        });
        self.sends("connexion", &[("adresse", &email), ("mot-de-passe", password.expose())]).await;
        let code = portal.world().with(|world| {
            let mail = world.people()[MANAGER].mailbox.last().expect("a message");
            mail.text[1].rsplit(' ').next().unwrap().to_owned()
        });
        self.sends("code", &[("code", &code)]).await;
        assert!(self.is_signed_in(), "{}", self.html());
    }

    /// Nothing was opened yet but the first page.
    pub(crate) async fn begins_anew(&mut self) {
        self.shown.clear();
        self.opens("accueil").await;
    }

    pub(crate) fn html(&self) -> &str {
        &self.shown[self.at].html
    }

    pub(crate) fn is_signed_in(&self) -> bool {
        self.html().contains("data-va=\"/aife_csm/vue")
    }

    /// Whether the page has this among the names of its elements.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.html().contains(text)
    }

    pub(crate) async fn opens(&mut self, view: &str) {
        let request = self.client.get(self.base.join(&format!("/aife_csm/vue?id={view}")).unwrap());
        let html = request.send().await.unwrap().text().await.unwrap();
        self.shows(Shown { html, view: view.to_owned() });
    }

    pub(crate) async fn chooses(&mut self, field: &str, value: &str) {
        let key = self.key();
        self.sends("choix", &[("champ", field), ("valeur", value), ("cle", &key)]).await;
    }

    /// The part that the script asks for by itself, a moment later.
    pub(crate) async fn waits(&mut self) {
        let Some(address) = self.behind("data-apres=\"") else { return };
        let request = self.client.get(self.base.join(&address).unwrap());
        let html = request.send().await.unwrap().text().await.unwrap();
        let view = self.shown[self.at].view.clone();
        self.shows(Shown { html, view });
    }

    /// Where no answer arrives within `patience`, the page stays as it is.
    pub(crate) async fn submits(&mut self, patience: Duration) {
        let request = self.request("soumettre", &[("cle", &self.key())]);
        let Ok(answer) = request.timeout(patience).send().await else { return };
        let Ok(html) = answer.text().await else { return };
        let view = self.shown[self.at].view.clone();
        self.shows(Shown { html, view });
    }

    pub(crate) fn goes_back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    pub(crate) fn goes_forward(&mut self) {
        self.at = (self.at + 1).min(self.shown.len() - 1);
    }

    pub(crate) async fn reloads(&mut self) {
        let view = self.shown[self.at].view.clone();
        self.opens(&view).await;
    }

    /// The address that a person could go to from here is that of the page, whatever was sent.
    async fn sends(&mut self, what: &str, fields: &[(&str, &str)]) {
        let request = self.request(what, fields);
        let html = request.send().await.unwrap().text().await.unwrap();
        let view = self.shown[self.at].view.clone();
        self.shows(Shown { html, view });
    }

    fn request(&self, what: &str, fields: &[(&str, &str)]) -> RequestBuilder {
        let token = self.behind("data-jeton=\"").unwrap_or_default();
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("jeton", token.as_str())]).collect();
        self.client.post(self.base.join(&format!("/aife_csm/{what}")).unwrap()).form(&fields)
    }

    fn shows(&mut self, shown: Shown) {
        self.shown.truncate(self.at + 1);
        self.shown.push(shown);
        self.at = self.shown.len() - 1;
    }

    fn key(&self) -> String {
        self.behind("data-champ=\"cle\" value=\"").unwrap_or_default()
    }

    fn behind(&self, beginning: &str) -> Option<String> {
        let (_, rest) = self.html().split_once(beginning)?;
        Some(rest.split('"').next().unwrap_or_default().replace("&#38;", "&"))
    }
}

/// The second of the made-up managers: one of the structures has several accounts.
pub(crate) const MANAGER: usize = 1;
/// How long an answer is waited for that may never come.
pub(crate) const A_MOMENT: Duration = Duration::from_millis(60);
pub(crate) const LONG: Duration = Duration::from_secs(3);
