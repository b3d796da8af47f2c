// title: Everything that hangs on one person
// topic: People, bodies and names
// asks: 20, 21
// why: What has to be handed over when somebody leaves.
// param: person (Person) e.g. "Stephen Douglass"; the person
// column: actions: Actions led
// column: supports: Actions supported
// column: risks: Risks owned
// column: chairs: Boards chaired
// column: sits_on: Boards sat on
// column: works_for: Works for
// column: sources: Where the person is printed
MATCH (p:Person)
WHERE p.name = $person
OPTIONAL MATCH (p)-[:LEADS]->(a:Action)
WITH p, collect(DISTINCT a.name) AS led
OPTIONAL MATCH (p)-[:SUPPORTS]->(s:Action)
WITH p, led, collect(DISTINCT s.name) AS helped
OPTIONAL MATCH (p)-[:OWNS]->(k:Risk)
WITH p, led, helped, collect(DISTINCT coalesce(k.text, k.name)) AS owned
OPTIONAL MATCH (p)-[:CHAIRS]->(b:Board)
WITH p, led, helped, owned, collect(DISTINCT b.name) AS chaired
OPTIONAL MATCH (p)-[:MEMBER_OF]->(c:Board)
WITH p, led, helped, owned, chaired, collect(DISTINCT c.name) AS sat
OPTIONAL MATCH (p)-[:WORKS_FOR]->(o:Organisation)
WITH p, led, helped, owned, chaired, sat, collect(DISTINCT o.name) AS employers
RETURN led AS actions, helped AS supports, owned AS risks, chaired AS chairs, sat AS sits_on, employers AS works_for,
  p.sources AS sources
ORDER BY p.id
