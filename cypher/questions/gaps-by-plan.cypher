// title: How many actions of each plan lack a lead, a person, a date, a board, an objective
// topic: Actions and leads
// asks: 11, 18, 19, 25
// why: One line a plan shows at a glance which plan can be held to account.
// column: plan: Plan
// column: actions: Actions
// column: no_lead: Without lead
// column: no_person: Without named person
// column: no_date: Without end date
// column: no_board: Without board
// column: no_objective: Without objective
// column: sources: Where the plan is printed
// order: plan
MATCH (p:Plan)<-[:PART_OF]-(a:Action)
WITH DISTINCT p, a
WITH p, a,
     CASE WHEN EXISTS { MATCH (l:Person|Organisation|Board)-[:LEADS]->(a) WHERE coalesce(l.collective, false) = false }
          THEN 0 ELSE 1 END AS lead,
     CASE WHEN EXISTS { MATCH (:Person)-[:LEADS]->(a) } THEN 0 ELSE 1 END AS person,
     CASE WHEN a.end_date IS NULL THEN 1 ELSE 0 END AS date,
     CASE WHEN EXISTS { MATCH (:Board)-[:OVERSEES|LEADS]->(a) } THEN 0 ELSE 1 END AS board,
     CASE WHEN EXISTS { MATCH (a)-[:MEETS]->(:Objective) } THEN 0 ELSE 1 END AS objective
RETURN p.name AS plan, count(a) AS actions, sum(lead) AS no_lead, sum(person) AS no_person, sum(date) AS no_date,
       sum(board) AS no_board, sum(objective) AS no_objective, p.sources AS sources
