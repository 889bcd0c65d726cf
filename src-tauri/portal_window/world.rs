//! A script world of our own in the page: the same document, none of the page's scripts, nothing that they changed. What is
//! put into it stays there as long as the page does.

#[cfg(target_os = "linux")]
mod webkitgtk;
#[cfg(windows)]
mod webview2;
#[cfg(target_os = "macos")]
mod wkwebview;

#[cfg(target_os = "linux")]
pub(super) use webkitgtk::evaluate;
#[cfg(windows)]
pub(super) use webview2::evaluate;
#[cfg(target_os = "macos")]
pub(super) use wkwebview::evaluate;

/// Its name.
pub(super) const NAME: &str = "trousseau";
