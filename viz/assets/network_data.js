// The page's data: things and ties by number, their words, and which ties each thing has.

function readData(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

const drawing = readData("drawing-data");
const words = readData("words-data");
const things = words.things;
const ties = words.ties;
const kindWords = new Map(words.kinds.map(([kind, one, many, path, colour]) => [kind, { one, many, path, colour }]));
const kindOrder = new Map(words.kinds.map(([kind], place) => [kind, place]));
const typeWords = new Map(words.types.map(([type, forward, back]) => [type, { forward, back }]));
const typeOrder = new Map(words.types.map(([type], place) => [type, place]));
const numberById = new Map(things.map((thing, number) => [thing.id, number]));
const tiesOf = things.map(() => []);

drawing.edges.forEach((edge, number) => {
  ties[number].start = edge.from;
  ties[number].end = edge.to;
  tiesOf[edge.from].push(number);
  if (edge.to !== edge.from) tiesOf[edge.to].push(number);
});

function otherEnd(tie, number) {
  return ties[tie].start === number ? ties[tie].end : ties[tie].start;
}

function byKindAndName(first, second) {
  const order = kindOrder.get(things[first].kind) - kindOrder.get(things[second].kind);
  return order || things[first].name.localeCompare(things[second].name, "en-GB", { numeric: true }) || first - second;
}

function counted(number, one, many) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}

function tieSentence(tie) {
  const { start, end, type } = ties[tie];
  return `${things[start].name} ${typeWords.get(type).forward} ${things[end].name}`;
}

function fragmentOf(number) {
  return `#node=${encodeURIComponent(things[number].id)}`;
}

function numberOfFragment(fragment) {
  if (!fragment.startsWith("#node=")) return undefined;
  try {
    return numberById.get(decodeURIComponent(fragment.slice("#node=".length)));
  } catch {
    return undefined;
  }
}
