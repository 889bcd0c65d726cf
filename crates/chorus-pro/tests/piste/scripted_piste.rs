//! A server that answers as it is told, and remembers what it was asked.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chorus_pro::piste::{Access, Clock, Piste, PisteError, Trial, Verdict};
use chorus_pro::{Secret, TechnicalLogin};
use jiff::Timestamp;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub(crate) const LOGIN: &str = "TECH_1_39012665400024@cpro.fr";
/// What hurts careless clients is in it.
pub(crate) const PASSWORD: &str = ".c7;:P&\"<=' \\`(Yé";
pub(crate) const CLIENT_SECRET: &str = "client-secret+/=&";

pub(crate) const NOW: Timestamp = Timestamp::constant(1_790_000_000, 0);

pub(crate) fn login() -> TechnicalLogin {
    TechnicalLogin::parse(LOGIN).expect("a login")
}

pub(crate) fn password() -> Secret {
    Secret::parse(PASSWORD.to_owned()).expect("not empty")
}

/// An answer, byte for byte. The connection is closed behind it.
#[derive(Clone)]
pub(crate) struct Reply(pub(crate) Vec<u8>);

impl Reply {
    pub(crate) fn new(status: u16, headers: &str, body: &str) -> Self {
        let length = body.len();
        Self(
            format!("HTTP/1.1 {status} x\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}")
                .into(),
        )
    }

    pub(crate) fn json(status: u16, body: &str) -> Self {
        Self::new(status, "content-type: application/json\r\n", body)
    }

    pub(crate) fn token(token: &str, lifetime: u32) -> Self {
        let body =
            format!(r#"{{"access_token":"{token}","token_type":"Bearer","expires_in":{lifetime},"scope":"openid"}}"#);
        Self::json(200, &body)
    }

    pub(crate) fn accepted() -> Self {
        Self::json(200, r#"{"codeRetour":0,"libelle":"","listeStructureRattachement":[]}"#)
    }

    pub(crate) fn refused() -> Self {
        Self::json(401, r#"{"ErrorCode":"401","Description":"[invalid field]"}"#)
    }

    pub(crate) fn stale() -> Self {
        Self::new(401, "www-authenticate: Bearer realm=\"PISTE\"\r\n", "")
    }
}

/// A request as it came.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) line: String,
    head: String,
    pub(crate) body: String,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (header, value) = line.split_once(':')?;
            header.eq_ignore_ascii_case(name).then_some(value.trim())
        })
    }

    pub(crate) fn account(&self) -> Option<String> {
        let pair = STANDARD.decode(self.header("cpro-account")?).expect("base64");
        Some(String::from_utf8(pair).expect("UTF-8"))
    }

    fn asks_for_a_token(&self) -> bool {
        self.line.starts_with("POST /api/oauth/token ")
    }
}

#[derive(Default)]
struct Script {
    tokens: VecDeque<Reply>,
    calls: VecDeque<Reply>,
    asked: Vec<Request>,
}

/// Answers each token request and each call with the next reply of its kind; what was not foreseen gets a 418.
pub(crate) struct ScriptedPiste {
    pub(crate) address: String,
    script: Arc<Mutex<Script>>,
    pauses: Arc<Mutex<Vec<Duration>>>,
}

impl ScriptedPiste {
    pub(crate) async fn open(tokens: impl IntoIterator<Item = Reply>, calls: impl IntoIterator<Item = Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("bound"));
        let script =
            Script { tokens: tokens.into_iter().collect(), calls: calls.into_iter().collect(), asked: Vec::new() };
        let script = Arc::new(Mutex::new(script));
        tokio::spawn(serve(listener, script.clone()));
        Self { address, script, pauses: Arc::default() }
    }

    /// With tokens `t1`, `t2`, … that live an hour.
    pub(crate) async fn with_tokens(calls: impl IntoIterator<Item = Reply>) -> Self {
        Self::open((1..=9).map(|number| Reply::token(&format!("t{number}"), 3600)), calls).await
    }

    /// A client of it that does not wait, and says how long it would have.
    pub(crate) fn client(&self) -> Piste {
        let pauses = self.pauses.clone();
        Piste::with_pause(access(&self.address), clock(), move |pause| {
            pauses.lock().expect("no test panics with it").push(pause);
            Box::pin(std::future::ready(()))
        })
        .expect("loopback addresses")
    }

    pub(crate) fn pauses(&self) -> Vec<Duration> {
        self.pauses.lock().expect("no test panics with it").clone()
    }

    pub(crate) fn calls(&self) -> Vec<Request> {
        self.asked().into_iter().filter(|request| !request.asks_for_a_token()).collect()
    }

    pub(crate) fn token_requests(&self) -> Vec<Request> {
        self.asked().into_iter().filter(Request::asks_for_a_token).collect()
    }

    /// The tokens that the calls came with, in their order.
    pub(crate) fn tokens_used(&self) -> Vec<String> {
        let bearer = |request: &Request| request.header("authorization").unwrap_or_default().replace("Bearer ", "");
        self.calls().iter().map(bearer).collect()
    }

    pub(crate) fn asked(&self) -> Vec<Request> {
        self.script.lock().expect("no test panics with it").asked.clone()
    }
}

/// What a check says, an answer that says nothing of the account as its reason.
pub(crate) async fn check(piste: &Piste) -> Result<Verdict, PisteError> {
    let Trial { verdict, reason, .. } = piste.check(&login(), &password(), None).await;
    match (verdict, reason) {
        (Verdict::Accepted, None) => Ok(verdict),
        (Verdict::Refused, Some(PisteError::TechnicalAccountRefused)) => Ok(verdict),
        (_, reason) => Err(reason.expect("each other verdict has a reason")),
    }
}

/// A clock that stands still.
pub(crate) fn clock() -> Clock {
    Arc::new(|| NOW)
}

pub(crate) fn access(address: &str) -> Access {
    Access {
        token_url: format!("{address}/api/oauth/token"),
        api_url: address.to_owned(),
        client_id: "client-id".to_owned(),
        client_secret: Secret::parse(CLIENT_SECRET.to_owned()).expect("not empty"),
    }
}

async fn serve(listener: TcpListener, script: Arc<Mutex<Script>>) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(answer(stream, script.clone()));
    }
}

async fn answer(mut stream: TcpStream, script: Arc<Mutex<Script>>) {
    let Some(request) = read_request(&mut stream).await else { return };
    let reply = {
        let mut script = script.lock().expect("no test panics with it");
        let replies = if request.asks_for_a_token() { &mut script.tokens } else { &mut script.calls };
        let reply = replies.pop_front().unwrap_or_else(|| Reply::new(418, "", "not foreseen"));
        script.asked.push(request);
        reply
    };
    // A client that has seen enough may have gone.
    let _ = stream.write_all(&reply.0).await;
    let _ = stream.shutdown().await;
}

async fn read_request(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let line = head.lines().next()?.to_owned();
            let request = Request { line, head: head.to_owned(), body: body.to_owned() };
            let length = request.header("content-length").map_or(0, |length| length.parse().expect("a length"));
            if body.len() >= length {
                return Some(request);
            }
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
}
