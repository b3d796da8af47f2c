// The picture by keyboard: arrows go from mark to mark, Enter reads, Escape lets go, + − 0 zoom.

const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

function startKeys() {
  pictureElement.addEventListener("keydown", pictureKey);
  onClick("#zoom-in", () => zoomBy(1.4));
  onClick("#zoom-out", () => zoomBy(1 / 1.4));
  onClick("#zoom-fit", () => fit());
}

function pictureKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key in DIRECTIONS) step(DIRECTIONS[event.key]);
  else if (event.key === "Enter" && view.chosen !== null) focusDetails();
  else if (event.key === "Escape") letGo();
  else if (event.key === "+" || event.key === "=") zoomBy(1.4);
  else if (event.key === "-") zoomBy(1 / 1.4);
  else if (event.key === "0") fit();
  else return;
  event.preventDefault();
}

function step(direction) {
  const from = view.chosen !== null && isShown(view.chosen) ? places[view.chosen] : null;
  const next = from ? nextThing(from, direction) : nearestToMiddle();
  if (next !== undefined) choose(next, { from: "keys" });
}

function nearestToMiddle() {
  const middle = picture.getViewPosition();
  return nearestBy((number) => Math.hypot(places[number].x - middle.x, places[number].y - middle.y));
}

// The nearest mark within the quarter that the arrow points to; straight ahead counts for more.
function nextThing(from, [right, down]) {
  return nearestBy((number) => {
    const x = places[number].x - from.x;
    const y = places[number].y - from.y;
    const ahead = x * right + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * right);
    return number === view.chosen || ahead <= 0 || aside > ahead ? Infinity : ahead + 2 * aside;
  });
}

function nearestBy(distance) {
  let nearest;
  let best = Infinity;
  for (let number = 0; number < things.length; number += 1) {
    if (!isShown(number)) continue;
    const far = distance(number);
    if (far < best) [nearest, best] = [number, far];
  }
  return nearest;
}
