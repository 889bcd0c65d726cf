//! A whole rotation without a window, in a process that can be killed: `windowless FOLDER reset | look | leave`. FOLDER holds
//! the journal; the order comes in a line on standard input. `reset` does what is left to do, up to the close; `look` says
//! how it stands, and does nothing that cannot be undone; `leave` is told that today's form was left.

use std::error::Error;
use std::io::{Write, stdin, stdout};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chorus_pro::piste::Verdict;
use chorus_pro::{Environment, Generation, StructureId, TechnicalLogin};
use crashes::words::{Line, Order, Planted, Said};
use jiff::{SignedDuration, Timestamp};
use planted::LateKeyring;
use rehearsal::{Outcome, Rehearsal, RehearsalError, Step};
use rotation::{
    AccountId, AtClose, CaptureId, Journal, NewAccount, NewDestination, RotationError, Rotations, SecretStore, Stage,
    SystemKeyring, UpdatedBy,
};

mod planted;
mod window;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let id = match (error.downcast_ref::<RehearsalError>(), error.downcast_ref::<RotationError>()) {
                (Some(error), _) => error.id().to_owned(),
                (_, Some(error)) => error.id().to_owned(),
                _ => format!("no sentence: {error}"),
            };
            say(&Line::Refused(id));
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, what] = arguments.as_slice() else { return Err("windowless FOLDER reset|look|leave".into()) };
    let order: Order = serde_json::from_str(&line()?)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let it = Windowless::open(Path::new(folder), order)?;
        match what.as_str() {
            "reset" => it.reset().await,
            "look" => it.look().await,
            "leave" => it.leave().await,
            other => Err(format!("{other}: neither reset nor look nor leave").into()),
        }
    })
}

/// The program, opened on one account.
struct Windowless {
    order: Order,
    rehearsal: Rehearsal,
    account: AccountId,
    has_paused: AtomicBool,
}

impl Windowless {
    fn open(folder: &Path, order: Order) -> Result<Self, Box<dyn Error>> {
        let journal = Journal::of_practice(&folder.join("journal.sqlite"))?;
        let keyring = SystemKeyring::with_time_limit(Duration::from_secs(order.patience));
        let store: Arc<dyn SecretStore> = match order.planted {
            Some(Planted::KeptUnread) => Arc::new(LateKeyring::over(keyring)),
            _ => Arc::new(keyring),
        };
        let rotations = Arc::new(Rotations::open(journal, store));
        let shift = SignedDuration::from_mins(order.minutes);
        let clock = Arc::new(move || Timestamp::now() + shift);
        let account = rotations.add_account(account(&order)?, clock())?;
        let rehearsal = Rehearsal::at(order.place(), rotations, clock)?;
        let manager = order.sign_ins.first().ok_or("nobody to sign in as")?;
        rehearsal.act_as(&manager.0, account);
        Ok(Self { order, rehearsal, account, has_paused: AtomicBool::new(false) })
    }

    fn rotations(&self) -> &Rotations {
        self.rehearsal.rotations()
    }

    fn now(&self) -> Timestamp {
        Timestamp::now() + SignedDuration::from_mins(self.order.minutes)
    }

    async fn reset(&self) -> Result<(), Box<dyn Error>> {
        let (rotations, account) = (self.rotations(), self.account);
        let program = NewDestination { name: "Finances".to_owned(), updated_by: UpdatedBy::Me, note: String::new() };
        let program = rotations.add_destination(account, program, self.now())?;
        let stage = rotations.account(account)?.rotation.map(|rotation| rotation.stage);
        if stage != Some(Stage::Effective) {
            // A form's password that waits is drawn anew in the window: that begins nothing new.
            if stage != Some(Stage::Stored) {
                for check in rotations.preflight(account, self.now())?.checks {
                    check.outcome?;
                }
                rotations.intend(account, self.now())?;
            }
            match (&self.order.window, self.order.planted) {
                (Some(window), _) => {
                    if !window::reset(self, window).await? {
                        return Ok(());
                    }
                }
                (None, Some(Planted::ClickUnannounced)) => {
                    planted::click_unannounced(&self.order, rotations, account).await?;
                }
                (None, _) => self.perform().await?,
            }
            self.put_away_until_safe()?;
        }
        let kept = self.shown()?;
        rotations.confirm_destination(account, kept, program, self.now())?;
        rotations.close(account, kept, AtClose::Keep, self.now())?;
        self.stands(Said::Kept).await
    }

