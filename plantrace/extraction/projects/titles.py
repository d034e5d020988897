"""Titles that are projects: of items in boxes and lists of projects, of headings that name a work, of sheets on one."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple

from plantrace.extraction.document.outline import Passage, names_only
from plantrace.extraction.document.project_lists import gathers_projects, is_among_projects, is_field, lists_projects
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.projects.edges import after_verbs
from plantrace.extraction.projects.lists import Span, halves
from plantrace.extraction.projects.parts import TOLD
from plantrace.extraction.projects.words import is_building, is_empty, is_general, is_thing, is_undertaking
from plantrace.patterns import compiled

STRONG_ENDS = ("工程", "项目", "行动", "计划")
_WORKS = ("工程", "行动", "计划")  # what may be many under one title; what stands behind a 项目 are its parts
_GATHERS = ("工程", "项目")  # what a title ends in that others may be told behind
_GENERAL = compiled("(?:(?:重点|重大|建设)|(?:重点|重大|主要).{2,10})(?:工程|项目)$")
_MAIN = compiled("(?:重大|重点)(?:工程|项目)")
_BEGUN = compiled("(?:实施|推进|加快|开展|启动)(?=.{4,}(?:工程|项目|行动|计划))")
_SEVERAL = compiled(r"(?:[两三四五六七八九十]|\d{1,2})[大项个][^，。、]{0,8}(?:工程|项目|行动|计划)$")
_SIZE = compiled(r"（[^（）]*\d[^（）]*）$")  # 某某电站（120万千瓦）
_ROW_NUMBER = compiled(r"(?:\d{1,3}[.、．]|[一二三四五六七八九十]{1,3}、)\s*(?=\D)|0\d")
#: What is told of a work behind its name: 预计总投资…, 占地….
_SHEET = compiled("(?:该?项目)?(?:预计|概算|估算|计划|规划)?(?:总?投资|总?占地|总?建筑面积|建设地点|选址|位于)")
#: The same behind a name that opens a line of a list of projects: 某某电站，装机50兆瓦，….
_OPENS_LINE = compiled(
    r"(?P<name>(?![在于对将由])(?:[^，。；：、（）]|（[^（）]{1,20}）){4,30})，(?:预计|计划|概算|估算|拟|年内)?(?:总?投资|装机|总?占地|总?用地|总?建筑面积|总?规模|[全总]?长|库容"
    r"|日处理|日供水|年产|主要建设|建设|规划|改造|新建|治理|硬化|安装|由|位于|选址|该?项目|\d)"
)
_ASIDE = compiled(r"[（(][^（）()]*、[^（）()]*[）)]$")  # （移动、联通、电信） behind a title: who, not what
_TOLD_ASIDE = compiled(rf"[（(](?:{TOLD})[^（）()]*[)）]$")  # （2021—2023年，总投资3200万元，县水利局）
_SHEET_ASIDE = compiled(r"[（(][^（）()]*\d[^（）()，]*，[^（）()]*\d[^（）()]*[)）]$")  # （20万吨/日，5亿元，2022-2023）
_TASKS = 4  # the rank from which on headings may be tasks: 一、
_SAFEGUARDS = ("保障", "支持", "培训", "领导", "管理", "监督", "宣传", "机制", "考核")  # 经费保障: no project among them
_ANNOUNCED_ENDS = tuple(f"{kind}{mark}" for kind in ("项目", "工程") for mark in ("：", "。", ""))
_ANNOUNCES = compiled("(?:实施|推进|抓好|开展|建设)(?:好|了)?(?:如下|以下|下列)[^，。；：]{0,6}(?:项目|工程)[：。]?$")
_FEWEST = 3  # works in a list of nothing but their names
_SUPPORTS = ("支持", "鼓励", "引导", "完善", "健全", "加强", "强化", "优化", "落实", "深化", "规范")  # how works are furthered
_DEED = compiled(
    "(?:着力|大力|全力|持续|深入|积极|稳步|有序|不断|切实|全面|加快|进一步)(?:提升|提高|推进|推动|加强|完善|优化|强化|开展|落实|发展|降低|实施|构建|健全)"
)
_SHORTEST = 6  # characters of a heading that names a campaign


class ProjectMention(NamedTuple):
    """A project's name at ``passage.text[start:end]``; ``name`` is the same words; ``in_box`` when it is a box's item."""

    passage: Passage
    start: int
    end: int
    name: str
    in_box: bool


def _is_campaign(passage: Passage) -> bool:
    """Whether the heading of a task names a campaign or a work, and no field of works (水利工程): 扩容提质行动, 管网改造工程."""
    name = passage.name
    lowest = passage.rank >= _TASKS and not passage.children and passage.theme == "measure"
    if not lowest or len(name) < _SHORTEST or not name.endswith(("行动", "工程")):
        return False
    done = name.endswith("行动") or "”" in name or is_undertaking(name[:-2]) or name[-4:-2] in lexicon().verbs
    return done and name[:2] not in lexicon().verbs and not (_GENERAL.search(name) or is_general(name))


def _one_of_several(passage: Passage) -> bool:
    """Whether the heading is one of those that the heading above counts: 实施六大行动 → 某某行动."""
    above = passage.heading
    return above is not None and passage.name.endswith(STRONG_ENDS) and _SEVERAL.search(above.name) is not None


def _opening(passage: Passage) -> Span | None:
    """The name that opens an item of a list of projects, before what is told of its size: 某某电站，装机50兆瓦，…."""
    if passage.lead is not None or not passage.body or not lists_projects(passage):
        return None  # without a number it goes on with the line above
    opens = _OPENS_LINE.match(passage.text, passage.body)
    return opens.span("name") if opens and opens["name"][:2] not in lexicon().verbs and not is_general(opens["name"]) else None


def _is_sheet(passage: Passage) -> bool:
    """Whether a work is the title of what is told of its size or its site: 某某湾康养基地：预计总投资3亿元."""
    told = passage.text.startswith("：", passage.body - 1) and _SHEET.match(passage.text, passage.body)
    return bool(told) and (passage.name.endswith(STRONG_ENDS) or is_thing(passage.name)) and not is_general(passage.name)


def titled(passages: list[Passage]) -> list[ProjectMention]:
    """Titles that are projects: items of a 重点工程 box, of headings below 重大工程项目, of a box that is one project (专栏2 某某工程)."""
    out: list[ProjectMention] = []
    main: set[Passage | None] = set()  # 重大工程 and the headings below it
    bare = _bare_titles(passages) | _announced(passages)
    span: Span | None
    for passage in passages:
        if passage.role == "project":
            number = _ROW_NUMBER.match(passage.text)
            span = passage.lead or (number.end() if number else 0, len(passage.text))
        elif passage.kind == "heading":
            below = passage.heading in main
            if below or _MAIN.search(passage.name) or gathers_projects(passage.name):
                main.add(passage)
            says = gathers_projects(passage.name) or is_field(passage.name)  # what stands below it
            tells = below and not (says or is_empty(passage.name.removesuffix("建设")) or passage.name[:2] in _SUPPORTS)
            named = tells or _one_of_several(passage) or _is_campaign(passage)
            span = (passage.title[0], passage.title[0] + len(passage.name)) if named else None
        elif passage.kind == "box":
            span = passage.title if passage.name.endswith(STRONG_ENDS) and not _GENERAL.search(passage.name) else None
        else:
            members, span = _of_item(passage, bare.get(passage))
            out += members
        if span and (title := _title(passage, *span)):
            out.append(title)
    return out


def _of_item(passage: Passage, bare: Span | None) -> tuple[list[ProjectMention], Span | None]:
    """The works that an item or a paragraph lists, and its title where that is a work as well; ``bare``: its name if it is all it says."""
    listing = lists_projects(passage) or _is_sheet(passage) or (passage.kind == "item" and _one_of_several(passage))
    span = (passage.lead if listing else None) or _opening(passage) or bare or _bare_line(passage)
    if span and is_field(passage.name):
        return _below_label(passage), None
    if span and _heads_deeds(passage):
        return [], None
    if not span and passage.lead is None and passage.kind == "paragraph" and is_among_projects(passage):
        return _members(passage), None
    if not (span or passage.box) and passage.lead and passage.text.startswith("：", passage.lead[1]) and is_field(passage.name):
        works = _below_label(passage, least=3)  # 续建：石岭高速、青柘大桥。 in running text
        return works if len(works) > 1 and all(_is_work(work.name) for work in works) else [], None
    if not span and passage.lead and passage.name.endswith(_GATHERS):
        members = _members(passage)  # ★某某工程：甲修复、乙湿地公园、丙治理等
        return members, passage.lead if members else None
    if span and passage.text.startswith("：", span[1]) and (passage.name.endswith(_WORKS) or _is_label(passage.name)):
        members = _members(passage)
        return members, None if members and _is_label(passage.name) else span
    return [], span


def telling_of_one(passages: list[Passage], titles: Collection[Passage]) -> dict[Passage, Passage]:
    """The items of boxes of projects that tell of the one in their own title or in the title above them, each with that title.

    ``titles``: the passages that have one.
    """
    out: dict[Passage, Passage] = {}
    one: Passage | None = None
    for passage in passages:
        if passage.lead is not None or passage.kind in ("heading", "box") or passage in titles:
            one = passage if passage in titles else None
        if one is not None and lists_projects(passage):
            out[passage] = one
    return out


def _bare_titles(passages: list[Passage]) -> dict[Passage, Span]:
    """The items of lists in which most are nothing but a work's name: 1.某中学教学楼建设项目；2.某桥重建工程；…."""
    beside: dict[tuple[Passage | None, int], list[Passage]] = defaultdict(list)
    for passage in passages:
        if passage.kind == "item" and passage.number and passage.box is None:
            beside[passage.heading, passage.rank].append(passage)
    out: dict[Passage, Span] = {}
    for listed in beside.values():
        named = {p: (_name_start(p), end) for p in listed if (end := _bare_end(p))}
        if len(named) >= _FEWEST and 3 * len(named) >= 2 * len(listed):
            out |= named
    return out


