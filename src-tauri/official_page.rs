//! Opens the official page in the user's own browser.

use chorus_pro::{Environment, Generation, official_page};

use crate::error::ShellError;

/// Hands the page's address to the system's browser. The address comes from the words files, never from a page. Practice
/// has no official page, so nothing is opened there.
pub(crate) fn open(generation: Generation, environment: Environment) -> Result<(), ShellError> {
    let Some(address) = official_page(generation, environment) else { return Ok(()) };
    open_address(address)
}

/// Hands an address of ours to the system's browser.
pub(crate) fn open_address(address: &str) -> Result<(), ShellError> {
    open::that_detached(address)
        .map_err(|error| ShellError::BrowserNotOpened { address: address.to_owned(), reason: error.to_string() })
}
