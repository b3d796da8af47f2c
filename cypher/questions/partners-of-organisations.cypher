// title: With how many others each organisation shares actions
// topic: Actions, leads and load
// asks: 22
// why: Partners that work with nobody are at the edge; those that work with everybody hold it together.
// column: organisation: Organisation
// column: number: Others with whom it shares an action
// column: partners: Which
// column: sources: Where the organisation is printed
MATCH (o:Organisation)-[r:LEADS|SUPPORTS]->(:Action)<-[s:LEADS|SUPPORTS]-(q:Organisation)
WHERE o.id <> q.id AND coalesce(o.collective, false) = false AND coalesce(q.collective, false) = false
WITH o, count(DISTINCT q.id) AS others, collect(DISTINCT q.name) AS names, collect(r.sources) AS cited,
  collect(s.sources) AS theirs_cited
RETURN o.name AS organisation, others AS number, names AS partners, [[o.sources], cited, theirs_cited] AS sources
ORDER BY others DESC, o.name, o.id
