//! A server on this computer that answers each request as its story says, and remembers what it was asked.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A request as it came: `GET /path` or `POST /path body`, and its cookie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) line: String,
    pub(crate) cookie: Option<String>,
}

/// What comes back.
#[derive(Debug, Clone)]
pub(crate) enum Answer {
    /// A whole page.
    Page(String),
    /// A whole page with another status than 200.
    Refused(u16, String),
    /// A whole page that comes with a cookie.
    WithCookie(&'static str, String),
    /// To another address.
    Redirect(u16, String),
    /// A page whose line is cut behind the given text.
    CutBehind(&'static str, String),
    /// A page that is not said to end anywhere but where the connection does.
    WithoutLength(String),
    /// A page in another character set.
    InLatin1(String),
    /// The connection is closed without a word.
    HangUp,
    /// No answer at all, and the connection stays.
    Silence,
}

/// The server; it ends when it is dropped.
pub(crate) struct ScriptedPortal {
    pub(crate) address: String,
    asked: Arc<Mutex<Vec<Asked>>>,
    connections: Arc<AtomicUsize>,
    server: JoinHandle<()>,
}

impl ScriptedPortal {
    /// Answers the requests one after the other, and hangs up when nothing is left.
    pub(crate) async fn that_answers(answers: impl IntoIterator<Item = Answer>) -> Self {
        let answers: Vec<Answer> = answers.into_iter().collect();
        Self::that(move |_, place| answers.get(place).cloned().unwrap_or(Answer::HangUp)).await
    }

    /// Answers by the request's line and its place among all requests.
    pub(crate) async fn that(answer: impl Fn(&str, usize) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let connections = Arc::new(AtomicUsize::new(0));
        let (log, opened, answer) = (Arc::clone(&asked), Arc::clone(&connections), Arc::new(answer));
        let server = tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                opened.fetch_add(1, Ordering::SeqCst);
                let (log, answer) = (Arc::clone(&log), Arc::clone(&answer));
                tokio::spawn(async move {
                    let mut stream = stream;
                    // A connection stays open as long as the client wants it and no answer breaks off.
                    while serve(&mut stream, &log, &*answer).await.is_ok_and(|is_open| is_open) {}
                });
            }
        });
        Self { address, asked, connections, server }
    }

    /// What was asked so far.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().iter().map(|asked| asked.line.clone()).collect()
    }

    /// The cookies that came with the requests.
    pub(crate) fn cookies(&self) -> Vec<Option<String>> {
        self.asked.lock().unwrap().iter().map(|asked| asked.cookie.clone()).collect()
    }

    /// How many connections were opened.
    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// Takes no further connection.
    pub(crate) async fn closed(&self) {
        self.server.abort();
        while !self.server.is_finished() {
            tokio::task::yield_now().await;
        }
    }

    /// How many requests began so.
    pub(crate) fn count(&self, start: &str) -> usize {
        self.asked().iter().filter(|line| line.starts_with(start)).count()
    }
}

impl Drop for ScriptedPortal {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// Answers one request, and says whether the connection goes on.
async fn serve(
    stream: &mut TcpStream,
    log: &Mutex<Vec<Asked>>,
    answer: &(impl Fn(&str, usize) -> Answer + Sync),
) -> std::io::Result<bool> {
    let asked = read(stream).await?;
    let place = {
        let mut log = log.lock().unwrap();
        log.push(asked.clone());
        log.len() - 1
    };
    let (status, extra, body) = match answer(&asked.line, place) {
        Answer::Page(page) => (200, String::new(), page),
        Answer::Refused(status, page) => (status, String::new(), page),
        Answer::WithCookie(cookie, page) => (200, format!("Set-Cookie: {cookie}; Path=/\r\n"), page),
        Answer::Redirect(status, target) => (status, format!("Location: {target}\r\n"), String::new()),
        Answer::CutBehind(text, page) => {
            let end = page.find(text).expect("the page holds the text that it is cut behind") + text.len();
            let head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\n\r\n", page.len());
            stream.write_all(head.as_bytes()).await?;
            stream.write_all(&page.as_bytes()[..end]).await?;
            return Ok(false);
        }
        Answer::WithoutLength(page) => {
            stream.write_all(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n").await?;
            stream.write_all(page.as_bytes()).await?;
            return Ok(false);
        }
        Answer::InLatin1(page) => {
            let body: Vec<u8> = page.chars().map(|character| u8::try_from(character).unwrap()).collect();
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"ISO-8859-1\"\r\nContent-Length: {}\r\n\r\n",
                body.len()
            );
            stream.write_all(head.as_bytes()).await?;
            stream.write_all(&body).await?;
            return Ok(true);
        }
        Answer::HangUp => return Ok(false),
        Answer::Silence => return std::future::pending().await,
    };
    let head = format!(
        "HTTP/1.1 {status} It\r\nContent-Type: text/html; charset=utf-8\r\n{extra}Content-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body.as_bytes()).await?;
    Ok(true)
}

async fn read(stream: &mut TcpStream) -> std::io::Result<Asked> {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break String::from_utf8(bytes.drain(..end + 4).collect()).expect("a head in ASCII");
        }
        read_more(stream, &mut bytes).await?;
    };
    let header = |wanted: &str| {
        let mut headers = head.lines().filter_map(|line| line.split_once(": "));
        headers.find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value.to_owned())
    };
    let length = header("content-length").map_or(0, |length| length.parse().expect("a length"));
    while bytes.len() < length {
        read_more(stream, &mut bytes).await?;
    }
    let line = head.lines().next().unwrap_or_default().trim_end_matches(" HTTP/1.1");
    let body = String::from_utf8(bytes).expect("a body in ASCII");
    Ok(Asked { line: format!("{line} {body}").trim_end().to_owned(), cookie: header("cookie") })
}

async fn read_more(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> std::io::Result<()> {
    match stream.read_buf(bytes).await? {
        0 => Err(std::io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(()),
    }
}
