"""The words for the roles of responsible units, and lines that hold nothing else than who does what."""

import re
from functools import cache

from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.patterns import compiled

MARKS = "：:】"  # behind a role
IN_BRACKET = compiled(r"[（(〔\[【](.*)[)）〕\]】]。?")

#: Before a list of bodies; before 王某 副县长 it opens a list of persons.
_BODIES = "(?=[：:][^：、，；。 ]{2,14}(?:局|委|办|厅|府|公司)(?:[、，；。]|$))"
_MEMBERS, _TEAM = f"成员{_BODIES}", f"(?:工作)?专班{_BODIES}"
#: Behind a role whose units stand with their persons: 责任单位及责任人：县教育局 王某某.
_WITH_PERSONS = (
    "(?:(?:及其?|和|与|、|/|（)(?:主要|具体|第一|直接)?(?:责任人|负责人|联系人|联络员|责任领导|分管领导|负责同志)）?(?=】?[：:]))?"
)


_WATCH = "(?:监督|监管|督查|督导|督办|考核|考评|验收|评估|审计)"
#: Who watches over a work carries none of it out; 负责监管农贸市场 is a work of its own.
WATCHES = compiled(
    f"负责{_WATCH}(?:{_WATCH}|检查|管理|落实|执行|[、和及])*(?:工作)?(?=[，。；）]|$)"
    "|(?:^|(?<=[局委办厅部院府门位等]))(?:具体|共同|分别)?(?:负责|做好|加强|进行|给予|提供)?(?:业务|技术|跟踪|全程)?(?:指导|监督|督导|督促|督办|审计|问责)+(?=[，。；）]|$)"
)
_MEANS = "(?:资金|经费|用地|要素|技术|政策|人员|服务|数据)"
#: What helps beside one who leads: 县水利局牵头，县财政局保障资金.
PROVIDES = compiled(
    f"(?:(?:负责|做好|强化|加强|落实|提供|全力|积极)*(?:{_MEANS}?(?:保障|支持){_MEANS}?|{_MEANS}(?:共享|对接)?(?=[，。；）]|$))|落实[^，。；]{{0,6}}(?:资金|经费|补贴|补助))"
)


@cache
def role_words() -> re.Pattern[str]:
    """A word for a role, or one (完成时限, 牵头领导, 评分部门) whose value is no party."""
    words = lexicon().bodies
    other = [*words["person_words"], *words["watch_words"], *words["time_words"], *words["step_words"]]
    return compiled(
        rf"【?(?:(?P<other>{alternation(other)})|(?P<lead>{alternation(words['lead_words'])})|(?P<participate>{alternation(words['participate_words'])}|{_MEMBERS})"
        rf"|(?P<responsible>{alternation(words['responsible_words'])}|{_TEAM})){_WITH_PERSONS}(?:】?[：:]|】)?"
    )


@cache
def called_words() -> re.Pattern[str]:
    """Units and behind them what they are: 县林业局为牵头单位."""
    words = lexicon().bodies
    roles = "|".join(
        f"(?P<{role}>{alternation(word for word in words[f'{role}_words'] if word.endswith(('单位', '部门', '主体')))})"
        for role in ("lead", "participate", "responsible")
    )
    return compiled(rf"(?P<units>[^，；。：]{{2,60}}?)(?:作?为|是|系)(?:{roles})(?=[，；。、]|$)")


@cache
def owner_words() -> re.Pattern[str]:
    """A word for who builds or owns it, at the head of a bracket."""
    return compiled(f"(?:{alternation(lexicon().bodies['owner_words'])})[：:]")


@cache
def due_words() -> re.Pattern[str]:
    """A word for a deadline and ``when`` it is: 完成时限：2024年12月底."""
    return compiled(rf"(?:{alternation(lexicon().bodies['time_words'])})】?[：:为是]?(?P<when>[^；。：）)〕\]】]{{2,40}})")


def own_line(text: str) -> bool:
    """Whether a paragraph is a line that says who does what stands above it: 牵头单位：…, 责任领导：…, （责任单位：…）, 【责任单位】…."""
    if text[:1] in "（(〔[【" and (bracket := IN_BRACKET.fullmatch(text)):
        text = bracket.group(1)
    text = text.lstrip("—-●■")
    role = role_words().match(text) if "：" in text or " " in text or text[:1] == "【" else None
    if role is None or text[role.end() - 1] not in "：: 】" or len(text) == role.end():
        return False
    others = [role_words().match(sentence) for sentence in text[:-1].split("。")[1:]] if "。" in text else []
    return all(other and other.group()[-1] in MARKS for other in others)
