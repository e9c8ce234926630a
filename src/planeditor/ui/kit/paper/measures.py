"""Lengths on paper: everything is laid out in twips, of which an inch has 1440."""

TWIPS_PER_POINT = 20
TWIPS_PER_INCH = 1440
