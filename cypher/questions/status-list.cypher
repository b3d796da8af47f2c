// title: The status of each action, with the reason
// topic: Dates, progress and outcomes
// asks: 23, 28
// why: A red without a reason cannot be discussed, and no rating at all is no green.
// param: status (text) = "" e.g. "red"; a word of the status, or nothing for all
// param: plan (Plan) = "" e.g. "Youth Safety Strategy Action Plan"; the plan, or nothing for all
// column: status: Status
// column: plan: Plan
// column: number: No.
// column: action: What is to be done
// column: progress: Progress
// column: comment: Comment
// column: leads: Leads
// column: sources: Where it is printed
// order: status, plan, number, action
MATCH (a:Action)
WHERE $status = '' OR lower(a.status) CONTAINS lower($status)
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH a, p
WHERE $plan = '' OR p.name = $plan
OPTIONAL MATCH (l:Person|Organisation|Board)-[s:LEADS]->(a)
WHERE coalesce(l.collective, false) = false
RETURN a.status AS status, p.name AS plan, a.number AS number, a.name AS action, a.progress AS progress,
       a.comment AS comment, collect(DISTINCT l.name) AS leads, a.sources AS sources,
       collect(s.sources) AS sources_leads
