"""`python -m partnership_graph`."""

from partnership_graph import main

main()
