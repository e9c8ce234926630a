"""A room for one session: ideas are caught, arranged, voted for and taken into the plan."""
