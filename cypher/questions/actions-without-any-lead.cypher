// title: Actions that nobody leads
// topic: Actions, leads and load
// asks: 18
// why: An action that is everybody's is nobody's.
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: boards: Overseen by
// column: sources: Where it is printed
MATCH (a:Action)-[:PART_OF]->(p:Plan)
WHERE NOT EXISTS {
  MATCH (l:Person|Organisation|Board)-[:LEADS]->(a) WHERE coalesce(l.collective, false) = false
}
OPTIONAL MATCH (b:Board)-[:OVERSEES]->(a)
WITH p, a, collect(b.name) AS names
RETURN p.name AS plan, a.number AS number, a.name AS action, names AS boards, a.sources AS sources
ORDER BY p.name, coalesce(size(a.number), 0), coalesce(a.number, ''), a.name, p.id, a.id
