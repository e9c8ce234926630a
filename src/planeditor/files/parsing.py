"""JSON from strangers: bounded, exact, and nothing in it that our own JSON never has."""

import json
import re
from typing import Any, NoReturn

from planeditor.files.refusal import Refusal
from planeditor.language import said

MAX_VALUES = 2_000_000
MAX_DEPTH = 20

_SEPARATORS = (b",", b"[", b"{")
# The quote at the end may be missing, or what has none would be looked through from each of its quotes anew.
_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"?', re.DOTALL)
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def parse(content: bytes, part: str, refusal: Refusal) -> Any:
    """The JSON value of a part; raise FileRefused if it is none, or has what plans never have.

    That is: bytes that are not UTF-8, an object with a key twice, a number that is not whole, half a
    character, more than MAX_DEPTH levels.
    """
    # No JSON has more values than separators, so this bounds the memory before any of it is used. Texts may
    # hold as many commas as they like, but that is looked into only where there are very many.
    if _separators(content) > MAX_VALUES and _separators(_STRING.sub(b"", content)) > MAX_VALUES:
        raise refusal.too_large()
    try:
        text = content.decode("utf-8")
        value = json.loads(text, object_pairs_hook=_object, parse_float=_refused, parse_constant=_refused)
        _check_depth(value)
        if _SURROGATE.search(text):
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise refusal.damaged(said("errors", "Its part {part} cannot be read.", part=part)) from error
    return value


def _separators(content: bytes) -> int:
    return sum(content.count(separator) for separator in _SEPARATORS)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is used twice")
    return found


def _refused(number: str) -> NoReturn:
    raise ValueError(f"{number} is not a whole number")


def _check_depth(value: Any) -> None:
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [child for one in level for child in _children(one)]
        if not level:
            return
    raise ValueError("nested too deeply")


def _children(value: Any) -> Any:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
