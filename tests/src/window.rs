//! The application's window, driven over WebDriver: pressed, filled in, read and photographed.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use fantoccini::elements::Element;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::desk::Desk;
use crate::{started, wait};

/// One running application and the WebDriver session on it.
pub struct Window {
    runtime: Runtime,
    client: Client,
}

impl Window {
    /// Starts the application on `desk` and waits until it shows a screen.
    pub fn open(desk: &Desk) -> Result<Window> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let port = start_driver(desk)?;
        let mut capabilities = Capabilities::new();
        capabilities.insert("webkitgtk:browserOptions".into(), json!({"binary": application()?, "args": []}));
        let client = runtime.block_on(
            ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities)
                .connect(&format!("http://127.0.0.1:{port}")),
        )?;
        let window = Window { runtime, client };
        window.screen()?;
        Ok(window)
    }

    /// The name of the screen that is shown.
    pub fn screen(&self) -> Result<String> {
        let shown = self.element("main[data-screen]")?;
        self.runtime.block_on(shown.attr("data-screen"))?.context("the screen has a name")
    }

    /// Waits for the screen called `name`.
    pub fn arrive(&self, name: &str) -> Result<()> {
        self.element(&format!("main[data-screen=\"{name}\"]")).map(drop)
    }

    /// Waits for an element that matches `css` and is shown.
    pub fn element(&self, css: &str) -> Result<Element> {
        wait::until(&format!("`{css}`"), || {
            for element in self.runtime.block_on(self.client.find_all(Locator::Css(css)))? {
                // One that left the page between these two questions is not shown.
                if self.runtime.block_on(element.is_displayed()).unwrap_or(false) {
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
            let enabled = self.runtime.block_on(element.is_enabled()).unwrap_or(false);
            Ok((enabled && self.runtime.block_on(element.click()).is_ok()).then_some(()))
        })
    }

    /// Replaces what stands in a field by `text`, key by key.
    pub fn fill(&self, css: &str, text: &str) -> Result<()> {
        // A page that is just drawn again refuses it; it is tried on the new one.
        let field = wait::until(&format!("`{css}` to be emptied"), || {
            let field = self.element(css)?;
            Ok(self.runtime.block_on(field.clear()).is_ok().then_some(field))
        })?;
        if !text.is_empty() {
            self.runtime.block_on(field.send_keys(text))?;
        }
        Ok(())
    }

    /// Chooses the entry of a drop-down by its value.
    pub fn choose(&self, css: &str, value: &str) -> Result<()> {
        let field = self.element(css)?;
        self.runtime.block_on(field.select_by_value(value))?;
        Ok(())
    }

    /// The text that a person reads in what matches `css`.
    pub fn text(&self, css: &str) -> Result<String> {
        let element = self.element(css)?;
        Ok(self.runtime.block_on(element.text())?)
    }

    /// Runs a script in the page and answers with what it returns.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.runtime.block_on(self.client.execute(script, arguments))?)
    }

    /// Runs a script that answers through its last argument, a function.
    pub fn run_async(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.runtime.block_on(self.client.execute_async(script, arguments))?)
    }

    /// Waits until no command is under way: the page holds back what is pressed meanwhile.
    pub fn is_idle(&self) -> Result<()> {
        let busy = "return document.documentElement.hasAttribute('data-busy')";
        wait::until("the work under way", || Ok((self.run(busy, Vec::new())? == false).then_some(())))
    }

    /// Waits until what was drawn last stands still on the screen: a picture taken before shows what was there before.
    pub fn settle(&self) -> Result<()> {
        self.is_idle()?;
        let still = "const done = arguments[0];
            const ends = document.getAnimations().filter((a) => a.effect.getComputedTiming().endTime !== Infinity);
            Promise.all(ends.map((a) => a.finished.catch(() => 0)))
                .then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
        self.run_async(still, Vec::new()).map(drop)
    }

    /// A picture of the window as it is now, as PNG.
    pub fn picture(&self, path: &Path) -> Result<()> {
        self.settle()?;
        std::fs::write(path, self.runtime.block_on(self.client.screenshot())?)?;
        Ok(())
    }

    /// Makes the window `width` by `height` pixels of the page.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.runtime.block_on(self.client.set_window_size(width, height))?;
        wait::until("the new size", || {
            let now = self.run("return [innerWidth, innerHeight]", Vec::new())?;
            Ok((now == json!([width, height])).then_some(()))
        })
    }

    /// Ends the application as a power cut does.
    pub fn cut_power(self, desk: &Desk) -> Result<()> {
        let mut names = vec!["trousseau", "WebKitWebDriver", "WebKitNetworkProcess", "WebKitWebProcess"];
        names.drain(..).try_for_each(|name| started::end(name, || started::named(desk.mark(), name)))
    }
}

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
    let here = std::env::current_exe()?;
    let beside = here.ancestors().skip(1).take(2).map(|folder| folder.join("trousseau")).find(|path| path.is_file());
    beside.context("the application is not built: `cargo build` makes it, `cargo xtask test` does it all")
}

/// Starts a WebDriver on a free port, and answers with the port once it listens.
fn start_driver(desk: &Desk) -> Result<u16> {
    for _ in 0..5 {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut driver = desk
            .command("WebKitWebDriver")
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("WebKitWebDriver did not start")?;
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
