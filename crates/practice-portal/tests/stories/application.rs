//! Someone before the second generation: asks what its script asks, and has the part that the script would put in place.

use chorus_pro::{Page, VisiblePage, recognise};
use reqwest::{Client, RequestBuilder, Response, StatusCode, Url};

use crate::html::text;
use crate::practice::{Practice, Sheet};

/// A browser with its own cookies, and the part that it shows.
pub(crate) struct Application {
    client: Client,
    base: Url,
    pub(crate) status: StatusCode,
    html: String,
}

impl Application {
    /// Where people sign in.
    pub(crate) async fn at(practice: &Practice) -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder().cookie_store(true).no_proxy().build().unwrap();
        let base = practice.portal.address().parse().unwrap();
        let mut application = Self { client, base, status: StatusCode::OK, html: String::new() };
        application.open("accueil").await;
        application
    }

    /// Signed in as one of the made-up people.
    pub(crate) async fn signed_in(practice: &Practice, person: usize) -> Self {
        let mut application = Self::at(practice).await;
        application.sign_in(practice, person).await;
        application
    }

    /// Both steps, the code being read in the mailbox.
    pub(crate) async fn sign_in(&mut self, practice: &Practice, person: usize) {
        self.first_step(practice, person).await;
        let code = code(practice, person);
        self.post("/aife_csm/code", &[("code", &code)]).await;
        assert!(self.says("Bienvenue"), "{}", self.text());
    }

    pub(crate) async fn first_step(&mut self, practice: &Practice, person: usize) {
        let (email, password) = practice.person(person);
        self.post("/aife_csm/connexion", &[("adresse", &email), ("mot-de-passe", &password)]).await;
    }

    /// What the menu leads to.
    pub(crate) async fn open(&mut self, view: &str) {
        self.get(&format!("/aife_csm/vue?id={view}")).await;
    }

    /// The form, filled in but for the wait.
    pub(crate) async fn fills_in(&mut self, sheet: &Sheet) {
        self.open("compte_technique").await;
        self.chooses("demande", "Réinitialisation").await;
        self.chooses("structure", sheet.id.as_str()).await;
        self.chooses("compte", sheet.logins[0].as_str()).await;
    }

    /// The form with its password.
    pub(crate) async fn fills_in_and_waits(&mut self, sheet: &Sheet) {
        self.fills_in(sheet).await;
        self.waits().await;
    }

    /// The entries that a list shows for what was typed into it: value and text.
    pub(crate) async fn list(&self, field: &str, typed: &str) -> Vec<(String, String)> {
        let mut address = self.base.join("/aife_csm/liste").unwrap();
        address.query_pairs_mut().append_pair("champ", field).append_pair("recherche", typed);
        let rows = self.client.get(address).send().await.unwrap().text().await.unwrap();
        let rows = rows.split("data-valeur=\"").skip(1);
        rows.map(|row| {
            let (value, rest) = row.split_once('"').unwrap();
            let label = rest.split_once('>').unwrap().1.split("</li>").next().unwrap();
            (value.to_owned(), text(label))
        })
        .collect()
    }

    /// Searches in a list, and chooses the only entry that is found.
    #[track_caller]
    pub(crate) fn chooses<'a>(&'a mut self, field: &'a str, typed: &'a str) -> impl Future<Output = ()> + 'a {
        let caller = std::panic::Location::caller();
        async move {
            let found = self.list(field, typed).await;
            assert_eq!(found.len(), 1, "{caller}: {typed:?} in {field}: {found:?}");
            self.choose_value(field, &found[0].0).await;
        }
    }

    /// Chooses by value, also what no list offers.
    pub(crate) async fn choose_value(&mut self, field: &str, value: &str) {
        let key = self.key();
        self.post("/aife_csm/choix", &[("champ", field), ("valeur", value), ("cle", &key)]).await;
    }

    /// The part that the script asks for by itself, a moment later.
    pub(crate) async fn waits(&mut self) {
        let address = self.attribute("data-apres").unwrap_or_else(|| panic!("nothing to wait for: {}", self.text()));
        self.get(&address).await;
    }

    pub(crate) async fn submits(&mut self) {
        let request = self.submission();
        self.take(request.send().await.unwrap()).await;
    }

    /// What « Soumettre » sends.
    pub(crate) fn submission(&self) -> RequestBuilder {
        self.request("/aife_csm/soumettre", &[("cle", &self.key())])
    }

    pub(crate) async fn get(&mut self, address: &str) {
        let request = self.client.get(self.base.join(address).unwrap());
        self.take(request.send().await.unwrap()).await;
    }

    pub(crate) async fn post(&mut self, address: &str, fields: &[(&str, &str)]) {
        let request = self.request(address, fields);
        self.take(request.send().await.unwrap()).await;
    }

    /// Sends fields as they are, without the session's token.
    pub(crate) async fn forge(&mut self, address: &str, fields: &[(&str, &str)]) {
        let request = self.client.post(self.base.join(address).unwrap()).form(fields);
        self.take(request.send().await.unwrap()).await;
    }

    pub(crate) async fn take(&mut self, response: Response) {
        self.status = response.status();
        self.html = response.text().await.unwrap();
    }

    fn request(&self, address: &str, fields: &[(&str, &str)]) -> RequestBuilder {
        let token = self.attribute("data-jeton").unwrap_or_default();
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("jeton", token.as_str())]).collect();
        self.client.post(self.base.join(address).unwrap()).form(&fields)
    }

    /// The key of the form that is shown.
    pub(crate) fn key(&self) -> String {
        let field = self.html.split("<input ").find(|field| field.contains("data-champ=\"cle\"")).unwrap_or_default();
        between(field, "value=\"").unwrap_or_default()
    }

    fn attribute(&self, name: &str) -> Option<String> {
        between(&self.html, &format!("{name}=\"")).map(|value| value.replace("&#38;", "&"))
    }

    pub(crate) fn html(&self) -> &str {
        &self.html
    }

    pub(crate) fn text(&self) -> String {
        text(&self.html)
    }

    pub(crate) fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// What the part is recognised as.
    pub(crate) fn page(&self) -> Page {
        recognise(&VisiblePage::from_html(&self.html))
    }

    /// The form, as it is recognised.
    #[track_caller]
    pub(crate) fn form(&self) -> chorus_pro::Form {
        match self.page() {
            Page::Form(form) => form,
            other => panic!("no form but {other:?}: {}", self.text()),
        }
    }
}

/// The code in a person's latest message.
pub(crate) fn code(practice: &Practice, person: usize) -> String {
    practice.with(|world| {
        let mail = world.people()[person].mailbox.last().expect("a message");
        mail.text[1].rsplit(' ').next().unwrap().to_owned()
    })
}

fn between(text: &str, start: &str) -> Option<String> {
    let (_, rest) = text.split_once(start)?;
    Some(rest.split('"').next().unwrap_or_default().to_owned())
}
