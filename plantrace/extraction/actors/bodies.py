"""Public bodies: all that a text names, by the lexicon's list of them and by what each is in charge of."""

import re

from plantrace.extraction.actors.body_owners import NO_ZONE, full_name, of_another_place, owner_before, whose_many, with_owner, zone_before
from plantrace.extraction.actors.body_words import LEAGUE, body_words, is_part_of_word, topic_ends, topics
from plantrace.extraction.actors.company_words import offices
from plantrace.extraction.actors.working_groups import working_group
from plantrace.extraction.divisions import LEVELS
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import Mention, at_edge, name_start
from plantrace.extraction.sweep import Found
from plantrace.patterns import compiled

_PART_OF_NAME = compiled(
    r"[宣组统政编网纪机巡]|办(?!事)|书记|常委|[一二三四五六七八九十]+届|全会"
)  # 县委 in 县委宣传部 is only the owner of what follows
_ITS_INSTITUTE = compiled(f"(?:高等|(?![和与及、的等]){HAN}){{0,6}}?(?:研究院|研究所|研究中心|实验室|火炬中心)")
_JOINT_TOPIC = compiled(
    r"(?:科技|科学技术|工业|农业|林业|文化|文物|旅游|体育|卫生|教育|民政|人社|商务|统计|水利|环保|扶贫|经济)(?:和|与|、)$"
    r"|(?:政务服务|行政审批服务|行政审批|应急|数据|招商)(?:和|与)$"
)
_BRANCH = compiled(
    rf"(?!指导|所属|下属|组织|督促|会同|协调|安排|要求|责成)(?:(?![和及与牵各]){HAN}){{2,4}}(?:分局|支局|监管局|支行|分行|支队|大队|派出所)"
)
_LEAGUE_BEFORE = compiled(rf"共青团{HAN}{{2,4}}$")


def _body(start: int, end: int, name: str, *, generic: bool = False) -> Mention:
    """A public body; ``generic``: it stands for many (各有关部门)."""
    return Mention(start, end, "Department", name, "", generic)


def find_bodies(text: str, words: list[Found], identity: Identity, *, units: bool = False) -> list[Mention]:
    """Return the public bodies that ``text`` names, in order, without overlaps; ``units``: it is a list of units, where 文化馆 is one.

    ``words``: those of ``body_words`` that stand in the text.
    """
    sort = body_words()
    found: list[Mention] = []
    many = -1  # where the last word for all of a kind ended: 各县区 before 人民政府
    for word, start, end in words:
        kind = sort[word]
        if kind == "friend" or (kind == "listed" and not units and not _acts(text, start, end, found)):
            continue
        start = whose_many(text, start, word) if kind == "generic" else start
        if kind == "generic" and not units and text.startswith(_NOBODY, start) and not text.startswith(_DUTIES, end):
            many = end
            continue  # in running text these are everybody and nobody
        if kind == "generic":
            if league := _LEAGUE_BEFORE.search(text, max(0, start - 8), start):  # 共青团某县委
                found.append(_body(league.start(), end, text[league.start() : end]))
                continue
            blocked = (
                _PART_OF_NAME.match(text, end)
                or is_part_of_word(text, start)
                or (word == "地方政府" and is_part_of_word(text, end - 2))
                or (word == "中央" and not _DECIDES.match(text, end))
            )
            owner = with_owner(text, start, identity)
            other = of_another_place(text, start) if owner == start else start  # 安徽省人民政府
            name, owner = (text[other:end], other) if other < start else (text[owner:end], owner)
            owner -= 2 if owner < start and text.endswith("中共", 0, owner) else 0
            body = None if blocked else _body(owner, end, name, generic=other == start)
        elif kind == "group":
            span = working_group(text, start, end)
            body = _body(*span, full_name(text[slice(*span)], identity)) if span else None
        elif kind == "kind":
            body = _by_topic(text, start, end, identity) or (_beside(text, start, end, found[-1]) if found and word == "局" else None)
        else:
            body = _named(text, start, end, kind, identity)
            body = body or (_branch(text, start, end, identity) if word == "办公室" else None)
        if body is not None and found and found[-1].start < body.start and body.end == found[-1].end:
            continue  # 县公安局交警大队
        if body is not None and not units and _ITS_INSTITUTE.match(text, body.end):
            continue  # 教育部某某研究院
        if body is not None and body.start > many and (units or not (_no_actor(text, body) or _of_many_levels(text, body, identity))):
            while found and found[-1].end > body.start:
                found.pop()  # 县委 before 宣传部 was only its owner
            found.append(body)
    return found


def _acts(text: str, start: int, end: int, found: list[Mention]) -> bool:
    """Whether a house that may be a body is one in running text: with a level and a duty (县融媒体中心负责), or beside a body."""
    owner = owner_before(text, start)
    if owner == start:
        return False
    beside = bool(found) and found[-1].end == owner - 1 and text[owner - 1] in "、和"
    return beside or text.startswith(_DUTIES, end) or text.endswith(("由", "会同"), 0, owner)


