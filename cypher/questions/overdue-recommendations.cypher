// title: Recommendations whose actions should all have ended before a given day
// topic: Recommendations
// asks: 31, 36
// why: Which have been outstanding for a long time, with the status that is printed.
// param: day (date) e.g. "2021-03-31"; the day on which to judge
// column: latest: Latest end
// column: reference: Reference
// column: origin: Origin
// column: actions: Actions
// column: statuses: Status as printed
// column: sources: Where the answers are printed
MATCH (a:Action)-[r:ADDRESSES]->(c:Recommendation)
WHERE NOT EXISTS { MATCH (s:Action)-[:ADDRESSES]->(c) WHERE s.end_date IS NULL OR s.end_date >= left($day, size(s.end_date)) }
WITH c, max(a.end_date) AS last_end, collect(a.name) AS names, collect(coalesce(a.status, 'not stated')) AS printed,
  collect(r.sources) AS cited
OPTIONAL MATCH (c)-[:MADE_IN]->(m:Report)
RETURN last_end AS latest, coalesce(c.code, c.number) AS reference, m.name AS origin, names AS actions, printed AS statuses,
  cited AS sources
ORDER BY last_end, coalesce(c.code, ''), c.id, coalesce(m.id, '')
