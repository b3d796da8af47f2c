// Labels at one readable size at every zoom, placed where no other label or mark is, the most joined first.

const FONT = '13px "Segoe UI", "Helvetica Neue", Arial, sans-serif';
const LINE = 15;
const FEW = 30; // joined to the chosen one
const FOREMOST = 16; // half the width of a mark joined to twenty others
const labelSizes = new Map();

function paintLabels(ctx) {
  const scale = picture.getScale();
  const { a, e, f } = ctx.getTransform();
  const ratio = a / scale;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.font = FONT;
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  const spots = spotsOnScreen(scale, e / ratio, f / ratio);
  const taken = new Taken();
  for (const spot of spots) taken.add(markBox(spot, 0.8));
  taken.add(toolsBox());
  for (const spot of spots) paintLabel(ctx, spot, taken);
  ctx.restore();
}

function spotsOnScreen(scale, left, top) {
  const width = pictureElement.clientWidth;
  const height = pictureElement.clientHeight;
  const spots = [];
  for (let number = 0; number < things.length; number += 1) {
    if (!isShown(number)) continue;
    const spot = { owner: number, x: places[number].x * scale + left, y: places[number].y * scale + top };
    spot.size = markSize(number) * scale;
    if (spot.x > -80 && spot.x < width + 80 && spot.y > -40 && spot.y < height + 40) spots.push(spot);
  }
  return spots.sort((one, two) => rank(two.owner) - rank(one.owner) || one.owner - two.owner);
}

function rank(number) {
  if (number === view.chosen) return 4000;
  if (number === view.hovered) return 3000;
  return drawing.nodes[number].size + (view.near.has(number) ? 2000 : 0) + (isFaded(number) ? -1000 : 0);
}

// The name of a foremost thing may lie over marks rather than be missing; what is chosen or pointed at is always named.
function paintLabel(ctx, spot, taken) {
  const forced = spot.owner === view.chosen || spot.owner === view.hovered;
  const lines = labelLines(spot.owner, forced);
  const boxes = labelBoxes(spot, labelSize(ctx, spot.owner, lines, forced)).filter(isInside);
  const free = boxes.find((box) => !taken.meets(box, false));
  const overMarks = isForemost(spot.owner) && boxes.find((box) => !taken.meets(box, true));
  const box = free || overMarks || (forced && boxes[0]);
  if (!box) return;
  taken.add(box);
  ctx.globalAlpha = isFaded(spot.owner) ? 0.55 : 1;
  if (forced) paintGround(ctx, box);
  ctx.textAlign = box.align;
  lines.forEach((line, place) => paintLine(ctx, line, box.textX, box.top + 1 + place * LINE));
}

function paintGround(ctx, { left, top, right, bottom }) {
  ctx.fillStyle = "rgb(255 255 255 / 0.9)";
  ctx.fillRect(left - 3, top - 1, right - left + 6, bottom - top + 1);
}

function isForemost(number) {
  return drawing.nodes[number].size >= FOREMOST || (view.near.has(number) && view.near.size <= FEW);
}

function paintLine(ctx, text, x, y) {
  ctx.lineWidth = 4;
  ctx.strokeStyle = "#fff";
  ctx.strokeText(text, x, y);
  ctx.fillStyle = "#1d242e";
  ctx.fillText(text, x, y);
}

function labelLines(number, full) {
  return full ? wrapped(things[number].name, 34, 5) : drawing.nodes[number].label.split("\n");
}

function wrapped(text, width, most) {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]} …`] : lines;
}

function labelSize(ctx, number, lines, full) {
  const key = full ? `${number} in full` : number;
  if (!labelSizes.has(key)) {
    const width = Math.max(...lines.map((line) => ctx.measureText(line).width));
    labelSizes.set(key, { width, height: lines.length * LINE + 2 });
  }
  return labelSizes.get(key);
}
