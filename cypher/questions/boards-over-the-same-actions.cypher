// title: Pairs of boards that oversee the same actions
// topic: Boards, overlap and reporting
// asks: 2, 3
// why: Two boards over the same work ask for the same reports twice, or each trusts the other to look.
// column: first: Board
// column: second: Other board
// column: shared: Actions that both oversee
// column: actions: Which
// column: sources: Where it is printed
MATCH (x:Board)-[r:OVERSEES]->(a:Action)<-[s:OVERSEES]-(y:Board)
WHERE x.id < y.id
WITH x, y, count(DISTINCT a.id) AS number, collect(a.name) AS names, collect(r.sources) AS one, collect(s.sources) AS two
RETURN x.name AS first, y.name AS second, number AS shared, names AS actions, [one, two] AS sources
ORDER BY number DESC, x.name, y.name, x.id, y.id
