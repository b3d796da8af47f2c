// title: Objectives that the actions of another plan serve
// topic: Objectives
// asks: 27
// why: Plans that serve one another's objectives are joined up; a plan that serves only its own stands alone.
// column: objective: Objective
// column: set_by: Set by
// column: plan: Plan whose actions serve it
// column: actions: Which actions
// column: sources: Where it is printed
// order: set_by, objective, plan
MATCH (q:Plan)<-[:SET_BY]-(o:Objective)<-[m:MEETS]-(a:Action)-[:PART_OF]->(p:Plan)
WHERE p.id <> q.id
WITH q, o, p, collect(DISTINCT a.name) AS actions, collect(m.sources) AS sources
RETURN o.name AS objective, q.name AS set_by, p.name AS plan, actions AS actions, o.sources AS sources_objective,
       sources AS sources
