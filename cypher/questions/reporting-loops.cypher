// title: Boards whose reporting line comes back to themselves
// topic: Boards, overlap and reporting
// asks: 9
// why: In a loop nobody is at the top, so nobody answers for the whole.
// column: board: Board
// column: sources: Where the board is printed
MATCH (b:Board)-[:REPORTS_TO*1..8]->(b)
WITH DISTINCT b
RETURN b.name AS board, b.sources AS sources
ORDER BY b.name, b.id
