"""The view „Veiklos“: all activities of the plan as a table."""

from PySide6.QtWidgets import QLabel, QWidget

from planeditor.plan.numbers import format_money
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.views.activities.table import ACTIVITIES, sum_of
from planeditor.ui.views.declared_view import DeclaredView


class ActivitiesView(DeclaredView):
    """The table of activities, and the sums of what is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.sums = in_lines(QLabel())
        super().__init__(ACTIVITIES, parent)
        self.column.addWidget(self.sums)

    def count_text(self, shown: int, all_: int) -> str:
        if self.plan is None or self.rows is None:
            return ""
        money, year = sum_of(self.plan, self.rows.keys), self.filters.criteria().chosen.get("year")
        sum_ = format_money(money.gross)
        if shown == all_:
            count = self.tr("%n activities, {sum}", "", all_)
        else:
            count = self.tr("{shown} of %n activities, {sum}", "", all_)
        of_year = self._of_year(year) if isinstance(year, int) else ""
        told = self.tr("Sum of the activities shown: without VAT {net}, VAT {vat}, with VAT {gross}")
        sums = told.format(net=format_money(money.net), vat=format_money(money.vat), gross=sum_)
        self.sums.setText(sums + of_year)
        return count.format(shown=shown, sum=sum_) + of_year

    def _of_year(self, year: int) -> str:
        """What of the sum falls into the year that is chosen; activities are shown with all their years."""
        assert self.plan and self.rows
        sum_ = format_money(sum_of(self.plan, self.rows.keys, year).gross)
        return self.tr(", of that in {year}: {sum}").format(year=year, sum=sum_)
