"""From the graph to findings."""
