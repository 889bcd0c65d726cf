//! The JSON of a recognised page, by the names that scripts rely on. A key whose value is not known is null.

use chorus_pro::{Form, ListedStructure, Page, Recap, RecapIncomplete, Secret, StructurePage};
use serde::Serialize;
use zeroize::Zeroizing;

/// One document. The password is in it only to `reveal` it.
pub(super) fn of(page: &Page, reveal: bool) -> Zeroizing<String> {
    let document = Document::of(page, reveal);
    Zeroizing::new(serde_json::to_string_pretty(&document).expect("texts, numbers and lists of them are always JSON"))
}

#[derive(Serialize)]
#[serde(tag = "page", rename_all = "kebab-case")]
enum Document<'p> {
    Ambiguous,
    Confirmation {
        login: Option<&'p str>,
    },
    Form {
        login: Option<&'p str>,
        structure_id: Option<&'p str>,
        #[serde(flatten)]
        password: Password<'p>,
        #[serde(skip_serializing_if = "is_false")]
        to_compare: bool,
        pending: bool,
    },
    Other,
    Recap {
        login: &'p str,
        structure_id: Option<&'p str>,
        structure_name: Option<&'p str>,
        email: Option<&'p str>,
        #[serde(flatten)]
        password: Password<'p>,
    },
    RecapIncomplete {
        login: Option<&'p str>,
        structure_id: Option<&'p str>,
        structure_name: Option<&'p str>,
        email: Option<&'p str>,
        /// Something is likely to be the password, and a person has to compare it. It is never printed.
        #[serde(skip_serializing_if = "is_false")]
        to_compare: bool,
    },
    SignIn,
    Structure {
        login: Option<&'p str>,
        status: Option<&'p str>,
        expires: Option<String>,
        manager: Option<&'p str>,
        manager_email: Option<&'p str>,
    },
    Structures {
        structures: Vec<Row<'p>>,
    },
    Submitted {
        login: Option<&'p str>,
    },
}

#[derive(Serialize)]
struct Password<'p> {
    password_length: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<&'p str>,
}

#[derive(Serialize)]
struct Row<'p> {
    id: &'p str,
    name: Option<&'p str>,
    created: Option<&'p str>,
    services: Option<&'p str>,
    status: Option<&'p str>,
}

impl<'p> Document<'p> {
    fn of(page: &'p Page, reveal: bool) -> Self {
        match page {
            Page::Ambiguous => Self::Ambiguous,
            Page::Confirmation(confirmation) => {
                Self::Confirmation { login: confirmation.login.as_ref().map(|login| login.as_str()) }
            }
            Page::Form(Form { login, structure_id, password, candidate }) => Self::Form {
                login: login.as_ref().map(|login| login.as_str()),
                structure_id: structure_id.as_ref().map(|id| id.as_str()),
                password: Password::of(password.as_ref(), reveal),
                to_compare: candidate.is_some(),
                pending: true,
            },
            Page::Other => Self::Other,
            Page::Recap(Recap { generation: _, login, structure_id, structure_name, email, password }) => Self::Recap {
                login: login.as_str(),
                structure_id: structure_id.as_ref().map(|id| id.as_str()),
                structure_name: structure_name.as_deref(),
                email: email.as_deref(),
                password: Password::of(Some(password), reveal),
            },
            Page::RecapIncomplete(incomplete) => {
                let RecapIncomplete {
                    generation: _,
                    missing: _,
                    candidate,
                    login,
                    structure_id,
                    structure_name,
                    email,
                } = incomplete;
                Self::RecapIncomplete {
                    login: login.as_ref().map(|login| login.as_str()),
                    structure_id: structure_id.as_ref().map(|id| id.as_str()),
                    structure_name: structure_name.as_deref(),
                    email: email.as_deref(),
                    to_compare: candidate.is_some(),
                }
            }
            Page::SignIn => Self::SignIn,
            Page::Structure(StructurePage { accounts: _, login, status, expires, manager, manager_email }) => {
                Self::Structure {
                    login: login.as_ref().map(|login| login.as_str()),
                    status: status.as_deref(),
                    expires: expires.map(|expires| expires.strftime("%Y-%m-%dT%H:%M:%S").to_string()),
                    manager: manager.as_deref(),
                    manager_email: manager_email.as_deref(),
                }
            }
            Page::Structures(rows) => Self::Structures { structures: rows.iter().map(Row::of).collect() },
            Page::Submitted(submitted) => {
                Self::Submitted { login: submitted.login.as_ref().map(|login| login.as_str()) }
            }
        }
    }
}

/// Where nothing is to be compared, the key is absent.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands the field over by reference")]
fn is_false(value: &bool) -> bool {
    !value
}

impl<'p> Password<'p> {
    fn of(password: Option<&'p Secret>, reveal: bool) -> Self {
        let password_length = password.map(Secret::length);
        // EXPOSE: `--reveal` asks for the password itself
        let password = password.filter(|_| reveal).map(|password| password.expose());
        Self { password_length, password }
    }
}

impl<'p> Row<'p> {
    fn of(row: &'p ListedStructure) -> Self {
        let ListedStructure { id, name, created, services, status } = row;
        Self {
            id: id.as_str(),
            name: name.as_deref(),
            created: created.as_deref(),
            services: services.as_deref(),
            status: status.as_deref(),
        }
    }
}