def _bare_line(passage: Passage) -> Span | None:
    """The name that is all a line of a box of projects says: 石岭水库扩容工程."""
    if passage.kind != "paragraph" or passage.lead is not None or passage.box is None or not is_among_projects(passage):
        return None
    name = passage.text.rstrip("。；")
    if not names_only(name) or name[:2] in lexicon().verbs or is_general(name):
        return None
    return (0, len(name)) if _is_work(name) else None


def _announced(passages: list[Passage]) -> dict[Passage, Span]:
    """The titles of the items below a passage that closes by saying that projects follow: 实施如下重点项目：32.某某交流会。…"""
    out: dict[Passage, Span] = {}
    rank: int | None = None  # of the announcing passage, while its list goes on
    for passage in passages:
        if passage.text.endswith(_ANNOUNCED_ENDS) and _ANNOUNCES.search(passage.text):
            rank = passage.rank
        elif passage.kind == "heading" or (rank is not None and passage.kind == "item" and passage.rank <= rank):
            rank = None
        elif rank is not None and passage.kind == "item" and passage.number and passage.lead:
            name = passage.text[slice(*passage.lead)]
            if (name[:2] not in lexicon().verbs and not name.endswith(_SAFEGUARDS)) or name.endswith(STRONG_ENDS):
                out[passage] = passage.lead
    return out


