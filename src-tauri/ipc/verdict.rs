//! On the screens "kept" and "to-do": whether the new password works, by PISTE, and that the one before does not.

use chorus_pro::Secret;
use chorus_pro::piste::{Piste, Trial, Verdict as Said, next_try};
use jiff::Timestamp;
use rotation::{Account, AccountId, ExpiryNews};
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::account_row::due_date;
use crate::ipc::ask::ask_again;
use crate::ipc::kept::due_about;
use crate::ipc::refusal::Refusal;
use crate::ipc::shown::{Shown, of_now};
use crate::tried::Tried;

/// What is known of whether it works, in words.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Verdict {
    /// Whether the new password is accepted, and the one before refused where it was tried.
    well: bool,
    texts: Vec<String>,
    /// When the password lapses, as is known by now.
    due_text: String,
    /// What to do; `None` where there is nothing.
    todo: Option<String>,
    /// Seconds after which it is worth trying again, and is tried by itself.
    retry_after: Option<u64>,
    /// What was asked and heard, to be copied for support; no secret is in it.
    evidence: Option<String>,
    /// Nobody was asked: no application is named for PISTE.
    not_asked: bool,
}

impl Verdict {
    /// What is known of it: from the journal, and more where it was tried since the start; `None` where it never was.
    pub(crate) fn known(app: &App, account: &Account) -> Option<Self> {
        let (said, at) = account.rotation.as_ref()?.verified?;
        let when = app.texts().date_time(app.local(at));
        let from_journal = Self {
            well: said.is_proof(),
            texts: vec![app.texts().say_with(new_id(said), &[("at", when.into())])],
            due_text: due_about(app, due_date(app, account)),
            todo: None,
            retry_after: retry_after(said, account.reset_at, app.now().timestamp()),
            evidence: None,
            not_asked: false,
        };
        let capture = account.rotation.as_ref()?.capture;
        match app.tried(account.id).filter(|tried| tried.at == at && Some(tried.capture) == capture) {
            Some(tried) => Some(from_journal.with(app, account, &tried)),
            None => Some(from_journal),
        }
    }

    pub(crate) fn is_well(&self) -> bool {
        self.well
    }

    fn not_asked(app: &App, account: &Account) -> Self {
        Self {
            well: false,
            texts: vec![app.texts().say("verdict-not-asked")],
            due_text: due_about(app, due_date(app, account)),
            todo: Some(app.texts().say("verdict-not-asked-todo")),
            retry_after: None,
            evidence: None,
            not_asked: true,
        }
    }
}

/// Tries the new password, writes down what was said of it, and tries the one before where that is known. An unclear answer is
/// called so, and is no error: the password is kept all the same.
#[tauri::command]
pub(crate) async fn verify(ground: State<'_, Ground>, account: AccountId) -> Result<Verdict, Refusal> {
    let app = ground.app();
    let (known, asked) = ask_again(&app, move |app| {
        let known = app.rotations.account(account)?;
        let Some(piste) = app.piste(known.environment)? else { return Ok((known, None)) };
        let capture = Shown::of(&known).in_force()?;
        let (password, before) = (app.rotations.password_of(account, capture)?, app.replaced(account, capture)?);
        Ok((known, Some((piste, capture, password, before))))
    })
    .await?;
    let Some((piste, capture, password, before)) = asked else { return Ok(Verdict::not_asked(&app, &known)) };
    let trial = piste.check_with_expiry(&known.login, &password, known.reset_at).await;
    let before = tried_before(&piste, &known, &trial, before).await;
    ask_again(&app, move |app| {
        let at = app.now().timestamp();
        let noted = app.rotations.verified(account, capture, trial.verdict, at)?;
        let told = trial.expires.map(|told| app.rotations.expiry_told(account, known.as_of, told, at)).transpose()?;
        app.remember_tried(account, Tried { at, capture, new: trial, before, news: told.flatten() });
        of_now(noted)?;
        Verdict::known(app, &app.rotations.account(account)?).ok_or(ShellError::Interrupted)
    })
    .await
}

