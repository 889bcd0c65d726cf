"""The reset of the manual page, and its proof on PISTE, by a program that knows nothing of Trousseau's code.

Reads the first line that `practice-portal` prints from standard input, and prints one JSON document.
"""

import base64
import datetime
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

from portal_by_words import Browser


def reset(practice, account):
    """The steps of the manual page, each by the words that it names."""
    browser = Browser(practice["url"])
    manager = practice["manager"]
    browser.press("Se connecter", {"Adresse électronique": manager["email"], "Mot de passe": manager["password"]})
    browser.press("Activités du gestionnaire")
    browser.press("Modifier la structure " + account["structure_id"])
    lapsed = browser.page.line_behind("Expiration du mot de passe de l'utilisateur technique :")
    browser.press("Réinitialiser le mot de passe (utilisateur technique)")
    browser.press("Confirmer")
    recap = browser.page.line_behind(RECAP)
    return {
        "expired": datetime.datetime.strptime(lapsed, "%d/%m/%Y %H:%M:%S").isoformat(),
        "login": recap.split(" ")[0],
        "password": browser.page.line_behind("Ce compte a été réinitialisé avec le mot de passe :"),
        "requests": browser.requests,
    }


class Piste:
    """PISTE as finance applications call it: a token for the application, a header for the technical account."""

    def __init__(self, practice):
        self.api_url = practice["api_url"]
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        pair = {key: practice[key] for key in ("client_id", "client_secret")}
        form = urllib.parse.urlencode({"grant_type": "client_credentials", "scope": "openid", **pair})
        self.token = None
        self.token = self.send(urllib.request.Request(practice["token_url"], form.encode()))["body"]["access_token"]

    def ask(self, path, login, password, body):
        account = base64.b64encode(f"{login}:{password}".encode()).decode()
        headers = {"cpro-account": account, "Content-Type": "application/json"}
        return self.send(urllib.request.Request(self.api_url + path, json.dumps(body).encode(), headers))

    def send(self, request):
        if self.token:
            request.add_header("Authorization", "Bearer " + self.token)
        try:
            with self.opener.open(request, timeout=30) as answer:
                return {"status": answer.status, "body": json.load(answer)}
        except urllib.error.HTTPError as refused:
            return {"status": refused.code, "body": json.load(refused)}


def prove(practice, account, password):
    """The old password, the new one, and the date on which the new one lapses."""
    piste = Piste(practice)
    page = {"nbResultatsParPage": 10, "pageResultatDemandee": 1}
    attachments = "/cpro/utilisateurs/v1/monCompte/recuperer/rattachements"
    asked = {"parametresRecherche": {**page, "triColonne": "IdStructure", "triSens": "Descendant"}}
    old = piste.ask(attachments, account["login"], account["password"], asked)
    new = piste.ask(attachments, account["login"], password, asked)
    wanted = {"parametres": page, "structure": {"identifiantStructure": account["structure_id"]}}
    found = piste.ask("/cpro/structures/v1/rechercher", account["login"], password, wanted)
    number = found["body"]["listeStructures"][0]["idStructureCPP"]
    wanted = {"codeLangue": "fr", "idStructureCPP": number}
    sheet = piste.ask("/cpro/structures/v1/consulter", account["login"], password, wanted)
    expires = sheet["body"]["informationGenerales"]["dateExpirationMotPasseCompteTech"]
    expires = datetime.datetime.fromisoformat(expires)
    left = expires - datetime.datetime.now(datetime.timezone.utc)
    return {
        "old": old,
        "new": new,
        "expires": expires.replace(tzinfo=None).isoformat(),
        "days_left": round(left / datetime.timedelta(days=1)),
    }


RECAP = "Vous venez de réinitialiser avec succès le mot de passe du compte utilisateur technique"

practice = json.loads(sys.stdin.readline())
account = practice["accounts"][0]
done = reset(practice, account)
print(json.dumps({**done, **prove(practice, account, done["password"])}))
