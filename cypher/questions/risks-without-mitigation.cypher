// title: Risks for which no mitigation is printed
// topic: Risk, money, assurance
// asks: 38
// why: A risk that is only written down is still there.
// column: number: No.
// column: risk: Risk
// column: before: Score before mitigation
// column: owners: Owners
// column: sources: Where it is printed
MATCH (k:Risk)
WHERE k.mitigation IS NULL
OPTIONAL MATCH (w:Person|Organisation|Board)-[:OWNS]->(k)
WITH k, collect(DISTINCT w.name) AS names
RETURN k.number AS number, coalesce(k.text, k.name) AS risk, k.pre_score AS before, names AS owners, k.sources AS sources
ORDER BY coalesce(size(k.number), 0), coalesce(k.number, ''), k.name, k.id
