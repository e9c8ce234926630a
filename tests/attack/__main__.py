"""Run as `python -m tests.attack [store|plan_files] [--count N] [--seed S]`: exit code 1 for any fault.

The same seed does the same. Takes minutes for the counts that are the default; a short form is a test.
"""

import argparse
import importlib
import sys

COUNTS = {"store": 400, "plan_files": 10_000}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.attack", description="Attacks what the program reads."
    )
    parser.add_argument("target", nargs="?", choices=COUNTS, help="what is attacked; everything by default")
    parser.add_argument("--count", type=int, help="how many times")
    parser.add_argument("--seed", type=int, default=2024)
    given = parser.parse_args()
    good = True
    for target in [given.target] if given.target else COUNTS:
        attack = importlib.import_module(f"tests.attack.{target}")
        good &= attack.run(given.seed, given.count or COUNTS[target])
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
