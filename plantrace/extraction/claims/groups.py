"""The lists of actors in a sentence (A、B和C), each with the words on the left and right of it: its members share one role."""

from collections.abc import Iterator

from msgspec import Struct

from plantrace.extraction.actors.town_parties import OFFICE, PARTY
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import HAN
from plantrace.extraction.mentions import Mention
from plantrace.extraction.projects.titles import ProjectMention
from plantrace.patterns import compiled

ACTORS = ("Enterprise", "Department", "Institution")


def is_party(mention: Mention) -> bool:
    """Whether the mention is of someone that can carry out a measure: an actor, or a town where the words say that it acts."""
    return mention.label in ACTORS or mention.type in (OFFICE, PARTY)


def _is_body(mention: Mention) -> bool:
    return mention.label == "Department" or mention.type in (OFFICE, PARTY)


class Group(Struct, frozen=True):
    """Actors that stand in one list (A、B和C): they share their role. ``left`` and ``right`` are the words around it."""

    sentence: Sentence
    members: tuple[Mention, ...]
    left: str
    right: str
    owns: bool = False  # whether a project's name follows at once, or behind 的

    @property
    def of_firms(self) -> bool:
        """Whether they are firms and institutions, not bodies and towns."""
        return not _is_body(self.members[0])

    @property
    def start(self) -> int:
        """Where the list begins in the passage's text."""
        return self.members[0].start

    @property
    def end(self) -> int:
        """Where the list ends in the passage's text."""
        return self.members[-1].end


def groups(sentence: Sentence, mentions: list[Mention], projects: list[ProjectMention]) -> Iterator[Group]:
    """Yield the lists of actors in the sentence; those inside a project's name belong to the project and are left out."""
    inside = [
        m
        for m in mentions
        if is_party(m) and sentence.start <= m.start < sentence.end and not any(p.start <= m.start and m.end <= p.end for p in projects)
    ]
    run: list[Mention] = []
    for mention in inside:
        if run and not _same_list(sentence, run[-1], mention):
            yield _group(sentence, run, projects)
            run = []
        run.append(mention)
    if run:
        yield _group(sentence, run, projects)


_BETWEEN = compiled(r"(?:、|和|及|与|以及|，|“|”|（[^）]{1,12}）|公司|集团)*")
_TO_DO_SO = compiled(r"[^，。；]{0,24}?(?:合作|共建|组建|结成|对接|签约|签订|开展)")
_OTHERS = compiled(f"、(?:{HAN}{{2,8}}、)+")
_UNIT = f"{HAN}(?:(?![及与]){HAN}){{0,8}}?(?:集团|公司|办|局|委|中心|单位|部门|管委会|政府|[支大]队)"
#: Bodies that nobody knows in a list of bodies: between two that we know, before the first, behind the last.
_BEFORE = f"(?:(?:{_UNIT}|各(?:乡镇|街镇|镇街|街道|乡|镇|县区|区县|园区)(?:（[^）]*）)?)、)+$"
_UNITS_BETWEEN, _UNITS_BEFORE = compiled(f"、(?:{_UNIT}、)+"), compiled(f"(?<=[，；。：由]){_BEFORE}|^(?!由){_BEFORE}")
_COUNTED = compiled("(?:^|(?<=[，；。：]))[一二三四五六七八九十]是$")  # 三是县教育局改造学校
_WHOSE = compiled("(?:各级|全?[省市州县区旗](?:、[市州县区旗])*[两三]?级?)$")  # 各级财政部门, 县民政部门
#: What stands for many behind a list of bodies, and how such a list closes: 、县某办及各乡镇, 等县直有关部门和各街道.
_EACH = (
    "(?:[、和及与]|以及)(?:各?(?:[县市区]?[级直]|有关|相关)*(?:乡镇|街镇|镇街|街道|乡|镇|区县|县区|园区|开发区|村|社区|部门|单位"
    "|[省市县区]?属?(?:国有企业|国企|企业)|管委会|办事处|党委|政府|（[^）]*）)++)"
)
_CLOSE = "等(?:[省市州县区]?[级直属]?(?:有关|相关|职能|成员|群团)*(?:部门|单位|组织))?"
_UNITS_BEHIND = compiled(f"(?:{_EACH}|[、和及与]{_UNIT}(?=[、和及与等要须应]|组成|负责|配合|参与|牵头))*+(?:{_CLOSE})?(?:{_EACH})*+")


def _same_list(sentence: Sentence, last: Mention, mention: Mention) -> bool:
    """Whether nothing but marks and words that join stands between; in 支持甲与乙合作 the second is the first one's partner.

    Between two firms of a list others may stand that nobody knows.
    """
    text, end = sentence.passage.text, last.end
    if not (_is_body(last) or _is_body(mention)) and _OTHERS.fullmatch(text, end, mention.start):
        return True
    if _is_body(last) and _is_body(mention) and _UNITS_BETWEEN.fullmatch(text, end, mention.start):
        return True
    if not _BETWEEN.fullmatch(text, end, mention.start):
        return False
    return text[end : mention.start].removeprefix("，") not in ("与", "同") or not _TO_DO_SO.match(text, mention.end, sentence.end)


_LEFT = 14  # characters before a list that are looked at
_CLOSES = ("、", "和", "及", "与", "以", "等")
_RANK_BEFORE = compiled("(?:一批|骨干|龙头|重点|优势|重点企业|等)$")
_OTHERS_BEFORE = compiled(rf"(?<=依托|支持|鼓励|引导|扶持){HAN}{{2,12}}、$")
_ASIDE = compiled(r"^（[^（）]{2,24}）")  # （以下简称“某某”）, （某省）


def _group(sentence: Sentence, run: list[Mention], projects: list[ProjectMention]) -> Group:
    text, end = sentence.passage.text, run[-1].end
    left = _RANK_BEFORE.sub("", text[max(sentence.start, run[0].start - _LEFT) : run[0].start])
    left = _COUNTED.sub("", left)
    left = left.removesuffix("即") if left == "即" or left.endswith(("，即", "；即", "。即", "：即")) else left  # 即某局牵头
    left = _WHOSE.sub("", left) if run[0].generic else left
    if left.endswith("、"):  # items of the list that are no known actor stand between the cue and the first known one
        left = _OTHERS_BEFORE.sub("", left)
        if _is_body(run[0]) and (len(left) < _LEFT or "由" in left or "，" in left):
            left = _UNITS_BEFORE.sub("", left)
    follows = end + text.startswith("的", end)
    owns = any(project.start == follows for project in projects)
    right = text[end : sentence.end][:72]
    right = _ASIDE.sub("", right) if right.startswith("（") else right
    if _is_body(run[-1]) and right[:1] in _CLOSES:
        rest = _UNITS_BEHIND.match(right).end()  # type: ignore[union-attr]  # it may be empty
        right = f"等{right[rest:]}" if rest else right
    return Group(sentence, tuple(run), left, right[:48], owns)
