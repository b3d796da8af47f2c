// title: People by what they carry: actions, risks, boards
// topic: Actions, leads and load
// asks: 20
// why: One person's load may be too heavy for another role.
// param: least (number) = "1" e.g. "5"; how many things at least
// column: person: Person
// column: together: All together
// column: actions: Actions led
// column: alone: Of these, led by no other person
// column: risks: Risks owned
// column: chairs: Boards chaired
// column: sits_on: Boards sat on
// column: sources: Where the person is printed
MATCH (p:Person)
WITH p, COUNT { MATCH (p)-[:LEADS]->(:Action) } AS led, COUNT { MATCH (p)-[:OWNS]->(:Risk) } AS owned,
  COUNT { MATCH (p)-[:CHAIRS]->(:Board) } AS chaired, COUNT { MATCH (p)-[:MEMBER_OF]->(:Board) } AS sat
OPTIONAL MATCH (p)-[:LEADS]->(a:Action)
WHERE COUNT { MATCH (:Person)-[:LEADS]->(a) } = 1
WITH p, led, owned, chaired, sat, count(DISTINCT a.id) AS by_self
OPTIONAL MATCH (p)-[r:LEADS|OWNS|CHAIRS|MEMBER_OF]->(:Action|Risk|Board)
WITH p, led, owned, chaired, sat, by_self, collect(r.sources) AS cited
WHERE led + owned + chaired + sat >= $least
RETURN p.name AS person, led + owned + chaired + sat AS together, led AS actions, by_self AS alone, owned AS risks,
  chaired AS chairs, sat AS sits_on, [[p.sources], cited] AS sources
ORDER BY together DESC, led DESC, p.name, p.id
