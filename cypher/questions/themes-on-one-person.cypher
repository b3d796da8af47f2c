// title: Themes whose named leads are one person
// topic: Load and dependence
// asks: 21
// why: A whole theme stops when its only named lead goes.
// param: least (number) = "2" e.g. "3"; themes with at least so many actions of this person
// column: theme: Theme
// column: person: Person
// column: actions: Actions the person leads
// column: of_all: Actions under the theme
// column: sources: Where it is printed
// order: -actions, theme, person
MATCH (t:Theme)<-[:UNDER]-(a:Action)<-[s:LEADS]-(n:Person)
WITH t, count(DISTINCT n) AS people, count(DISTINCT a) AS actions, collect(DISTINCT n.name) AS person,
     collect(s.sources) AS sources
WHERE people = 1 AND actions >= $least
MATCH (t)<-[:UNDER]-(e:Action)
RETURN t.name AS theme, person AS person, actions AS actions, count(DISTINCT e) AS of_all, sources AS sources
