//! The practice portal as it is opened, asked and closed.

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::serve::ListenerExt;
use chorus_pro::Secret;
use rand::SeedableRng;
use rand::rngs::{StdRng, SysRng};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::fault::Fault;
use crate::opening::Opening;
use crate::piste::{self, PisteTrouble, Troubles};
use crate::portal::{self, Portal};
use crate::world::{SharedWorld, World};

/// A made-up Chorus Pro with its PISTE, on a port of 127.0.0.1. It serves until it is closed or dropped.
pub struct PracticePortal {
    address: String,
    base: String,
    portal: Arc<Portal>,
    /// Dropped or sent: the server takes no more requests.
    stop: Option<oneshot::Sender<()>>,
    serving: JoinHandle<()>,
}

/// A made-up manager to sign in as.
#[derive(Debug)]
pub struct PracticePerson {
    /// « Adresse électronique » of the sign-in page.
    pub email: String,
    /// « Mot de passe » of the sign-in page.
    pub password: Secret,
    /// First name and name.
    pub name: String,
    /// How many structures are in « Mes structures ».
    pub structures: usize,
}

/// How an application reaches the practice PISTE.
#[derive(Debug)]
pub struct PisteAddresses {
    /// Where a token is asked for.
    pub token_url: String,
    /// Stands for `https://api.piste.gouv.fr`: paths under it begin with `/cpro/`.
    pub api_url: String,
    /// The application's name.
    pub client_id: String,
    /// The application's secret.
    pub client_secret: Secret,
}

impl PracticePortal {
    /// Begins to serve, on the tokio runtime that this is called in.
    ///
    /// # Errors
    /// Where the port is taken, or the system has no randomness.
    pub async fn open(opening: Opening) -> io::Result<Self> {
        let mut random = random(opening.seed)?;
        let served = StdRng::from_rng(&mut random);
        let world = SharedWorld::new(World::seeded(random, (opening.clock)()));
        Self::serve(world, None, served, opening).await
    }

    /// Another portal with the same people, accounts and passwords, and a PISTE in the same troubles, on a port of its own: the
    /// other generation, say.
    ///
    /// # Errors
    /// Those of [`PracticePortal::open`].
    pub async fn open_beside(&self, opening: Opening) -> io::Result<Self> {
        let troubles = Some(Arc::clone(&self.portal.piste_troubles));
        Self::serve(self.world().clone(), troubles, random(opening.seed)?, opening).await
    }

    async fn serve(
        world: SharedWorld,
        troubles: Option<Arc<Troubles>>,
        mut random: StdRng,
        opening: Opening,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, opening.port)).await?;
        let port = listener.local_addr()?.port();
        let (for_sessions, mut for_tokens) = (StdRng::from_rng(&mut random), StdRng::from_rng(&mut random));
        let drawn = Troubles::new(StdRng::from_rng(&mut for_tokens));
        let troubles = troubles.unwrap_or_else(|| Arc::new(drawn));
        let portal = Arc::new(Portal::new(world.clone(), Arc::clone(&troubles), for_sessions, &opening, port));
        let piste = piste::router(world, opening.clock, for_tokens, troubles);
        let router = portal::router(Arc::clone(&portal), piste);
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = tokio::spawn(async move {
            let listener = listener.tap_io(|stream| {
                // Small pages at once; where the system refuses, they come a little later.
                let _ = stream.set_nodelay(true);
            });
            let until = async {
                let _ = stopped.await;
            };
            // It only ever ends by being told to.
            let _ = axum::serve(listener, router).with_graceful_shutdown(until).await;
        });
        let base = format!("http://127.0.0.1:{port}");
        Ok(Self { address: format!("{base}{}", portal.address()), base, portal, stop: Some(stop), serving })
    }

    /// Where one begins: the page where people sign in, or the one that holds it in a frame.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// How an application reaches the practice PISTE.
    #[must_use]
    pub fn piste(&self) -> PisteAddresses {
        self.world().with(|world| PisteAddresses {
            token_url: format!("{}{}", self.base, piste::TOKEN_PATH),
            api_url: self.base.clone(),
            client_id: world.piste().client_id.clone(),
            client_secret: world.piste().client_secret.duplicate(),
        })
    }

    /// The three made-up managers: of one structure, of 23, of 400.
    #[must_use]
    pub fn managers(&self) -> Vec<PracticePerson> {
        self.world().with(|world| {
            let manager = |person: &crate::world::Person| PracticePerson {
                email: person.email.clone(),
                password: person.password.duplicate(),
                name: format!("{} {}", person.first_name, person.last_name),
                structures: world.structures_of(person.id).count(),
            };
            world.people().iter().take(3).map(manager).collect()
        })
    }

    /// What is true: for tests, and for whoever shows it beside the portal.
    #[must_use]
    pub fn world(&self) -> &SharedWorld {
        &self.portal.world
    }

    /// How often « Confirmer » or « Soumettre » arrived, whatever came of it.
    #[must_use]
    pub fn commits(&self) -> usize {
        self.portal.commits.load(Ordering::Relaxed)
    }

    /// The next request that it fits meets this fault, once.
    pub fn next_fault(&self, fault: Fault) {
        self.portal.faults.add(fault);
    }

    /// The practice PISTE is in this trouble too from now on.
    pub fn trouble_piste(&self, trouble: PisteTrouble) {
        self.portal.piste_troubles.add(trouble);
    }

    /// The practice PISTE is out of all its troubles.
    pub fn calm_piste(&self) {
        self.portal.piste_troubles.clear();
    }

    /// Stops serving, and returns when requests under way are answered; they are given a moment for it.
    pub async fn close(mut self) {
        drop(self.stop.take());
        if tokio::time::timeout(A_MOMENT, &mut self.serving).await.is_err() {
            self.serving.abort();
        }
    }
}

impl std::fmt::Debug for PracticePortal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("PracticePortal").field("address", &self.address).finish_non_exhaustive()
    }
}

fn random(seed: Option<u64>) -> io::Result<StdRng> {
    match seed {
        Some(seed) => Ok(StdRng::seed_from_u64(seed)),
        None => StdRng::try_from_rng(&mut SysRng).map_err(io::Error::other),
    }
}

const A_MOMENT: Duration = Duration::from_secs(2);
