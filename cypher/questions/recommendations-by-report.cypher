// title: How many recommendations of each report are answered
// topic: Recommendations
// asks: 29, 37
// why: The first figures that a scrutiny committee asks for.
// column: report: Report
// column: recommendations: Recommendations known
// column: answered: Answered by an action
// column: unanswered: Answered by none
// column: sources: Where they are printed
MATCH (c:Recommendation)-[:MADE_IN]->(m:Report)
WITH m, c, CASE WHEN EXISTS { MATCH (:Action)-[:ADDRESSES]->(c) } THEN 1 ELSE 0 END AS is_answered
WITH m, count(DISTINCT c.id) AS number, sum(is_answered) AS with_action, collect(c.sources) AS cited
RETURN m.name AS report, number AS recommendations, with_action AS answered, number - with_action AS unanswered, cited AS sources
ORDER BY number DESC, m.name, m.id
