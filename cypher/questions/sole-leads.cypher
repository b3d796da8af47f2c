// title: Actions that no other person leads, by the person on whom they hang
// topic: Actions, leads and load
// asks: 21
// why: If this person or post goes, these actions have nobody.
// column: person: Person
// column: number: Actions that no other person leads
// column: actions: Which
// column: sources: Where it is printed
MATCH (p:Person)-[r:LEADS]->(a:Action)
WHERE COUNT { MATCH (:Person)-[:LEADS]->(a) } = 1
WITH p, count(DISTINCT a.id) AS number, collect(a.name) AS names, collect(r.sources) AS cited
RETURN p.name AS person, number AS number, names AS actions, cited AS sources
ORDER BY number DESC, p.name, p.id
