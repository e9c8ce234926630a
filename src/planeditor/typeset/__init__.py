"""Documents set on pages without Word: read back from their bytes, they become a PDF file by Typst."""
