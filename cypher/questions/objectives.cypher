// title: Objectives by the number of actions for them
// topic: Objectives
// asks: 25, 26
// why: An outsider should be able to name the main objectives; where the actions are shows what they are in fact.
// param: plan (Plan) = "" e.g. "Youth Safety Strategy Action Plan"; the plan that sets them, or nothing for all
// column: plan: Plan that sets it
// column: number: No.
// column: objective: Objective
// column: actions: Actions for it
// column: leads: Who leads them
// column: sources: Where it is printed
// order: -actions, plan, number, objective
MATCH (o:Objective)
OPTIONAL MATCH (o)-[:SET_BY]->(p:Plan)
WITH o, p
WHERE $plan = '' OR p.name = $plan
OPTIONAL MATCH (o)<-[m:MEETS]-(a:Action)
WITH o, p, count(DISTINCT a) AS actions, collect(m.sources) AS sources_actions
OPTIONAL MATCH (o)<-[:MEETS]-(:Action)<-[s:LEADS]-(l:Person|Organisation|Board)
WHERE coalesce(l.collective, false) = false
RETURN p.name AS plan, o.number AS number, coalesce(o.text, o.name) AS objective, actions AS actions,
       collect(DISTINCT l.name) AS leads, o.sources AS sources, sources_actions AS sources_actions,
       collect(s.sources) AS sources_leads
