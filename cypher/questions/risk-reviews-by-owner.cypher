// title: When each owner's risks were last reviewed
// topic: Risk, money, assurance
// asks: 41
// why: A register that nobody has updated this year is out of date.
// column: owner: Owner
// column: risks: Risks
// column: latest: Latest review
// column: without_date: Risks without a review date
// column: sources: Where they are printed
MATCH (w:Person|Organisation|Board)-[r:OWNS]->(k:Risk)
WITH w, count(DISTINCT k.id) AS number, max(k.reviewed) AS last_review,
  sum(CASE WHEN k.reviewed IS NULL THEN 1 ELSE 0 END) AS undated, collect(r.sources) AS cited
RETURN w.name AS owner, number AS risks, last_review AS latest, undated AS without_date, cited AS sources
ORDER BY coalesce(last_review, ''), w.name, w.id
