//! Names of things: each is the journal's sequence number of the event that began the thing.

use serde::{Deserialize, Serialize};

/// A technical account that this computer knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AccountId(pub i64);

/// A program that uses an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DestinationId(pub i64);

/// A password that reached this computer. The entry that captured it names its place in the keyring too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaptureId(pub i64);

/// The last entry that changed which password an account stands with; 0 where none did. A question that takes time to be
/// answered carries it: where it is another one by then, the answer is about a password before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AsOf(pub i64);

/// One reset, from the intention to the last destination.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RotationId(pub i64);
