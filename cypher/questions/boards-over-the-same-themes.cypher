// title: Themes that several boards oversee
// topic: Boards, overlap and reporting
// asks: 3, 4
// why: Several boards on one theme may be right; they should know of each other.
// column: theme: Theme
// column: plan: Plan
// column: number: Boards
// column: boards: Which
// column: sources: Where it is printed
MATCH (b:Board)-[r:OVERSEES]->(a:Action)-[:UNDER]->(t:Theme)
WITH t, count(DISTINCT b.id) AS number, collect(b.name) AS names, collect(r.sources) AS cited
WHERE number > 1
OPTIONAL MATCH (t)-[:PART_OF]->(p:Plan)
WITH t, number, names, cited, collect(p.name) AS plans
RETURN t.name AS theme, plans AS plan, number AS number, names AS boards, cited AS sources
ORDER BY number DESC, t.name, t.id
