// title: The actions of one lead
// topic: Actions and leads
// asks: 18, 20, 24
// why: Whoever is asked to do it should be able to see all of it on one page.
// param: lead (Person, Organisation, Board) = "" e.g. "Stephen Douglass"; the person, the organisation or the
//   board, or nothing for all
// column: lead: Lead
// column: plan: Plan
// column: number: No.
// column: action: What is to be done
// column: others: Leads with
// column: boards: Board
// column: due: By
// column: status: Status
// column: sources: Where it is printed
// order: lead, plan, number, action
MATCH (l:Person|Organisation|Board)-[s:LEADS]->(a:Action)
WHERE ($lead = '' OR l.name = $lead) AND coalesce(l.collective, false) = false
WITH l, a, collect(s.sources) AS sources_lead
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH l, a, sources_lead, collect(DISTINCT p.name) AS plan
OPTIONAL MATCH (x:Person|Organisation|Board)-[t:LEADS]->(a)
WHERE x.id <> l.id AND coalesce(x.collective, false) = false
WITH l, a, plan, sources_lead, collect(DISTINCT x.name) AS others, collect(t.sources) AS sources_others
OPTIONAL MATCH (b:Board)-[o:OVERSEES]->(a)
RETURN l.name AS lead, plan AS plan, a.number AS number, a.name AS action, others AS others,
       collect(DISTINCT b.name) AS boards,
       CASE WHEN a.ongoing THEN 'ongoing' ELSE coalesce(a.end_date, a.end_printed) END AS due, a.status AS status,
       a.sources AS sources, sources_lead AS sources_lead, sources_others AS sources_others,
       collect(o.sources) AS sources_boards
