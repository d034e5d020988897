// What the page knows: the graph's records, by id and by end, and the words for people.

function readJson(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

const BOOK = readJson("book");
const NODES = new Map(readJson("nodes").map((node) => [node.id, node]));
const EDGES = readJson("edges");
const OUT = new Map();
const IN = new Map();
const KINDS = ["direct", "indirect", "implements", "located", "inferred"];
const TYPES = ["Goal", "Measure", "Project", "Enterprise", "Department", "Institution", "Town", "Place"];
const ACTORS = new Set(["Enterprise", "Department", "Institution", "Town"]);
const CONTENT = new Set(["Goal", "Measure", "Project"]);

for (const edge of EDGES) {
  edge.kind = kindOf(edge);
  push(OUT, edge.from, edge);
  push(IN, edge.to, edge);
}
const EDGE_BY_ID = new Map(EDGES.map((edge) => [edge.id, edge]));

function push(map, key, value) {
  if (map.has(key)) map.get(key).push(value);
  else map.set(key, [value]);
}

function kindOf(edge) {
  if (edge.dashes) return "inferred";
  if (edge.type === "SUPPORTS") return edge.props.grade === 1 ? "indirect" : "direct";
  return { IMPLEMENTED_BY: "implements", LOCATED_IN: "located", RESTATES: "direct", PART_OF: "part" }[edge.type];
}

const outOf = (id) => OUT.get(id) || [];
const into = (id) => IN.get(id) || [];
const far = (edge, id) => (edge.from === id ? edge.to : edge.from);
const colourOf = (type) => BOOK.ontology.nodes[type].colour;

// A word of words.yaml in the page's language; {n} and {m} are filled in.
function word(key, n, m) {
  const entry = BOOK.words[key];
  return entry ? entry[state.lang].replace("{n}", n).replace("{m}", m) : key;
}

const typeWord = (type) => BOOK.ontology.nodes[type][state.lang];
const relationWord = (type) => BOOK.ontology.edges[type][state.lang];

// A coded value (a role, a kind of goal) in words; values that are not coded stay as they are.
function valueWord(group, value) {
  const known = (BOOK.ontology.values[group] || {})[String(value)];
  return known ? known[state.lang] : String(value);
}

function quotesOf(record) {
  return (record.quotes || []).map((number) => {
    const [plan, start, end, quote, place] = BOOK.quotes[number];
    return { plan: BOOK.plans[plan], start, end, quote, place: BOOK.places[place] };
  });
}

// Whether a plan names the node.
const isOf = (node, plan) => (node.plans || []).includes(BOOK.plans.indexOf(plan));

// An element with its properties and children; text is never read as HTML.
function el(tag, props, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(props || {})) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const byId = (id) => document.getElementById(id);

function dot(type) {
  const mark = el("i", { className: "dot" });
  mark.style.background = colourOf(type);
  return mark;
}
