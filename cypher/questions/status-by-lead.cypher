// title: How many actions of each lead have which status
// topic: Dates, progress and outcomes
// asks: 23
// why: It shows who needs help before the year is over.
// param: lead (Person, Organisation, Board) = "" e.g. "Stephen Douglass"; the lead, or nothing for all
// column: lead: Lead
// column: status: Status
// column: actions: Actions
// column: sources: Where it is printed
// order: lead, status
MATCH (l:Person|Organisation|Board)-[s:LEADS]->(a:Action)
WHERE ($lead = '' OR l.name = $lead) AND coalesce(l.collective, false) = false
WITH l, a.status AS status, count(DISTINCT a) AS actions, collect(a.sources) AS sources,
     collect(s.sources) AS sources_leads
RETURN l.name AS lead, status AS status, actions AS actions, sources AS sources, sources_leads AS sources_leads
