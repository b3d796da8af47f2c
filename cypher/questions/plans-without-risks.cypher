// title: Plans with actions and no risk
// topic: Risk, money, assurance
// asks: 42
// why: A plan of any size has risks; if none is printed, either nobody asked or the register is elsewhere.
// column: plan: Plan
// column: actions: Actions
// column: objectives: Objectives
// column: sources: Where it is printed
MATCH (p:Plan)
WHERE EXISTS { MATCH (:Action)-[:PART_OF]->(p) } AND NOT EXISTS { MATCH (:Risk)-[:THREATENS]->(p) }
RETURN p.name AS plan, COUNT { MATCH (:Action)-[:PART_OF]->(p) } AS actions, COUNT { MATCH (:Objective)-[:SET_BY]->(p) } AS objectives,
  p.sources AS sources
ORDER BY actions DESC, p.name, p.id
