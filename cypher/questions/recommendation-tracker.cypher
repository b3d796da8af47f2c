// title: The tracker of recommendations
// topic: Recommendations
// asks: 30, 29
// why: For each recommendation: where it comes from, who acts on it, by when, and how far it has got.
// param: report (Report) = "" e.g. "JSNA"; the report, or empty for all
// column: reference: Reference
// column: origin: Origin
// column: recommendation: Recommendation
// column: response: Response
// column: area: Area
// column: leads: Lead
// column: finish: Due
// column: action: Action
// column: status: Status as printed
// column: sources: Where it is printed
MATCH (c:Recommendation)
OPTIONAL MATCH (c)-[:MADE_IN]->(m:Report)
WITH c, m
WHERE $report = '' OR m.name = $report
OPTIONAL MATCH (a:Action)-[r:ADDRESSES]->(c)
OPTIONAL MATCH (l:Person|Organisation|Board)-[:LEADS]->(a)
WITH c, m, a, r, collect(DISTINCT l.name) AS names
OPTIONAL MATCH (a)-[:PART_OF]->(:Plan)-[:COVERS]->(x:Area)
WITH c, m, a, r, names, collect(DISTINCT x.name) AS areas
RETURN coalesce(c.code, c.number) AS reference, m.name AS origin, c.text AS recommendation, c.response AS response, areas AS area,
  names AS leads, coalesce(a.end_date, a.end_printed) AS finish, a.name AS action, a.status AS status,
  [c.sources, r.sources] AS sources
ORDER BY m.name, size(c.number), c.number, c.code, a.name, c.id, a.id, m.id
