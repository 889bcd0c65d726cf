//! The proxy of an office: it ends TLS with a certificate of the office's own, looks into everything, and passes it on, here to the
//! practice PISTE instead of the State's.

use std::sync::{Arc, Mutex};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

pub(crate) const HOSTS: [&str; 2] = ["oauth.piste.gouv.fr", "api.piste.gouv.fr"];

/// The office's own certificate authority.
pub(crate) struct Office {
    authority: CertifiedIssuer<'static, KeyPair>,
}

impl Office {
    pub(crate) fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).expect("no names");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().expect("randomness");
        Self { authority: CertifiedIssuer::self_signed(params, key).expect("a certificate") }
    }

    /// Its root certificate, for a system's store.
    pub(crate) fn root(&self) -> String {
        self.authority.pem()
    }

    fn tls(&self) -> TlsAcceptor {
        let key = KeyPair::generate().expect("randomness");
        let params = CertificateParams::new(HOSTS.map(str::to_owned)).expect("two names");
        let certificate = params.signed_by(&key, &self.authority).expect("a certificate");
        let private = PrivateKeyDer::try_from(key.serialize_der()).expect("a key");
        let ring = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(ring).with_safe_default_protocol_versions().expect("TLS");
        let config = config.with_no_client_auth().with_single_cert(vec![certificate.der().clone()], private);
        TlsAcceptor::from(Arc::new(config.expect("they belong together")))
    }
}

/// A proxy that is open.
#[derive(Clone)]
pub(crate) struct Proxy {
    pub(crate) port: u16,
    seen: Arc<Mutex<Seen>>,
}

/// What went through it.
#[derive(Default, Clone)]
pub(crate) struct Seen {
    /// Each request to the proxy itself.
    pub(crate) connects: Vec<String>,
    /// Each request within TLS, head and body.
    pub(crate) requests: Vec<String>,
}

impl Proxy {
    /// Passes the State's two hosts on to a port of this computer; `sign_in`: what its users sign in to it with, in base64.
    pub(crate) async fn open(office: &Office, practice: u16, sign_in: Option<&'static str>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let proxy = Self { port: listener.local_addr().expect("bound").port(), seen: Arc::default() };
        let (tls, serving) = (office.tls(), proxy.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().pass(stream, tls.clone(), practice, sign_in));
            }
        });
        proxy
    }

    pub(crate) fn seen(&self) -> Seen {
        self.seen.lock().expect("no test panics with it").clone()
    }

    async fn pass(self, mut stream: TcpStream, tls: TlsAcceptor, practice: u16, sign_in: Option<&'static str>) {
        let connect = read_head(&mut stream).await;
        self.seen.lock().expect("no test panics with it").connects.push(connect.clone());
        let is_signed_in = sign_in.is_none_or(|pair| connect.contains(&format!("Basic {pair}")));
        let is_known = HOSTS.iter().any(|host| connect.starts_with(&format!("CONNECT {host}:443 ")));
        let answer = match (is_signed_in, is_known) {
            (true, true) => "HTTP/1.1 200 OK\r\n\r\n",
            (true, false) => "HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n",
            (false, _) => {
                "HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: NTLM\r\ncontent-length: 0\r\n\r\n"
            }
        };
        stream.write_all(answer.as_bytes()).await.expect("the client waits");
        // A client that does not trust the certificate goes away here.
        let Ok(mut inner) = tls.accept(stream).await else { return };
        let head = read_head(&mut inner).await;
        let length = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
        let mut body = vec![0; length.unwrap_or(0)];
        inner.read_exact(&mut body).await.expect("a body");
        let body = String::from_utf8(body).expect("UTF-8");
        let asked = HOSTS.iter().fold(head.clone(), |head, host| {
            head.replace(&format!("host: {host}"), &format!("host: 127.0.0.1:{practice}"))
        });
        self.seen.lock().expect("no test panics with it").requests.push(head + &body);
        let mut piste = TcpStream::connect(("127.0.0.1", practice)).await.expect("the practice PISTE");
        let closing = asked.replacen("\r\n", "\r\nconnection: close\r\n", 1) + &body;
        piste.write_all(closing.as_bytes()).await.expect("it listens");
        let _ = tokio::io::copy(&mut piste, &mut inner).await;
        let _ = inner.shutdown().await;
    }
}

/// All up to the empty line, that included.
async fn read_head(stream: &mut (impl AsyncRead + Unpin)) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => break,
        }
    }
    String::from_utf8(head).expect("ASCII")
}
