//! The accessibility rules, run by axe-core inside the window.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::window::Window;

/// What axe-core finds wrong on the screen that is shown: one line for each rule and place. Empty is right.
pub fn violations(window: &Window) -> Result<Vec<String>> {
    // Half faded in, every text is too pale.
    window.settle()?;
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("node/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&path).context("axe-core is missing: `cargo xtask test` installs it")?;
    // Defined in the page's world by WebDriver itself, so that the page's own policy need not allow it.
    window.run(&format!("{axe}; return typeof window.axe"), Vec::new())?;
    let script = "const done = arguments[0];
        window.axe.run(document).then((r) => done({rules: r.passes.length, violations: r.violations}), (e) => done({error: String(e)}))";
    let answer = window.run_async(script, Vec::new())?;
    anyhow::ensure!(answer["rules"].as_u64() > Some(5), "axe-core did not look: {answer}");
    let violations = answer["violations"].as_array().context("axe-core answers with a list")?;
    Ok(violations.iter().flat_map(lines).collect())
}

fn lines(violation: &Value) -> Vec<String> {
    let nodes = violation["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    nodes.iter().map(|node| format!("{}: {} ({})", violation["id"], node["html"], node["failureSummary"])).collect()
}
