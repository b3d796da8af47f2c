// title: Who works for whom, in which post
// topic: People, bodies and names
// asks: 18, 47
// why: A post can be asked even when its holder has left.
// param: organisation (Organisation) = "" e.g. "Southwark Council"; the organisation, or empty for all
// column: person: Person
// column: role: Post as printed
// column: organisation: Organisation
// column: leads: Actions led
// column: sources: Where it is printed
MATCH (p:Person)-[w:WORKS_FOR]->(o:Organisation)
WHERE $organisation = '' OR o.name = $organisation
RETURN p.name AS person, w.role AS role, o.name AS organisation, COUNT { MATCH (p)-[:LEADS]->(:Action) } AS leads, w.sources AS sources
ORDER BY p.name, o.name, coalesce(w.role, ''), p.id, o.id
