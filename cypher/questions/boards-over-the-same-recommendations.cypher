// title: Pairs of boards whose actions answer the same recommendations
// topic: Boards, overlap and reporting
// asks: 3, 35
// why: Two boards may each report that the same recommendation is in hand.
// column: first: Board
// column: second: Other board
// column: shared: Recommendations that the actions of both answer
// column: recommendations: Which
// column: sources: Where the answers are printed
MATCH (x:Board)-[:OVERSEES]->(:Action)-[r:ADDRESSES]->(c:Recommendation)
MATCH (y:Board)-[:OVERSEES]->(:Action)-[s:ADDRESSES]->(c)
WHERE x.id < y.id
WITH x, y, count(DISTINCT c.id) AS number, collect(c.code) AS codes, collect(r.sources) AS one, collect(s.sources) AS two
RETURN x.name AS first, y.name AS second, number AS shared, codes AS recommendations, [one, two] AS sources
ORDER BY number DESC, x.name, y.name, x.id, y.id
