// Where the reader looks: the whole picture, one thing, nearer or farther.

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

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
