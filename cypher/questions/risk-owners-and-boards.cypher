// title: From each risk owner to the boards, and to those above
// topic: Risk, money, assurance
// asks: 43
// why: From the owner a line should run to a board that can act.
// column: owner: Owner
// column: risks: Risks
// column: boards: Boards of the owner
// column: above: Boards above
// column: sources: Where the ownership is printed
MATCH (w:Person|Organisation)-[r:OWNS]->(k:Risk)
WITH w, collect(DISTINCT coalesce(k.number, k.name)) AS numbers, collect(r.sources) AS cited
OPTIONAL MATCH (w)-[:MEMBER_OF|CHAIRS]->(b:Board)
WITH w, numbers, cited, collect(DISTINCT b.name) AS names
OPTIONAL MATCH (w)-[:MEMBER_OF|CHAIRS]->(:Board)-[:REPORTS_TO]->(g:Board)
WITH w, numbers, cited, names, collect(DISTINCT g.name) AS higher
RETURN w.name AS owner, numbers AS risks, names AS boards, higher AS above, cited AS sources
ORDER BY w.name, w.id
