//! WKWebView has content worlds, one for each name.
#![allow(unsafe_code, reason = "each call of an Objective-C interface is one")]

use std::cell::Cell;

use block2::RcBlock;
use objc2::MainThreadMarker;
use objc2::runtime::AnyObject;
use objc2_foundation::{NSError, NSString};
use objc2_web_kit::{WKContentWorld, WKWebView};
use tauri::WebviewWindow;
use tokio::sync::oneshot;

use super::NAME;

/// Tells the text that the expression comes to, which may await something; `tell` is dropped where it comes to none.
pub(crate) fn evaluate(window: &WebviewWindow, expression: &str, tell: oneshot::Sender<String>) -> tauri::Result<()> {
    let script = format!("return {expression}");
    window.with_webview(move |webview| {
        let Some(thread) = MainThreadMarker::new() else { return };
        let tell = Cell::new(Some(tell));
        let answered = RcBlock::new(move |answer: *mut AnyObject, _: *mut NSError| {
            // SAFETY: WebKit gives an object that lives as long as this call, or none.
            let text = unsafe { answer.as_ref() }.and_then(|answer| answer.downcast_ref::<NSString>());
            if let (Some(text), Some(tell)) = (text, tell.take()) {
                // Nobody waits any more: then it is not needed.
                let _ = tell.send(text.to_string());
            }
        });
        // SAFETY: `with_webview` runs this on the main thread, with the WKWebView that the window shows.
        unsafe {
            let page: &WKWebView = &*webview.inner().cast();
            let world = WKContentWorld::worldWithName(&NSString::from_str(NAME), thread);
            let script = NSString::from_str(&script);
            page.callAsyncJavaScript_arguments_inFrame_inContentWorld_completionHandler(
                &script,
                None,
                None,
                &world,
                Some(&answered),
            );
        }
    })
}
