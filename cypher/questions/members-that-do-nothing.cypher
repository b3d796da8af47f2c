// title: Members of boards that lead and support no action
// topic: Boards, overlap and reporting
// asks: 16
// why: A partner that sits at the table and does none of the work may be there by habit.
// column: member: Person or organisation
// column: boards: Boards
// column: sources: Where the membership is printed
MATCH (m:Person|Organisation)-[r:MEMBER_OF]->(b:Board)
WHERE NOT EXISTS { MATCH (m)-[:LEADS|SUPPORTS]->(:Action) } AND coalesce(m.collective, false) = false
WITH m, collect(DISTINCT b.name) AS names, collect(r.sources) AS cited
RETURN m.name AS member, names AS boards, cited AS sources
ORDER BY m.name, m.id
