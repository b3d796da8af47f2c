// title: What each action lacks: lead, named person, date, board, objective
// topic: Actions and leads
// asks: 11, 18, 19, 25
// why: The exception list of the whole plan on one page.
// param: plan (Plan) = "" e.g. "Youth Safety Strategy Action Plan"; the plan, or nothing for all
// column: plan: Plan
// column: number: No.
// column: action: What is to be done
// column: lead: Lead
// column: person: Named person
// column: date: End date
// column: board: Board
// column: objective: Objective
// column: sources: Where it is printed
// order: plan, number, action
MATCH (a:Action)
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH a, p,
     CASE WHEN EXISTS { MATCH (l:Person|Organisation|Board)-[:LEADS]->(a) WHERE coalesce(l.collective, false) = false }
          THEN 'yes' ELSE 'not stated' END AS lead,
     CASE WHEN EXISTS { MATCH (:Person)-[:LEADS]->(a) } THEN 'yes' ELSE 'not stated' END AS person,
     CASE WHEN a.end_date IS NOT NULL THEN 'yes' WHEN a.ongoing THEN 'ongoing' ELSE 'not stated' END AS date,
     CASE WHEN EXISTS { MATCH (:Board)-[:OVERSEES|LEADS]->(a) } THEN 'yes' ELSE 'not stated' END AS board,
     CASE WHEN EXISTS { MATCH (a)-[:MEETS]->(:Objective) } THEN 'yes' ELSE 'not stated' END AS objective
WHERE ($plan = '' OR p.name = $plan) AND
      (lead <> 'yes' OR person <> 'yes' OR date <> 'yes' OR board <> 'yes' OR objective <> 'yes')
RETURN p.name AS plan, a.number AS number, a.name AS action, lead AS lead, person AS person, date AS date,
       board AS board, objective AS objective, a.sources AS sources
