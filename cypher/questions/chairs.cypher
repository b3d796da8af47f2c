// title: Who chairs each board, and what else that person carries
// topic: Risk, money, assurance
// asks: 47
// why: Who owns governance, each and together.
// column: board: Board
// column: chair: Chair
// column: works_for: Works for
// column: leads: Actions that the chair leads
// column: sources: Where it is printed
MATCH (p:Person)-[r:CHAIRS]->(b:Board)
OPTIONAL MATCH (p)-[:WORKS_FOR]->(o:Organisation)
WITH p, r, b, collect(DISTINCT o.name) AS names
RETURN b.name AS board, p.name AS chair, names AS works_for, COUNT { MATCH (p)-[:LEADS]->(:Action) } AS leads, r.sources AS sources
ORDER BY b.name, p.name, b.id, p.id
