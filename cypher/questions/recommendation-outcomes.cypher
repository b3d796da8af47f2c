// title: From each recommendation to the action and what it should achieve
// topic: Recommendations
// asks: 33, 37
// why: What came of the recommendation, and when.
// column: reference: Reference
// column: action: Action
// column: outcome: Outcome
// column: finish: End
// column: status: Status as printed
// column: sources: Where it is printed
MATCH (a:Action)-[r:ADDRESSES]->(c:Recommendation)
OPTIONAL MATCH (a)-[:AIMS_FOR]->(o:Outcome)
RETURN coalesce(c.code, c.number) AS reference, a.name AS action, o.text AS outcome,
  coalesce(o.end_date, o.end_printed, a.end_date, a.end_printed) AS finish, a.status AS status, [r.sources, o.sources] AS sources
ORDER BY coalesce(c.code, ''), a.name, coalesce(o.text, ''), c.id, a.id, coalesce(o.id, '')
