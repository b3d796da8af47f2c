// title: Actions that answer no recommendation, in plans whose actions do
// topic: Recommendations
// asks: 32, 37
// why: Either the plan does more than was asked, or a reference was left out.
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: sources: Where it is printed
MATCH (a:Action)-[:PART_OF]->(p:Plan)
WHERE NOT EXISTS { MATCH (a)-[:ADDRESSES]->(:Recommendation) }
  AND EXISTS { MATCH (:Recommendation)<-[:ADDRESSES]-(:Action)-[:PART_OF]->(p) }
RETURN p.name AS plan, a.number AS number, a.name AS action, a.sources AS sources
ORDER BY p.name, coalesce(size(a.number), 0), coalesce(a.number, ''), a.name, p.id, a.id
