// title: Boards of which no member is named
// topic: Boards, overlap and reporting
// asks: 15
// why: A membership list that is not published cannot be checked.
// column: board: Board
// column: oversees: Actions it oversees
// column: sources: Where the board is printed
MATCH (b:Board)
WHERE NOT EXISTS { MATCH (:Person|Organisation)-[:MEMBER_OF|CHAIRS]->(b) }
RETURN b.name AS board, COUNT { MATCH (b)-[:OVERSEES]->(:Action) } AS oversees, b.sources AS sources
ORDER BY oversees DESC, b.name, b.id
