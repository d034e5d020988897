// zh: 库里有哪些规划
// en: Which plans are there?
// column name: 规划 | plan
// column jurisdiction: 行政区 | jurisdiction
// column start_year: 起始年 | first year
// column end_year: 结束年 | last year
// column id: 标识 | id
MATCH (p:Plan)
RETURN p.name AS name, p.jurisdiction AS jurisdiction, p.start_year AS start_year, p.end_year AS end_year, p.id AS id
ORDER BY p.name, p.id
