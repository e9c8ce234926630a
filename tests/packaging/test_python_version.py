"""The sentence for a Python that is too old."""

import python_version


def test_an_old_python_is_told_which_one_is_needed() -> None:
    sentence = python_version.sentence((3, 9, 18, "final", 0))

    assert sentence == "Reikia Python 3.11 arba naujesnės versijos, o čia paleista 3.9."


def test_the_first_python_that_will_do_is_not_refused() -> None:
    assert python_version.sentence((3, 11, 0, "final", 0)) is None


def test_a_two_digit_minor_version_is_compared_as_a_number() -> None:
    assert python_version.sentence((3, 9)) is not None
    assert python_version.sentence((3, 13)) is None
