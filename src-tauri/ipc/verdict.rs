//! On the screen "kept", in practice: whether the new password works, by the practice PISTE; and that the one before does not.

use chorus_pro::piste::Verdict as Said;
use rotation::{Account, AccountId};
use serde::Serialize;
use tauri::State;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::ask::{ask_again, refused};
use crate::ipc::refusal::Refusal;

/// What is known of whether it works, in words.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Verdict {
    /// Whether the new password is accepted, and the one before refused where it was tried.
    well: bool,
    texts: Vec<String>,
}

impl Verdict {
    /// What the journal knows of it; `None` where it was not tried.
    pub(crate) fn known(app: &App, account: &Account) -> Option<Self> {
        let (said, at) = account.rotation.as_ref()?.verified?;
        let at = app.texts().date_time(app.local(at));
        Some(Self { well: said.is_proof(), texts: vec![app.texts().say_with(new_id(said), &[("at", at.into())])] })
    }
}

/// Tries the new password, writes down what was said of it, and tries the one before. An unclear answer is called so, and is
/// no error: the password is kept all the same.
#[tauri::command]
pub(crate) async fn verify(ground: State<'_, Ground>, account: AccountId) -> Result<Verdict, Refusal> {
    let app = ground.app();
    let rehearsal = app.rehearsal().map_err(|error| refused(&app, error))?;
    let (known, password) =
        ask_again(&app, move |app| Ok((app.rotations.account(account)?, app.rotations.password(account)?))).await?;
    let said = rehearsal.check(&known.login, &password, known.reset_at).await.verdict;
    let before = match app.take_replaced(account) {
        Some(before) if said.is_about_the_password() => {
            Some(rehearsal.check(&known.login, &before, None).await.verdict)
        }
        _ => None,
    };
    ask_again(&app, move |app| {
        let account = app.rotations.verified(account, said, app.now().timestamp())?;
        let verdict = Verdict::known(app, &account).ok_or(ShellError::Interrupted)?;
        let Some((before, sentence)) = before.and_then(|before| Some((before, old_id(before)?))) else {
            return Ok(verdict);
        };
        let Verdict { well, mut texts } = verdict;
        texts.push(app.texts().say(sentence));
        Ok(Verdict { well: well && before == Said::Refused, texts })
    })
    .await
}

fn new_id(said: Said) -> &'static str {
    match said {
        Said::Accepted | Said::BusinessRefusal => "verdict-new-accepted",
        Said::Refused => "verdict-new-refused",
        Said::TooEarly => "verdict-new-too-early",
        Said::ApplicationRefused | Said::AccessNotGranted | Said::Throttled | Said::Unavailable | Said::Unclear => {
            "verdict-unclear"
        }
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
