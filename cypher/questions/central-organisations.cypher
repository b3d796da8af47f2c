// title: Organisations by the number of partners they work with
// topic: Load and dependence
// asks: 22
// why: Partners who share actions with many others hold the network together; those with none are at its edge.
// column: organisation: Organisation
// column: partners: Partners it shares actions with
// column: shared: Actions it shares
// column: actions: Actions it leads or supports
// column: names: Which partners
// column: sources: Where it is printed
// order: -partners, -shared, organisation
MATCH (o:Organisation)-[s:LEADS|SUPPORTS]->(a:Action)
WHERE coalesce(o.collective, false) = false
WITH o, count(DISTINCT a) AS actions, collect(s.sources) AS sources
OPTIONAL MATCH (o)-[:LEADS|SUPPORTS]->(e:Action)<-[t:LEADS|SUPPORTS]-(x:Organisation)
WHERE x.id <> o.id AND coalesce(x.collective, false) = false
RETURN o.name AS organisation, count(DISTINCT x) AS partners, count(DISTINCT e) AS shared, actions AS actions,
       collect(DISTINCT x.name) AS names, sources AS sources, collect(t.sources) AS sources_partners
