// zh: 规划写明一个目标由谁负责
// en: Whom does the plan itself make responsible for a goal?
// param goal goal: 目标的名称、名称的一部分或标识 | the goal's name, a part of it, or its id
// param plan plan = : 只看这份规划（地名、标题、年份中的字，或标识） | this plan only (words of its place, title or years, or its id)
// column goal: 目标 | goal
// column party: 单位 | party
// column label label: 类型 | type
// column role role: 角色 | role
// column name: 写明之处 | said of
// column quote: 原文依据 | quote
// column place: 位置 | place
// column plan: 规划 | plan
// column id id: 标识 | id
MATCH (g:Goal)
WHERE g.id IN $goal AND ($plan = '' OR g.plan = $plan)
MATCH (p:Plan)
WHERE p.id = g.plan
MATCH (t:Goal)-[:RESTATES*0..1]->(g) // also what is said of a target of the text that states the indicator again
MATCH (m:Measure)-[s:SUPPORTS]->(t)
WHERE s.rule IN ['same_sentence', 'same_task']
WITH DISTINCT p, g, m
MATCH (m)-[r:IMPLEMENTED_BY]->(a:Enterprise|Department|Institution|Town)
WHERE r.method = 'stated' AND r.role IN ['lead', 'participate']
RETURN g.name AS goal, a.name AS party, a.label AS label, r.role AS role, m.name AS name, m.quote AS quote, m.path AS place, p.name AS plan, m.id AS id
ORDER BY g.position, g.id, r.role, coalesce(r.position, 0), m.position, m.id, a.name, a.id
