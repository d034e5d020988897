"""What the text says of who does what and where: each rule is a small function with an id, tried in this file's order."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plantrace.extraction.commitment import Sentence
from plantrace.extraction.mentions import Mention
from plantrace.extraction.projects import ProjectMention

ACTORS = ("Enterprise", "Department", "Institution")


@dataclass(frozen=True, slots=True)
class Group:
    """Actors that stand in one list (A、B和C): they share their role. ``left`` and ``right`` are the words around it."""

    sentence: Sentence
    members: tuple[Mention, ...]
    left: str
    right: str

    @property
    def start(self) -> int:
        """Where the list begins in the passage's text."""
        return self.members[0].start

    @property
    def end(self) -> int:
        """Where the list ends in the passage's text."""
        return self.members[-1].end


Rule = Callable[[Group], str | None]


def _states_lead(group: Group) -> str | None:
    """实施主体为 X; 由 X 牵头 (but not 由 X 牵头的机制, which names a thing); X 牵头; at the head of a project's words, X 建设."""
    if re.search(r"(?:实施|建设|责任|业主|投资|运营)(?:主体|单位|业主)(?:为|：|是)$", group.left):
        return "lead"
    if re.search(r"(?:^|[，；。：]|由)$", group.left) and re.match(
        r"(?:等[^，。]{0,6})?(?:牵头|负责|承建|承办|承担|主办|组织实施)(?!的|制|人|解释)", group.right
    ):
        return "lead"
    at_head = group.sentence.passage.box is not None and group.start <= group.sentence.passage.body + 1
    return "lead" if at_head and re.match("(?:负责|投资|建设|新建|实施|承建)", group.right) else None


def _relies_on(group: Group) -> str | None:
    """依托 X; 以 X 为龙头; 利用, 发挥, 借助 X."""
    if re.search(r"(?:依托|充分利用|利用|借助|充分发挥|发挥|充分扩大|扩大)(?:现有的?|驻地?|原有的?)?$", group.left):
        return "relied_on"
    lead = re.match(r"(?:等[^，。；]{0,12}?)?(?:为|作为)(?:龙头|骨干|依托|引领|主体|核心|基础|支撑|重点|纽带)", group.right)
    return "relied_on" if lead and re.search(r"以[^，。；]{0,6}$", group.left) else None


def _supports(group: Group) -> str | None:
    """支持, 鼓励, 引导, 扶持 X (to do it)."""
    return (
        "supported"
        if re.search(
            r"(?:支持|鼓励|引导|扶持|培育|推动|帮助|壮大|做大做强|做强|重点发展|发展)(?:和支持|和鼓励)?(?:壮大)?$",
            group.left,
        )
        else None
    )


def _partners(group: Group) -> str | None:
    """与 X 合作, 联系, 对接; 赴 X 学习."""
    if re.search(r"(?:与|同|和|联合|对接|赴|携手)$", group.left) and re.search(
        r"合作|联系|交流|对接|共建|联合|战略|协作|联盟|培训|学习|签|联手|共同", group.right[:40] + group.left[-3:]
    ):
        return "partner"
    return None


def _pushes(group: Group) -> str | None:
    """推进 X 的 “某某” 项目: the projects are X's own."""
    return (
        "lead" if re.search(r"(?:推进|推动|加快|实施|完成)$", group.left) and re.match(r"“|的?[^，。；]{2,20}项目", group.right) else None
    )


#: The rules of IMPLEMENTED_BY in the order in which they are tried; the first that speaks gives the role.
RULES: tuple[tuple[str, Rule], ...] = (
    ("stated_lead", _states_lead),
    ("relied_on", _relies_on),
    ("partner", _partners),
    ("supported", _supports),
    ("pushed_project", _pushes),
)


def role_of(group: Group) -> tuple[str, str] | None:
    """Return the role that the words around the list give its members and the id of the rule that says so, or None."""
    for name, rule in RULES:
        if role := rule(group):
            return role, name
    return None


def groups(sentence: Sentence, mentions: list[Mention], projects: list[ProjectMention]) -> Iterator[Group]:
    """Yield the lists of actors in the sentence; those inside a project's name belong to the project and are left out."""
    text = sentence.passage.text
    inside = [
        m
        for m in mentions
        if m.label in ACTORS
        and sentence.start <= m.start < sentence.end
        and not any(p.start <= m.start and m.end <= p.end for p in projects)
    ]
    run: list[Mention] = []
    for mention in inside:
        if run and not re.fullmatch(r"(?:、|和|及|与|以及|，|“|”|（[^）]{1,12}）|公司|集团)*", text[run[-1].end : mention.start]):
            yield _group(sentence, run)
            run = []
        run.append(mention)
    if run:
        yield _group(sentence, run)


def _group(sentence: Sentence, run: list[Mention]) -> Group:
    text = sentence.passage.text
    left = re.sub(r"(?:一批|骨干|龙头|重点|优势|重点企业|等)$", "", text[max(sentence.start, run[0].start - 14) : run[0].start])
    # items of the list that are no known actor stand between the cue and the first known one
    left = re.sub(r"(?<=依托|支持|鼓励|引导|扶持)[\u4e00-\u9fff]{2,12}、$", "", left)
    return Group(sentence, tuple(run), left, text[run[-1].end : sentence.end][:48])
