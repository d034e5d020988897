"""What is said of a work that comes about: when, and how far it gets (年内开工, 完成主体封顶, 实现全线贯通). Parts of patterns."""

_FINISHED = "封顶|结顶|开工|动工|完工|竣工|贯通"
#: How far a work gets; 通车里程 counts roads.
STAGE = (
    rf"(?:完成|实现)?(?:全线|全面|全容量)?(?:主体(?:结构|工程)?(?:{_FINISHED}|建设|施工)|{_FINISHED}|(?<=完成)基础工程|通车(?!里程|率)|通航|通水|联通|开通|合龙|下闸|点火|并网"
    "|投产|投用|投运|投入(?:使用|运营)|交付(?:使用)?|达产|达效|进场|上马|立项|开门应诊|开园|开街|开业|预?可研|可行性研究|初步设计|初设|环评|招标|征迁|前期)"
)
#: When, or how soon.
WHEN = "年内|[上下]半年|[一二三四]季度|早日|及早|尽快|如期|按期|顺利|全面|全线"
