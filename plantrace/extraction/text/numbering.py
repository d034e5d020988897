"""How lines open: the forms of numbering, boxes, dashes and notes."""

import re
import unicodedata
from functools import cache

from plantrace.extraction.lexicon import HAN, alternation, lexicon
from plantrace.patterns import compiled

_CN = "一二三四五六七八九十百零〇"
ITEM_POINT = "﹒"  # behind an item's number, whatever follows it
# Each form of numbering with its rank: 1 is the highest. Forms that a plan does not use leave no gap: a level counts the headings above.
_FORMS: tuple[tuple[int, str], ...] = (
    (1, rf"第[{_CN}\d]+[篇编](?![幅章])"),
    (1, r"附(?:件|表|录)\s*[\d一二三四五六七八九十]{0,2}(?=[：:\s]|$)|附(?:件|表)\s*\d{1,2}(?=[“《])"),
    (2, rf"第[{_CN}\d]+(?:章|部分)"),
    (3, rf"第[{_CN}\d]+节"),
    (4, rf"[{_CN}]{{1,3}}(?:、|\.(?!\d))"),
    (5, rf"[（(][{_CN}]{{1,3}}[）)]、?"),
    (5, rf"(?:任务|行动|举措)(?:[{_CN}]{{1,2}}|\d{{1,2}})[：:]"),
    (
        6,
        rf"\d{{1,3}}[.、．](?!\d)|\d{{1,2}}(?:{ITEM_POINT}|\.(?=20\d\d年)|(?={HAN}{{2,18}}(?:工程|项目|产业|行动|建设|计划)：)|(?<=0\d)(?=(?![年月日后级号])(?:{HAN}{{2,20}}(?:：|$)|(?:新|改|扩|完|推|实|建|加|开|提)[增建造成进施设展快升])))",
    ),
    (7, r"[（(]\d{1,3}[）)]、?|\d{1,2}[）)]|[⑴-⒇]"),
    (8, r"[①-⑳]"),
)
#: The forms of numbering behind a quick look at the first character.
NUMBER = compiled(rf"(?=[第附任行举{_CN}（(\d⑴-⒇①-⑳])(?:{'|'.join(f'(?P<r{index}>{form})' for index, (_, form) in enumerate(_FORMS))})")
RANKS = {f"r{index}": rank for index, (rank, _) in enumerate(_FORMS)}
NAME_PART = rf"(?:{HAN}|[A-Z\d“”—－-]|（[^（）]{{1,12}}）)"  # of a work's name before a colon: S217某地至某地公路（二期）
BOX = compiled(rf"专栏\s*[\d{_CN}]{{0,3}}+(?:[-—]\d+)?[：:、.\s]*(?!中|内|所|列)")
_BULLETS = "●■◆▲★◇○•☆□△▶►➢※▪◎"
AIM = compiled(rf"(?:[—-]{{2}}|[{_BULLETS}])(?=[^—-])")
_DATE = compiled(
    r"(?:[^，。；：]{2,30}(?:政府|办公[室厅]|委员会|[局厅部]))?[\d一二三四五六七八九〇○零]{4}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?(?:印发)?"
)
_SIGNS = compiled(
    r"[^，。；：！？、\d]{2,30}(?:政府|办公[室厅]|委员会|[常党县市区省州]委|主席团|代表大会|[局厅部会院社]|中心|公司|集团|小组|指挥部)"
)
LETTER_ENDS = frozenset("府室厅会委团局部院社心司组月日发")  # what a signature and a date end in
#: What stands beside a plan's words: notes, who else gets it, whom to ask, where figures come from.
NOTE = compiled(
    r"[\[〔【［](?:\^\d{1,2}|注\d{0,2})[\]〕】］]|[（(]?(?:(?:说明|备注|注)[：:\d]|(?:抄送|主送|报送|主题词|联系人|联系电话|(?:资料|数据)来源)[：:]|此件公开)"
)
#: A line of its own that says who does what stands above it.
UNITS_LINE = compiled(
    r"[（(〔\[【]?(?:牵头|责任|配合|主责|主办|协办|参与|推进|实施|支撑|支持|协同|承办)(?:单位|部门|领导|科室)(?:[：:]|】)"
)
_OF_WORKS = "(?:建设|改造|施工|工程|规划)"
#: What a sheet on a project says of it, a field a line: 项目名称：…, 建设地点：…, 业主单位：….
_FIELD = compiled(
    "(?:(?P<name>(?:项目|工程)名称)"
    "|(?P<where>(?:项目|工程)?(?:建设|实施|选址|拟建|所在)?(?:地点|地址|选址|位置)|(?:项目|建设|实施)区域)"
    "|(?P<responsible>(?:项目|工程)?(?:(?:建设|承建|承办|实施|申报|投资|运营|开发|代建)(?:单位|主体|业主|企业|方)|业主(?:单位)?)|项目(?:单位|法人|主体)(?:单位)?)"
    "|(?P<progress>(?:项目|工程|前期|工作|形象|建设|目前)*(?:进展|进度)(?:情况)?|项目现状)"
    f"|(?P<when>(?:项目)?(?:{_OF_WORKS}|计划|实施)?(?:年限|期限|周期|工期|起止年限|起止时间)(?:[及与和、][^，。；：]{{2,6}})?|计划(?:开工|竣工)(?:时间|日期)|(?:项目|建设)(?:性质|类别|类型))"
    f"|(?P<content>(?:主要|项目|年度)*{_OF_WORKS}(?:内容|任务)(?:[及与和、](?:{_OF_WORKS}?(?:规模|标准|内容)))?)"
    f"|(?P<detail>(?:主要|项目|年度)*{_OF_WORKS}(?:规模|目标|标准|方式)(?:[及与和、](?:主要)?{_OF_WORKS}?(?:规模|标准|内容))?"
    "|(?:20\\d\\d年)?(?:项目|计划|估算|工程|年度)*总?投资(?:估算|规模|概算|总额|情况|金额|构成)?(?:[及与和]资金(?:来源|筹措))?|资金(?:来源|筹措)))(?:（[万亿]元）)?(?=：.)"
)
_FIELD_OPENS = frozenset("2年项工建实选拟所承申投运开代业前形目计主年改施规估总资地")
_POINT = compiled(rf"[—-]{{2}}(?={HAN}|“)|[{_BULLETS}]")
_LINE_OPENS = frozenset(
    f"第附任行举{_CN}（(〔[【0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇专牵责配主协参推实支承—-说备注抄报联资数此{_BULLETS}"
)
OPENING = _LINE_OPENS | _FIELD_OPENS  # what a line begins with that ``opens_line``
_CHAPTER = compiled(rf"第[{_CN}\d]+[篇编章节]")
#: What a text must have once to be read as a plan, unless it hands out tasks.
HEADING_START = compiled(rf"[\s\ufeff]*(?:第[{_CN}\d]+[篇章节]|[{_CN}]{{1,3}}[、.．]|[（(][{_CN}]{{1,3}}[）)]|\d{{1,2}}[.、．﹒]\s*{HAN})")

