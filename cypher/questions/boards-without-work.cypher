// title: Boards that oversee, lead or own nothing in any plan
// topic: Boards, overlap and reporting
// asks: 13
// why: Does the purpose for which the board was set up still stand?
// column: board: Board
// column: members: Members named
// column: sources: Where the board is printed
MATCH (b:Board)
WHERE NOT EXISTS { MATCH (b)-[:OVERSEES|LEADS|SUPPORTS|OWNS]->() }
  AND NOT EXISTS { MATCH (:Board)-[:REPORTS_TO]->(b) }
RETURN b.name AS board, COUNT { MATCH (:Person|Organisation)-[:MEMBER_OF]->(b) } AS members, b.sources AS sources
ORDER BY members DESC, b.name, b.id
