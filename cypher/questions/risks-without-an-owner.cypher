// title: Risks that nobody owns
// topic: Risk, money, assurance
// asks: 43
// why: Who takes action when things go wrong?
// column: number: No.
// column: risk: Risk
// column: after: Score after mitigation
// column: sources: Where it is printed
MATCH (k:Risk)
WHERE NOT EXISTS { MATCH (:Person|Organisation|Board)-[:OWNS]->(k) }
RETURN k.number AS number, coalesce(k.text, k.name) AS risk, k.post_score AS after, k.sources AS sources
ORDER BY coalesce(k.post_score, -1.0) DESC, coalesce(size(k.number), 0), coalesce(k.number, ''), k.name, k.id
