//! An answer that breaks off: its whole length is promised, and the line is cut before a certain place.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use http_body::Frame;

/// The page up to where a text stands in it; all of it where the text does not.
pub(crate) fn before(html: &str, text: &str) -> Response {
    let end = html.find(text).unwrap_or(html.len());
    broken_off("text/html; charset=utf-8", html.as_bytes(), end)
}

/// The first half of an answer.
pub(crate) fn in_half(media: &'static str, whole: &[u8]) -> Response {
    broken_off(media, whole, whole.len() / 2)
}

fn broken_off(media: &'static str, whole: &[u8], end: usize) -> Response {
    let broken = Broken { rest: Some(Bytes::copy_from_slice(&whole[..end])), is_sent: false };
    let headers = [(CONTENT_TYPE, media.to_owned()), (CONTENT_LENGTH, whole.len().to_string())];
    (headers, Body::new(broken)).into_response()
}

struct Broken {
    rest: Option<Bytes>,
    is_sent: bool,
}

impl HttpBody for Broken {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(part) = self.rest.take() {
            return Poll::Ready(Some(Ok(Frame::data(part))));
        }
        if !std::mem::replace(&mut self.is_sent, true) {
            // What was given so far is written out before the connection learns that there is no more.
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into())))
    }
}
