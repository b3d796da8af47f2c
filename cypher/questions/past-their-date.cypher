// title: Actions whose end date has passed
// topic: Dates, progress and outcomes
// asks: 19, 31, 36
// why: What should have been done by now is asked about first. The status is shown as printed, so that what is done
//   can be told from what is late.
// param: day (date) e.g. "2021-01-15"; the day to look from
// param: lead (Person, Organisation, Board) = "" e.g. "Stephen Douglass"; the lead, or nothing for all
// column: due: By
// column: plan: Plan
// column: number: No.
// column: action: What is to be done
// column: leads: Leads
// column: boards: Board
// column: status: Status
// column: progress: Progress
// column: sources: Where it is printed
// order: due, plan, number, action
MATCH (a:Action)
WHERE a.end_date < left($day, size(a.end_date))
OPTIONAL MATCH (l:Person|Organisation|Board)-[s:LEADS]->(a)
WHERE coalesce(l.collective, false) = false
WITH a, collect(DISTINCT l.name) AS leads, collect(s.sources) AS sources_leads
WHERE $lead = '' OR $lead IN leads
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH a, p, leads, sources_leads
OPTIONAL MATCH (b:Board)-[o:OVERSEES|LEADS]->(a)
RETURN a.end_date AS due, p.name AS plan, a.number AS number, a.name AS action, leads AS leads,
       collect(DISTINCT b.name) AS boards, a.status AS status, a.progress AS progress, a.sources AS sources,
       sources_leads AS sources_leads, collect(o.sources) AS sources_boards
