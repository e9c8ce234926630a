"""Order keys always find room between neighbours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import order_keys

from planeditor.plan.order import between, is_key, spread

KEYS = st.none() | order_keys


@given(KEYS, KEYS)
def test_between_is_strictly_between(left: str | None, right: str | None) -> None:
    if left is not None and right is not None and left >= right:
        with pytest.raises(ValueError, match="no order key"):
            between(left, right)
        return
    key = between(left, right)
    assert is_key(key)
    assert (left or "") < key
    assert right is None or key < right


@given(st.integers(0, 200), KEYS, KEYS)
def test_spread_ascends_between_its_ends(count: int, left: str | None, right: str | None) -> None:
    if left is not None and right is not None and left >= right:
        left, right = None, right
    keys = spread(count, left, right)
    assert len(keys) == count
    ends = [*([left] if left else []), *keys, *([right] if right else [])]
    assert ends == sorted(set(ends))
    assert all(map(is_key, keys))


@pytest.mark.parametrize("downwards", [True, False])
def test_thousands_of_insertions_at_one_place_keep_their_order(downwards: bool) -> None:
    low, high = between(None, None), between(between(None, None), None)
    for _ in range(3000):
        key = between(low, high)
        assert low < key < high
        low, high = (low, key) if downwards else (key, high)
    assert len(key) <= 1000


def test_appending_keeps_keys_short() -> None:
    keys = [between(None, None)]
    for _ in range(5000):
        keys.append(between(keys[-1], None))
    assert keys == sorted(set(keys))
    assert len(keys[-1]) <= 5000 // 60 + 2


def test_prepending_thousands_keeps_order() -> None:
    keys = [between(None, None)]
    for _ in range(3000):
        keys.append(between(None, keys[-1]))
    assert keys == sorted(set(keys), reverse=True)


@pytest.mark.parametrize("text", ["", "0", "V0", "a-b", "ą", "V ", "V\n"])
def test_what_is_no_key(text: str) -> None:
    assert not is_key(text)
