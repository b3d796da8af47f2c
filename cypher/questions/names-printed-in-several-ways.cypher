// title: People and bodies whose names are printed in several ways
// topic: People, bodies and names
// asks: 1, 18
// why: Where a name is spelt in several ways, a search finds only part of the work.
// column: name: Name
// column: printed: Also printed as
// column: number: Other forms
// column: sources: Where it is printed
MATCH (n:Person|Organisation|Board)
WHERE size(n.aliases) > 0
RETURN n.name AS name, n.aliases AS printed, size(n.aliases) AS number, n.sources AS sources
ORDER BY number DESC, n.name, n.id
