// title: Boards that each person chairs or sits on
// topic: Boards, overlap and reporting
// asks: 1, 5, 6
// why: The same few people on every board are the first sign of overlap and of overload.
// param: person (Person) = "" e.g. "Stephen Douglass"; the person, or empty for all
// column: person: Person
// column: board: Board
// column: chairs: Chairs it
// column: sources: Where it is printed
MATCH (p:Person)-[:CHAIRS|MEMBER_OF]->(b:Board)
WHERE $person = '' OR p.name = $person
WITH DISTINCT p, b
OPTIONAL MATCH (p)-[c:CHAIRS]->(b)
OPTIONAL MATCH (p)-[m:MEMBER_OF]->(b)
RETURN p.name AS person, b.name AS board, CASE WHEN c.sources IS NULL THEN 'no' ELSE 'yes' END AS chairs,
  [c.sources, m.sources] AS sources
ORDER BY p.name, b.name, p.id, b.id
