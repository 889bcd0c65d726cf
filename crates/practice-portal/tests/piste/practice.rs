//! A practice portal with a clock that can be moved.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chorus_pro::piste::{Access, Clock, Piste, PisteError, Trial, Verdict};
use chorus_pro::{Secret, StructureId, TechnicalLogin};
use jiff::Timestamp;
use practice_portal::world::{PersonId, SharedWorld};
use practice_portal::{Opening, PisteTrouble, PracticePortal};
use reqwest::{Client, RequestBuilder, StatusCode};
use serde_json::Value;

const SEED: u64 = 1;
pub(crate) const NOW: i64 = 1_790_000_000;

/// The made-up managers, by how many structures they have.
pub(crate) const TOWN: usize = 0;
pub(crate) const AGGLOMERATION: usize = 1;
pub(crate) const OFFICE: usize = 2;

pub(crate) const ATTACHMENTS: &str = "/cpro/utilisateurs/v1/monCompte/recuperer/rattachements";
pub(crate) const SEARCH: &str = "/cpro/structures/v1/rechercher";
pub(crate) const CONSULT: &str = "/cpro/structures/v1/consulter";
pub(crate) const HEALTH: &str = "/cpro/transverses/v1/health-check";

pub(crate) struct Practice {
    portal: PracticePortal,
    milliseconds: Arc<AtomicI64>,
    http: Client,
}

/// One technical account and where it belongs.
pub(crate) struct Account {
    pub(crate) manager: PersonId,
    pub(crate) structure: StructureId,
    pub(crate) login: TechnicalLogin,
}

impl Practice {
    pub(crate) async fn open() -> Self {
        Self::drawn_from(SEED).await
    }

    /// The people, accounts and passwords are drawn from `seed`, and so is what happens at random.
    pub(crate) async fn drawn_from(seed: u64) -> Self {
        let milliseconds = Arc::new(AtomicI64::new(NOW * 1000));
        let clock = clock(&milliseconds);
        let portal = PracticePortal::open(Opening { port: 0, seed: Some(seed), clock, ..Opening::default() })
            .await
            .expect("a free port");
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = Client::builder().no_proxy().build().expect("a client");
        Self { portal, milliseconds, http }
    }

    pub(crate) fn set_clock(&self, moment: Timestamp) {
        self.milliseconds.store(moment.as_millisecond(), Ordering::SeqCst);
    }

    pub(crate) fn now(&self) -> Timestamp {
        clock(&self.milliseconds)()
    }

    pub(crate) fn trouble(&self, trouble: PisteTrouble) {
        self.portal.trouble_piste(trouble);
    }

    pub(crate) fn calm(&self) {
        self.portal.calm_piste();
    }

    pub(crate) fn set_expiry(&self, account: &Account, expires: Timestamp) {
        self.world().with(|world| world.account_mut(&account.login).expect("an account").expires = expires);
    }

    pub(crate) fn world(&self) -> &SharedWorld {
        self.portal.world()
    }

    /// This project's client. It does not wait between two calls: the clock goes on by as much instead.
    pub(crate) fn client(&self) -> Piste {
        let piste = self.portal.piste();
        let access = Access {
            token_url: piste.token_url,
            api_url: piste.api_url,
            client_id: piste.client_id,
            client_secret: piste.client_secret,
        };
        let milliseconds = Arc::clone(&self.milliseconds);
        let pause = move |pause: Duration| -> Pin<Box<dyn Future<Output = ()> + Send>> {
            milliseconds.fetch_add(i64::try_from(pause.as_millis()).expect("short"), Ordering::SeqCst);
            Box::pin(std::future::ready(()))
        };
        Piste::with_pause(access, clock(&self.milliseconds), pause).expect("loopback addresses")
    }

    /// Nobody is there any more.
    pub(crate) async fn close(self) {
        self.portal.close().await;
    }

    /// The first account of the first structure with exactly one that this manager manages.
    pub(crate) fn account(&self, manager: usize) -> Account {
        self.world().with(|world| {
            let manager = world.people()[manager].id;
            let mut structures = world.structures_of(manager);
            let structure = structures
                .find(|structure| structure.manager == manager && structure.accounts.len() == 1)
                .expect("a seeded one");
            Account { manager, structure: structure.id.clone(), login: structure.accounts[0].login.clone() }
        })
    }

