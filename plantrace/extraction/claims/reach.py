"""Which of the works that a sentence or its title names a party's role holds for: those behind it, those before it, or its own only."""

from plantrace.extraction.claims.groups import Group
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.projects.titles import ProjectMention
from plantrace.patterns import compiled

_OWN_OBJECT = compiled(r"[^，。；]{0,4}?合作[^，。；]{2,}，")  # 与某大学合作整理某某，建设某馆: the hall is another matter
_WORKED_ON = ("对", "改造")  # 对某公司进行改造: its own, in an item that does more
_BESIDE_WORK = ("supported", "partner")  # roles in one of the works of a campaign
#: X takes on what is named before: 新建某厂，X为实施主体; X负责建设; 委托X运营, not 委托X编制规划; 由X负责, not 由X负责供水.
_TAKES_IT = compiled("(?:为|作为)[^，。；]{0,4}(?:主体|单位|业主)|负责(?:实施|建设|承建|投资|运营)|承建|代建|牵头(?!人|的)")
_ENTRUSTED = compiled("(?:负责)?(?:运营|建设|实施|管理)")
_ANOTHER_DUTY = compiled("负责(?!$|[，。；、的]|项目|工程|组织|实施|建设|承建|投资|运营|推进|落实|统筹|具体|牵头|管理|编制|完成|改造|施工)")
_FOR_ITS_OWN = compiled("总?投资[^，。；]*?元的")  # 由某公司投资2亿元的某某园: what stands behind
_GIVEN_TO = ("由", "以", "业主为", "单位为", "主体为", "法人为", "单位是")
#: X does other work than what the item's first sentence names: 新建某厂。由X建设冷库。
_OTHER_WORK = compiled(
    r"(?:投资)?(?:建设|新建|改建|扩建|修建|兴建)(?!$|[和与、及，。；该此本并]|项目|工程|运营|管理|完成|任务|工作|单位)|完成[^，。；]{2,12}\d"
)
_OWN_STOP, _STOP = compiled("[，；。]"), compiled("[；。]|依托|支持|鼓励|扶持")
_OWN_AIM = compiled(
    r"[^。；]{4,}?，(?=推进|推动|加快|实施|启动|建设|新建|改造|完成|抓好|打造|引导|引进)"
)  # 支持某医院创建某某，推进他人的项目
_ITS_PULL = compiled(r"[^，。；、]{0,6}(?:带动|引领|辐射)[^，。；]*，[^，。；]*，")  # 强化某某带动作用，延伸链条，推进他人的项目


def named_after(end: int, projects: list[ProjectMention], text: str, found: tuple[str, str]) -> list[ProjectMention]:
    """The projects that the words after a list of actors go on to name, up to the next mark that closes a statement."""
    role, rule = found
    if role == "partner" and (clause := _OWN_OBJECT.match(text, end)):
        projects = [p for p in projects if p.start < clause.end()]
    if role == "relied_on" and (clause := _ITS_PULL.match(text, end)):
        projects = [p for p in projects if p.start < clause.end()]
    if role == "supported" and (clause := _OWN_AIM.match(text, end)):
        projects = [p for p in projects if p.start < clause.end()]
    stop = _OWN_STOP if rule == "pushed_project" else _STOP
    return [p for p in projects if p.start >= end and not stop.search(text, end, p.start)]


def named_before(start: int, projects: list[ProjectMention], text: str) -> list[ProjectMention]:
    """The projects of the nearest clause before ``start`` that names any: 建成某某园、某某馆，由某公司负责."""
    named = [p for p in projects if p.end <= start and not text.startswith("；", p.end)]
    return [p for p in named if "，" not in text[p.end : named[-1].start] and "；" not in text[p.end : start]] if named else []


def takes_on(group: Group) -> bool:
    """Whether a party takes on what is named before it."""
    given = group.left.endswith(_GIVEN_TO) and not (_ANOTHER_DUTY.match(group.right) or _FOR_ITS_OWN.match(group.right))
    entrusted = group.left.endswith("委托") and _ENTRUSTED.match(group.right)
    return bool(given or entrusted or _TAKES_IT.match(group.right))


def does_other_work(sentence: Sentence, group: Group, titled: list[ProjectMention], found: tuple[str, str]) -> bool:
    """Whether the sentence tells of another work of the party than the one that its item's title names."""
    own_duty = _OTHER_WORK.match(group.right) or _ANOTHER_DUTY.match(group.right)
    if titled and found[1] in ("stated_lead", "sees_to") and own_duty and _is_told(sentence, titled):
        return True
    beside = group.left.endswith(_WORKED_ON) or (found[0] in _BESIDE_WORK and sentence.passage.box is None)
    return beside and _has_parts(sentence)


def _is_told(sentence: Sentence, titled: list[ProjectMention]) -> bool:
    """Whether a sentence of its own, which does more than name it, tells of the project before the one that another party does."""
    passage = sentence.passage
    return passage.lead is not None and sentence.start >= passage.lead[1] and passage.lead[0] < titled[0].start


def _has_parts(sentence: Sentence) -> bool:
    """Whether the passage says more than the sentence: what one body does is not all of the work that the title names."""
    return sentence.end - sentence.start + 1 < len(sentence.passage.text) - sentence.passage.body
