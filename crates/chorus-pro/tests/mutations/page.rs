//! Pages as the portal shows them, in each of the ways in which they come here.

use rand::RngExt;
use rand::rngs::StdRng;

/// A page with a known password.
pub(crate) struct Sheet {
    pub(crate) name: &'static str,
    pub(crate) way: Way,
    pub(crate) text: String,
    /// What is right.
    pub(crate) password: String,
    /// A mutation turned printable ASCII of the password into other printable ASCII: nobody can see that.
    pub(crate) is_rewritten: bool,
}

/// How a page comes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Text,
    Html,
    Pdf,
}

impl Sheet {
    /// One of the pages, with this password in it.
    pub(crate) fn drawn(password: &str, random: &mut StdRng) -> Self {
        let (name, way, text) = PAGES[random.random_range(0..PAGES.len())];
        let inserted = match way {
            Way::Html => password.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;"),
            Way::Text | Way::Pdf => password.to_owned(),
        };
        let text = text.replace("PASSWORD", &inserted);
        Self { name, way, text, password: password.to_owned(), is_rewritten: false }
    }

    /// Whether this is today's form, with its password as text.
    pub(crate) fn is_form_text(&self) -> bool {
        self.name.starts_with("today's form")
    }

    /// Whether the password is the value of a field.
    pub(crate) fn is_field(&self) -> bool {
        self.text.contains("<input")
    }

    /// Whether nothing but a blank or an element's edge stands at the password's sides: what stands right beside it may be taken
    /// for a part of it.
    pub(crate) fn has_password_alone(&self) -> bool {
        let Some((start, end)) = self.place() else { return false };
        let is_edge = |side: Option<char>, tag| {
            side.is_none_or(|side| side.is_whitespace() || (self.way == Way::Html && [tag, '"'].contains(&side)))
        };
        is_edge(self.text[..start].chars().next_back(), '>') && is_edge(self.text[end..].chars().next(), '<')
    }

    /// The password as it stands in the page's source, and its place, where it stands in it still.
    pub(crate) fn place(&self) -> Option<(usize, usize)> {
        let inserted = match self.way {
            Way::Html => self.password.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;"),
            Way::Text | Way::Pdf => self.password.clone(),
        };
        self.text.find(&inserted).map(|at| (at, at + inserted.len()))
    }
}

/// A password as the portal made them in 2019, 2021 and 2024.
pub(crate) fn password(random: &mut StdRng) -> String {
    let mut letters: Vec<char> = match random.random_range(0..3) {
        0 => (0..16).map(|_| char::from(random.random_range(b'!'..=b'~'))).collect(),
        1 => (0..14).map(|_| char::from(random.random_range(b'!'..=b'~'))).collect(),
        _ => {
            let mut letters: Vec<char> = (0..10).map(|_| char::from(random.random_range(b'a'..=b'z'))).collect();
            letters.push(char::from(random.random_range(b'A'..=b'Z')));
            letters.push(char::from(random.random_range(b'0'..=b'9')));
            letters.push(char::from(b")@([~$>%!_"[random.random_range(0..10)]));
            letters
        }
    };
    for at in (1..letters.len()).rev() {
        letters.swap(at, random.random_range(0..=at));
    }
    letters.into_iter().collect()
}

/// How many kinds of character a password holds.
pub(crate) fn kinds(password: &str) -> usize {
    let has = |kind: fn(&char) -> bool| usize::from(password.chars().any(|character| kind(&character)));
    let letters = has(char::is_ascii_lowercase) + has(char::is_ascii_uppercase);
    letters + has(char::is_ascii_digit) + has(char::is_ascii_punctuation)
}

const PAGES: [(&str, Way, &str); 12] = [
    ("the recap", Way::Text, RECAP),
    ("the recap, its password beside the label", Way::Text, RECAP_BESIDE),
    ("the recap between the site's header and its buttons", Way::Text, RECAP_WHOLE),
    ("the recap told by labels", Way::Text, LABELS),
    ("the recap told by labels, line by line", Way::Text, LABEL_LINES),
    ("the text export", Way::Text, EXPORT),
    ("today's form, its password as text", Way::Text, FORM),
    ("the recap in HTML", Way::Html, RECAP_HTML),
    ("the recap in an HTML table", Way::Html, TABLE_HTML),
    ("the recap in HTML with a field", Way::Html, FIELD_HTML),
    ("today's form in HTML", Way::Html, FORM_HTML),
    ("the recap's PDF", Way::Pdf, RECAP),
];

