// title: Boards for which no plan says to whom they report
// topic: Boards, overlap and reporting
// asks: 7, 9, 10
// why: A board that reports to nobody is held to account by nobody, unless it is the top one.
// column: board: Board
// column: oversees: Actions it oversees
// column: members: Members named
// column: sources: Where the board is printed
MATCH (b:Board)
WHERE NOT EXISTS { MATCH (b)-[:REPORTS_TO]->(:Board) }
RETURN b.name AS board, COUNT { MATCH (b)-[:OVERSEES]->(:Action) } AS oversees,
  COUNT { MATCH (:Person|Organisation)-[:MEMBER_OF]->(b) } AS members, b.sources AS sources
ORDER BY oversees DESC, members DESC, b.name, b.id
