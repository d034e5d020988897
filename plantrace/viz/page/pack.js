// Where the cards go: layers from left to right, each in its rank order, wrapped into as many columns as fit the window best.

const CARD = { width: 206, height: 0, lines: 2 }; // the height follows from the lines of a name
const GAP = { row: 12, column: 14, layer: 84, head: 44 };
const HEADS = ["", "column_goals", "column_targets", "column_chapters", "column_measures", "column_projects", "column_actors", "column_places"];

function layersOf(ids) {
  const layers = HEADS.map(() => []);
  for (const id of ids) layers[layer(id)].push(id);
  layers.forEach((members) => members.sort((a, b) => NODES.get(a).rank - NODES.get(b).rank));
  return layers.map((members, number) => ({ number, members })).filter((one) => one.members.length);
}

const rowHeight = (lines) => 30 + lines * 18 + 8 + GAP.row;

function size(layers, rows, lines) {
  const columns = layers.reduce((sum, one) => sum + Math.ceil(one.members.length / rows), 0);
  const tallest = Math.max(...layers.map((one) => Math.min(rows, one.members.length)));
  return { width: columns * (CARD.width + GAP.column) + (layers.length - 1) * GAP.layer, height: tallest * rowHeight(lines) + GAP.head };
}

// The rows of a column at which the picture can be shown largest in a window of this size.
function bestRows(layers, room, lines) {
  let best = { rows: 1, scale: 0 };
  const longest = Math.max(...layers.map((one) => one.members.length));
  for (let rows = 1; rows <= longest; rows += 1) {
    const needed = size(layers, rows, lines);
    const scale = Math.min(room.width / needed.width, room.height / needed.height);
    if (scale > best.scale) best = { rows, scale };
  }
  return best;
}

// Two lines for a name, or more where the window is wide enough for that anyway.
function chooseShape(layers, room) {
  let shape = { lines: 2, ...bestRows(layers, room, 2) };
  for (const lines of [3, 4]) {
    const taller = bestRows(layers, room, lines);
    if (taller.scale >= 0.97 * shape.scale) shape = { lines, ...taller };
  }
  return shape;
}

// Returns { places: id -> {x, y} of the card's middle, heads: [{x, y, key, count}], box }.
function pack(ids, room) {
  const layers = layersOf(ids);
  const packed = { places: new Map(), heads: [], box: { left: 0, top: 0, right: 0, bottom: 0 } };
  if (!layers.length) return packed;
  const { rows, lines } = chooseShape(layers, room);
  CARD.lines = lines;
  CARD.height = rowHeight(lines) - GAP.row;
  let left = 0;
  for (const one of layers) left = packLayer(one, rows, left, packed) + GAP.layer;
  packed.box.right = left - GAP.layer;
  return packed;
}

// Puts a layer's cards from `left` on, middle on the axis; returns where it ends.
function packLayer({ number, members }, rows, left, packed) {
  const [wide, high] = [CARD.width + GAP.column, CARD.height + GAP.row];
  const columns = Math.ceil(members.length / rows);
  const perColumn = Math.ceil(members.length / columns);
  const top = (-perColumn * high) / 2;
  members.forEach((id, at) => {
    packed.places.set(id, { x: left + Math.floor(at / perColumn) * wide + wide / 2, y: top + (at % perColumn) * high + high / 2 });
  });
  packed.heads.push({ x: left + GAP.column / 2, y: top - 10, width: columns * wide, key: HEADS[number], count: members.length });
  packed.box.top = Math.min(packed.box.top, top - GAP.head);
  packed.box.bottom = Math.max(packed.box.bottom, -top);
  return left + columns * wide;
}
