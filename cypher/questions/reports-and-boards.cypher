// title: From each report through its recommendations to the boards that oversee the answers
// topic: Recommendations
// asks: 35
// why: Which board answers for what an inspectorate or an assessment asked.
// param: report (Report) = "" e.g. "Joint Strategic Needs Assessment"; the report, or empty for all
// column: report: Report
// column: board: Board
// column: number: Recommendations
// column: references: Which
// column: sources: Where the answers are printed
MATCH (m:Report)<-[:MADE_IN]-(c:Recommendation)<-[r:ADDRESSES]-(a:Action)
WHERE $report = '' OR m.name = $report
OPTIONAL MATCH (b:Board)-[:OVERSEES]->(a)
WITH m, b.name AS board_name, b.id AS board_id, count(DISTINCT c.id) AS how_many, collect(coalesce(c.code, c.number)) AS codes,
  collect(r.sources) AS cited
RETURN m.name AS report, board_name AS board, how_many AS number, codes AS references, cited AS sources
ORDER BY m.name, how_many DESC, coalesce(board_name, ''), m.id, coalesce(board_id, '')
