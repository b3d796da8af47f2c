// title: Themes of each plan by the number of actions under them
// topic: Objectives and plans
// asks: 25, 26
// why: Where a plan puts its weight.
// column: plan: Plan
// column: theme: Theme
// column: actions: Actions
// column: sources: Where it is printed
MATCH (t:Theme)
OPTIONAL MATCH (t)-[:PART_OF]->(p:Plan)
RETURN p.name AS plan, t.name AS theme, COUNT { MATCH (:Action)-[:UNDER]->(t) } AS actions, t.sources AS sources
ORDER BY coalesce(p.name, ''), actions DESC, t.name, t.id, coalesce(p.id, '')
