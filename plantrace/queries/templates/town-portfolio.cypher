// zh: 一个乡镇有哪些举措和项目
// en: Which measures and projects does a town have?
// param town town: 乡镇的名称或其一部分 | the town's name or a part of it
// param plan plan = : 只看这份规划（地名、标题、年份中的字，或标识） | this plan only (words of its place, title or years, or its id)
// column town: 乡镇 | town
// column relation type: 关系 | relation
// column site: 地点 | site
// column label label: 类型 | type
// column name: 举措或项目 | measure or project
// column lead: 牵头单位 | lead
// column quote: 原文依据 | quote
// column place: 位置 | place
// column plan: 规划 | plan
// column id id: 标识 | id
MATCH (t:Town)
WHERE $town <> '' AND toLower(t.name) CONTAINS toLower($town)
MATCH (x:Town|Place)-[:LOCATED_IN*0..1]->(t)
MATCH (m:Measure|Project)-[r:LOCATED_IN|IMPLEMENTED_BY]->(x)
MATCH (p:Plan)
WHERE p.id = m.plan AND ($plan = '' OR p.id = $plan)
OPTIONAL MATCH (m)-[:PART_OF|SUPPORTS*0..2]->(h:Measure|Project)-[b:IMPLEMENTED_BY]->(a:Enterprise|Department|Institution|Town)
WITH t, x, m, r, p, collect(DISTINCT CASE WHEN b.method = 'stated' AND b.role = 'lead' THEN {name: a.name, position: b.position} END) AS leads
RETURN t.name AS town, r.type AS relation, CASE WHEN x.id = t.id THEN NULL ELSE x.name END AS site, m.label AS label,
       m.name AS name, leads AS lead, m.quote AS quote, m.path AS place, p.name AS plan, m.id AS id
ORDER BY t.name, t.id, p.id, m.position, m.id, r.type, x.id
