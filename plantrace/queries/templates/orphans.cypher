// zh: 哪些目标没有举措支撑，哪些举措和项目没有责任单位
// en: Which goals have no measure, which measures and projects no party?
// param label Goal|Measure|Project = : 只看一类：Goal、Measure 或 Project | one type only: Goal, Measure or Project
// param plan plan = : 只看这份规划（地名、标题、年份中的字，或标识） | this plan only (words of its place, title or years, or its id)
// column label label: 类型 | type
// column kind goal_kind: 目标类别 | kind of goal
// column name: 名称 | name
// column quote: 原文依据 | quote
// column place: 位置 | place
// column plan: 规划 | plan
// column id id: 标识 | id
MATCH (p:Plan)
WHERE p.id STARTS WITH $plan AND ($plan = '' OR p.id = $plan)
OPTIONAL MATCH (a:Goal)
WHERE a.plan = p.id AND a.kind = 'aim'
WITH p, collect(a.position) AS aims // what opens a goal supports others of its kind, but is no measure
MATCH (n:Goal|Measure|Project)
WHERE n.plan = p.id AND ($label = '' OR n.label = $label)
  AND ((n.label = 'Goal' AND n.of_work IS NULL
        AND NOT EXISTS { MATCH (m:Measure|Project)-[:SUPPORTS]->(n) WHERE NOT m.position IN aims }
        AND NOT EXISTS { MATCH (n)-[:RESTATES]->(:Goal) })
    OR (n.label <> 'Goal'
        AND NOT EXISTS { MATCH (n)-[r:IMPLEMENTED_BY]->(:Enterprise|Department|Institution|Town) WHERE r.method = 'stated' }
        AND NOT EXISTS { MATCH (n)-[:PART_OF]->(:Measure)-[r:IMPLEMENTED_BY]->(:Enterprise|Department|Institution|Town) WHERE r.method = 'stated' }
        AND NOT EXISTS { MATCH (n)-[s:SUPPORTS]->(:Measure)-[:PART_OF*0..1]->(:Measure)-[r:IMPLEMENTED_BY]->(:Enterprise|Department|Institution|Town) WHERE s.rule = 'carries_out' AND r.method = 'stated' }
        AND NOT EXISTS { MATCH (w:Project)-[s:SUPPORTS]->(n), (w)-[r:IMPLEMENTED_BY]->(:Enterprise|Department|Institution|Town) WHERE s.rule = 'carries_out' AND (s.reason = 'same_task' OR w.content CONTAINS n.name) AND r.method = 'stated' }
        AND (n.label <> 'Project' OR NOT EXISTS { MATCH (c:Measure)-[:PART_OF*0..1]->(:Measure)-[r:IMPLEMENTED_BY]->(:Enterprise|Department|Institution|Town) WHERE c.plan = n.plan AND c.position <= n.position AND n.position < c.position + size(c.quote) AND r.method = 'stated' })
        AND NOT EXISTS { MATCH (:Measure)-[:PART_OF]->(n) }))
RETURN n.label AS label, n.kind AS kind, n.name AS name, n.quote AS quote, n.path AS place, p.name AS plan, n.id AS id
ORDER BY n.label, p.id, n.position, n.id
