//! The practice portal, met from outside: by someone who signs in there with a program of their own.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::built;

/// The program `practice-portal`, until this is dropped.
pub struct Program {
    child: Child,
    /// Its first line of output: where it is, and who its people are.
    pub announced: String,
}

impl Program {
    /// Starts it, and waits until it serves.
    pub fn start(arguments: &[&str]) -> Result<Self> {
        let child = Command::new(built::program("practice-portal")?).args(arguments).stdout(Stdio::piped()).spawn()?;
        let mut program = Self { child, announced: String::new() };
        let output = program.child.stdout.as_mut().context("its output is piped")?;
        BufReader::new(output).read_line(&mut program.announced)?;
        Ok(program)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // One that has ended by itself is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Words on the page « Pannes »: what the next page that it fits meets, once.
pub mod fault {
    /// « Accueil connecté » is an attacker's page.
    pub const ATTACKERS_PAGE: &str = "Page d'un attaquant";
    /// The line is cut in the recap, before the password; the reset took place.
    pub const CUT_IN_RECAP: &str = "Coupure dans le récapitulatif";
    /// « Confirmer » meets a session that has lapsed; the reset did not take place.
    pub const LAPSED: &str = "Session expirée à la confirmation";
    /// « Confirmer » takes effect, its answer never arrives, and its page stays as it is.
    pub const UNANSWERED: &str = "Clic sans retour : pas de réponse";
    /// A page takes ten seconds.
    pub const SLOW: &str = "Page lente";
}

/// Signs in on the portal at `address`, and asks on « Pannes » for the fault with these words.
pub fn ask_for_fault(address: &str, fault: &str) -> Result<()> {
    python("ask_for_fault.py", &json!({"address": address, "fault": fault}).to_string()).map(drop)
}

/// Address and password of the first made-up manager, as the portal's own page at `address` tells them.
pub fn first_manager(address: &str) -> Result<(String, String)> {
    let told: Value = serde_json::from_str(&python("first_manager.py", &json!({"address": address}).to_string())?)?;
    let text = |name: &str| told[name].as_str().map(str::to_owned).with_context(|| format!("no {name} is told"));
    Ok((text("email")?, text("password")?))
}

/// The code that today's portal has just sent to the first made-up manager. `address` is the portal of the manual page.
pub fn mailed_code(address: &str) -> Result<String> {
    Ok(python("mailed_code.py", &json!({"address": address}).to_string())?.trim().to_owned())
}

/// The reset and its proof on PISTE, by a program of another language. `announced` is the first line that
/// `practice-portal` printed.
pub fn reset_by_hand(announced: &str) -> Result<Value> {
    Ok(serde_json::from_str(&python("reset_by_hand.py", announced)?)?)
}

/// What one of the Python programs beside this file prints, given a line.
fn python(program: &str, line: &str) -> Result<String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(program);
    let mut child = Command::new("/usr/bin/python3")
        // Without -B it would leave its compiled modules beside the source.
        .arg("-B")
        .arg(path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    writeln!(child.stdin.take().context("its input is piped")?, "{line}")?;
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}
