// title: Actions without any lead
// topic: Actions and leads
// asks: 18
// why: When nobody is named, nobody can be asked why it is late. "All partners" is nobody.
// param: plan (Plan) = "" e.g. "Lewisham Youth Justice Strategic Plan 2018-21"; the plan, or nothing for all
// column: plan: Plan
// column: number: No.
// column: action: What is to be done
// column: boards: Board
// column: everybody: Led by all together
// column: sources: Where it is printed
// order: plan, number, action
MATCH (a:Action)
WHERE NOT EXISTS {
  MATCH (l:Person|Organisation|Board)-[:LEADS]->(a) WHERE coalesce(l.collective, false) = false
}
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
WITH a, p
WHERE $plan = '' OR p.name = $plan
OPTIONAL MATCH (c:Organisation)-[s:LEADS]->(a)
WHERE c.collective = true
WITH a, p, collect(DISTINCT c.name) AS everybody, collect(s.sources) AS sources_everybody
OPTIONAL MATCH (b:Board)-[o:OVERSEES]->(a)
RETURN p.name AS plan, a.number AS number, a.name AS action, collect(DISTINCT b.name) AS boards,
       everybody AS everybody, a.sources AS sources, sources_everybody AS sources_everybody,
       collect(o.sources) AS sources_boards
