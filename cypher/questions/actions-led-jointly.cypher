// title: Actions with more than one lead
// topic: Actions, leads and load
// asks: 12
// why: Do all leads know where the partnership's work ends and their own begins?
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: how_many: Leads
// column: leads: Who
// column: sources: Where it is printed
MATCH (l:Person|Organisation|Board)-[r:LEADS]->(a:Action)
WHERE coalesce(l.collective, false) = false
WITH a, count(DISTINCT l.id) AS how_many_leads, collect(l.name) AS names, collect(r.sources) AS cited
WHERE how_many_leads > 1
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
RETURN p.name AS plan, a.number AS number, a.name AS action, how_many_leads AS how_many, names AS leads, cited AS sources
ORDER BY coalesce(p.name, ''), coalesce(size(a.number), 0), coalesce(a.number, ''), a.name, a.id, coalesce(p.id, '')
