"""Runs a PostgreSQL of the tests, until it is killed: says in which folder."""

import sys

from tests import postgres

if __name__ == "__main__":
    with postgres.cluster() as made:
        print(made.folder, flush=True)
        sys.stdin.read()
