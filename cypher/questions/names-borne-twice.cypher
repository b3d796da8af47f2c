// title: Names that two different things bear
// topic: People, bodies and names
// asks: 2, 3
// why: Boards of the same name in two areas are different; two of one name in one area may be one.
// column: name: Name
// column: number: How many bear it
// column: sources: Where they are printed
MATCH (n:Person|Organisation|Board)
WITH n.name AS shared_name, count(DISTINCT n.id) AS how_many, collect(n.sources) AS cited
WHERE how_many > 1
RETURN shared_name AS name, how_many AS number, cited AS sources
ORDER BY number DESC, name
