//! WebKitGTK makes a world of its own for each name.

use javascriptcore::ValueExt;
use tauri::WebviewWindow;
use tokio::sync::oneshot;
use webkit2gtk::{WebViewExt, gio};
use zeroize::Zeroizing;

use super::NAME;

/// Tells the script's text; `tell` is dropped where it has none.
pub(crate) fn evaluate(
    window: &WebviewWindow,
    script: String,
    tell: oneshot::Sender<Zeroizing<String>>,
) -> tauri::Result<()> {
    window.with_webview(move |webview| {
        let answered = move |answer: Result<javascriptcore::Value, _>| {
            if let Some(text) = answer.ok().filter(ValueExt::is_string) {
                // Nobody waits any more: then it is not needed.
                let _ = tell.send(Zeroizing::new(text.to_str().into()));
            }
        };
        webview.inner().evaluate_javascript(&script, Some(NAME), None, gio::Cancellable::NONE, answered);
    })
}
