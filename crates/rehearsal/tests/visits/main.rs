//! Visits of today's portal at random: a person switches accounts and requests, goes back, reloads, opens two forms, submits and
//! leaves; each page is handed to the visit as the window would. What the portal's own books say is the truth.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod act;
mod browser;
mod computer;
mod person;
mod tally;
mod walk;
mod walks;
