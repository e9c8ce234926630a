"""The plan as tables for Excel. The one place, with the charts of documents, that knows XlsxWriter."""
