"""The view „Rodikliai“: all indicators, wherever in the plan they stand."""

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from planeditor.plan.items import Kind
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.icons import icon
from planeditor.ui.views.declared_view import DeclaredView
from planeditor.ui.views.indicators import adding
from planeditor.ui.views.indicators.table import INDICATORS


class IndicatorsView(DeclaredView):
    """The table of indicators, and a menu that says what a new one is to belong to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.add = QPushButton(icon("add"), "")
        self.add.setMenu(QMenu(self.add))
        super().__init__(INDICATORS, parent)
        self.top.addWidget(self.add)
        self.add.menu().aboutToShow.connect(self._fill_menu)

    def go_to(self, id_: str) -> None:
        self.uncover(id_)
        super().go_to(id_)

    def heading(self) -> Kind | None:
        return Kind.INDICATOR if self.rows and self.current_id() is None else None

    def taken_keys(self) -> frozenset[Command]:
        # Enter adds an indicator beside the current one.
        return super().taken_keys() | {Command.ADD_SIBLING}

    def retranslate(self) -> None:
        super().retranslate()
        self.add.setText(self.tr("Add indicator"))

    def _fill_menu(self) -> None:
        if self.plan:
            adding.fill(self.add.menu(), self.plan.tree, self.begin)
