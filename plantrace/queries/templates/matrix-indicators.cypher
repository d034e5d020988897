// zh: 指标分解表
// en: Indicators
// param plan plan = : 只看这份规划（地名、标题、年份中的字，或标识） | this plan only (words of its place, title or years, or its id)
// column no number: 序号 | No.
// column plan: 规划 | plan
// column group: 类别 | group
// column name: 指标 | indicator
// column unit: 单位 | unit
// column base_value: 基期值 | baseline
// column target_value: 目标值 | target
// column year: 目标年 | by
// column other_years: 其他年份 | other years
// column change: 年均/累计 | yearly or in all
// column attribute attribute: 属性 | attribute
// column lead: 牵头单位 | lead
// column participate: 责任单位 | participating
// column inferred: 推断单位 | inferred party
// column data_source: 数据来源 | source of data
// column quote: 原文依据 | quote
// column place: 位置 | place
MATCH (p:Plan)
WHERE p.id STARTS WITH $plan AND ($plan = '' OR p.id = $plan)
OPTIONAL MATCH (i:Goal)
WHERE i.plan = p.id AND i.kind = 'indicator'
WITH p, count(i) AS indicators
MATCH (g:Goal)
WHERE g.plan = p.id AND g.kind IN ['indicator', 'target']
MATCH (t:Goal)-[:RESTATES*0..1]->(g) // a row has the parties of the targets that state it again, too
OPTIONAL MATCH (m:Measure)-[s:SUPPORTS]->(t)
WHERE s.rule IN ['same_sentence', 'same_task']
OPTIONAL MATCH (m)-[r:IMPLEMENTED_BY]->(a:Enterprise|Department|Institution|Town)
WHERE r.method = 'stated'
WITH p, indicators, g, count(CASE WHEN s.rule = 'same_sentence' AND t.id = g.id THEN 1 END) AS told, // those stand in the row of a task
     collect(DISTINCT CASE WHEN r.role = 'lead' THEN {name: a.name, position: r.position} END) AS leads,
     collect(DISTINCT CASE WHEN r.role = 'participate' THEN {name: a.name, position: r.position} END) AS others
OPTIONAL MATCH (g)-[e:RESTATES]->(:Goal)
WITH p, indicators, g, told, leads, others, count(e) AS restates
WHERE g.kind = 'indicator' OR (g.of_work IS NULL AND (indicators = 0 OR (told = 0 AND restates = 0)))
WITH p, g, leads, others, CASE WHEN g.kind = 'target' THEN g.value ELSE g.target_value END AS reached
RETURN p.name AS plan, g.`group` AS `group`, CASE WHEN g.kind = 'target' THEN g.subject ELSE g.name END AS name, g.unit AS unit,
       g.base_value AS base_value,
       CASE WHEN reached IS NULL OR g.op IS NULL OR g.op = '=' THEN reached WHEN g.op = '~' THEN '≈' + reached
            WHEN g.op = '>=' THEN '≥' + reached WHEN g.op = '<=' THEN '≤' + reached ELSE g.op + reached END AS target_value,
       CASE WHEN g.kind = 'target' THEN g.`by` ELSE g.target_year END AS year, g.other_years AS other_years,
       CASE WHEN g.growth IS NOT NULL OR g.cumulative IS NULL THEN g.growth ELSE '[' + g.cumulative + ']' END AS change, g.attribute AS attribute,
       leads AS lead, others AS participate, CASE WHEN size(leads) = 0 THEN g.duty END AS inferred, NULL AS data_source, g.quote AS quote, g.path AS place
ORDER BY p.id, CASE WHEN g.kind = 'indicator' THEN 0 ELSE 1 END, g.position, g.id