    /// The new password.
    fn shown(&self) -> Result<CaptureId, RotationError> {
        let rotation = self.rotations().account(self.account)?.rotation;
        rotation.and_then(|rotation| rotation.capture).ok_or(RotationError::NoPassword { account: self.account })
    }

    async fn perform(&self) -> Result<(), Box<dyn Error>> {
        match self.rehearsal.perform(self.account, |step| self.step(name(step))).await {
            Ok(_) => Ok(()),
            // The journal could not be told of a password that is here: it is not lost.
            Err(RehearsalError::Rotation(error)) if self.rotations().unrecorded(self.account).is_some() => {
                self.is_unsafe(error.id());
                Ok(())
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Tells that this step begins, and waits there where it shall: once.
    fn step(&self, name: &str) {
        say(&Line::Step(name.to_owned()));
        if self.order.pause.as_deref() == Some(name) && !self.has_paused.swap(true, Ordering::Relaxed) {
            // Where nobody answers any more, it goes on.
            let _ = line();
        }
    }

    /// As the window does: tells why the password is not safe, and tries again each time that it is told to.
    fn put_away_until_safe(&self) -> Result<(), Box<dyn Error>> {
        while self.rotations().unsafe_accounts().contains(&self.account) {
            let account = self.rotations().put_away(self.account, self.now());
            match account {
                Ok(account) => match account.rotation.and_then(|rotation| rotation.unsafe_because) {
                    Some(because) => self.is_unsafe(because.id()),
                    None => return Ok(()),
                },
                Err(error) => self.is_unsafe(error.id()),
            }
        }
        Ok(())
    }

    fn is_unsafe(&self, because: &str) {
        say(&Line::Unsafe(because.to_owned()));
        // Where nobody answers any more, it goes on.
        let _ = line();
    }

    async fn look(&self) -> Result<(), Box<dyn Error>> {
        let outcome = match self.order.planted {
            Some(Planted::ResetsAgain) => planted::reset_again(&self.rehearsal, self.account).await?,
            _ => self.rehearsal.find_out(self.account).await?,
        };
        let said = match outcome {
            Outcome::Unchanged => Said::Unchanged,
            Outcome::Kept => Said::Kept,
            Outcome::Pending => Said::Pending,
            Outcome::InMemory => Said::InMemory,
            Outcome::Lost => Said::Lost,
            Outcome::NotKnown => Said::NotKnown,
        };
        self.stands(said).await
    }

    async fn leave(&self) -> Result<(), Box<dyn Error>> {
        let rotation = self.rotations().account(self.account)?.rotation;
        self.rotations().form_left(self.account, rotation.and_then(|rotation| rotation.capture), self.now())?;
        self.stands(Said::Unchanged).await
    }

    async fn stands(&self, said: Said) -> Result<(), Box<dyn Error>> {
        let account = self.rotations().account(self.account)?;
        let works = match self.rotations().password(self.account) {
            Ok(password) if said != Said::NotKnown => {
                match self.rehearsal.check(&account.login, &password, None).await.verdict {
                    Verdict::Accepted => Some(true),
                    Verdict::Refused => Some(false),
                    _ => None,
                }
            }
            _ => None,
        };
        say(&Line::Stands { said, rotation: account.rotation.map(|rotation| rotation.id.0), works });
        Ok(())
    }
}

fn account(order: &Order) -> Result<NewAccount, Box<dyn Error>> {
    Ok(NewAccount {
        environment: Environment::Practice,
        login: TechnicalLogin::parse(&order.login)?,
        structure_id: Some(StructureId::parse(&order.structure)?),
        structure_name: "Commune".to_owned(),
    })
}

fn name(step: Step) -> &'static str {
    match step {
        Step::Sheet => "sheet",
        Step::Question => "question",
        Step::Confirm => "confirm",
        Step::Keep => "keep",
    }
}

fn line() -> std::io::Result<String> {
    let mut line = String::new();
    stdin().read_line(&mut line)?;
    Ok(line)
}

fn say(line: &Line) {
    let text = serde_json::to_string(line).expect("its keys are strings");
    // Whoever listened may have gone.
    let _ = writeln!(stdout(), "{text}").and_then(|()| stdout().flush());
}

/// The generation of the practice portal.
const GENERATION: Generation = Generation::First;
