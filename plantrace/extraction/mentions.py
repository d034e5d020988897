"""Mentions: where the text names an actor, a place or a project, and the tools to find where a name begins."""

from functools import cache
from itertools import pairwise
from operator import attrgetter

import msgspec

from plantrace.extraction.lexicon import lexicon

#: Marks and function words that no name runs across.
_HARD = frozenset(
    "\n\t，。；：、！？（）()“”‘’《》〔〕[]【】—…·.．|/+◆●■▲★◇○▶➢※◎ 的与及在以为对由将把从向至到于等各每全该本其并或是有被了即使么了"
)

#: Before a name that opens with 和: marks, and verbs that take a name.
_BEFORE_NAMES = frozenset("\n，。；：、！？（“在于沿由至到从")
_TAKES_NAME = frozenset(
    [
        *("建设", "新建", "改建", "扩建", "修建", "重建", "迁建", "续建", "建成", "打造", "实施", "推进", "推动", "加快", "启动", "完成"),
        *("开工", "改造", "整治", "治理", "修缮", "修复", "提升", "贯通", "打通", "拓宽", "支持", "扶持", "鼓励", "引进", "依托", "位于"),
    ]
)

_OPENS = ("以上", "以下", "以内", "其中")  # 2所以上中学, 其中某某村


class Mention(msgspec.Struct, gc=False):
    """A name in a passage's text: ``text[start:end]``, the label of its node and the fullest form of it that is known."""

    start: int
    end: int
    label: str
    name: str
    type: str = ""
    generic: bool = False
    origin: str = ""  # of a name that no rule of ours gave: who did (spacy:…)


class Candidate(msgspec.Struct, frozen=True):
    """A name that someone else, ``origin``, found in the plan: it joins where no rule of ours sees another name."""

    name: str
    label: str
    type: str
    origin: str


@cache
def _cuts() -> frozenset[str]:
    return frozenset(
        [
            *(word for word in lexicon().verbs if len(word) == 2),
            "简称",
            "不含",
            "包括",
            "下称",
            "又称",
            "托管",
            "委托",
            "责成",
            "邀请",
            "聘请",
            "会同",
            "携手",
            "包联",
            "招引",
            "引入",
            "力争",
            "保证",
            "助推",
            "填筑",
            "加密",
            "复苏",
            "选址",
            "年产",
            "惠及",
            "灌溉",
            "上报",
            "提速",
            "新增",
            "在建",
            "拟建",
        ]
    )


@cache
def _cut_ends() -> frozenset[str]:
    return frozenset(word[1] for word in _cuts())


#: What 全 is a word with: 全县, 全力, 安全; elsewhere firms have it in their names.
_WITH_ALL = frozenset("县市省区国镇乡村域部面力长新程年校民体员线天球场局州盟旗季文方位流覆产要过数额都自生套科日速周优景家息社街院厂园资")
_ENDS_IN_ALL = frozenset("安健齐完保周十双俱成")


def _in_name(text: str, at: int) -> bool:
    """Whether the 全 at ``at`` is part of a name: 鑫全机械, 全丰农业."""
    return at + 1 < len(text) and text[at + 1] not in _WITH_ALL and text[at + 1] not in _HARD and text[at - 1 : at] not in _ENDS_IN_ALL


def opens_name(text: str, at: int) -> bool:
    """Whether the 和 at ``at`` begins a name (建设和平水库, 、和乐村) and joins nothing (建设和改造水库, 农田建设和水库)."""
    if at + 2 >= len(text) or text[at + 1] in _HARD or text[at + 1 : at + 3] in lexicon().verbs or text[at + 1 : at + 3] in lexicon().deeds:
        return False
    if not at or text[at - 1] in _BEFORE_NAMES:
        return True
    verb = at - 2
    clause = (
        not verb
        or text[verb - 1 : verb] in _BEFORE_NAMES
        or text[verb - 1 : verb] in ("将", "要")
        or text[max(0, verb - 2) : verb] in _cuts()
    )
    return verb >= 0 and text[verb:at] in _TAKES_NAME and clause


def name_start(text: str, end: int, low: int, longest: int, soft: str = "和") -> int:
    """Return where the name that ends at ``end`` begins: after the last mark, function word or verb.

    Where none of these stands within ``longest`` characters nothing tells where the name begins: then it is ``end``, no name.
    ``soft`` holds characters that cut as well, but that some names hold inside (和 in 发展和改革局).
    """
    cuts, ends = _cuts(), _cut_ends()
    for start in range(end, max(low, end - longest) - 1, -1):
        if start == low or ((last := text[start - 1]) in _HARD and not (last == "全" and _in_name(text, start - 1))) or last in soft:
            if start > low + 1 and text[start - 2 : start] == "资本":
                continue  # 某某资本管理公司, but 本县
            if start > low and last == "和" and opens_name(text, start - 1):
                return start - 1
            return start + (start < end and text[start - 1 : start + 1] in _OPENS)
        if last in ends and start - 2 >= low and text[start - 2 : start] in cuts:
            return start
    return end


def at_edge(text: str, start: int) -> bool:
    """Whether a mark, a function word or a verb stands right before ``start``, so that a name can begin there."""
    return not start or text[start - 1] in _HARD or text[start - 1] == "和" or text[start - 2 : start] in _cuts()


def without_overlaps(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions in order, of two that overlap the longer one, of two alike the one that came first."""
    ordered = sorted(mentions, key=_start) if len(mentions) > 1 else mentions
    if all(left.end <= right.start for left, right in pairwise(ordered)):
        return ordered
    kept: list[Mention] = []
    taken = bytearray(max(mention.end for mention in mentions))
    for mention in sorted(mentions, key=lambda mention: (mention.start - mention.end, mention.start)):
        if not any(taken[mention.start : mention.end]):
            kept.append(mention)
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return sorted(kept, key=_start)


_start = attrgetter("start")
