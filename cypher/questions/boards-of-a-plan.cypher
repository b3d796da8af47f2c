// title: What each board oversees of each plan
// topic: Boards, overlap and reporting
// asks: 1, 24
// why: It shows at a glance before which board a plan comes.
// column: plan: Plan
// column: board: Board
// column: actions: Actions of the plan that it oversees
// column: sources: Where it is printed
MATCH (b:Board)-[r:OVERSEES]->(a:Action)-[:PART_OF]->(p:Plan)
WITH p, b, count(DISTINCT a.id) AS number, collect(r.sources) AS cited
RETURN p.name AS plan, b.name AS board, number AS actions, cited AS sources
ORDER BY p.name, number DESC, b.name, p.id, b.id
