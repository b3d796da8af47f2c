// title: Actions that serve no objective, in plans that set objectives
// topic: Objectives and plans
// asks: 25
// why: Work that serves no objective may be work that nobody needs.
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: sources: Where it is printed
MATCH (a:Action)-[:PART_OF]->(p:Plan)
WHERE EXISTS { MATCH (:Objective)-[:SET_BY]->(p) } AND NOT EXISTS { MATCH (a)-[:MEETS]->(:Objective) }
RETURN p.name AS plan, a.number AS number, a.name AS action, a.sources AS sources
ORDER BY p.name, coalesce(size(a.number), 0), coalesce(a.number, ''), a.name, p.id, a.id
