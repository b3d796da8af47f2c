"""What people see of matching, and what they say to it: the doubts, the explanations, the rulings."""
