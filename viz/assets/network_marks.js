// The marks of the picture, drawn from the same paths as the legend's.

const SMALLEST = 4; // pixels on the screen, however far the picture is zoomed out
const markPaths = new Map();

function markPath(kind) {
  if (!markPaths.has(kind)) markPaths.set(kind, new Path2D(kindWords.get(kind).path));
  return markPaths.get(kind);
}

function markSize(number) {
  return Math.max(drawing.nodes[number].size, SMALLEST / picture.getScale());
}

// vis-network calls this for every mark that it draws (option ctxRenderer).
function renderMark({ ctx, id, x, y, state }) {
  const size = markSize(id);
  return {
    drawNode: () => drawMark(ctx, id, x, y, size, state),
    nodeDimensions: { width: 2 * size, height: 2 * size },
  };
}

function drawMark(ctx, number, x, y, size, state) {
  const kind = things[number].kind;
  ctx.translate(x, y);
  ctx.globalAlpha = isFaded(number) ? 0.25 : 1;
  if (state.selected || state.hover) drawHalo(ctx, size, state.selected);
  ctx.scale(size, size);
  ctx.lineWidth = 3 / size;
  ctx.strokeStyle = "#fff";
  ctx.stroke(markPath(kind));
  ctx.fillStyle = kindWords.get(kind).colour;
  ctx.fill(markPath(kind), "evenodd");
}

function drawHalo(ctx, size, strong) {
  const pixel = 1 / picture.getScale();
  ctx.beginPath();
  ctx.arc(0, 0, size * 1.15 + 4 * pixel, 0, 2 * Math.PI);
  ctx.fillStyle = strong ? "#ffdd00" : "#e3e8ef";
  ctx.fill();
  ctx.lineWidth = 2 * pixel;
  ctx.strokeStyle = strong ? "#1d242e" : "#66717f";
  ctx.stroke();
}

function markElement(kind) {
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  drawn.setAttribute("class", "mark");
  drawn.setAttribute("viewBox", "-1.1 -1.1 2.2 2.2");
  drawn.setAttribute("aria-hidden", "true");
  path.setAttribute("d", kindWords.get(kind).path);
  path.setAttribute("fill", kindWords.get(kind).colour);
  path.setAttribute("fill-rule", "evenodd");
  drawn.append(path);
  return drawn;
}
