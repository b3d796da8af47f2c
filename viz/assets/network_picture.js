// The picture: vis-network with our marks and labels, what is hidden in it, and where the reader looks.

const pictureElement = document.getElementById("picture");
const places = drawing.nodes.map(({ x, y }) => ({ x, y }));
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const hiddenThings = [];
const hiddenTies = [];
let picture;
let nodeSet;
let edgeSet;

function buildPicture() {
  things.forEach((_, number) => hiddenThings.push(!isShown(number)));
  ties.forEach((_, number) => hiddenTies.push(!isTieShown(number)));
  const nodes = drawing.nodes.map((node, id) => ({ ...node, label: undefined, hidden: hiddenThings[id] }));
  const edges = drawing.edges.map((edge, id) => ({ ...edge, title: tieSentence(id), hidden: hiddenTies[id] }));
  nodeSet = new vis.DataSet(nodes);
  edgeSet = new vis.DataSet(edges);
  const options = { ...drawing.options, nodes: { ctxRenderer: renderMark } };
  picture = new vis.Network(pictureElement, { nodes: nodeSet, edges: edgeSet }, options);
  picture.on("afterDrawing", paintLabels);
  picture.on("click", clicked);
  picture.on("hoverNode", ({ node }) => hover(node));
  picture.on("blurNode", () => hover(null));
  picture.on("dragging", ({ nodes }) => nodes.forEach(follow));
  picture.on("zoom", () => limitZoom());
}

function follow(number) {
  places[number] = picture.getPosition(number);
}

function hover(number) {
  view.hovered = number;
  pictureElement.classList.toggle("pointing", number !== null);
  picture.redraw();
}

function clicked({ pointer, edges }) {
  const number = thingAt(pointer.canvas);
  if (number !== undefined) choose(number, { from: "picture" });
  else if (edges.length) openTie(edges[0]);
  else letGo();
}

// The nearest mark under the pointer, with some room around small ones.
function thingAt({ x, y }) {
  let nearest;
  let best = Infinity;
  for (let number = 0; number < things.length; number += 1) {
    const distance = Math.hypot(places[number].x - x, places[number].y - y);
    const reach = Math.max(markSize(number) * 1.2, 12 / picture.getScale());
    if (distance < best && distance <= reach && isShown(number)) [nearest, best] = [number, distance];
  }
  return nearest;
}

// Bring the drawing in line with the view, changing only what differs.
function refresh() {
  applyHidden(edgeSet, hiddenTies, isTieShown);
  applyHidden(nodeSet, hiddenThings, isShown);
  updateNear();
  mark();
  tellShown(hiddenThings.filter((hidden) => !hidden).length, hiddenTies.filter((hidden) => !hidden).length);
}

function applyHidden(set, hiddenNow, isItemShown) {
  const changes = [];
  hiddenNow.forEach((hidden, id) => {
    if (hidden === isItemShown(id)) changes.push({ id, hidden: !hidden });
  });
  for (const { id, hidden } of changes) hiddenNow[id] = hidden;
  if (changes.length) set.update(changes);
}

// While one thing is chosen, the lines that do not touch it step back.
let isFaint = false;

function fadeLines(faint) {
  if (faint === isFaint) return;
  isFaint = faint;
  const usual = drawing.options.edges.color;
  picture.setOptions({ edges: { color: { ...usual, color: faint ? "#d8dde4" : usual.color } } });
}

function mark() {
  fadeLines(view.chosen !== null && !(view.around && view.chosen === view.around.centre));
  if (view.chosen !== null && isShown(view.chosen)) picture.selectNodes([view.chosen]);
  else picture.unselectAll();
  picture.redraw();
}

function tellShown(nodes, edges) {
  const part = (shown, all) => (shown === all ? "all" : `${shown.toLocaleString("en-GB")} of`);
  const some = `${part(nodes, things.length)} ${counted(things.length, "thing", "things")}`;
  const joined = `${part(edges, ties.length)} ${counted(ties.length, "relationship", "relationships")}`;
  document.getElementById("shown").textContent = `Showing ${some} and ${joined}.`;
  document.getElementById("nothing").hidden = nodes > 0;
}

function movePlaces(moved) {
  nodeSet.update([...moved].map(([id, { x, y }]) => ({ id, x, y })));
  for (const [id, place] of moved) places[id] = { ...place };
}

// Where a thing stands of itself: the calm start has places of its own.
function homePlace(number) {
  if (!view.full) return { x: drawing.nodes[number].x, y: drawing.nodes[number].y };
  const [x, y] = words.full[number];
  return { x, y };
}

function restorePlaces() {
  movePlaces(things.map((_, number) => [number, homePlace(number)]));
}

function fit(animate = true) {
  const shown = places.filter((_, number) => isShown(number));
  if (!shown.length) return;
  const [left, right] = ends(shown.map(({ x }) => x));
  const [top, bottom] = ends(shown.map(({ y }) => y));
  const margin = Math.min(view.around ? 300 : 150, pictureElement.clientWidth / 3);
  const across = (pictureElement.clientWidth - margin) / Math.max(1, right - left);
  const upright = (pictureElement.clientHeight - 90) / Math.max(1, bottom - top);
  const scale = Math.max(0.02, Math.min(1.1, across, upright));
  look({ x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animate);
}

function ends(figures) {
  return figures.reduce(([least, most], figure) => [Math.min(least, figure), Math.max(most, figure)], [Infinity, -Infinity]);
}

function look(position, scale, animate = true) {
  const animation = animate && !calm.matches ? { duration: 300, easingFunction: "easeInOutQuad" } : false;
  picture.moveTo({ position, scale, animation });
}

function zoomBy(factor) {
  look(picture.getViewPosition(), Math.min(4, Math.max(0.02, picture.getScale() * factor)));
}

function limitZoom() {
  const scale = picture.getScale();
  if (scale > 4 || scale < 0.02) picture.moveTo({ scale: Math.min(4, Math.max(0.02, scale)) });
}

function isInSight(number) {
  const { x, y } = picture.canvasToDOM(places[number]);
  return x > 40 && y > 30 && x < pictureElement.clientWidth - 40 && y < pictureElement.clientHeight - 50;
}

// With `zoom`, so near that labels can be read and so far that what the thing is joined to is in sight.
function bringIntoSight(number, zoom) {
  if (zoom) look(places[number], Math.min(1, Math.max(0.4, scaleAround(number))));
  else if (!isInSight(number)) look(places[number], picture.getScale());
}

function scaleAround(number) {
  const from = places[number];
  const across = Math.max(1, ...[...view.near].map((other) => Math.abs(places[other].x - from.x)));
  const upright = Math.max(1, ...[...view.near].map((other) => Math.abs(places[other].y - from.y)));
  return Math.min((pictureElement.clientWidth / 2 - 70) / across, (pictureElement.clientHeight / 2 - 50) / upright);
}