def _name_start(passage: Passage) -> int:
    return passage.lead[0] if passage.lead else passage.body


def _bare_end(passage: Passage) -> int:
    """Where a work's name ends that is all an item says; 0 where it says more, or opens with what is done."""
    start = _name_start(passage)
    name = _SIZE.sub("", passage.text[start:].rstrip("。；"))
    titles = name.endswith(("项目", "工程")) and not any(mark in name for mark in "，。：；") and len(name) > _SHORTEST
    return start + len(name) if titles and name[:2] not in lexicon().verbs and not is_general(name) else 0


def _heads_deeds(passage: Passage) -> bool:
    """Whether a title is a kind of works only, behind which is told what is done: 供水工程：建设青柘水厂；…."""
    name = passage.name
    kind = name.endswith("工程") and len(name) < _SHORTEST and is_empty(name)
    return kind and passage.text[passage.body : passage.body + 2] in lexicon().verbs


def _is_label(name: str) -> bool:
    """Whether the title only tells a field (铝产业：某铝业二期、…), and is no work as well (公路工程：…)."""
    return not name.endswith(STRONG_ENDS) and (len(name) <= 4 or not is_undertaking(name))


def _below_label(passage: Passage, least: int = 4) -> list[ProjectMention]:
    """The works behind the name of a field (公路：国道某某段改线、县道某某改造。); what is said in sentences is read as these."""
    stop = passage.text.find("。", passage.body)
    end = stop if stop >= 0 else len(passage.text)
    if summed := _SUMMED.search(passage.text, passage.body, end):
        end = summed.start()
    if "：" in passage.text[passage.body : end]:
        return []
    spans = list(_listed(passage.text, passage.body, end))
    if any(low == high for low, high in spans):  # 甲公园、乙公园等，丙公园
        spans = [_named(passage.text, low, high) for low, high in _parts(passage.text, passage.body, end, "、；，")]
        spans = spans if all(_is_work(passage.text[low:high]) for low, high in spans) else []
    spans = [half for low, high in spans for half in halves(passage.text, low, high, forced=False)]
    spans = [(low, high) for low, high in spans if not _SO_MANY.search(passage.text, low, high)]
    if any(not least <= high - low <= 30 for low, high in spans):
        return []
    return [ProjectMention(passage, low, high, passage.text[low:high], True) for low, high in spans]


