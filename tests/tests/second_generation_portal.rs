//! Today's practice portal in a real browser: real clicks walk from sign-in to success, and what a script sets is not taken.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use fantoccini::elements::Element;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use journeys::desk::Desk;
use journeys::{built, wait};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

#[test]
fn real_clicks_walk_from_signing_in_to_success_and_values_set_by_a_script_are_not_taken() -> Result<()> {
    let portal = Portal::start()?;
    let desk = Desk::new()?;
    let browser = Browser::open(&desk)?;
    let manager = &portal.announced["manager"];
    let account = &portal.announced["accounts"][0];
    let text = |value: &Value| value.as_str().map(str::to_owned).context("it is said");

    browser.go(&text(&portal.announced["url"])?)?;
    browser.fill("[data-champ=adresse]", &text(&manager["email"])?)?;
    browser.fill("[data-champ=mot-de-passe]", &text(&manager["password"])?)?;
    browser.click("[data-envoie$=connexion]")?;
    browser.find("[data-champ=code]")?;
    let address = browser.script("return location.href", &[])?;
    browser.click("a[href='/cpp/messages']")?;
    browser.click("a[href='/cpp/messages/0']")?;
    let message = browser.text("main")?;
    let code = message.split("connexion : ").nth(1).context("a code")?.split_whitespace().next().context("a code")?;
    browser.go(&text(&address)?)?;
    browser.fill("[data-champ=code]", code)?;
    browser.click("[data-envoie$=code]")?;
    browser.click("[data-va$=raccordements]")?;
    browser.click("[data-va$=compte_technique]")?;

    browser.find("#s2id_sp_formfield_demande")?;
    let set = "const field = document.querySelector('#sp_formfield_demande');
        field.value = 'reinitialisation';
        field.dispatchEvent(new Event('change', { bubbles: true }));
        document.querySelector('#s2id_sp_formfield_demande .select2-chosen').textContent = 'Réinitialisation';
        document.querySelector('#s2id_sp_formfield_demande a').click();
        return document.querySelector('#select2-drop') === null";
    assert_eq!(browser.script(set, &[])?, true, "a click by a script opens no list");
    browser.choose("structure", &text(&account["structure_id"])?)?;
    let chosen = browser.text("#s2id_sp_formfield_demande .select2-chosen")?;
    assert_eq!(chosen, "-- Aucun --", "the model has not seen what the script set");
    browser.choose("demande", "Réinitialisation")?;
    browser.choose("compte", &text(&account["login"])?)?;
    browser.find("#sp_formfield_mot_de_passe")?;
    let shown = browser.script("return document.querySelector('#sp_formfield_mot_de_passe').value", &[])?;
    assert_eq!(text(&shown)?.len(), 16);
    assert_ne!(shown, account["password"], "a new one");
    browser.click("[data-envoie$=soumettre]")?;
    wait::until("success", || Ok(browser.text("h1")?.contains("Votre demande a été soumise").then_some(())))?;
    assert_eq!(browser.script("return location.href", &[])?, address, "the page was never left");
    Ok(())
}

/// The practice portal, until this is dropped.
struct Portal {
    child: Child,
    announced: Value,
}

impl Portal {
    fn start() -> Result<Self> {
        let mut child = Command::new(built::program("practice-portal")?)
            .args(["--generation", "2", "--seed", "1", "--variant", "0"])
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().context("its output is piped")?).read_line(&mut line)?;
        Ok(Self { child, announced: serde_json::from_str(&line)? })
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        // One that has ended by itself is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A plain WebKit, driven over WebDriver.
struct Browser {
    runtime: Runtime,
    client: Client,
}

impl Browser {
    fn open(desk: &Desk) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut driver = desk
            .command("WebKitWebDriver")
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        std::thread::spawn(move || driver.wait());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let mut capabilities = Capabilities::new();
        let options = json!({"binary": MINI_BROWSER, "args": ["--automation"]});
        capabilities.insert("webkitgtk:browserOptions".into(), options);
        let address = format!("http://127.0.0.1:{port}");
        let client = wait::until("WebDriver", || {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            let connecting = builder.capabilities(capabilities.clone()).connect(&address);
            Ok(runtime.block_on(connecting).ok())
        })?;
        Ok(Self { runtime, client })
    }

    fn go(&self, address: &str) -> Result<()> {
        Ok(self.runtime.block_on(self.client.goto(address))?)
    }

    /// Waits until it is there and shown.
    fn find(&self, css: &str) -> Result<Element> {
        wait::until(&format!("`{css}`"), || {
            for element in self.runtime.block_on(self.client.find_all(Locator::Css(css))).unwrap_or_default() {
                // One that left the page between these two questions is not shown.
                if self.runtime.block_on(element.is_displayed()).unwrap_or(false) {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
    }

    fn click(&self, css: &str) -> Result<()> {
        wait::until(&format!("`{css}` to take a click"), || {
            let element = self.find(css)?;
            Ok(self.runtime.block_on(element.click()).is_ok().then_some(()))
        })
    }

    fn fill(&self, css: &str, text: &str) -> Result<()> {
        // A part that is just put in place refuses it; it is tried on the new one.
        wait::until(&format!("`{css}` to be filled in"), || {
            let field = self.find(css)?;
            Ok(self.runtime.block_on(field.send_keys(text)).is_ok().then_some(()))
        })
    }

    /// The text of what is shown now; empty where it is just being replaced.
    fn text(&self, css: &str) -> Result<String> {
        let element = self.find(css)?;
        Ok(self.runtime.block_on(element.text()).unwrap_or_default())
    }

    fn script(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        Ok(self.runtime.block_on(self.client.execute(script, arguments.to_vec()))?)
    }

    /// Opens a list, searches in it, and takes the row that is left; then waits for the part that comes of it.
    fn choose(&self, field: &str, typed: &str) -> Result<()> {
        self.click(&format!("#s2id_sp_formfield_{field} a.select2-choice"))?;
        self.fill("#select2-drop .select2-input", typed)?;
        let rows = "return [...document.querySelectorAll('#select2-drop [data-valeur]')].map((row) => row.innerText)";
        wait::until("one row", || {
            let rows = self.script(rows, &[])?;
            Ok(rows.as_array().filter(|rows| rows.len() == 1).map(drop))
        })?;
        self.click("#select2-drop .select2-result-label")?;
        wait::until("the choice", || {
            let chosen = self.text(&format!("#s2id_sp_formfield_{field} .select2-chosen"))?;
            Ok(chosen.contains(typed).then_some(()))
        })
    }
}

const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
