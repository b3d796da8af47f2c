// title: Actions that answer recommendations of several reports
// topic: Recommendations
// asks: 34
// why: Where one action answers several reports, they may have asked for nearly the same thing.
// column: action: Action
// column: number: Reports
// column: reports: Which
// column: references: Recommendations
// column: sources: Where it is printed
MATCH (a:Action)-[r:ADDRESSES]->(c:Recommendation)-[:MADE_IN]->(m:Report)
WITH a, count(DISTINCT m.id) AS how_many, collect(DISTINCT m.name) AS names, collect(coalesce(c.code, c.number)) AS codes,
  collect(r.sources) AS cited
WHERE how_many > 1
RETURN a.name AS action, how_many AS number, names AS reports, codes AS references, cited AS sources
ORDER BY how_many DESC, a.name, a.id
