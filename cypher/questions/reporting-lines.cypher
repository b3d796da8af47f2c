// title: To whom each board reports, up to four steps
// topic: Boards, overlap and reporting
// asks: 7, 9, 10
// why: A clear line of accountability should run from every board to a top body.
// column: board: Board
// column: reports_to: Reports to
// column: second: Second step up
// column: third: Third step up
// column: fourth: Fourth step up
// column: sources: Where it is printed
MATCH (b:Board)-[r:REPORTS_TO]->(p:Board)
OPTIONAL MATCH (p)-[s:REPORTS_TO]->(g:Board)
OPTIONAL MATCH (g)-[t:REPORTS_TO]->(h:Board)
OPTIONAL MATCH (h)-[u:REPORTS_TO]->(i:Board)
RETURN b.name AS board, p.name AS reports_to, g.name AS second, h.name AS third, i.name AS fourth,
  [r.sources, s.sources, t.sources, u.sources] AS sources
ORDER BY b.name, p.name, coalesce(g.name, ''), h.name, coalesce(i.name, ''), b.id, p.id, coalesce(g.id, ''), h.id, coalesce(i.id, '')
