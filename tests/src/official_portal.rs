//! The addresses of the official portal and of PISTE, answered on this computer by a practice portal: by https and under the real names, for the
//! programs of one desk alone. Trousseau itself knows nothing of it, and goes where it always goes.
//!
//! The desk's programs see other lists of hosts and of authorities than the rest of the machine (a mount namespace), and the
//! usual port of https is listened on: both need the right to do so.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU8, Ordering};

use anyhow::{Context, Result, ensure};
use chorus_pro::piste::{PRODUCTION_API_URL, PRODUCTION_TOKEN_URL};
use chorus_pro::{Environment, Generation, Secret, TechnicalLogin, official_page};
use practice_portal::{Fault, HowOften, Opening, PisteFault, PisteTrouble, PracticePortal, Variant};
use serde_json::json;
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::certificate;
use crate::desk::Desk;

/// The portal, and the one account that is reset on it.
pub struct OfficialPortal {
    portal: PracticePortal,
    today: PracticePortal,
    /// The account.
    pub login: TechnicalLogin,
    /// Its structure's identifier.
    pub structure: String,
    /// Mail address and password of the structure's manager.
    pub manager: (String, String),
    answering: Child,
    folder: TempDir,
    _runtime: Runtime,
}

impl OfficialPortal {
    /// Opens it, both generations of it, for a manager of one structure; `None` without the right to answer for its names
    /// ([`LACKING`]).
    ///
    /// # Errors
    /// Where the portal or its certificate cannot be made.
    pub fn opens() -> Result<Option<Self>> {
        Self::opens_for(1)
    }

    /// The same for a manager of so many structures: 1, 23 or 400.
    ///
    /// # Errors
    /// The same.
    pub fn opens_for(structures: usize) -> Result<Option<Self>> {
        if !may_mount()? {
            return Ok(None);
        }
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let seed = Some(seeds::first().apart("official portal"));
        let portal = runtime.block_on(PracticePortal::open(Opening { seed, ..Opening::default() }))?;
        // A seed alone would draw what is not known of today's portal too.
        let (generation, variant) = (Generation::Second, Some(Variant::default()));
        let opening = Opening { generation, seed, variant, ..Opening::default() };
        let today = runtime.block_on(portal.open_beside(opening))?;
        let manager = portal
            .managers()
            .into_iter()
            .find(|manager| manager.structures == structures)
            .context("one has so many")?;
        let (login, structure) = portal
            .world()
            .with(|world| {
                let person = world.person_at(&manager.email)?.id;
                let structure = world.structures_of(person).next()?;
                Some((structure.accounts.first()?.login.clone(), structure.id.to_string()))
            })
            .context("the manager has a structure, and it an account")?;
        let folder = tempfile::Builder::new().prefix("official-").tempdir()?;
        let piste = portal.piste();
        let answering = answer(folder.path(), [portal.address(), today.address(), &piste.token_url, &piste.api_url])?;
        let manager = (manager.email, manager.password.expose().to_owned());
        Ok(Some(Self { portal, today, login, structure, manager, answering, folder, _runtime: runtime }))
    }

    /// What is started at `desk` from now on finds this portal under the official names.
    pub fn answers_to(&self, desk: &mut Desk) {
        desk.surround(self.folder.path().join("around"));
    }

    /// How many messages the manager has.
    pub fn messages(&self) -> usize {
        self.portal.world().with(|world| world.person_at(&self.manager.0).map_or(0, |person| person.mailbox.len()))
    }

    /// The code in the first message behind so many others.
    pub fn code_after(&self, messages: usize) -> Option<String> {
        self.portal.world().with(|world| {
            let text = &world.person_at(&self.manager.0)?.mailbox.get(messages)?.text;
            Some(text.get(1)?.rsplit(' ').next()?.to_owned())
        })
    }

    /// The identifiers of the application that PISTE knows: its name, its secret.
    pub fn application(&self) -> (String, String) {
        let piste = self.portal.piste();
        (piste.client_id, piste.client_secret.expose().to_owned())
    }

    /// PISTE has this fault from now on, each time that it fits.
    pub fn piste_has(&self, fault: PisteFault) {
        self.portal.trouble_piste(PisteTrouble::new(fault, HowOften::Always));
    }

    /// PISTE has no fault any more.
    pub fn piste_is_well(&self) {
        self.portal.calm_piste();
    }

    /// The password that is in force.
    ///
    /// # Panics
    /// Where the account is not there, which nobody deletes.
    pub fn in_force(&self) -> Secret {
        self.portal.world().with(|world| world.account(&self.login).expect("it is there").1.password.duplicate())
    }

