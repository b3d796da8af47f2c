// title: Actions without a named person to lead them
// topic: Actions, leads and load
// asks: 18
// why: When nobody is named, nobody can be asked why it is late.
// param: plan (Plan) = "" e.g. "Southwark Community Harm and Exploitation Reduction Plan 2020/21"; the plan, or empty for all
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: bodies: Led by these bodies
// column: sources: Where it is printed
MATCH (a:Action)-[:PART_OF]->(p:Plan)
WHERE NOT EXISTS { MATCH (:Person)-[:LEADS]->(a) } AND ($plan = '' OR p.name = $plan)
OPTIONAL MATCH (o:Organisation|Board)-[:LEADS]->(a)
WHERE coalesce(o.collective, false) = false
WITH p, a, collect(o.name) AS names
RETURN p.name AS plan, a.number AS number, a.name AS action, names AS bodies, a.sources AS sources
ORDER BY p.name, coalesce(size(a.number), 0), coalesce(a.number, ''), a.name, p.id, a.id
