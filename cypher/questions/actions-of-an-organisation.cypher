// title: The actions that one organisation leads or supports
// topic: Actions, leads and load
// asks: 12, 45
// why: What an organisation has signed up to.
// param: organisation (Organisation) e.g. "Southwark Council"; the organisation
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: leads: Leads it
// column: finish: End
// column: sources: Where it is printed
MATCH (o:Organisation)-[:LEADS|SUPPORTS]->(a:Action)
WHERE o.name = $organisation
WITH DISTINCT o, a
OPTIONAL MATCH (o)-[l:LEADS]->(a)
OPTIONAL MATCH (o)-[s:SUPPORTS]->(a)
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
RETURN p.name AS plan, a.number AS number, a.name AS action, CASE WHEN l.sources IS NULL THEN 'supports it' ELSE 'yes' END AS leads,
  coalesce(a.end_date, a.end_printed) AS finish, [l.sources, s.sources] AS sources
ORDER BY coalesce(p.name, ''), coalesce(size(a.number), 0), coalesce(a.number, ''), a.name, a.id, coalesce(p.id, ''), o.id
