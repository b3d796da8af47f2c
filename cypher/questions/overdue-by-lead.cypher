// title: How many actions of each lead ended before a given day
// topic: Actions, leads and load
// asks: 36
// why: The same names may stand behind most of what is late.
// param: day (date) e.g. "2021-03-31"; the day on which to judge
// column: lead: Lead
// column: overdue: Actions that ended before the day
// column: earliest: Earliest end
// column: sources: Where they are printed
MATCH (l:Person|Organisation|Board)-[r:LEADS]->(a:Action)
WHERE a.end_date < left($day, size(a.end_date)) AND coalesce(l.collective, false) = false
WITH l, count(DISTINCT a.id) AS number, min(a.end_date) AS first_end, collect(a.sources) AS cited
RETURN l.name AS lead, number AS overdue, first_end AS earliest, cited AS sources
ORDER BY number DESC, first_end, l.name, l.id
