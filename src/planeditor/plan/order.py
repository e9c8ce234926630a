"""Fractional order keys: a string that sorts between its neighbours, so that a move writes one row."""

LONGEST = 1000
"""Characters of a key at most."""

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_VALUE = {digit: value for value, digit in enumerate(_DIGITS)}


def is_key(text: str) -> bool:
    """Whether the text is a key: digits and letters of ASCII, the last one not zero."""
    return bool(text) and text[-1] != _DIGITS[0] and all(character in _VALUE for character in text)


def between(left: str | None, right: str | None) -> str:
    """A short key after `left` and before `right`; None is the open end.

    Raises ValueError when there is no room, which is when the keys are equal or the wrong way round.
    """
    low, high = left or "", right
    if high is not None and low >= high:
        raise ValueError(f"no order key between {left!r} and {right!r}")
    key = ""
    position = 0
    while True:
        floor = _VALUE[low[position]] if position < len(low) else 0
        ceiling = _VALUE[high[position]] if high is not None and position < len(high) else _BASE
        if ceiling - floor > 1:
            # Appending steps by one, so that a long list grows a digit every sixty items, not every six.
            appending = high is None and (position < len(low) or (right is None and bool(low)))
            return key + _DIGITS[floor + 1 if appending else (floor + ceiling) // 2]
        key += _DIGITS[floor]
        if ceiling > floor:
            high = None
        position += 1


def spread(count: int, left: str | None = None, right: str | None = None) -> list[str]:
    """`count` ascending keys strictly between `left` and `right`, of about equal, short length."""
    if count == 0:
        return []
    half = count // 2
    middle = between(left, right)
    return [*spread(half, left, middle), middle, *spread(count - half - 1, middle, right)]
