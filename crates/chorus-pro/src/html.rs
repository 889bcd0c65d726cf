//! From HTML to what is visible of it.

/// A page with the document behind it: controls that can be found and pressed.
mod document;
/// What a form sends.
mod form;
/// Which attributes and style rules hide an element.
mod hidden;
/// From the tree to lines and controls, as a browser would lay them out.
mod layout;
/// What controls are called and how to reach them.
mod naming;
/// The lines as they are written.
mod paper;
/// A parsed document, with the elements that the source never closed.
mod tree;

use crate::VisiblePage;

pub(crate) use document::{Document, Filling, Outgoing, Place};

/// The visible page of a document or a part of one.
pub(crate) fn visible(html: &str) -> VisiblePage {
    layout::lay_out(&tree::Tree::parse(html)).0
}