const RECAP: &str = "\
Récapitulatif de réinitialisation du mot de passe du compte utilisateur technique
Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique TECH_039012665400024@cpp2017.fr pour la structure 39012665400024 78 RUE D'AUTEUIL.
Ce compte a été réinitialisé avec le mot de passe :
PASSWORD
Vous allez recevoir un courrier électronique d'information de cette action à l'adresse catherine@aife.fr.
N'oubliez pas de modifier vos appels de services afin d'indiquer le nouveau mot de passe.
";
const RECAP_BESIDE: &str = "\
Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique TECH_039012665400024@cpp2017.fr pour la structure 39012665400024 78 RUE D'AUTEUIL.
Ce compte a été réinitialisé avec le mot de passe : PASSWORD
Vous allez recevoir un courrier électronique d'information de cette action à l'adresse catherine@aife.fr.
Retour sur la fiche structure
";
const RECAP_WHOLE: &str = "\
ACCUEIL CONNECTÉ
ACTIVITÉS DU GESTIONNAIRE
MON COMPTE

RÉCAPITULATIF DE RÉINITIALISATION DU MOT DE PASSE DU COMPTE UTILISATEUR TECHNIQUE

Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique TECH_039012665400024@cpp2017.fr pour la structure 39012665400024 78 RUE D'AUTEUIL.

Ce compte a été réinitialisé avec le mot de passe :

PASSWORD

Vous allez recevoir un courrier électronique d'information de cette action à l'adresse catherine@aife.fr. Vous pouvez sauvegarder les informations de connexion de l'utilisateur technique en cliquant sur le bouton ci-dessous.

Retour sur la fiche structure
Exporter les informations de connexion
";
const LABELS: &str = "\
Informations de connexion
Compte utilisateur technique : TECH_039012665400024@cpp2017.fr
Structure : 39012665400024 78 RUE D'AUTEUIL
Mot de passe : PASSWORD
Adresse électronique : catherine@aife.fr
";
const LABEL_LINES: &str = "\
Informations de connexion
Login
TECH_039012665400024@cpp2017.fr
Mot de passe
PASSWORD
SIRET
39012665400024
Raison sociale
78 RUE D'AUTEUIL
";
const EXPORT: &str = "\
Raison Sociale;MAIRIE DE X
Login;TECH_039012665400024@cpp2017.fr
Password;PASSWORD
Contact Email;mairie@x.fr
Mot de passe Contact;DoNotRead1!
";
const FORM: &str = "\
Raccordements
Compte technique

Type de demande
Réinitialisation du mot de passe d'un compte technique
Choisir la structure
39012665400024 - 78 RUE D'AUTEUIL
Compte technique
TECH_1_39012665400024@cpro.fr
Nouveau mot de passe
PASSWORD
Soumettre
";
const RECAP_HTML: &str = "<html><body><h2>Récapitulatif de réinitialisation du mot de passe du compte utilisateur technique</h2>\
<p>Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique TECH_039012665400024@cpp2017.fr pour la structure 39012665400024 X.</p>\
<p>Ce compte a été réinitialisé avec le mot de passe :</p><p>PASSWORD</p>\
<p>Vous allez recevoir un courrier électronique d'information de cette action à l'adresse a@b.fr.</p></body></html>";
const TABLE_HTML: &str = "<html><body><p>Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique TECH_039012665400024@cpp2017.fr.</p>\
<table><tr><td>Ce compte a été réinitialisé avec le mot de passe :</td><td>PASSWORD</td><td><button>Copier</button></td></tr></table>\
<p>Vous allez recevoir un courrier électronique d'information de cette action à l'adresse a@b.fr.</p></body></html>";
const FIELD_HTML: &str = "<html><body><p>Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique TECH_039012665400024@cpp2017.fr.</p>\
<p>Ce compte a été réinitialisé avec le mot de passe :</p><input readonly value=\"PASSWORD\"><p>Mentions légales</p></body></html>";
const FORM_HTML: &str = "<html><body><form><label>Type de demande</label><div>Réinitialisation du mot de passe d'un compte technique</div>\
<label>Compte technique</label><div>TECH_1_39012665400024@cpro.fr</div><label>Nouveau mot de passe</label><div>PASSWORD</div>\
<button>Soumettre</button></form></body></html>";
