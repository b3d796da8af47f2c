// title: People who are the only lead of an action
// topic: Load and dependence
// asks: 21
// why: What hangs on one person falls when this person leaves.
// param: person (Person) = "" e.g. "Stephen Douglass"; the person, or nothing for all
// column: person: Person
// column: how_many: Actions that nobody else leads
// column: unsupported: Of these without any support
// column: actions: Which actions
// column: sources: Where it is printed
// order: -how_many, person
MATCH (n:Person)-[s:LEADS]->(a:Action)
WHERE ($person = '' OR n.name = $person) AND NOT EXISTS {
  MATCH (x:Person|Organisation|Board)-[:LEADS]->(a) WHERE x.id <> n.id AND coalesce(x.collective, false) = false
}
WITH n, a, collect(s.sources) AS led,
     CASE WHEN EXISTS { MATCH (x:Person|Organisation|Board)-[:SUPPORTS]->(a)
                        WHERE coalesce(x.collective, false) = false }
          THEN 0 ELSE 1 END AS unsupported
RETURN n.name AS person, count(a) AS how_many, sum(unsupported) AS unsupported,
       collect(DISTINCT a.name) AS actions, collect(led) AS sources
