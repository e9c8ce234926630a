"""A Word document as sections of paragraphs, tables, pictures and charts, for those who show or print it."""
