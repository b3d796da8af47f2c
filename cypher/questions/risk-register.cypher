// title: The risk register, highest remaining score first
// topic: Risk, money, assurance
// asks: 40, 41, 42
// why: Every risk with its scores, its owners and when it was last looked at.
// param: plan (Plan) = "" e.g. "Lewisham Youth Justice Strategic Plan 2018-21"; the plan, or empty for all
// column: number: No.
// column: risk: Risk
// column: plan: Plan at risk
// column: before: Score before mitigation
// column: after: Score after mitigation
// column: owners: Owners
// column: reviewed: Last reviewed
// column: status: Status
// column: sources: Where it is printed
MATCH (k:Risk)
OPTIONAL MATCH (k)-[:THREATENS]->(p:Plan)
WITH k, p
WHERE $plan = '' OR p.name = $plan
OPTIONAL MATCH (w:Person|Organisation|Board)-[:OWNS]->(k)
WITH k, p, collect(DISTINCT w.name) AS names
RETURN k.number AS number, coalesce(k.text, k.name) AS risk, p.name AS plan, k.pre_score AS before, k.post_score AS after,
  names AS owners, k.reviewed AS reviewed, k.status AS status, k.sources AS sources
ORDER BY coalesce(k.post_score, -1.0) DESC, coalesce(size(k.number), 0), coalesce(k.number, ''), k.name, k.id, coalesce(p.id, '')
