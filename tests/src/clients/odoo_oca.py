"""Odoo with the community's module for Chorus Pro: a company that looks its customer up there before it sends an invoice.

Runs in a system of its own, with its own database server for as long as it runs.
"""

import glob
import subprocess
import tempfile
import warnings

import odoo
from conversation import converse, told
from odoo import SUPERUSER_ID, api
from odoo.exceptions import UserError

NAME, MODULE = "valbourg", "l10n_fr_chorus_account"


def database():
    """Starts a database server that nobody reaches from elsewhere; the folder of its socket."""
    folder = tempfile.mkdtemp(dir="/var/tmp")
    (programs,) = glob.glob("/usr/lib/postgresql/*/bin")
    quiet = {"check": True, "stdout": subprocess.DEVNULL}
    subprocess.run([programs + "/initdb", "--auth=trust", "--encoding=UTF8", "-D", folder + "/data"], **quiet)
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    subprocess.run([programs + "/pg_ctl", "-D", folder + "/data", "-w", "-l", folder + "/log", "-o", options, "start"], **quiet)
    return folder


def set_up():
    """A company with the account, and a customer with the structure's number who is invoiced by Chorus Pro."""
    folder = database()
    odoo.tools.config.parse_config(["--addons-path", "/srv/modules/odoo/addons", "--data-dir", folder, "--log-level", "critical"])
    odoo.tools.config.options.update(
        db_host=folder,
        without_demo="all",
        init={"base": 1, MODULE: 1},
        chorus_api_oauth_id=told["client_id"],
        chorus_api_oauth_secret=told["client_secret"],
    )
    odoo.service.db._create_empty_database(NAME)
    registry = odoo.modules.registry.Registry.new(NAME, update_module=True)
    with api.Environment.manage(), registry.cursor() as cursor:
        env = api.Environment(cursor, SUPERUSER_ID, {})
        # The formats of invoices come with further modules.
        cursor.execute("UPDATE res_company SET fr_chorus_invoice_format = 'pdf_factur-x'")
        env.company.write({"fr_chorus_api_login": told["login"], "fr_chorus_api_password": told["password"]})
        number = told["structure_id"]
        method = env.ref("l10n_fr_chorus_account.chorus").id
        customer = {"name": "Mairie de Valbourg", "siren": number[:9], "nic": number[9:], "is_company": True}
        customer = env["res.partner"].create({**customer, "customer_invoice_transmit_method_id": method})
        return registry, customer.id


def work(password):
    """Looks the customer up, as the button on its page does."""
    with api.Environment.manage(), registry.cursor() as cursor:
        env = api.Environment(cursor, SUPERUSER_ID, {})
        if env.company.fr_chorus_api_password != password:
            env.company.fr_chorus_api_password = password
        found = env["res.partner"].browse(customer)
        found.fr_chorus_identifier = False
        try:
            found.fr_chorus_identifier_get()
            found.fr_chorus_required_get()
        except UserError as refusal:
            return {"works": False, "said": str(refusal)}
        return {"works": bool(found.fr_chorus_identifier), "said": f"structure {found.fr_chorus_identifier}"}


registry, customer = set_up()
# The old libraries' warnings would stand between the lines of the table.
warnings.simplefilter("ignore")
converse("odoo14-addon-l10n-fr-chorus-account", work)
