//! `trousseau-cli check`, asking the practice PISTE.

use jiff::Timestamp;
use rehearsal::{Opening, Practice};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::transcript::Transcript;

/// A practice portal that goes on while the program runs.
pub(crate) struct Piste {
    runtime: Runtime,
    pub(crate) practice: Practice,
    pub(crate) login: String,
    pub(crate) password: String,
    pub(crate) client_id: String,
    pub(crate) client_secret: String,
}

impl Piste {
    pub(crate) fn open() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().worker_threads(2).build();
        let runtime = runtime.expect("a runtime");
        let opening = Opening { seed: Some(1), ..Opening::default() };
        let practice = runtime.block_on(Practice::open(opening)).expect("a free port");
        let (login, password) = practice.portal().world().with(|world| {
            let manager = world.people()[0].id;
            let account = &world.structures_of(manager).next().expect("one").accounts[0];
            (account.login.to_string(), account.password.expose().to_owned())
        });
        let piste = practice.portal().piste();
        let (client_id, client_secret) = (piste.client_id, piste.client_secret.expose().to_owned());
        Self { runtime, practice, login, password, client_id, client_secret }
    }

    pub(crate) fn runtime(&self) -> &Runtime {
        &self.runtime
    }

    pub(crate) fn trouble(&self, trouble: &str) {
        self.practice.portal().trouble_piste(trouble.parse().expect("a trouble"));
    }

    /// The command at the practice PISTE's own address, with both secrets on its input.
    fn check(&self, more: &[&str]) -> Transcript {
        let piste = self.practice.portal().piste();
        let addresses = ["--token-url", &piste.token_url, "--api-url", &piste.api_url];
        let who = ["check", "--client-id", &self.client_id, "--login", &self.login];
        Transcript::of(&[&who, &addresses[..], more].concat()).input(self.secrets())
    }

    pub(crate) fn secrets(&self) -> String {
        format!("{}\n{}\n", self.client_secret, self.password)
    }
}

fn steps(document: &Value) -> Vec<(&str, u64)> {
    let evidence = document["evidence"].as_array().expect("a list");
    evidence.iter().map(|it| (it["step"].as_str().expect("a word"), it["status"].as_u64().unwrap_or(0))).collect()
}

#[test]
fn an_account_that_works_is_accepted_with_its_expiry_and_evidence() {
    let piste = Piste::open();
    let expires = piste.practice.portal().world().with(|world| {
        let login = chorus_pro::TechnicalLogin::parse(&piste.login).expect("a login");
        practice_local(world.account(&login).expect("an account").1.expires)
    });
    let (document, said) = piste.check(&[]).ends(0);
    assert_eq!((document["verdict"].as_str(), document["expires"].as_str()), (Some("accepted"), Some(&*expires)));
    assert_eq!(steps(&document), [("token", 200), ("attachments", 200), ("consult", 200)]);
    let first = document["evidence"][0].as_object().expect("an object");
    assert!(first["at"].as_str().is_some_and(|at| at.parse::<Timestamp>().is_ok()), "{first:?}");
    assert_eq!(said, "");
}

fn practice_local(moment: Timestamp) -> String {
    chorus_pro::portal_time_zone().to_datetime(moment).to_string()
}

#[test]
fn each_verdict_has_its_word_its_exit_code_and_its_next_step() {
    for (trouble, verdict, code, says) in [
        ("account-refused", "technical-account-refused", 1, "TR-P07"),
        ("access-missing", "access-not-granted", 1, "The password is not the reason"),
        ("token:application-refused", "application-refused", 1, "The password is not the reason"),
        ("too-many-calls", "throttled", 3, "TR-P08"),
        ("out-of-order", "unavailable", 3, "TR-P09"),
        ("business-refusal", "business-refusal", 0, "The password works"),
        ("html", "unclear", 3, "TR-P10"),
    ] {
        let piste = Piste::open();
        piste.trouble(trouble);
        let (document, said) = piste.check(&[]).ends(code);
        assert_eq!((&document["verdict"], &document["expires"]), (&json!(verdict), &Value::Null), "{trouble}");
        assert!(said.contains(says), "{trouble}: {said}");
        assert!(!said.contains(&piste.password) && !document.to_string().contains(&piste.password), "{trouble}");
    }
}

#[test]
fn a_refusal_soon_after_the_reset_is_too_early_and_is_not_waited_out() {
    let piste = Piste::open();
    piste.trouble("account-refused");
    let now = Timestamp::now().to_string();
    let (document, said) = piste.check(&["--reset-at", &now]).ends(3);
    assert_eq!(document["verdict"], "too-early");
    assert!(said.contains("TR-P11"), "{said}");
    let (document, _) = piste.check(&["--reset-at", "2020-01-01T00:00:00Z"]).ends(1);
    assert_eq!(document["verdict"], "technical-account-refused");
}

#[test]
fn a_403_keeps_its_correlation_id_for_support() {
    let piste = Piste::open();
    piste.trouble("not-routed");
    let (document, _) = piste.check(&[]).ends(1);
    assert!(document["evidence"][1]["correlation_id"].as_str().is_some_and(|id| id.starts_with("Id-")), "{document}");
}

#[test]
fn a_wrong_use_is_said_and_nothing_is_asked() {
    let piste = Piste::open();
    piste.check(&[]).input("").failure("a line each");
    piste.check(&[]).input("secret\n\n").failure("a line each");
    piste.check(&["--reset-at", "yesterday"]).failure("--reset-at");
    let who = ["check", "--client-id", "id", "--login", "TECH_1@cpro.fr"];
    let at = |url: &str| Transcript::of(&[&who[..], &["--token-url", url]].concat()).input("secret\npassword\n");
    at("http://oauth.piste.gouv.fr/api/oauth/token").failure("https");
    at("http://127.0.0.1.example/").failure("https");
    at("nowhere").failure("address");
    Transcript::of(&["check", "--client-id", "id", "--login", "nobody"]).input("s\np\n").failure("--login");
    Transcript::of(&["check", "--login", "TECH_1@cpro.fr"]).input("s\np\n").failure("--client-id");
}

#[test]
fn a_password_is_all_between_the_ends_of_its_line() {
    let piste = Piste::open();
    let windows = format!("{}\r\n{}\r\nmore\n", piste.client_secret, piste.password);
    let (document, _) = piste.check(&[]).input(windows).ends(0);
    assert_eq!(document["verdict"], "accepted");
    let (document, _) = piste.check(&[]).input(format!("{}\n{} \n", piste.client_secret, piste.password)).ends(1);
    assert_eq!(document["verdict"], "technical-account-refused", "a space is part of it");
}
