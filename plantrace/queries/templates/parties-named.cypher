// zh: 哪些单位和乡镇的名称或简称含有这些文字
// en: Which parties and towns have these words in their name or short name?
// param name string: 名称的一部分 | a part of the name
// column label label: 类型 | type
// column name: 单位 | party
// column id id: 标识 | id
MATCH (a:Enterprise|Department|Institution|Town)-[n:MENTIONED_IN]->(:Plan)
WITH a, n, $name AS words
WHERE words <> '' AND (toLower(a.name) CONTAINS toLower(words) OR any(alias IN n.aliases WHERE toLower(alias) CONTAINS toLower(words)))
WITH DISTINCT a
RETURN a.label AS label, a.name AS name, a.id AS id
ORDER BY a.name, a.id
