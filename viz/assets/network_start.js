// Choosing a thing, from wherever, and the page's start.

// `from`: picture, keys, search, link or address. Only the last three move the eye and the keyboard.
function choose(number, { from }) {
  showThing(number, from);
  const address = fragmentOf(number);
  if (location.hash === address || from === "address") return;
  if (from === "keys") history.replaceState(null, "", address);
  else history.pushState(null, "", address);
}

function showThing(number, from) {
  if (view.around && !view.around.reached.has(number)) leaveAround();
  if (!isShown(number)) view.extra.add(number);
  view.chosen = number;
  showDetails(thingDetails(number));
  refresh();
  const sought = from !== "picture" && from !== "keys";
  bringIntoSight(number, sought && !view.around);
  if (sought) focusDetails();
  else if (isNarrow() && from === "picture") detailsElement.scrollIntoView({ block: "nearest" });
}

function isNarrow() {
  return window.matchMedia("(max-width: 60rem)").matches;
}

function openTie(tie) {
  letGo();
  picture.selectEdges([tie]);
  showDetails(tieDetails(tie));
}

function letGo() {
  view.chosen = null;
  showDetails(null);
  refresh();
  if (location.hash.startsWith("#node=")) history.replaceState(null, "", "#");
}

function followAddress() {
  const number = numberOfFragment(location.hash);
  if (number !== undefined) choose(number, { from: "address" });
}

// A link to a thing opens it here even where the address already names it.
function followLink(event) {
  const link = event.target.closest('a[href^="#node="]');
  const number = link ? numberOfFragment(link.getAttribute("href")) : undefined;
  if (number === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  choose(number, { from: "link" });
}

function fillWindow() {
  const explorer = document.getElementById("explorer");
  explorer.style.setProperty("--above", `${explorer.offsetTop}px`);
}

// A wider or narrower window shows the whole picture anew; a phone's address bar that comes and goes does not.
let lastWidth = window.innerWidth;

function resized() {
  fillWindow();
  if (window.innerWidth !== lastWidth) fit(false);
  lastWidth = window.innerWidth;
}

function start() {
  fillWindow();
  startView();
  buildPicture();
  startFilters();
  startSearch();
  startKeys();
  startTables();
  writeSwitches();
  fit(false);
  refresh();
  document.addEventListener("click", followLink);
  window.addEventListener("hashchange", followAddress);
  window.addEventListener("resize", resized);
  followAddress();
}

if (things.length) start();
