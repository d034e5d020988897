// zh: 支撑一个目标的举措和项目由谁实施
// en: Who carries out the measures and projects that support a goal?
// param goal goal: 目标的名称、名称的一部分或标识 | the goal's name, a part of it, or its id
// param plan plan = : 只看这份规划（地名、标题、年份中的字，或标识） | this plan only (words of its place, title or years, or its id)
// column goal: 目标 | goal
// column name: 举措或项目 | measure or project
// column party: 单位 | party
// column label label: 类型 | type
// column role role: 角色 | role
// column method method: 责任来源 | basis
// column quotes: 原文依据 | quotes
// column plan: 规划 | plan
// column reason: 理由 | reason
// column rule: 规则 | rule
// column confidence: 置信度 | confidence
// column id id: 举措或项目标识 | measure or project id
MATCH (g:Goal)
WHERE g.id IN $goal AND ($plan = '' OR g.plan = $plan)
MATCH (p:Plan)
WHERE p.id = g.plan
MATCH (h:Goal|Measure)-[:SUPPORTS*0..1]->(g)
MATCH (m:Measure|Project)-[:SUPPORTS]->(h)
WITH DISTINCT p, g, m
MATCH (m)-[r:IMPLEMENTED_BY]->(a:Enterprise|Department|Institution|Town)
RETURN g.name AS goal, m.name AS name, a.name AS party, a.label AS label, r.role AS role, r.method AS method,
       r.quotes AS quotes, p.name AS plan, r.reason AS reason, r.rule AS rule, r.confidence AS confidence, m.id AS id
ORDER BY g.position, g.id, m.position, m.id, r.method DESC, r.role, coalesce(r.position, 0), a.name, a.id
