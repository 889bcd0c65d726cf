//! The pages of both generations as they are served, with what is true of them.

use chorus_pro::{Generation, Secret, StructureId, TechnicalLogin};
use practice_portal::{Drift, Language, Opening, PracticePortal, Variant};
use reqwest::Client;
use tokio::sync::OnceCell;

/// A page, and what it says.
pub(crate) struct Captured {
    pub(crate) name: String,
    pub(crate) html: String,
    pub(crate) truth: Truth,
}

/// What a page says; the password as it is written.
#[derive(Clone)]
pub(crate) struct Truth {
    pub(crate) kind: Kind,
    pub(crate) login: TechnicalLogin,
    pub(crate) structure: StructureId,
    pub(crate) name: String,
    pub(crate) password: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    SignIn,
    Structures,
    Structure,
    Confirmation,
    Recap,
    Form,
    Submitted,
}

/// All pages of a generation in a language, served once for all tests.
pub(crate) async fn of(generation: Generation, language: Language) -> &'static [Captured] {
    static PAGES: [OnceCell<Vec<Captured>>; 4] = [const { OnceCell::const_new() }; 4];
    let [first, first_english, second, second_english] = &PAGES;
    match (generation, language) {
        (Generation::First, Language::French) => first.get_or_init(|| self::first(language)).await,
        (Generation::First, Language::English) => first_english.get_or_init(|| self::first(language)).await,
        (Generation::Second, Language::French) => second.get_or_init(|| self::second(language)).await,
        (Generation::Second, Language::English) => second_english.get_or_init(|| self::second(language)).await,
    }
}

/// All of them.
pub(crate) async fn all() -> Vec<&'static Captured> {
    let mut pages = Vec::new();
    for generation in [Generation::First, Generation::Second] {
        for language in LANGUAGES {
            pages.extend(of(generation, language).await);
        }
    }
    pages
}

/// The first generation: each page of a reset.
async fn first(language: Language) -> Vec<Captured> {
    let (portal, client) = open(Opening { seed: Some(1), language, ..Opening::default() }).await;
    let mut truth = truth(&portal);
    let mut pages = Vec::new();
    let base = portal.address().replace("/cpp/connexion", "");
    let (email, password) = manager(&portal);
    let sign_in = text(client.get(portal.address())).await;
    let token = |html: &str| value(html, "name=\"jeton\" value=\"");
    let fields = [("jeton", token(&sign_in)), ("adresse", email), ("mot-de-passe", password)];
    pages.push(captured("sign-in", &sign_in, Kind::SignIn, &truth));
    text(client.post(portal.address()).form(&fields)).await;
    pages.push(captured(
        "structures",
        &text(client.get(format!("{base}/cpp/structures"))).await,
        Kind::Structures,
        &truth,
    ));
    let number = portal.world().with(|world| world.structure(&truth.structure).unwrap().number);
    let sheet = format!("{base}/cpp/structures/{number}");
    pages.push(captured("sheet", &text(client.get(&sheet)).await, Kind::Structure, &truth));
    let question = text(client.get(format!("{sheet}/reinitialisation?compte={}", truth.login))).await;
    pages.push(captured("confirmation", &question, Kind::Confirmation, &truth));
    let fields = [("jeton", token(&question)), ("cle", value(&question, "name=\"cle\" value=\""))];
    let recap = text(client.post(format!("{sheet}/reinitialisation")).form(&fields)).await;
    truth.password = in_force(&portal, &truth.login);
    pages.push(captured("recap", &recap, Kind::Recap, &truth));
    pages
}

/// The second generation, in each of its variants, with lists and with `<select>`s: the form and its success.
async fn second(language: Language) -> Vec<Captured> {
    let mut pages = Vec::new();
    // Marked up as the seed has it already, and then once more: drop-downs can only be rendered as `<select>`s.
    let with_selects = (0..).find(|&seed| Drift::of(seed).has_selects);
    for drift in [None, with_selects] {
        for number in 0..Variant::COUNT {
            let variant = Some(Variant::of(number));
            let (generation, seed) = (Generation::Second, Some(1));
            let (portal, client) =
                open(Opening { generation, language, seed, variant, drift, ..Opening::default() }).await;
            let selects = if drift.is_some() { ", select" } else { "" };
            pages.extend(walk(&portal, &client, &format!("variant {number}{selects}")).await);
        }
    }
    pages
}

