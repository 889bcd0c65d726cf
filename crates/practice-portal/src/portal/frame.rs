//! What every page has: the banner, the tabs, a notice.

use askama::Template;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{Html, IntoResponse, Response};
use chorus_pro::Generation;

use super::visitor::{SignedIn, Visitor};
use super::words::Words;
use super::{Portal, home, my_account, not_played, structures};

/// What the layout shows around a page.
pub(super) struct Frame {
    pub(super) words: Words,
    /// Who has signed in.
    pub(super) who: Option<String>,
    /// What each form carries.
    pub(super) token: String,
    pub(super) tab: Option<Tab>,
    pub(super) notice: Option<String>,
    /// How many messages are in the mailbox; `None` where there is none to look into.
    pub(super) messages: Option<usize>,
    /// The portal is an application on one page: from here one goes back to it.
    pub(super) leads_back: bool,
}

impl Frame {
    /// Around a page that belongs to a tab.
    pub(super) fn of(portal: &Portal, signed_in: &SignedIn, tab: Tab) -> Self {
        Self { tab: Some(tab), ..Self::around(portal, &signed_in.visitor) }
    }

    /// Around a page that belongs to none.
    pub(super) fn around(portal: &Portal, visitor: &Visitor) -> Self {
        let notice = portal.sessions().take_notice(&visitor.session);
        let (who, messages) = portal.world.with(|world| {
            let signed_in = visitor.person.map(|person| world.person(person));
            let who = signed_in.map(|person| format!("{} {}", person.first_name, person.last_name));
            let addressee = visitor.person.or(visitor.challenged);
            (who, addressee.map(|person| world.person(person).mailbox.len()))
        });
        let leads_back = portal.generation == Generation::Second;
        // Tabs and « Se déconnecter » are in the application then.
        let who = who.filter(|_| !leads_back);
        let words = portal.words();
        Self { words, who, token: visitor.token.clone(), tab: None, notice, messages, leads_back }
    }

    /// The tabs, and whether the page belongs to each.
    pub(super) fn tabs(&self) -> [(Tab, bool); 6] {
        Tab::ALL.map(|tab| (tab, self.tab == Some(tab)))
    }

    /// Around a page for nobody in particular.
    pub(super) fn bare(words: Words) -> Self {
        Self { words, who: None, token: String::new(), tab: None, notice: None, messages: None, leads_back: false }
    }
}

/// The tabs of the manual page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    Home,
    Structures,
    Refunds,
    Invoices,
    Requests,
    MyAccount,
}

impl Tab {
    pub(super) const ALL: [Self; 6] =
        [Self::Home, Self::Structures, Self::Refunds, Self::Invoices, Self::Requests, Self::MyAccount];

    pub(super) fn label(self, words: Words) -> &'static str {
        match self {
            Self::Home => words.own("Accueil connecté"),
            Self::Structures => words.first("tabs.structures"),
            Self::Refunds => words.own("Demande de remboursement TIC"),
            Self::Invoices => words.own("Factures émises"),
            Self::Requests => words.own("Sollicitations émises"),
            Self::MyAccount => words.own("Mon compte"),
        }
    }

    pub(super) fn address(self) -> &'static str {
        match self {
            Self::Home => home::ADDRESS,
            Self::Structures => structures::ADDRESS,
            Self::Refunds => not_played::REFUNDS,
            Self::Invoices => not_played::INVOICES,
            Self::Requests => not_played::REQUESTS,
            Self::MyAccount => my_account::ADDRESS,
        }
    }
}

/// A page as an answer.
pub(super) fn page(template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => Html(html).into_response(),
        Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, ERROR).into_response(),
    }
}

/// A page that says that something was not done.
pub(super) fn page_with(status: StatusCode, template: &impl Template) -> Response {
    (status, page(template)).into_response()
}

/// What the portal says when it has failed.
pub(super) fn error_page(words: Words) -> Response {
    page_with(StatusCode::INTERNAL_SERVER_ERROR, &ErrorPage { frame: Frame::bare(words) })
}

/// The stylesheet.
pub(super) async fn style() -> Response {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], include_str!("../../templates/style.css")).into_response()
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    frame: Frame,
}

pub(super) const STYLE: &str = "/entrainement.css";

const ERROR: &str = "ENTRAÎNEMENT – Une erreur technique est survenue. Veuillez réessayer ultérieurement.";
