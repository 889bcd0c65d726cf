//! What a windowless program is told, in one line on its standard input, and what it tells, a line each on its output.

use chorus_pro::piste::Access;
use chorus_pro::{Generation, Secret};
use practice_portal::PracticePortal;
use rehearsal::{Place, SignIn};
use serde::{Deserialize, Serialize};

/// The order. Every secret in it is made up: the portal is a practice one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Order {
    /// Where people sign in.
    pub address: String,
    /// Mail address and password of each made-up manager.
    pub sign_ins: Vec<(String, String)>,
    /// Where tokens are asked for.
    pub token_url: String,
    /// What stands before `/cpro/`.
    pub api_url: String,
    /// The application.
    pub client_id: String,
    /// Its secret.
    pub client_secret: String,
    /// The technical account that all is about, and the structure whose it is.
    pub login: String,
    /// See `login`.
    pub structure: String,
    /// How far the program's clock is from the system's, in minutes.
    pub minutes: i64,
    /// How long the keyring is waited for, in seconds.
    pub patience: u64,
    /// The window that the reset is made in; else Rust makes it over HTTP.
    pub window: Option<Window>,
    /// Wait for a line before this step (`sheet`, `question`, `confirm`, `keep`; in the form also `choose-again`, `submit`,
    /// `submit-again`).
    pub pause: Option<String>,
    /// A mistake to make on purpose.
    pub planted: Option<Planted>,
}

/// The portal in a window, in which somebody has signed in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Window {
    /// Which portal.
    pub generation: Generation,
    /// Where it is.
    pub address: String,
    /// What signing in has left.
    pub cookie: String,
}

/// Mistakes that the harness must find.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Planted {
    /// The click is made before the journal knows of it.
    ClickUnannounced,
    /// What is put into the keyring is believed to be there, and is put there later.
    KeptUnread,
    /// After a restart, a reset that may not have been made is made once more.
    ResetsAgain,
    /// A form's password is called the one in force before the form is submitted.
    PendingInForce,
}

/// What became of the account, as the program says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// The password is the one from before.
    Unchanged,
    /// The last new password is in the keyring.
    Kept,
    /// It is in the keyring, and waits for « Soumettre ».
    Pending,
    /// It is in memory, not safe yet.
    InMemory,
    /// It is lost: reset again.
    Lost,
    /// It is not known yet.
    NotKnown,
}

/// One line of the program's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Line {
    /// This step begins.
    Step(String),
    /// The password is in memory only, for this reason (the id of a sentence). It waits for a line, and tries again.
    Unsafe(String),
    /// It stopped, for this reason (the id of a sentence).
    Refused(String),
    /// How it stands.
    Stands {
        /// In words.
        said: Said,
        /// The rotation that this is about.
        rotation: Option<i64>,
        /// Whether PISTE accepts the password that would be shown; `None` where there is none, or PISTE does not answer.
        works: Option<bool>,
    },
}

impl Order {
    /// For `portal`, and the account of its manager with one structure.
    ///
    /// # Panics
    /// Where the portal has no such account, which its seed always makes.
    pub fn at(portal: &PracticePortal) -> Self {
        let Place { address, sign_ins, piste } = Place::of(portal);
        let plain = |secret: &Secret| secret.expose().to_owned();
        let manager = portal.managers().into_iter().find(|manager| manager.structures == 1).expect("one has one");
        let sign_ins = sign_ins.iter().filter(|sign_in| sign_in.email == manager.email);
        let (login, structure) = portal.world().with(|world| {
            let person = world.person_at(&manager.email).expect("the manager is a person").id;
            let structure = world.structures_of(person).next().expect("the manager has a structure");
            (structure.accounts[0].login.to_string(), structure.id.to_string())
        });
        Self {
            address,
            sign_ins: sign_ins.map(|sign_in| (sign_in.email.clone(), plain(&sign_in.password))).collect(),
            token_url: piste.token_url,
            api_url: piste.api_url,
            client_id: piste.client_id,
            client_secret: plain(&piste.client_secret),
            login,
            structure,
            minutes: 0,
            patience: 120,
            window: None,
            pause: None,
            planted: None,
        }
    }

    /// The place that it names.
    ///
    /// # Panics
    /// Where a password in it is empty.
    pub fn place(&self) -> Place {
        let secret = |text: &str| Secret::parse(text.to_owned()).expect("no password of practice is empty");
        let sign_in =
            |(email, password): &(String, String)| SignIn { email: email.clone(), password: secret(password) };
        Place {
            address: self.address.clone(),
            sign_ins: self.sign_ins.iter().map(sign_in).collect(),
            piste: Access {
                token_url: self.token_url.clone(),
                api_url: self.api_url.clone(),
                client_id: self.client_id.clone(),
                client_secret: secret(&self.client_secret),
            },
        }
    }
}
