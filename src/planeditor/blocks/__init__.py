"""Blocks of cells from elsewhere, and what they mean: clipboard, Word and Excel without either."""
