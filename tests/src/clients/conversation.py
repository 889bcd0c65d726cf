"""What every client's program has in common: it is told on standard input whom it works for, then again and again to work.

The first line, JSON, holds `client_id`, `client_secret`, `login`, `structure_id` and `password`. Each further line has it work
once: with the password that it has, or with the one in that line, `{"password": "…"}`. It prints a JSON line for each: first its version, then
whether it works and what it says of it.
"""

import importlib.metadata
import json
import sys

told = json.loads(sys.stdin.readline())


def converse(package, work):
    """Answers each line with what `work(password)` returns, until there is no further line."""
    password = told["password"]
    say({"version": importlib.metadata.version(package)})
    for line in sys.stdin:
        password = json.loads(line).get("password", password)
        say(work(password))


def say(answer):
    print(json.dumps(answer), flush=True)
