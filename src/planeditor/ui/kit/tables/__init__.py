"""Tables: rows that follow the plan, cells that are read, pasted and copied."""
