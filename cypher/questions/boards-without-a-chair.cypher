// title: Boards for which no chair is named
// topic: Boards, overlap and reporting
// asks: 15, 47
// why: Nobody can be asked to call the meeting, or to answer for it.
// column: board: Board
// column: oversees: Actions it oversees
// column: sources: Where the board is printed
MATCH (b:Board)
WHERE NOT EXISTS { MATCH (:Person)-[:CHAIRS]->(b) }
RETURN b.name AS board, COUNT { MATCH (b)-[:OVERSEES]->(:Action) } AS oversees, b.sources AS sources
ORDER BY oversees DESC, b.name, b.id
