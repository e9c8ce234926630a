"""Prints how good discovery is."""

import argparse

from tests.discovery import JUDGED, Score, scored
from tests.discovery.plans import plans
from tests.discovery.sample import sample


def told(name: str, score: Score, is_missed: bool) -> None:
    """Print a score."""
    print(f"{name:30}{'hidden':>8}{'found':>8}{'right':>8}{'precision':>11}{'recall':>8}")
    for topic in JUDGED:
        counts = "".join(f"{counted[topic]:8}" for counted in (score.hidden, score.found, score.right))
        print(f"  {topic:28}{counts}{score.precision(topic):11.2f}{score.recall(topic):8.2f}")
    if is_missed:
        print(*sorted(set(score.missed)), sep="\n")


parser = argparse.ArgumentParser()
parser.add_argument("--plans", type=int, default=50)
parser.add_argument("--missed", action="store_true")
given = parser.parse_args()
told(f"{given.plans} made plans", scored(plans(given.plans)), given.missed)
told("the sample", scored([sample()]), given.missed)
