"""Lengths: millimetres as people give them, twips as Word keeps them."""

TWIPS_PER_MM = 1440 / 25.4


def twips(millimetres: float) -> int:
    """A length in twentieths of a point, to the nearest whole one."""
    return round(millimetres * TWIPS_PER_MM)
