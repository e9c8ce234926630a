"""Prints what happened in so many offices."""

import argparse

from tests.office import COLUMNS, judged

parser = argparse.ArgumentParser()
parser.add_argument("--runs", type=int, default=200)
parser.add_argument("--returns", type=float, default=0.15)
given = parser.parse_args()
table = judged(given.runs, returns=given.returns)
for column in COLUMNS:
    print(f"{column:24}{table[column]:8}")