_DUTIES = ("负责", "牵头", "会同", "统筹", "配合")


def _of_many_levels(text: str, body: Mention, identity: Identity) -> bool:
    """Whether a government's level closes a list of levels: 县市区政府, 各县（市）区政府, and 市、区政府 in a city's plan."""
    before, level = text[max(0, body.start - 2) : body.start], text[body.start]
    if level not in LEVELS or not before or before[-1] == level or not text.endswith("政府", body.start, body.end):
        return False  # 丰谷县县政府
    joined = before[-1] == "、" and identity.level != "county"
    return before[-1] in LEVELS or (before[0] in LEVELS and (joined or before[-1] == "）"))


#: Who stands for everybody and for nobody in running text.
_NOBODY = ("各", "有关", "相关", "村委", "居委", "职能", "上级", "主管", "行业主管", "行政主管", "业务主管", "监管部门")
#: Behind 中央 where it is the organ: 落实中央决策部署; 中央绿地, 中央一级, 中央和地方资金 are of its kind.
_DECIDES = compiled("(?:的?(?:有关|各项|重大|最新)?(?:决策|决定|部署|精神|要求|批准|领导)|对(?!接)|关于)")

_ROOMS = ("办公室", "办公厅")
_AS_ROOM = compiled("等|、|用房|装修|改造|设[在于]")
_HANDLES = ("好", "成", "理", "结", "妥", "实事")  # 重点办好十件实事


def _named(text: str, start: int, end: int, kind: str, identity: Identity) -> Mention | None:
    """A body that the lexicon knows by name: with its owner before it, or alone where its name is long or odd enough for that."""
    if joint := _JOINT_TOPIC.search(text, max(0, start - 8), start):
        start = joint.start()  # 科技和 before 经信局
    elif text[end - 1] in "局委厅" and (more := _more_topics(text, start)) < start:
        start = more
    owner = zone_before(text, start) if text[start:end] in ("管委会", "管理委员会", "党工委") else start
    if owner != start and NO_ZONE.fullmatch(text, owner, start):
        return _body(owner, end, text[owner:end], generic=True)
    owner = owner_before(text, owner)
    if owner == start and len(identity.short) > 1 and text.endswith(identity.short, 0, start):
        owner -= len(identity.short)  # 丰谷生态环境局, but 国家统计局丰谷调查队
        owner = start if text[owner - 1 : owner] in ("局", "行", "会") else owner
    if owner == start and text[start:end] in _ROOMS and (text[start - 1 : start] in ("、", "及") or _AS_ROOM.match(text, end)):
        return None  # 完成食堂、办公室等
    if owner == start and text[start:end] == "海关":
        owner = name_start(text, start, max(0, start - 4), 4)
    if league := LEAGUE.fullmatch(text, start, end):  # 团县委: the level stands inside
        return _body(start, end, full_name(league.group(), identity))
    if kind == "collective" and owner == start:  # 人大, 工会 without saying whose
        return _body(start, end, text[start:end], generic=True) if _collective(text, start, end) else None
    if text[end - 1] == "办" and text.startswith(_HANDLES, end):
        return None
    if text[end - 1] == "办" and text.startswith("公室", end):  # 县征地办公室, but 某项目征地办公室
        end += 2 * (owner < start)
        if owner == start:
            return None
    branch = _BRANCH.match(text, end) if text[end - 1] in "局行会" else None
    end = branch.end() if branch else end
    stands_alone = kind == "alone" or _stands_alone(text, owner if kind == "listed" else start, end)
    if not stands_alone and (owner == start or kind == "listed"):
        return None
    if compiled(r"[长员]|委员|代表|作风|工作").match(text[end : end + 2]) and kind != "alone":
        return None
    return _body(owner, end, full_name(text[owner:end], identity))


def _more_topics(text: str, start: int) -> int:
    """Where the name of a body with more topics than its last words have begins, a level before them: 县林业和扶贫科技局."""
    at = start - text.endswith("和", 0, start)
    stem = topics().search(text, max(0, start - 16), start) if text[at - 2 : at] in topic_ends() else None
    if stem is None or "、" in stem.group():
        return start
    return stem.start() if owner_before(text, stem.start()) < stem.start() else start


_SET_UP = compiled("(?:建立|设立|组建|成立)[^，。；、]{0,6}$")  # 建立统一的规划委员会: none yet


def _by_topic(text: str, start: int, end: int, identity: Identity) -> Mention | None:
    """A body that no list knows: topics before a word for its kind (卫生健康和体育局), or a place before both."""
    known = text[start - 2 : start] in topic_ends()
    stem = topics().search(text, max(0, start - 20), start) if known else None
    if stem is None:
        return _branch(text, start, end, identity)
    owner = owner_before(text, stem.start())
    kind = text[start:end]
    if kind == "部门":
        return _body(owner, end, text[owner:end], generic=True)
    bare = owner == stem.start()
    if bare and _SET_UP.search(text, max(0, owner - 10), owner):
        return None
    if (kind == "中心" and (bare or not _TAKES_PART.match(text, end))) or (
        bare and (kind in ("支队", "大队", "总队", "救援队", "办公室", "部", "办", "委") or end - owner < 4)
    ):
        return None
    end = _with_office(text, end)
    return _body(owner, end, full_name(text[owner:end], identity))


