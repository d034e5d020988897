// zh: 规划提出了哪些目标
// en: Which goals does the plan set?
// param kind indicator|target|aim = : 只看一类：indicator、target 或 aim | one kind only: indicator, target or aim
// param plan plan = : 只看这份规划（地名、标题、年份中的字，或标识） | this plan only (words of its place, title or years, or its id)
// column kind goal_kind: 类别 | kind
// column name: 目标 | goal
// column subject: 对象 | subject
// column unit: 单位 | unit
// column base_value: 基期值 | baseline
// column op op: 比较 | comparator
// column value: 目标值 | target
// column year: 目标年 | year
// column other_years: 其他年份 | other years
// column attribute attribute: 属性 | attribute
// column duty: 推断单位 | inferred party
// column quote: 原文依据 | quote
// column place: 位置 | place
// column plan: 规划 | plan
// column id id: 标识 | id
MATCH (p:Plan)
WHERE p.id STARTS WITH $plan AND ($plan = '' OR p.id = $plan)
MATCH (g:Goal)
WHERE g.plan = p.id AND ($kind = '' OR g.kind = $kind)
RETURN g.kind AS kind, g.name AS name, g.subject AS subject, g.unit AS unit, g.base_value AS base_value, g.op AS op,
       coalesce(g.target_value, g.value) AS value, coalesce(g.target_year, g.`by`) AS year, g.other_years AS other_years,
       g.attribute AS attribute,
       g.duty AS duty, g.quote AS quote, g.path AS place, p.name AS plan, g.id AS id
ORDER BY p.id, g.position, g.id
