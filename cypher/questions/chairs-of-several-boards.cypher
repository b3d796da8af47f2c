// title: People who chair more than one board
// topic: Boards, overlap and reporting
// asks: 5, 47
// why: A chair who also chairs the board above cannot hold the lower one to account.
// column: person: Person
// column: number: Boards chaired
// column: boards: Which
// column: sources: Where it is printed
MATCH (p:Person)-[r:CHAIRS]->(b:Board)
WITH p, count(DISTINCT b.id) AS number, collect(b.name) AS names, collect(r.sources) AS cited
WHERE number > 1
RETURN p.name AS person, number AS number, names AS boards, cited AS sources
ORDER BY number DESC, p.name, p.id
