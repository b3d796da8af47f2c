// title: Actions that serve no stated objective
// topic: Objectives
// asks: 25
// why: Work that serves no objective of the plan may be left over from another time, or the objective is missing.
// param: plan (Plan) = "" e.g. "Youth Safety Strategy Action Plan"; the plan, or nothing for all
// column: plan: Plan
// column: number: No.
// column: action: What is to be done
// column: recommendations: Recommendations it answers instead
// column: leads: Leads
// column: sources: Where it is printed
// order: plan, number, action
MATCH (a:Action)
WHERE NOT EXISTS { MATCH (a)-[:MEETS]->(:Objective) }
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH a, p
WHERE $plan = '' OR p.name = $plan
OPTIONAL MATCH (a)-[d:ADDRESSES]->(r:Recommendation)
WITH a, p, collect(DISTINCT coalesce(r.code, r.name)) AS recommendations, collect(d.sources) AS sources_answers
OPTIONAL MATCH (l:Person|Organisation|Board)-[s:LEADS]->(a)
WHERE coalesce(l.collective, false) = false
RETURN p.name AS plan, a.number AS number, a.name AS action, recommendations AS recommendations,
       collect(DISTINCT l.name) AS leads, a.sources AS sources, sources_answers AS sources_answers,
       collect(s.sources) AS sources_leads
