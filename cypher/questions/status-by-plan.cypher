// title: How many actions of each plan have which status
// topic: Dates, progress and outcomes
// asks: 23, 24
// why: The count to bring to scrutiny twice a year.
// column: plan: Plan
// column: status: Status
// column: actions: Actions
// column: sources: Where it is printed
// order: plan, status
MATCH (p:Plan)<-[:PART_OF]-(a:Action)
RETURN p.name AS plan, a.status AS status, count(DISTINCT a) AS actions, collect(a.sources) AS sources