    /// The password in force.
    pub(crate) fn password(&self, login: &TechnicalLogin) -> Secret {
        self.world().with(|world| {
            let (_, account) = world.account(login).expect("an account");
            Secret::parse(account.password.expose().to_owned()).expect("not empty")
        })
    }

    pub(crate) fn expires(&self, login: &TechnicalLogin) -> Timestamp {
        self.world().with(|world| world.account(login).expect("an account").1.expires)
    }

    pub(crate) fn reset(&self, account: &Account) {
        let now = self.now();
        self.world()
            .with(|world| world.reset(account.manager, &account.structure, &account.login, now))
            .expect("the principal manager may");
    }

    /// A bare request to the token's address.
    pub(crate) fn token_request(&self) -> RequestBuilder {
        self.http.post(self.portal.piste().token_url)
    }

    pub(crate) fn token_url(&self) -> String {
        self.portal.piste().token_url
    }

    pub(crate) fn api_url(&self) -> String {
        self.portal.piste().api_url
    }

    pub(crate) fn client_id(&self) -> String {
        self.portal.piste().client_id
    }

    pub(crate) fn client_secret(&self) -> String {
        self.portal.piste().client_secret.expose().to_owned()
    }

    pub(crate) async fn token(&self) -> String {
        let (id, secret) = (self.client_id(), self.client_secret());
        let form = [("grant_type", "client_credentials"), ("client_id", &id), ("client_secret", &secret)];
        let answer = Answer::to(self.token_request().form(&form)).await;
        answer.json["access_token"].as_str().expect("a token").to_owned()
    }

    /// A bare POST to the API.
    pub(crate) fn post(&self, path: &str) -> RequestBuilder {
        self.http.post(format!("{}{path}", self.portal.piste().api_url))
    }

    pub(crate) fn get(&self, path: &str) -> RequestBuilder {
        self.http.get(format!("{}{path}", self.portal.piste().api_url))
    }

    /// The header of an account with its password in force.
    pub(crate) fn header(&self, login: &TechnicalLogin) -> String {
        account_header(login.as_str(), self.password(login).expose())
    }

    /// What the API answers to this account.
    pub(crate) async fn ask(&self, account: &Account, path: &str, body: Value) -> Answer {
        let request =
            self.post(path).bearer_auth(self.token().await).header("cpro-account", self.header(&account.login));
        Answer::to(request.json(&body)).await
    }
}

fn clock(milliseconds: &Arc<AtomicI64>) -> Clock {
    let milliseconds = Arc::clone(milliseconds);
    Arc::new(move || Timestamp::from_millisecond(milliseconds.load(Ordering::SeqCst)).expect("in range"))
}

/// What a check says, an answer that says nothing of the account as its reason.
pub(crate) async fn check(piste: &Piste, login: &TechnicalLogin, password: &Secret) -> Result<Verdict, PisteError> {
    let Trial { verdict, reason, .. } = piste.check(login, password, None).await;
    match (verdict, reason) {
        (Verdict::Accepted, None) => Ok(verdict),
        (Verdict::Refused, Some(PisteError::TechnicalAccountRefused)) => Ok(verdict),
        (_, reason) => Err(reason.expect("each other verdict has a reason")),
    }
}

pub(crate) fn account_header(login: &str, password: &str) -> String {
    STANDARD.encode(format!("{login}:{password}"))
}

/// An answer as it came.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) text: String,
    /// Null where the body is no JSON.
    pub(crate) json: Value,
}

impl Answer {
    pub(crate) async fn to(request: RequestBuilder) -> Self {
        let answer = request.send().await.expect("an answer");
        let (status, headers) = (answer.status(), answer.headers().clone());
        assert_eq!(headers["cache-control"], "no-store", "nothing of PISTE may be kept");
        let text = answer.text().await.expect("UTF-8");
        let json = serde_json::from_str(&text).unwrap_or_default();
        Self { status, headers, text, json }
    }
}
