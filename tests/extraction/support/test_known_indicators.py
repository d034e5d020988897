from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plantrace.extraction.support.known_indicators import (
    THEMES,
    KnownIndicator,
    find_indicator,
    indicator_ontology,
    name_key,
    things_counted,
)
from plantrace.resources import read_yaml

KINDS = {"direct", "indirect", "title_direct", "title_indirect", "section", "not_in", "not_title"}
GROUPS = [pytest.param(group, id=name) for name, group in indicator_ontology().drivers.items()]


@pytest.mark.parametrize(
    ("printed", "unit", "expected"),
    [
        ("规上工业企业数量", "户", "industry_firms"),
        ("规模以上工业企业数", "家", "industry_firms"),
        ("规上工业增加值增速（%）", None, "industry_value"),
        ("R&D经费占GDP比重", "%", "research_intensity"),
        ("研究与试验发展（R&D）经费投入强度", "%", "research_intensity"),
        ("战略性新兴产业增加值占地区生产总值比重", "%", "strategic_share"),
        ("“专精特新”企业", "家", "special_firms"),
        ("每千名3岁以下婴幼儿拥有托位数", "个", "childcare"),
        ("每千人口拥有3岁以下婴幼儿托位数", "个", "childcare"),
        ("每千常住人口执业（助理）医师数（人）", "人", "doctors"),
        ("城区空气质量优良天数比例", "%", "air_days"),
        ("地级及以上城市空气质量优良天数比率", "%", "air_days"),
        ("单位GDP能耗降低", "%", "energy_intensity"),
        ("农村居民人均可支配收入", "元", "rural_income"),
        ("城镇居民人均可支配收入", "元", "urban_income"),
        ("城镇登记失业率", "%", "registered_unemployment"),
        ("城镇调查失业率", "%", "surveyed_unemployment"),
        ("年均每百万人口因自然灾害死亡率", None, "disaster_loss"),
        ("新认定高新技术企业", "家", "high_tech_firms"),
        ("新认定高新技术企业", "%", None),
        ("每万人拥有公厕数", "座", None),
        ("", None, None),
    ],
)
def test_a_printed_row_finds_its_indicator(printed: str, unit: str | None, expected: str | None) -> None:
    found = find_indicator(printed, unit)
    assert (found and found.id) == expected


@pytest.mark.parametrize(
    ("name", "things"),
    [
        ("每万人拥有公厕数", ["公厕"]),
        ("农村户用卫生厕所普及率", ["户用卫生厕所"]),
        ("国家级文物保护单位数量", ["文物保护单位"]),
        ("科研院所和实验基地数", ["科研院所", "实验基地"]),
        ("率", []),
    ],
)
def test_an_unknown_row_says_what_it_counts(name: str, things: list[str]) -> None:
    assert things_counted(name) == things


def test_the_ontology_has_the_indicators_that_plans_use() -> None:
    indicators = indicator_ontology().indicators
    assert len(indicators) >= 120
    assert not [known for known, times in Counter(entry.id for entry in indicators).items() if times > 1]
    assert all(entry.attribute in ("约束性", "预期性") and entry.unit and entry.leads for entry in indicators)


def test_every_indicator_has_drivers_and_every_group_is_used() -> None:
    ontology = indicator_ontology()
    used = {group for known in ontology.indicators for group in (*known.drivers, *known.via)}
    assert all(known.drivers for known in ontology.indicators)
    assert used == set(ontology.drivers)


def test_no_group_is_defined_in_two_files() -> None:
    names = [name for theme in THEMES for name in read_yaml(f"extraction/lexicons/indicators/{theme}.yaml")["drivers"]]
    assert len(names) == len(set(names)) == len(indicator_ontology().drivers)


def test_no_two_indicators_share_a_name() -> None:
    keys = [key for known in indicator_ontology().indicators for key in {name_key(n) for n in (known.name, *known.aliases)}]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_every_name_and_alias_finds_its_own_indicator() -> None:
    for known in indicator_ontology().indicators:
        assert {find_indicator(name, known.unit) for name in (known.name, *known.aliases)} == {known}


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_of_drivers_is_well_formed(group: dict[str, tuple[tuple[str, ...], ...]]) -> None:
    assert set(group) <= KINDS
    terms = [term for drivers in group.values() for driver in drivers for term in driver]
    assert all(len(term) >= 2 and not set(term) & set("“”\"'‘’") for term in terms)
    assert all(len(drivers) == len(set(drivers)) for drivers in group.values())


@pytest.mark.parametrize("group", GROUPS)
def test_a_guard_phrase_is_one_phrase_round_a_term_of_its_group(group: dict[str, tuple[tuple[str, ...], ...]]) -> None:
    terms = {term for kind, drivers in group.items() if kind != "not_in" for driver in drivers for term in driver}
    assert all(len(guard) == 1 and any(term in guard[0] for term in terms) for guard in group.get("not_in", ()))


@pytest.mark.parametrize("group", GROUPS)
def test_no_driver_is_covered_by_a_shorter_one_that_counts_wherever_it_does(
    group: dict[str, tuple[tuple[str, ...], ...]],
) -> None:
    covers = {
        "direct": ("direct", "indirect", "title_direct", "title_indirect"),
        "indirect": ("indirect", "title_indirect"),
    }
    covered = [
        (short, long)
        for kind, below in covers.items()
        for (short, *more) in group.get(kind, ())
        if not more
        for other in below
        for (long, *rest) in group.get(other, ())
        if not rest and short in long and (short, kind) != (long, other)
    ]
    assert covered == []


@given(st.text(max_size=30), st.sampled_from(["%", "个", None]))
def test_any_name_is_looked_up(name: str, unit: str | None) -> None:
    found = find_indicator(name, unit)
    assert found is None or found in indicator_ontology().indicators


@given(st.sampled_from(indicator_ontology().indicators), st.sampled_from(["“{}”", " {}", "{}（%）", "其中：{}", "全县{}"]))
def test_how_a_name_is_printed_makes_no_difference(known: KnownIndicator, printed: str) -> None:
    assert find_indicator(printed.format(known.name), known.unit) == known
