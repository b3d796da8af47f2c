"""What became of a plan's actions in its next issue."""
