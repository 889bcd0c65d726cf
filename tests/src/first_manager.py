"""Reads on the practice portal's own page whom one may sign in as: the first made-up manager.

Reads a JSON line from standard input: the portal's address. Prints a JSON line: address and password.
"""

import json
import sys

from portal_by_words import Browser

asked = json.loads(sys.stdin.readline())
lines = Browser(asked["address"]).page.lines
at = next(place for place, line in enumerate(lines) if line.endswith(".example"))
print(json.dumps({"email": lines[at], "password": lines[at + 1]}))
