//! The application's window, driven over WebDriver: pressed, filled in, read and photographed.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use fantoccini::elements::Element;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::desk::Desk;
use crate::{built, bus, started, wait};

/// One running application and the WebDriver session on it.
pub struct Window {
    runtime: Runtime,
    client: Client,
}

impl Window {
    /// Starts the application on `desk` and waits until it shows a screen.
    pub fn open(desk: &Desk) -> Result<Window> {
        for _ in 0..5 {
            if let Some(window) = Self::connected(desk)? {
                window.screen()?;
                return Ok(window);
            }
            end_all(desk)?;
        }
        bail!("no free port between WebDriver and the application")
    }

    /// `None` where the port that the driver named to the application was taken meanwhile: then it waits for ever.
    fn connected(desk: &Desk) -> Result<Option<Window>> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let before = taken_ports(desk);
        let port = start_driver(desk)?;
        let mut capabilities = Capabilities::new();
        capabilities.insert("webkitgtk:browserOptions".into(), json!({"binary": application()?, "args": []}));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let address = format!("http://127.0.0.1:{port}");
        let connected = builder.capabilities(capabilities).connect(&address);
        let connected = within_patience(&runtime, async {
            tokio::select! {
                client = connected => client.map(Some),
                () = wait::beside(|| taken_ports(desk) != before) => Ok(None),
            }
        })?;
        Ok(connected.map(|client| Window { runtime, client }))
    }

    /// The name of the screen that is shown.
    pub fn screen(&self) -> Result<String> {
        let shown = self.element("main[data-screen]")?;
        self.done(shown.attr("data-screen"))?.context("the screen has a name")
    }

    /// Waits for the screen called `name`.
    pub fn arrive(&self, name: &str) -> Result<()> {
        self.element(&format!("main[data-screen=\"{name}\"]")).map(drop)
    }

    /// Waits for an element that matches `css` and is shown.
    pub fn element(&self, css: &str) -> Result<Element> {
        wait::until(&format!("`{css}`"), || {
            for element in self.done(self.client.find_all(Locator::Css(css)))? {
                // One that left the page between these two questions is not shown.
                if self.done(element.is_displayed()).unwrap_or(false) {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
    }

    /// Whether an element that matches `css` is on the page now and shown.
    pub fn shows(&self, css: &str) -> Result<bool> {
        let shown = "return [...document.querySelectorAll(arguments[0])].some((e) => e.getClientRects().length > 0)";
        Ok(self.run(shown, vec![css.into()])? == true)
    }

    /// Waits until what matches `css` is shown and enabled, and clicks it.
    pub fn press(&self, css: &str) -> Result<()> {
        self.is_idle()?;
        wait::until(&format!("`{css}` to take a click"), || {
            let element = self.element(css)?;
            // Scrolled as a person would: away from the edge, where the bar with the actions lies over it.
            self.run(CENTRE, vec![serde_json::to_value(&element)?])?;
            // A page that is just drawn again refuses the click; it is tried on the new one.
            let enabled = self.done(element.is_enabled()).unwrap_or(false);
            Ok((enabled && self.done(element.click()).is_ok()).then_some(()))
        })
    }

    /// Replaces what stands in a field by `text`, key by key.
    pub fn fill(&self, css: &str, text: &str) -> Result<()> {
        // A page that is just drawn again refuses it; it is tried on the new one.
        let field = wait::until(&format!("`{css}` to be emptied"), || {
            let field = self.element(css)?;
            Ok(self.done(field.clear()).is_ok().then_some(field))
        })?;
        if !text.is_empty() {
            self.done(field.send_keys(text))?;
        }
        Ok(())
    }

    /// Chooses the entry of a drop-down by its value.
    pub fn choose(&self, css: &str, value: &str) -> Result<()> {
        let field = self.element(css)?;
        self.done(field.select_by_value(value))?;
        Ok(())
    }

    /// The text that a person reads in what matches `css`.
    pub fn text(&self, css: &str) -> Result<String> {
        let element = self.element(css)?;
        self.done(element.text())
    }

    /// Runs a script in the page and answers with what it returns.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.done(self.client.execute(script, arguments))
    }

    /// Runs a script that answers through its last argument, a function.
    pub fn run_async(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.done(self.client.execute_async(script, arguments))
    }

    /// Waits until no command is under way: the page holds back what is pressed meanwhile.
    pub fn is_idle(&self) -> Result<()> {
        let busy = "return document.documentElement.hasAttribute('data-busy')";
        wait::until("the work under way", || Ok((self.run(busy, Vec::new())? == false).then_some(())))
    }

    /// Waits until what was drawn last stands still on the screen: a picture taken before shows what was there before.
    pub fn settle(&self) -> Result<()> {
        // One screen is there to be seen while something is under way.
        if self.screen()? != "performing" {
            self.is_idle()?;
        }
        let still = "const done = arguments[0];
            const ends = document.getAnimations().filter((a) => a.effect.getComputedTiming().endTime !== Infinity);
            Promise.all(ends.map((a) => a.finished.catch(() => 0)))
                .then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
        self.run_async(still, Vec::new()).map(drop)
    }

    /// A picture of the window as it is now, as PNG.
    pub fn picture(&self, path: &Path) -> Result<()> {
        self.settle()?;
        std::fs::write(path, self.done(self.client.screenshot())?)?;
        Ok(())
    }

    /// Makes the window `width` by `height` pixels of the page.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.done(self.client.set_window_size(width, height))?;
        wait::until("the new size", || {
            let now = self.run("return [innerWidth, innerHeight]", Vec::new())?;
            Ok((now == json!([width, height])).then_some(()))
        })
    }

    /// Ends the application as a power cut does.
    pub fn cut_power(self, desk: &Desk) -> Result<()> {
        end_all(desk)
    }

    /// What the driver answers; an error where it does not.
    fn done<T, E: Into<anyhow::Error>>(&self, work: impl Future<Output = Result<T, E>>) -> Result<T> {
        within_patience(&self.runtime, work)
    }
}

/// Ends the application and its driver, whatever they are doing.
fn end_all(desk: &Desk) -> Result<()> {
    for name in ["trousseau", "WebKitWebDriver", "WebKitNetworkProcess", "WebKitWebProcess"] {
        started::end(name, || started::named(desk.mark(), name))?;
    }
    has_let_go(desk)
}

/// How often the application on `desk` found the port taken that its driver named: WebKit writes that down, and no more.
fn taken_ports(desk: &Desk) -> usize {
    let files = std::fs::read_dir(desk.said()).into_iter().flatten().flatten();
    let said = files.filter_map(|file| std::fs::read_to_string(file.path()).ok());
    said.map(|text| text.matches("Failed to start remote inspector server").count()).sum()
}

/// Waits until the bus knows that the application has ended: a new one would take itself for the second.
pub fn has_let_go(desk: &Desk) -> Result<()> {
    wait::until("the application to leave the bus", || Ok((!bus::has(desk, SOLE)?).then_some(())))
}

/// A driver whose application has died under it never answers.
fn within_patience<T, E: Into<anyhow::Error>>(
    runtime: &Runtime,
    work: impl Future<Output = Result<T, E>>,
) -> Result<T> {
    let answer = runtime.block_on(async { tokio::time::timeout(PATIENCE, work).await });
    answer.context("WebDriver does not answer")?.map_err(Into::into)
}

const PATIENCE: Duration = Duration::from_secs(90);
/// The name by which the first instance is known.
const SOLE: &str = "fr.trousseau.desktop.SingleInstance";
const CENTRE: &str =
    "if (arguments[0].isConnected) arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})";

/// Whether the application runs on `desk`.
pub fn runs(desk: &Desk) -> bool {
    !started::named(desk.mark(), "trousseau").is_empty()
}

/// The program to test: `TROUSSEAU_APP`, or the one that was built beside these tests.
pub fn application() -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("TROUSSEAU_APP") {
        return Ok(path.into());
    }
    built::program("trousseau")
}

/// Starts a WebDriver on a free port, and answers with the port once it listens.
pub(crate) fn start_driver(desk: &Desk) -> Result<u16> {
    for _ in 0..5 {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut driver = desk.command("WebKitWebDriver");
        driver.args(["--host=127.0.0.1", &format!("--port={port}")]).env("TAURI_WEBVIEW_AUTOMATION", "true");
        // The application and its web processes speak into the same files.
        let mut driver = desk.record(&mut driver, "trousseau")?.spawn().context("WebKitWebDriver did not start")?;
        let listens = wait::until("WebDriver to listen", || {
            let ended = driver.try_wait()?.is_some();
            let answers = std::net::TcpStream::connect(("127.0.0.1", port)).is_ok();
            Ok((ended || answers).then_some(answers && !ended))
        })?;
        if listens {
            std::thread::spawn(move || driver.wait());
            return Ok(port);
        }
        // Another program took the port in between: one more try with another.
    }
    bail!("no free port for WebDriver")
}
