//! A practice portal somewhere on this computer: what one must know to reset a password on it.

use chorus_pro::Secret;
use chorus_pro::piste::Access;
use practice_portal::{PisteAddresses, PracticePortal};

/// Where the portal is, who one can be there, and the practice PISTE beside it.
#[derive(Debug)]
pub struct Place {
    /// The page where people sign in.
    pub address: String,
    /// The made-up managers.
    pub sign_ins: Vec<SignIn>,
    /// How an application reaches PISTE.
    pub piste: Access,
}

/// What a made-up manager signs in with.
#[derive(Debug)]
pub struct SignIn {
    /// The mail address, by which the manager is chosen.
    pub email: String,
    /// The password.
    pub password: Secret,
}

impl Place {
    /// The place of a portal in this process.
    pub fn of(portal: &PracticePortal) -> Self {
        let PisteAddresses { token_url, api_url, client_id, client_secret } = portal.piste();
        let managers = portal.managers().into_iter();
        Self {
            address: portal.address().to_owned(),
            sign_ins: managers.map(|manager| SignIn { email: manager.email, password: manager.password }).collect(),
            piste: Access { token_url, api_url, client_id, client_secret },
        }
    }
}