    /// How many resets were made.
    pub fn resets(&self) -> usize {
        self.portal.world().with(|world| world.resets())
    }

    /// Somebody else resets the account on it.
    ///
    /// # Panics
    /// Where its manager may not, which nobody takes from them.
    pub fn somebody_resets(&self) {
        let now = jiff::Timestamp::now();
        self.portal.world().with(|world| {
            let (structure, _) = world.account(&self.login).expect("it is there");
            let (manager, structure) = (structure.manager, structure.id.clone());
            world.reset(manager, &structure, &self.login, now).expect("its principal manager may");
        });
    }

    /// How often « Confirmer » or « Soumettre » arrived, whatever came of it.
    pub fn commits(&self) -> usize {
        self.portal.commits() + self.today.commits()
    }

    /// The next request to this generation's portal that it fits meets this fault.
    pub fn meets(&self, generation: Generation, fault: Fault) {
        match generation {
            Generation::First => self.portal.next_fault(fault),
            Generation::Second => self.today.next_fault(fault),
        }
    }

    /// The answer to the next « Soumettre » never arrives, and its password is in force.
    pub fn will_not_answer(&self) {
        self.today.next_fault(Fault::UnansweredSubmission { is_done: true });
    }
}

impl Drop for OfficialPortal {
    fn drop(&mut self) {
        // It holds nothing, and serves nobody any more.
        let _ = self.answering.kill();
        let _ = self.answering.wait();
    }
}

/// What a machine lacks on which the official names cannot be answered for.
pub const LACKING: &str = "answering for the official names needs the right to mount, which root has";

/// Whether lists of one's own can be laid over this machine's.
fn may_mount() -> Result<bool> {
    let tried = Command::new("unshare").args(["--mount", "mount", "--bind", "/etc/hosts", "/etc/hosts"]).output();
    Ok(tried.context("unshare")?.status.success())
}

/// Answers for the official names, from an address of this computer that no other test has; the program that makes them
/// known to others is `around` in `folder`.
fn answer(folder: &Path, places: [&str; 4]) -> Result<Child> {
    static COUNT: AtomicU8 = AtomicU8::new(1);
    let [.., high, low] = std::process::id().to_be_bytes();
    let address = format!("127.{high}.{low}.{}", COUNT.fetch_add(1, Ordering::Relaxed));
    let names = names()?;
    certificate::make(folder, &names)?;
    let whole = |path: &str| fs::read_to_string(path).with_context(|| path.to_owned());
    fs::write(folder.join("hosts"), format!("{}\n{address} {}\n", whole("/etc/hosts")?, names.join(" ")))?;
    fs::write(folder.join("authorities"), whole(AUTHORITIES)? + &fs::read_to_string(folder.join("authority"))?)?;
    let around = folder.join("around");
    let script = format!(
        "#!/bin/sh\nexec unshare --mount sh -c 'mount --bind \"$0/hosts\" /etc/hosts && mount --bind \"$0/authorities\" {AUTHORITIES} && exec \"$@\"' '{}' \"$@\"\n",
        folder.display()
    );
    fs::write(&around, script)?;
    fs::set_permissions(&around, fs::Permissions::from_mode(0o755))?;
    let port = |address: &str| address.split([':', '/']).nth(4).and_then(|port| port.parse::<u16>().ok());
    let ports: BTreeMap<&String, Option<u16>> = names.iter().zip(places.map(port)).collect();
    let mut answering = Command::new("/usr/bin/python3")
        .args(["-B", concat!(env!("CARGO_MANIFEST_DIR"), "/src/official_portal.py")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let told = json!({"address": address, "ports": ports, "certificate": folder.join("certificate"), "key": folder.join("certificate-key")});
    writeln!(answering.stdin.take().context("its input is piped")?, "{told}")?;
    let mut line = String::new();
    BufReader::new(answering.stdout.take().context("its output is piped")?).read_line(&mut line)?;
    ensure!(line.trim() == "listens", "nobody answers for the official names");
    Ok(answering)
}

/// The host that a reset begins at, of each generation, and PISTE's two.
fn names() -> Result<Vec<String>> {
    let page = |generation| official_page(generation, Environment::Production);
    let places =
        [page(Generation::First), page(Generation::Second), Some(PRODUCTION_TOKEN_URL), Some(PRODUCTION_API_URL)];
    let host = |place: Option<&str>| Ok(place.and_then(|place| place.split('/').nth(2)).context("a host")?.to_owned());
    places.into_iter().map(host).collect()
}

/// Whom this system trusts.
const AUTHORITIES: &str = "/etc/ssl/certs/ca-certificates.crt";