/// One walk through the second generation, as its script goes.
pub(crate) async fn walk(portal: &PracticePortal, client: &Client, name: &str) -> Vec<Captured> {
    let mut truth = truth(portal);
    let address = portal.address();
    let base = &address[..address.find("/aife").or_else(|| address.find("/portail")).unwrap()];
    let (email, password) = manager(portal);
    let at = |path: &str| format!("{base}/aife_csm/{path}");
    let sign_in = text(client.get(at("vue?id=accueil"))).await;
    let token = |html: &str| value(html, "data-jeton=\"");
    let fields = [("jeton", token(&sign_in)), ("adresse", email), ("mot-de-passe", password)];
    let asked = text(client.post(at("connexion")).form(&fields)).await;
    let code = portal
        .world()
        .with(|world| world.people()[0].mailbox.last().unwrap().text[1].rsplit(' ').next().unwrap().to_owned());
    text(client.post(at("code")).form(&[("jeton", token(&asked)), ("code", code)])).await;
    let mut form = text(client.get(at("vue?id=compte_technique"))).await;
    let key = |html: &str| value(html.split("data-champ=\"cle\"").nth(1).unwrap(), "value=\"");
    let choices =
        [("demande", "reinitialisation"), ("structure", truth.structure.as_str()), ("compte", truth.login.as_str())];
    for (field, chosen) in choices {
        let fields =
            [("jeton", token(&form)), ("cle", key(&form)), ("champ", field.to_owned()), ("valeur", chosen.to_owned())];
        form = text(client.post(at("choix")).form(&fields)).await;
    }
    form = text(client.get(at(&format!("mot-de-passe?cle={}", key(&form))))).await;
    let fields = [("jeton", token(&form)), ("cle", key(&form))];
    let submitted = text(client.post(at("soumettre")).form(&fields)).await;
    truth.password = in_force(portal, &truth.login);
    vec![
        captured("sign-in, today's", &sign_in, Kind::SignIn, &truth),
        captured(&format!("form, {name}"), &form, Kind::Form, &truth),
        captured(&format!("submitted, {name}"), &submitted, Kind::Submitted, &truth),
    ]
}

pub(crate) async fn open(opening: Opening) -> (PracticePortal, Client) {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let portal = PracticePortal::open(opening).await.unwrap();
    (portal, Client::builder().cookie_store(true).no_proxy().build().unwrap())
}

/// As the templates write text.
pub(crate) fn escaped(text: &str) -> String {
    let signs = [("&", "&#38;"), ("<", "&#60;"), (">", "&#62;"), ("\"", "&#34;"), ("'", "&#39;")];
    signs.iter().fold(text.to_owned(), |text, (sign, entity)| text.replace(sign, entity))
}

pub(crate) const LANGUAGES: [Language; 2] = [Language::French, Language::English];

fn captured(name: &str, html: &str, kind: Kind, truth: &Truth) -> Captured {
    Captured { name: name.to_owned(), html: html.to_owned(), truth: Truth { kind, ..truth.clone() } }
}

fn truth(portal: &PracticePortal) -> Truth {
    portal.world().with(|world| {
        let structure = world.structures_of(world.people()[0].id).next().unwrap();
        Truth {
            kind: Kind::SignIn,
            login: structure.accounts[0].login.clone(),
            structure: structure.id.clone(),
            name: structure.name.clone(),
            password: String::new(),
        }
    })
}

fn manager(portal: &PracticePortal) -> (String, String) {
    let manager = portal.managers().swap_remove(0);
    (manager.email, manager.password.expose().to_owned())
}

fn in_force(portal: &PracticePortal, login: &TechnicalLogin) -> String {
    let exposed = |secret: &Secret| secret.expose().to_owned();
    portal.world().with(|world| exposed(&world.account(login).unwrap().1.password))
}

async fn text(request: reqwest::RequestBuilder) -> String {
    request.send().await.unwrap().text().await.unwrap()
}

fn value(html: &str, start: &str) -> String {
    let (_, rest) = html.split_once(start).unwrap_or_else(|| panic!("no {start} in {html}"));
    rest.split('"').next().unwrap().to_owned()
}
