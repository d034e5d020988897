import pytest
from placing import of_type


@pytest.mark.parametrize(
    ("sentence", "towns"),
    [
        ("把6个乡镇或街道（石岭、青塘、双柘）纳入城区。", {"石岭", "青塘", "双柘"}),
        ("在3个重点镇（石岭、青塘、双柘等）建设污水处理厂。", {"石岭", "青塘", "双柘"}),
        ("建设3个产业园（石岭、青塘、双柘）。", set()),
        ("培育特色镇（茶叶、花卉、竹编）。", set()),  # no number: a list of kinds
        ("推进望江街、凤鸣街、双柘街等街道社区卫生服务中心建设。", {"望江街", "凤鸣街", "双柘街"}),
        ("改造望江街、凤鸣街、双柘街等背街小巷。", set()),
        ("推进石岭街道改造，实施石岭、青塘、双柘街道进村道路改造。", {"石岭街道", "青塘", "双柘街道"}),
        ("改造道路、绿化、双柘街道环境。", {"双柘街道"}),  # none of the others is a town
        ("位于望湖畔的石岭和青塘两镇发展渔业。", {"石岭镇", "青塘镇"}),
        ("推动教育和卫生两镇联动，促进生产和生活两个镇域功能。", set()),
        ("包括石岭、青塘等街道，涵盖双柘、鹿鸣等街道。", {"石岭街道", "青塘街道", "双柘街道", "鹿鸣街道"}),
        ("完成石岭、青塘、双柘集镇段防洪工程。", {"石岭", "青塘", "双柘"}),
        ("建设县城、园区、双柘集镇防洪工程。", set()),  # no stretch: kinds stand there as often
    ],
)
def test_what_a_list_says_of_its_names(sentence: str, towns: set[str]) -> None:
    assert of_type("town", sentence) == towns
