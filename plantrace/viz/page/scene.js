// What is shown: the state (kept in the address after #) and the nodes and links that follow from it.

const WHOLE_SECTION = 60; // records of a section that are shown at once, rather than its parts
const state = { at: BOOK.focus.length ? BOOK.focus : [BOOK.plans[0].id], open: [], hide: [], pick: null, lang: BOOK.lang };

function readHash() {
  const given = new URLSearchParams(location.hash.slice(1));
  const list = (key) => (given.get(key) || "").split(",").filter(Boolean);
  const at = list("at").filter((id) => NODES.has(id) || id === "all");
  if (at.length) state.at = at;
  state.open = list("open").filter((id) => NODES.has(id));
  state.hide = list("hide").filter((key) => TYPES.includes(key) || KINDS.includes(key));
  const pick = given.get("pick");
  state.pick = NODES.has(pick) || EDGE_BY_ID.has(pick) ? pick : null;
  if (["zh", "en"].includes(given.get("lang"))) state.lang = given.get("lang");
}

function hashOf() {
  const parts = { at: state.at.join(","), open: state.open.join(","), hide: state.hide.join(","), pick: state.pick || "" };
  if (state.lang !== BOOK.lang) parts.lang = state.lang;
  return "#" + Object.entries(parts).filter(([, value]) => value).map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
}

const hidden = (key) => state.hide.includes(key);
const walks = (edge) => ["direct", "indirect", "implements", "inferred"].includes(edge.kind) && !hidden(edge.kind);
const isPlan = (id) => NODES.has(id) && NODES.get(id).type === "Plan";
const layer = (id) => NODES.get(id).layer;

// Everything on the way from `id` to the goals (side -1) or to the actors (side 1), layer by layer.
function walk(id, side, seen) {
  for (const edge of [...outOf(id), ...into(id)]) {
    const next = far(edge, id);
    if (walks(edge) && (layer(next) - layer(id)) * side > 0 && !seen.has(next)) {
      seen.add(next);
      walk(next, side, seen);
    }
  }
  return seen;
}

function contents(sectionId, found = new Set()) {
  for (const edge of into(sectionId)) {
    if (edge.type !== "PART_OF" || found.has(edge.from)) continue;
    found.add(edge.from);
    contents(edge.from, found);
  }
  return found;
}

// The neighbourhood that the view opens for a node.
function reach(id) {
  const node = NODES.get(id);
  const start = node.type === "Section" ? [...contents(id)].filter((one) => CONTENT.has(NODES.get(one).type)) : [id];
  const found = new Set(start);
  if (node.layer === 7) into(id).filter((edge) => edge.type === "LOCATED_IN" && !hidden("located")).forEach((edge) => found.add(edge.from));
  for (const one of [...found]) {
    for (const next of walk(one, -1, new Set([one]))) found.add(next);
    for (const next of walk(one, 1, new Set([one]))) found.add(next);
  }
  return found;
}

// The picture from above that the scene is, if it is one: of a plan, or of a section too long to be shown whole.
function overview() {
  const [root] = state.at;
  const long = NODES.has(root) && (isPlan(root) || contents(root).size > WHOLE_SECTION);
  return long ? BOOK.overviews.find((one) => one.root === root) : undefined;
}

// The plan that is looked at: that of the first node of the scene.
function planOf(id) {
  const quotes = NODES.has(id) ? quotesOf(NODES.get(id)) : [];
  return BOOK.plans.find((plan) => plan.id === id) || (quotes.length ? quotes[0].plan : BOOK.plans[0]);
}

function neighbours(id) {
  const linked = [...outOf(id), ...into(id)].filter((edge) => !hidden(edge.kind) && !isPlan(far(edge, id)));
  return linked.map((edge) => far(edge, id)).filter((one) => NODES.get(one).type !== "Section" || NODES.get(id).type === "Section");
}

function visibleIds() {
  let ids;
  if (overview()) ids = new Set(overview().nodes);
  else if (state.at[0] === "all") ids = new Set([...NODES.values()].filter((node) => node.layer !== 3).map((node) => node.id));
  else ids = new Set(state.at.flatMap((id) => [...reach(id)]));
  for (const id of state.open) {
    ids.add(id);
    neighbours(id).forEach((one) => ids.add(one));
  }
  return new Set([...ids].filter((id) => !hidden(NODES.get(id).type)));
}

// The links between what is shown; the overview's own stand for several edges each.
function visibleLinks(ids) {
  const shown = (link) => ids.has(link.from) && ids.has(link.to) && !hidden(link.kind);
  const bundles = overview() ? overview().links.map(bundle) : [];
  return [...bundles, ...EDGES].filter((link) => link.type !== "PART_OF" && shown(link));
}

function bundle(link) {
  const edges = link.edges.map((id) => EDGE_BY_ID.get(id));
  const kind = link.inferred ? "inferred" : link.type === "SUPPORTS" ? (edges.some((edge) => edge.kind === "direct") ? "direct" : "indirect") : "implements";
  return { id: `${link.source}~${link.target}~${kind}`, from: link.source, to: link.target, type: link.type, kind, bundle: edges, props: {}, quotes: [] };
}
