"""Graphs and findings as pages."""
