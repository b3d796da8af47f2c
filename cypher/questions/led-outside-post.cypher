// title: People who lead actions and whose employer is not printed
// topic: Actions and leads
// asks: 18
// why: Without an employer nobody knows whose time the action takes, nor whom to ask when the person has gone.
// column: person: Person
// column: how_many: Actions
// column: actions: Which actions
// column: sources: Where it is printed
// order: -how_many, person
MATCH (n:Person)-[s:LEADS]->(a:Action)
WHERE NOT EXISTS { MATCH (n)-[:WORKS_FOR]->(:Organisation) }
RETURN n.name AS person, count(DISTINCT a) AS how_many, collect(DISTINCT a.name) AS actions,
       collect(s.sources) AS sources
