//! The portal over HTTP: from signing in to the recap, by the pages it recognises and the words on them, and by nothing else.
//!
//! No address, id or class of ours is asked for: each page is recognised, a control is found by what it is called, and
//! what a browser would send for it is sent. One request at a time; a form is never sent twice; what leaves the portal's
//! origin is refused. Only a portal on this very computer is signed in to: on the official one people sign in themselves.
//!
//! The answers hold passwords. Their bytes are read into one buffer that is wiped, and so are the parsed page and its
//! visible text. Not wiped: the HTTP library's own read and write buffers (the sign-in form passes through one of them),
//! and the HTML parser's working copies.

/// A page that came back.
mod answer;
/// Why the portal did not do what it was asked.
mod error;
/// Where each structure stands.
mod known;
/// One request and its answer, and the redirects between them.
mod line;
/// A page of the list of structures.
mod list;
/// The question before the reset.
mod question;
/// A person's time on the portal.
mod session;
/// One structure's page.
mod sheet;
/// The way through the pages of the list.
mod walk;

pub(crate) use self::answer::{PRESSED, is_called, kind};
pub use self::error::PortalError;
pub(crate) use self::list::Pencils;
pub use self::question::Question;
pub use self::session::Session;
pub use self::sheet::Sheet;
pub(crate) use self::sheet::{is_same, is_sheet_of, names};
pub use crate::http::Limits;
pub use crate::page::SheetAccount;
