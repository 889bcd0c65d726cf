//! The portal: one file a screen of the manual page; the second generation has a folder of its own.

/// « Rattacher un utilisateur »
mod attach;
/// An attacker's page, where it was asked for.
mod attacker;
/// The question before the reset, and « Confirmer ».
mod confirmation;
/// The account just made, shown once.
mod created;
/// Tables as files.
mod csv_file;
/// Pages marked up otherwise.
mod drifting;
/// « Pannes »: faults on demand, for whoever tries by hand.
mod faults;
/// What every page has: the banner, the tabs, a notice.
mod frame;
/// Headers of every answer, the host that is answered to, and faults that befall any page.
mod guard;
/// « Accueil connecté », where one lands after signing in.
mod home;
/// The practice mailbox.
mod mailbox;
/// « Mon compte »
mod my_account;
/// « + Créer une nouvelle structure »
mod new_structure;
/// The tabs that the manual page says nothing about.
mod not_played;
/// Tables of five lines a page.
mod pager;
/// « Pannes »: those of the practice PISTE.
mod piste_faults;
/// A form that was sent from a page of this portal.
mod posted;
/// Another principal manager.
mod principal_manager;
/// The recap, shown once.
mod recap;
/// The recap as a PDF.
mod recap_pdf;
/// What a page refuses.
mod refused;
/// The second generation: an application on one page.
mod second;
/// Who is here, and since when.
mod session;
/// The page where people sign in.
mod sign_in;
/// « Pannes »: a page that stays where it is after the click that cannot be undone.
mod staying;
/// The sheet of a structure.
mod structure;
/// « Mes structures »
mod structures;
/// The users of a structure: switched off, on, taken away.
mod users;
/// Who asks.
mod visitor;
/// What the portal says, in the language that it was opened in.
mod words;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use chorus_pro::{Generation, Language};
use jiff::Timestamp;

use crate::drift::{Drift, Place};
use crate::fault::Faults;
use crate::opening::{Clock, Opening};
use crate::piste::Troubles;
use crate::variant::Variant;
use crate::world::SharedWorld;

use attacker::Attacker;
use session::Sessions;
use words::Words;

/// What all pages share.
pub(crate) struct Portal {
    pub(crate) world: SharedWorld,
    pub(crate) faults: Faults,
    /// Those of the practice PISTE beside it.
    pub(crate) piste_troubles: Arc<Troubles>,
    sessions: Mutex<Sessions>,
    clock: Clock,
    port: u16,
    generation: Generation,
    language: Language,
    variant: Variant,
    drift: Option<Drift>,
    attacker: Attacker,
    /// How often « Confirmer » or « Soumettre » arrived, whatever came of it.
    pub(crate) commits: AtomicUsize,
}

impl Portal {
    /// `port` is the one that was found.
    pub(crate) fn new(
        world: SharedWorld,
        piste_troubles: Arc<Troubles>,
        random: rand::rngs::StdRng,
        opening: &Opening,
        port: u16,
    ) -> Self {
        Self {
            world,
            faults: Faults::default(),
            piste_troubles,
            sessions: Mutex::new(Sessions::new(random)),
            clock: Arc::clone(&opening.clock),
            port,
            generation: opening.generation,
            language: opening.language,
            variant: opening.variant(),
            drift: opening.drift.map(Drift::of),
            attacker: Attacker::default(),
            commits: AtomicUsize::new(0),
        }
    }

    /// Where one begins.
    pub(crate) fn address(&self) -> &'static str {
        if self.is_framed() { FRAME } else { self.sign_in_address() }
    }

    /// The page where people sign in.
    fn sign_in_address(&self) -> &'static str {
        match self.generation {
            Generation::First => sign_in::ADDRESS,
            Generation::Second => second::ADDRESS,
        }
    }

    /// « Confirmer » or « Soumettre » has arrived.
    fn counts_commit(&self) {
        self.commits.fetch_add(1, Ordering::Relaxed);
    }

    fn is_framed(&self) -> bool {
        self.drift.is_some_and(|drift| drift.place == Place::Frame)
    }

    fn words(&self) -> Words {
        Words { language: self.language }
    }

    fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The sessions, alone while the guard lives. The world may be asked meanwhile, never the other way round.
    fn sessions(&self) -> MutexGuard<'_, Sessions> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// All pages, with what guards them. `beside` is what else is served at the same address.
pub(crate) fn router(portal: Arc<Portal>, beside: Router) -> Router {
    let pages = match portal.generation {
        Generation::First => first_generation(),
        Generation::Second => second::routes(),
    };
    let pages = pages
        .route(mailbox::ADDRESS, get(mailbox::show))
        .route("/cpp/messages/{number}", get(mailbox::open))
        .route_layer(from_fn_with_state(Arc::clone(&portal), guard::befall));
    Router::new()
        .route("/", get(sign_in::enter))
        .route(FRAME, get(drifting::frame))
        .route(faults::ADDRESS, get(faults::show).post(faults::ask))
        .route(frame::STYLE, get(frame::style))
        .merge(staying::routes())
        .merge(pages)
        .fallback(refused::nowhere)
        .method_not_allowed_fallback(refused::no_such_form)
        .layer(from_fn_with_state(Arc::clone(&portal), drifting::drift))
        .layer(from_fn_with_state(Arc::clone(&portal), guard::headers))
        // An attacker does not keep to a content policy: what holds is the window's rules, not the portal's.
        .merge(attacker::routes())
        .with_state(Arc::clone(&portal))
        .merge(beside)
        .layer(from_fn_with_state(portal, guard::our_host))
}

/// The pages of the manual page.
fn first_generation() -> Router<Arc<Portal>> {
    Router::new()
        .route(sign_in::ADDRESS, get(sign_in::show).post(sign_in::sign_in))
        .route(sign_in::OUT, post(sign_in::sign_out))
        .route(home::ADDRESS, get(home::show))
        .route(structures::ADDRESS, get(structures::show))
        .route(structures::CSV, get(structures::csv))
        .route("/cpp/structures/{number}", get(structure::show))
        .route("/cpp/structures/{number}/utilisateurs.csv", get(structure::csv))
        .route("/cpp/structures/{number}/utilisateurs", post(users::change))
        .route("/cpp/structures/{number}/gestionnaire", get(principal_manager::ask).post(principal_manager::name))
        .route("/cpp/structures/{number}/compte-technique", post(created::create))
        .route("/cpp/structures/{number}/reinitialisation", get(confirmation::ask).post(confirmation::confirm))
        .route("/cpp/structures/{number}/informations", post(recap_pdf::export))
        .route(attach::ADDRESS, get(attach::show).post(attach::attach))
        .route(new_structure::ADDRESS, get(new_structure::show).post(new_structure::create))
        .route(my_account::ADDRESS, get(my_account::show).post(my_account::change))
        .route("/cpp/autres/{tab}", get(not_played::show))
}

/// The page with the portal in a frame, where the drift has it so.
const FRAME: &str = "/portail";
