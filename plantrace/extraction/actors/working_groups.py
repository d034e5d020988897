"""Groups that organs set up for one task: 某县旅游发展工作领导小组, 某项目指挥部, 某某联席会议; bare ones are none."""

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.patterns import compiled

GROUPS = ("领导小组", "领导组", "指挥部", "专班", "联席会议")
#: Whose committees and meetings are of one topic only with a level before them: 健全重大项目专班 is a wish.
_LEVELLED = ("专班", "联席会议")
_MARKS = frozenset("，。；：、（）“”《》〔〕[] 的由\n")
#: What sets a group up or turns to it: its name begins behind.
_BEFORE = compiled(
    "(?:成立|设立|建立|组建|组成|发挥|健全|完善|调整|充实|召开|优化|强化|按照|根据|依托|纳入|加入|参加|参与|提交|会同|联合|加强)(?:了|以)?|[和及与在向请报已经](?=[省市州县区旗])"
)
_LEVEL = compiled(f"(?:{HAN}{{2,3}}?)??(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道)(?:委|政府)?")
_NO_LEVEL = frozenset("级直属场域区民容内")  # 市场, 县级
#: What is no task: nowhere, and where no level stands before it.
_NO_TASK = (
    "专项|专门|协调|相关|应急|现场|前线|前方|后方|部门|领导|区域"
    "|综合|统筹|联合|攻坚|组织|规格|指挥|调度|两级|各级|乡镇|本级|工作|总|分|高|各"
)
_SETS_UP = ("组成", "成立", "组建", "设立", "建立")
_BARE = compiled(f"(?:{_NO_TASK})*")
_PLAIN = compiled(f"(?:{_NO_TASK}|重大|重点|项目|推进|建设|服务|企业)*")
_NO_GROUP = compiled("(?:各|有关)?成员|制度|机制|副?组长|副?指挥长")


def working_group(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the group whose kind stands at ``text[start:end]``, with its office; None for a bare one (成立工作专班) or its rules."""
    if _NO_GROUP.match(text, end) or text.endswith(_SETS_UP, 0, start):
        return None  # 县林业局等单位组成专班: a bare one
    left = start
    while left > max(0, start - 24) and text[left - 1] not in _MARKS:
        left -= 1
    left = max([left, *(text.rfind(group, left, start) + len(group) for group in GROUPS if text.find(group, left, start) >= 0)])
    for opening in _BEFORE.finditer(text, left, start - 1):
        left = opening.end()
    left += text.startswith("暨", left)  # 农村工作领导小组暨某某领导小组
    if not text.endswith(_SETS_UP, 0, left):  # 成立创建某某城市领导小组: its name
        left += 2 * (text[left : left + 2] in lexicon().verbs)  # 落实某某工作领导小组职责
    level = _LEVEL.match(text, left, start)
    level = None if level and text[level.end()] in _NO_LEVEL else level
    own = level.end() if level else left
    if (
        start - own < (2 if level else 4)
        or (_BARE if level else _PLAIN).fullmatch(text, own, start)
        or "本级" in text[own:start]
        or (level is None and text.startswith(_LEVELLED, start))
    ):
        return None
    return left, end + 3 * (text.startswith("办公室", end) and not text.startswith("设", end + 3))
