"""What sentences tell of a project without a verb that does something: its size and cost, where it is to stand, when it comes."""

from plantrace.patterns import compiled

_COST = "总?投资(?:总?额|规模|概算|估算)?|投资总额|概算|造价"
_AREA = "(?:占地|用地|建筑|建设|规划|种植|养殖)?(?:总?面积|规模)|占地|用地|全长|总长|产能|产值|产量|库容|容量|能力|资金|投入"
#: 用地面积36亩, 计划总投资约3亿元, 总建筑面积为5万平方米.
_TOLD = compiled(rf"(?:^|[，；：、])[^，。；：]{{0,24}}?(?:{_COST}|{_AREA})(?:共计?|合计|总计|达到?|约|为|超过?|近)*\d")
_STAGE = "(?:（[^（）]{1,12}）)?(?:[一二三四]期)?"
_PLANNED = "(?:规划|预计|计划|拟|将|估算)"
_BUILT = "开工|动工|建成|投产|竣工|完工"
_HOW = r"(?:全面|全部|全线|基本|正式|主体|即将|顺利|如期|年内|(?:[今明]年)?\d{1,2}月(?:份|底)?前?)*"
_STARTS = r"启动(?:建设|实施)?(?=$|[，。；、])|通[水车](?!里程)|获[^，。；]{0,5}(?:核准|批复)|进入[^，。；]{2,10}阶段"
_SITED = "确定[^，。；]{0,5}(?:路线|线路|站址|厂址|选址)"
_COMES = f"{_HOW}(?:{_BUILT}|{_STARTS}|{_SITED})|选址|位于|坐落|主要(?:是|建|新增)"
_COMES += f"|建设内容|建设期|建设周期|新建|可?(?:{_BUILT})|于(?:20|今年|明年|年)"
#: A project at the head of a sentence, and what is planned of it: 某某生产项目占地35亩; 某某冷链基地，总投资20亿元.
_PROJECT = compiled(
    rf"(?![该本此这其]|全[县市省])[^，。；：]{{2,40}}?"
    rf"(?:(?:项目|工程|生产线){_STAGE}(?:，(?:该项目|项目)?|：)?{_PLANNED}*(?:{_COST}|{_AREA}|{_COMES})"
    rf"|(?:项目|工程)(?:依托|利用|采用)[^，。；]{{2,60}}，{_PLANNED}+(?:{_COST}|{_AREA})"
    rf"|(?:基地|园区?|电站|电厂|水库|大桥|中心|厂|公路|高速|铁路|隧道|医院|[段馆线]){_STAGE}，?(?:{_PLANNED}+[^，。；]{{0,12}}?(?:{_COST}|{_AREA}|{_COMES}|通车)|{_COST}|{_HOW}(?:建成)?(?:通车|投用|投运|投产|竣工|完工|启用|交付)+(?=$|[，。；、])))"
)
#: Of the projects of a plan so many are of this kind, and which: 其中基础设施项目79个，包括….
_LISTED = compiled(r"(?:其中，?)?(?![^，。；：]*(?:现有|已|共有|目前|原有))[^，。；：\d]{2,14}(?:项目|工程)\d+[个项]，(?:主要)?包括")
_COSTING = compiled(rf"(?:{_COST})[^，。；的]{{2,10}}的[^，。；]{{2,30}}?(?:项目|工程|生产线)")  # 总投资20亿元的某某冷链项目…，年底可开工
#: 总投资, 计划总投资, 总库容, 建筑面积, 全长, and of one that is named: 某某大桥总投资.
_OF_WORK = compiled(
    "(?:(?![全各所])[^，。的]{2,12}(?:大桥|公路|高速|铁路|隧道|水库|[水电]厂|电站|医院|学校|[展场]馆|园区?|中心|基地))?(?:计划|预计|估算|概算|年度|静态|累计|项目|规划)*(?:总?投资|投资额|总?库容|总?装机|总?占地|总?用地)(?:面积|容量|规模|额)?"
    "|总?(?:建筑|占地|用地|建设)面积|总?建设?规模|[总全]?长度?|全长|[总全]?里程|全程|设计时速|路基宽度?|路面宽度?|总?工期|概算|估算|造价|总?投入(?:资金)?"
)
_OVER = compiled("已(?:经|于|全部|全面|基本|正式|建成|投|完|开|竣|列|被|累|启|签|获|成)|被列(?:入|为)|完成投资|截至|目前")
_STILL = compiled("预计|拟|将|力争|争取|计划(?!总?投资)|年内|今年底|可(?:开工|动工|建成|投产)")


def measures_work(subject: str, unit: str) -> bool:
    """Whether a number of such a subject is the cost or the size of one work (总投资2亿元), and no level of the place (投资增长10%)."""
    return unit != "%" and _OF_WORK.fullmatch(subject) is not None


def tells_size(text: str) -> bool:
    """Whether a sentence gives the size or the cost of something (用地面积36亩，计划总投资3亿元)."""
    return _TOLD.search(text) is not None


def tells_of_project(text: str) -> bool:
    """Whether a sentence opens with a project and says what is planned of it; not what is done already."""
    if _COSTING.match(text):
        return _STILL.search(text) is not None
    return (_PROJECT.match(text) or _LISTED.match(text)) is not None and (not _OVER.search(text) or _STILL.search(text) is not None)


def is_still_to_come(text: str) -> bool:
    """Whether what a sentence tells of a project's progress is still to come (预计年底开工建设)."""
    return _STILL.search(text) is not None
