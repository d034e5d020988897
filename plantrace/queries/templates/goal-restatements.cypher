// zh: 正文中哪些数量目标重申一个指标，是否一致
// en: Which targets of the text restate an indicator, and do they agree with it?
// param goal goal: 指标的名称、名称的一部分或标识 | the indicator's name, a part of it, or its id
// column goal: 指标 | indicator
// column value: 指标值 | indicator's value
// column name: 正文 | text
// column stated: 正文数值 | value in the text
// column unit: 单位 | unit
// column agrees: 一致 | agrees
// column quote: 原文依据 | quote
// column place: 位置 | place
// column id id: 标识 | id
MATCH (t:Goal)-[r:RESTATES]->(g:Goal)
WHERE g.id IN $goal
RETURN g.name AS goal, g.target_value AS value, t.name AS name, t.value AS stated, t.unit AS unit, r.agrees AS agrees,
       t.quote AS quote, t.path AS place, t.id AS id
ORDER BY g.position, g.id, t.position, t.id
