"""The words that companies are found by: legal forms, trades, places, and what only sounds like one of them."""

import re
from functools import cache

from plantrace.extraction.actors.known_actors import company_forms, listed_forms
from plantrace.extraction.lexicon import HAN, alternation, lexicon
from plantrace.patterns import compiled

TAILS = ("company_tails", "weak_company_tails")
#: Trades of firms that are hardly a place's own (some town's 旅游 or 物流): two such names make a list of works one of firms.
MAKERS = ("科技", "电子", "半导体", "光电", "化学", "精密", "智造", "精工", "股份", "电气", "电器", "机电", "生物", "电工", "新材", "生化")
#: The same, where only a part of a name goes before.
_OWN_TRADES = frozenset((*MAKERS, "新材料", "日化", "煤机", "特材", "家私", "工贸", "纺机", "线缆", "钢构"))


@cache
def tails(key: str) -> frozenset[str]:
    """Trades that companies' short names end in: company_tails or weak_company_tails (农业, 科技: topics as well)."""
    return frozenset(lexicon().actors[key])


def has_tail(name: str, key: str) -> bool:
    """Whether the name ends in one of the lexicon's tails with two characters or more before it."""
    known, most = tails(key), len(name) - 2
    return (most > 1 and name[-2:] in known) or (most > 2 and name[-3:] in known) or (most > 3 and name[-4:] in known)


def weak_end(name: str) -> bool:
    """Whether the name ends in a trade that names topics as well."""
    return has_tail(name, "weak_company_tails")


def own_trade(text: str, start: int, end: int) -> int:
    """The length of the trade at ``start`` that belongs to the name before it: 鑫柘煤机制造, but not 鑫柘汽车零部件; 0 for none."""
    for size in (4, 3, 2):
        trade, at = text[start : start + size], start + size
        sure = trade in tails(TAILS[0]) or trade in _OWN_TRADES
        if at <= end and (sure or (at == end and trade in tails(TAILS[1]))) and not text.startswith(("质", "料"), at):
            return size
    return 0


@cache
def investors() -> frozenset[str]:
    """The short words for the companies that invest for a place: 城投, 金控."""
    return frozenset(trade for trade in lexicon().actors["level_companies"] if trade.endswith(("投", "控")))


def trade_words() -> set[str]:
    """The words that a text without 企业 must have one of, to name a company by its short form."""
    return {*tails("company_tails"), *investors(), *lexicon().places["provinces"], *company_forms(), *listed_forms()}


@cache
def level_company() -> re.Pattern[str]:
    """县城投, 市文旅集团: of such companies a place has one, so its level before the trade makes a name."""
    words = lexicon().actors["level_companies"]
    short, full = alternation(words), alternation(full for fulls in words.values() for full in fulls)
    not_name = "地方|各地|[省市县区]属|[省市县区]级|国有|大型|所属|下属|本地|平台|整合|组建|新建|区域"
    own = rf"(?!{not_name}){HAN}{{2,3}}(?=[城建交国水农产旅金]|文旅投)"  # 青云城投: the place without its level
    level = "(?:开发|高新|经开)区|[省市县区旗]属?"
    return compiled(rf"(?:(?:{level}|{own})(?P<trade>{short})|(?:{level})(?:{full}))(?:集团)?")


@cache
def offices() -> re.Pattern[str]:
    """What makes the name before it a person's office."""
    return compiled(lexicon().actors["offices"])


@cache
def heads() -> frozenset[str]:
    """The short forms of nationwide companies, which stand before a place in the names of their branches (国网某县供电公司)."""
    return frozenset(("国网", "南网", *company_forms()))


@cache
def trades() -> re.Pattern[str]:
    """What makes a short name a trade and no firm."""
    return compiled(lexicon().actors["trade_words"])


@cache
def _ordinary() -> frozenset[str]:
    """Words of two characters or more that say what is made, traded or done, and so are no firm's own name."""
    words = lexicon()
    own = (
        words.actors["goods"],
        words.actors["firm_topics"],
        words.bodies["topics"],
        words.projects["empty"],
        tails(TAILS[0]),
        tails(TAILS[1]),
    )
    return frozenset(word for listed in own for word in listed if len(word) > 1) | words.verbs


def is_ordinary(words: str) -> bool:
    """Whether the words open with one that says what is made, traded or done."""
    return words[:2] in _ordinary() or words[:3] in _ordinary()


def is_proper(name: str) -> bool:
    """Whether a short name holds no ordinary word at either end: 青柳达, but not 白羽鸡, 特色茶叶, 冷链."""
    ends = (name[:2], name[-2:], name[:3], name[-3:], name[:4], name[-4:])
    return name[-1] not in lexicon().actors["good_ends"] and _ordinary().isdisjoint(ends) and trades().match(name) is None


def has_proper_head(name: str) -> bool:
    """Whether a short name is a proper one, or opens with one and goes on with an ordinary word: 七彩花卉, but not 特色花卉."""
    size = next((size for size in (4, 3, 2) if len(name) - size > 1 and name[-size:] in _ordinary()), 0)
    size = size or 2 * (len(name) > 3 and name[-1] in lexicon().actors["good_ends"])
    return len(name) > 1 and is_proper(name[: len(name) - size])


@cache
def province() -> re.Pattern[str]:
    """A province's name."""
    return compiled(rf"(?:{alternation(lexicon().places['provinces'])})(?:省|市)?")


@cache
def _placed() -> re.Pattern[str]:
    return compiled(rf"（({HAN}{{1,2}}[^（）期区段类级])）(?=(?:{alternation(tails(TAILS[0]))})(?:[、，。；和及与等]|[两二三\d]))")


def without_brackets(text: str) -> str:
    """The text, as long as before, with the place inside of a firm's name between plain characters: 华岚（青石）水泥."""
    at = text.find("）")
    while at >= 0 and not text[at + 1 : at + 3].isalpha():
        at = text.find("）", at + 1)
    return text if at < 0 else _placed().sub(r"某\1某", text)
