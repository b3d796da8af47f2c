// title: The tracker of recommendations
// topic: Recommendations
// asks: 30, 29
// why: For each recommendation: where it comes from, who acts on it, by when, and how far it has got.
// param: report (Report) = "" e.g. "Joint Strategic Needs Assessment"; the report, or empty for all
// column: reference: Reference
// column: origin: Origin
// column: date: Date of the recommendation
// column: area: Area
// column: leads: Lead officer
// column: executive_date: Date of the executive
// column: action: Action taken
// column: status: Status as printed
// column: due: Due
// column: recommendation: Recommendation
// column: response: Response
// column: sources: Where it is printed
MATCH (c:Recommendation)
OPTIONAL MATCH (c)-[:MADE_IN]->(m:Report)
WITH c, m
WHERE $report = '' OR m.name = $report
OPTIONAL MATCH (a:Action)-[r:ADDRESSES]->(c)
OPTIONAL MATCH (l:Person|Organisation|Board)-[:LEADS]->(a)
WHERE coalesce(l.collective, false) = false
WITH c, m, a, r, collect(DISTINCT l.name) AS names
OPTIONAL MATCH (a)-[:PART_OF]->(:Plan)-[:COVERS]->(x:Area)
WITH c, m, a, r, names, collect(DISTINCT x.name) AS areas
RETURN coalesce(c.code, c.number) AS reference, m.name AS origin, 'not stated' AS date, areas AS area, names AS leads,
  'not stated' AS executive_date, a.name AS action, a.status AS status, coalesce(a.end_date, a.end_printed) AS due,
  c.text AS recommendation, c.response AS response, [c.sources, r.sources] AS sources
ORDER BY coalesce(m.name, ''), coalesce(size(c.number), 0), coalesce(c.number, ''), coalesce(c.code, ''), coalesce(a.name, ''), c.id, coalesce(a.id, ''), coalesce(m.id, '')
