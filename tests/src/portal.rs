//! What the portal shows: the vendor's page and pages of the same kind for made-up accounts.

/// The technical account on the vendor's page.
pub const LOGIN: &str = "TECH_039012665400024@cpp2017.fr";
/// Its structure's name.
pub const STRUCTURE: &str = "78 RUE D'AUTEUIL";
/// Its structure's number.
pub const STRUCTURE_ID: &str = "39012665400024";
/// The password that the vendor's page shows.
pub const PASSWORD: &str = ".c7PNcw5ohu,(Yw1";
/// A password full of what breaks a CSV, a PDF or a page.
pub const ODD_PASSWORD: &str = "=1;\"<b>&x,'(z)";
/// Another technical account, of another structure.
pub const OTHER_LOGIN: &str = "TECH_011122200033344@cpp2017.fr";

/// The whole manual page, all the portal's screens in it, as one copies it.
pub fn manual_page() -> &'static str {
    let file = include_str!("../../crates/chorus-pro/tests/pages/manual-page.txt");
    // Its first line says what the recogniser's own test expects.
    file.split_once('\n').map_or(file, |(_, page)| page)
}

/// The last screen of the first generation.
pub fn recap(login: &str, password: &str) -> String {
    format!(
        "Récapitulatif de réinitialisation du mot de passe du compte utilisateur technique\n\n\
         Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique {login} pour la structure \
         {STRUCTURE_ID} {STRUCTURE}.\n\nCe compte a été réinitialisé avec le mot de passe :\n\n{password}\n\n\
         Vous allez recevoir un courrier électronique d'information de cette action à l'adresse mairie@exemple.fr.\n\n\
         Retour sur la fiche structure\nExporter les informations de connexion\n"
    )
}

/// The last screen, cut off right behind the password's label.
pub fn recap_cut_short(login: &str) -> String {
    let whole = recap(login, PASSWORD);
    let end = whole.find(PASSWORD).expect("the recap holds the password");
    whole[..end].to_owned()
}

/// The structure's sheet: one step before the reset.
pub fn structure_sheet() -> String {
    format!(
        "UTILISATEURS RATTACHÉS À LA STRUCTURE\nGestionnaire Principal : Allavoine Catherine (catherine@aife.fr)\n\
         Utilisateur technique : {LOGIN} (ACTIF)\nExpiration du mot de passe de l'utilisateur technique : 28/09/2020 15:07:50\n\
         Réinitialiser le mot de passe (utilisateur technique)\n"
    )
}

/// A text that has nothing to do with the portal.
pub const SHOPPING_LIST: &str = "pain, lait, 6 œufs\nappeler la crèche avant midi\n";
