// zh: 正文中哪些数量目标重申指标，是否一致
// en: Which targets of the text restate indicators, and do they agree with them?
// param goal goal = : 只看这个指标：名称、名称的一部分或标识 | one indicator only: its name, a part of it, or its id
// param plan plan = : 只看这份规划（地名、标题、年份中的字，或标识） | this plan only (words of its place, title or years, or its id)
// column goal: 指标 | indicator
// column value: 指标值 | indicator's value
// column name: 正文 | text
// column stated: 正文数值 | value in the text
// column unit: 单位 | unit
// column agrees: 一致 | agrees
// column quote: 原文依据 | quote
// column place: 位置 | place
// column plan: 规划 | plan
// column id id: 标识 | id
MATCH (p:Plan)
WHERE p.id STARTS WITH $plan AND ($plan = '' OR p.id = $plan)
MATCH (t:Goal)-[r:RESTATES]->(g:Goal)
WHERE g.plan = p.id AND ('' IN $goal OR g.id IN $goal) // '' stands for all
RETURN g.name AS goal, g.target_value AS value, t.name AS name, t.value AS stated, t.unit AS unit, r.agrees AS agrees,
       t.quote AS quote, t.path AS place, p.name AS plan, t.id AS id
ORDER BY p.id, g.position, g.id, t.position, t.id
