// What is shown, as a drawing (SVG, PNG) or as a table of relations (CSV).

const SVG_NS = ["http:", "", "www.w3.org", "2000", "svg"].join("/"); // a name, not an address that is opened

const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function svgCard(id, place) {
  const node = NODES.get(id);
  const left = place.x - CARD.width / 2;
  const top = place.y - CARD.height / 2;
  const lines = nameLines(pen, node.label);
  const names = lines.map((line, at) => `<text x="${left + 18}" y="${top + nameTop(lines) + at * 18}" class="n">${escaped(line)}</text>`);
  const badge = badgeOf(node);
  const count = badge ? `<text x="${left + 18 + TEXT_WIDTH}" y="${top + 21}" class="s" text-anchor="end" style="fill:${badge.colour}">${escaped(badge.text)}</text>` : "";
  pen.font = SMALL_FONT;
  const caption = clip(pen, captionOf(node), TEXT_WIDTH - (badge ? pen.measureText(badge.text).width + 8 : 0));
  return `<g><rect x="${left}" y="${top}" width="${CARD.width}" height="${CARD.height}" rx="7" class="c"/><rect x="${left + 6}" y="${top + 9}" width="4" height="${CARD.height - 18}" rx="2" fill="${colourOf(node.type)}"/><text x="${left + 18}" y="${top + 21}" class="s">${escaped(caption)}</text>${count}${names.join("")}</g>`;
}

function svgLink(link) {
  const [a, b, c, d, e, f, g, h] = curve(link, stage.places);
  const look = lookOf(link);
  const dash = look.dash ? ` stroke-dasharray="${look.dash.join(" ")}"` : "";
  return `<path d="M${a} ${b}C${c} ${d} ${e} ${f} ${g} ${h}" stroke="${look.colour}" stroke-width="${widthOf(link).toFixed(2)}" stroke-opacity="${(0.65 * look.strength).toFixed(2)}"${dash}/>`;
}

function svgText() {
  const { left, right, top, bottom } = stage.box;
  const [x, y, width, height] = [left - 30, top - 50, right - left + 60, bottom - top + 80];
  const heads = stage.heads.map((head) => `<text x="${head.x}" y="${head.y}" class="h">${escaped(word(head.key))} ${head.count}</text>`);
  const style = `text{font-family:${FONT.replaceAll('"', "'")};fill:${INK.text}}.n{font-size:14px;font-weight:600}.s{font-size:12px;fill:${INK.soft}}.h{font-size:13px;font-weight:600;fill:${INK.soft}}.c{fill:#fff;stroke:${INK.rule}}`;
  const title = `<text x="${left + 8}" y="${top - 22}" style="font-size:16px;font-weight:600">${escaped(titleOfScene())}</text>`;
  return `<svg xmlns="${SVG_NS}" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}"><style>${style}</style><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#f6f7f9"/>${title}${heads.join("")}<g fill="none">${stage.links.map(svgLink).join("")}</g>${[...stage.places].map(([id, place]) => svgCard(id, place)).join("")}</svg>`;
}

function titleOfScene() {
  const plan = planOf(state.at[0]).title;
  return NODES.has(state.at[0]) && !isPlan(state.at[0]) ? `${plan} · ${nameOfScene()}` : plan;
}

function save(blob, suffix) {
  const address = URL.createObjectURL(blob);
  const name = titleOfScene().replace(/[\\/:*?"<>|\s]+/g, "_").slice(0, 80);
  el("a", { href: address, download: `${name}.${suffix}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

const saveSvg = () => save(new Blob([svgText()], { type: "image/svg+xml" }), "svg");

function savePng() {
  const drawing = URL.createObjectURL(new Blob([svgText()], { type: "image/svg+xml" }));
  const image = new Image();
  image.onload = () => {
    const scale = Math.min(2, 12000 / Math.max(image.width, image.height));
    const canvas = el("canvas", { width: image.width * scale, height: image.height * scale });
    const ctx = canvas.getContext("2d");
    ctx.scale(scale, scale);
    ctx.drawImage(image, 0, 0);
    URL.revokeObjectURL(drawing);
    canvas.toBlob((blob) => save(blob, "png"), "image/png");
  };
  image.src = drawing;
}

// A cell that a spreadsheet would run as a formula gets an apostrophe before it.
function csvCell(value) {
  const text = String(value ?? "");
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

function csvText() {
  const heads = ["source", "source_type", "relation", "target", "target_type", "role", "basis", "quote", "place"].map((key) => word(`csv_${key}`));
  const rows = stage.links.flatMap((link) => link.bundle || [link]).map((edge) => {
    const [source, target, quotes] = [NODES.get(edge.from), NODES.get(edge.to), quotesOf(edge)];
    const role = edge.props.role ? valueWord("role", edge.props.role) : edge.props.grade ? valueWord("grade", edge.props.grade) : "";
    return [source.label, typeWord(source.type), relationWord(edge.type), target.label, typeWord(target.type), role, word(edge.kind === "inferred" ? "inferred" : "stated"), quotes.map((one) => one.quote.replace(/\s*\n\s*/g, "")).join(" / "), quotes[0] ? quotes[0].place : ""];
  });
  return "\ufeff" + [heads, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n") + "\r\n";
}

const saveCsv = () => save(new Blob([csvText()], { type: "text/csv" }), "csv");
