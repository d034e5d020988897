"""Where a place that a sentence names is not where the thing happens: it gains, gives, is tied up with, or is an end of a stretch."""

from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.mentions import Mention
from plantrace.extraction.places.towns import BUT_FOR
from plantrace.patterns import compiled

_TURNS_TO = compiled("(?:对接好?|对标|比肩|毗邻|紧邻|服务好|接轨|融入|承接|借势|借力)(?:[^，。；]{1,8}、)*+$")
_WITH = compiled("(?<!参)与(?:[^，。；的]{1,10}、)*+$")
_TIES = compiled(
    "(?:、[^，。；、的]{1,10})*(?:等[^，。；的]{0,6})?(?:的[^，。；]{0,4}?|各?领域|深度|全面|战略|紧密|全方位){0,3}(?:对接|链接|连接|衔接|合作|联系|联动|交流|协作|互联互通|统筹|协调发展|一体化|同城化)"
)
_GIVES = compiled("[^，；。]*(?:提供|服务|奠定|打下|注入|增添|创造|助力|保驾)")
_SOURCE = ("引水", "水灌溉", "水入", "水补给")  # 引某河水灌溉: the river gives, the fields are where
_STRETCH = compiled("（[^（）、，]{2,12}(?:至|到|[-—]{1,2})[^（）、，]{2,12}）")
_CHANCE = compiled("[^，；。]*(?:机遇|契机)")
_RULES = compiled("[^，；。]{0,16}(?:规划|方案|意见)的?要求")  # 按照某江口整治规划的要求
_EXAMPLE = compiled("[^，；。]*(?:经验|做法|模式)")  # 借鉴某工业区改造经验
_LEARNS = ("借鉴", "推广", "学习", "复制")
_SEIZES = ("抓住", "抢抓", "紧抓", "抓牢")
#: What a county makes itself for another place: 打造某某新区“菜篮子”.
_SERVES = compiled("的?“?(?:菜篮子|后花园|前花园|会客厅|米袋子|果盘子|粮仓|卫星城|桥头堡)")
_GARDENS = frozenset("的“菜后前会米果粮卫桥")  # what it can begin with
#: 除石岭镇、柳湖乡外: all the others.
_BUT = compiled("除了?(?:[^，。；、]{2,8}[、和及])*+$")
_FROM = ("东起", "西起", "南起", "北起", "起于", "起自", "止于", "终于")
_TO = ("东至", "西至", "南至", "北至")  # where no end is a beginning, an area is told by its bounds


def is_elsewhere(sentence: Sentence, place: Mention) -> bool:
    """Whether the place only gains or gives (为某开发区企业提供保障, 惠及某小区, 引某河水灌溉), or is what the plan turns to."""
    text = sentence.passage.text
    low = max(sentence.start, place.start - 26)
    before = text[low : place.start]
    clause = before[1 + max(map(before.rfind, "，；。")) :]
    if "为" in clause and _GIVES.match(text, place.end, sentence.end):
        return True
    if any(map(clause.__contains__, _SEIZES)) and _CHANCE.match(text, place.end, sentence.end):
        return True
    if before.endswith(("按照", "根据", "依据")) and _RULES.match(text, place.end, sentence.end):
        return True
    if ("除" in clause and _BUT.search(clause) and BUT_FOR.match(text, place.end)) or text.startswith("除外", place.end):
        return True
    if "惠及" in clause or clause.endswith(("距", "距离")) or text.startswith("为界", place.end):
        return True
    if any(map(clause.__contains__, _LEARNS)) and _EXAMPLE.match(text, place.end, sentence.end):
        return True
    behind = text[place.end : place.end + 1]
    if behind in ("引", "水") and text.startswith(_SOURCE, place.end):
        return True
    return (behind in _GARDENS and _SERVES.match(text, place.end) is not None) or _turns_to(sentence, place, before)


def _turns_to(sentence: Sentence, place: Mention, before: str) -> bool:
    """Whether the place is what the plan turns to or ties up with: 对接某某新区, 密切与某港、某港的链接."""
    text = sentence.passage.text
    if _TURNS_TO.search(before):
        return True
    return "与" in before and _WITH.search(before) is not None and _TIES.match(text, place.end, sentence.end) is not None


def is_limit(text: str, place: Mention) -> bool:
    """Whether the place is one of the two between which a road is worked on: 青岚路（望江街至凤鸣街段）, 西起望江街."""
    if text.endswith(_FROM, 0, place.start) or (
        text.endswith(_TO, 0, place.start) and "起" in text[max(0, place.start - 24) : place.start]
    ):
        return True
    opens = text.rfind("（", max(0, place.start - 16), place.start) if place.type == "site" else -1
    return opens >= 0 and (stretch := _STRETCH.match(text, opens)) is not None and place.end < stretch.end()
