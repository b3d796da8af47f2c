// title: How recommendations were answered: accepted, in part, rejected
// topic: Recommendations
// asks: 29, 37
// why: What was accepted and what was not, as printed; where no answer is printed it says so.
// column: report: Report
// column: response: Response as printed
// column: number: Recommendations
// column: references: Which
// column: sources: Where they are printed
MATCH (c:Recommendation)
OPTIONAL MATCH (c)-[:MADE_IN]->(m:Report)
WITH m.id AS report_id, m.name AS origin, coalesce(c.response, 'not stated') AS answer, count(DISTINCT c.id) AS how_many,
  collect(coalesce(c.code, c.number)) AS codes, collect(c.sources) AS cited
RETURN origin AS report, answer AS response, how_many AS number, codes AS references, cited AS sources
ORDER BY coalesce(origin, ''), how_many DESC, answer, coalesce(report_id, '')
