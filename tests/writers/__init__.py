"""Many people who write into one plan of a server at once, while everything breaks that can."""
