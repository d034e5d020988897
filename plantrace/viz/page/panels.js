// The bar, the filters and the contents: where one is, what is drawn, where one can go.

const TABS = ["goals", "chapters", "actors"];
let tab = "goals";

function showSide() {
  const plan = planOf(state.at[0]);
  byId("title").textContent = plan.title;
  byId("title").hidden = BOOK.plans.length > 1;
  byId("query").placeholder = word("search");
  byId("query").setAttribute("aria-label", word("search"));
  byId("menu").title = word("menu");
  showPlans(plan);
  byId("tabs").replaceChildren(...TABS.map((key) => el("button", { role: "tab", ariaSelected: String(key === tab), onclick: () => { tab = key; showSide(); } }, word(`tab_${key}`))));
  byId("list").replaceChildren(...entries(plan).map(entry));
}

function showPlans(current) {
  const choice = byId("plan");
  choice.hidden = BOOK.plans.length < 2;
  choice.replaceChildren(...BOOK.plans.map((plan) => el("option", { value: plan.id, selected: plan === current }, plan.title)));
  choice.onchange = () => go([choice.value], null);
}

// What the open tab lists: nodes of the chosen plan, in reading order or by how much they carry.
function entries(plan) {
  const own = [...NODES.values()].filter((node) => isOf(node, plan));
  if (tab === "goals") return own.filter((node) => node.layer === 1 || (node.layer === 2 && !own.some((one) => one.layer === 1))).sort((a, b) => a.rank - b.rank);
  if (tab === "chapters") return own.filter((node) => node.type === "Section" && node.props.level <= 2).sort((a, b) => a.props.order - b.props.order);
  return own.filter((node) => ACTORS.has(node.type) && countOf(node)).sort((a, b) => countOf(b) - countOf(a) || (a.id < b.id ? -1 : 1));
}

function entry(node) {
  const count = countOf(node);
  const missing = count === 0 && node.type === "Goal";
  const inferred = inferredOf(node);
  const figures = inferred ? `${count - inferred} + ${inferred}` : count === null ? "" : String(count);
  const figure = el("small", { className: missing ? "warn" : "", title: missing || inferred ? badgeOf(node).text : "" }, figures);
  const text = node.type === "Section" ? `${node.props.number || ""} ${node.label}`.trim() : node.label;
  const button = el("button", { className: state.at[0] === node.id ? "on" : "", title: text, onclick: () => go([node.id], node.type === "Section" ? null : node.id) });
  if (node.type === "Section") button.dataset.level = node.props.level;
  button.append(...(node.type === "Section" ? [] : [dot(node.type)]), el("span", {}, text), figure);
  return el("li", {}, button);
}

function showBar() {
  const home = el("button", { className: isPlan(state.at[0]) ? "on" : "", onclick: () => go([planOf(state.at[0]).id], null) }, word("overview"));
  const whole = el("button", { className: state.at[0] === "all" ? "on" : "", onclick: () => go(["all"], null) }, word("all"));
  const here = NODES.has(state.at[0]) && !isPlan(state.at[0]) ? el("span", { className: "here" }, dot(NODES.get(state.at[0]).type), nameOfScene()) : null;
  byId("crumbs").replaceChildren(home, whole, ...(here ? [el("i", { className: "step" }, "›"), here] : []));
  const language = el("button", { onclick: () => { state.lang = state.lang === "zh" ? "en" : "zh"; refresh(); } }, word("switch"));
  byId("actions").replaceChildren(exportMenu(), language);
  byId("zoom").replaceChildren(
    el("button", { className: "icon", title: word("zoom_in"), onclick: () => zoomBy(1.3) }, "+"),
    el("button", { className: "icon", title: word("zoom_out"), onclick: () => zoomBy(1 / 1.3) }, "−"),
    el("button", { className: "icon", title: word("fit"), onclick: () => fit(true) }, "⤢"),
  );
  byId("hint").textContent = `${word("stats", stage.places.size, stage.links.length)}　${word("hint")}`;
  byId("blank").replaceChildren(el("strong", {}, word("empty")), word("empty_hint"));
}

function nameOfScene() {
  const [first, ...others] = state.at;
  const node = NODES.get(first);
  const name = node.type === "Section" && node.props.number ? `${node.props.number} ${node.label}` : node.label;
  return others.length ? `${name} +${others.length}` : name;
}

function exportMenu() {
  const item = (key, act) => el("button", { onclick: act }, word(`export_${key}`));
  const items = el("div", { className: "menu" }, item("png", savePng), item("svg", saveSvg), item("csv", saveCsv));
  return el("details", { onclick: (event) => event.target.closest(".menu") && event.currentTarget.removeAttribute("open") }, el("summary", {}, word("export")), items);
}

// The legend: every type that the chosen plan has, and every kind of link; a click takes it out of the picture or brings it back.
function showFilters() {
  const counts = new Map();
  const plan = planOf(state.at[0]);
  for (const node of NODES.values()) if (state.at[0] === "all" || isOf(node, plan)) counts.set(node.type, (counts.get(node.type) || 0) + 1);
  const types = TYPES.filter((type) => counts.has(type)).map((type) => chip(type, dot(type), typeWord(type), counts.get(type)));
  const there = new Set(EDGES.map((edge) => edge.kind));
  const kinds = KINDS.filter((kind) => there.has(kind)).map((kind) => chip(kind, line(kind), word(kind)));
  byId("filters").replaceChildren(...types, el("i", { className: "gap" }), ...kinds);
}

function chip(key, mark, text, count) {
  const toggle = () => { state.hide = hidden(key) ? state.hide.filter((one) => one !== key) : [...state.hide, key]; refresh(true); };
  const figure = count === undefined ? null : el("small", {}, String(count));
  return el("button", { className: hidden(key) ? "filter off" : "filter", ariaPressed: String(!hidden(key)), onclick: toggle }, mark, text, figure);
}
