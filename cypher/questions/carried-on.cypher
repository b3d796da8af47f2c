// title: Actions that carry on an action of an earlier plan
// topic: Dates, progress and outcomes
// asks: 31, 33
// why: What is promised again was not done the first time, or does not end.
// column: plan: Plan
// column: action: What is to be done
// column: due: By
// column: earlier_plan: Earlier plan
// column: earlier: What was to be done then
// column: earlier_due: By, then
// column: reason: Why the two are held to be one
// column: sources: Where it is printed
// order: plan, action, earlier_plan, earlier
MATCH (a:Action)-[c:CONTINUES]->(e:Action)
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
OPTIONAL MATCH (e)-[:PART_OF]->(q:Plan)
RETURN p.name AS plan, a.name AS action, coalesce(a.end_date, a.end_printed) AS due, q.name AS earlier_plan,
       e.name AS earlier, coalesce(e.end_date, e.end_printed) AS earlier_due, c.reason AS reason,
       a.sources AS sources, e.sources AS sources_earlier
