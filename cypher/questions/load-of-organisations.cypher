// title: What each organisation carries
// topic: Load and dependence
// asks: 20, 22
// why: The partners that carry most are central; a partner with nothing in its line is at the edge.
// param: partner (Organisation) = "" e.g. "Southwark Council"; the organisation, or nothing for all
// column: organisation: Organisation
// column: leads: Leads
// column: supports: Supports
// column: boards: Boards
// column: risks: Risks owned
// column: people: People named who work for it
// column: led_by_people: Actions that these people lead
// column: sources: Where it is printed
// order: -leads, -led_by_people, -supports, -boards, organisation
MATCH (o:Organisation)
WHERE coalesce(o.collective, false) = false AND ($partner = '' OR o.name = $partner)
OPTIONAL MATCH (o)-[s:LEADS]->(a:Action)
WITH o, count(DISTINCT a) AS leads, collect(s.sources) AS sources_leads
OPTIONAL MATCH (o)-[s:SUPPORTS]->(a:Action)
WITH o, leads, sources_leads, count(DISTINCT a) AS supports, collect(s.sources) AS sources_supports
OPTIONAL MATCH (o)-[s:MEMBER_OF]->(b:Board)
WITH o, leads, sources_leads, supports, sources_supports, count(DISTINCT b) AS boards,
     collect(s.sources) AS sources_boards
OPTIONAL MATCH (o)-[s:OWNS]->(r:Risk)
WITH o, leads, sources_leads, supports, sources_supports, boards, sources_boards, count(DISTINCT r) AS risks,
     collect(s.sources) AS sources_risks
OPTIONAL MATCH (o)<-[w:WORKS_FOR]-(n:Person)
WITH o, leads, sources_leads, supports, sources_supports, boards, sources_boards, risks, sources_risks,
     count(DISTINCT n) AS people, collect(w.sources) AS sources_people
OPTIONAL MATCH (o)<-[:WORKS_FOR]-(:Person)-[:LEADS]->(a:Action)
RETURN o.name AS organisation, leads AS leads, supports AS supports, boards AS boards, risks AS risks,
       people AS people, count(DISTINCT a) AS led_by_people, o.sources AS sources, sources_leads AS sources_leads,
       sources_supports AS sources_supports, sources_boards AS sources_boards, sources_risks AS sources_risks,
       sources_people AS sources_people