def _listed(text: str, start: int, end: int) -> Iterator[Span]:
    """The names of a list; of one that ； parts, what a comma parts from an item's name is told of it (甲水库工程，坝址位于…；乙水厂)."""
    pieces = list(_parts(text, start, end, "；"))
    for low, high in pieces:
        name, *told = _parts(text, low, high, "，")
        if told and len(pieces) > 1 and _is_work(text[slice(*name)]):
            yield _named(text, *name)
        else:
            yield from (_named(text, *part) for part in _parts(text, low, high, "、"))


def _is_work(name: str) -> bool:
    """Whether the words end like a work and open like a name: not 1.在石岭路口停车场."""
    if name[:1].isdigit() or name.startswith(("在", "对", "将", "由")):
        return False
    return name.endswith(STRONG_ENDS) or is_undertaking(name) or is_thing(name) or is_building(name)


def _parts(text: str, low: int, end: int, marks: str) -> Iterator[Span]:
    """The items of a list between its ``marks`` outside of brackets."""
    depth = 0
    for mark in _MARK.finditer(text, low, end):
        if mark.group() in "（）":
            depth += 1 if mark.group() == "（" else -1
        elif depth <= 0 and mark.group() in marks:
            yield low, mark.start()
            low = mark.end()
    yield low, end


def _named(text: str, low: int, high: int) -> Span:
    """The name that an item opens with, without what is told of its size, its sum and its years; an empty span where more is told."""
    told = _TOLD_BEHIND.search(text, low, high)
    high = told.start() if told else high
    high -= text.endswith("等", low, high) or 2 * text.endswith(_ONE, low, high)
    low += 2 * text.startswith(("全市", "全县", "全区", "全省"), low)
    low = after_verbs(text, low, high) if text[low : low + 2] in lexicon().verbs or text[low : low + 1] in ("该", "本") else low
    return (low, high) if "，" not in text[low:high] else (low, low)


_SUMMED = compiled("等(?:[^，。；、]{0,6}(?:项目|工程)(?:建设)?)?$")  # 甲项目、乙工程等项目建设
_SO_MANY = compiled(r"\d+[座个处所家条]$")  # 乡镇养老中心3个
_ONE = tuple(f"1{kind}" for kind in "座个处所家条")
_MARK = compiled("[、；，（）]")
#: What is told behind the name of an item: how long it is, its bracket with a number, its sum behind a comma.
_TOLD_BEHIND = compiled(
    r"(?:(?:全长|总长|长|约){0,2}\d[\d.]*(?:公里|千米|米)|（[^（）]*\d[^（）]*）)?(?:，(?:预计|计划|概算|估算)?(?:总?投资|全?长|总?占地|总?库容|建设规模|规模)[^、；]*)?$"
)
_TOLD = compiled("主要|包括|其中|[两三四五六七八九十]个")  # no list of names
_ROADS = ("路", "街", "大道", "桥")


def _members(passage: Passage) -> list[ProjectMention]:
    """The works that an item lists behind its title (水利工程：某水库扩建、某灌区改造等。), when most are undertakings by their names."""
    found = _below_label(passage, least=3)
    roads = [project for project in found if project.name.endswith(_ROADS)]
    works = [p for p in found if p.name.endswith(STRONG_ENDS) or is_undertaking(p.name) or (len(p.name) > 4 and is_building(p.name))]
    works = [project for project in works if project not in roads]
    short = any(len(project.name) < 5 or _TOLD.match(project.name) for project in found if project not in roads)
    does = any(project.name[:2] in lexicon().verbs for project in found)
    return found if len(found) > 1 and 2 * len([*works, *roads]) > len(found) and not (short or does) else []


def _title(passage: Passage, start: int, end: int) -> ProjectMention | None:
    """The project that the title names: 实施某某工程（甲、乙）。 without verb, note and mark."""
    end = start + len(passage.text[start:end].rstrip("。：；"))
    text = passage.text[start:end]
    verb = _BEGUN.match(text)
    start += verb.end() if verb else 0
    aside = _ASIDE.search(text) or _TOLD_ASIDE.search(text) or _SHEET_ASIDE.search(text)
    end -= len(aside.group()) if aside else 0
    if end - start < 2 or passage.text[start:end] in ("任务", "目标", "内容", "措施", "要求"):
        return None
    if _DEED.match(passage.text, start, end) and not passage.text.endswith(STRONG_ENDS, start, end):
        return None  # 着力提升果品质量: what is done
    return ProjectMention(passage, start, end, passage.text[start:end], passage.box is not None)
