"""Word documents on paper: laid out on pages that are shown, printed or written as PDF."""
