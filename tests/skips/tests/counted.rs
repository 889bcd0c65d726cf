//! A test that lacks something: counted where somebody counts, a failure where nobody does. This program starts itself.

use std::process::{Command, Output};

/// Whether the test that is started has what it needs.
const ROLE: &str = "SKIPS_ROLE";

#[test]
fn a_test_that_lacks_something_passes_only_where_somebody_counts_it() {
    match std::env::var(ROLE) {
        Ok(role) => drop(skips::needs((role == "has it").then_some(()), "nothing to try it with")),
        Err(_) => is_counted(),
    }
}

fn is_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    let counted = [(skips::FOLDER, folder.path().to_str().expect("a plain name"))];

    let uncounted = plays("lacks it", &[]);
    assert!(!uncounted.status.success(), "a test that did not run has not passed");
    assert!(String::from_utf8_lossy(&uncounted.stdout).contains("nothing to try it with"), "{uncounted:?}");

    assert!(plays("has it", &counted).status.success());
    let [ran] = &skips::notes(folder.path()).expect("they can be read")[..] else { panic!("one note") };
    assert_eq!(ran.name, "counted::a_test_that_lacks_something_passes_only_where_somebody_counts_it");
    assert_eq!(ran.skipped, None);

    assert!(plays("lacks it", &counted).status.success());
    let [skipped] = &skips::notes(folder.path()).expect("they can be read")[..] else { panic!("still one name") };
    assert_eq!(skipped.skipped.as_deref(), Some("nothing to try it with"));
}

fn plays(role: &str, environment: &[(&str, &str)]) -> Output {
    let mut child = Command::new(std::env::current_exe().expect("this program has a path"));
    child.env(ROLE, role).env_remove(skips::FOLDER).envs(environment.iter().copied());
    child.output().expect("it starts")
}