_GOAL = compiled("[^，。；：]{0,4}目标：[^，。；：]{3,30}")  # 一、目标：通车里程突破5000公里
#: The title of a plan that has no other heading: of what, and of which year or place.
_TITLE = compiled(r"[^。；！？，]{6,60}")
_PLAN = compiled(
    "规划|计划|方案|要点|工作(?!人员|动员|[会简])|惠民工程|民心工程|任务|实事|清单|安排|分工|项目|重[点大](?:建设)?工程$|责任书|思路|大事"
)
_WHOSE = compiled(rf"20\d\d|{HAN}[省市县区州旗镇乡](?:人民)?(?!场)|“?十[二三四五六]五")


def is_title(line: str) -> bool:
    """Whether a line can be the title of a plan: some county's plan of work, some year's projects."""
    plain = line.strip("\ufeff \t\u3000\xa0#*《》")
    return bool(
        _TITLE.fullmatch(plain) and _WHOSE.search(plain) and _PLAN.search(plain[-20:]) and not plain.endswith(("会", "总结", "报道", "吗"))
    )


def is_heading(words: str) -> bool:
    """Whether the words behind a number can be a heading: short, one sentence at most, closed by no comma; a colon closes what has none."""
    if _GOAL.fullmatch(words):
        return True
    if len(words) > 45 or compiled(r"[。；：！？]").search(words[:-1]):
        return False
    return not words.endswith(("；", "，")) and not (words.endswith("：") and "，" in words)


