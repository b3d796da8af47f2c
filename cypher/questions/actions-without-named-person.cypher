// title: Actions that a body leads and no named person
// topic: Actions and leads
// asks: 18, 21
// why: An organisation cannot be called to a meeting; a person can.
// param: plan (Plan) = "" e.g. "Youth Safety Strategy Action Plan"; the plan, or nothing for all
// column: plan: Plan
// column: number: No.
// column: action: What is to be done
// column: leads: Leads
// column: sources: Where it is printed
// order: plan, number, action
MATCH (l:Organisation|Board)-[s:LEADS]->(a:Action)
WHERE coalesce(l.collective, false) = false AND NOT EXISTS { MATCH (:Person)-[:LEADS]->(a) }
WITH a, collect(DISTINCT l.name) AS leads, collect(s.sources) AS sources_leads
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH a, p, leads, sources_leads
WHERE $plan = '' OR p.name = $plan
RETURN p.name AS plan, a.number AS number, a.name AS action, leads AS leads, a.sources AS sources,
       sources_leads AS sources_leads
