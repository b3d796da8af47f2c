// title: Who works for whom, and as what
// topic: Actions and leads
// asks: 18, 21, 47
// why: A name alone can be asked only by those who know the person; the post tells everybody whom to ask next.
// param: employer (Organisation) = "" e.g. "Southwark Council"; the organisation, or nothing for all
// column: person: Person
// column: role: Post
// column: employer: Works for
// column: parent: Which is part of
// column: actions: Actions that the person leads
// column: sources: Where it is printed
// order: employer, person, role
MATCH (n:Person)-[w:WORKS_FOR]->(o:Organisation)
WHERE $employer = '' OR o.name = $employer
OPTIONAL MATCH (o)-[u:PART_OF]->(parent:Organisation)
WITH n, w, o, collect(DISTINCT parent.name) AS parent, collect(u.sources) AS sources_parent
OPTIONAL MATCH (n)-[:LEADS]->(a:Action)
RETURN n.name AS person, w.role AS role, o.name AS employer, parent AS parent, count(DISTINCT a) AS actions,
       w.sources AS sources, sources_parent AS sources_parent
