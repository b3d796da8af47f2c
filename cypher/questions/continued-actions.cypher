// title: Actions that carry on those of an earlier plan
// topic: Objectives and plans
// asks: 25, 31
// why: What is carried from plan to plan may never have been done.
// column: action: Action
// column: continues: Carries on
// column: reason: Why they are held to be one
// column: score: Likeness, from 0 to 1
// column: sources: Where it is printed
MATCH (a:Action)-[r:CONTINUES]->(b:Action)
RETURN a.name AS action, b.name AS continues, r.reason AS reason, r.score AS score, [a.sources, b.sources] AS sources
ORDER BY a.name, b.name, a.id, b.id
