"""Documents to property graph and audit; knows no database."""
