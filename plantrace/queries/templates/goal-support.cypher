// zh: 哪些举措和项目支撑一个目标
// en: Which measures and projects support a goal?
// param goal goal: 目标的名称、名称的一部分或标识 | the goal's name, a part of it, or its id
// param plan plan = : 只看这份规划（地名、标题、年份中的字，或标识） | this plan only (words of its place, title or years, or its id)
// column goal: 目标 | goal
// column label label: 类型 | type
// column name: 举措或项目 | measure or project
// column grade grade: 等级 | grade
// column via: 经由 | through
// column lead: 牵头单位 | lead
// column participate: 其他单位 | other parties
// column inferred: 推断单位 | inferred parties
// column quote: 原文依据 | quote
// column place: 位置 | place
// column plan: 规划 | plan
// column reason: 理由 | reason
// column rule: 规则 | rule
// column confidence: 置信度 | confidence
// column id id: 标识 | id
// column goal_id id: 目标标识 | goal id
MATCH (g:Goal)
WHERE g.id IN $goal AND ($plan = '' OR g.plan = $plan)
MATCH (p:Plan)
WHERE p.id = g.plan
MATCH (h:Goal|Measure)-[:SUPPORTS*0..1]->(g)
MATCH (m:Measure|Project)-[s:SUPPORTS]->(h)
OPTIONAL MATCH (m)-[r:IMPLEMENTED_BY]->(a:Enterprise|Department|Institution|Town)
WITH p, g, h, m, s,
     collect(DISTINCT CASE WHEN r.method = 'stated' AND r.role = 'lead' THEN {name: a.name, position: r.position} END) AS leads,
     collect(DISTINCT CASE WHEN r.method = 'stated' AND r.role <> 'lead' THEN {name: a.name, position: r.position} END) AS others,
     collect(DISTINCT CASE WHEN r.method = 'inferred' THEN {name: a.name, position: r.position} END) AS guesses
RETURN g.name AS goal, m.label AS label, m.name AS name, s.grade AS grade,
       CASE WHEN h.id = g.id THEN NULL ELSE h.name END AS via,
       leads AS lead, others AS participate, guesses AS inferred, m.quote AS quote, m.path AS place, p.name AS plan,
       s.reason AS reason, s.rule AS rule, s.confidence AS confidence, m.id AS id, g.id AS goal_id
ORDER BY g.position, g.id, s.grade DESC, m.label, m.position, m.id, h.id
