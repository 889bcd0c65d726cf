//! WebView2 has no call for it, but the DevTools methods of the Chromium inside it do: the page's frame, a world in it (the
//! same one for the same name), the script there. None of them needs the DevTools to be open or allowed.
#![allow(unsafe_code, reason = "each call of a COM interface is one")]

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tauri::WebviewWindow;
use tokio::sync::oneshot;
use webview2_com::Microsoft::Web::WebView2::Win32::ICoreWebView2;
use webview2_com::{CallDevToolsProtocolMethodCompletedHandler, CoTaskMemPWSTR};

use super::NAME;

/// Tells the text that the expression comes to, which may await something; `tell` is dropped where it comes to none.
pub(crate) fn evaluate(window: &WebviewWindow, expression: &str, tell: oneshot::Sender<String>) -> tauri::Result<()> {
    let script = format!("(async () => {expression})()");
    window.with_webview(move |webview| {
        // SAFETY: `with_webview` runs this on the thread that the web view belongs to.
        let Ok(page) = (unsafe { webview.controller().CoreWebView2() }) else { return };
        call(&page, "Page.getFrameTree", &json!({}), move |page, tree: FrameTree| {
            let world = json!({ "frameId": tree.frame_tree.frame.id, "worldName": NAME });
            call(page, "Page.createIsolatedWorld", &world, move |page, world: World| {
                let context = world.execution_context_id;
                let call_of =
                    json!({ "expression": script, "contextId": context, "awaitPromise": true, "returnByValue": true });
                call(page, "Runtime.evaluate", &call_of, move |_, answer: Evaluated| {
                    // Nobody waits any more: then it is not needed.
                    let _ = tell.send(answer.result.value);
                });
            });
        });
    })
}

/// Calls the DevTools method and goes on with its answer. Where it fails nothing goes on.
fn call<T: DeserializeOwned>(
    page: &ICoreWebView2,
    method: &str,
    parameters: &Value,
    go_on: impl FnOnce(&ICoreWebView2, T) + 'static,
) {
    let again = page.clone();
    let answered = CallDevToolsProtocolMethodCompletedHandler::create(Box::new(move |outcome, answer| {
        if let (Ok(()), Ok(answer)) = (outcome, serde_json::from_str(&answer)) {
            go_on(&again, answer);
        }
        Ok(())
    }));
    let (method, parameters) = (CoTaskMemPWSTR::from(method), CoTaskMemPWSTR::from(parameters.to_string().as_str()));
    // SAFETY: on the web view's own thread, with two texts that end with a zero and outlive the call, which copies them.
    // A call that is refused drops the handler, and with it whoever waits for the answer is told.
    let _ = unsafe {
        page.CallDevToolsProtocolMethod(*method.as_ref().as_pcwstr(), *parameters.as_ref().as_pcwstr(), &answered)
    };
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FrameTree {
    frame_tree: Branch,
}

#[derive(Deserialize)]
struct Branch {
    frame: Frame,
}

#[derive(Deserialize)]
struct Frame {
    id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct World {
    execution_context_id: i64,
}

#[derive(Deserialize)]
struct Evaluated {
    result: Text,
}

#[derive(Deserialize)]
struct Text {
    value: String,
}
