//! Screen "piste-applications": the identifiers that Trousseau asks PISTE with, for somebody who has never heard of them.

use chorus_pro::Environment;
use rotation::PisteApplication;
use serde::{Deserialize, Serialize};
use tauri::State;
use zeroize::Zeroizing;

use crate::app::App;
use crate::error::ShellError;
use crate::ground::Ground;
use crate::ipc::ask::{ask, ask_again, refused};
use crate::ipc::refusal::Refusal;
use crate::ipc::screen::Screen;

/// Each environment with its application.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PisteApplications {
    applications: Vec<Application>,
    /// What to ask vendor or IT for, ready to be sent.
    question: String,
}

#[derive(Debug, Clone, Serialize)]
struct Application {
    environment: Environment,
    /// `None` where none was named.
    client_id: Option<String>,
    /// What PISTE said of it just now; `None` where it was not asked.
    tried: Option<Tried>,
}

#[derive(Debug, Clone, Serialize)]
struct Tried {
    well: bool,
    text: String,
    refusal: Option<Refusal>,
}

/// Both identifiers, as they were pasted.
#[derive(Deserialize)]
pub(crate) struct Typed {
    client_id: String,
    client_secret: Zeroizing<String>,
}

impl PisteApplications {
    fn now(app: &App) -> Result<Self, ShellError> {
        let application = |environment| {
            let known = app.rotations.piste_application(environment)?;
            let client_id = known.map(|it| it.client_id().to_owned());
            Ok::<_, ShellError>(Application { environment, client_id, tried: None })
        };
        Ok(Self {
            applications: vec![application(Environment::Production)?, application(Environment::Qualification)?],
            question: app.texts().say("piste-question"),
        })
    }

    fn with(mut self, environment: Environment, tried: Option<Tried>) -> Screen {
        if let Some(one) = self.applications.iter_mut().find(|one| one.environment == environment) {
            one.tried = tried;
        }
        Screen::PisteApplications(self)
    }
}

/// What is known.
#[tauri::command]
pub(crate) async fn piste_applications(ground: State<'_, Ground>) -> Result<Screen, Refusal> {
    ask(&ground, |app| Ok(Screen::PisteApplications(PisteApplications::now(app)?))).await
}

/// Keeps the identifiers of an application, and has PISTE say whether it knows them.
#[tauri::command]
pub(crate) async fn name_piste_application(
    ground: State<'_, Ground>,
    environment: Environment,
    typed: Typed,
) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        let application = PisteApplication::parse(&typed.client_id, &typed.client_secret)?;
        app.rotations.name_piste_application(environment, &application)?;
        app.piste_clients.forget(environment);
        Ok(())
    })
    .await?;
    tried(&ground, environment).await
}

/// Has PISTE say whether it knows the application.
#[tauri::command]
pub(crate) async fn try_piste_application(
    ground: State<'_, Ground>,
    environment: Environment,
) -> Result<Screen, Refusal> {
    tried(&ground, environment).await
}

/// Forgets its identifiers.
#[tauri::command]
pub(crate) async fn forget_piste_application(
    ground: State<'_, Ground>,
    environment: Environment,
) -> Result<Screen, Refusal> {
    ask(&ground, move |app| {
        app.rotations.forget_piste_application(environment)?;
        app.piste_clients.forget(environment);
        Ok(Screen::PisteApplications(PisteApplications::now(app)?))
    })
    .await
}

async fn tried(ground: &Ground, environment: Environment) -> Result<Screen, Refusal> {
    let app = ground.app();
    let (applications, piste) =
        ask_again(&app, move |app| Ok((PisteApplications::now(app)?, app.piste(environment)?))).await?;
    let Some(piste) = piste else { return Ok(applications.with(environment, None)) };
    let tried = match piste.health().await {
        Ok(()) => Tried { well: true, text: app.texts().say("piste-known"), refusal: None },
        Err(error) => {
            Tried { well: false, text: app.texts().say("piste-kept-all-the-same"), refusal: Some(refused(&app, error)) }
        }
    };
    Ok(applications.with(environment, Some(tried)))
}
