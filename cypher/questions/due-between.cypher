// title: Actions that fall due between two days
// topic: Dates, progress and outcomes
// asks: 19
// why: What comes next can still be put right.
// param: first (date) e.g. "2020-09-01"; the first day
// param: last (date) e.g. "2021-03-31"; the last day
// column: due: By
// column: plan: Plan
// column: number: No.
// column: action: What is to be done
// column: leads: Leads
// column: boards: Board
// column: status: Status
// column: sources: Where it is printed
// order: due, plan, number, action
MATCH (a:Action)
WHERE a.end_date >= left($first, size(a.end_date)) AND a.end_date <= left($last, size(a.end_date))
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH a, p
OPTIONAL MATCH (l:Person|Organisation|Board)-[s:LEADS]->(a)
WHERE coalesce(l.collective, false) = false
WITH a, p, collect(DISTINCT l.name) AS leads, collect(s.sources) AS sources_leads
OPTIONAL MATCH (b:Board)-[o:OVERSEES|LEADS]->(a)
RETURN a.end_date AS due, p.name AS plan, a.number AS number, a.name AS action, leads AS leads,
       collect(DISTINCT b.name) AS boards, a.status AS status, a.sources AS sources,
       sources_leads AS sources_leads, collect(o.sources) AS sources_boards
