//! One person's reset, step by step, as the application makes it.

use std::time::Duration;

use chorus_pro::portal::{Limits, PortalError, Session};
use chorus_pro::{Recap, Secret, ShownPassword, StructureId, TechnicalLogin};

use crate::pages::{self, ID, LOGIN, PASSWORD};
use crate::scripted_portal::{Answer, ScriptedPortal};

/// The answers to a whole reset, in order.
pub(crate) fn answers() -> Vec<Answer> {
    vec![
        Answer::WithCookie("sid=1", pages::sign_in()),
        Answer::Redirect(302, "/h0".to_owned()),
        Answer::Page(pages::home()),
        Answer::Page(pages::list(&[ID], 1, 1, 1)),
        Answer::Page(pages::sheet(&[LOGIN])),
        Answer::Page(pages::confirmation(Some(LOGIN))),
        Answer::Page(pages::recap(LOGIN, PASSWORD)),
    ]
}

/// The answers to a whole reset but for one of them; behind it the portal hangs up.
pub(crate) fn answers_but(step: usize, instead: Answer) -> Vec<Answer> {
    let mut answers = answers();
    answers.truncate(step);
    answers.push(instead);
    answers
}

/// At which of [`answers`] « Confirmer » is answered.
pub(crate) const AT_CONFIRM: usize = 6;

/// Long enough for a loopback answer on a busy machine, short enough to wait for one that never comes.
pub(crate) const SHORT: Limits = Limits { connect: Duration::from_secs(5), answer: Duration::from_millis(1_500) };

pub(crate) async fn sign_in(portal: &ScriptedPortal) -> Result<Session, PortalError> {
    sign_in_within(Limits::default(), portal).await
}

pub(crate) async fn sign_in_within(limits: Limits, portal: &ScriptedPortal) -> Result<Session, PortalError> {
    Session::sign_in_within(limits, &portal.address, "c@aife.example", &secret("o+p &é=")).await
}

/// From signing in to the recap.
pub(crate) async fn reset(portal: &ScriptedPortal) -> Result<Recap, PortalError> {
    reset_within(Limits::default(), portal, LOGIN).await
}

pub(crate) async fn reset_within(limits: Limits, portal: &ScriptedPortal, account: &str) -> Result<Recap, PortalError> {
    let mut session = sign_in_within(limits, portal).await?;
    let sheet = session.open_sheet(&id(ID)).await?;
    sheet.ask_to_reset(&login(account)).await?.confirm().await.map(certain)
}

/// The recap, where nobody has to compare it.
pub(crate) fn certain(shown: ShownPassword) -> Recap {
    match shown {
        ShownPassword::Certain(recap) => recap,
        ShownPassword::ToCompare(recap) => panic!("{recap:?} is to be compared"),
    }
}

pub(crate) fn id(text: &str) -> StructureId {
    StructureId::parse(text).unwrap()
}

pub(crate) fn login(text: &str) -> TechnicalLogin {
    TechnicalLogin::parse(text).unwrap()
}

pub(crate) fn secret(text: &str) -> Secret {
    Secret::parse(text.to_owned()).unwrap()
}
