// title: Actions without a stated outcome
// topic: Dates, progress and outcomes
// asks: 33
// why: Where no outcome is printed, nobody can say afterwards whether it worked.
// param: plan (Plan) = "" e.g. "Youth Safety Strategy Action Plan"; the plan, or nothing for all
// column: plan: Plan
// column: number: No.
// column: action: What is to be done
// column: leads: Leads
// column: sources: Where it is printed
// order: plan, number, action
MATCH (a:Action)
WHERE NOT EXISTS { MATCH (a)-[:AIMS_FOR]->(:Outcome) }
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH a, p
WHERE $plan = '' OR p.name = $plan
OPTIONAL MATCH (l:Person|Organisation|Board)-[s:LEADS]->(a)
WHERE coalesce(l.collective, false) = false
RETURN p.name AS plan, a.number AS number, a.name AS action, collect(DISTINCT l.name) AS leads,
       a.sources AS sources, collect(s.sources) AS sources_leads
