// title: How many actions have which rating or status, by board
// topic: Actions, leads and load
// asks: 23
// why: Each board should know how much of its own work is behind.
// column: board: Board
// column: status: Rating or status as printed
// column: actions: Actions
// column: sources: Where they are printed
MATCH (b:Board)-[:OVERSEES]->(a:Action)
WITH b, coalesce(a.status, 'not stated') AS rating, count(DISTINCT a.id) AS number, collect(a.sources) AS cited
RETURN b.name AS board, rating AS status, number AS actions, cited AS sources
ORDER BY b.name, number DESC, rating, b.id
