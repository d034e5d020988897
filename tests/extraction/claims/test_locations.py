import pytest
from miniplan import facts, graph

TOWNS = "石岭镇、青塘镇、双柘镇协同，石岭镇、青塘镇、双柘镇联动。"
RIVER = "治理青岚河，疏浚青岚河，保护青岚河。"


def located(*lines: str) -> set[tuple[object, ...]]:
    """What is where, tasks and actions left out: only those of the sources that are short names."""
    return {(what, where) for what, where in facts(graph(*lines, TOWNS, RIVER), "LOCATED_IN") if "，" not in str(what)}


@pytest.mark.parametrize(
    ("sentence", "pairs"),
    [
        ("在石岭镇建设芸香果品基地，推进湖畔影院扩建工程。", {("芸香果品基地", "石岭镇")}),  # its own clause
        ("以石岭镇为核心，强化服务，建设芸香果品基地。", {("芸香果品基地", "石岭镇")}),  # a frame holds for what follows
        ("加强青岚河治理，实施湖畔影院扩建工程。", set()),  # a clause that does something keeps its place
        ("在石岭镇，优化布局，建设芸香果品基地。", set()),  # the frame is spent on the first thing done
        ("依托青岚河等旅游资源，建设芸香果品基地。", set()),  # what the place has helps
        ("推进湖畔影院扩建工程，改造管网，供水到石岭镇。", {("湖畔影院扩建工程", "石岭镇")}),  # the project that opens the sentence
        ("推进湖畔影院扩建工程，改造管网，清理青岚河。", set()),
        ("聚焦石岭镇、青塘镇，建设芸香果品基地。", {("芸香果品基地", "石岭镇"), ("芸香果品基地", "青塘镇")}),
        ("建设芸香果品基地，位于石岭镇。", {("芸香果品基地", "石岭镇")}),
        ("推进石岭镇厂房改造、湖畔影院扩建工程，做好服务。", {("石岭镇厂房改造", "石岭镇")}),  # an item of the list has its own place
        ("在石岭镇新建果库、湖畔影院扩建工程，做好服务。", {("湖畔影院扩建工程", "石岭镇")}),  # and a verb before the list a place for all
        ("将石岭镇、青塘镇串联起来，办好节会，打造成芸香文化体验基地。", {("芸香文化体验基地", "石岭镇"), ("芸香文化体验基地", "青塘镇")}),
        ("除石岭镇、青塘镇外，建设芸香果品基地。", set()),  # all the others
        ("各镇（石岭镇除外）新建果库。", set()),
        ("除险加固外，在石岭镇建设芸香果品基地。", {("芸香果品基地", "石岭镇")}),
        ("改造石岭镇道路，办好节会，建设芸香文化体验基地。", set()),
        ("果品产业以石岭镇为重要承载地，建设芸香果品基地。", {("芸香果品基地", "石岭镇")}),
        ("推进湖畔影院扩建工程，加快青岚河治理。", set()),
        ("打造青岚河生态旅游带和芸香全域旅游走廊，做好服务。", {("青岚河生态旅游带", "青岚河")}),  # its own place, not its neighbour's
        (
            "实施青岚河改造疏浚、湖畔影院扩建工程，做好服务。",
            {("青岚河改造疏浚", "青岚河")},
        ),  # the item is a name, 在青岚河改造 would not be
        (  # what one relies on is where it is named, what is built need not be there
            "以石岭镇大型果品市场、“湖畔影院”扩建项目为依托，建设芸香果品基地。",
            {("石岭镇大型果品市场", "石岭镇")},
        ),
    ],
)
def test_which_projects_a_place_belongs_to(sentence: str, pairs: set[tuple[str, str]]) -> None:
    assert located(sentence) == pairs


def test_the_town_of_a_heading_holds_what_a_village_of_it_locates() -> None:
    lines = "推进石岭镇小镇建设：修复柳林村民居，做好节会，打造成芸香文化体验基地。", "改造柳林村。"
    assert {where for what, where in located(*lines) if what == "芸香文化体验基地"} == {"柳林村", "石岭镇"}
    lines = "推进石岭镇小镇建设：在青塘镇建设芸香文化体验基地。", ""
    assert {where for what, where in located(*lines) if what == "芸香文化体验基地"} == {"青塘镇"}


def test_the_town_before_its_villages_is_where_as_they_are() -> None:
    sentence = "实施石岭镇黄柘村、石坪村等6个村的安全饮水工程。"
    assert located(sentence) >= {("安全饮水工程", where) for where in ("石岭镇", "黄柘村", "石坪村")}


def test_what_is_done_to_the_first_of_a_list_is_not_where_the_others_are() -> None:
    found = located("以青岚河创建国家5A级旅游景区、芸香度假区、湖畔影院改造等项目为抓手，办好节会。")
    assert not {what for what, where in found if where == "青岚河" and what in ("芸香度假区", "湖畔影院改造")}


def test_a_stretch_of_a_list_of_roads_is_not_where_the_lists_other_works_are() -> None:
    found = located("推进54省道望塘至柘成及55省道青柘线改建工程、芸香果品基地。")
    assert not {what for what, where in found if where in ("望塘", "柘成")}
    assert ("218国道望塘至柘成段", "望塘") in located("建设218国道望塘至柘成段。")


