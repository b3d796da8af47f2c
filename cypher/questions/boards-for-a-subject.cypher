// title: Boards that already oversee work on a subject
// topic: Boards, overlap and reporting
// asks: 2, 4
// why: Before a new group is set up, ask whether one exists whose remit could be extended.
// param: words (text) e.g. "violence"; words that the action, its theme or its plan should have
// column: board: Board
// column: actions: Actions on the subject that it oversees
// column: examples: Which
// column: sources: Where it is printed
MATCH (b:Board)-[r:OVERSEES]->(a:Action)
WHERE lower(coalesce(a.text, a.name)) CONTAINS lower($words)
  OR EXISTS { MATCH (a)-[:UNDER]->(t:Theme) WHERE lower(t.name) CONTAINS lower($words) }
  OR EXISTS { MATCH (a)-[:PART_OF]->(p:Plan) WHERE lower(p.name) CONTAINS lower($words) }
WITH b, count(DISTINCT a.id) AS number, collect(a.name) AS names, collect(r.sources) AS cited
RETURN b.name AS board, number AS actions, names AS examples, cited AS sources
ORDER BY number DESC, b.name, b.id
