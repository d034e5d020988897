import pytest
from miniplan import COUNTY, facts, graph, names

from plantrace.extraction.actors.work_heads import builders, heads_of_works, sounds_like_firm
from plantrace.extraction.places.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("加快推进融柘（青石）风力发电、瑞能分布式光伏等项目。", ["瑞能"]),
        ("加快推进融丰（青石）风力发电、河堤加固等项目。", ["融丰"]),
        ("3.联众旅游度假区项目，新建客房80间。", ["联众"]),
        ("推进诚柘达铝合金轮毂生产线建设。", ["诚柘达"]),
        ("推进鑫迪生物质发电项目、佳通工业园项目。", ["鑫迪", "佳通"]),
        ("推进投资3亿元的青石县宏润印染、河堤加固等项目。", ["宏润印染"]),
        ("推进山西鑫达汽车零部件、联胜机械、鑫拓煤机制造等项目。", ["山西鑫达", "联胜机械", "鑫拓煤机"]),
        ("抓好岚县佳昌机械铸件、青石县鑫科薄膜电池等项目。", ["佳昌机械", "鑫科"]),
        ("加快园区内鑫迪生物质发电项目。", ["鑫迪"]),
        ("推进深圳诺柘科电池、金锐新材料产业园、古特金模具、比亚迪电池等项目。", ["深圳诺柘科电池", "金锐新材料", "比亚迪"]),
        ("推进青岚风电、石岭茶叶加工、柳林水泥等项目。", []),  # places
        ("推进科创产品、功能材料、双创孵化、智能装备等项目。", []),
        ("推进本科教育项目、通信设备项目、公益养老项目。", []),
        ("推进融合发展项目、聚力招商项目。", []),
        ("支持融丰、鑫能等企业。", []),  # no work
    ],
)
def test_works_are_called_by_names_that_sound_like_firms(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in heads_of_works(text, COUNTY, Gazetteer())] == found


def test_a_town_that_sounds_like_a_firm_is_none() -> None:
    places = Gazetteer()
    places.add("宏达", "Town", "宏达镇", "town")
    assert heads_of_works("推进宏达光伏项目。", COUNTY, places) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("大唐青石火电项目已列入规划，加快国网抽水蓄能电站建设。", ["大唐", "国网"]),
        ("推进三峡二期30万千瓦光伏、中船风电青石二期15万千瓦风电。", ["三峡", "中船风电"]),
        ("建设大唐不夜城，发展三峡旅游，盛唐光伏小镇。", []),
        ("依托国网数据，改造盛大唐风景区。", []),
        ("推进华能、大唐、青柘新能3个光伏发电项目，中核二期、华电2个风电项目。", ["华能", "大唐", "青柘新能", "中核", "华电"]),
        ("推进石岭、青柘2个光伏发电项目。", []),
        ("推进国电投、青柘镇2个光伏项目建设。", []),
        ("推进华能、大唐、青柘镇3个光伏项目建设。", []),
        ("推进华能、大唐、青柘、石岭4个光伏项目建设。", []),
        ("推进华能、大唐、青柘、柘能科技4个光伏项目建设。", ["华能", "大唐", "青柘", "柘能科技"]),
    ],
)
def test_builders_of_power_stations_stand_before_what_they_build(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in builders(text, Gazetteer())] == found


def test_a_place_in_a_list_of_builders_makes_it_none() -> None:
    places = Gazetteer()
    assert len(list(builders("推进华能、大唐、青柘3个光伏项目。", places))) == 3
    places.add("青柘", "Town", "青柘镇", "town")
    assert not list(builders("推进华能、大唐、青柘3个光伏项目。", places))
    assert names(graph("推进国电投、青柘镇2个光伏项目建设。"), "Town") == ["青柘镇"]


def test_a_short_name_is_none_where_it_stands_in_other_words() -> None:
    plan = graph("推进大唐青石火电项目、鑫能光伏发电项目建设，支持鑫能、大唐等。")
    assert names(plan, "Enterprise") == ["大唐", "鑫能"]
    assert facts(plan, "IMPLEMENTED_BY", "role") >= {("大唐青石火电项目", "大唐", "lead")}
    assert "大唐" not in names(graph("推进大唐青石火电项目建设。", "打造大唐文化街区。"), "Enterprise")


def test_how_firms_sound() -> None:
    assert all(map(sounds_like_firm, ("鑫隆", "柘诺", "宏润", "岚科威")))
    assert not any(map(sounds_like_firm, ("功能", "青岚", "永康", "诺", "瑞昌")))


def test_what_a_builder_builds_is_no_part_of_its_name() -> None:
    assert names(graph("加快华电风电项目、大唐光伏项目建设。"), "Enterprise") == ["华电", "大唐"]
    assert names(graph("支持协鑫光伏扩产，建设协鑫光伏产业园。"), "Enterprise") == ["协鑫光伏"]
