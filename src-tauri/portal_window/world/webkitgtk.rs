//! WebKitGTK makes a world of its own for each name.

use javascriptcore::ValueExt;
use tauri::WebviewWindow;
use tokio::sync::oneshot;
use webkit2gtk::{WebViewExt, gio};

use super::NAME;

/// Tells the text that the expression comes to, which may await something; `tell` is dropped where it comes to none.
pub(crate) fn evaluate(window: &WebviewWindow, expression: &str, tell: oneshot::Sender<String>) -> tauri::Result<()> {
    let script = format!("return {expression}");
    window.with_webview(move |webview| {
        let answered = move |answer: Result<javascriptcore::Value, _>| {
            if let Some(text) = answer.ok().filter(ValueExt::is_string) {
                // Nobody waits any more: then it is not needed.
                let _ = tell.send(text.to_str().into());
            }
        };
        let page = webview.inner();
        page.call_async_javascript_function(&script, None, Some(NAME), None, gio::Cancellable::NONE, answered);
    })
}
