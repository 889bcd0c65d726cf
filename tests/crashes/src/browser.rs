//! A person's browser before the practice portal, of either generation: what they open, fill in and press, asked for over
//! HTTP; and the page that comes.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use chorus_pro::guide::OpenPage;
use reqwest::cookie::{CookieStore, Jar};
use reqwest::{Client, RequestBuilder, Url};

/// A browser, and the page that it shows.
pub struct Browser {
    client: Client,
    base: Url,
    cookies: Arc<Jar>,
    html: String,
}

impl Browser {
    /// Before the portal at `address`; `cookie` is what signing in there has left, if somebody has.
    ///
    /// # Errors
    /// Where there is no such address.
    pub fn at(address: &str, cookie: &str) -> Result<Self> {
        // Another part of the program may have chosen before: one is as good as the other.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let base: Url = address.parse()?;
        let cookies = Arc::new(Jar::default());
        cookies.add_cookie_str(cookie, &base);
        let client = Client::builder().cookie_provider(Arc::clone(&cookies)).no_proxy().build()?;
        Ok(Self { client, base, cookies, html: String::new() })
    }

    /// The page, as it is read.
    pub fn page(&self) -> OpenPage {
        OpenPage::read(&self.html)
    }

    /// Opens an address.
    ///
    /// # Errors
    /// Where the portal does not answer.
    pub async fn opens(&mut self, address: &str) -> Result<()> {
        let request = self.client.get(self.base.join(address)?);
        self.shows(request).await
    }

    /// Sends these fields, and the token that the page carries.
    ///
    /// # Errors
    /// Where the portal does not answer.
    pub async fn sends(&mut self, address: &str, fields: &[(&str, &str)]) -> Result<()> {
        let token = self.token()?;
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("jeton", token.as_str())]).collect();
        let request = self.client.post(self.base.join(address)?).form(&fields);
        self.shows(request).await
    }

    /// What stands on the page behind this, up to the next quote.
    ///
    /// # Errors
    /// Where it is not there.
    pub fn behind(&self, beginning: &str) -> Result<String> {
        let (_, rest) = self.html.split_once(beginning).with_context(|| format!("{beginning} is not on the page"))?;
        Ok(rest.split('"').next().unwrap_or_default().replace("&#38;", "&"))
    }

    /// What signing in has left, for another browser.
    ///
    /// # Errors
    /// Where nobody has signed in.
    pub fn cookie(&self) -> Result<String> {
        let cookie = self.cookies.cookies(&self.base).context("nobody has signed in")?;
        Ok(cookie.to_str()?.to_owned())
    }

    async fn shows(&mut self, request: RequestBuilder) -> Result<()> {
        self.html = request.send().await?.text().await?;
        ensure!(!self.html.is_empty(), "an empty page");
        Ok(())
    }

    /// Each generation has a place of its own for it.
    fn token(&self) -> Result<String> {
        self.behind("data-jeton=\"").or_else(|_| self.behind("name=\"jeton\" value=\""))
    }
}
