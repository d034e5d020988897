// zh: 任务分工表
// en: Tasks and who does them
// param plan plan = : 只看这份规划（地名、标题、年份中的字，或标识） | this plan only (words of its place, title or years, or its id)
// column no number: 序号 | No.
// column plan: 规划 | plan
// column area: 领域 | area
// column goal: 目标 | goal
// column task: 任务 | task
// column name: 举措 | measure
// column lead: 牵头单位 | lead
// column participate: 责任/配合单位 | participating
// column related: 依托、合作、扶持对象 | relied on, partners, supported
// column inferred: 推断单位 | inferred parties
// column basis method: 责任来源 | basis
// column by: 完成时限 | deadline
// column progress: 进展 | progress
// column status: 状态 | status
// column quote: 原文依据 | quote
// column place: 位置 | place
MATCH (p:Plan)
WHERE p.id STARTS WITH $plan AND ($plan = '' OR p.id = $plan)
OPTIONAL MATCH (a:Goal)
WHERE a.plan = p.id AND a.kind IN ['aim', 'indicator']
WITH p, collect(CASE WHEN a.kind = 'aim' THEN a.position END) AS aims, // what opens a goal is an aim, and no task of anybody
     collect(CASE WHEN a.kind = 'indicator' THEN {low: a.position, high: a.position + size(a.quote)} END) AS rows // in the sheet of indicators
MATCH (m:Measure)
WHERE m.plan = p.id AND NOT any(line IN rows WHERE line.low <= m.position AND m.position < line.high)
  AND NOT EXISTS { MATCH (:Measure)-[:PART_OF]->(m) }
  AND NOT ((m.position IN aims
            OR EXISTS { MATCH (w:Project)-[s:SUPPORTS]->(m) WHERE s.rule = 'carries_out' AND (s.reason = 'same_task' OR w.content CONTAINS m.name) }) // in the sheet of projects
           AND NOT EXISTS { MATCH (m)-[r:IMPLEMENTED_BY]->(:Enterprise|Department|Institution|Town) WHERE r.method = 'stated' }
           AND NOT EXISTS { MATCH (m)-[:PART_OF]->(:Measure)-[r:IMPLEMENTED_BY]->(:Enterprise|Department|Institution|Town) WHERE r.method = 'stated' })
OPTIONAL MATCH (m)-[:SUPPORTS]->(g:Goal)
WHERE g.of_work IS NULL
WITH p, m, collect(DISTINCT g.name) AS goals
OPTIONAL MATCH (x:Measure)<-[:PART_OF*0..1]-(m)
WITH p, m, goals, x
OPTIONAL MATCH (x)-[r:IMPLEMENTED_BY]->(a:Enterprise|Department|Institution|Town)
WITH p, m, goals, max(x.due) AS latest, // of the task too
     collect(DISTINCT CASE WHEN x.id <> m.id THEN x.name END) AS tasks,
     collect(DISTINCT CASE WHEN r.method = 'stated' AND r.role = 'lead' THEN {name: a.name, position: r.position} END) AS leads,
     collect(DISTINCT CASE WHEN r.method = 'stated' AND r.role = 'participate' THEN {name: a.name, position: r.position} END) AS others,
     collect(DISTINCT CASE WHEN r.method = 'stated' AND r.role <> 'lead' AND r.role <> 'participate' THEN {name: a.name, position: r.position} END) AS kin,
     collect(DISTINCT CASE WHEN r.method = 'inferred' THEN {name: a.name, position: r.position} END) AS guesses
RETURN p.name AS plan, m.chapter AS area, goals AS goal, tasks AS task, m.name AS name, leads AS lead, others AS participate, kin AS related,
       guesses AS inferred, CASE WHEN size(leads) + size(others) > 0 THEN 'stated' WHEN size(guesses) > 0 THEN 'inferred' END AS basis,
       CASE WHEN m.due IS NULL OR latest STARTS WITH m.due THEN latest ELSE m.due END AS `by`, NULL AS progress, NULL AS status, m.quote AS quote, m.path AS place
ORDER BY p.id, m.position, m.id
