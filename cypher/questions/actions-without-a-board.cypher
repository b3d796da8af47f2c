// title: Actions for which no board is named
// topic: Boards, overlap and reporting
// asks: 11, 46
// why: Without a board nobody asks how the action is getting on.
// param: plan (Plan) = "" e.g. "Southwark Community Harm and Exploitation Reduction Plan 2020/21"; the plan, or empty for all
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: leads: Leads
// column: plan_boards: Boards over the whole plan
// column: sources: Where it is printed
MATCH (a:Action)-[:PART_OF]->(p:Plan)
WHERE NOT EXISTS { MATCH (:Board)-[:OVERSEES]->(a) } AND ($plan = '' OR p.name = $plan)
OPTIONAL MATCH (l:Person|Organisation|Board)-[:LEADS]->(a)
WHERE coalesce(l.collective, false) = false
WITH p, a, collect(l.name) AS names
OPTIONAL MATCH (b:Board)-[:OVERSEES]->(p)
WITH p, a, names, collect(b.name) AS over_plan
RETURN p.name AS plan, a.number AS number, a.name AS action, names AS leads, over_plan AS plan_boards,
  a.sources AS sources
ORDER BY p.name, coalesce(size(a.number), 0), coalesce(a.number, ''), a.name, p.id, a.id
