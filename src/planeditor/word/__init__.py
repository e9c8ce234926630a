"""The plan as a Word document: the one place that knows WordprocessingML, lxml and python-docx."""
