//! Pages with the portal's words, built unlike any other portal of ours: buttons where others have links, fields in tables,
//! names and addresses that mean nothing.

pub(crate) const LOGIN: &str = "TECH_039012665400024@cpp2017.fr";
pub(crate) const SECOND_LOGIN: &str = "TECH_2_39012665400024@cpro.fr";
pub(crate) const ID: &str = "39012665400024";
pub(crate) const PASSWORD: &str = ".c7PNcw5ohu,(Yw1";

const TAB: &str = "<div><form action='/q7' method=get><input type=hidden name=e value=s2>\
    <input type=submit value='Activités du gestionnaire'></form></div>";

fn page(content: &str) -> String {
    format!("<!doctype html><html lang=fr><title>x</title><body>{content}</body></html>")
}

pub(crate) fn sign_in() -> String {
    sign_in_at("/a1")
}

pub(crate) fn sign_in_at(action: &str) -> String {
    page(&format!(
        "<form action='{action}' method=post><input type=hidden name=lt value='a+b&amp;c'><table>\
         <tr><td><label for=z1>Adresse électronique *</label><td><input id=z1 name=f1>\
         <tr><td><label for=z2>Mot de passe *</label><td><input id=z2 name=f2 type=password></table>\
         <button name=go value=1>Se connecter</button></form>"
    ))
}

pub(crate) fn refused_sign_in() -> String {
    sign_in().replace("<table>", "<p role=alert>Adresse électronique ou mot de passe incorrect.</p><table>")
}

pub(crate) fn lapsed() -> String {
    sign_in().replace("<table>", "<p role=alert>Votre session a expiré. Veuillez vous reconnecter.</p><table>")
}

pub(crate) fn home() -> String {
    page(&format!("{TAB}<h1>Accueil connecté</h1><p>Bonjour."))
}

/// A part of the list: its rows, which page it is and how many there are, and how many lines it says there are in all.
pub(crate) fn list(ids: &[&str], number: usize, pages: usize, lines: usize) -> String {
    let button = |target: usize, title: &str, sign: &str| {
        let off = if target == number || target == 0 || target > pages { " disabled" } else { "" };
        format!("<button name=p value={target} title='Aller à la {title} du tableau'{off}>{sign}</button>")
    };
    let pager = [
        button(1, "première page", "«"),
        button(number - 1, "page précédente", "‹"),
        format!("<b>{number}</b>"),
        button(number + 1, "page suivante", "›"),
        button(pages, "dernière page", "»"),
    ];
    list_with(ids, &format!("<form action='/q7'>{}</form> 5 lignes par page ({lines} ligne(s))", pager.concat()))
}

/// The same with whatever stands above the table.
pub(crate) fn list_with(ids: &[&str], above: &str) -> String {
    let row = |id: &&str| {
        format!(
            "<tr><td>{id}<td>COMMUNE {id}<td>22/05/2019<td><td>ACTIF<td><form action='/s9' method=post>\
             <input type=hidden name=k value={id}><button title=Modifier><svg></svg></button></form>"
        )
    };
    page(&format!(
        "{TAB}<h2>Mes structures</h2>{above}<table><tr><th>Identifiant structure<th>Raison sociale<th>Date de création\
         <th>Services<th>Statut<th>Actions{}</table>",
        ids.iter().map(row).collect::<String>()
    ))
}

/// The sheet of a structure with these accounts, and with `button` where the reset's would be.
pub(crate) fn sheet_with(logins: &[&str], button: &str) -> String {
    let account = |login: &&str| format!("<li>Utilisateur technique : {login} (ACTIF)");
    let expiry = |_| "<li>Expiration du mot de passe de l'utilisateur technique : 28/09/2020 15:07:50";
    let none = if logins.is_empty() { "<li>Utilisateur technique : aucun" } else { "" };
    page(&format!(
        "{TAB}<h2>Modification de la structure</h2><h3>Utilisateurs rattachés à la structure</h3><ul>\
         <li>Gestionnaire Principal : Allavoine Catherine (catherine@aife.example){}{}{none}</ul>{button}",
        logins.iter().map(account).collect::<String>(),
        logins.iter().map(expiry).collect::<String>(),
    ))
}

pub(crate) fn sheet(logins: &[&str]) -> String {
    let radio =
        |(place, login): (usize, &&str)| format!("<label><input type=radio name=w value={place}>{login}</label>");
    let radios = if logins.len() > 1 { logins.iter().enumerate().map(radio).collect() } else { String::new() };
    let reset = "<input type=submit name=do value='Réinitialiser le mot de passe (utilisateur technique)'>";
    sheet_with(
        logins,
        &format!("<form action='/r3' method=post><input type=hidden name=t value=77>{radios}{reset}</form>"),
    )
}

pub(crate) fn confirmation(login: Option<&str>) -> String {
    let named = login.map(|login| format!("<p>Utilisateur technique : {login} (ACTIF)</p>")).unwrap_or_default();
    page(&format!(
        "{TAB}<form action='/c5' method=post><h4>Confirmation de réinitialisation du mot de passe</h4>{named}\
         <p>Vous avez demandé la réinitialisation du mot de passe de l'utilisateur technique.</p>\
         <input type=hidden name=t value=78><button type=button>Annuler</button><button>Confirmer</button></form>"
    ))
}

pub(crate) fn recap(login: &str, password: &str) -> String {
    page(&format!("{TAB}{}", recap_alone(login, password)))
}

pub(crate) fn recap_alone(login: &str, password: &str) -> String {
    let password = password.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<h2>Récapitulatif de réinitialisation du mot de passe du compte utilisateur technique</h2>\
         <p>Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique {login} pour la \
         structure {ID} COMMUNE.</p><p>Ce compte a été réinitialisé avec le mot de passe :</p><p>{password}</p>\
         <p>Vous allez recevoir un courrier électronique d'information de cette action à l'adresse a@b.example.</p>\
         <a href='/s9?k={ID}'>Retour sur la fiche structure</a>"
    )
}

/// Two recaps on one page.
pub(crate) fn two_recaps() -> String {
    page(&format!("{}{}", recap_alone(LOGIN, PASSWORD), recap_alone(LOGIN, "another-password")))
}

pub(crate) fn done_already() -> String {
    page(&format!("{TAB}<p>Cette demande a déjà été traitée.</p><a href='/s9'>Retour sur la fiche structure</a>"))
}

pub(crate) fn not_principal_manager() -> String {
    page(&format!("{TAB}<p>{NOT_PRINCIPAL_MANAGER}"))
}

pub(crate) const NOT_PRINCIPAL_MANAGER: &str = "Seul le gestionnaire principal de la structure peut réinitialiser le mot de passe \
    de l'utilisateur technique.";

pub(crate) fn error() -> String {
    page("<h1>Erreur</h1><p>Une erreur technique est survenue. Veuillez réessayer ultérieurement.")
}
