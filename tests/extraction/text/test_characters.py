import pytest
from hypothesis import given
from hypothesis import strategies as st

from plantrace.extraction.text.characters import alike


@pytest.mark.parametrize(
    ("as_found", "as_read"),
    [
        ("⼈⺠政府", "人民政府"),  # radicals that PDF fonts put out, also those that NFKC leaves alone
        ("⻓期⻛险", "长期风险"),
        ("５Ｇ基站６００个", "5G基站600个"),
        ("９５％", "95%"),
        ("＞２．０", ">2.0"),
        ("4～8家", "4~8家"),
        ("加快建设,完善设施;推进改革:", "加快建设，完善设施；推进改革："),
        ("园区(一期)建设", "园区（一期）建设"),
        ("加快建设 , 完善设施 ( 一) ", "加快建设 ， 完善设施 （ 一） "),  # blanks beside a mark, as PDFs leave them
        ("比例3:1, f(x)", "比例3:1, f(x)"),  # no Chinese beside the mark: it stays
        ("完成。 (9)建成冷库", "完成。 （9）建成冷库"),  # a bracket is as wide as the one that it pairs with
        ("增速(CPI)", "增速（CPI）"),
        ("(1) f(x), 冷库（一期）", "(1) f(x)， 冷库（一期）"),
        ('建设"云上丰谷"', "建设“云上丰谷”"),
        ("「云上丰谷」", "“云上丰谷”"),
        ("二○三五年", "二〇三五年"),
        ("二O三五年", "二〇三五年"),
        ("二Ο三五年", "二〇三五年"),
        ("O型血", "O型血"),
        ("一、\u3000加快\u00a0建设\u200b", "一、 加快 建设 "),
        ("一―二", "一—二"),
    ],
)
def test_look_alikes_are_made_alike(as_found: str, as_read: str) -> None:
    assert alike(as_found) == as_read


@given(st.text() | st.text(alphabet='○Oo〇二三五,:;!?()"“（\u2f08\u2ea0\uff15\u00a0\n'))
def test_one_character_stays_one_character(text: str) -> None:
    assert len(alike(text)) == len(text)


@given(st.text(alphabet='○O二三五,:()"“（\u2f08\u2ea0\uff15\u00a0\n建设'))
def test_lines_stay_where_they_are(text: str) -> None:
    assert [at for at, char in enumerate(alike(text)) if char == "\n"] == [at for at, char in enumerate(text) if char == "\n"]


def test_a_narrow_bracket_that_closes_behind_a_full_stop_is_wide() -> None:
    assert (
        alike("准入清单。(县林业局牵头,县水利局参与。以下均需各镇落实,不再列出。)")
        == "准入清单。（县林业局牵头，县水利局参与。以下均需各镇落实，不再列出。）"
    )
