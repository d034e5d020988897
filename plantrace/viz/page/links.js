// A link as a curve from the side of one card to the side of another; inferred ones are dashed.

const LINK_LOOKS = {
  direct: { colour: "#d1603d", width: 1.6 },
  indirect: { colour: "#e3b49f", width: 1.1 },
  implements: { colour: "#2f5d8c", width: 1.4 },
  located: { colour: "#8aa98a", width: 1.1 },
  part: { colour: "#c3cad4", width: 1 },
  inferred: { colour: "#7a5195", width: 1.4, dash: [6, 5] },
};

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
    paintGroup(ctx, group, kind, hot.size ? 0.1 : many ? 0.25 : 0.6);
  }
  for (const link of hot) paintHot(ctx, link);
  ctx.setLineDash([]);
}

function paintGroup(ctx, group, kind, alpha) {
  ctx.save();
  ctx.globalAlpha = alpha;
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
    ctx.font = `600 13px ${FONT}`;
    ctx.fillStyle = INK.soft;
    ctx.fillText(word(head.key), head.x, head.y);
    const wide = ctx.measureText(word(head.key)).width;
    ctx.font = `12px ${FONT}`;
    ctx.fillStyle = "#98a2b3";
    ctx.fillText(String(head.count), head.x + wide + 8, head.y);
  }
  ctx.restore();
}
