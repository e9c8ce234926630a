"""WordprocessingML: elements, tables, pages, styles and the package of a file. Knows nothing of plans."""
