"""The store: the schema, reading and writing the graph."""
