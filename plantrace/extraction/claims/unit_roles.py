"""The roles of the units in a notation's words: by labels (牵头单位：A；责任单位：B), by verbs (A牵头，B配合), or by nothing at all."""

import re

from msgspec import Struct, structs

from plantrace.extraction.actors.body_words import body_ends
from plantrace.extraction.claims.first_leads import without_note
from plantrace.extraction.claims.role_words import MARKS, PROVIDES, WATCHES, called_words, owner_words, role_words
from plantrace.extraction.claims.units import INNER, UNIT_END, Unit, is_body, read_units, without_remark
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import Mention
from plantrace.patterns import compiled

#: Units, each with its role: lead or participate.
Parties = tuple[tuple[Mention, str], ...]

BY_WHOM = compiled("(?<![自理缘])由(?!于)")  # 日常保洁由某局负责, but 自由贸易试验区
_CARRIES_OUT = compiled("实施单位|建设单位|业主单位|项目单位|承建单位")  # the one that builds it leads beside the body that answers for it
_JOINING = compiled("[，；][^，；：]{2,60}(?:配合|参与|参加|协助)(?=$|[；。，])")  # 责任单位：A，B、C配合
_CELL_VERBS = compiled("[^（(，、；]牵头(?:负责)?[，、；]|[^（(，、；]配合(?:$|[，；。])")  # 县林业局牵头，县水利局配合
_LEAD_TOGETHER = compiled("(?<!“)(?:分别|共同|联合)牵头")
_DOES = compiled("负责|实施|承担|承办")
_HELPS = compiled(f"{PROVIDES.pattern}$")  # 县财政局保障资金, not 县医疗保障局配合
_OF_LEVEL = compiled(
    f"[市县区州旗盟](?![级直域属内镇乡]){HAN}{{2,8}}(?:[局委办部]|(?<!文化)(?<!体育)(?<!活动)(?<!服务)(?<!健身)中心)"
)  # 县某促中心, which no list knows


