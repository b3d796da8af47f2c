// title: Plans and reports that actions lean on
// topic: Objectives and plans
// asks: 27
// why: An action that leans on another plan fails with it.
// column: cited: Plan or report
// column: number: Actions that cite it
// column: actions: Which
// column: sources: Where it is cited
MATCH (a:Action)-[r:CITES]->(c:Plan|Report)
WITH c, count(DISTINCT a.id) AS how_many, collect(a.name) AS names, collect(r.sources) AS cited_at
RETURN c.name AS cited, how_many AS number, names AS actions, cited_at AS sources
ORDER BY how_many DESC, c.name, c.id
