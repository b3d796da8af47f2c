// title: What each person carries
// topic: Load and dependence
// asks: 20
// why: One person can carry only so much; the list shows who carries most.
// param: person (Person) = "" e.g. "Stephen Douglass"; the person, or nothing for all
// column: person: Person
// column: employers: Works for
// column: leads: Leads
// column: supports: Supports
// column: boards: Boards
// column: chairs: Chairs
// column: risks: Risks owned
// column: in_all: In all
// column: sources: Where it is printed
// order: -in_all, person
MATCH (n:Person)
WHERE $person = '' OR n.name = $person
OPTIONAL MATCH (n)-[s:LEADS]->(a:Action)
WITH n, count(DISTINCT a) AS leads, collect(s.sources) AS sources_leads
OPTIONAL MATCH (n)-[s:SUPPORTS]->(a:Action)
WITH n, leads, sources_leads, count(DISTINCT a) AS supports, collect(s.sources) AS sources_supports
OPTIONAL MATCH (n)-[s:MEMBER_OF]->(b:Board)
WITH n, leads, sources_leads, supports, sources_supports, count(DISTINCT b) AS boards,
     collect(s.sources) AS sources_boards
OPTIONAL MATCH (n)-[s:CHAIRS]->(b:Board)
WITH n, leads, sources_leads, supports, sources_supports, boards, sources_boards, count(DISTINCT b) AS chairs,
     collect(s.sources) AS sources_chairs
OPTIONAL MATCH (n)-[s:OWNS]->(r:Risk)
WITH n, leads, sources_leads, supports, sources_supports, boards, sources_boards, chairs, sources_chairs,
     count(DISTINCT r) AS risks, collect(s.sources) AS sources_risks
WHERE leads + supports + boards + chairs + risks > 0
OPTIONAL MATCH (n)-[:WORKS_FOR]->(o:Organisation)
RETURN n.name AS person, collect(DISTINCT o.name) AS employers, leads AS leads, supports AS supports,
       boards AS boards, chairs AS chairs, risks AS risks, leads + supports + boards + chairs + risks AS in_all,
       sources_leads AS sources, sources_supports AS sources_supports, sources_boards AS sources_boards,
       sources_chairs AS sources_chairs, sources_risks AS sources_risks
