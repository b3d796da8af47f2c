// title: Leads by the number of actions whose end date has passed
// topic: Dates, progress and outcomes
// asks: 31, 36
// why: Late work gathers somewhere; the oldest date shows how long it has been there.
// param: day (date) e.g. "2021-01-15"; the day to look from
// column: lead: Lead
// column: how_many: Actions past their date
// column: oldest: Oldest date
// column: of_all: Actions it leads
// column: actions: Which actions
// column: statuses: Status as printed
// column: sources: Where it is printed
// order: -how_many, oldest, lead
MATCH (l:Person|Organisation|Board)-[s:LEADS]->(a:Action)
WHERE coalesce(l.collective, false) = false AND a.end_date < left($day, size(a.end_date))
WITH l, count(DISTINCT a) AS how_many, min(a.end_date) AS oldest, collect(DISTINCT a.name) AS actions,
     collect(DISTINCT a.status) AS statuses, collect(s.sources) AS sources, collect(a.sources) AS sources_actions
MATCH (l)-[:LEADS]->(e:Action)
RETURN l.name AS lead, how_many AS how_many, oldest AS oldest, count(DISTINCT e) AS of_all, actions AS actions,
       statuses AS statuses, sources AS sources, sources_actions AS sources_actions
