"""The three sums of money: without VAT, VAT, and with VAT."""

from decimal import Decimal
from enum import Enum

from planeditor.language import Said, said
from planeditor.plan.sums import Sum

_NAMES = (said("money", "Without VAT"), said("money", "VAT"), said("money", "With VAT"))


class Measure(Enum):
    """Which of the sums."""

    NET = 0
    VAT = 1
    GROSS = 2

    @property
    def said(self) -> Said:
        """What the sum is called, to be translated."""
        return _NAMES[self.value]

    def of(self, money: Sum) -> Decimal:
        """The sum, in Eur."""
        return (money.net, money.vat, money.gross)[self.value]
