// title: The actions that a person, an organisation or a board supports
// topic: Actions and leads
// asks: 16, 45
// why: Support is promised easily; here is what was promised, and to whom.
// param: partner (Person, Organisation, Board) = "" e.g. "St Giles Trust"; who supports, or nothing for all
// column: partner: Supported by
// column: plan: Plan
// column: number: No.
// column: action: What is to be done
// column: leads: Leads
// column: sources: Where it is printed
// order: partner, plan, number, action
MATCH (x:Person|Organisation|Board)-[s:SUPPORTS]->(a:Action)
WHERE ($partner = '' OR x.name = $partner) AND coalesce(x.collective, false) = false
WITH x, a, collect(s.sources) AS sources_support
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH x, a, sources_support, collect(DISTINCT p.name) AS plan
OPTIONAL MATCH (l:Person|Organisation|Board)-[t:LEADS]->(a)
WHERE coalesce(l.collective, false) = false
RETURN x.name AS partner, plan AS plan, a.number AS number, a.name AS action, collect(DISTINCT l.name) AS leads,
       a.sources AS sources, sources_support AS sources_support, collect(t.sources) AS sources_leads