def field_of(text: str, start: int = 0) -> str:
    """Which field of a sheet on a project opens here: name, where, responsible, progress, when, content or detail; "" if none does."""
    field = _FIELD.match(text, start) if text[start : start + 1] in _FIELD_OPENS and text.find("：", start, start + 16) > 0 else None
    return (field.lastgroup or "") if field else ""


def opens_line(text: str) -> bool:
    """Whether a printed line opens something and so never continues the line before it."""
    if field_of(text):
        return True
    if text[0] not in _LINE_OPENS:
        return False
    return (NUMBER.match(text) or BOX.match(text) or UNITS_LINE.match(text) or _POINT.match(text) or NOTE.match(text)) is not None


def is_title_line(text: str) -> bool:
    """Whether a line is a title, the rest of which may stand on the next line."""
    return (_CHAPTER.match(text) or BOX.match(text)) is not None


def ordinal(number: str) -> int:
    """The value of an item's number: 3 for "3.", "（三）" and "③"."""
    digits = compiled(r"\d{1,9}").search(number)
    if digits:
        return int(digits.group())
    mark = compiled(r"[①-⑳⑴-⒇]").search(number)
    if mark:
        return int(unicodedata.numeric(mark.group()))
    tens, _, ones = "".join(char for char in number if char in _CN).rpartition("十")
    if "十" in number:  # 第三十十章: a slip, read by its first numeral
        return 10 * (_CN.index(tens[0]) + 1 if tens else 1) + (_CN.index(ones[-1]) + 1 if ones else 0)
    return _CN.index(ones) + 1 if ones and ones in _CN else 0


def is_date(text: str) -> bool:
    """Whether a line is nothing but a date, as it stands below a document, with or without who signs: 某县水利局2024年3月5日印发."""
    return text[-1:] in "月日发" and _DATE.fullmatch(text) is not None


def is_signature(text: str) -> bool:
    """Whether a line above a date names who signs the document: 某县人民政府办公室."""
    return text[-1:] in LETTER_ENDS and text[:2] not in lexicon().verbs and _SIGNS.fullmatch(text) is not None


@cache
def role_labels() -> frozenset[str]:
    """The words for roles of units and for deadlines, which stand before a colon, or alone above what they announce: 责任单位."""
    words = lexicon().bodies
    kinds = ("person_words", "watch_words", "time_words", "step_words", "lead_words", "participate_words", "responsible_words")
    return frozenset(word for kind in kinds for word in words[kind])


@cache
def _labelled() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A label with a blank in the place of its colon, at the head of a line or a bracket; a bracket that one opens."""
    label = f"(?:{alternation(word for word in role_labels() if len(word) > 3)})"
    open_label = rf"{label}(?= +(?!备注|职责|工作|主要|任务|内容|序号)(?:{HAN}{{2}}|20\d\d|\d{{1,2}}月))(?! +{label})"
    return compiled(rf"(?:^|(?<=[（(〔\[【\s])){open_label} "), compiled(rf"(?:^{label} |[（(〔\[【]{label} )[^（()）]*")


def with_colons(text: str) -> str:
    """The line with a colon in the place of the blank behind its labels, where it opens with one: 牵头单位 县林业局; as long as before."""
    if "单位 " not in text and "部门 " not in text and "时限 " not in text:
        return text
    label, opens = _labelled()
    return opens.sub(lambda part: label.sub(lambda found: found.group()[:-1] + "：", part.group()), text)
