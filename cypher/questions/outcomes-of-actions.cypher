// title: What each action is for, as an outcome or a measure
// topic: Actions, leads and load
// asks: 33
// why: Without an outcome nobody can say whether the action did any good.
// param: plan (Plan) = "" e.g. "Youth Safety Strategy Action Plan"; the plan, or empty for all
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: outcome: Outcome
// column: finish: End
// column: sources: Where it is printed
MATCH (a:Action)-[:PART_OF]->(p:Plan)
WHERE $plan = '' OR p.name = $plan
OPTIONAL MATCH (a)-[r:AIMS_FOR]->(o:Outcome)
RETURN p.name AS plan, a.number AS number, a.name AS action, o.text AS outcome,
  coalesce(o.end_date, o.end_printed, a.end_date, a.end_printed) AS finish, [a.sources, r.sources] AS sources
ORDER BY p.name, coalesce(size(a.number), 0), coalesce(a.number, ''), a.name, p.id, a.id, coalesce(o.id, '')
