// title: The actions of one lead
// topic: Actions, leads and load
// asks: 18, 20, 21
// why: What one person answers for, and with whom.
// param: lead (Person) e.g. "Stephen Douglass"; the person
// column: plan: Plan
// column: number: No.
// column: action: Action
// column: finish: End
// column: status: Status
// column: with_others: Led together with
// column: boards: Overseen by
// column: sources: Where it is printed
MATCH (l:Person)-[r:LEADS]->(a:Action)
WHERE l.name = $lead
OPTIONAL MATCH (o:Person|Organisation|Board)-[:LEADS]->(a)
WHERE o.id <> l.id AND coalesce(o.collective, false) = false
WITH a, r, collect(DISTINCT o.name) AS others
OPTIONAL MATCH (b:Board)-[:OVERSEES]->(a)
WITH a, r, others, collect(DISTINCT b.name) AS names
OPTIONAL MATCH (a)-[:PART_OF]->(p:Plan)
RETURN p.name AS plan, a.number AS number, a.name AS action, coalesce(a.end_date, a.end_printed) AS finish, a.status AS status,
  others AS with_others, names AS boards, r.sources AS sources
ORDER BY coalesce(p.name, ''), coalesce(size(a.number), 0), coalesce(a.number, ''), a.name, a.id, coalesce(p.id, '')
