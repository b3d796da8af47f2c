// title: Each action's rating, with the progress and the comment
// topic: Actions, leads and load
// asks: 28
// why: What is red or amber, and for what reason; a blank rating is shown as not stated.
// param: plan (Plan) = "" e.g. "Youth Safety Strategy Action Plan"; the plan, or empty for all
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: status: Rating or status as printed
// column: progress: Progress
// column: comment: Comment
// column: sources: Where it is printed
MATCH (a:Action)-[:PART_OF]->(p:Plan)
WHERE $plan = '' OR p.name = $plan
RETURN p.name AS plan, a.number AS number, a.name AS action, a.status AS status, a.progress AS progress, a.comment AS comment,
  a.sources AS sources
ORDER BY p.name, coalesce(size(a.number), 0), coalesce(a.number, ''), a.name, p.id, a.id