def test_all_that_the_last_clause_makes_is_where_the_sentence_is() -> None:
    both = {("芸香文化体验基地", "石岭镇"), ("望月影视基地", "石岭镇")}
    assert both <= located("推动石岭镇用地融合，打造芸香文化体验基地和望月影视基地。")
    assert not both & located("推动石岭镇用地融合，引进芸香文化体验基地，打造望月影视基地，做好服务。")


def test_a_list_of_places_behind_a_heading_is_where_it_is() -> None:
    found = facts(graph("推进加工型小镇建设：石岭镇、青塘镇、双柘镇。依托资源优势，主要发展果品。"), "LOCATED_IN")
    assert {where for what, where in found if what == "推进加工型小镇建设"} == {"石岭镇", "青塘镇", "双柘镇"}
    assert not facts(graph("推进加工型小镇建设：石岭镇、青塘镇较强。依托资源优势，主要发展果品。"), "LOCATED_IN")


def test_members_of_one_list_are_not_in_each_other() -> None:
    park = "望月山国家湿地公园，望月山国家湿地公园。"
    assert ("湖畔影院扩建工程", "望月山国家湿地公园") not in located("推进望月山国家湿地公园、湖畔影院扩建工程。", park)
    grid = located("专栏1 重点工程", "1. 湖畔农网项目：石岭、青塘、双柘35kV变电站增容改造工程，提升供电能力。")
    assert {where for what, where in grid if str(what).endswith("变电站增容改造工程")} == {"石岭镇", "青塘镇", "双柘镇"}


def test_where_a_stretch_ends_is_not_where_the_work_is() -> None:
    lines = "改造凤鸣路（望江街至青岚大道段）管网，推进柳石路（望月街至石泉街段）拓宽工程。", "改造凤鸣路（石岭镇至青塘镇段）管网。"
    assert {where for _, where in facts(graph(*lines, TOWNS), "LOCATED_IN")} == {"凤鸣路", "柳石路", "石岭镇", "青塘镇"}
    assert ("改造凤鸣路（望江街）管网", "望江街") in facts(graph("改造凤鸣路（望江街）管网。"), "LOCATED_IN")


def test_all_that_a_numbered_item_tells_of_is_done_for_the_work_it_opens_with() -> None:
    work, rest = "实施湖畔道路提升工程，改造凤鸣路管网；整治望江街。", "推进教育工作。"
    both = {("湖畔道路提升工程", "凤鸣路"), ("湖畔道路提升工程", "望江街")}
    assert both <= located(f"1.{work}", f"2.{rest}")
    assert both <= located("1.湖畔道路提升工程。改造凤鸣路管网。整治望江街。", f"2.{rest}")
    assert not both & located(work, rest)
    assert ("湖畔道路提升工程", "石岭镇") not in located(f"1.{work}在石岭镇发展果业。", f"2.{rest}")
    assert not both & located(f"1.办好节会，{work}", f"2.{rest}")
    assert not both & located("1.实施湖畔道路提升工程，维修凤鸣路管网、望江街泵房。", f"2.{rest}")  # other works


@pytest.mark.parametrize(
    "sentence",
    [
        "强化培训，为石岭镇企业提供保障。",
        "改造管网，惠及石岭镇、青塘镇等乡镇群众。",
        "抓住石岭镇扩权的机遇，发展物流。",
        "打造石岭镇“后花园”，发展旅游。",
        "按照石岭镇总体规划的要求，完善道路。",
        "与石岭镇一体化发展，完善道路。",
        "改造管网，西起石岭镇，东至青塘镇。",
        "加快施工，引青岚河水灌溉农田。",
        "对接石岭镇路网规划，完善道路。",
        "对标石岭镇，完善道路。",
        "密切与青塘镇、石岭镇的交通链接，发展物流。",
    ],
)
def test_who_gains_and_what_gives_is_not_where(sentence: str) -> None:
    assert not facts(graph(sentence, TOWNS), "LOCATED_IN") - facts(graph(TOWNS), "LOCATED_IN")


def test_a_place_with_which_nothing_ties_is_where() -> None:
    assert {where for _, where in facts(graph("发展与石岭镇果业配套的加工。", TOWNS), "LOCATED_IN")} >= {"石岭镇"}


def test_the_title_of_many_works_does_not_stand_where_each_of_them_does() -> None:
    works = "建设芸香果品基地、湖畔影院扩建工程、望月物流基地、石泉冷库基地"
    assert ("湖畔道路提升工程", "青岚河") not in located(f"1.湖畔道路提升工程。{works}，清理青岚河。", "2.推进教育。")
    assert ("湖畔道路提升工程", "青岚河") in located("1.湖畔道路提升工程。建设芸香果品基地，清理青岚河。", "2.推进教育。")


