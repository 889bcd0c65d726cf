//! A page in a plain WebKit, without the application around it.

use std::io::Write;

use anyhow::{Context, Result};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::desk::Desk;
use crate::window;

/// One page, open until this is dropped.
pub struct WebView {
    runtime: Runtime,
    client: Client,
    _page: tempfile::NamedTempFile,
    _desk: Desk,
}

impl WebView {
    /// Opens a page with this body.
    pub fn open(body: &str) -> Result<WebView> {
        let desk = Desk::new()?;
        let mut page = tempfile::Builder::new().suffix(".html").tempfile()?;
        write!(page, "<!DOCTYPE html><meta charset=utf-8><body>{body}")?;
        page.flush()?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let port = window::start_driver(&desk)?;
        let mut capabilities = Capabilities::new();
        capabilities.insert("webkitgtk:browserOptions".into(), json!({"binary": BROWSER, "args": ["--automation"]}));
        let address = format!("file://{}", page.path().display());
        let client = runtime.block_on(async {
            let client = ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities)
                .connect(&format!("http://127.0.0.1:{port}"))
                .await?;
            client.goto(&address).await.context("the page does not open")?;
            anyhow::Ok(client)
        })?;
        Ok(WebView { runtime, client, _page: page, _desk: desk })
    }

    /// Runs a script in the page and answers with what it returns.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.runtime.block_on(self.client.execute(script, arguments))?)
    }
}

/// WebKitGTK's own small browser.
const BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
