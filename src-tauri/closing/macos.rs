//! macOS: ⌘Q, the Dock's « Quitter », log-out, restart and shutdown all ask the application's delegate
//! (`applicationShouldTerminate:`). A no while a password would be lost stops the log-out too, and macOS says which application
//! stopped it.

use block2::RcBlock;
use objc2::ffi::{class_replaceMethod, imp_implementationWithBlock};
use objc2::rc::Retained;
use objc2::runtime::{AnyClass, AnyObject};
use objc2::{class, msg_send, sel};
use tauri::AppHandle;

use super::asked_by_system;

/// Gives the application's delegate, which Tauri makes, the method that it lacks. To be called on the main thread.
#[expect(unsafe_code, reason = "the system's own functions")]
pub(super) fn listen(shell: &AppHandle) {
    let shell = shell.clone();
    let answer = RcBlock::new(move |_delegate: *mut AnyObject, _application: *mut AnyObject| -> usize {
        if asked_by_system(&shell).is_none() { NOW } else { CANCEL }
    });
    // SAFETY: AppKit's shared application is there once Tauri runs, and its delegate is an object or none. The block takes the
    // receiver and the argument and answers with a number, as the encoding says; it is leaked, so the method stays callable.
    unsafe {
        let application: *mut AnyObject = msg_send![class!(NSApplication), sharedApplication];
        let delegate: Option<Retained<AnyObject>> = msg_send![application, delegate];
        let Some(delegate) = delegate else { return };
        let class: *const AnyClass = delegate.class();
        let method = imp_implementationWithBlock(RcBlock::into_raw(answer).cast());
        class_replaceMethod(class.cast_mut(), sel!(applicationShouldTerminate:), method, ENCODING.as_ptr());
    }
}

/// `NSTerminateCancel` and `NSTerminateNow`.
const CANCEL: usize = 0;
const NOW: usize = 1;
/// An unsigned number, from an object, a selector and an object.
const ENCODING: &std::ffi::CStr = c"Q@:@";
