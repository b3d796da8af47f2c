// title: The plans that are loaded: area, publisher, period, size
// topic: Objectives and plans
// asks: 1, 27
// why: What the answers rest on.
// column: plan: Plan
// column: kind: Kind
// column: area: Area
// column: published_by: Published by
// column: period_from: From
// column: period_to: To
// column: actions: Actions
// column: sources: Where it is printed
MATCH (:Document)-[:DESCRIBES]->(p:Plan)
WITH DISTINCT p
OPTIONAL MATCH (p)-[:COVERS]->(x:Area)
WITH p, collect(DISTINCT x.name) AS areas
OPTIONAL MATCH (o:Organisation)-[:PUBLISHES]->(p)
WITH p, areas, collect(DISTINCT o.name) AS names
RETURN p.name AS plan, p.kind AS kind, areas AS area, names AS published_by, p.period_start AS period_from, p.period_end AS period_to,
  COUNT { MATCH (:Action)-[:PART_OF]->(p) } AS actions, p.sources AS sources
ORDER BY p.name, p.id
