//! What is embedded in the programs: who made them, their icon, and what Windows is told of them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// Looks for each of them in both programs.
pub fn look(programs: &Path) -> Result<String> {
    for name in ["Trousseau.exe", "trousseau-cli.exe"] {
        look_into(&fs::read(programs.join(name))?).with_context(|| name.to_owned())?;
    }
    Ok("version, publisher, icon and manifest are embedded in both".to_owned())
}

/// Texts of a version lie in UTF-16, the manifest in UTF-8.
fn look_into(program: &[u8]) -> Result<()> {
    let holds = |needle: &[u8]| program.windows(needle.len()).any(|window| window == needle);
    for text in
        ["CompanyName", "The Trousseau developers", "FileDescription", "ProductVersion", env!("CARGO_PKG_VERSION")]
    {
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        ensure!(holds(&utf16), "`{text}` is not in its version information");
    }
    for setting in ["PerMonitorV2", "longPathAware", ">UTF-8<", "asInvoker", "Common-Controls"] {
        ensure!(holds(setting.as_bytes()), "`{setting}` is not in its manifest");
    }
    let icon = fs::read(crate::build::root().join("icons/icon.ico"))?;
    let picture = last_picture(&icon).unwrap_or_default();
    ensure!(!picture.is_empty() && holds(picture), "its icon is another one");
    Ok(())
}

/// The largest picture of an icon file: the last entry of its directory says where it lies.
fn last_picture(icon: &[u8]) -> Option<&[u8]> {
    let count = usize::from(u16::from_le_bytes(icon.get(4..6)?.try_into().ok()?));
    let entry = icon.get(6 + 16 * count.checked_sub(1)?..)?;
    let number = |at: usize| Some(u32::from_le_bytes(entry.get(at..at + 4)?.try_into().ok()?) as usize);
    let (length, start) = (number(8)?, number(12)?);
    icon.get(start..start.checked_add(length)?)
}
