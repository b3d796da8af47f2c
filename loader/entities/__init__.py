"""From records to facts about plans, people, boards and bodies, and from facts to the property graph."""
