// title: How many actions of each board have which status
// topic: Dates, progress and outcomes
// asks: 23
// why: A board should know its own reds before others ask.
// param: board (Board) = "" e.g. "Safer Islington Partnership Board"; the board, or nothing for all
// column: board: Board
// column: status: Status
// column: actions: Actions
// column: sources: Where it is printed
// order: board, status
MATCH (b:Board)-[s:OVERSEES|LEADS]->(a:Action)
WHERE $board = '' OR b.name = $board
WITH b, a.status AS status, count(DISTINCT a) AS actions, collect(a.sources) AS sources,
     collect(s.sources) AS sources_boards
RETURN b.name AS board, status AS status, actions AS actions, sources AS sources, sources_boards AS sources_boards
