"""Companies by what only a company does or undergoes: 与岚石铸造合作, 引进双柘纺织投资, 由青禾粮油负责, 推动岚石化工搬迁."""

from plantrace.extraction.actors.company_lists import looks_like_company
from plantrace.extraction.actors.company_words import TAILS, has_tail, is_proper
from plantrace.extraction.actors.company_works import own_part
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.mentions import name_start
from plantrace.extraction.places.placenames import Gazetteer, is_made_of, word_set
from plantrace.extraction.sweep import Found
from plantrace.patterns import compiled

#: What stands behind the name: what only a company does or undergoes; what others do as well, where _BEFORE stands before it.
_BEHIND = compiled(
    "(?P<alone>[二三四]期|技改|(?:增资)?扩[产能]|(?:整体)?搬迁|退城[入进]园|(?:智能化|数字化|数智化|绿色化|节能|环保|技术|设备)+(?:改造|升级)|上市)"
    "|(?:公司)?的?(?:投资|合作|对接|战略合作|签约|负责|承建|承担|牵头|运营|(?:龙头|链主|骨干)(?:企业|带动|引领|示范)*作用|作?为(?:龙头|链主|骨干|依托|主体|引领))"
)
_OPENS = frozenset("二三四技增扩整搬退智数绿节环设上公的投合对战签负承牵运龙链骨作为")  # what that opens with
_BEFORE = ("与", "同", "和", "由", "引进", "引入", "招引", "发挥", "强化", "以", "依托", "联合", "携手", "委托", "支持", "对接")
_SHORTEST, _LONGEST = 2, 4  # characters of the name before its trade


def framed_firms(text: str, trades: list[Found], identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of the names that end in one of the ``trades`` of the text and stand in such a frame."""
    spans: list[tuple[int, int]] = []
    for _, _, end in trades:
        behind = _BEHIND.match(text, end) if text[end : end + 1] in _OPENS else None
        if behind is None:
            continue
        start = name_start(text, end, max(0, end - 9), 9)
        if not (behind["alone"] or text.endswith(_BEFORE, 0, start)):
            continue
        name = text[start:end]
        own = own_part(name)
        if not _SHORTEST <= len(own) <= _LONGEST or own == name or own in places.names or own == identity.short or not is_proper(own):
            continue
        if is_made_of(own, word_set("site_kinds")) or is_made_of(own, word_set("zone_kinds")):
            continue
        if not behind["alone"] or (looks_like_company(name, identity) and has_tail(name, TAILS[0])):
            spans.append((start, end))
    return spans
