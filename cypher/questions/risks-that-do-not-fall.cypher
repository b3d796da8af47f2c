// title: Risks whose score after mitigation is no lower than before
// topic: Risk, money, assurance
// asks: 39, 40
// why: Mitigation that changes nothing is no mitigation, or the scores were copied.
// column: number: No.
// column: risk: Risk
// column: before: Score before mitigation
// column: after: Score after mitigation
// column: mitigation: Mitigation
// column: sources: Where it is printed
MATCH (k:Risk)
WHERE k.post_score >= k.pre_score
RETURN k.number AS number, coalesce(k.text, k.name) AS risk, k.pre_score AS before, k.post_score AS after,
  k.mitigation AS mitigation, k.sources AS sources
ORDER BY k.post_score DESC, coalesce(size(k.number), 0), coalesce(k.number, ''), k.name, k.id
