// title: Actions for which no board is named
// topic: Boards, overlap and reporting
// asks: 11, 46
// why: Without a board nobody asks how the action is getting on.
// param: plan (Plan) = "" e.g. "Southwark Community Harm and Exploitation Hub Action Plan"; the plan, or empty for all
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: leads: Leads
// column: sources: Where it is printed
MATCH (a:Action)-[:PART_OF]->(p:Plan)
WHERE NOT EXISTS { MATCH (:Board)-[:OVERSEES]->(a) } AND ($plan = '' OR p.name = $plan)
OPTIONAL MATCH (l:Person|Organisation|Board)-[:LEADS]->(a)
WITH p, a, collect(l.name) AS names
RETURN p.name AS plan, a.number AS number, a.name AS action, names AS leads, a.sources AS sources
ORDER BY p.name, size(a.number), a.number, a.name, p.id, a.id
