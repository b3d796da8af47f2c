// title: Actions that several boards oversee
// topic: Boards, overlap and reporting
// asks: 11
// why: Where several boards oversee one action, the plan should say which one leads on the duty.
// column: action: Action
// column: plan: Plan
// column: number: Boards
// column: boards: Which
// column: sources: Where it is printed
MATCH (b:Board)-[r:OVERSEES]->(a:Action)
WITH a, count(DISTINCT b.id) AS number, collect(b.name) AS names, collect(r.sources) AS cited
WHERE number > 1
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH a, number, names, cited, collect(p.name) AS plans
RETURN a.name AS action, plans AS plan, number AS number, names AS boards, cited AS sources
ORDER BY number DESC, a.name, a.id
