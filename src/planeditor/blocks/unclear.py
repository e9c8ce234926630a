"""What may mean several things: it is asked about, and nothing is taken."""

from planeditor.errors import InvalidValue
from planeditor.language import Said


class Unclear(InvalidValue):
    """A text with several meanings, or one that is only likely; each choice is a text that has one.

    `rates` are rates of VAT in percent, where one would answer it for all sums.
    """

    def __init__(self, said: Said, choices: tuple[str, ...] = (), rates: tuple[str, ...] = ()) -> None:
        super().__init__(said)
        self.choices = choices
        self.rates = rates
