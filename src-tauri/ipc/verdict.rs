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
        Some(Self {
            well: said == Said::Accepted,
            texts: vec![app.texts().say_with(new_id(said), &[("at", at.into())])],
        })
    }

    fn unclear(app: &App) -> Self {
        Self { well: false, texts: vec![app.texts().say("verdict-unclear")] }
    }
}

/// Tries the new password, writes down what was said of it, and tries the one before. An unclear answer is called so, and is
/// no error: the password is kept all the same.
#[tauri::command]
pub(crate) async fn verify(ground: State<'_, Ground>, account: AccountId) -> Result<Verdict, Refusal> {
    let app = ground.app();
    let rehearsal = app.rehearsal().map_err(|error| refused(&app, error))?;
    let (login, password) =
        ask_again(&app, move |app| Ok((app.rotations.account(account)?.login, app.rotations.password(account)?)))
            .await?;
    let Ok(said) = rehearsal.check(&login, &password).await else { return Ok(Verdict::unclear(&app)) };
    let before = match app.take_replaced(account) {
        Some(before) => rehearsal.check(&login, &before).await.ok(),
        None => None,
    };
    ask_again(&app, move |app| {
        let account = app.rotations.verified(account, said, app.now().timestamp())?;
        let verdict = Verdict::known(app, &account).ok_or(ShellError::Interrupted)?;
        let Some(before) = before else { return Ok(verdict) };
        let Verdict { well, mut texts } = verdict;
        texts.push(app.texts().say(old_id(before)));
        Ok(Verdict { well: well && before == Said::Refused, texts })
    })
    .await
}

fn new_id(said: Said) -> &'static str {
    match said {
        Said::Accepted => "verdict-new-accepted",
        Said::Refused => "verdict-new-refused",
    }
}

fn old_id(said: Said) -> &'static str {
    match said {
        Said::Accepted => "verdict-old-accepted",
        Said::Refused => "verdict-old-refused",
    }
}
