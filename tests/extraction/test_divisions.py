import pytest

from plantrace.extraction.divisions import counties, county_names, place_called, towns_of_city, towns_of_counties, without_peoples


def test_counties_go_by_their_stems() -> None:
    assert {"绛县", "化隆", "浦东", "管城", "木垒", "黄石", "山西", "下城"} <= counties()
    assert "经济技术开发区" not in "".join(county_names())


@pytest.mark.parametrize(
    ("name", "town"), [("绛县", "横水镇"), ("化隆县", "甘都镇"), ("化隆回族自治县", "雄先藏族乡"), ("神木县", "大柳塔镇")]
)
def test_the_towns_of_a_county(name: str, town: str) -> None:
    (towns,) = towns_of_counties(name)
    assert town in towns


def test_counties_of_one_name_stay_apart() -> None:
    assert len(towns_of_counties("新华区")) > 1


def test_the_towns_of_a_city_are_those_of_its_counties() -> None:
    assert {"陈贵镇", "富池镇"} <= set(towns_of_city("黄石市"))
    assert towns_of_city("石岭市") == [] == towns_of_counties("石岭县")


def test_peoples_are_no_part_of_a_name() -> None:
    assert [without_peoples(name) for name in ("化隆回族", "木垒哈萨克", "长白", "内蒙古")] == ["化隆", "木垒", "长白", "内蒙古"]


def test_a_place_by_its_stem() -> None:
    stems = ("西安", "湖北", "内蒙古", "讷河", "湘西", "石岭")
    assert [place_called(stem) for stem in stems] == ["西安市", "湖北省", "内蒙古自治区", "讷河市", "湘西土家族苗族自治州", None]
    assert [place_called(stem) for stem in ("化隆", "浦东", "平安")] == ["化隆回族自治县", "浦东新区", None]  # 平安 is a word as often
