// title: Each partner: what it leads, supports, sits on, owns and pays
// topic: Risk, money, assurance
// asks: 45
// why: How partners are accountable to one another for what they do together.
// column: partner: Partner
// column: leads: Actions led
// column: supports: Actions supported
// column: boards: Boards sat on
// column: risks: Risks owned
// column: pays: Payments made
// column: people: People named who work for it
// column: sources: Where the partner is printed
MATCH (o:Organisation)
WHERE coalesce(o.collective, false) = false
WITH o, COUNT { MATCH (o)-[:LEADS]->(:Action) } AS led, COUNT { MATCH (o)-[:SUPPORTS]->(:Action) } AS helped,
  COUNT { MATCH (o)-[:MEMBER_OF]->(:Board) } AS sat, COUNT { MATCH (o)-[:OWNS]->(:Risk) } AS owned,
  COUNT { MATCH (o)-[:FUNDS]->(:Organisation) } AS paid, COUNT { MATCH (:Person)-[:WORKS_FOR]->(o) } AS staff
OPTIONAL MATCH (o)-[r:LEADS|SUPPORTS|MEMBER_OF|OWNS|FUNDS]->(:Action|Board|Risk|Organisation)
WITH o, led, helped, sat, owned, paid, staff, collect(r.sources) AS cited
RETURN o.name AS partner, led AS leads, helped AS supports, sat AS boards, owned AS risks, paid AS pays, staff AS people,
  [[o.sources], cited] AS sources
ORDER BY o.name, o.id
