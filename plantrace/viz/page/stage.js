// The canvas: vis-network holds the cards, moves and zooms; the page draws cards and links on it.

const stage = {
  network: null,
  nodes: null,
  places: new Map(),
  heads: [],
  box: null,
  links: [],
  linksOf: new Map(),
  hot: null, // ids that stay bright while the rest fades
  over: null, // the card or link under the pointer
  overLink: null,
  scale: () => stage.network.getScale(),
  hotLinks,
};

// The links to brighten: those under the pointer, else those of what is picked (unless the whole scene is about it).
function hotLinks() {
  if (stage.overLink) return new Set([stage.overLink]);
  const centre = stage.over || (state.at.includes(state.pick) ? null : state.pick);
  return new Set(centre ? stage.linksOf.get(centre) || pickedLink() : []);
}

const pickedLink = () => stage.links.filter((link) => link.id === state.pick);

function buildStage() {
  stage.nodes = new vis.DataSet();
  OPTIONS.nodes.ctxRenderer = drawCard;
  stage.network = new vis.Network(byId("canvas"), { nodes: stage.nodes, edges: new vis.DataSet() }, OPTIONS);
  const network = stage.network;
  network.on("beforeDrawing", (ctx) => {
    paintLinks(ctx);
    paintHeads(ctx);
  });
  network.on("click", onClick);
  network.on("doubleClick", (event) => event.nodes.length && expand(event.nodes[0]));
  network.on("hoverNode", (event) => light(event.node, null));
  network.on("blurNode", () => light(null, null));
  network.on("dragging", moved);
  byId("canvas").addEventListener("mousemove", hoverLink);
}

function moved(event) {
  for (const [id, place] of Object.entries(stage.network.getPositions(event.nodes))) stage.places.set(id, place);
}

function onClick(event) {
  if (event.nodes.length) return pick(event.nodes[0]);
  const link = linkAt(event.pointer.canvas, 7 / stage.scale());
  return pick(link ? link.id : null);
}

function hoverLink(event) {
  if (stage.over || event.buttons || stage.links.length > 1500) return;
  const link = linkAt(stage.network.DOMtoCanvas({ x: event.offsetX, y: event.offsetY }), 5 / stage.scale());
  byId("canvas").style.cursor = link ? "pointer" : "";
  if (link !== stage.overLink) light(null, link);
}

// Brighten a node with its neighbours, or a link with its ends; without either, what is picked.
function light(id, link) {
  stage.over = id;
  stage.overLink = link;
  const links = [...stage.hotLinks()];
  const centre = id || (link || state.at.includes(state.pick) ? null : state.pick);
  stage.hot = links.length || (centre && stage.places.has(centre)) ? new Set(links.flatMap((one) => [one.from, one.to])) : null;
  if (stage.hot && centre) stage.hot.add(centre);
  stage.network.redraw();
}

// The part of the canvas that no panel covers.
function room() {
  const box = byId("stage").getBoundingClientRect();
  const panel = byId("inspector").hidden || innerWidth < 900 ? 0 : byId("inspector").offsetWidth;
  return { width: Math.max(260, box.width - panel - 48), height: Math.max(240, box.height - 76), panel };
}

function drawScene() {
  const ids = visibleIds();
  const packed = pack(ids, room());
  Object.assign(stage, packed, { links: visibleLinks(ids), linksOf: new Map() });
  for (const link of stage.links) {
    push(stage.linksOf, link.from, link);
    push(stage.linksOf, link.to, link);
  }
  stage.nodes.clear();
  stage.nodes.add([...packed.places].map(([id, place]) => ({ id, ...place, title: cutName(NODES.get(id).label) })));
  byId("blank").hidden = ids.size > 0;
  light(null, null);
}

// Show the whole scene; one of few cards is kept readable instead, from its left and its top.
function fit(animation = false) {
  const space = room();
  const { left, right, top, bottom } = stage.box;
  const whole = Math.min(1.15, space.width / (right - left + 20), space.height / (bottom - top + 20));
  const scale = stage.places.size < 80 ? Math.max(0.48, whole) : whole;
  const x = scale > whole ? left - 10 + space.width / 2 / scale : (left + right) / 2;
  const y = (bottom - top + 20) * scale > space.height ? top - 10 + space.height / 2 / scale : (top + bottom) / 2;
  const middle = { x: x + space.panel / 2 / scale, y: y + 14 / scale }; // above the hint
  stage.network.moveTo({ position: middle, scale, animation });
}

function zoomBy(factor) {
  stage.network.moveTo({ scale: stage.scale() * factor, animation: { duration: 160, easingFunction: "easeOutQuad" } });
}

// Bring a card into the part of the window that no panel covers.
function reveal(id) {
  if (!stage.places.has(id)) return;
  const space = room();
  const at = stage.network.canvasToDOM(stage.places.get(id));
  const half = (CARD.width / 2) * stage.scale();
  if (at.x + half < space.width && at.x - half > 0 && at.y > 40 && at.y < space.height) return;
  const place = stage.places.get(id);
  stage.network.moveTo({ position: { x: place.x + space.panel / 2 / stage.scale(), y: place.y }, animation: { duration: 260, easingFunction: "easeInOutQuad" } });
}
