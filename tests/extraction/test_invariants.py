"""What holds for any text whatever: no crash, every quote in its place, a graph that the ontology allows, the same bytes twice."""

import re
from collections.abc import Iterator
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st
from miniplan import TITLE, source

from plantrace.extraction.document.reading import read_document
from plantrace.extraction.pipeline import extract
from plantrace.extraction.text.source import Source
from plantrace.model import Edge, Evidence, Node, PlanGraph
from plantrace.ontology import ontology
from plantrace.resources import read_yaml

FRAGMENTS = [
    TITLE,
    "第一章 主要目标",
    "第二节 发展基础",
    "一、做强果业",
    "（一）扩大果园",
    "1. 石岭冷库项目。改建冷库7座。",
    "①更新设备：购置分拣线。",
    "专栏1 “十四五”时期主要指标",
    "序号 指标 单位 2020年 2025年 属性",
    "1 森林覆盖率 % 31.5* 33.6左右 约束性\n2 高新技术企业 家 7 ＞21 预期性\n3 单位GDP能耗降低 % —— 完成上级下达任务 约束性",
    "| 1 | 森林覆盖率 | % | 31.5 | 33.6 | 约束性 |\n| 2 | 冷库 | 座 | | 21 | |\n| 3 | 果园 | 万亩 | 11 | [3] | 预期性 |",
    "注：*为2019年数据，[ ]为累计数。",
    "指标\n2020年\n2025年\n属性\n一、果业\n1.果园面积（万亩）\n11。5\n14.5以上\n约束性\n"
    "2.优质果率（%）\n其中：山地\n"
    "平地\n30\n40\n50\n60\n预期性",
    "序号 |\n指标 |\n统计口径 |\n属性 |\n2025年目标值 |\n1 |\n"
    "果农参保率 |\n城区 |\n约束性 |\n≥85% |\n山区 |\n约束性 |\n≥80% |\n2 |\n果园 |\n",
    "序号\t项目名称\t建设内容及规模\t建设年限\t总投资（万元）\t责任单位\n1\t石岭水库工程\t新建大坝1座\t2021-2023\t3200\t县水利局\n2\t青岚水厂\t3万吨\t\t5\t",
    "（一）石岭冷链园项目。占地30亩，总投资2亿元，建设期限2022—2024年。由丰谷县岚石钢铁有限公司建设。",
    "完成时限：2024年12月底",
    "专栏2 重点工程",
    "专栏1 重点工程\n1.",
    "二、县林业局牵头工作（2项）\n1. 新增果园2万亩。",
    "1 果园面积 万亩 1l.5 14. 预期性",
    "——果业更加兴旺。优质果率达到80%以上。",
    "到2025年，森林覆盖率达到35%，新建冷库21座。",
    "石岭、青塘、双柘和鹿鸣等镇连片种植，石岭镇先行。",
    "依托禾田粮油、岚石钢铁等企业延伸链条，支持丰谷县岚石钢铁有限公司扩产。",
    "移动、联通、电信共建600个5G基站，丰谷县联通分公司负责。",
    "由县水利局牵头，实施青岚河清水工程和石岭水库除险加固工程。",
    "（牵头单位：县林业局；配合单位：县水利局、各镇）",
    "〔县林业局、县财政局，各镇政府〕",
    "责任单位：县财政局",
    "注：列第一位的责任单位为牵头单位，下同。",
    "|任务|牵头单位|配合单位|\n|扩大果园|县林业局|县财政局|\n|建设冷库||各镇|",
    "任务\n牵头单位\n1\n扩大果园\n县林业局\n2",
    "推进“云上丰谷”“数据进村”等项目，与澄川大学合作，在柳林村试点。",
    "建设青岚果业产业园，丰谷经济开发区扩区。",
    "指标\n预期值\n1\n数\n约束\n2\n数\n约束\n3\n率\n预期\n-6\n年均\n5",
    "——（县教育局）",
    "——。〔县教育局、县财政局〕",
    "- 12 -",
    "⼈⺠政府　５Ｇ（一期",
    "“",
    "”）。",
    "、",
    "20",
    "",
]
NOISE = st.text(alphabet="\ufeff\u3000 \t\r\n|-—*[]【】（）()“”《》、，。；：!?0９Ａaé\u2028\x00\U0001f600第章节一等个县镇局", max_size=8)


