// Where a label may stand: rectangles of the screen that are taken, and the places around a mark.

const CELL = 64;

// The rectangles that are taken, kept by cells of the screen so that few are compared.
class Taken {
  constructor() {
    this.cells = new Map();
  }

  *keys({ left, top, right, bottom }) {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1) {
      for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1) yield `${column},${row}`;
    }
  }

  add(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }

  meets(box, overMarks) {
    const inTheWay = (other) => other.owner !== box.owner && !(overMarks && other.isMark) && overlap(box, other);
    for (const key of this.keys(box)) if (this.cells.get(key)?.some(inTheWay)) return true;
    return false;
  }
}

function overlap(one, two) {
  return one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;
}

function isInside({ left, right, top, bottom }) {
  return left > 2 && top > 2 && right < pictureElement.clientWidth - 2 && bottom < pictureElement.clientHeight - 2;
}

function toolsBox() {
  const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = document.querySelector(".tools");
  return { left, top, right: left + offsetWidth, bottom: top + offsetHeight };
}

function markBox({ owner, x, y, size }, share) {
  return { owner, isMark: true, left: x - size * share, right: x + size * share, top: y - size * share, bottom: y + size * share };
}

// Below, then beside, then above; on the rings the outer side first.
function labelBoxes({ owner, x, y, size }, { width, height }) {
  const gap = owner === view.chosen ? size * 1.15 + 8 : size + 4;
  const at = (left, top, align, textX) => ({ owner, left, top, right: left + width, bottom: top + height, align, textX });
  const below = at(x - width / 2, y + gap, "center", x);
  const above = at(x - width / 2, y - gap - height, "center", x);
  const right = at(x + gap, y - height / 2, "left", x + gap);
  const left = at(x - gap - width, y - height / 2, "right", x - gap);
  if (!view.around || owner === view.around.centre) return [below, right, left, above];
  const outward = places[owner].x < 0 ? [left, right] : [right, left];
  const upright = places[owner].y < 0 ? [above, below] : [below, above];
  const steep = Math.abs(places[owner].y) * 0.6 > Math.abs(places[owner].x);
  return steep ? [...upright, ...outward] : [...outward, ...upright];
}
