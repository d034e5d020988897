// The panel on the right: what is picked, the plan's words for it, and what it is linked to.

const FIRST = 8; // entries of a list before "show all"
const HIDDEN_PROPS = new Set(["kind", "order", "level", "generic", "in_box", "op", "confidence", "rule", "reason"]);
const RELATIONS = ["RESTATES_out", "RESTATES_in", "SUPPORTS_out", "SUPPORTS_in", "IMPLEMENTED_BY_out", "IMPLEMENTED_BY_in", "LOCATED_IN_out", "LOCATED_IN_in", "PART_OF_out", "PART_OF_in"];

function showInspector() {
  const panel = byId("inspector");
  const link = state.pick && !NODES.has(state.pick) ? stage.links.find((one) => one.id === state.pick) || EDGE_BY_ID.get(state.pick) : null;
  panel.hidden = !link && !NODES.has(state.pick);
  if (panel.hidden) return;
  panel.replaceChildren(...(link ? linkParts(link) : nodeParts(NODES.get(state.pick))));
  panel.scrollTop = 0;
}

function nodeParts(node) {
  const aliases = (node.aliases || []).join(state.lang === "zh" ? "、" : ", ");
  return [
    top(dot(node.type), captionOf(node)),
    el("h2", {}, node.label),
    aliases ? el("p", { className: "aliases" }, `${word("aliases")} ${aliases}`) : null,
    buttons(node),
    factsOf(node),
    evidenceOf(node),
    ...RELATIONS.map((relation) => relationPart(node, relation)),
  ].filter(Boolean);
}

function top(mark, text) {
  const close = el("button", { className: "icon", title: word("close"), onclick: () => pick(null) }, "✕");
  return el("p", { className: "kind" }, mark, text, close);
}

function buttons(node) {
  const open = el("button", { className: "main", onclick: () => go([node.id], node.id) }, word("focus"));
  const more = el("button", { onclick: () => expand(node.id) }, word("expand"));
  return el("p", { className: "buttons" }, open, isPlan(node.id) ? null : more);
}

function factsOf(node) {
  const known = BOOK.ontology.nodes[node.type].props;
  const rows = Object.entries(node.props || {}).filter(([key, value]) => known[key] && !HIDDEN_PROPS.has(key) && value !== "");
  const cells = rows.flatMap(([key, value]) => [el("dt", {}, known[key][state.lang]), el("dd", {}, ["value", "target_value"].includes(key) ? figureOf(node) : valueWord(key, value))]);
  for (const [role, names] of Object.entries(node.parties || {})) cells.push(el("dt", {}, valueWord("role", role)), el("dd", {}, names.join(state.lang === "zh" ? "、" : ", ")));
  return cells.length ? el("dl", {}, ...cells) : null;
}

function evidenceOf(record) {
  const quotes = quotesOf(record);
  const parts = quotes.map(quotePart);
  const nothing = el("p", { className: "soft" }, word("evidence_none"));
  return el("section", {}, el("h3", {}, word("evidence")), quotes.length ? longList("div", parts, 3) : nothing);
}

function quotePart({ plan, start, end, quote, place }) {
  const at = [BOOK.plans.length > 1 ? plan.title : "", place, word("evidence_at", start + 1, end)].filter(Boolean).join(" · ");
  return el("figure", {}, el("blockquote", {}, quote.replace(/\s*\n\s*/g, "")), el("figcaption", {}, at));
}

// A list that shows its first entries, and the rest when asked.
function longList(tag, parts, first = FIRST) {
  const list = el(tag, {}, ...parts.slice(0, first));
  if (parts.length <= first) return list;
  const more = el("button", { className: "more" }, word("more", parts.length));
  more.onclick = () => more.replaceWith(...parts.slice(first));
  list.append(more);
  return list;
}

function relationPart(node, relation) {
  const outward = relation.endsWith("_out");
  const type = relation.replace(/_(in|out)$/, "");
  const edges = (outward ? outOf(node.id) : into(node.id)).filter((edge) => edge.type === type);
  if (!edges.length) return null;
  const listed = (edge) => (outward && edge.props.position) || 0; // parties in the order of the plan's own list
  const sorted = [...edges].sort((a, b) => (b.props.grade || 0) - (a.props.grade || 0) || listed(a) - listed(b) || NODES.get(far(a, node.id)).rank - NODES.get(far(b, node.id)).rank);
  const items = sorted.map((edge) => relationItem(edge, far(edge, node.id)));
  return el("section", {}, el("h3", {}, word(relation), el("small", {}, String(edges.length))), longList("ul", items));
}

function relationItem(edge, id) {
  const other = NODES.get(id);
  const name = el("button", { className: "name", title: other.label, onclick: () => visit(id) }, dot(other.type), el("span", {}, other.label));
  const item = el("li", { onmouseenter: () => stage.places.has(id) && light(id, null), onmouseleave: () => light(null, null) }, name);
  const chips = chipsOf(edge);
  const why = whyOf(edge);
  const proof = el("button", { className: "proof" }, word("stated"));
  proof.onclick = () => item.querySelector("figure") ? item.querySelectorAll("figure").forEach((one) => one.remove()) : item.append(...quotesOf(edge).map(quotePart));
  const meta = el("div", { className: "meta" }, ...chips, edge.quotes.length ? proof : null, why ? el("span", {}, why) : null);
  if (meta.childNodes.length) item.append(meta);
  return item;
}

function chipsOf(edge) {
  const { role, grade, agrees, method } = edge.props;
  const texts = [];
  if (grade) texts.push([valueWord("grade", grade), edge.kind]);
  if (role) texts.push([valueWord("role", role), "role"]);
  if (method === "inferred") texts.push([word("inferred"), "inferred"]);
  if (agrees !== undefined) texts.push([word(`agrees_${agrees}`), agrees ? "agrees" : "warn"]);
  return texts.map(([text, look]) => el("span", { className: `chip ${look}` }, text));
}

// Why the link exists: the reason in words, the word that drove it, how sure it is.
function whyOf(edge) {
  const { reason, rule, confidence } = edge.props;
  const driver = (rule || "").includes(":") ? `“${rule.split(":").slice(1).join(":")}”` : "";
  const parts = [reason ? valueWord("reason", reason) + driver : "", confidence ? `${word("confidence")} ${confidence}` : ""];
  return parts.filter(Boolean).join(" · ");
}

function linkParts(link) {
  const end = (id) => el("button", { className: "name", onclick: () => visit(id) }, dot(NODES.get(id).type), el("span", {}, NODES.get(id).label));
  const ends = el("div", { className: "ends" }, end(link.from), el("p", { className: "arrow" }, `↓ ${relationWord(link.type)}`), end(link.to));
  const mark = line(link.kind);
  if (!link.bundle) {
    const why = [...chipsOf(link), whyOf(link)].filter(Boolean);
    return [top(mark, relationWord(link.type)), ends, el("p", { className: "meta" }, ...why), evidenceOf(link)];
  }
  const items = link.bundle.map((edge) => relationItem(edge, edge.from));
  return [top(mark, word("bundle", items.length)), ends, el("section", {}, longList("ul", items, 30))];
}
