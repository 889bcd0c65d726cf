//! The shell is shut: what a script in the window can reach is written in the configuration, word by word.

use super::tree::Tree;

/// What tauri.conf.json must say, and why.
const CONFIGURATION: &[(&str, &str)] = &[
    ("\"withGlobalTauri\": false", "no object of Tauri's for any script to find"),
    ("\"devtools\": false", "no developer tools"),
    ("\"freezePrototype\": true", "no script changes what all objects share"),
    ("default-src 'none';", "nothing is loaded that is not named"),
    ("script-src 'self';", "no script but the application's own files"),
    ("style-src 'self';", "no style but the application's own files"),
    ("connect-src ipc: http://ipc.localhost;", "no network: the commands alone"),
    ("base-uri 'none';", "no other base for addresses"),
    ("form-action 'none';", "no form goes anywhere"),
    ("frame-ancestors 'none'", "it stands in no frame"),
];

/// What it must not say.
const OPEN: &[&str] =
    &["unsafe-inline", "unsafe-eval", "assetProtocol", "dangerous", "\"remote\"", "https:", "frame-src", "worker-src"];

/// The configuration and the capability allow nothing that is not asked for.
pub fn is_shut(tree: &Tree) -> Vec<String> {
    let configuration = without_schema(tree.text("tauri.conf.json"));
    let mut found: Vec<String> = CONFIGURATION
        .iter()
        .filter(|(word, _)| !configuration.contains(word))
        .map(|(word, why)| format!("tauri.conf.json lacks {word}: {why}"))
        .collect();
    found.extend(
        OPEN.iter()
            .filter(|word| configuration.contains(**word))
            .map(|word| format!("tauri.conf.json opens the shell: {word}")),
    );
    let capabilities: Vec<_> = tree.below("src-tauri/capabilities/").collect();
    if capabilities.len() != 1 {
        found.push(format!("{} capabilities: there is one window, and one capability", capabilities.len()));
    }
    for capability in capabilities {
        let words: Vec<&str> = capability.text.split('"').skip(1).step_by(2).collect();
        let foreign = |word: &&&str| word.contains(':') || word.contains('*') || **word == "remote";
        found.extend(words.iter().filter(foreign).filter(|word| !word.contains(' ')).map(|word| {
            format!("{}: {word}: what is Tauri's own, or another window's, is not for the interface", capability.path)
        }));
    }
    let features = tree.text("Cargo.toml").lines().find(|line| line.starts_with("tauri = ")).unwrap_or("");
    if features.is_empty() || features.contains("devtools") || features.contains("protocol-asset") {
        found.push("Cargo.toml: tauri has no developer tools and no asset protocol".to_owned());
    }
    found
}

/// The address of the schema is none that anything is fetched from.
fn without_schema(configuration: &str) -> String {
    configuration.lines().filter(|line| !line.contains("\"$schema\"")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(configuration: &str, capability: &str, features: &str) -> usize {
        is_shut(&Tree::of(&[
            ("tauri.conf.json", configuration),
            ("src-tauri/capabilities/main.json", capability),
            ("Cargo.toml", features),
        ]))
        .len()
    }

    #[test]
    fn a_shut_shell_is_right_and_each_opening_is_found() {
        let shut: String = CONFIGURATION.iter().map(|(word, _)| format!("{word}\n")).collect();
        let capability = "{\"windows\": [\"main\"], \"permissions\": [\"allow-home\"]}";
        let features = "tauri = { features = [\"wry\"] }";
        assert_eq!(found(&shut, capability, features), 0);
        for (word, _) in CONFIGURATION {
            assert_eq!(found(&shut.replace(word, ""), capability, features), 1, "{word}");
        }
        for word in OPEN {
            assert_eq!(found(&format!("{shut}{word}"), capability, features), 1, "{word}");
        }
        for permission in ["core:default", "window:allow-close", "*", "remote"] {
            let open = capability.replace("allow-home", permission);
            assert_eq!(found(&shut, &open, features), 1, "{permission}");
        }
        assert_eq!(found(&shut, capability, "tauri = { features = [\"devtools\"] }"), 1);
    }
}
