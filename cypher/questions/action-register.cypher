// title: The register of actions
// topic: Actions and leads
// asks: 18, 19, 23, 24
// why: Who is to do what, by when, and who is told: the questions that every action has to answer.
// param: plan (Plan) = "" e.g. "Youth Safety Strategy Action Plan"; the plan, or nothing for all
// column: plan: Plan
// column: theme: Theme
// column: number: No.
// column: action: What is to be done
// column: leads: Leads
// column: supports: Supported by
// column: boards: Board
// column: starts: From
// column: due: By
// column: status: Status
// column: sources: Where it is printed
// order: plan, number, theme, action
MATCH (a:Action)
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH a, p
WHERE $plan = '' OR p.name = $plan
OPTIONAL MATCH (a)-[:UNDER]->(t:Theme)
WITH a, p, collect(DISTINCT t.name) AS theme
OPTIONAL MATCH (l:Person|Organisation|Board)-[r:LEADS]->(a)
WHERE coalesce(l.collective, false) = false
WITH a, p, theme, collect(DISTINCT l.name) AS leads, collect(r.sources) AS sources_leads
OPTIONAL MATCH (s:Person|Organisation|Board)-[r:SUPPORTS]->(a)
WHERE coalesce(s.collective, false) = false
WITH a, p, theme, leads, sources_leads, collect(DISTINCT s.name) AS supports, collect(r.sources) AS sources_supports
OPTIONAL MATCH (b:Board)-[r:OVERSEES]->(a)
RETURN p.name AS plan, theme AS theme, a.number AS number, coalesce(a.text, a.name) AS action, leads AS leads,
       supports AS supports, collect(DISTINCT b.name) AS boards,
       coalesce(a.start_date, a.start_printed) AS starts,
       CASE WHEN a.ongoing THEN 'ongoing' ELSE coalesce(a.end_date, a.end_printed) END AS due, a.status AS status,
       a.sources AS sources, sources_leads AS sources_leads, sources_supports AS sources_supports,
       collect(r.sources) AS sources_boards
