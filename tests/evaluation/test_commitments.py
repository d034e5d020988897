import pytest
from evalplan import COLD_STORES, FOREST, Maker, first, second

from plantrace.evaluation.commitments import leads, projects, sentences, targets
from plantrace.evaluation.keys import Block


def test_a_task_of_the_leads_name_is_found() -> None:
    make = Maker()
    make.node("Measure", "做强果业", level="task")
    figure = leads([first(), second()], make.overlay())
    assert (figure.precision, figure.recall, figure.errors) == (1.0, 0.5, ["- c01.p02 护好山林"])


def test_a_task_of_another_name_is_wrong_and_a_project_of_the_name_will_do() -> None:
    make = Maker()
    make.node("Measure", "新建冷库", level="task")
    make.node("Project", "护好山林")
    figure = leads([first(), second()], make.overlay())
    assert figure.errors == ["+ c01.p01 新建冷库", "- c01.p01 做强果业"]
    assert figure.found == 1


def test_a_lead_of_a_background_block_need_not_be_found() -> None:
    make = Maker()
    block = Block(block="c01.p01", text=first().text, role="background", lead="做强果业")
    assert leads([block], make.overlay()).wanted == 0


def test_a_sentence_is_found_when_an_action_covers_it() -> None:
    make = Maker()
    make.node("Measure", "实施山前林场改造工程", level="action")
    kinds = [("护好山林。", "measure"), ("由县林业局负责，在石岭镇实施山前林场改造工程。", "both")]
    assert sentences([second(sentences=kinds)], make.overlay()).values()["f1"] == 1.0


@pytest.mark.parametrize(
    ("quote", "kind", "sign"),
    [("由县林业局负责，在", "background", "+"), ("由县林业", "measure", "-")],
)
def test_a_sentence_is_wrong_or_missed(quote: str, kind: str, sign: str) -> None:
    make = Maker()
    make.node("Measure", "行动", quote, level="action")
    words = "由县林业局负责，在石岭镇实施山前林场改造工程。"
    assert sentences([second(sentences=[(words, kind)])], make.overlay()).errors == [f"{sign} c01.p02 [{kind}] {words}"]


def test_targets_are_found_by_value_and_unit_and_their_subjects_agree() -> None:
    make = Maker()
    make.node("Goal", "新建冷库21座", "21座", kind="target", value="21", unit="座", subject="新建冷库")
    figure, subjects = targets([first(targets=[COLD_STORES])], make.overlay())
    assert (figure.f1, subjects.share) == (1.0, 1.0)


def test_other_targets_are_wrong_and_other_subjects_are_told() -> None:
    make = Maker()
    make.node("Goal", "21座", kind="target", value="21", unit="座", subject="果园")
    make.node("Goal", "21家", "21", kind="target", value="21", unit="家", subject="冷库")
    figure, subjects = targets([first(targets=[COLD_STORES])], make.overlay())
    assert figure.errors == ["+ c01.p01 21家"]
    assert subjects.errors == ["c01.p01 果园 ≠ 冷库"]


def test_a_target_in_another_block_is_missed() -> None:
    make = Maker()
    make.node("Goal", "冷库21座", "石岭镇", kind="target", value="21", unit="座", subject="冷库")
    figure, _ = targets([first(targets=[COLD_STORES]), second()], make.overlay())
    assert figure.errors == ["- c01.p01 冷库 =21座", "+ c01.p02 冷库21座"]


@pytest.mark.parametrize(("name", "like", "equal"), [("山前林场改造工程", 1.0, 1.0), ("山前林场改造", 1.0, 0.0), ("林场", 0.0, 0.0)])
def test_projects_by_name(name: str, like: float, equal: float) -> None:
    make = Maker()
    make.node("Project", name)
    blocks = [second(projects=[FOREST])]
    assert projects(blocks, make.overlay(), strict=False).f1 == like
    assert projects(blocks, make.overlay(), strict=True).f1 == equal