def _with_office(text: str, end: int) -> int:
    """Where the name of a committee ends: its office is a body of its own name."""
    return end + 3 if text.endswith(("委员会", "领导小组"), 0, end) and text.startswith("办公室", end) else end


#: What tells that a house is a body: 由县某某事务中心牵头, 县某某中心参与.
_TAKES_PART = compiled("牵头|负责|会同|统筹|组织实施|承办|具体(?:承担|负责|实施)|(?:积极|共同)?(?:配合|参与|协助)")


def _branch(text: str, start: int, end: int, identity: Identity) -> Mention | None:
    """A body with a topic that the lexicon lacks (某县某某局): the plan's own place or a level must stand before it."""
    kind = text[start:end]
    short = kind in ("委", "办")
    acts = (short and _AMONG_ORGANS.match(text, end)) or (kind in ("办", "中心") and _TAKES_PART.match(text, end))
    if kind not in ("局", "厅", "委员会", "署", "办公室") and not acts:
        return None
    left = max(0, start - 16)
    cut = max(text.rfind(mark, left, start) for mark in "，。；：、（）“”《》 由对为以")
    behind = (at + 2 for verb in _WITH if (at := text.rfind(verb, left, start)) >= 0)
    stretch = text[max([left, cut + 1, *behind]) : start]
    place = re.match(rf"(?:{re.escape(identity.jurisdiction or '-')}|[省市县区州旗盟])(?={HAN}{{2,10}}$)", stretch)
    topic = stretch.removesuffix("安全").removesuffix("总" if short else "")  # 消防安全委员会, 旧改总办
    if place is None or "局" in topic or compiled(lexicon().bodies["false_ends"]).search(topic):  # 县教育局和某某局
        return None
    if (short or kind == "办公室") and _NO_ORGAN.search(stretch):
        return None
    end = _with_office(text, end)
    return _body(start - len(stretch), end, full_name(text[start - len(stretch) : end], identity))


def _beside(text: str, start: int, end: int, last: Mention) -> Mention | None:
    """A bureau with a topic that the lexicon lacks, right behind a body in one list: 县教育局、乡村建设发展局、…."""
    at = last.end + 1
    if (
        text[last.end : at] not in ("、", "和")
        or not 2 <= start - at <= 9
        or not _TOPIC.fullmatch(text, at, start)
        or not _IN_LIST.match(text, end)
    ):
        return None
    return None if last.generic or text[at : at + 2] in lexicon().verbs else _body(at, end, text[at:end])


_TOPIC = compiled(f"(?:(?!等|由|的|原){HAN})+")
_IN_LIST = compiled("[、，。；）]|和|及|与|等|牵头|负责|配合|参与|$")

_WITH = ("会同", "联合", "协同", "依托", "发挥")
#: What follows the short name of an organ that no list knows: 县投促办、…, 县建设管理委牵头; and what makes it none (县两委, 市民办).
_AMONG_ORGANS = compiled("[、）]|牵头|负责|配合|会同|统筹|协助|[和及与][省市县区]")
_NO_ORGAN = compiled("[两常党纪村居政人]$|^.[民场政区域级属内直长委]|[各级的等在]")

_FORMER = compiled(rf"[至到于在，、]原{HAN}{{0,4}}$")  # 至原某某局: a building on the way


def _no_actor(text: str, body: Mention) -> bool:
    """A body's name in the title of a person's office, or of a body that is no more."""
    return bool(
        offices().match(text, body.end) or ("原" in text[max(0, body.start - 5) : body.start] and _FORMER.search(text, 0, body.start))
    )


def _collective(text: str, start: int, end: int) -> bool:
    """Whether 人大, 工会 … stands where a name can begin and end."""
    return (
        end - start > 1
        and text[start:end] not in _TOO_PLAIN
        and at_edge(text, start)
        and (text[end : end + 1] in _MARKS or bool(_ACTS_AS.match(text, end)))
    )


_TOO_PLAIN = frozenset(("政府", "人民政府", "管委会", "管理委员会", "办事处", "法院", "检察院", "人民法院", "人民检察院"))
_MARKS = frozenset("，。；、）)”等和及与")
_ACTS_AS = compiled("[对将要]|依法|监督|牵头|负责|配合|作用|组织(?!建设)|开展|参与|给予|联合|共同")


def _stands_alone(text: str, start: int, end: int) -> bool:
    """A body without its place is one only between marks, as lists of units write it, or with a topic of its own."""
    before = text[start - 1] if start else "，"
    after = text[end] if end < len(text) else "，"
    return before in "，。；：、（(“和与及由经对向用" and after in "，。；、）)”等牵负配按和与及会的"
