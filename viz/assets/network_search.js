// Search by name and by every printed form: a list that the arrow keys walk and Enter opens.

const MOST_FOUND = 12;
const searchBox = document.getElementById("search");
const searchList = document.getElementById("search-results");
let searchForms = [];
let found = [];
let active = -1;

function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLocaleLowerCase("en-GB");
}

function startSearch() {
  searchForms = things.map(({ name, aliases, code, facts }) => ({
    names: [name, ...aliases, code].filter((form) => form).map((form) => ({ form, key: folded(form) })),
    text: folded(facts.map(([, value]) => value).join(" ")),
  }));
  searchBox.addEventListener("input", search);
  searchBox.addEventListener("keydown", searchKey);
  searchBox.addEventListener("focus", search);
  searchBox.addEventListener("blur", () => setTimeout(closeSearch, 150));
  searchList.addEventListener("mousedown", (event) => event.preventDefault());
  searchList.addEventListener("click", (event) => {
    const item = event.target.closest("[role=option]");
    if (item) openFound([...searchList.children].indexOf(item));
  });
}

function search() {
  const query = folded(searchBox.value.trim());
  if (!query) return closeSearch();
  const tokens = query.split(/\s+/);
  const scored = searchForms.map((forms, number) => score(number, forms, query, tokens)).filter((hit) => hit !== null);
  scored.sort((one, two) => two.score - one.score || byKindAndName(one.number, two.number));
  found = scored.slice(0, MOST_FOUND);
  showFound(scored.length);
  return undefined;
}

function score(number, { names, text }, query, tokens) {
  let best = null;
  for (const { form, key } of names) {
    const points = namePoints(key, query, tokens);
    if (points && (!best || points > best.score)) best = { number, form, score: points };
  }
  if (!best && tokens.every((token) => text.includes(token))) best = { number, form: null, score: 1 };
  if (best) best.score += Math.min(0.9, tiesOf[number].length / 100);
  return best;
}

function namePoints(key, query, tokens) {
  if (key === query) return 5;
  if (key.startsWith(query)) return 4;
  if (tokens.every((token) => ` ${key}`.includes(` ${token}`))) return 3;
  return tokens.every((token) => key.includes(token)) ? 2 : 0;
}

function showFound(total) {
  searchList.replaceChildren(...found.map(foundItem));
  if (!found.length) searchList.append(make("li", { class: "none" }, "Nothing is printed in that form."));
  searchList.hidden = false;
  searchBox.setAttribute("aria-expanded", "true");
  setActive(found.length ? 0 : -1);
  const first = total > found.length ? `, the first ${found.length} are listed` : "";
  document.getElementById("search-status").textContent = `${counted(total, "thing", "things")} found${first}.`;
}

function foundItem({ number, form }, place) {
  const { name, kind } = things[number];
  const item = make("li", { role: "option", id: `found-${place}` }, markElement(kind), make("span", { class: "name" }, name));
  const printed = form === null ? ", in its text" : form === name ? "" : `, also printed as “${form}”`;
  item.append(make("span", { class: "aside" }, `${kindWords.get(kind).one}${printed}`));
  return item;
}

function setActive(place) {
  active = place;
  [...searchList.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === place)));
  if (place < 0) searchBox.removeAttribute("aria-activedescendant");
  else {
    searchBox.setAttribute("aria-activedescendant", `found-${place}`);
    searchList.children[place].scrollIntoView({ block: "nearest" });
  }
}

function searchKey(event) {
  if (event.key === "Escape") closeSearch();
  else if (event.key === "Enter" && !searchList.hidden) openFound(active);
  else if (event.key === "ArrowDown" && found.length) setActive((active + 1) % found.length);
  else if (event.key === "ArrowUp" && found.length) setActive((active - 1 + found.length) % found.length);
  else return;
  event.preventDefault();
}

function openFound(place) {
  if (!found[place]) return;
  const { number } = found[place];
  closeSearch();
  choose(number, { from: "search" });
}

function closeSearch() {
  searchList.hidden = true;
  searchBox.setAttribute("aria-expanded", "false");
  searchBox.removeAttribute("aria-activedescendant");
}
