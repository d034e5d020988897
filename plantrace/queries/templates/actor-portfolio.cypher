// zh: 一个单位承担什么，支撑哪些目标
// en: What does one party carry out, and which goals does it serve?
// param actor party: 单位的名称、简称或其一部分 | the party's name, short name or a part of it
// param plan plan = : 只看这份规划（地名、标题、年份中的字，或标识） | this plan only (words of its place, title or years, or its id)
// column party: 单位 | party
// column role role: 角色 | role
// column method method: 责任来源 | basis
// column label label: 类型 | type
// column name: 举措或项目 | measure or project
// column goals: 支撑目标 | goals
// column quote: 原文依据 | quote
// column place: 位置 | place
// column plan: 规划 | plan
// column id id: 标识 | id
MATCH (a:Enterprise|Department|Institution|Town)
WHERE a.id IN $actor
MATCH (m:Measure|Project)-[r:IMPLEMENTED_BY]->(a)
MATCH (p:Plan)
WHERE p.id = m.plan AND ($plan = '' OR p.id = $plan)
OPTIONAL MATCH (m)-[:SUPPORTS]->(g:Goal)
WITH a, r, m, p, collect(DISTINCT g.name) AS served
RETURN a.name AS party, r.role AS role, r.method AS method, m.label AS label, m.name AS name, served AS goals,
       m.quote AS quote, m.path AS place, p.name AS plan, m.id AS id
ORDER BY a.name, a.id, p.id, m.position, m.id, r.role
