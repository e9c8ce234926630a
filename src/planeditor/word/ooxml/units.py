"""Lengths: millimetres as people give them, twips as Word keeps them."""

TWIPS_PER_INCH = 1440
TWIPS_PER_POINT = 20
TWIPS_PER_MM = TWIPS_PER_INCH / 25.4


def twips(millimetres: float) -> int:
    """A length in twips, to the nearest whole one."""
    return round(millimetres * TWIPS_PER_MM)
