// title: From each board to the other boards of its member organisations
// topic: Boards, overlap and reporting
// asks: 8
// why: What a partnership decides has force only where a partner's own decision body takes it up.
// param: board (Board) = "" e.g. "Early Help Strategy Board"; the board, or empty for all
// column: board: Board
// column: organisation: Member
// column: other_boards: Other boards of that member
// column: sources: Where it is printed
MATCH (b:Board)<-[r:MEMBER_OF]-(o:Organisation)
WHERE coalesce(o.collective, false) = false AND ($board = '' OR b.name = $board)
OPTIONAL MATCH (o)-[s:MEMBER_OF]->(c:Board)
WHERE c.id <> b.id
WITH b, o, r, collect(c.name) AS others, collect(s.sources) AS cited
RETURN b.name AS board, o.name AS organisation, others AS other_boards, [[r.sources], cited] AS sources
ORDER BY b.name, o.name, b.id, o.id
