"""What tables and passages are, and their rows as typed records, the printed text beside each value."""
