//! `check`: does a technical account work? By the table of docs/piste.md.

/// The two secrets, from standard input.
mod secrets;

use std::sync::Arc;

use chorus_pro::TechnicalLogin;
use chorus_pro::piste::{Access, Evidence, PRODUCTION_API_URL, PRODUCTION_TOKEN_URL, Piste, Trial, Verdict};
use clap::Args;
use jiff::Timestamp;
use jiff::civil::DateTime;
use language::Texts;
use serde::Serialize;
use zeroize::Zeroizing;

use self::secrets::Secrets;
use crate::said::{Said, language};

/// What the command is given.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Where a token is asked for
    #[arg(long, value_name = "URL", default_value = PRODUCTION_TOKEN_URL)]
    token_url: String,
    /// What stands before /cpro/
    #[arg(long, value_name = "URL", default_value = PRODUCTION_API_URL)]
    api_url: String,
    /// The identifier of the PISTE application (OAuth credentials, not API keys)
    #[arg(long, value_name = "ID")]
    client_id: String,
    /// The login of the technical account
    #[arg(long, value_parser = |text: &str| TechnicalLogin::parse(text).map_err(|error| error.to_string()))]
    login: TechnicalLogin,
    /// When its password was reset, in RFC 3339: a refusal within forty minutes is too early to count
    #[arg(long, value_name = "RFC3339")]
    reset_at: Option<Timestamp>,
}

#[derive(Serialize)]
struct Checked<'t> {
    verdict: &'static str,
    expires: Option<DateTime>,
    evidence: &'t [Evidence],
}

/// The verdict with its evidence, or why nothing could be asked.
pub(crate) fn run(arguments: &Arguments) -> Result<Said, String> {
    let Secrets { client_secret, password } = Secrets::read()?;
    let access = Access {
        token_url: arguments.token_url.clone(),
        api_url: arguments.api_url.clone(),
        client_id: arguments.client_id.clone(),
        client_secret,
    };
    let piste = Piste::new(access, Arc::new(Timestamp::now)).map_err(|error| error.to_string())?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    let trial = runtime.block_on(piste.check_with_expiry(&arguments.login, &password, arguments.reset_at));
    let checked =
        Checked { verdict: trial.verdict.word(), expires: trial.expires, evidence: trial.evidence.as_slice() };
    let document = serde_json::to_string_pretty(&checked).expect("its keys are strings");
    Ok(Said { document: Zeroizing::new(document), message: message(&trial), code: code(trial.verdict) })
}

/// What happened and what to do now; `None` where all is well.
fn message(trial: &Trial) -> Option<String> {
    let text = Texts::of(language()).refusal(trial.id(), &[]);
    (trial.verdict != Verdict::Accepted).then(|| format!("{} {} ({})", text.what, text.todo, text.code))
}

fn code(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Accepted | Verdict::BusinessRefusal => 0,
        Verdict::Refused | Verdict::ApplicationRefused | Verdict::AccessNotGranted => 1,
        Verdict::TooEarly | Verdict::Throttled | Verdict::Unavailable | Verdict::Unclear => 3,
    }
}
