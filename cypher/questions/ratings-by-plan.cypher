// title: How many actions have which rating or status, by plan
// topic: Actions, leads and load
// asks: 23, 28
// why: Which targets are being met and which are failing.
// column: plan: Plan
// column: status: Rating or status as printed
// column: actions: Actions
// column: sources: Where they are printed
MATCH (a:Action)-[:PART_OF]->(p:Plan)
WITH p, coalesce(a.status, 'not stated') AS rating, count(DISTINCT a.id) AS number, collect(a.sources) AS cited
RETURN p.name AS plan, rating AS status, number AS actions, cited AS sources
ORDER BY p.name, number DESC, rating, p.id
