// title: People and organisations by the number of boards they sit on
// topic: Boards, overlap and reporting
// asks: 6
// why: Those who are asked onto too many boards cannot do justice to any.
// param: least (number) = "1" e.g. "3"; how many boards at least
// column: member: Person or organisation
// column: number: Boards
// column: boards: Which
// column: sources: Where it is printed
MATCH (m:Person|Organisation)-[r:MEMBER_OF|CHAIRS]->(b:Board)
WHERE coalesce(m.collective, false) = false
WITH m, count(DISTINCT b.id) AS number, collect(b.name) AS names, collect(r.sources) AS cited
WHERE number >= $least
RETURN m.name AS member, number AS number, names AS boards, cited AS sources
ORDER BY number DESC, m.name, m.id
