// title: Actions whose leads sit on none of the boards that oversee them
// topic: Actions, leads and load
// asks: 24
// why: A board that never sees the lead in person hears of the action at second hand.
// column: action: Action
// column: boards: Overseen by
// column: leads: Led by
// column: sources: Where the action is printed
MATCH (b:Board)-[:OVERSEES]->(a:Action)
WHERE EXISTS { MATCH (:Person|Organisation)-[:MEMBER_OF|CHAIRS]->(b) }
WITH a, collect(DISTINCT b.name) AS names
MATCH (l:Person|Organisation)-[:LEADS]->(a)
WHERE coalesce(l.collective, false) = false
WITH a, names, collect(DISTINCT l.name) AS lead_names
WHERE NOT EXISTS { MATCH (a)<-[:LEADS]-(:Person|Organisation)-[:MEMBER_OF|CHAIRS]->(:Board)-[:OVERSEES]->(a) }
RETURN a.name AS action, names AS boards, lead_names AS leads, a.sources AS sources
ORDER BY a.name, a.id