class UnitRoles(Struct, frozen=True):
    """Reads units and their roles out of the words of a notation."""

    identity: Identity
    first_leads: bool

    def bracket(self, content: str, base: int, *, closes: bool) -> Parties:
        """The units of a bracket; none when it is no notation."""
        content = without_note(without_remark(content))
        if (first := role_words().match(content)) and content[first.end() : first.end() + 1] in ("为", "是"):
            content = _IS.sub("：", content)  # 牵头单位为A，配合单位为B
        roles = [
            role
            for role in role_words().finditer(content)
            if role.group()[-1] in MARKS or (role.start() == 0 and "单位" in role.group() and not _does(content, role.end()))
        ]
        if owners := self._owners(content, base, roles[0].start() if roles else len(content)):
            return (*owners, *(self.labelled(content, base, True) if roles else ()))
        if called := self._called(content, base):
            return called
        if roles and (roles[0].start() < 3 or any(role.lastgroup != "other" for role in roles)):
            return self.labelled(content, base, False)
        content = content[: roles[0].start()].rstrip("，；。") if roles else content
        if _TELLS_SUM.search(content):
            content = _WHERE.sub(lambda where: " " * len(where.group()), content)
        if compiled(r"负责(?!人)|牵头|配合").search(content):
            return self.by_verbs(content, base)
        return self.bare(content, base) if closes else ()

    def _owners(self, content: str, base: int, stop: int) -> Parties:
        """实施主体：A、B: bodies and towns, up to the next role."""
        owners = owner_words().match(content)
        units = read_units(content, owners.end(), stop, base, self.identity) if owners else []
        known = [unit for unit in units if unit.label == "Town" or is_body(unit.words, self.identity)]
        sure = known and all(unit in known or unit.generic or unit.label == "Enterprise" for unit in units)
        return tuple((unit, "participate" if unit.generic else "lead") for unit in units) if sure else ()

    def _called(self, content: str, base: int) -> Parties:
        """A为牵头单位，B为配合单位."""
        told = [*called_words().finditer(content)]
        if not told or told[0].start():
            return ()
        led = any(found.lastgroup == "lead" for found in told)
        out: list[tuple[Mention, str]] = []
        for found in told:
            units = [unit for unit in read_units(content, *found.span("units"), base, self.identity) if _looks_like_unit(unit)]
            role = found.lastgroup or ""
            out += self.responsible(units, led) if role == "responsible" else [(unit, role) for unit in units]
        return tuple(out)

    def labelled(self, content: str, base: int, has_lead: bool) -> Parties:
        """牵头单位：A；责任单位：B、C. ``has_lead``: a line before this one has named the lead."""
        content = without_note(content)
        roles = [role for role in role_words().finditer(content) if role.group()[-1] in MARKS or role.start() == 0]
        has_lead = has_lead or any(role.lastgroup == "lead" for role in roles)
        out: list[tuple[Mention, str]] = []
        for index, role in enumerate(roles):
            stop = roles[index + 1].start() if index + 1 < len(roles) else len(content)
            if role.lastgroup == "other":
                continue
            joining = _JOINING.search(content, role.end(), stop)
            end = joining.start() if joining else stop
            units = read_units(content, role.end(), end, base, self.identity)
            joined = read_units(content, end, stop, base, self.identity)
            if role.lastgroup == "responsible":
                led = has_lead and _CARRIES_OUT.search(role.group()) is None
                out += self.responsible(_together(units, content, base), led)
            else:
                out += [(unit, role.lastgroup or "") for unit in units]
            out += [(unit, "participate") for unit in joined]
        return tuple(out)

    def responsible(self, units: list[Unit], has_lead: bool = False) -> Parties:
        """责任单位：A、B: each leads, unless a lead is named, the document says that the first leads, or a star picks some out."""
        starred = any(unit.starred for unit in units)
        return tuple(
            (unit, "participate" if has_lead or unit.generic or (not unit.starred if starred else self.first_leads and at) else "lead")
            for at, unit in enumerate(units)
        )

    def cell(self, content: str, start: int, role: str, has_lead: bool) -> Parties:
        """The units of a table's cell; ``role``: what the column's head says, ``has_lead``: a cell before it in its row names the lead."""
        content = without_note(content)
        if role == "responsible" and _CELL_VERBS.search(content) and (told := self.by_verbs(content, 0)):
            return told
        units = read_units(content, start, len(content), 0, self.identity)
        if role != "responsible":
            return tuple((unit, role) for unit in units)
        return self.responsible(_together(units, content, 0), has_lead)

    def by_verbs(self, content: str, base: int) -> Parties:
        """A牵头，B、C配合 · A牵头，B、C按职责分工负责 · A、B等负责."""
        out: list[tuple[Mention, str]] = []
        waiting: list[Mention] = []  # units whose verb comes in a later clause
        led = False
        for start, end in _clauses(content):
            start = next((by.end() for by in BY_WHOM.finditer(content, start, end)), start)
            words = content[start:end]
            if WATCHES.search(words) and (out or waiting):
                out += [(unit, "participate" if led else "lead") for unit in waiting]
                waiting = []
                continue
            helps = _HELPS.search(content, start, end)
            stop = helps.start() if helps else end
            units = read_units(content, start, stop, base, self.identity)
            named = [unit for unit in units if _looks_like_unit(unit) or self._is_of_place(unit)]
            if not named and (charge := content.find("负责", start, end)) > 0:  # 县财政局负责资金保障
                named = [unit for unit in read_units(content, start, charge, base, self.identity) if _looks_like_unit(unit)]
            waiting += named
            leads = "牵头" in words
            if not leads and not helps and not compiled("负责|实施|承担|承办|配合|参与|参加|协助|落实|^会同").search(words):
                continue
            does = _DOES.search(words) is not None
            joins = not leads and (led or (not does and (bool(out) or "落实" not in words)))
            joined = content.find("会同", start, end)
            known = any(not unit.generic for unit in waiting)
            for position, unit in enumerate(waiting):
                behind = 0 <= joined < unit.start - base or (unit.generic and known) or (not leads and self.first_leads and position > 0)
                out.append((unit, "participate" if joins or behind else "lead"))
            led = led or (leads and bool(waiting))
            waiting = []
        return tuple(out)

    def bare(self, content: str, base: int) -> Parties:
        """〔A、B，各镇政府〕: names alone, all of which look like units; one is a known body, or two are, or are called, a level's."""
        if body_ends().isdisjoint(content):
            return ()
        units = read_units(content, 0, len(content), base, self.identity)
        known = [unit for unit in units if not unit.generic and (is_body(unit.words, self.identity) or unit.words.endswith(_GOVERNMENTS))]
        called = known or (len(units) > 1 and all(unit.generic or _OF_LEVEL.fullmatch(unit.words) for unit in units))
        looks = [_looks_like_unit(unit) or (bool(known) and self._is_of_place(unit)) for unit in units]
        if not called or all(unit.generic for unit in units) or not all(looks):
            return ()
        return self.responsible(units)

    def _is_of_place(self, unit: Unit) -> bool:
        """Whether a name that no list knows is that of a house of the plan's place: 县公路段, 丰谷牧场."""
        short = self.identity.short
        placed = _OF_ITS_LEVEL.match(unit.words) is not None or (bool(short) and unit.words.startswith(short))
        return placed and _HOUSE_END.search(unit.words) is not None

    def beside_others(self, content: str, base: int) -> Parties:
        """〔县城投公司〕, 〔各乡镇〕: firms, houses and those that stand for many, where other items close with bodies alone."""
        units = read_units(content, 0, len(content), base, self.identity)
        houses = ("Enterprise", "Institution")
        named = (unit for unit in units if not (unit.generic or unit.label in houses or _BRANCH.fullmatch(unit.words)))
        return self.responsible(units) if all(is_body(unit.words, self.identity, whole=True) for unit in named) else ()

    def told(self, match: re.Match[str]) -> Parties:
        """新建某路，责任单位县交通局、县住建局；: all must look like units."""
        units = read_units(match.string, *match.span("units"), 0, self.identity)
        if not units or not all(map(_looks_like_unit, units)):
            return ()
        found = role_words().fullmatch(match["role"]) or role_words().fullmatch(match["role"].replace("部门", "单位"))
        role = found.lastgroup if found else None
        return self.responsible(units) if role == "responsible" else tuple((unit, role or "participate") for unit in units)

    def joint(self, match: re.Match[str]) -> Parties:
        """由A会同B、C负责，D配合: A leads, the others join; the first must be a known body."""
        text = match.string
        leads = read_units(text, *match.span("lead"), 0, self.identity)
        others = read_units(text, *match.span("others"), 0, self.identity)
        if match["helpers"]:
            others += read_units(text, *match.span("helpers"), 0, self.identity)
        if len(leads) != 1 or not is_body(leads[0].words, self.identity):
            return ()
        return ((leads[0], "lead"), *((unit, "participate") for unit in others if UNIT_END.search(unit.words)))


