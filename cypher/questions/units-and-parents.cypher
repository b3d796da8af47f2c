// title: Units and the organisations that they are part of
// topic: People, bodies and names
// asks: 1, 45
// why: A unit's actions are its parent's too, when somebody must answer for them.
// column: parent: Organisation
// column: unit: Unit
// column: leads: Actions that the unit leads
// column: sources: Where it is printed
MATCH (u:Organisation)-[r:PART_OF]->(o:Organisation)
RETURN o.name AS parent, u.name AS unit, COUNT { MATCH (u)-[:LEADS]->(:Action) } AS leads, r.sources AS sources
ORDER BY o.name, u.name, o.id, u.id
