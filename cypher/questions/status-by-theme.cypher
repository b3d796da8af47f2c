// title: How many actions under each theme have which status
// topic: Dates, progress and outcomes
// asks: 23
// why: A plan that is green in all may be red in one part.
// param: plan (Plan) = "" e.g. "Youth Safety Strategy Action Plan"; the plan, or nothing for all
// column: plan: Plan
// column: theme: Theme
// column: status: Status
// column: actions: Actions
// column: sources: Where it is printed
// order: plan, theme, status
MATCH (t:Theme)<-[:UNDER]-(a:Action)-[:PART_OF]->(p:Plan)
WHERE $plan = '' OR p.name = $plan
WITH p, t, a.status AS status, count(DISTINCT a) AS actions, collect(a.sources) AS sources
RETURN p.name AS plan, t.name AS theme, status AS status, actions AS actions, sources AS sources