def test_a_place_in_a_tasks_heading_locates_it_and_what_is_built_below() -> None:
    found = facts(graph("推进石岭镇果业强镇建设。建设芸香果品基地，扩大种植。在青塘镇建设湖畔物流基地。", TOWNS), "LOCATED_IN", "rule")
    assert {fact for fact in found if fact[2] in ("place_in_title", "place_in_heading")} == {
        ("推进石岭镇果业强镇建设", "石岭镇", "place_in_title"),
        ("芸香果品基地", "石岭镇", "place_in_heading"),
    }


def test_the_sentences_that_explain_a_layout_say_where_it_is() -> None:
    lines = ("构建“一核两翼”格局。加快布局。“一核”即老城区。“两翼”是指石岭镇和青塘镇。现状是石岭镇较强。",)
    assert {where for what, where in located(*lines) if what == "构建“一核两翼”格局"} == {"老城区", "石岭镇", "青塘镇"}


def test_a_road_in_brackets_is_that_of_the_item_before_it() -> None:
    found = facts(graph("推进石岭大桥连接线工程（G239）、青塘大桥连接线工程（S427）、双柘大桥连接线工程建设。"), "LOCATED_IN")
    roads = {(what, where) for what, where in found if where in ("G239", "S427") and "，" not in str(what) and "推进" not in str(what)}
    assert roads == {("石岭大桥连接线工程（G239）", "G239"), ("青塘大桥连接线工程（S427）", "S427")}


def test_the_road_that_a_list_begins_with_is_not_where_the_rest_of_it_is() -> None:
    works = "青岚果库扩建工程、湖畔影院扩建工程"
    assert ("湖畔影院扩建工程", "青岚路") not in located(f"推进青岚路柳林至菊水段、{works}。", "改造青岚路。")
    assert ("湖畔影院扩建工程", "青岚路") in located(f"在青岚路建设{works}。", "改造青岚路。")


def test_a_frame_ends_where_another_one_opens_if_its_own_clause_is_done() -> None:
    found = located("在石岭镇、青塘镇发展果业，在双柘镇建设省级果品检测中心工程。")
    assert {where for what, where in found if what == "省级果品检测中心工程"} == {"双柘镇"}
    found = located("在石岭镇，在柳河村建设省级果品检测中心工程。")
    assert {where for what, where in found if what == "省级果品检测中心工程"} >= {"石岭镇"}


def test_what_stands_alone_before_a_comma_is_what_the_statement_is_about() -> None:
    named = "推进青岚村道安全设施提升工程。"
    lines = "青岚村道安全设施提升工程，计划投入2万元，对柳杨线、象石线等12条道路，安装护栏；推进果业，改造望江街。", named
    assert {where for what, where in located(*lines) if what == "青岚村道安全设施提升工程"} == {"柳杨线", "象石线"}
    others = "推进青岚村道安全设施提升工程，对望江街进行绿化。", "青岚村道安全设施提升工程，推进工业，改造望江街。", named
    assert not {where for what, where in located(*others) if what == "青岚村道安全设施提升工程"}


def test_what_stands_in_brackets_is_of_what_they_stand_behind() -> None:
    lines = "续建望月街公厕，实施湖畔道路绿化工程（凤鸣路、望江街）、柳石路改造工程。", "改造凤鸣路、望江街。"
    pairs = located(*lines)
    assert {where for what, where in pairs if str(what).startswith("湖畔道路绿化工程")} == {"凤鸣路", "望江街"}
    assert not {where for what, where in pairs if what == "柳石路改造工程"} & {"凤鸣路", "望江街"}


def test_nothing_is_in_itself() -> None:
    found = located("推进望月公园、青柘公园等存量公园改造升级，建设凤鸣公园二期，改造凤鸣公园。")
    assert not {(what, where) for what, where in found if str(what).removesuffix("二期") == where}


def test_bounds_tell_an_area_where_none_of_them_is_a_beginning() -> None:
    whole = facts(graph("建设芸香果品基地，范围东至石岭镇，西至青塘镇。", TOWNS), "LOCATED_IN")
    assert {where for what, where in whole if "范围" in str(what)} == {"石岭镇", "青塘镇"}
    road = facts(graph("改造道路，西起石岭镇，东至青塘镇。", TOWNS), "LOCATED_IN")
    assert not {where for what, where in road if "西起" in str(what)}


def test_a_stage_of_a_road_or_a_plant_is_not_in_itself() -> None:
    found = located("建设青柘大道二期工程，推进望柳电厂二期建设，推进望月路改造。")
    assert found == {("望月路改造", "望月路")}


def test_a_work_lies_where_a_sentence_says_that_tells_of_nothing_to_do() -> None:
    told = "芸香果品园区位于石岭镇，规模居全县前列。"
    assert ("芸香果品园区", "石岭镇") in located("建设芸香果品园区。", told)
    assert not located("建设湖畔果品园区。", told)


def test_what_a_later_town_has_so_much_of_is_another_matter() -> None:
    assert ("石岭镇果品基地", "青柘镇") not in located("建设石岭镇果品基地1.5万亩，青柘镇茶叶基地8000亩。")
    assert ("果品加工厂项目", "青柘镇") in located("建设果品加工厂项目，青柘镇投资2亿元。")
