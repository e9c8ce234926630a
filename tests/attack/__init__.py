"""Attacks that can be run again: `python -m tests.attack`."""
