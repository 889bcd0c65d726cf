//! Screen "no-account": the structure has no technical account, and how one is created.

use chorus_pro::StructureId;
use serde::Serialize;

/// Whose structure it is, and which.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NoAccount {
    pub(crate) manager: String,
    pub(crate) structure: StructureId,
}
