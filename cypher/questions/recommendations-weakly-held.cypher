// title: Recommendations whose every action lacks a lead or an end date
// topic: Recommendations
// asks: 31, 32
// why: They are answered on paper, but nobody answers for them, or not by any day.
// column: reference: Reference
// column: origin: Origin
// column: actions: Actions that answer it
// column: sources: Where the answers are printed
MATCH (a:Action)-[r:ADDRESSES]->(c:Recommendation)
WHERE NOT EXISTS { MATCH (s:Action)-[:ADDRESSES]->(c) WHERE s.end_date IS NOT NULL AND EXISTS { MATCH (l:Person|Organisation|Board)-[:LEADS]->(s) WHERE coalesce(l.collective, false) = false } }
WITH c, collect(a.name) AS names, collect(r.sources) AS cited
OPTIONAL MATCH (c)-[:MADE_IN]->(m:Report)
RETURN coalesce(c.code, c.number) AS reference, m.name AS origin, names AS actions, cited AS sources
ORDER BY coalesce(m.name, ''), coalesce(size(c.number), 0), coalesce(c.number, ''), coalesce(c.code, ''), c.id, coalesce(m.id, '')
