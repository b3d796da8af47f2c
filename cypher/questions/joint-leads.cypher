// title: Actions that several organisations lead together
// topic: Actions and leads
// asks: 12
// why: What two bodies lead together, each may leave to the other; where does the one's work end?
// param: partner (Organisation) = "" e.g. "Southwark Council"; actions with this organisation, or nothing for all
// column: plan: Plan
// column: number: No.
// column: action: What is to be done
// column: leads: Organisations that lead
// column: how_many: How many
// column: people: Named people
// column: sources: Where it is printed
// order: -how_many, plan, number, action
MATCH (o:Organisation)-[s:LEADS]->(a:Action)
WHERE coalesce(o.collective, false) = false
WITH a, count(DISTINCT o) AS how_many, collect(DISTINCT o.name) AS leads, collect(s.sources) AS sources_leads
WHERE how_many > 1 AND ($partner = '' OR $partner IN leads)
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH a, p, how_many, leads, sources_leads
OPTIONAL MATCH (n:Person)-[t:LEADS]->(a)
RETURN p.name AS plan, a.number AS number, a.name AS action, leads AS leads, how_many AS how_many,
       collect(DISTINCT n.name) AS people, a.sources AS sources, sources_leads AS sources_leads,
       collect(t.sources) AS sources_people
