"""The sixty municipalities of Lithuania, with the forms of their names that documents need."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planeditor.resources import resource

_GENITIVE = " savivaldybės"
_GENITIVE_PLURAL = " savivaldybių"


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


def known_municipalities() -> dict[str, MunicipalityName]:
    """The municipalities by name."""
    return {one.name: one for one in read_municipalities()}


def genitive(names: Sequence[str], known: Mapping[str, MunicipalityName]) -> str:
    """Whose plan it is: „Elektrėnų savivaldybės“, „Telšių rajono ir Rietavo savivaldybių“."""
    cases = [_genitive(name, known) for name in names]
    if len(cases) > 1 and all(case.endswith(_GENITIVE) for case in cases):
        return enumerated([case.removesuffix(_GENITIVE) for case in cases]) + _GENITIVE_PLURAL
    return enumerated(cases)


def enumerated(names: Sequence[str]) -> str:
    """The names as a list within a sentence: „Telšių, Rietavo ir Plungės“; "" where there are none."""
    return " ir ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _genitive(name: str, known: Mapping[str, MunicipalityName]) -> str:
    """Of a name that is not known, only the last word is inflected, if it is the usual one."""
    if name in known:
        return known[name].genitive
    return f"{name}s" if name.endswith("savivaldybė") else name