#: The words of tables, and what stands between cells.
CELLS = [
    *(
        "序号",
        "编号",
        "类别",
        "工作任务",
        "项目名称",
        "项目名称（单位：个）",
        "牵头单位",
        "责任单位",
        "配合单位",
        "完成时限",
        "总投资",
        "建设地点",
    ),
    *(
        "目标值",
        "指标",
        "单位",
        "2025年",
        "属性",
        "1",
        "2",
        "3",
        "一",
        "二、水利",
        "①",
        "12.5",
        "%",
        "—",
        "6月底",
        "预期性",
        "合计",
        "续表",
    ),
    *(
        "县林业局",
        "县财政局、",
        "牵头单位：县教育局",
        "新建果库12座",
        "改造果园，",
        "石岭镇",
        "（一）任务",
        "[1]",
        "[1] 指",
        "：",
        "。",
        "┌",
        "- 3 -",
    ),
]
BETWEEN = ["\n", "\t", "|", " ", "   ", "\n\n", "\n\t", "\t\n\n", " | ", "、"]


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Words of tables in any order, with two or three kinds of marks between them."""
    marks = draw(st.lists(st.sampled_from(BETWEEN), min_size=1, max_size=3))
    cells = draw(st.lists(st.tuples(st.sampled_from(CELLS), st.sampled_from(marks)), max_size=40))
    return "某县某规划\n一、任务\n" + "".join(cell + mark for cell, mark in cells) + "\n二、保障\n加强领导。\n"


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Fragments of plans, cut, shuffled and glued, with noise between them."""
    parts: list[str] = []
    for fragment in draw(st.lists(st.sampled_from(FRAGMENTS), max_size=14)):
        cut = draw(st.none() | st.integers(0, len(fragment)))
        parts += [fragment[cut:] if cut and cut % 2 else fragment[:cut], draw(st.sampled_from(["\n", "\n\n", "", " "]) | NOISE)]
    return "".join(parts)


def _lists_of(name: str) -> list[list[str]]:
    """The lists of words in a lexicon."""
    return [words for value in read_yaml(f"extraction/lexicons/{name}.yaml").values() if (words := list(_words_in(value)))]


