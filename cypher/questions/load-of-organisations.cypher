// title: Organisations by what they carry
// topic: Actions, leads and load
// asks: 20, 22
// why: Which partners are central, and which only stand on the list.
// param: least (number) = "1" e.g. "5"; how many actions and risks at least
// column: organisation: Organisation
// column: leads: Actions led
// column: supports: Actions supported
// column: risks: Risks owned
// column: boards: Boards sat on
// column: sources: Where the organisation is printed
MATCH (o:Organisation)
WHERE coalesce(o.collective, false) = false
WITH o, COUNT { MATCH (o)-[:LEADS]->(:Action) } AS led, COUNT { MATCH (o)-[:SUPPORTS]->(:Action) } AS helped,
  COUNT { MATCH (o)-[:OWNS]->(:Risk) } AS owned, COUNT { MATCH (o)-[:MEMBER_OF]->(:Board) } AS sat
WHERE led + helped + owned >= $least
OPTIONAL MATCH (o)-[r:LEADS|SUPPORTS|OWNS|MEMBER_OF]->(:Action|Risk|Board)
WITH o, led, helped, owned, sat, collect(r.sources) AS cited
RETURN o.name AS organisation, led AS leads, helped AS supports, owned AS risks, sat AS boards, [[o.sources], cited] AS sources
ORDER BY led DESC, helped DESC, owned DESC, o.name, o.id
