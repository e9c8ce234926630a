"""The model of the findings: it shows what was found last, and keeps the row that is being mended."""

from collections import Counter
from collections.abc import Mapping, Sequence

from planeditor.ui.kit.marks import Marks
from planeditor.ui.kit.tables.item_model import PlanModel
from planeditor.ui.views.findings.table import Found


class FindingsModel(PlanModel[Found]):
    """A row for each finding, in the order of the plan; None of them is known before `show`."""

    _found: Mapping[str, Found] | None = None

    @property
    def is_known(self) -> bool:
        """Whether the plan has been checked."""
        return self._found is not None

    def record(self, key: str) -> Found | None:
        found = (self._found or {}).get(key)
        return found if found and found.item in self.plan.tree else None

    def listed(self) -> Sequence[str]:
        return [key for key in self._found or {} if self.record(key)]

    def show(self, marks: Mapping[str, Marks], looked_at: str | None = None) -> None:
        """Show the findings among these marks; one that is gone stays, as mended, while it is looked at."""
        former, self.context.marks = self._found or {}, marks
        found = _by_key(marks)
        if looked_at and looked_at in former and looked_at not in found:
            before = list(former)[: list(former).index(looked_at)]
            place = next((list(found).index(key) + 1 for key in reversed(before) if key in found), 0)
            rows = list(found.items())
            rows.insert(place, (looked_at, former[looked_at]._replace(is_mended=True)))
            found = dict(rows)
        self._found = found
        self.forget(range(self.columnCount()))
        self.settle()

    def drop_mended(self, looked_at: str | None) -> None:
        """Let the row of a mended finding go, unless it is looked at."""
        found = self._found or {}
        kept = {key: one for key, one in found.items() if key == looked_at or not one.is_mended}
        if len(kept) < len(found):
            self._found = kept
            self.settle()

    def counted(self, keys: Sequence[str]) -> int:
        return len(self.to_mend(keys))

    def to_mend(self, keys: Sequence[str]) -> list[Found]:
        """What the rows of these keys tell that is not mended."""
        return [found for key in keys if (found := self.record(key)) and not found.is_mended]


def _by_key(marks: Mapping[str, Marks]) -> dict[str, Found]:
    """The findings by item, rule and field; where there are several of these, by their number."""
    found: dict[str, Found] = {}
    times: Counter[tuple[str, str, str]] = Counter()
    for id_, marked in marks.items():
        for mark in marked.findings:
            of = (id_, mark.rule, mark.field)
            times[of] += 1
            found[f"{id_} {mark.rule} {mark.field} {times[of]}"] = Found(id_, mark)
    return found