def _words_in(value: object) -> Iterator[str]:
    """The short words in what a lexicon holds."""
    if isinstance(value, str) and len(value) <= 8:
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _words_in(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _words_in(item)


#: All words that a rule looks for, by their lists: what they make when they touch is what no plan of ours holds.
LISTS = [words for name in ("actors", "known_actors", "organs", "places", "projects", "words") for words in _lists_of(name)]
_BETWEEN = [
    "",
    "",
    "、",
    "，",
    "和",
    "等",
    "的",
    "在",
    "由",
    "与",
    "至",
    "。",
    "；",
    "：",
    "（",
    "）",
    "“",
    "”",
    "3个",
    "2025年",
    "\n",
    "\n一、",
    "%",
]


def touching_words() -> st.SearchStrategy[str]:
    """Words of the lexicons in any order, with and without marks between them."""
    word = st.sampled_from(LISTS).flatmap(st.sampled_from)
    pair = st.tuples(word, st.sampled_from(_BETWEEN)).map("".join)
    return st.lists(pair, min_size=2, max_size=40).map("".join)


def squeezed(text: str) -> str:
    return re.sub(r"\s|\u200b|\u2060|\ufeff", "", text)


def check(text: str) -> None:
    graph = extract(source(text))
    check_evidence(graph, text)
    check_ontology(graph)
    data = graph.to_jsonl()
    assert extract(source(text)).to_jsonl() == data
    assert PlanGraph.from_jsonl(data).to_jsonl() == data


def check_evidence(graph: PlanGraph, text: str) -> None:
    records: list[Node | Edge] = [*graph.nodes, *graph.edges]
    for record in records:
        assert record.evidence == sorted(set(record.evidence))
        for evidence in record.evidence:
            assert_quoted(evidence, text)
    assert all(node.evidence for node in graph.nodes)
    assert all(edge.evidence for edge in graph.edges if edge.type != "PART_OF")


def assert_quoted(evidence: Evidence, text: str) -> None:
    assert 0 <= evidence.start < evidence.end <= len(text)
    assert squeezed(evidence.quote) == squeezed(text[evidence.start : evidence.end])
    assert evidence.quote.strip()


def check_ontology(graph: PlanGraph) -> None:
    labels = {plan.id: "Plan" for plan in graph.plans} | {node.id: node.label for node in graph.nodes}
    assert len(labels) == len(graph.plans) + len(graph.nodes)
    for node in graph.nodes:
        assert set(node.props) <= set(ontology().nodes[node.label].props)
        assert node.name
    for edge in graph.edges:
        kind = ontology().edges[edge.type]
        assert (labels[edge.source], labels[edge.target]) in kind.ends
        assert set(edge.props) <= set(kind.props)
    assert len({edge.id for edge in graph.edges}) == len(graph.edges)


def check_passages(text: str) -> None:
    """The passages hold the very characters of the text, none twice, in its order but for rows of tables, whose names come first."""
    passages = read_document(source(text)).passages
    for passage in passages:
        assert len(passage.text) == len(passage.printed) == len(passage.offsets)
        assert "".join(text[at] for at in passage.offsets) == passage.printed
    offsets = [at for passage in passages if passage.kind != "cell" for at in passage.offsets]  # a blank cell stands for the one above
    assert len(set(offsets)) == len(offsets)
    running = [at for passage in passages if passage.kind not in ("cell", "table") and not passage.role for at in passage.offsets]
    assert all(first < second for first, second in pairwise(running))


@settings(max_examples=300)
@given(texts())
@example("|任务|牵头单位|\n|建设冷库|\r\r，县林业局|\n")
@example("某县某规划\n0、\r（牵头单位：县林业局）\n")
@example("某县某规划\n|任务|牵头单位|配合单位|\n|建设冷库||各镇|\n下同。\r| 1 | 果园 | 万亩 | 11 |\n")
@example("整治工\n路两侧")
@example("学校联合戒")
@example("二、建设\n重点医院项目、青柘医院三期")
@example("专栏项目\n出道:5\n省线:山(。")
@example("一、。\t,协办单位建设局")
@example("某县某规划\n专栏\n第三十十章")
@example("某县某规划\n专栏\n第" + 5_000 * "1" + "章")
@example("规划\n村、林村")
@example("（热力\n适老化\n南站")
@example("第二节形势\n编制。\t（牵头市）")
@example("一、完成县民政产业园推进县民政镇限公司")
@example("加快、青柘江软件园等项目。青柘江公司。实施")
@example("某县某规划\n一、任务\n" + 99 * "（一）" + "（")  # a pattern with two ways for each bracket never ends
def test_any_shuffled_plan_gives_a_sound_graph(text: str) -> None:
    check(text)
    check_passages(text)


@settings(max_examples=300)
@given(st.text(st.characters(exclude_categories=["Cs"])) | NOISE)  # no decoder gives half a surrogate pair
def test_any_text_gives_a_sound_graph(text: str) -> None:
    check(text)
    check_passages(text)


@settings(max_examples=300)
@given(touching_words())
@example("扩能的一汽解放")
@example("第一章\n。构建程、其%项目")
@example("一、和居民人均增长8%")
def test_any_words_of_the_lexicons_give_a_sound_graph(text: str) -> None:
    check(text)
    check_passages(text)


@settings(max_examples=300)
@given(tables())
@example("某县某规划\n一、任务\n|项目名称（单位：个）|\n| |\n加强领导。\n完善制度。\n改造果园。\n")
@example("某县某规划\n一、任务\n①、项目名称\n牵头单位\n单位\n")
@example("某县某规划\n一、任务\n序号 项目名称 总投资 3\n①\n\n单位\n")
@example("某县某规划\n一、任务\n项目名称\n牵头单位\n序号\n1\n单位\n县林业局\n2\n县林业局\n")
@example("某县某规划\n一、任务\n①、建设地点、建设内容、合计\n┌\n完成时限\n属性、配合单位\n二、水利\n")
@example("某县某规划\n一、任务\n序号\n工作任务\n责任单位\n1\n新建果库12座，\n- 3 -\n改造果园\n县林业局\n2\n新建市场\n县林业局\n")
@example("项目名称\n石岭镇\n2\n\t县财政局、\n，\n单位\n")
@example("项目名称\n工作任务\n指标\n。\n2\n1\n")
@example("性质\t项目名称单位\n现印发\n2018年4月\n\t方案\n\t,\n要求\n1\n")
def test_any_shuffled_table_gives_a_sound_graph(text: str) -> None:
    check(text)
    check_passages(text)


@settings(max_examples=50)
@given(texts())
def test_the_files_name_changes_no_quote(text: str) -> None:
    first, second = (extract(Source(name, text)) for name in ("甲.txt", "乙.txt"))
    assert sorted(node.evidence for node in first.nodes) == sorted(node.evidence for node in second.nodes)
