// title: Objectives by the number of actions under them
// topic: Objectives and plans
// asks: 25, 26
// why: Where the effort goes, and whether an outsider could name the main objectives.
// column: plan: Plan
// column: number: No.
// column: objective: Objective
// column: actions: Actions that serve it
// column: sources: Where it is printed
MATCH (o:Objective)
OPTIONAL MATCH (o)-[:SET_BY]->(p:Plan)
RETURN p.name AS plan, o.number AS number, coalesce(o.text, o.name) AS objective,
  COUNT { MATCH (:Action)-[:MEETS]->(o) } AS actions, o.sources AS sources
ORDER BY coalesce(p.name, ''), actions DESC, coalesce(size(o.number), 0), coalesce(o.number, ''), o.name, o.id, coalesce(p.id, '')
