// title: What each action is meant to achieve
// topic: Dates, progress and outcomes
// asks: 33, 37
// why: Done is not achieved: the outcome is what the public sees.
// param: plan (Plan) = "" e.g. "Youth Safety Strategy Action Plan"; the plan, or nothing for all
// column: plan: Plan
// column: number: No.
// column: action: What is to be done
// column: outcome: What it is meant to achieve
// column: due: By
// column: status: Status of the action
// column: sources: Where it is printed
// order: plan, number, action, due, outcome
MATCH (a:Action)-[r:AIMS_FOR]->(o:Outcome)
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH a, r, o, p
WHERE $plan = '' OR p.name = $plan
RETURN p.name AS plan, a.number AS number, a.name AS action, coalesce(o.text, o.name) AS outcome,
       CASE WHEN o.ongoing THEN 'ongoing' ELSE coalesce(o.end_date, o.end_printed) END AS due, a.status AS status,
       r.sources AS sources, o.sources AS sources_outcome
