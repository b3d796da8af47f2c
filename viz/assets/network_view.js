// What the reader has switched on and chosen, and what follows for each thing and tie.

const view = {
  kinds: new Set(),
  types: new Set(),
  extra: new Set(), // things shown although their kind is off, because the reader asked for them by name
  full: false, // whether labels that are hidden at first are in the picture
  around: null, // {centre, steps, reached} while only the surroundings of one thing are shown
  chosen: null,
  near: new Set(), // things joined to the chosen one by a tie that is shown
  hovered: null,
};

function startView() {
  view.kinds = new Set([...kindWords.keys()].filter((kind) => !words.hidden.includes(kind)));
  view.types = new Set(typeWords.keys());
  view.extra.clear();
  view.full = false;
  view.around = null;
}

function isAllowed(number) {
  return view.kinds.has(things[number].kind) || view.extra.has(number);
}

function isShown(number) {
  return view.around ? view.around.reached.has(number) : isAllowed(number);
}

function isTieShown(tie) {
  return view.types.has(ties[tie].type) && isShown(ties[tie].start) && isShown(ties[tie].end);
}

function isFaded(number) {
  if (view.around && view.chosen === view.around.centre) return false;
  return view.chosen !== null && number !== view.chosen && number !== view.hovered && !view.near.has(number);
}

function updateNear() {
  view.near = new Set();
  if (view.chosen === null) return;
  for (const tie of tiesOf[view.chosen]) if (isTieShown(tie)) view.near.add(otherEnd(tie, view.chosen));
}

// Everything within so many steps. What holds everything together (plans, themes, reports, areas, documents,
// collectives) is reached but not passed through.
function walk(centre, steps) {
  const reached = new Map([[centre, { step: 0, parent: null }]]);
  let edge = [centre];
  for (let step = 1; step <= steps; step += 1) {
    edge = edge.filter((number) => number === centre || !things[number].hub);
    edge = edge.flatMap((number) => newNeighbours(number, step, reached));
  }
  return reached;
}

function newNeighbours(number, step, reached) {
  const found = [];
  for (const tie of tiesOf[number]) {
    const other = otherEnd(tie, number);
    if (reached.has(other) || !view.types.has(ties[tie].type) || !isAllowed(other)) continue;
    reached.set(other, { step, parent: number });
    found.push(other);
  }
  return found;
}

function surround(centre, steps) {
  if (!isAllowed(centre)) view.extra.add(centre);
  view.around = { centre, steps, reached: walk(centre, steps) };
}
