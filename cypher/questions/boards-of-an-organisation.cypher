// title: Boards that each organisation sits on
// topic: Boards, overlap and reporting
// asks: 1, 6
// why: An organisation should know which partnerships it is part of at all.
// param: organisation (Organisation) = "" e.g. "Southwark Council"; the organisation, or empty for all
// column: organisation: Organisation
// column: board: Board
// column: sources: Where it is printed
MATCH (o:Organisation)-[r:MEMBER_OF]->(b:Board)
WHERE coalesce(o.collective, false) = false AND ($organisation = '' OR o.name = $organisation)
RETURN o.name AS organisation, b.name AS board, r.sources AS sources
ORDER BY o.name, b.name, o.id, b.id
