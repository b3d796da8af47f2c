// title: To whom each board reports, and to whom that one does
// topic: Boards, overlap and reporting
// asks: 7, 9, 10
// why: A clear line of accountability should run from every board to a top body.
// column: board: Board
// column: reports_to: Reports to
// column: which_reports_to: Which reports to
// column: sources: Where it is printed
MATCH (b:Board)-[r:REPORTS_TO]->(p:Board)
OPTIONAL MATCH (p)-[s:REPORTS_TO]->(g:Board)
RETURN b.name AS board, p.name AS reports_to, g.name AS which_reports_to, [r.sources, s.sources] AS sources
ORDER BY b.name, p.name, g.name, b.id, p.id, g.id
