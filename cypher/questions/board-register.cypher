// title: The register of boards: chair, members, reporting line, terms of reference
// topic: Boards, overlap and reporting
// asks: 14, 15, 47
// why: Each board should have a chair, named members, somebody it reports to, and terms of reference.
// column: board: Board
// column: chairs: Chair
// column: members: Members
// column: reports_to: Reports to
// column: terms: Terms of reference
// column: sources: Where the board is printed
MATCH (b:Board)
OPTIONAL MATCH (c:Person)-[r:CHAIRS]->(b)
WITH b, collect(DISTINCT c.name) AS chair_names, collect(r.sources) AS chairs_cited
OPTIONAL MATCH (m:Person|Organisation)-[s:MEMBER_OF]->(b)
WITH b, chair_names, chairs_cited, collect(DISTINCT m.name) AS member_names, collect(s.sources) AS members_cited
OPTIONAL MATCH (b)-[u:REPORTS_TO]->(p:Board)
WITH b, chair_names, chairs_cited, member_names, members_cited, collect(DISTINCT p.name) AS above,
  collect(u.sources) AS above_cited
OPTIONAL MATCH (b)-[:OVERSEES]->(t:Plan)
WHERE lower(t.kind) CONTAINS 'terms of reference'
WITH b, chair_names, member_names, above, collect(DISTINCT t.name) AS terms_named,
  chairs_cited, members_cited, above_cited
RETURN b.name AS board, chair_names AS chairs, member_names AS members, above AS reports_to, terms_named AS terms,
  [[b.sources], chairs_cited, members_cited, above_cited] AS sources
ORDER BY b.name, b.id
