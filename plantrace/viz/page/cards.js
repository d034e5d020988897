// A node as a card: what it is, its name, what is still hidden behind it.

const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Segoe UI",system-ui,sans-serif';
const INK = { text: "#1b2430", soft: "#5f6b7a", faint: "#98a2b3", rule: "#d9dee6", accent: "#1f4e8c", warn: "#b42318" };
const NAME_FONT = `600 14px ${FONT}`;
const SMALL_FONT = `12px ${FONT}`;
const TEXT_WIDTH = CARD.width - 30;
const BLOCK_BELOW = 0.34; // under this scale letters cannot be read, and are not drawn
const HANGING = /[，。、；：）》”’！？,.;:)]/; // signs that never begin a line
const MEASURED = 400; // names are measured beforehand in scenes up to this many cards
const textCache = new Map();
const pen = document.createElement("canvas").getContext("2d"); // measures text where nothing is drawn

// The name in as many lines as the card has, cut where it does not fit.
function nameLines(ctx, text) {
  const known = textCache.get(text);
  if (known && known.of === CARD.lines) return known.lines;
  ctx.font = NAME_FONT;
  const lines = [""];
  for (const letter of text) {
    const line = lines[lines.length - 1] + letter;
    if (ctx.measureText(line).width <= TEXT_WIDTH || (HANGING.test(letter) && lines.length < CARD.lines)) lines[lines.length - 1] = line;
    else if (lines.length < CARD.lines) lines.push(letter);
    else {
      lines.push(lines.pop().slice(0, -1) + "…");
      break;
    }
  }
  textCache.set(text, { lines, of: CARD.lines });
  return lines;
}

// A name that its card cuts, to be shown in whole beside the pointer.
function cutName(text) {
  if (stage.places.size > MEASURED) return text;
  const lines = nameLines(pen, text);
  return lines[lines.length - 1].endsWith("…") ? text : undefined;
}

// The first line's foot: the name stands in the middle of the room that the card has for it.
const nameTop = (lines) => 42 + (CARD.lines - lines.length) * 9;

function captionOf(node) {
  const props = node.props || {};
  if (node.type === "Goal") return goalCaption(node, props);
  if (node.type === "Measure") return valueWord("measure_level", props.level || "action");
  if (node.type === "Section") return props.number || typeWord("Section");
  return typeWord(node.type);
}

// The figure that is to be reached, by when, and whether it binds; for a goal without one, its kind.
function goalCaption(node, props) {
  const figure = figureOf(node);
  if (!figure) return valueWord("goal_kind", props.kind);
  const year = props.target_year || props.by;
  const last = (planOf(node.id).period || [])[1];
  return [year === last ? null : year, figure, props.attribute && valueWord("attribute", props.attribute)].filter(Boolean).join(" · ");
}

// The value that a goal sets, with its comparator and unit.
function figureOf({ props }) {
  const value = props.target_value || props.value;
  if (!value) return "";
  const op = props.op && props.op !== "=" ? valueWord("op", props.op) : "";
  const unit = /^[\d.,\-−]+$/.test(value) ? props.unit || "" : "";
  return `${op}${value}${unit}`;
}

// What stands at the card's lower right: how much supports a goal, how much a body carries.
function countOf(node) {
  if (node.type === "Goal" && node.layer === 1) return into(node.id).filter((edge) => edge.type === "SUPPORTS").length;
  if (ACTORS.has(node.type)) return into(node.id).filter((edge) => edge.type === "IMPLEMENTED_BY").length;
  return null;
}

// How much of that the plan does not state.
const inferredOf = (node) => (ACTORS.has(node.type) ? into(node.id).filter((edge) => edge.kind === "inferred").length : 0);

function badgeOf(node) {
  const count = countOf(node);
  const inferred = inferredOf(node);
  if (count === 0 && node.type === "Goal") return { text: word("unsupported"), colour: INK.warn };
  if (inferred) return { text: word(inferred === count ? "inferred_in" : "named_and_inferred_in", count - inferred, inferred), colour: INK.soft };
  if (count) return { text: word(node.type === "Goal" ? "supported_by" : "named_in", count), colour: INK.soft };
  return null;
}

function drawCard({ ctx, id, x, y }) {
  const node = NODES.get(id);
  return { drawNode: () => paintCard(ctx, node, x - CARD.width / 2, y - CARD.height / 2), nodeDimensions: CARD };
}

function paintCard(ctx, node, left, top) {
  ctx.save();
  if (stage.hot && !stage.hot.has(node.id)) ctx.globalAlpha = 0.2;
  if (stage.scale() < BLOCK_BELOW) paintBlock(ctx, node, left, top);
  else paintFace(ctx, node, left, top);
  ctx.restore();
}

function paintBlock(ctx, node, left, top) {
  ctx.fillStyle = colourOf(node.type);
  if (!stage.hot) ctx.globalAlpha = 0.55;
  ctx.fillRect(left, top, CARD.width, CARD.height);
}

function paintFace(ctx, node, left, top) {
  const picked = node.id === state.pick;
  ctx.shadowColor = "rgba(23,37,60,.14)";
  ctx.shadowBlur = picked ? 16 : 5;
  ctx.shadowOffsetY = picked ? 4 : 1;
  ctx.fillStyle = "#fff";
  rounded(ctx, left, top, CARD.width, CARD.height, 7);
  ctx.fill();
  ctx.shadowColor = "transparent";
  ctx.strokeStyle = picked ? INK.accent : node.id === stage.over ? colourOf(node.type) : INK.rule;
  ctx.lineWidth = picked ? 2 : 1;
  ctx.stroke();
  ctx.fillStyle = colourOf(node.type);
  rounded(ctx, left + 6, top + 9, 4, CARD.height - 18, 2);
  ctx.fill();
  paintText(ctx, node, left + 18, top);
}

function paintText(ctx, node, left, top) {
  ctx.textBaseline = "alphabetic";
  ctx.font = SMALL_FONT;
  ctx.fillStyle = INK.soft;
  ctx.textAlign = "left";
  const badge = badgeOf(node);
  const room = TEXT_WIDTH - (badge ? ctx.measureText(badge.text).width + 8 : 0);
  ctx.fillText(clip(ctx, captionOf(node), room), left, top + 21);
  if (badge) {
    ctx.fillStyle = badge.colour;
    ctx.textAlign = "right";
    ctx.fillText(badge.text, left + TEXT_WIDTH, top + 21);
    ctx.textAlign = "left";
  }
  const lines = nameLines(ctx, node.label);
  ctx.font = NAME_FONT;
  ctx.fillStyle = INK.text;
  lines.forEach((text, at) => ctx.fillText(text, left, top + nameTop(lines) + at * 18));
}

function clip(ctx, text, width) {
  if (ctx.measureText(text).width <= width) return text;
  let short = text;
  while (short && ctx.measureText(short + "…").width > width) short = short.slice(0, -1);
  return short + "…";
}

function rounded(ctx, left, top, width, height, radius) {
  ctx.beginPath();
  ctx.roundRect(left, top, width, height, radius);
}
