"""Signs in on the practice portal with what its own page tells, and asks on « Pannes » for a fault.

Reads a JSON line from standard input: the portal's address, and the words on the fault's button.
"""

import json
import sys

from portal_by_words import Browser

asked = json.loads(sys.stdin.readline())
browser = Browser(asked["address"])
lines = browser.page.lines
# The table of made-up managers: name, address, password.
at = next(place for place, line in enumerate(lines) if line.endswith(".example"))
browser.press("Se connecter", {"Adresse électronique": lines[at], "Mot de passe": lines[at + 1]})
browser.press("Pannes")
browser.press(asked["fault"])
expected = "Pannes prévues : " + asked["fault"] + "."
if expected not in browser.page.lines:
    sys.exit(f"« {expected} » is not on the page: {browser.page.lines}")
