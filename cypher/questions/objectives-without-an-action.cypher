// title: Objectives that no action serves
// topic: Objectives and plans
// asks: 25
// why: An objective without an action is a wish.
// column: plan: Plan
// column: number: No.
// column: objective: Objective
// column: sources: Where it is printed
MATCH (o:Objective)
WHERE NOT EXISTS { MATCH (:Action)-[:MEETS]->(o) }
OPTIONAL MATCH (o)-[:SET_BY]->(p:Plan)
RETURN p.name AS plan, o.number AS number, coalesce(o.text, o.name) AS objective, o.sources AS sources
ORDER BY coalesce(p.name, ''), coalesce(size(o.number), 0), coalesce(o.number, ''), o.name, o.id, coalesce(p.id, '')
