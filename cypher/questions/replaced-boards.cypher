// title: Boards that took the place of others
// topic: Boards, overlap and reporting
// asks: 13
// why: Plans go on naming boards that are no more.
// column: board: Board
// column: replaced: Took the place of
// column: still_oversees: Actions that the old one is still said to oversee
// column: sources: Where it is printed
MATCH (b:Board)-[r:REPLACES]->(o:Board)
RETURN b.name AS board, o.name AS replaced, COUNT { MATCH (o)-[:OVERSEES]->(:Action) } AS still_oversees, r.sources AS sources
ORDER BY b.name, o.name, b.id, o.id
