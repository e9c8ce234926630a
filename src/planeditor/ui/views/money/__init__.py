"""Money on the screen: the grid of one activity and the view of the whole plan."""
