"""chorus-api, the Python client of other people's programs: it looks a structure up, and hands an invoice in."""

import base64

from chorusapi.client import ChorusAPI
from chorusapi.exceptions.exception import ChorusApiException
from conversation import told, converse


def work(password):
    """A morning's work with this password, as a new run of such a program does it."""
    chorus = ChorusAPI(told["client_id"], told["client_secret"], told["login"], password, sandbox=False).auth()
    try:
        found = chorus.rechercher_structure(told["structure_id"])
        sheet = chorus.consulter_structure(found.liste_structures[0].id_structure_cpp)
        expires = sheet.information_generales.date_expiration_mot_passe_compte_tech
        deposit = chorus.deposer_flux(base64.b64encode(b"<xml/>").decode(), "FACTURE-1.xml")
        report = chorus.consulter_cr(deposit.numero_flux_depot)
    except ChorusApiException as refusal:
        return {"works": False, "said": str(refusal)}
    return {"works": True, "said": f"invoice {report.etat_courant_flux}, expires {expires[:10]}"}


converse("chorus-api", work)
