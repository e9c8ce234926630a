"""Pažangos plano rengyklė: a desktop editor of municipal education progress plans."""

__version__ = "0.3.0"
