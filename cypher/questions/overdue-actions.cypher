// title: Actions whose end lies before a given day
// topic: Actions, leads and load
// asks: 36
// why: What should be done by now, with the status that the plan prints.
// param: day (date) e.g. "2021-03-31"; the day on which to judge
// column: end_date: End
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: status: Status as printed
// column: leads: Leads
// column: sources: Where it is printed
MATCH (a:Action)
WHERE a.end_date < left($day, size(a.end_date))
OPTIONAL MATCH (l:Person|Organisation|Board)-[:LEADS]->(a)
WHERE coalesce(l.collective, false) = false
WITH a, collect(DISTINCT l.name) AS names
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
RETURN a.end_date AS end_date, p.name AS plan, a.number AS number, a.name AS action, a.status AS status, names AS leads,
  a.sources AS sources
ORDER BY coalesce(a.end_date, ''), coalesce(p.name, ''), coalesce(size(a.number), 0), coalesce(a.number, ''), a.name, a.id, coalesce(p.id, '')