/// The password before is tried only once something was learnt of the new one.
async fn tried_before(piste: &Piste, known: &Account, trial: &Trial, before: Option<Secret>) -> Option<Trial> {
    let before = before.filter(|_| trial.verdict.is_about_the_password())?;
    Some(piste.check(&known.login, &before, None).await)
}

impl Verdict {
    fn with(self, app: &App, account: &Account, tried: &Tried) -> Self {
        let Self { mut well, mut texts, .. } = self;
        let Tried { new, before, news, at: _, capture: _ } = tried;
        let before_said = before.as_ref().and_then(|before| Some((before.verdict, old_id(before.verdict)?)));
        if let Some((said, sentence)) = before_said {
            well &= said == Said::Refused;
            texts.push(app.texts().say(sentence));
        }
        if let Some(sentence) = news.and_then(|news| say_news(app, account, news)) {
            texts.push(sentence);
        }
        let refusal = app.texts().refusal(new.id(), &[]);
        // Too early: it is tried again by itself, there is nothing to do.
        let has_todo = !new.verdict.is_proof() && new.verdict != Said::TooEarly;
        let todo = has_todo.then(|| refusal.todo.clone());
        let evidence = Some(evidence(account, &refusal.code, new, before.as_ref()));
        Self { well, texts, todo, evidence, ..self }
    }
}

/// What was asked and heard, line by line.
pub(crate) fn evidence(account: &Account, code: &str, new: &Trial, before: Option<&Trial>) -> String {
    let mut lines = vec![format!("Trousseau {} · {code} · {}", env!("CARGO_PKG_VERSION"), account.login)];
    for (which, trial) in [("new password", Some(new)), ("password before", before)] {
        let Some(trial) = trial else { continue };
        lines.push(format!("{which}: {}", trial.verdict.word()));
        lines.extend(trial.evidence.iter().map(|it| format!("  {it}")));
    }
    lines.join("\n")
}

fn say_news(app: &App, account: &Account, news: ExpiryNews) -> Option<String> {
    let texts = app.texts();
    match news {
        ExpiryNews::FirstTold | ExpiryNews::AsExpected | ExpiryNews::Unexplained => {
            let due = texts.date(account.expires?.date());
            Some(texts.say_with("verdict-expires", &[("due", due.into())]))
        }
        ExpiryNews::MovedWithoutUs { reset_about } => {
            Some(texts.say_with("verdict-moved", &[("about", texts.date(reset_about).into())]))
        }
    }
}

fn retry_after(said: Said, reset_at: Option<Timestamp>, now: Timestamp) -> Option<u64> {
    let next = next_try(reset_at.filter(|_| said == Said::TooEarly)?, now);
    Some(u64::try_from(next.duration_since(now).as_secs()).unwrap_or_default())
}

fn new_id(said: Said) -> &'static str {
    match said {
        Said::Accepted | Said::BusinessRefusal => "verdict-new-accepted",
        Said::Refused => "verdict-new-refused",
        Said::TooEarly => "verdict-new-too-early",
        Said::ApplicationRefused | Said::AccessNotGranted => "verdict-new-not-let-in",
        Said::Throttled | Said::Unavailable => "verdict-new-not-answered",
        Said::Unclear => "verdict-unclear",
    }
}

/// `None` where nothing was learnt of it.
fn old_id(said: Said) -> Option<&'static str> {
    match said {
        Said::Accepted | Said::BusinessRefusal => Some("verdict-old-accepted"),
        Said::Refused => Some("verdict-old-refused"),
        Said::TooEarly
        | Said::ApplicationRefused
        | Said::AccessNotGranted
        | Said::Throttled
        | Said::Unavailable
        | Said::Unclear => None,
    }
}
