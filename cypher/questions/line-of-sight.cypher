// title: From each action to its board, the board above and the objective
// topic: Actions, leads and load
// asks: 46
// why: Is there a clear line of sight from the work to the strategy? Boards over the whole plan count; gaps are shown as not stated.
// param: plan (Plan) = "" e.g. "Youth Safety Strategy Action Plan"; the plan, or empty for all
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: boards: Board
// column: above: Board above
// column: objectives: Objective
// column: sources: Where it is printed
MATCH (a:Action)-[:PART_OF]->(p:Plan)
WHERE $plan = '' OR p.name = $plan
OPTIONAL MATCH (b:Board)-[r:OVERSEES]->(a)
WITH p, a, collect(DISTINCT b.name) AS names, collect(r.sources) AS over_cited
OPTIONAL MATCH (c:Board)-[s:OVERSEES]->(p)
WITH p, a, names, over_cited, collect(DISTINCT c.name) AS over_plan, collect(s.sources) AS plan_cited
OPTIONAL MATCH (:Board)-[t:REPORTS_TO]->(g:Board) WHERE EXISTS { MATCH (a)<-[:OVERSEES]-(:Board)-[:REPORTS_TO]->(g) }
  OR EXISTS { MATCH (p)<-[:OVERSEES]-(:Board)-[:REPORTS_TO]->(g) }
WITH p, a, names, over_cited, over_plan, plan_cited, collect(DISTINCT g.name) AS higher, collect(t.sources) AS above_cited
OPTIONAL MATCH (a)-[u:MEETS]->(o:Objective)
WITH p, a, names, over_cited, over_plan, plan_cited, higher, above_cited, collect(DISTINCT o.name) AS served,
  collect(u.sources) AS met_cited
RETURN p.name AS plan, a.number AS number, a.name AS action, [names, over_plan] AS boards, higher AS above, served AS objectives,
  [[a.sources], over_cited, plan_cited, above_cited, met_cited] AS sources
ORDER BY p.name, coalesce(size(a.number), 0), coalesce(a.number, ''), a.name, p.id, a.id
