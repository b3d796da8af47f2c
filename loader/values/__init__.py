"""Printed text to value, one kind a file. Strict: what cannot be read stays as printed."""
