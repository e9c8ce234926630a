"""Cells of money as they are typed, pasted and shown, of one activity or of all."""
