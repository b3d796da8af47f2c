// The surroundings of one thing as rings: a step outward is a ring outward.

const RING = 170; // distance between rings where there is room enough
const ROOM = 44; // distance between neighbours on a ring
const WIDEN = 1.5; // rings are wider than high, as labels are

function ringPlaces(around) {
  const children = childrenOf(around.reached);
  const leaves = new Map();
  countLeaves(around.centre, children, leaves);
  const ring = Math.max(RING, (ROOM * leaves.get(around.centre)) / (2 * Math.PI * Math.max(1, deepest(around))));
  const places = new Map([[around.centre, { x: 0, y: 0 }]]);
  spread(around.centre, -Math.PI / 2, 2 * Math.PI, 1, { children, leaves, ring, places });
  return places;
}

function childrenOf(reached) {
  const children = new Map();
  for (const [number, { parent }] of reached) {
    if (parent === null) continue;
    if (!children.has(parent)) children.set(parent, []);
    children.get(parent).push(number);
  }
  for (const list of children.values()) list.sort(byKindAndName);
  return children;
}

function countLeaves(number, children, leaves) {
  const below = (children.get(number) ?? []).map((child) => countLeaves(child, children, leaves));
  leaves.set(number, Math.max(1, below.reduce((sum, count) => sum + count, 0)));
  return leaves.get(number);
}

function deepest(around) {
  return Math.max(...[...around.reached.values()].map(({ step }) => step));
}

// Each child has a share of its parent's arc by the number of ends below it, and stands in its middle.
function spread(number, from, arc, step, plan) {
  let angle = from;
  for (const child of plan.children.get(number) ?? []) {
    const share = (arc * plan.leaves.get(child)) / plan.leaves.get(number);
    const middle = angle + share / 2;
    const radius = plan.ring * step;
    plan.places.set(child, { x: Math.cos(middle) * radius * WIDEN, y: Math.sin(middle) * radius });
    spread(child, angle, share, step + 1, plan);
    angle += share;
  }
}
