// title: Actions without an end date
// topic: Dates, progress and outcomes
// asks: 19
// why: Without a deadline it will not be done; what is ongoing is never late.
// param: plan (Plan) = "" e.g. "Youth Safety Strategy Action Plan"; the plan, or nothing for all
// column: plan: Plan
// column: number: No.
// column: action: What is to be done
// column: ongoing: Ongoing
// column: printed: Printed in place of a date
// column: leads: Leads
// column: sources: Where it is printed
// order: plan, number, action
MATCH (a:Action)
WHERE a.end_date IS NULL
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH a, p
WHERE $plan = '' OR p.name = $plan
OPTIONAL MATCH (l:Person|Organisation|Board)-[s:LEADS]->(a)
WHERE coalesce(l.collective, false) = false
RETURN p.name AS plan, a.number AS number, a.name AS action, CASE WHEN a.ongoing THEN 'yes' END AS ongoing,
       a.end_printed AS printed, collect(DISTINCT l.name) AS leads, a.sources AS sources,
       collect(s.sources) AS sources_leads