_IS = compiled("(?<=单位|部门|主体)[为是]")
_OF_ITS_LEVEL = compiled("[省市县区州旗盟](?![级直属域内镇乡城场民容政长委])")
#: How the names of houses end that may stand among units; alone they may be where something is.
_HOUSE_END = compiled("..(?:段|店|[小监工调检]组|场|中学|小学|学校|幼儿园|厂|矿|报社|[视广]台|银行|医院|卫生院|电站|水库管理处)$")
_GOVERNMENTS = ("镇政府", "乡政府", "人民政府", "街道办事处")
_TELLS_SUM = compiled(r"\d[\d.]*[万亿]元")
#: Where, in a bracket that says where, how much, when and who: （石岭镇，1.3亿元，2023年，县农业局）.
_WHERE = compiled(
    rf"(?:(?<=[，；])|^)(?:全[省市县区州旗]|县城|城区|各?乡镇|(?:{HAN}{{1,5}}(?:镇|乡|街道|村|社区|园区|开发区)[、和]?)++)(?=[，；])"
)


#: The local branch of a nationwide firm by its short name: 石岭联通, 国网石岭供电.
_BRANCH = compiled(rf"{HAN}{{1,6}}?(?:移动|联通|电信|铁塔|广电|邮政|烟草|供电|石化|石油|燃气|农商行|航空|科技)")


def _together(units: list[Unit], content: str, base: int) -> list[Unit]:
    """The units of a list, those picked out that lead together: A、B分别牵头，C."""
    said = _LEAD_TOGETHER.search(content) if "牵头" in content else None
    return [structs.replace(unit, starred=unit.starred or unit.start - base < said.start()) for unit in units] if said else units


def _looks_like_unit(unit: Unit) -> bool:
    """Whether a name in a list of units ends like a unit, or like a firm or its local branch."""
    named = (UNIT_END.search(unit.words) or UNIT_END.search(unit.name)) is not None or _BRANCH.fullmatch(unit.words) is not None
    return unit.generic or unit.label == "Enterprise" or named


def _does(content: str, at: int) -> bool:
    """Whether a verb stands behind a word for units, which is no label then: 组织单位开展."""
    return content[at : at + 2] in lexicon().verbs


def _clauses(content: str) -> list[tuple[int, int]]:
    """The stretches between ，；。 that stand outside brackets."""
    plain = INNER.sub(lambda inner: "·" * len(inner.group()), content)
    plain = compiled(r"(?<=负责|牵头)、").sub("，", plain)
    return [clause.span() for clause in compiled(r"[^，；,;。]+").finditer(plain)]
