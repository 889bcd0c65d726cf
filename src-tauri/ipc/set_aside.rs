//! Screen "set-aside": a password that was set aside beside the account's own one, both named; and the note that tells of one on
//! other screens. Nothing deletes it but a later one that is proved, or the answer given here.

use chorus_pro::piste::Verdict as Said;
use rotation::{Account, AccountId, CaptureId, ReadPassword, SetAsideTrial, Source, Stage, WhySetAside};
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::AccountHeading;
use crate::ipc::ask::{ask, ask_again};
use crate::ipc::home::Home;
use crate::ipc::kept::not_in_keyring;
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;
use crate::tried::Tried;

/// One of them, as a note on a screen tells of it. No password is in it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SetAsideRow {
    capture: CaptureId,
    text: String,
    more: String,
    /// An application is named to ask PISTE with.
    may_try: bool,
    /// Its form is said to be left, and PISTE was not asked yet: it is asked by itself.
    to_try: bool,
    /// Why it is in memory only.
    #[serde(rename = "unsafe")]
    not_safe: Option<Refusal>,
}

/// Those of one account.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SetAsideOf {
    #[serde(flatten)]
    heading: AccountHeading,
    rows: Vec<SetAsideRow>,
}

/// The question that names both.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SetAside {
    account: AccountHeading,
    row: SetAsideRow,
    /// When and how it came.
    aside_text: String,
    /// The account's own password; `None` where it has none.
    beside: Option<CaptureId>,
    /// When and how that one came.
    beside_text: Option<String>,
}

/// What PISTE said of it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SetAsideTried {
    text: String,
    /// It is in force and taken up again: where the account stands now.
    next: Option<Box<Screen>>,
}

impl SetAsideRow {
    /// What a screen that speaks of the account tells: not of those that PISTE has shown to be dead. One that was in force before is
    /// told of only where PISTE refuses the account's own, or that is lost.
    pub(crate) fn all(app: &App, account: &Account) -> Vec<Self> {
        let verified = account.rotation.as_ref().and_then(|rotation| rotation.verified);
        let is_lost = account.rotation.as_ref().is_some_and(|rotation| rotation.stage == Stage::Lost);
        let is_doubtful = is_lost || matches!(verified, Some((Said::Refused, _)));
        let is_told = |it: &&rotation::SetAside| !it.is_proved_dead && (it.why != WhySetAside::Replaced || is_doubtful);
        let told: Vec<_> = account.set_aside.iter().filter(is_told).collect();
        if told.is_empty() {
            return Vec::new();
        }
        let may_try = may_try(app, account);
        told.into_iter().map(|it| Self::of(app, it, may_try)).collect()
    }

    fn of(app: &App, it: &rotation::SetAside, may_try: bool) -> Self {
        let texts = app.texts();
        let at = app.local(it.password.at);
        let time = format!("{:02}:{:02}", at.hour(), at.minute());
        Self {
            capture: it.password.capture,
            text: texts.say_with("set-aside-read", &[("date", texts.date(at.date()).into()), ("time", time.into())]),
            more: texts.say(why_id(it.why)),
            may_try,
            to_try: may_try && it.why == WhySetAside::FormLeft && it.verified.is_none(),
            not_safe: it.unsafe_because.clone().map(|store| not_in_keyring(app, store)),
        }
    }
}

impl SetAsideOf {
    /// The accounts of which a screen tells such a thing.
    pub(crate) fn all(app: &App, accounts: &[Account]) -> Vec<Self> {
        let of =
            |account: &Account| Self { heading: AccountHeading::of(account), rows: SetAsideRow::all(app, account) };
        accounts.iter().map(of).filter(|it| !it.rows.is_empty()).collect()
    }
}

impl SetAside {
    /// Where it is set aside no longer, the screen is where the account stands.
    fn now(app: &App, account: AccountId, capture: CaptureId) -> Result<Screen, ShellError> {
        let known = app.rotations.account(account)?;
        let Some(it) = known.set_aside.iter().find(|it| it.password.capture == capture) else {
            return Screen::of(app, account);
        };
        Ok(Screen::SetAside(Self {
            account: AccountHeading::of(&known),
            row: SetAsideRow::of(app, it, may_try(app, &known)),
            aside_text: name(app, &it.password),
            beside: known.shown.map(|shown| shown.capture),
            beside_text: known.shown.as_ref().map(|shown| name(app, shown)),
        }))
    }
}

/// The question whether it is taken up again.
#[tauri::command]
pub(crate) async fn set_aside(
    ground: State<'_, Ground>,
    account: AccountId,
    capture: CaptureId,
) -> Result<Screen, Refusal> {
    ask(&ground, move |app| SetAside::now(app, account, capture)).await
}

/// « Le reprendre »: the person was shown `beside` by its name too.
#[tauri::command]
pub(crate) async fn take_up_again(
    ground: State<'_, Ground>,
    account: AccountId,
    capture: CaptureId,
    beside: Option<CaptureId>,
) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.rotations.take_up_again(account, capture, beside, app.now().timestamp())?;
        Screen::of(app, account)
    })
    .await
}

