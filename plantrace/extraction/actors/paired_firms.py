"""Companies by those that they work with, or by what they are to do or what becomes of them."""

from plantrace.extraction.actors.company_lists import is_member
from plantrace.extraction.actors.company_words import has_tail, is_ordinary, is_proper
from plantrace.extraction.actors.company_works import own_part
from plantrace.extraction.places.gazetteer import Gazetteer
from plantrace.patterns import compiled

_PAIR = compiled(
    r"(?:支持|推动|鼓励|引导|促进|协助|深化)(?P<firm>[^\W\d_]{4,7}?)(?:联合|携手|与|和|同)[^，。；、]{2,14}?(?:大学|学院|研究院|研究所|科学院|实验室|医院)"
    "[^，。；、]{0,12}?(?:共建|合作|联合|组建|攻关|开展|共同)"
)
_ACTS = compiled(
    r"(?:支持|鼓励|引导|帮助|扶持)(?P<firm>(?:(?!做[大强优])[^\W\d_]){4,6}?)(?=扩建|扩产|扩能|技改|上市|牵头|承担|攻关|开展|实施|新建|投资|创建|申报|做大|做强|建设(?!用地))"
)
#: 关闭退出宏某化工、新某颜料，搬迁入园永某农化.
_CLOSED = compiled(
    r"(?:关闭退出|关停退出|关闭|关停|搬迁入园|退城入园|就地改造(?:提升)?)(?P<firms>[^\W\d_]{4,7}(?:、[^\W\d_]{4,7})*)(?=[，；。和等]|$)"
)
#: What a firm does that goes public, with the words for how and where.
GOES_PUBLIC = (
    "(?:在[^，。；、]{0,8}(?:板|所|市场|境外|香港))?(?:完成|启动|开展|实现|成功|尽快|早日|备案)*"
    "(?:上市(?!公司)|报会|过会|股改|辅导|登陆[^，。；、]{0,6}(?:板|所|市场|北交|港股|A股)|(?<=[板所场])挂牌|挂牌(?:上市|新三板|[^，。；、]{0,6}[板所]))"
)
#: 力争青柘股份、宏某新材上市，鑫某科技完成股改.
_GOES_PUBLIC = compiled(
    r"(?:力争|推动|推进|支持|加快|确保|争取|助力|帮助|(?:^|(?<=[，。；：]))(?!力争|推动|推进|支持|加快|确保|争取|助力|帮助))(?P<firms>[^\W\d_]{4,7}?(?:、[^\W\d_]{4,7}?){0,20})(?:等(?:\d+|[两三四五六七八九十]+)家企业)?"
    rf"(?={GOES_PUBLIC})"
)
_NO_HEAD = frozenset("将把对在从向")
_NAME = compiled("[^、]+")
#: What a text must have one of that closes or moves firms, or takes them public.
CLOSES = ("关闭", "关停", "入园", "就地改造", "上市", "挂牌", "报会", "过会", "登陆", "股改", "辅导")
#: What a text must have one of that pairs a firm with a school or an institute.
PARTNERS = ("大学", "学院", "研究", "科学院", "实验室", "医院", "支持", "鼓励", "引导", "帮助", "扶持")


def paired_firms(text: str, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of the firms with an institute behind them (支持天某机械联合省某研究院共建…) or a firm's work (支持华某微电子扩建…).

    Their names end in a trade or in goods and have a part of their own before it.
    """
    spans = (pair.span("firm") for pair in (*_PAIR.finditer(text), *_ACTS.finditer(text)))
    return [(start, end) for start, end in spans if _is_firm(text[start:end], places)]


def closed_firms(text: str, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of the firms that are to close, to move (关闭退出宏某化工，搬迁入园永某农化) or to go public: all of a list, or none."""
    spans: list[tuple[int, int]] = []
    for closed in (*_CLOSED.finditer(text), *_GOES_PUBLIC.finditer(text)):
        items = [(name.start(), name.end()) for name in _NAME.finditer(text, *closed.span("firms"))]
        if all(_is_firm(text[start:end], places) for start, end in items):
            spans += items
    return spans


def _is_firm(name: str, places: Gazetteer) -> bool:
    own = own_part(name)
    own = name[:-2] if own == name and (is_ordinary(name[-2:]) or name.endswith("股份")) else own  # 恒某茶油
    if has_tail(name, "place_trades") or name[0] in _NO_HEAD:
        return False  # 边境口岸建设, 将农村公路建设
    return own != name and 1 < len(own) < 4 and is_member(name, places) and is_proper(own[:2]) and own[:2] not in places.names
