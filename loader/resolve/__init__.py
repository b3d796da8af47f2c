"""Which mentions are one person, body or board: judgements with a score and a reason."""
