"""The parts that chapters are made of, each from the plan's facts."""
