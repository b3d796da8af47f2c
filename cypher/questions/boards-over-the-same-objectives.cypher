// title: Pairs of boards whose actions serve the same objectives
// topic: Boards, overlap and reporting
// asks: 3
// why: Remits may overlap although no single action is shared.
// column: first: Board
// column: second: Other board
// column: shared: Objectives that the actions of both serve
// column: objectives: Which
// column: sources: Where the objectives are printed
MATCH (x:Board)-[:OVERSEES]->(:Action)-[:MEETS]->(o:Objective)
WITH DISTINCT x, o
MATCH (y:Board)-[:OVERSEES]->(:Action)-[:MEETS]->(o)
WHERE x.id < y.id
WITH x, y, count(DISTINCT o.id) AS number, collect(o.name) AS names, collect(o.sources) AS cited
RETURN x.name AS first, y.name AS second, number AS shared, names AS objectives, cited AS sources
ORDER BY number DESC, x.name, y.name, x.id, y.id
