// A link as a curve from the side of one card to the side of another; inferred ones are dashed.

const edgeColour = (type) => BOOK.ontology.edges[type].colour;
const LINK_LOOKS = {
  located: { colour: edgeColour("LOCATED_IN"), width: 1.1, strength: 0.7 },
  indirect: { colour: edgeColour("SUPPORTS"), width: 1, strength: 0.5 },
  direct: { colour: edgeColour("SUPPORTS"), width: 1.7, strength: 1 },
  implements: { colour: edgeColour("IMPLEMENTED_BY"), width: 1.4, strength: 0.8 },
  inferred: { colour: edgeColour("IMPLEMENTED_BY"), width: 1.4, strength: 0.8, dash: [6, 5] },
};

// A sample of a kind of link, for the legend.
function line(kind) {
  const sample = el("i", { className: "line" });
  const { colour, width, strength, dash } = LINK_LOOKS[kind];
  sample.style.borderTop = `${Math.max(1.5, width)}px ${dash ? "dashed" : "solid"} ${colour}`;
  sample.style.opacity = kind === "indirect" ? strength : 1;
  return sample;
}

const lookOf = (link) => LINK_LOOKS[link.kind];
const widthOf = (link) => (link.bundle ? 1 + Math.log2(link.bundle.length) : lookOf(link).width);

// The curve's four points; within a column it bows out to the right.
function curve(link, places) {
  const a = places.get(link.from);
  const b = places.get(link.to);
  const half = CARD.width / 2;
  if (Math.abs(a.x - b.x) < CARD.width) {
    const bow = Math.max(a.x, b.x) + half + 46;
    return [a.x + half, a.y, bow, a.y, bow, b.y, b.x + half, b.y];
  }
  const side = a.x < b.x ? half : -half;
  const middle = (a.x + side + b.x - side) / 2;
  return [a.x + side, a.y, middle, a.y, middle, b.y, b.x - side, b.y];
}

function trace(ctx, c) {
  ctx.moveTo(c[0], c[1]);
  ctx.bezierCurveTo(c[2], c[3], c[4], c[5], c[6], c[7]);
}

function paintLinks(ctx) {
  const hot = stage.hotLinks();
  const many = stage.links.length > 1500;
  for (const kind of Object.keys(LINK_LOOKS)) {
    const group = stage.links.filter((link) => link.kind === kind && !hot.has(link));
    paintGroup(ctx, group, kind, hot.size ? 0.12 : many ? 0.22 : overview() ? 0.4 : 0.7);
  }
  for (const link of hot) paintHot(ctx, link);
  ctx.setLineDash([]);
}

function paintGroup(ctx, group, kind, alpha) {
  ctx.save();
  ctx.globalAlpha = alpha * LINK_LOOKS[kind].strength;
  ctx.strokeStyle = LINK_LOOKS[kind].colour;
  ctx.setLineDash(LINK_LOOKS[kind].dash || []);
  const widths = new Map();
  for (const link of group) push(widths, widthOf(link), link);
  for (const [width, links] of widths) {
    ctx.lineWidth = width;
    ctx.beginPath();
    links.forEach((link) => trace(ctx, curve(link, stage.places)));
    ctx.stroke();
  }
  ctx.restore();
}

function paintHot(ctx, link) {
  const points = curve(link, stage.places);
  ctx.save();
  ctx.strokeStyle = lookOf(link).colour;
  ctx.fillStyle = lookOf(link).colour;
  ctx.lineWidth = widthOf(link) + 0.8;
  ctx.setLineDash(lookOf(link).dash || []);
  ctx.beginPath();
  trace(ctx, points);
  ctx.stroke();
  arrow(ctx, points);
  ctx.restore();
}

function arrow(ctx, c) {
  const toward = Math.sign(c[6] - c[4]) || -1;
  ctx.beginPath();
  ctx.moveTo(c[6], c[7]);
  ctx.lineTo(c[6] - toward * 9, c[7] - 4.5);
  ctx.lineTo(c[6] - toward * 9, c[7] + 4.5);
  ctx.fill();
}

function pointAt(c, t) {
  const u = 1 - t;
  const mix = (p0, p1, p2, p3) => u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
  return { x: mix(c[0], c[2], c[4], c[6]), y: mix(c[1], c[3], c[5], c[7]) };
}

// The link nearest to a point of the picture, if one is within `near`.
function linkAt(point, near) {
  let best = { link: null, distance: near };
  for (const link of stage.links) {
    const c = curve(link, stage.places);
    if (point.y < Math.min(c[1], c[7]) - near || point.y > Math.max(c[1], c[7]) + near) continue;
    if (point.x < Math.min(c[0], c[2], c[6]) - near || point.x > Math.max(c[0], c[2], c[6]) + near) continue;
    for (let step = 0; step <= 32; step += 1) {
      const on = pointAt(c, step / 32);
      const distance = Math.hypot(on.x - point.x, on.y - point.y);
      if (distance < best.distance) best = { link, distance };
    }
  }
  return best.link;
}

function paintHeads(ctx) {
  ctx.save();
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  for (const head of stage.heads) {
    const tall = Math.max(14, 12 / stage.scale()); // readable from afar
    ctx.font = `600 ${tall}px ${FONT}`;
    ctx.fillStyle = INK.soft;
    ctx.fillText(word(head.key), head.x, head.y);
    const wide = ctx.measureText(word(head.key)).width;
    ctx.font = `${tall * 0.9}px ${FONT}`;
    ctx.fillStyle = INK.faint;
    if (wide + 3 * tall < head.width + GAP.layer) ctx.fillText(String(head.count), head.x + wide + tall / 2, head.y);
  }
  ctx.restore();
}
