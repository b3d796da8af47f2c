// title: Recommendations that no action answers
// topic: Recommendations
// asks: 32
// why: These are at risk of being lost.
// column: reference: Reference
// column: origin: Origin
// column: recommendation: Recommendation
// column: response: Response
// column: sources: Where it is printed
MATCH (c:Recommendation)
WHERE NOT EXISTS { MATCH (:Action)-[:ADDRESSES]->(c) }
OPTIONAL MATCH (c)-[:MADE_IN]->(m:Report)
RETURN coalesce(c.code, c.number) AS reference, m.name AS origin, c.text AS recommendation, c.response AS response,
  c.sources AS sources
ORDER BY coalesce(m.name, ''), coalesce(size(c.number), 0), coalesce(c.number, ''), coalesce(c.code, ''), c.id, coalesce(m.id, '')
