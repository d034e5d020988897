// zh: 每个单位承担哪些举措和项目
// en: Which measures and projects does each party carry out?
// param method stated|inferred = stated: 责任来源：stated（原文）或 inferred（推断） | basis: stated or inferred
// param plan plan = : 只看这份规划（地名、标题、年份中的字，或标识） | this plan only (words of its place, title or years, or its id)
// column party: 单位 | party
// column label label: 单位类型 | party's type
// column role role: 角色 | role
// column method method: 责任来源 | basis
// column kind label: 类型 | type
// column name: 举措或项目 | measure or project
// column quote: 原文依据 | quote
// column place: 位置 | place
// column plan: 规划 | plan
// column id id: 标识 | id
MATCH (p:Plan)
WHERE p.id STARTS WITH $plan AND ($plan = '' OR p.id = $plan)
MATCH (m:Measure|Project)-[r:IMPLEMENTED_BY]->(a:Enterprise|Department|Institution|Town)
WHERE m.plan = p.id AND r.method = $method
RETURN a.name AS party, a.label AS label, r.role AS role, r.method AS method, m.label AS kind, m.name AS name,
       m.quote AS quote, m.path AS place, p.name AS plan, m.id AS id
ORDER BY a.name, a.id, p.id, m.position, m.id, r.role
