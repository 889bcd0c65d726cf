//! Given these files, this input and these arguments, the program says this and ends like that.

use std::fs;
use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A run to be: nothing starts before an ending such as `success` is asked for.
#[must_use = "say how it ends: `success` or `failure`"]
pub(crate) struct Transcript {
    folder: tempfile::TempDir,
    arguments: Vec<String>,
    environment: Vec<(String, String)>,
    input: Vec<u8>,
}

/// What a run left.
pub(crate) struct Written {
    /// On standard output.
    pub(crate) printed: String,
    /// The folder that it was started in.
    pub(crate) folder: tempfile::TempDir,
}

impl Transcript {
    /// With these arguments; files are named relative to the folder that the program is started in.
    pub(crate) fn of(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let arguments = arguments.iter().map(|&argument| argument.to_owned()).collect();
        Self { folder, arguments, environment: Vec::new(), input: Vec::new() }
    }

    /// Where a file is there.
    pub(crate) fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        fs::write(self.folder.path().join(name), content).expect("a file");
        self
    }

    /// Where standard input holds this.
    pub(crate) fn input(mut self, content: impl AsRef<[u8]>) -> Self {
        self.input = content.as_ref().to_vec();
        self
    }

    /// Where a variable of the environment is set.
    #[cfg(target_os = "linux")]
    pub(crate) fn variable(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// It prints a document and ends with this code: the document, and what it said on standard error.
    #[track_caller]
    pub(crate) fn ends(self, code: i32) -> (Value, String) {
        let output = self.run();
        let (printed, said) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "it printed: {printed} and said: {said}");
        (serde_json::from_str(&printed).expect("one JSON document"), said)
    }

    /// It ends well, says nothing on standard error and prints exactly this document.
    #[track_caller]
    pub(crate) fn success(self, expected: Value) -> String {
        let output = self.run();
        let (printed, said) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(0), "it said: {said}");
        assert_eq!(said, "", "messages belong to failures");
        assert_eq!(serde_json::from_str::<Value>(&printed).expect("one JSON document"), expected);
        printed
    }

    /// It ends well and says nothing on standard error: what it printed, and the folder with what it wrote.
    #[track_caller]
    pub(crate) fn writes(self) -> Written {
        let output = self.run();
        let (printed, said) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(0), "it said: {said}");
        assert_eq!(said, "", "messages belong to failures");
        Written { printed, folder: self.folder }
    }

    /// It ends with code 2, prints nothing and says why in words that hold `reason`.
    #[track_caller]
    pub(crate) fn failure(self, reason: &str) {
        let output = self.run();
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(text(&output.stdout), "", "a failure prints no document");
        assert!(text(&output.stderr).contains(reason), "it said: {}", text(&output.stderr));
    }

    fn run(&self) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_trousseau-cli"))
            .args(&self.arguments)
            // What is said shall not depend on who runs the tests, and nor shall whom it goes through.
            .env("LC_ALL", "en_GB.UTF-8")
            .env("LANG", "en_GB.UTF-8")
            .env_remove("HTTPS_PROXY")
            .env_remove("https_proxy")
            .env_remove("ALL_PROXY")
            .env_remove("all_proxy")
            .env_remove("NO_PROXY")
            .env_remove("no_proxy")
            .env("TROUSSEAU_PRACTICE_SEED", seeds::first().number().to_string())
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .current_dir(self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut input = child.stdin.take().expect("its input is a pipe");
        // A program that does not read its input closes the pipe: that is no failure of the test.
        let _ = input.write_all(&self.input);
        drop(input);
        child.wait_with_output().expect("it ends")
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the program speaks UTF-8")
}
