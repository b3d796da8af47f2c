// title: Pairs of boards with the same members
// topic: Boards, overlap and reporting
// asks: 5
// why: Boards of nearly the same members could meet as one.
// column: first: Board
// column: second: Other board
// column: shared: Members of both
// column: members: Who
// column: of_first: Members of the first
// column: of_second: Members of the other
// column: sources: Where it is printed
MATCH (x:Board)<-[r:MEMBER_OF]-(m:Person|Organisation)-[s:MEMBER_OF]->(y:Board)
WHERE x.id < y.id AND coalesce(m.collective, false) = false
WITH x, y, count(DISTINCT m.id) AS number, collect(m.name) AS names, collect(r.sources) AS one, collect(s.sources) AS two
RETURN x.name AS first, y.name AS second, number AS shared, names AS members,
  COUNT { MATCH (:Person|Organisation)-[:MEMBER_OF]->(x) } AS of_first,
  COUNT { MATCH (:Person|Organisation)-[:MEMBER_OF]->(y) } AS of_second, [one, two] AS sources
ORDER BY number DESC, x.name, y.name, x.id, y.id
