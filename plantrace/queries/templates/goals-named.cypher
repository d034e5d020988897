// zh: 哪些目标的名称含有这些文字
// en: Which goals have these words in their name?
// param words string: 名称的一部分 | a part of the name
// param plan plan = : 只看这份规划（地名、标题、年份中的字，或标识） | this plan only (words of its place, title or years, or its id)
// column name: 目标 | goal
// column kind goal_kind: 类别 | kind
// column place: 位置 | place
// column plan: 规划 | plan
// column id id: 标识 | id
MATCH (g:Goal)
WHERE $words <> '' AND toLower(g.name) CONTAINS toLower($words)
MATCH (p:Plan)
WHERE p.id = g.plan AND ($plan = '' OR p.id = $plan)
RETURN g.name AS name, g.kind AS kind, g.path AS place, p.name AS plan, g.id AS id
ORDER BY p.id, g.position, g.id
