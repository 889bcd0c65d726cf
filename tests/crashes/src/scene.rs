//! One account, its portal, its keyring and its journal, and the programs that meet there.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use anyhow::{Context, Result, ensure};
use chorus_pro::{Generation, Secret, TechnicalLogin};
use jiff::{SignedDuration, Timestamp};
use journeys::desk::Desk;
use journeys::{built, keyring};
use practice_portal::{Opening, PracticePortal, Variant};
use rotation::{Journal, MemoryKeyring, Rotations};
use rusqlite::Connection;
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::browser::Browser;
use crate::moment::Moment;
use crate::tracer::{self, Traced};
use crate::words::{Line, Order, Planted, Said, Window};

/// The scene. Its portal is a fresh one; its keyring is the desk's.
pub struct Scene<'d> {
    /// The computer that all this happens on.
    pub desk: &'d Desk,
    /// The portal: what is true.
    pub portal: PracticePortal,
    /// The same portal as it is today, where the reset goes by its window.
    pub today: Option<PracticePortal>,
    way: Way,
    folder: TempDir,
    runtime: Runtime,
    order: Order,
    minutes: Arc<AtomicI64>,
}

/// How a reset goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Rust makes it over HTTP, as in practice.
    Http,
    /// A person makes it in the portal's window, and Trousseau reads along.
    Window(Generation),
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Http, Self::Window(Generation::First), Self::Window(Generation::Second)];

    /// In a table.
    pub fn words(self) -> &'static str {
        match self {
            Self::Http => "over HTTP",
            Self::Window(Generation::First) => "in the window, the manual page's portal",
            Self::Window(Generation::Second) => "in the window, today's portal",
        }
    }
}

impl<'d> Scene<'d> {
    /// Nothing has happened yet; resets go `way`, and `planted` is a mistake that the programs make. Scenes of another
    /// `number` have other people and passwords, drawn from the seed of this run.
    ///
    /// # Errors
    /// Where the portal does not open, or there is no folder.
    pub fn new(desk: &'d Desk, way: Way, planted: Option<Planted>, number: usize) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let minutes = Arc::new(AtomicI64::new(0));
        let passed = Arc::clone(&minutes);
        let clock = Arc::new(move || Timestamp::now() + SignedDuration::from_mins(passed.load(Ordering::Relaxed)));
        let seed = Some(seeds::first().number().wrapping_add(number as u64));
        // A seed alone would draw what is not known of today's portal too.
        let opening = Opening { clock, seed, variant: Some(Variant::default()), ..Opening::default() };
        let portal = runtime.block_on(PracticePortal::open(opening.clone()))?;
        let today = match way {
            Way::Http | Way::Window(Generation::First) => None,
            Way::Window(generation @ Generation::Second) => {
                Some(runtime.block_on(portal.open_beside(Opening { generation, ..opening }))?)
            }
        };
        let order = Order { planted, ..Order::at(&portal) };
        Ok(Self {
            desk,
            portal,
            today,
            way,
            folder: tempfile::Builder::new().prefix("crash-").tempdir()?,
            runtime,
            order,
            minutes,
        })
    }

    /// The account was reset here before, a day ago; its password is in the keyring, and every program has it. Returns that
    /// rotation's number.
    ///
    /// # Errors
    /// Where that reset does not end well.
    pub fn was_reset_before(&self) -> Result<i64> {
        let order = Order { planted: None, ..self.order() };
        let said = self.runs("reset", &order)?;
        let Some(Line::Stands { said: Said::Kept, rotation: Some(rotation), works: Some(true) }) = said.last() else {
            anyhow::bail!("the earlier reset: {said:?}");
        };
        self.minutes.fetch_add(24 * 60, Ordering::Relaxed);
        Ok(*rotation)
    }

    /// The order for a program that is started now.
    pub fn order(&self) -> Order {
        Order { minutes: self.minutes.load(Ordering::Relaxed), ..self.order.clone() }
    }

    /// The same for a reset: where it goes by the window, somebody has just signed in there.
    ///
    /// # Errors
    /// Where signing in does not lead in.
    pub fn order_to_reset(&self) -> Result<Order> {
        let window = match self.way {
            Way::Http => None,
            Way::Window(generation) => Some(self.runtime.block_on(self.signed_in(generation))?),
        };
        Ok(Order { window, ..self.order() })
    }

    async fn signed_in(&self, generation: Generation) -> Result<Window> {
        let (email, password) = self.order.sign_ins.first().context("there is somebody to sign in as")?;
        let address = self.today.as_ref().unwrap_or(&self.portal).address().to_owned();
        let mut browser = Browser::at(&address, "")?;
        let known = [("adresse", email.as_str()), ("mot-de-passe", password.as_str())];
        match generation {
            Generation::First => {
                browser.opens(&address).await?;
                browser.sends("/cpp/connexion", &known).await?;
            }
            Generation::Second => {
                browser.opens("/aife_csm/vue?id=accueil").await?;
                browser.sends("/aife_csm/connexion", &known).await?;
                let code = self.portal.world().with(|world| {
                    let text = &world.person_at(email)?.mailbox.last()?.text;
                    Some(text.get(1)?.rsplit(' ').next()?.to_owned())
                });
                browser.sends("/aife_csm/code", &[("code", &code.context("a code was sent")?)]).await?;
            }
        }
        Ok(Window { generation, address, cookie: browser.cookie()? })
    }

