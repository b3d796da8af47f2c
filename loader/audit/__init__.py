"""The audit of one document: what a careful clerk would query, rule by rule."""
