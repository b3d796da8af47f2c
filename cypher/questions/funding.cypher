// title: Who pays whom, beside the actions that the payer leads
// topic: Risk, money, assurance
// asks: 44
// why: Who provides the money, and does the one who pays also decide?
// column: payer: Who pays
// column: receiver: Who receives
// column: staffing: Staff
// column: in_kind: In kind
// column: delegated: Delegated and other
// column: total: Total as printed
// column: currency: Currency
// column: leads: Actions that the payer leads
// column: sources: Where it is printed
MATCH (o:Organisation)-[f:FUNDS]->(q:Organisation)
RETURN o.name AS payer, q.name AS receiver, f.staffing AS staffing, f.in_kind AS in_kind, f.delegated AS delegated, f.total AS total,
  f.currency AS currency, COUNT { MATCH (o)-[:LEADS]->(:Action) } AS leads, f.sources AS sources
ORDER BY coalesce(f.total, -1.0) DESC, o.name, q.name, f.staffing, f.in_kind, f.delegated, o.id, q.id
