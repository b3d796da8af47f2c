// title: With how many others each organisation shares actions
// topic: Actions, leads and load
// asks: 22
// why: Partners that work with nobody are at the edge; those that work with everybody hold it together.
// column: organisation: Organisation
// column: number: Others with whom it shares an action
// column: partners: Which
// column: sources: Where the organisation is printed
MATCH (o:Organisation)-[:LEADS|SUPPORTS]->(:Action)<-[:LEADS|SUPPORTS]-(q:Organisation)
WHERE o.id <> q.id AND coalesce(o.collective, false) = false AND coalesce(q.collective, false) = false
WITH o, count(DISTINCT q.id) AS others, collect(DISTINCT q.name) AS names
RETURN o.name AS organisation, others AS number, names AS partners, o.sources AS sources
ORDER BY others DESC, o.name, o.id
