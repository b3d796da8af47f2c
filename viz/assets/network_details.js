// The panel: what is known of the chosen thing or tie, where it is printed, and what it is joined to.

const MANY = 12; // longer lists are cut, with a button for the rest
const detailsElement = document.getElementById("details");
const chosenElement = document.getElementById("details-chosen");

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

function showDetails(content) {
  document.getElementById("details-empty").hidden = content !== null;
  chosenElement.hidden = content === null;
  chosenElement.replaceChildren(...(content ?? []));
  detailsElement.scrollTop = 0;
}

function thingDetails(number) {
  const thing = things[number];
  return [
    make("p", { class: "kind" }, markElement(thing.kind), ` ${kindWords.get(thing.kind).one}`),
    make("h2", { tabindex: "-1" }, thing.name),
    surroundButton(number),
    factList(thing.facts),
    titledList("Also printed as", thing.aliases),
    ...tieGroups(number),
    titledList("Where it is printed", thing.sources),
  ].filter((part) => part !== null);
}

function tieDetails(tie) {
  const { start, end, type, facts, sources } = ties[tie];
  return [
    make("p", { class: "kind" }, "Relationship"),
    make("h2", { tabindex: "-1" }, thingLink(start), ` ${typeWords.get(type).forward} `, thingLink(end)),
    factList(facts),
    titledList("Where it is printed", sources),
  ].filter((part) => part !== null);
}

function surroundButton(number) {
  const button = make("button", { type: "button", class: "primary" }, "Show only what surrounds this");
  button.addEventListener("click", () => showAround(number, Number(document.getElementById("around-steps").value)));
  return tiesOf[number].length ? make("p", {}, button) : null;
}

function factList(facts) {
  if (!facts.length) return null;
  const rows = facts.map(([caption, value]) => make("div", {}, make("dt", {}, caption), make("dd", {}, value)));
  return make("dl", { class: "facts" }, ...rows);
}

function titledList(title, texts) {
  if (!texts.length) return null;
  return make("div", { class: "group" }, make("h3", {}, title), cutList(texts.map((text) => make("li", {}, text)), "lines"));
}

function cutList(items, className) {
  const list = make("ul", { class: className }, ...items.slice(0, MANY));
  if (items.length <= MANY + 2) {
    list.append(...items.slice(MANY));
    return list;
  }
  const more = make("button", { type: "button", class: "more" }, `Show all ${items.length}`);
  more.addEventListener("click", () => {
    more.remove();
    list.append(...items.slice(MANY));
    items[MANY].querySelector("a")?.focus();
  });
  return make("div", {}, list, more);
}

function tieGroups(number) {
  const groups = new Map();
  for (const tie of tiesOf[number]) {
    for (const side of sidesOf(tie, number)) {
      const place = 2 * typeOrder.get(ties[tie].type) + (side === "forward" ? 0 : 1);
      if (!groups.has(place)) groups.set(place, { side, type: ties[tie].type, members: [] });
      groups.get(place).members.push(tie);
    }
  }
  return [...groups.keys()].sort((one, two) => one - two).map((place) => tieGroup(groups.get(place)));
}

// A tie of a thing with itself is read from both sides.
function sidesOf(tie, number) {
  const sides = [];
  if (ties[tie].start === number) sides.push("forward");
  if (ties[tie].end === number) sides.push("back");
  return sides;
}

function tieGroup({ side, type, members }) {
  const other = (tie) => (side === "forward" ? ties[tie].end : ties[tie].start);
  const sorted = [...members].sort((one, two) => byKindAndName(other(one), other(two)));
  const count = make("span", { class: "count" }, String(members.length));
  const heading = make("h3", {}, `${typeWords.get(type)[side]} `, count);
  const items = sorted.map((tie) => neighbourItem(other(tie), ties[tie]));
  return make("div", { class: "group" }, heading, cutList(items, "neighbours"));
}

function neighbourItem(number, tie) {
  const item = make("li", {}, markElement(things[number].kind), thingLink(number));
  item.append(...tie.facts.map(([caption, value]) => make("p", { class: "aside" }, `${caption}: ${value}`)));
  if (tie.sources.length) item.append(sourceLine(tie.sources));
  return item;
}

function sourceLine(sources) {
  if (sources.length === 1) return make("p", { class: "aside" }, sources[0]);
  const summary = make("summary", {}, `Printed in ${sources.length} places`);
  return make("details", { class: "aside" }, summary, make("ul", { class: "lines" }, ...sources.map((s) => make("li", {}, s))));
}

function thingLink(number) {
  const link = make("a", { href: fragmentOf(number) }, things[number].name);
  link.title = kindWords.get(things[number].kind).one;
  return link;
}

function focusDetails() {
  chosenElement.querySelector("h2")?.focus();
}
