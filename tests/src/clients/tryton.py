"""Tryton with its module for Chorus Pro: a town's accounting, in which an invoice is posted, sent and followed."""

import os

# Tryton reads them when it is loaded: everything is kept in memory.
os.environ.update(TRYTOND_DATABASE_URI="sqlite://", DB_NAME=":memory:")

import datetime
import decimal
import functools

import requests
from conversation import converse, told
from proteus import Model
from trytond.modules.account.tests.tools import create_chart, create_fiscalyear, get_accounts
from trytond.modules.account_invoice.tests.tools import set_fiscalyear_invoice_sequences
from trytond.modules.company.tests.tools import create_company, get_company
from trytond.tests.tools import activate_modules


def set_up():
    """A company with the structure's number, French accounts, this year, and a customer who is invoiced by Chorus Pro."""
    chart = functools.partial(create_chart, chart="account_fr.root")
    activate_modules(["account_fr_chorus", "edocument_uncefact", "account_fr"], create_company, chart)
    company = get_company().party
    locate(company, company.addresses[0])
    set_fiscalyear_invoice_sequences(create_fiscalyear()).click("create_period")
    customer = Model.get("party.party")(name="Mairie de Valbourg", chorus=True)
    customer.save()
    locate(customer, customer.addresses[0])
    return customer


def locate(party, address):
    address.street, address.postal_code, address.city = "1 place de l'Entraînement", "00000", "VALBOURG"
    number = party.identifiers.new(type="fr_siret", code=told["structure_id"])
    number.address = address
    party.save()


def enter(**values):
    """Types into the accounting's configuration."""
    configuration = Model.get("account.configuration")(1)
    for name, value in values.items():
        setattr(configuration, "chorus_" + name, value)
    configuration.save()


def invoice():
    """A new invoice, posted: from then on it waits to be sent."""
    invoice = Model.get("account.invoice")(type="out", party=customer, invoice_date=datetime.date.today())
    tax, *_ = Model.get("account.tax").find([("group.kind", "=", "sale"), ("name", "ilike", "%normal%")])
    line = invoice.lines.new(account=get_accounts()["revenue"], quantity=5, unit_price=decimal.Decimal(50))
    line.taxes.append(tax)
    invoice.click("post")


def work(password):
    """Sends the invoice that waits, or else a new one."""
    if password != entered[-1]:
        enter(password=password)
        entered.append(password)
    Sending = Model.get("account.invoice.chorus")
    if not Sending.find([("state", "=", "draft")]):
        invoice()
    sending, *_ = Sending.find([("state", "=", "draft")])
    try:
        sending.click("send")
        sending.click("update")
    except requests.HTTPError as refusal:
        return {"works": False, "said": str(refusal)}
    sending.reload()
    return {"works": sending.state == "done", "said": f"invoice {sending.number} {sending.state}"}


customer = set_up()
piste = {"piste_client_id": told["client_id"], "piste_client_secret": told["client_secret"]}
enter(**piste, login=told["login"], password=told["password"], service="service", syntax="edocument.uncefact.invoice")
entered = [told["password"]]
converse("trytond-account-fr-chorus", work)
