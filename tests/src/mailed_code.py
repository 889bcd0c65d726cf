"""Reads the code that today's practice portal has just sent to its first made-up manager, in the practice mailbox.

Reads a JSON line from standard input: the portal's address. Prints the code.
"""

import json
import re
import sys

from portal_by_words import Browser

asked = json.loads(sys.stdin.readline())
browser = Browser(asked["address"])
lines = browser.page.lines
at = next(place for place, line in enumerate(lines) if line.endswith(".example"))
browser.press("Se connecter", {"Adresse électronique": lines[at], "Mot de passe": lines[at + 1]})
# Behind its name stands how many messages there are.
browser.press(next(link["name"] for link in browser.page.links if link["name"].startswith("Boîte aux lettres fictive")))
browser.press("Votre code de connexion")
print(re.search(r"code de connexion : (\d+)", " ".join(browser.page.lines)).group(1))
