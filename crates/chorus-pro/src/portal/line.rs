//! One request and its answer, and the redirects between them: within one origin, counted, each form sent once.

use encoding_rs::{Encoding, UTF_8};
use reqwest::header::{ACCEPT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, TRANSFER_ENCODING};
use reqwest::{Client, Response, Url};
use zeroize::Zeroizing;

use super::PortalError;
use super::answer::Answer;
use crate::html::{Document, Outgoing};
use crate::http::{self, Limits};
use crate::{VisiblePage, recognise};

/// The way to one portal, with its cookies in memory.
pub(super) struct Line {
    client: Client,
    portal: Url,
    sent: usize,
}

/// Why there is no answer.
pub(super) struct Failure {
    pub(super) error: PortalError,
    /// The request may have reached the portal.
    pub(super) is_sent: bool,
}

/// What one request came to.
enum Reached {
    Page(Box<Answer>),
    Redirect(Url),
}

impl Line {
    /// To a portal on this computer; nothing is sent yet.
    pub(super) fn to(portal: &Url, limits: Limits) -> Result<Self, PortalError> {
        if !http::is_http_on_loopback(portal) {
            return Err(PortalError::NotLoopback);
        }
        let client = http::loopback_client(limits).cookie_store(true).build();
        let client = client.map_err(|error| PortalError::Unreachable { reason: http::reason(error) })?;
        Ok(Self { client, portal: portal.clone(), sent: 0 })
    }

    /// How many requests were sent, redirects and repetitions included.
    pub(super) fn sent(&self) -> usize {
        self.sent
    }

    /// Sends what a control sends, and follows the redirects. What only asks is repeated once where the line was cut; a
    /// form that changes something never is.
    pub(super) async fn ask(&mut self, outgoing: Outgoing) -> Result<Answer, Failure> {
        let may_repeat = is_question(&outgoing);
        self.follow(outgoing, may_repeat).await
    }

    /// Sends what takes effect, and follows the redirects: itself it is sent once, by whatever method.
    pub(super) async fn act(&mut self, outgoing: Outgoing) -> Result<Answer, Failure> {
        self.follow(outgoing, false).await
    }

    async fn follow(&mut self, outgoing: Outgoing, mut may_repeat: bool) -> Result<Answer, Failure> {
        let mut next = outgoing;
        let mut redirects = 0;
        loop {
            let reached = match self.once(&next).await {
                Err(Failure { error: PortalError::Unreachable { .. }, .. }) if may_repeat => self.once(&next).await,
                reached => reached,
            };
            let is_behind_redirect = redirects > 0;
            match reached.map_err(|failure| Failure { is_sent: failure.is_sent || is_behind_redirect, ..failure })? {
                Reached::Page(answer) => return Ok(Answer { is_redirected: is_behind_redirect, ..*answer }),
                Reached::Redirect(_) if redirects == MOST_REDIRECTS => {
                    let error = PortalError::TooManyRedirects { limit: MOST_REDIRECTS };
                    return Err(Failure { error, is_sent: true });
                }
                Reached::Redirect(address) => next = Outgoing::Get { address },
            }
            redirects += 1;
            may_repeat = true;
        }
    }

    async fn once(&mut self, outgoing: &Outgoing) -> Result<Reached, Failure> {
        if outgoing.address().origin() != self.portal.origin() {
            return Err(Failure { error: PortalError::LeavesThePortal, is_sent: false });
        }
        self.sent += 1;
        let request = match outgoing {
            Outgoing::Get { address } => self.client.get(address.clone()),
            Outgoing::Post { address, body } => {
                let form = self.client.post(address.clone()).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
                form.body(body.to_string())
            }
        };
        let response = request.header(ACCEPT_LANGUAGE, "fr").send().await.map_err(|error| {
            let is_sent = !error.is_connect();
            Failure { error: of_line(error), is_sent }
        })?;
        self.read(response, is_question(outgoing)).await.map_err(|error| Failure { error, is_sent: true })
    }

    async fn read(&self, response: Response, is_question: bool) -> Result<Reached, PortalError> {
        let (status, address) = (response.status().as_u16(), response.url().clone());
        if response.status().is_redirection() && status != 304 {
            // 307 and 308 ask for the form to be sent a second time, and no form is.
            let target = response.headers().get(LOCATION).and_then(|target| target.to_str().ok());
            let target = target.filter(|_| is_question || !matches!(status, 307 | 308));
            let target = target.and_then(|target| address.join(target).ok()).ok_or(UNCLEAR_REDIRECT)?;
            return Ok(Reached::Redirect(target));
        }
        let encoding = encoding(&response);
        let body = whole(response).await?;
        let text = encoding.decode(&body).0.into_owned();
        let text = Zeroizing::new(text);
        let document = Document::parse(&text, address);
        let page = recognise(document.page());
        Ok(Reached::Page(Box::new(Answer { status, is_redirected: false, document, page })))
    }
}

/// The body to its last byte. One that ends before it should is no page.
async fn whole(mut response: Response) -> Result<Zeroizing<Vec<u8>>, PortalError> {
    let limit = VisiblePage::LIMIT;
    let headers = response.headers();
    let tells_its_end = headers.contains_key(CONTENT_LENGTH) || headers.contains_key(TRANSFER_ENCODING);
    let length = response.content_length().and_then(|length| usize::try_from(length).ok());
    if length.is_some_and(|length| length > limit) {
        return Err(PortalError::TooLarge { limit });
    }
    // Room is made beforehand: a buffer that grows would leave pieces of itself behind.
    let mut body = Zeroizing::new(Vec::with_capacity(length.unwrap_or(limit)));
    while let Some(part) = response.chunk().await.map_err(of_line)? {
        if body.len() + part.len() > limit {
            return Err(PortalError::TooLarge { limit });
        }
        body.extend_from_slice(&part);
    }
    if !tells_its_end && !body.trim_ascii_end().to_ascii_lowercase().ends_with(b"</html>") {
        return Err(PortalError::Unreachable { reason: "the answer does not tell where it ends".to_owned() });
    }
    Ok(body)
}

/// The character set that the answer is in, by its header; UTF-8 where it does not say.
fn encoding(response: &Response) -> &'static Encoding {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let parameters = kind.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let mut sets = parameters.filter(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
    sets.next().and_then(|(_, set)| Encoding::for_label(set.trim().trim_matches('"').as_bytes())).unwrap_or(UTF_8)
}

/// Whether it only asks, so that asking twice changes nothing.
fn is_question(outgoing: &Outgoing) -> bool {
    matches!(outgoing, Outgoing::Get { .. })
}

fn of_line(error: reqwest::Error) -> PortalError {
    if error.is_timeout() { PortalError::TimedOut } else { PortalError::Unreachable { reason: http::reason(error) } }
}

const MOST_REDIRECTS: usize = 5;
const UNCLEAR_REDIRECT: PortalError =
    PortalError::UnexpectedPage { expected: "page", found: "a redirect that cannot be followed" };
