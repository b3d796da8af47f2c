// title: Actions without an end date
// topic: Actions, leads and load
// asks: 19
// why: What has no date is never late, and seldom done.
// param: plan (Plan) = "" e.g. "Youth Safety Strategy Action Plan"; the plan, or empty for all
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: printed: What is printed for the end
// column: sources: Where it is printed
MATCH (a:Action)-[:PART_OF]->(p:Plan)
WHERE a.end_date IS NULL AND ($plan = '' OR p.name = $plan)
RETURN p.name AS plan, a.number AS number, a.name AS action, a.end_printed AS printed, a.sources AS sources
ORDER BY p.name, coalesce(size(a.number), 0), coalesce(a.number, ''), a.name, p.id, a.id
