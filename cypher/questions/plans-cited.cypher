// title: Which plans and reports each plan cites, and whether they are loaded
// topic: Objectives and plans
// asks: 27
// why: A plan that builds on another should agree with it; one that is not at hand cannot be checked.
// column: plan: Plan
// column: cites: Cites
// column: loaded: Its own document is loaded
// column: objectives: Its objectives
// column: sources: Where it is cited
MATCH (p:Plan)-[r:CITES]->(c:Plan|Report)
OPTIONAL MATCH (o:Objective)-[:SET_BY]->(c)
WITH p, c, r, collect(o.name) AS names
RETURN p.name AS plan, c.name AS cites, CASE WHEN EXISTS { MATCH (:Document)-[:DESCRIBES]->(c) } THEN 'yes' ELSE 'no' END AS loaded,
  names AS objectives, r.sources AS sources
ORDER BY p.name, c.name, p.id, c.id
