"""Rewrites a plan's text as copies of plans look: each function takes a text and gives the copy, the same text the same copy."""

import re
from collections.abc import Callable

from plantrace.extraction.tables.cells import find_tables
from plantrace.extraction.text.lines import printed_lines

_HALF = str.maketrans("，；：！？（）", ",;:!?()")
_CJK = "\u3400-\u9fff\uf900-\ufaff"  # within a class of characters
_NUMBER = r"(?<![\w.])\d+(?:\.\d+)?(?![\w.])"
#: Pairs that optical character recognition takes for each other.
_SLIPS = {"数": "教", "土": "士", "未": "末", "已": "己", "大": "太", "人": "入", "日": "曰", "0": "O", "1": "l", "。": "．", "（": "("}


def half_width(text: str) -> str:
    """Half-width marks for the full-width ones."""
    return text.translate(_HALF)


def straight_quotes(text: str) -> str:
    """The same straight mark for both quotation marks."""
    return re.sub("[“”]", '"', text)


def spaced(text: str) -> str:
    """Spaces around numbers and inside quotation marks: “ 十四五 ” , 2035 年."""
    text = re.sub(rf"(?<=[{_CJK}]){_NUMBER}|{_NUMBER}(?=[{_CJK}])", r" \g<0> ", text)
    return text.replace("“", "“ ").replace("”", " ”")


def zeros(zero: str) -> Callable[[str], str]:
    """``zero`` for the 〇 of 二〇三五."""

    def rewrite(text: str) -> str:
        return text.replace("〇", zero)

    return rewrite


def no_break(text: str) -> str:
    """No-break spaces for spaces and around numbers, wide ones before paragraphs."""
    text = re.sub(rf"(?<=[{_CJK}]){_NUMBER}(?=[{_CJK}])", "\u00a0\\g<0>\u00a0", text.replace(" ", "\u00a0"))
    return re.sub(r"^(?=\S)", "\u3000\u3000", text, flags=re.MULTILINE)


def zero_width(text: str) -> str:
    """Zero-width spaces, joiners and soft hyphens all over the text, also inside numbers and Latin words, as web pages hide them."""
    marks = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
    return "".join(char + (marks[at % 6] if at % 7 == 3 and not char.isspace() else "") for at, char in enumerate(text))


def framed(text: str) -> str:
    """A page of a government's site around the text: its menu, index number and share buttons, its foot."""
    head = (
        "无障碍浏览 | 长者模式 | 登录",
        "网站首页 政务公开 政务服务 互动交流 走进澄川",
        "您当前的位置：首页 > 政务公开 > 规划计划",
        "索 引 号：000000000/2021-00001 主题分类：综合政务",
        "发布机构：澄川市档案室 成文日期：2021年05月18日",
        "发布日期：2021-05-20 09:30:00 浏览次数：1024次 字号：[大 中 小]",
        "分享到：微信 微博 QQ空间 打印 关闭",
    )
    foot = (
        "扫一扫在手机打开当前页",
        "附件下载：规划全文.pdf",
        "上一篇：关于节假日安排的公告 下一篇：没有了",
        "【打印本页】【关闭窗口】",
        "相关链接：部门网站 县区网站 新闻媒体",
        "版权所有：澄川市档案室 主办 地址：澄川市文昌路1号 联系电话：0000-0000000",
        "备案号：备00000000号-1 网站标识码：0000000000 建议使用1024×768以上分辨率",
    )
    return "\n".join((*head, "", text, "", *foot)) + "\n"


def flat_tables(text: str) -> str:
    """Each indicator table run into one line."""
    raw = text.split("\n")
    lines = printed_lines(text)
    for table in reversed(find_tables(lines)):
        first, last = (text.count("\n", 0, lines[at].offsets[0]) for at in (table.begin + 1, table.end - 1))
        raw[first : last + 1] = [" ".join(line.strip() for line in raw[first : last + 1] if line.strip())]
    return "\n".join(raw)


def slips(text: str) -> str:
    """A character in forty that looks like another read as that other."""
    return "".join(_SLIPS.get(char, char) if at % 40 < 6 else char for at, char in enumerate(text))


def traditional(config: str) -> Callable[[str], str]:
    """Traditional characters, by one of OpenCC's configurations (s2t, s2tw, s2hk); with corner quotation marks."""

    def rewrite(text: str) -> str:
        import opencc

        written: str = opencc.OpenCC(config).convert(text)
        return written.translate(str.maketrans("“”", "「」"))

    return rewrite


#: The copies of which the graph must stay the same, and what share of its nodes and edges.
COPIES: dict[str, tuple[Callable[[str], str], float]] = {
    "half-width marks": (half_width, 0.99),
    "straight quotation marks": (straight_quotes, 0.99),
    "spaces": (spaced, 0.99),
    "zero as O": (zeros("O"), 0.99),
    "zero as Omicron": (zeros("Ο"), 0.99),
    "zero as a circle": (zeros("○"), 0.99),
    "no-break spaces": (no_break, 0.99),
    "zero-width spaces": (zero_width, 0.99),
    "a page around it": (framed, 0.99),
    "tables in one line": (flat_tables, 0.99),
    "all of them": (lambda text: framed(no_break(zeros("O")(spaced(half_width(text))))), 0.99),
    "traditional": (traditional("s2t"), 0.97),
    "traditional, Taiwan": (traditional("s2tw"), 0.97),
    "traditional, Hong Kong": (traditional("s2hk"), 0.97),
}
