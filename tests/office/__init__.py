"""A simulated office: people who edit one plan, send it around, lose files, put backups back, and merge.

An oracle knows of every field who had seen what when they wrote it, and so which merge must ask, which must
not, and what it must give. Run as `python -m tests.office --runs 1000`, it prints how often that was not so.
"""

from collections import Counter
from typing import Any

from tests.office.people import Office

COLUMNS = (
    "runs", "merges", "criss-cross", "taken whole", "nothing new", "backups put back", "without a base",
    "questions", "contradictions", "decided without asking", "of these wrong", "settled values lost",
    "asked again", "kept in two versions", "lost texts", "same plan",
)  # fmt: skip


def judged(runs: int, first: int = 0, steps: int = 120, **options: Any) -> Counter[str]:
    """What happened in so many offices."""
    total: Counter[str] = Counter()
    for seed in range(first, first + runs):
        office = Office(seed, **options)
        office.run(steps)
        total += office.count
    return total
