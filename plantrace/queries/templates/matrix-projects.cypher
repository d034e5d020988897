// zh: 重大项目清单
// en: Projects
// param plan plan = : 只看这份规划（地名、标题、年份中的字，或标识） | this plan only (words of its place, title or years, or its id)
// column no number: 序号 | No.
// column plan: 规划 | plan
// column group: 类别 | group
// column name: 名称 | project
// column content: 建设内容规模 | what is built
// column location: 地点 | where
// column years: 起止年限 | years
// column investment: 总投资 | investment
// column lead: 业主/牵头单位 | owner, builder or lead
// column participate: 责任单位 | participating
// column related: 依托、合作、扶持对象 | relied on, partners, supported
// column inferred: 推断单位 | inferred parties
// column goal: 支撑目标 | goals
// column quote: 原文依据 | quote
// column place: 位置 | place
MATCH (p:Plan)
WHERE p.id STARTS WITH $plan AND ($plan = '' OR p.id = $plan)
MATCH (j:Project)
WHERE j.plan = p.id
OPTIONAL MATCH (j)-[:PART_OF]->(z:Section)
WITH p, j, coalesce(min(z.`order`), -1) AS stands // the section that group and place show, which may not be that of the first mention
OPTIONAL MATCH (j)-[:SUPPORTS*0..1]->(h:Project|Measure)-[:SUPPORTS]->(g:Goal)
WHERE g.of_work IS NULL
WITH p, j, stands, collect(DISTINCT g.name) AS goals
OPTIONAL MATCH (j)-[:SUPPORTS]->(m:Measure)
WITH p, j, stands, goals, collect(DISTINCT CASE WHEN m.id IS NOT NULL THEN {name: m.quote, position: m.position} END) AS told
OPTIONAL MATCH (j)-[:LOCATED_IN]->(t:Town|Place)
WITH p, j, stands, goals, told, collect(DISTINCT t.name) AS sites
OPTIONAL MATCH (j)-[:SUPPORTS*0..1]->(x:Project|Measure)-[r:IMPLEMENTED_BY]->(a:Enterprise|Department|Institution|Town)
WITH p, j, stands, goals, told, sites,
     collect(DISTINCT CASE WHEN r.method = 'stated' AND r.role = 'lead' THEN {name: a.name, position: r.position} END) AS leads,
     collect(DISTINCT CASE WHEN r.method = 'stated' AND r.role = 'participate' THEN {name: a.name, position: r.position} END) AS others,
     collect(DISTINCT CASE WHEN r.method = 'stated' AND r.role <> 'lead' AND r.role <> 'participate' THEN {name: a.name, position: r.position} END) AS kin,
     collect(DISTINCT CASE WHEN r.method = 'inferred' THEN {name: a.name, position: r.position} END) AS guesses
OPTIONAL MATCH (j)-[:SUPPORTS]->(:Measure)-[:PART_OF]->(k:Measure)-[q:IMPLEMENTED_BY]->(b:Enterprise|Department|Institution|Town)
WHERE q.method = 'stated' // whose task it is, where nothing nearer says who builds it
WITH p, j, stands, goals, told, sites, leads, others, kin, guesses, size(leads) + size(others) + size(kin) AS own,
     collect(DISTINCT CASE WHEN q.role = 'lead' THEN {name: b.name, position: q.position} END) AS heads,
     collect(DISTINCT CASE WHEN q.role = 'participate' THEN {name: b.name, position: q.position} END) AS hands
WITH p, j, stands, goals, told, sites, leads, others, kin, guesses, own, heads, hands, own + size(heads) + size(hands) AS known
OPTIONAL MATCH (c:Measure)-[:PART_OF*0..1]->(l:Measure)-[u:IMPLEMENTED_BY]->(d:Enterprise|Department|Institution|Town)
WHERE known = 0 AND u.method = 'stated' AND c.plan = p.id
  AND c.position <= j.position AND j.position < c.position + size(c.quote) // whose words the project is named in
WITH p, j, stands, goals, told, sites, leads, others, kin, guesses, own, heads, hands, known,
     collect(DISTINCT CASE WHEN u.role = 'lead' THEN {name: d.name, position: u.position} END) AS first,
     collect(DISTINCT CASE WHEN u.role = 'participate' THEN {name: d.name, position: u.position} END) AS second
RETURN p.name AS plan, j.chapter AS `group`, j.name AS name, j.content AS content, sites AS location, j.years AS years,
       j.investment AS investment, CASE WHEN known = 0 THEN first WHEN own = 0 THEN heads ELSE leads END AS lead,
       CASE WHEN known = 0 THEN second WHEN own = 0 THEN hands ELSE others END AS participate, kin AS related,
       CASE WHEN own = 0 AND size(heads) + size(first) > 0 THEN NULL ELSE guesses END AS inferred, goals AS goal,
       CASE WHEN size(told) > 0 THEN told ELSE [{name: j.quote, position: j.position}] END AS quote,
       j.path AS place
ORDER BY p.id, stands, j.position, j.id
