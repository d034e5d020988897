import pytest
from placing import of_type, places


@pytest.mark.parametrize(
    ("sentence", "sites"),
    [
        ("治理青岚河，保护双柘湖。", {"青岚河", "双柘湖"}),
        ("保护石岭水库。", {"石岭水库"}),
        ("改造国道G207线和县道X112。", {"国道G207线", "县道X112"}),
        ("疏浚河道，完善江河堤防，建设口袋公园。", set()),
    ],
)
def test_sites(sentence: str, sites: set[str]) -> None:
    assert of_type("site", sentence) == sites


@pytest.mark.parametrize(
    ("sentence", "sites"),
    [
        ("修缮文庙、望柳园池等古迹。", {"文庙", "望柳园池"}),  # a stem of four characters
        ("打通望江北路南段、凤鸣路北段。", {"望江北路", "凤鸣路"}),  # a direction behind a road
        ("保护江南水系，融入河北经济。", set()),  # and behind a river's word
        ("建设青岚河风光带，改造丰谷古城。", {"青岚河风光带", "青岚河", "丰谷古城"}),
        ("改造柳桥蔬菜批发市场和城北农贸市场。", {"柳桥蔬菜批发市场", "城北农贸市场"}),
        ("建设农产品批发市场、专业市场和区域性铁路，完善社会体育场。", set()),
        ("新建货运铁路、通用机场和护林机场，加固大中型灌区、病险水库和五座水库。", set()),
        ("举办项目路演和专场路演，巩固退田还湖，建设美丽河湖，改造老旧街区。", set()),
        ("依托青岚陆港口岸，疏浚渭溪河，增创望月寺。", {"青岚陆港口岸", "渭溪河", "望月寺"}),
        ("改造国省道干线公路和G351线。", {"G351线"}),
        ("联系张望山副县长，支持望月山人才基金、青岚河新区。", set()),
        ("打造石岭镇温泉康养小镇，改造石岭镇商业步行街。", set()),
        ("完善县体育场，各县体育场都要开放。", {"县体育场"}),
        ("治理鸡公山，畅通内部公路、思路和铁路。", {"鸡公山"}),
        ("升级绿洲市场、海月商城，规范国内市场、资本市场。", {"绿洲市场", "海月商城"}),
        ("推进渭水流域治理。", {"渭水流域"}),
        ("新建青塘至双柘铁路，建设儿童公园。", set()),
        ("生产锂电池，净化污水流域。", set()),
        ("力争青柘高铁通车，扩能提质青柘口岸，拓展边境口岸，建设中线铁路。", {"青柘高铁", "青柘口岸"}),
        ("治理退化草原，整治界河，绿化十座山、其中柳石山两处。", {"柳石山"}),
        ("整治青岚塔格峰脚下的金沙塔。", {"金沙塔"}),
        ("扩建青岚港，发展航空港和渔港，支持港资企业，建设人才港。", {"青岚港"}),
        ("打通G217青塘至双柘段，改造G18环湖高速，承办G20会议，推广5G。", {"G217", "G18环湖高速"}),
        ("提升望月岩、石洞屿沉船等遗址保护水平，整治河道、沟渠等湿地。", {"望月岩", "石洞屿"}),
        ("沿青岚河布局，环柳石湖建绿道，改造沿江大道、环城路。", {"青岚河", "柳石湖", "沿江大道", "环城路"}),
        ("支持柳江浦区、青岚区发展。", set()),
        ("利用丰石大厦，改造写字大厦，提升青岚河孵化空间。", {"丰石大厦"}),
    ],
)
def test_what_is_a_site_and_what_a_kind(sentence: str, sites: set[str]) -> None:
    assert of_type("site", sentence) == sites


def test_great_rivers_reaches_and_cities_like_rivers_are_regions() -> None:
    found = places("支持芜湖、九江等地建设，抓好长江中下游地区治理，筑牢长江黄河上游屏障，加强黑龙江省合作。")
    assert [found[name][1] for name in ("芜湖", "九江", "长江中下游地区")] == ["region"] * 3
    assert "黑龙江" not in found
    assert "长江黄河" not in found
    assert found["黄河"] == ("黄河", "site")
    assert "芜湖" not in places("增加日照时数。")
    assert "日照" not in places("增加日照时数。")


def test_an_ending_alone_is_the_countys_own_where_one_has_a_name() -> None:
    assert places("保护澄水古城。", "古城内要整洁，丰谷古城要保护。")["古城"] == ("澄水古城", "site")
    assert places("保护澄水古城。", "古城内要整洁，丰谷古城要保护。")["丰谷古城"] == ("澄水古城", "site")
    assert "古城" not in places("保护澄水古城和青岚古城。", "古城内要整洁。")
