"""The door to spaCy, with a blank pipeline and with a small one that is trained here on invented sentences."""

import re
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
from miniplan import HEADING, TITLE, graph, names, nodes, one_a_line, source

from plantrace.cli import main
from plantrace.errors import ArgumentError
from plantrace.extraction.mentions import Candidate
from plantrace.extraction.pipeline import extract
from plantrace.model import PlanGraph

pytest.importorskip("spacy", reason="spaCy is not installed")

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import fix_random_seed

from plantrace.extraction import spacy_door

PLAN = one_a_line(TITLE, HEADING, "由县水利局牵头，支持云梭纺坊扩产，改造5G基站600个。", "一、扩大果园", "依托云梭纺坊发展果园。")


def pipeline(*patterns: tuple[str, str]) -> Any:
    """A blank Chinese pipeline whose entities are these labels and words."""
    nlp = spacy.blank("zh")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": words} for label, words in patterns])
    return nlp


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A pipeline that has learnt that what 依托 and 支持 name, up to the next verb, is an ORG; saved as a folder."""
    nlp = spacy.blank("zh", meta={"name": "mini"})
    ner: Any = nlp.add_pipe("ner")
    ner.add_label("ORG")
    examples = []
    for name in ("云梭纺坊", "石涧乳品", "青柳药机", "鹿原酒坊", "禾垄粮机", "柘溪竹编"):
        for text in (f"支持{name}扩产。", f"依托{name}发展果园。", f"由县水利局牵头，支持{name}扩产，改造5G基站600个。"):
            start = text.index(name)
            examples.append(Example.from_dict(nlp.make_doc(text), {"entities": [(start, start + len(name), "ORG")]}))
    examples += [Example.from_dict(nlp.make_doc(text), {"entities": []}) for text in (TITLE, HEADING, "扩大果园", "这里的话什么也不说，")]
    fix_random_seed(0)
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(60):
        nlp.update(examples, sgd=optimizer)
    folder = tmp_path_factory.mktemp("models") / "mini"
    nlp.to_disk(folder)
    yield folder
    spacy_door._load.cache_clear()


def test_a_blank_pipeline_gives_the_graph_of_the_text() -> None:
    nlp = spacy.blank("zh")
    nlp.add_pipe("plantrace")
    doc = nlp(PLAN)
    found = doc._.plan_graph
    assert isinstance(found, PlanGraph)
    assert [node.id for node in found.nodes] == [node.id for node in extract(source(PLAN)).nodes]
    assert nlp.make_doc(PLAN)._.plan_graph is None


def test_every_piece_of_evidence_is_a_span_with_label_and_node() -> None:
    nlp = spacy.blank("zh")
    nlp.add_pipe("plantrace")
    doc = nlp(PLAN)
    spans = {(span.start_char, span.end_char, span.label_, span.kb_id_) for span in doc.spans["plantrace"]}
    assert spans == {(item.start, item.end, node.label, node.id) for node in doc._.plan_graph.nodes for item in node.evidence}
    assert ("县水利局", "Department") in {(span.text, span.label_) for span in doc.spans["plantrace"]}


def test_spans_grow_to_whole_tokens() -> None:
    nlp = spacy.blank("zh")
    nlp.add_pipe("plantrace")
    words = re.findall("县水利局牵头|.", PLAN, re.DOTALL)
    doc = nlp(Doc(nlp.vocab, words, spaces=[False] * len(words)))
    assert ("县水利局牵头", "Department") in {(span.text, span.label_) for span in doc.spans["plantrace"]}


def test_a_document_keeps_its_graph_when_it_is_stored() -> None:
    nlp = spacy.blank("zh")
    nlp.add_pipe("plantrace")
    doc = nlp(PLAN)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.plan_graph.to_jsonl() == doc._.plan_graph.to_jsonl()
    assert len(again.spans["plantrace"]) == len(doc.spans["plantrace"])


def test_entities_of_the_pipeline_join_and_say_where_they_come_from() -> None:
    nlp = pipeline(("ORG", "云梭纺坊"))
    nlp.add_pipe("plantrace", last=True)
    found = nlp(PLAN)._.plan_graph
    (firm,) = nodes(found, "Enterprise")
    assert (firm.name, firm.props, len(firm.evidence)) == ("云梭纺坊", {"origin": "spacy:zh_pipeline"}, 2)
    roles = {edge.props["role"] for edge in found.edges if edge.type == "IMPLEMENTED_BY" and edge.target == firm.id}
    assert roles == {"supported", "relied_on"}
    assert names(extract(source(PLAN)), "Enterprise") == []


@pytest.mark.parametrize(
    ("label", "words", "expected"),
    [
        ("ORG", "云梭学会", ("Institution", "association")),
        ("ORG", "云梭公司", ("Enterprise", "")),
        ("ORG", "云梭署", ("Department", "")),
        ("GPE", "云梭镇", ("Town", "town")),
        ("GPE", "云梭", ("Place", "region")),
        ("FAC", "云梭大桥", ("Place", "site")),
        ("Enterprise", "云梭", ("Enterprise", "")),  # a pipeline that knows our labels
        ("PERSON", "云梭", None),
        ("Goal", "云梭", None),
    ],
)
def test_labels_and_ends_tell_what_an_entity_is(label: str, words: str, expected: tuple[str, str] | None) -> None:
    assert spacy_door._kind(label, words) == expected


@pytest.mark.parametrize("words", ["发展云梭", "云梭扩大", "云梭，石涧", "云"])
def test_what_is_no_name_is_left_out(words: str) -> None:
    doc = pipeline(("ORG", words))(f"由{words}牵头")
    assert [entity.text for entity in doc.ents] == [words]
    assert spacy_door._named(doc.ents, spacy.blank("zh")) == []


def test_where_our_own_rules_see_a_name_it_stays_ours() -> None:
    line = "由县水利局牵头，支持丰谷县岚石钢铁有限公司扩产。"
    plan = one_a_line(TITLE, HEADING, line)
    extra = [Candidate(name, "Enterprise", "", "spacy:x") for name in ("岚石钢铁", "县水利局", "丰谷县岚石钢铁有限公司", "局牵头")]
    assert extract(source(plan), extra).to_jsonl() == graph(line).to_jsonl()


def test_a_trained_pipeline_joins_by_its_folder(trained: Path) -> None:
    assert spacy_door.candidates(source(PLAN), str(trained)) == [Candidate("云梭纺坊", "Enterprise", "", "spacy:zh_mini")]


def test_the_option_takes_a_trained_pipeline(trained: Path, tmp_path: Path) -> None:
    plan, out = tmp_path / "plan.txt", tmp_path / "plan.jsonl"
    plan.write_text(PLAN, encoding="utf-8")
    assert main(["extract", str(plan), "-o", str(out), "--spacy-model", str(trained)]) == 0
    found = PlanGraph.from_jsonl(out.read_bytes())
    assert [(node.name, node.props["origin"]) for node in nodes(found, "Enterprise")] == [("云梭纺坊", "spacy:zh_mini")]
    assert str(trained.parent).encode() not in out.read_bytes()
    assert main(["build", str(plan), "--db", str(tmp_path / "plans.lbdb"), "--spacy-model", str(trained)]) == 0


def test_a_pipeline_that_cannot_be_used_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan, english = tmp_path / "plan.txt", tmp_path / "english"
    plan.write_text(PLAN, encoding="utf-8")
    spacy.blank("en").to_disk(english)
    for model, word in (("no_such_model", "no_such_model"), (str(tmp_path), "E053"), (str(english), "language en")):
        assert main(["extract", str(plan), "--lang", "en", "--spacy-model", model]) == ArgumentError.exit_code
        error = capsys.readouterr().err
        assert word in error
        assert error.count("\n") == 1


def test_without_spacy_the_option_says_how_to_get_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plantrace.commands.sources.find_spec", lambda name: None)
    plan = tmp_path / "plan.txt"
    plan.write_text(PLAN, encoding="utf-8")
    assert main(["extract", str(plan), "--lang", "zh", "--spacy-model", "x"]) == ArgumentError.exit_code
    assert "'.[spacy]'" in capsys.readouterr().err


def test_the_entry_point_leads_to_the_factory() -> None:
    (point,) = entry_points(group="spacy_factories", name="plantrace") or pytest.skip("plantrace was installed without its entry points")
    assert point.load() is spacy_door.create
