// Where the cards go: layers from left to right, each in its rank order, wrapped into as many columns as fit the window best.

const CARD = { width: 224, height: 66 };
const ROW = 78;
const COLUMN = 240;
const LAYER_GAP = 110;
const HEAD = 44;
const HEADS = ["column_plans", "column_goals", "column_targets", "column_chapters", "column_tasks", "column_actions", "column_projects", "column_actors", "column_places"];

function layersOf(ids) {
  const layers = HEADS.map(() => []);
  for (const id of ids) layers[layer(id)].push(id);
  layers.forEach((members) => members.sort((a, b) => NODES.get(a).rank - NODES.get(b).rank));
  return layers.map((members, number) => ({ number, members })).filter((one) => one.members.length);
}

function size(layers, rows) {
  const columns = layers.reduce((sum, one) => sum + Math.ceil(one.members.length / rows), 0);
  const tallest = Math.max(...layers.map((one) => Math.min(rows, one.members.length)));
  return { width: columns * COLUMN + (layers.length - 1) * LAYER_GAP, height: tallest * ROW + HEAD };
}

// The number of rows at which the picture can be shown largest in a window of this size.
function bestRows(layers, room) {
  let best = { rows: 1, scale: 0 };
  const longest = Math.max(...layers.map((one) => one.members.length));
  for (let rows = 1; rows <= longest; rows += 1) {
    const needed = size(layers, rows);
    const scale = Math.min(room.width / needed.width, room.height / needed.height);
    if (scale > best.scale) best = { rows, scale };
  }
  return best.rows;
}

// Returns { places: id -> {x, y} of the card's middle, heads: [{x, y, key, count}], box }.
function pack(ids, room) {
  const layers = layersOf(ids);
  const packed = { places: new Map(), heads: [], box: { left: 0, top: 0, right: 0, bottom: 0 } };
  if (!layers.length) return packed;
  const rows = bestRows(layers, room);
  let left = 0;
  for (const { number, members } of layers) {
    const columns = Math.ceil(members.length / rows);
    const perColumn = Math.ceil(members.length / columns);
    const top = (-Math.min(perColumn, members.length) * ROW) / 2;
    members.forEach((id, at) => {
      const x = left + Math.floor(at / perColumn) * COLUMN + COLUMN / 2;
      packed.places.set(id, { x, y: top + (at % perColumn) * ROW + ROW / 2 });
    });
    packed.heads.push({ x: left + (COLUMN - CARD.width) / 2, y: top - 14, key: HEADS[number], count: members.length });
    packed.box.top = Math.min(packed.box.top, top - HEAD);
    packed.box.bottom = Math.max(packed.box.bottom, -top);
    left += columns * COLUMN + LAYER_GAP;
  }
  packed.box.right = left - LAYER_GAP;
  return packed;
}
