// The picture: vis-network with our marks and labels, and what is hidden in it.

const pictureElement = document.getElementById("picture");
const places = drawing.nodes.map(({ x, y }) => ({ x, y }));
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
