// title: Recommendations whose every action lacks a lead or an end date
// topic: Recommendations
// asks: 31, 32
// why: They are answered on paper, but nobody answers for them, or not by any day.
// column: reference: Reference
// column: origin: Origin
// column: actions: Actions that answer it
// column: sources: Where the answers are printed
MATCH (a:Action)-[r:ADDRESSES]->(c:Recommendation)
WHERE NOT EXISTS { MATCH (s:Action)-[:ADDRESSES]->(c) WHERE s.end_date IS NOT NULL AND EXISTS { MATCH (:Person|Organisation|Board)-[:LEADS]->(s) } }
WITH c, collect(a.name) AS names, collect(r.sources) AS cited
OPTIONAL MATCH (c)-[:MADE_IN]->(m:Report)
RETURN coalesce(c.code, c.number) AS reference, m.name AS origin, names AS actions, cited AS sources
ORDER BY m.name, size(c.number), c.number, c.code, c.id, m.id
