"""What a plan is: kinds of items, their fields, the tree, changes, numbering, sums. Pure Python."""