    /// The folder of the journal.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The journal.
    pub fn journal(&self) -> PathBuf {
        self.folder().join("journal.sqlite")
    }

    /// The windowless program, about to do `what` with the journal of `folder`.
    ///
    /// # Errors
    /// Where it is not built.
    pub fn program(&self, what: &str, folder: &Path) -> Result<Command> {
        let program = built::program("windowless")?;
        let mut command = self.desk.command(program.to_str().context("its path is text")?);
        command.arg(folder).arg(what);
        Ok(command)
    }

    /// Makes the reset, traced, and is killed before the call is made at which `is_last` says so.
    ///
    /// # Errors
    /// Where it cannot be started or traced.
    pub fn killed(&self, is_last: impl FnMut(&[Moment]) -> bool + Send + 'static) -> Result<Traced> {
        tracer::run(self.program("reset", self.folder())?, &self.order_to_reset()?, is_last)
    }

    /// Does `what` to its end, and returns what was said.
    ///
    /// # Errors
    /// Where it cannot be started.
    pub fn runs(&self, what: &str, order: &Order) -> Result<Vec<Line>> {
        Running::begin(self.program(what, self.folder())?, order)?.goes_on()
    }

    /// How many resets the portal has made.
    pub fn resets(&self) -> usize {
        self.portal.world().with(|world| world.resets())
    }

    /// The password that is in force.
    ///
    /// # Errors
    /// Never, as long as the account is there.
    pub fn in_force(&self) -> Result<Secret> {
        let login = TechnicalLogin::parse(&self.order.login).map_err(|_| anyhow::anyhow!("the login is one"))?;
        self.portal.world().with(|world| {
            let (_, account) = world.account(&login).context("the account is there")?;
            Ok(Secret::parse(account.password.expose().to_owned())?)
        })
    }

    /// Whether the keyring holds this password, as the system's own tool tells it.
    ///
    /// # Errors
    /// Where that tool does not answer.
    pub fn keyring_holds(&self, password: &Secret) -> Result<bool> {
        let kept = keyring::secrets(self.desk, "service", "Trousseau")?;
        Ok(kept.into_iter().filter_map(|text| Secret::parse(text).ok()).any(|kept| kept.is_same_as(password)))
    }

    /// The journal is a whole database, and each of its lines follows from those before it.
    ///
    /// # Errors
    /// Where it is not.
    pub fn journal_is_whole(&self) -> Result<()> {
        let connection = Connection::open(self.journal())?;
        let found: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        ensure!(found == "ok", "{found}");
        let journal = Journal::of_practice(&self.journal())?;
        Rotations::open(journal, Arc::new(MemoryKeyring::default())).history()?;
        Ok(())
    }

    /// What is left of this scene in the keyring is deleted: the next scene begins with an empty one.
    ///
    /// # Errors
    /// Where the system's own tool does not start.
    pub fn is_cleared(&self) -> Result<()> {
        self.desk.command("secret-tool").args(["clear", "service", "Trousseau"]).status()?;
        Ok(())
    }

    /// The same order, where the portal's pages do not answer; `piste`: whether PISTE does.
    pub fn order_without_portal(&self, piste: bool) -> Order {
        let order = self.order();
        let nowhere = || "http://127.0.0.1:9/".to_owned();
        let (token_url, api_url) =
            if piste { (order.token_url.clone(), order.api_url.clone()) } else { (nowhere(), nowhere()) };
        Order { address: nowhere(), token_url, api_url, ..order }
    }
}

/// A program while it runs.
pub struct Running {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Running {
    /// Starts it, and gives it its order.
    ///
    /// # Errors
    /// Where it does not start.
    pub fn begin(mut command: Command, order: &Order) -> Result<Self> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let input = child.stdin.take().context("its input is piped")?;
        let output = BufReader::new(child.stdout.take().context("its output is piped")?);
        let mut running = Self { child, input, output };
        running.answer(&serde_json::to_string(order)?);
        Ok(running)
    }

    /// Gives it a line. It may be gone already.
    pub fn answer(&mut self, line: &str) {
        let _ = writeln!(self.input, "{line}");
    }

    /// Its next line; `None` where it has ended.
    ///
    /// # Errors
    /// Where the line is none that is known.
    pub fn says(&mut self) -> Result<Option<Line>> {
        let mut line = String::new();
        if self.output.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        Ok(Some(serde_json::from_str(&line).with_context(|| line.clone())?))
    }

    /// Listens until it says something that `is_it`.
    ///
    /// # Errors
    /// Where it ends before.
    pub fn until(&mut self, is_it: impl Fn(&Line) -> bool) -> Result<Line> {
        let mut heard = Vec::new();
        while let Some(line) = self.says()? {
            if is_it(&line) {
                return Ok(line);
            }
            heard.push(line);
        }
        anyhow::bail!("it ended after {heard:?}")
    }

    /// Waits for nobody any more, and returns all that it still says.
    ///
    /// # Errors
    /// Where a line is none that is known.
    pub fn goes_on(self) -> Result<Vec<Line>> {
        let Self { mut child, input, mut output } = self;
        drop(input);
        let mut said = Vec::new();
        let mut line = String::new();
        while output.read_line(&mut line)? > 0 {
            said.push(serde_json::from_str(&line).with_context(|| line.clone())?);
            line.clear();
        }
        child.wait()?;
        Ok(said)
    }

    /// Is killed.
    ///
    /// # Errors
    /// Where it cannot be waited for.
    pub fn is_killed(mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}
