// Search over names, other names and quotes, with suggestions while one types.

const MOST_HITS = 12;
let hits = [];
let active = 0;

function textsOf(node) {
  if (!node.texts) node.texts = { name: [node.label, ...(node.aliases || []), ...(node.called || [])].join("\n").toLowerCase(), quotes: quotesOf(node).map((quote) => quote.quote.replace(/\s*\n\s*/g, "")) };
  return node.texts;
}

// 0 the very name, 1 begins with it, 2 in the name, 3 in a quote; null for no hit.
function fitness(node, wanted) {
  const texts = textsOf(node);
  if (texts.name === wanted) return 0;
  if (texts.name.startsWith(wanted)) return 1;
  if (texts.name.includes(wanted)) return 2;
  return texts.quotes.some((quote) => quote.toLowerCase().includes(wanted)) ? 3 : null;
}

function findHits(words) {
  const wanted = words.trim().toLowerCase();
  if (!wanted) return [];
  const found = [];
  for (const node of NODES.values()) {
    const fits = fitness(node, wanted);
    if (fits !== null) found.push({ node, fits });
  }
  found.sort((a, b) => a.fits - b.fits || a.node.layer - b.node.layer || a.node.rank - b.node.rank);
  return found.slice(0, MOST_HITS);
}

function marked(text, wanted) {
  const at = text.toLowerCase().indexOf(wanted);
  if (at < 0) return [text];
  return [text.slice(0, at), el("mark", {}, text.slice(at, at + wanted.length)), text.slice(at + wanted.length)];
}

function showHits() {
  const wanted = byId("query").value.trim().toLowerCase();
  hits = findHits(wanted);
  active = 0;
  byId("hits").hidden = !wanted;
  byId("query").setAttribute("aria-expanded", String(Boolean(wanted)));
  byId("hits").replaceChildren(...(hits.length ? hits.map((hit, at) => hitPart(hit, at, wanted)) : [el("li", { className: "soft" }, word("search_none"))]));
}

// A name, begun late enough for the hit to be seen.
function marksOfName(node, wanted) {
  const at = node.label.toLowerCase().indexOf(wanted);
  return marked(at > 16 ? "…" + node.label.slice(at - 8) : node.label, wanted);
}

function hitPart({ node, fits }, at, wanted) {
  const name = el("span", { className: "hit" }, dot(node.type), el("b", {}, ...marksOfName(node, wanted)), el("small", {}, typeWord(node.type)));
  const item = el("li", { role: "option", ariaSelected: String(at === active), onmousedown: (event) => { event.preventDefault(); choose(at); } }, name);
  if (hits.some((hit) => hit.node !== node && hit.node.label === node.label)) item.append(el("small", { className: "whose" }, (node.plans || []).map((number) => BOOK.plans[number].title).join(" · ")));
  if (fits === 3) {
    const quote = textsOf(node).quotes.find((one) => one.toLowerCase().includes(wanted));
    const from = Math.max(0, quote.toLowerCase().indexOf(wanted) - 12);
    item.append(el("q", {}, ...marked((from ? "…" : "") + quote.slice(from, from + 48), wanted)));
  }
  return item;
}

function choose(at) {
  if (!hits[at]) return;
  byId("query").value = "";
  byId("hits").hidden = true;
  byId("query").blur();
  go([hits[at].node.id], hits[at].node.id);
}

function step(by) {
  active = Math.max(0, Math.min(hits.length - 1, active + by));
  [...byId("hits").children].forEach((item, at) => { item.ariaSelected = String(at === active); if (at === active) item.scrollIntoView({ block: "nearest" }); });
}

function buildSearch() {
  const query = byId("query");
  query.addEventListener("input", showHits);
  query.addEventListener("focus", showHits);
  query.addEventListener("blur", () => { byId("hits").hidden = true; });
  query.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter") choose(active);
    else if (event.key === "Escape") query.blur();
    else return;
    event.preventDefault();
  });
}
