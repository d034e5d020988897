"""The written page in headless Chromium: it draws itself, answers clicks, and fetches nothing."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Page, chromium
from viewgraph import NASTY, PLAN, Draft, big_graph, small_graph

from plantrace.model import PlanGraph
from plantrace.viz.view import write_view

pytestmark = [pytest.mark.browser, pytest.mark.skipif(chromium() is None, reason="no Chromium here")]
SHOWN = "[...plantrace.stage.places.keys()].sort().join()"


def _where(card: str) -> str:
    """A script for the middle of a card, in the window."""
    return (
        "(() => { const b = document.getElementById('canvas').getBoundingClientRect();"
        f" const p = plantrace.stage.network.canvasToDOM(plantrace.stage.places.get('{card}'));"
        " return [p.x + b.x, p.y + b.y]; })()"
    )


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("view") / "plan.html"
    write_view(small_graph(), path, "zh", None)
    return path.as_uri()


@pytest.fixture
def page(address: str) -> Iterator[Page]:
    with Page(address) as opened:
        yield opened
        assert opened.logged == []  # no error of a script, no request to anywhere


def test_it_opens_on_the_chapters(page: Page) -> None:
    assert page.run("location.hash") == f"#at={PLAN}"
    assert {"goal-1", "goal-2", "section-1", "enterprise-1"} <= set(page.run(SHOWN).split(","))
    assert page.run("document.title") == "云溪县第十四个五年规划"


def test_the_picture_is_fitted_anew_when_the_filters_take_more_lines(page: Page) -> None:
    before = page.run("plantrace.stage.scale()")
    page.run("document.getElementById('filters').style.paddingBottom = '500px'")
    page.wait(f"plantrace.stage.scale() < {before}")


def test_a_search_opens_the_neighbourhood_of_what_was_chosen(page: Page) -> None:
    page.press("#query")
    page.write("5g用户")
    assert page.run("document.querySelector('#hits li b').textContent") == "5G用户普及率"
    page.call("Input.dispatchKeyEvent", type="keyDown", key="Enter")
    assert page.run("location.hash") == "#at=goal-1&pick=goal-1"
    shown = page.run(SHOWN).split(",")
    assert {"goal-1", "goal-3", "measure-1", "measure-2", "project-1", "enterprise-1"} <= set(shown)
    assert "goal-2" not in shown


def test_the_search_knows_what_people_call_a_department(page: Page) -> None:
    page.press("#query")
    page.write("工信局")
    assert page.run("document.querySelector('#hits li b').textContent") == "云溪县工业和信息化局"


def test_the_search_finds_words_of_quotes_and_says_when_nothing_fits(page: Page) -> None:
    page.press("#query")
    page.write("造船")
    assert page.run("document.querySelectorAll('#hits [role=option]').length") == 0
    assert page.run("document.querySelector('#hits').textContent") == "没有匹配的名称或原文"


def test_a_click_shows_the_quote_and_a_double_click_expands(page: Page) -> None:
    page.open(page.run("location.href.split('#')[0]") + "#at=enterprise-1")
    page.wait(f"!{SHOWN}.includes('section-1')")
    page.mouse(*page.run(_where("project-1")))
    assert page.run("document.querySelector('#inspector blockquote').textContent") == "云溪5G基站工程"
    assert "town-1" not in page.run(SHOWN)
    x, y = page.run(_where("project-1"))
    page.mouse(x, y, clicks=2)
    page.wait(f"{SHOWN}.includes('town-1')")
    assert "open=project-1" in page.run("location.hash")


def test_the_legend_takes_types_out_and_the_address_keeps_it(page: Page) -> None:
    page.run("document.querySelectorAll('.filter')[0].click()")
    assert "goal" not in page.run(SHOWN)
    assert page.run("location.hash").endswith("hide=Goal")
    page.run("history.back()")
    page.wait(f"{SHOWN}.includes('goal-1')")


def test_inferred_parties_are_drawn_apart_and_said_to_be_so(page: Page) -> None:
    page.open(page.run("location.href.split('#')[0]") + "#at=department-1&pick=department-1")
    page.wait("plantrace.state.pick === 'department-1'")
    assert page.run("plantrace.stage.links.filter(link => link.kind === 'inferred').length") == 1
    assert page.run("document.querySelector('#inspector .chip.inferred').textContent") == "推断，非原文"


def test_what_is_inferred_is_counted_apart(page: Page) -> None:
    page.run("document.querySelectorAll('#tabs button')[2].click()")
    listed = "Object.fromEntries([...document.querySelectorAll('[title]')].filter(one => one.querySelector('small')).map(one => "
    counts = page.run(listed + "[one.title, [one.querySelector('small').textContent, one.querySelector('small').title]]))")
    assert counts["云溪县工业和信息化局"] == ["0 + 1", "推断 1 项"]
    assert counts["云溪通信公司"] == ["1", ""]


def test_the_language_can_be_changed(page: Page) -> None:
    page.run("document.querySelector('#actions > button').click()")
    assert page.run("document.documentElement.lang") == "en"
    assert page.run("document.querySelector('#crumbs button').textContent") == "Overview"


def test_it_exports_drawings_and_a_table(page: Page) -> None:
    page.run("window.saved = []; window.address = URL.createObjectURL")
    page.run("URL.createObjectURL = (blob) => { saved.push(blob); return address.call(URL, blob); }")
    page.run("HTMLAnchorElement.prototype.click = function () { saved.push(this.download); }")
    for number in (1, 2, 0):  # SVG, CSV, PNG (by way of another SVG)
        page.run(f"document.querySelectorAll('.menu button')[{number}].click()")
    page.wait("saved.length === 7")
    names = [f"云溪县第十四个五年规划.{suffix}" for suffix in ("svg", "csv", "png")]
    assert page.run("saved.filter(one => typeof one === 'string')") == names
    assert page.run("saved.find(one => one.type === 'image/png').size") > 5000
    drawing, table = page.run("Promise.all([saved[0].text(), saved[2].text()])")
    parsed = f"new DOMParser().parseFromString({json.dumps(drawing)}, 'image/svg+xml')"
    assert page.run(f"{parsed}.querySelectorAll('rect.c').length") == page.run("plantrace.stage.places.size")
    assert "云溪5G基站工程" in table


def test_names_that_look_like_markup_or_a_formula_do_no_harm(page: Page) -> None:
    page.open(page.run("location.href.split('#')[0]") + "#at=measure-3&pick=measure-3")
    page.wait("plantrace.state.pick === 'measure-3'")
    assert page.run("document.querySelector('#inspector h2').textContent") == f"=改善{NASTY}"
    assert page.run("document.title") == "云溪县第十四个五年规划"
    page.run("window.saved = []; URL.createObjectURL = (blob) => (saved.push(blob), 'blob:none')")
    page.run("HTMLAnchorElement.prototype.click = () => {}; document.querySelectorAll('.menu button')[2].click()")
    assert "\"'=改善" in page.run("saved[0].text()")


def test_parties_stand_in_the_order_of_the_plans_own_list(tmp_path: Path) -> None:
    draft = Draft()
    draft.node("measure-1", "Measure", "建设冷库", PLAN, level="action")
    for number, position in ((1, 30), (2, 10), (3, 20)):
        party = draft.node(f"department-{number}", "Department", f"云溪县{number}局", generic=False)
        draft.edge("IMPLEMENTED_BY", "measure-1", party, role="lead", method="stated", position=position)
    write_view(draft.done(), tmp_path / "list.html", "zh", None)
    with Page((tmp_path / "list.html").as_uri() + "#at=measure-1&pick=measure-1") as page:
        page.wait("plantrace.state.pick === 'measure-1'")
        listed = "[...document.querySelectorAll('#inspector li .name span:last-child')].map(one => one.textContent).join()"
        assert page.run(listed).startswith("云溪县2局,云溪县3局,云溪县1局")


def test_of_several_plans_the_legend_and_the_search_tell_which(tmp_path: Path) -> None:
    first, second = Draft(), Draft("plan-000000000002", "云溪县林业规划")
    for number, draft in ((1, first), (2, second)):
        for goal in range(number):
            draft.node(f"goal-{number}-{goal}", "Goal", f"造林{goal}万亩", draft.plan, kind="target", value=str(goal))
    graph = PlanGraph(
        first.graph.plans + second.graph.plans, first.graph.nodes + second.graph.nodes, first.graph.edges + second.graph.edges
    )
    graph.sort()
    write_view(graph, tmp_path / "two.html", "zh", None)
    count = "document.querySelector('.filter small').textContent"
    with Page((tmp_path / "two.html").as_uri()) as page:
        assert page.run(count) == "1"
        page.open((tmp_path / "two.html").as_uri() + "#at=plan-000000000002")
        page.wait(f"{count} === '2'")
        page.press("#query")
        page.write("造林")
        whose = page.run("[...document.querySelectorAll('#hits li')].map(one => (one.querySelector('.whose') || {}).textContent || '')")
        assert sorted(whose) == ["", "云溪县林业规划", "云溪县第十四个五年规划"]


def test_on_a_phone_the_first_goal_is_seen(tmp_path: Path) -> None:
    write_view(big_graph(measures=40, actors=6), tmp_path / "tall.html", "zh", None)
    with Page((tmp_path / "tall.html").as_uri(), width=390, height=700) as page:
        card = "[...plantrace.stage.places.values()].reduce((a, b) => (b.y < a.y ? b : a))"
        assert page.run(f"plantrace.stage.network.canvasToDOM({card}).y - 30 * plantrace.stage.scale()") > 0


def test_a_large_plan_opens_whole(tmp_path: Path) -> None:
    write_view(big_graph(), tmp_path / "big.html", "en", None)
    with Page((tmp_path / "big.html").as_uri() + "#at=all") as page:
        assert page.run("plantrace.stage.places.size") == 2940
        assert page.logged == []
