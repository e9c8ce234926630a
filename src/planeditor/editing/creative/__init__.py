"""Creative tasks: what people do in a session and what they are asked about their own plan, as data."""
