"""The sixty municipalities of Lithuania, with the forms of their names that documents need."""

import csv
from dataclasses import dataclass

from planeditor.resources import resource


@dataclass(frozen=True, slots=True)
class MunicipalityName:
    """A municipality: its name, the genitive of it, and the place where its documents are signed."""

    name: str
    genitive: str
    place: str


def read_municipalities() -> tuple[MunicipalityName, ...]:
    """All municipalities, in the order of the alphabet."""
    with resource("municipalities.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            MunicipalityName(row["nominative"], row["genitive"], row["place_of_signing"])
            for row in csv.DictReader(lines)
        )
