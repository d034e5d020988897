// Going from place to place, and starting.

// Draw everything anew from the state; `keep` leaves the window where it is.
function refresh(keep = false) {
  document.documentElement.lang = state.lang === "zh" ? "zh-CN" : "en";
  showInspector();
  drawScene();
  showSide();
  showFilters();
  showBar();
  remember();
  if (!keep) fit();
}

function remember() {
  if (location.hash !== hashOf()) history.pushState(null, "", hashOf());
}

function go(at, id) {
  Object.assign(state, { at, pick: id, open: [] });
  document.body.classList.remove("side-open");
  refresh();
}

function pick(id) {
  state.pick = id;
  showInspector();
  light(null, null);
  remember();
  if (id) setTimeout(() => reveal(id), 350); // later than a double click
}

// Go to a node from a list: pick it where it is shown, else open its own neighbourhood.
function visit(id) {
  if (stage.places.has(id)) pick(id);
  else go([id], id);
}

function expand(id) {
  const node = NODES.get(id);
  if (state.at[0] !== id && (overview() || isPlan(id) || node.type === "Section")) return go([id], NODES.get(id).type === "Section" ? null : id);
  if (!state.open.includes(id)) state.open.push(id);
  state.pick = id;
  return refresh();
}

function buildKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.target.matches("input, select")) return;
    if (event.key === "/") {
      event.preventDefault();
      byId("query").focus();
    }
    if (event.key === "Escape") pick(null);
    if (event.key === "f") fit(true);
  });
  byId("menu").onclick = () => document.body.classList.toggle("side-open");
}

function start() {
  readHash();
  if (!location.hash && BOOK.focus.length) state.pick = BOOK.focus[0];
  history.replaceState(null, "", hashOf());
  buildStage();
  buildSearch();
  buildKeys();
  refresh();
  addEventListener("popstate", () => { readHash(); refresh(); });
  new ResizeObserver(() => fit()).observe(byId("stage")); // also when the filters above take another line
  window.plantrace = { state, stage }; // for the browser's console, and for tests
  document.body.dataset.ready = "yes";
}

start();
