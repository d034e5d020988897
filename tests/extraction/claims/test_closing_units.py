"""Units behind the last words of an item or of a section."""

from miniplan import facts, graph


def led(*lines: str) -> set[tuple[object, ...]]:
    return facts(graph(*lines), "IMPLEMENTED_BY", "role")


def test_the_only_line_of_units_of_a_section_speaks_of_all_its_items() -> None:
    lines = ("一、做强果业", "1.新建果库12座。", "2.改造果园20公顷。", "责任单位：县林业局", "二、改善交通", "3.改造危桥6座。")
    assert led(*lines) == {("做强果业", "丰谷县林业局", "lead")}


def test_semicolons_may_part_the_units_and_the_time_from_what_is_done() -> None:
    found = graph(
        "一、做强果业", "1.新建果库12座；责任单位：县林业局；时限：2024年6月底前。", "2.改造果园；责任单位：县农业农村局；时限：2024年底。"
    )
    assert facts(found, "IMPLEMENTED_BY", "role") == {
        ("新建果库12座", "丰谷县林业局", "lead"),
        ("改造果园", "丰谷县农业农村局", "lead"),
    }


def test_units_on_the_lines_below_their_label() -> None:
    lines = ("（一）做强果业。新建果库12座。", "责任单位：县林业局", "县商务局", "县文化和旅游局", "（二）改善交通。改造危桥6座。")
    found = led("一、重点任务", *lines, "责任单位：县交通运输局", "建设果品交易中心")
    assert found == {
        ("做强果业", "丰谷县林业局", "lead"),
        ("做强果业", "丰谷县商务局", "lead"),
        ("做强果业", "丰谷县文化和旅游局", "lead"),
        ("改善交通", "丰谷县交通运输局", "lead"),
    }


def test_several_lines_of_units_and_time_close_a_section() -> None:
    lines = (
        "一、做强果业",
        "1.新建果库12座。",
        "2.改造果园20公顷。",
        "责任单位：县林业局",
        "配合单位：县财政局",
        "完成时间：2024年8月底前",
    )
    found = graph(*lines, "二、改善交通", "（一）改造危桥6座。", "（二）新建果路5公里。", "责任单位：县交通运输局", "完成时间：2024年底")
    assert facts(found, "IMPLEMENTED_BY", "role") == {
        ("做强果业", "丰谷县林业局", "lead"),
        ("做强果业", "丰谷县财政局", "participate"),
        ("改善交通", "丰谷县交通运输局", "lead"),
    }
    dues = {node.name: node.props.get("due") for node in found.nodes if node.label == "Measure" and node.props["level"] == "task"}
    assert dues == {"做强果业": "2024-08", "改善交通": "2024"}