/// « Garder l'autre, oublier celui-ci »: the person was shown `beside` by its name too.
#[tauri::command]
pub(crate) async fn discard_set_aside(
    ground: State<'_, Ground>,
    account: AccountId,
    capture: CaptureId,
    beside: CaptureId,
) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.rotations.discard(account, capture, beside, app.now().timestamp())?;
        Ok(Screen::Home(Home::now(app)?))
    })
    .await
}

/// « L'essayer »: asks PISTE. One that it accepts is taken up again.
#[tauri::command]
pub(crate) async fn try_set_aside(
    ground: State<'_, Ground>,
    account: AccountId,
    capture: CaptureId,
) -> Result<SetAsideTried, Refusal> {
    let app = ground.app();
    let (known, asked) = ask_again(&app, move |app| {
        let known = app.rotations.account(account)?;
        let Some(piste) = app.piste(known.environment)? else { return Ok((known, None)) };
        let password = app.rotations.password_of(account, capture)?;
        Ok((known, Some((piste, password))))
    })
    .await?;
    let Some((piste, password)) = asked else {
        return Ok(SetAsideTried { text: app.texts().say("verdict-not-asked"), next: None });
    };
    let aside = known.set_aside.iter().find(|it| it.password.capture == capture);
    let made_at = aside.map(|it| it.password.reset_at.unwrap_or(it.password.at));
    let trial = piste.check_with_expiry(&known.login, &password, made_at).await;
    ask_again(&app, move |app| {
        let at = app.now().timestamp();
        let outcome = app.rotations.tried_set_aside(account, capture, known.as_of, trial.verdict, at)?;
        let SetAsideTrial::InForce(taken_up) = &outcome else {
            return Ok(SetAsideTried { text: app.texts().say(tried_id(&outcome, trial.verdict)), next: None });
        };
        let news =
            trial.expires.map(|told| app.rotations.expiry_told(account, taken_up.as_of, told, at)).transpose()?;
        app.remember_tried(account, Tried { at, capture, new: trial, before: None, news: news.flatten() });
        let text = app.texts().say("set-aside-in-force");
        Ok(SetAsideTried { text, next: Some(Box::new(Screen::of(app, account)?)) })
    })
    .await
}

/// « avec lui, 1 mot de passe mis de côté est oublié », of those that `goes` tells of; `None` where none does.
pub(crate) fn gone_text(app: &App, account: &Account, goes: impl Fn(&rotation::SetAside) -> bool) -> Option<String> {
    // The one that was in force before goes at every close: nobody is asked about it.
    let is_told = |it: &&rotation::SetAside| it.why != WhySetAside::Replaced && goes(it);
    let count = account.set_aside.iter().filter(is_told).count();
    (count > 0).then(|| app.texts().say_with("set-aside-goes", &[("count", count.into())]))
}

/// « 1 mot de passe mis de côté est encore gardé ici »; `None` where there is none.
pub(crate) fn set_aside_text(app: &App, count: usize) -> Option<String> {
    (count > 0).then(|| app.texts().say_with("set-aside-here", &[("count", count.into())]))
}

/// « lu le 12 mars 2027 à 09:04, sur la page copiée »
fn name(app: &App, it: &ReadPassword) -> String {
    let texts = app.texts();
    let at = texts.date_time(app.local(it.at));
    let read = [("at", at.into()), ("source", texts.say(source_id(it.source)).into())];
    match it.reset_at {
        None => texts.say_with("password-read-pending", &read),
        Some(reset_at) => {
            let made = texts.date_time(app.local(reset_at));
            let [at, source] = read;
            texts.say_with("password-read-in-force", &[at, source, ("made", made.into())])
        }
    }
}

fn may_try(app: &App, account: &Account) -> bool {
    // Where the keyring does not give the identifiers there is nobody to ask.
    app.piste(account.environment).is_ok_and(|piste| piste.is_some())
}

fn tried_id(outcome: &SetAsideTrial, said: Said) -> &'static str {
    match (outcome, said) {
        (SetAsideTrial::InForce(_), _) => "set-aside-in-force",
        (SetAsideTrial::NotInForce(_), _) => "set-aside-refused",
        (SetAsideTrial::Undecided(_), Said::TooEarly) => "set-aside-too-early",
        (SetAsideTrial::Undecided(_), said) if said.is_about_the_password() => "set-aside-changed",
        (SetAsideTrial::Undecided(_), _) => "set-aside-not-answered",
    }
}

fn why_id(why: WhySetAside) -> &'static str {
    match why {
        WhySetAside::FormLeft => "set-aside-form-left",
        WhySetAside::AnotherRead => "set-aside-another-read",
        WhySetAside::AnotherChosen => "set-aside-another-chosen",
        WhySetAside::HandoverFile => "set-aside-handover-file",
        WhySetAside::NotCompared => "set-aside-not-compared",
        WhySetAside::NotTheSame => "set-aside-not-the-same",
        WhySetAside::Superseded => "set-aside-superseded",
        WhySetAside::Replaced => "set-aside-replaced",
    }
}

fn source_id(source: Source) -> &'static str {
    match source {
        Source::CopiedPage => "source-copied-page",
        Source::PasswordAlone => "source-password-alone",
        Source::PortalExport => "source-portal-export",
        Source::PortalAnswer => "source-portal-answer",
        Source::PortalWindow => "source-portal-window",
        Source::Typed => "source-typed",
        Source::HandoverFile => "source-handover-file",
    }
}
