"""What a person's own query may say, so that it reads and does no more."""
