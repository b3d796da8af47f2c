// title: Actions that end between two days
// topic: Actions, leads and load
// asks: 19, 36
// why: What comes due in the next period, for the forward plan.
// param: from_day (date) e.g. "2020-04-01"; the first day
// param: to_day (date) e.g. "2021-03-31"; the last day
// column: end_date: End
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: leads: Leads
// column: sources: Where it is printed
MATCH (a:Action)
WHERE a.end_date >= left($from_day, size(a.end_date)) AND a.end_date <= left($to_day, size(a.end_date))
OPTIONAL MATCH (l:Person|Organisation|Board)-[:LEADS]->(a)
WHERE coalesce(l.collective, false) = false
WITH a, collect(DISTINCT l.name) AS names
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
RETURN a.end_date AS end_date, p.name AS plan, a.number AS number, a.name AS action, names AS leads, a.sources AS sources
ORDER BY coalesce(a.end_date, ''), coalesce(p.name, ''), coalesce(size(a.number), 0), coalesce(a.number, ''), a.name, a.id, coalesce(p.id, '')
