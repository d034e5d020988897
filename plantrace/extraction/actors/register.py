"""The actors that this plan names: companies, institutions, public bodies, each with its fullest form."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from plantrace.extraction.actors import companies, same_firms
from plantrace.extraction.actors.actor_words import ActorWords
from plantrace.extraction.actors.body_words import body_words
from plantrace.extraction.actors.company_goods import goods_owners
from plantrace.extraction.actors.company_lists import cued_names
from plantrace.extraction.actors.company_words import TAILS, has_tail, weak_end, without_brackets
from plantrace.extraction.actors.company_works import makers, owners
from plantrace.extraction.actors.cooperatives import cooperatives
from plantrace.extraction.actors.framed_firms import framed_firms
from plantrace.extraction.actors.glued_cells import cell_runs
from plantrace.extraction.actors.institutions import find_institutions, single
from plantrace.extraction.actors.known_actors import known_actors, listed_forms
from plantrace.extraction.actors.leading_firms import chain_leaders, ranked_names
from plantrace.extraction.actors.paired_firms import closed_firms, paired_firms
from plantrace.extraction.actors.summed_firms import closed_names, counted_names
from plantrace.extraction.actors.work_heads import builders, heads_of_works, names_station
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN
from plantrace.extraction.mentions import Mention
from plantrace.extraction.places.gazetteer import Gazetteer
from plantrace.extraction.places.placenames import occurrences
from plantrace.patterns import compiled

_BANK_BRANCH = compiled(rf"(?:[工农中建交]行|农发行|国开行|邮储){HAN}{{2,6}}?[支分]行")
_CALLED = compiled(r"（(?:以下|下称|以下统称)?简?称[：:]?“?([^“”（）]{2,12})”?）")


class Register(Struct):
    """Names of actors as the plan writes them, each with its label, type and fullest form."""

    names: dict[str, Mention] = {}  # the spans of these mentions mean nothing
    bare: set[str] = set()  # names without their place (中医院): only where a name can begin

    def add(self, alias: str, label: str, name: str, type_: str = "") -> None:
        """Note that ``alias`` stands for ``name``; the first to claim an alias keeps it."""
        fullest = self.names.get(name)  # what is short for a name is short for what that name is short for
        self.names.setdefault(alias, Mention(0, 0, label, fullest.name if fullest is not None and fullest.label == label else name, type_))


def read_register(texts: list[str], words: ActorWords, identity: Identity, places: Gazetteer) -> Register:
    """Collect the actors that the texts name."""
    register = Register()
    everything = "\n".join(texts)
    for form, actor in known_actors({word for found in words.known for word, _, _ in found}).items():
        register.add(form, actor.label, actor.name, actor.type)
    _companies(texts, words, everything, register, identity, places)
    _institutions(texts, words, register, identity, places)
    return register


def _companies(texts: list[str], words: ActorWords, everything: str, register: Register, identity: Identity, places: Gazetteer) -> None:
    cues = words.cued
    full = dict.fromkeys(text[start:end] for text in cues["full"] for start, end in _full_names(text, identity))
    cores = {name: same_firms.core(name, identity) for name in full}
    for name, core in cores.items():
        fullest = _branch(companies.carrier_of(name), cores) or same_firms.same_firm(name, cores, identity)
        if longer := "有限" not in name and len(core) > 2 and same_firms.with_trade(core, everything):
            register.add(longer, "Enterprise", fullest or longer)
        register.add(name, "Enterprise", fullest or longer or name)
    for text in texts:
        for short_for in _CALLED.finditer(text) if "称" in text else ():
            for name in (name for name in cores if text.endswith(name, 0, short_for.start())):
                register.add(short_for.group(1), "Enterprise", name)
    joint = [text for text in texts if "合作社" in text or "家庭农场" in text or "场建设" in text or "场投资" in text]
    joined = sorted({text[start:end] for text in joint for start, end in cooperatives(text, identity, places)})
    for name in joined:  # 青禾种植合作社 is 某县青禾种植专业合作社
        same = (other for other in joined if other.replace("专业", "").endswith(name.replace("专业", "")))
        register.add(name, "Enterprise", max(same, key=len))
    _cores(cores, everything, register)
    worked = _with_trades(texts, words, cues["worked"])
    made = [text[start:end] for text in worked for start, end in owners(text, identity, places)]
    made += [text[start:end] for text in cues["units"] for start, end in makers(text, identity, places)]
    goods = [text[start:end] for text in cues["goods"] for start, end in goods_owners(text, identity, places)]
    made += [text[start:end] for text in cues["partners"] for start, end in paired_firms(text, places)]
    made += [text[start:end] for text in cues["closes"] for start, end in closed_firms(text, places)]
    made += [text[start:end] for text in cues["counted"] for start, end in counted_names(text, identity, places)]
    made += [name for name in goods if len(name) > 2 or everything.count(name) == goods.count(name)]  # 力岚 may be a part of a word
    for text, *trades in zip(texts, words.trade, words.topic, strict=True):
        made += [text[start:end] for found in trades if found for start, end in framed_firms(text, found, identity, places)]
    made += _heads(cues, everything, register, identity, places)
    made = [name for name in made if not names_station(name, everything)]
    trading = _with_trades(texts, words, cues["trading"])
    _short_names(trading, cores, made, everything, register, identity, places)
    carriers = {text[start:end] for text in cues["carriers"] for start, end in companies.telecom_names(text)}
    firms = {name for text in texts if "运营" in text or "公司" in text or "企业" in text for name in companies.named_carriers(text)}
    for carrier in sorted(carriers):
        if branch := _branch(carrier, cores) or (carrier if carrier in firms else None):
            register.add(f"\x00{carrier}", "Enterprise", branch)  # only where the list stands: see find_mentions


def _with_trades(texts: list[str], words: ActorWords, cued: list[str]) -> list[str]:
    """The texts that have a trade, or are among those ``cued``."""
    others = set(cued)
    return [text for text, found in zip(texts, words.trade, strict=True) if found or text in others]


def _full_names(text: str, identity: Identity) -> Iterator[tuple[int, int]]:
    """The spans of the companies with their legal form, but not of what units in the cells of a table only look like one."""
    spans = companies.full_names(text, identity)
    runs = cell_runs(text) if spans else []
    return (span for span in spans if all(span[1] <= low or span[0] >= high for low, high in runs))


def _heads(cues: dict[str, list[str]], everything: str, register: Register, identity: Identity, places: Gazetteer) -> list[str]:
    """The names that works are called by; one of two characters only where it stands before works, or by itself, and nowhere else."""
    found = Counter(text[start:end] for text in cues["works"] for start, end in heads_of_works(text, identity, places))
    found.update(text[start:end] for text in cues["power"] for start, end in builders(text, places))
    alone = {name: sum(1 for at in occurrences(everything, name) if _BY_ITSELF.match(everything, at + len(name))) for name in found}
    names = [name for name, number in found.items() if len(name) > 2 or everything.count(name) <= number + alone[name]]
    register.bare.update(name for name in names if len(name) == 2)
    return names


_BY_ITSELF = compiled("[、，。；和及与等（）]|公司|集团")


def _cores(cores: dict[str, str], everything: str, register: Register) -> None:
    """The short forms that the plan cuts from full names; two firms of one stem share none."""
    stems = Counter(core[:3] for core in set(cores.values()))
    for name, core in cores.items():
        if len(core) >= 3 and stems[core[:3]] == 1:
            for alias in _short_forms(core, name, everything):
                register.add(alias, "Enterprise", name)


_FIRMS = ("企", "公司", "厂商", "产能", "扩产")
_SUMS_UP = ("等", "成长为", "为代表", "家")


def _short_names(
    texts: list[str], cores: dict[str, str], made: list[str], everything: str, register: Register, identity: Identity, places: Gazetteer
) -> None:
    """The short names in lists that a cue opens, each with the longer form that the plan has of it."""
    short = [text[start:end] for text in texts for start, end in cued_names(without_brackets(text), identity, places)]
    firms = [text for text in texts if any(map(text.__contains__, _FIRMS)) and any(map(text.__contains__, _SUMS_UP))]
    ranks = [(text, ranked_names(text, places)) for text in firms]
    ranked = {text[start:end] for text, spans in ranks for start, end in spans}
    found = {(text, span) for text in firms for span in closed_names(without_brackets(text), identity, places)}
    found |= {(text, span) for text, spans in ranks for span in spans}
    found |= {(text, span) for text in texts for span in chain_leaders(text, places)}
    listed = [text[start:end] for text, (start, end) in sorted(found)]
    # 麒麟 is a word as well, 招商局 a body
    doubtful = {name for name in listed if (len(name) == 2 or name in body_words()) and name not in listed_forms()}
    short += [name for name in listed if name not in doubtful or same_firms.stands_alone(name, everything) == listed.count(name)]
    register.bare.update(listed_forms())
    short += [name for name in made if name[2:] not in short]  # a county before its firm
    towns = {name for name, place in places.names.items() if place.label == "Town"}
    short = [name for name in short if not (name[:2] in towns and weak_end(name))]  # 某镇家具 is the town's trade
    for name in sorted(dict.fromkeys(short), key=lambda name: (-len(name), name)):
        fullest = _fullest(name, cores, identity)
        named = len(name) > 2 or name in ranked  # 移动 + 医疗 is a trade
        if fullest == name and named and (longer := same_firms.with_trade(name, everything)):
            register.add(longer, "Enterprise", longer)
            fullest = longer
        register.add(name, "Enterprise", fullest)


def _branch(carrier: str, full: Iterable[str]) -> str | None:
    """The carrier's branch as the plan names it with its place (某县电信分公司), else as it names it at all."""
    named = [name for name in full if carrier and carrier in name]
    return next((name for name in named if not name.startswith(carrier)), named[0] if named else None)


def _short_forms(core: str, name: str, everything: str) -> list[str]:
    """The longest beginning of ``core`` (three characters or more) that also stands outside the full name."""
    own = everything.count(name)
    if everything.count(core[:3]) == own:
        return []
    stands = [everything[at : at + len(core)] for at in occurrences(everything, core[:3])]
    trade = 2 * (has_tail(core, TAILS[0]) or weak_end(core))  # 临江水 of 临江水务 is none
    sizes = [size for size in range(len(core), 2, -1) if core[size - 1] not in "市县区旗州镇乡村" and not 0 < len(core) - size < trade]
    return next(([core[:size]] for size in sizes if sum(words.startswith(core[:size]) for words in stands) > own), [])


def _fullest(name: str, cores: dict[str, str], identity: Identity) -> str:
    """The full name that ``name`` is short for, when it is short for the names of one firm; else the name itself."""
    plain = same_firms.core(name, identity)
    fits = {other for other, core in cores.items() if core.startswith(plain)} if len(plain) >= 3 else set()
    if len(plain) >= 4:
        fits = fits or {other for other in cores if plain in other}
    if len(plain) >= 4 and not fits and has_tail(plain, "company_tails"):
        fits = {other for other, core in cores.items() if same_firms.leaves_out(plain, core)}
    return same_firms.fullest(fits, cores) or name


def _institutions(texts: list[str], words: ActorWords, register: Register, identity: Identity, places: Gazetteer) -> None:
    towns = sorted({place.name for place in places.names.values() if place.label == "Town"}, key=lambda name: (-len(name), name))
    endings = [(text, found) for text, found in zip(texts, words.institution, strict=True) if found]
    found = dict.fromkeys(one for text, own in endings for one in find_institutions(text, own, identity, towns))
    for branch in (one for text in texts if "支行" in text or "分行" in text for one in _BANK_BRANCH.findall(text)):
        register.add(branch, "Institution", branch, "finance")
        register.bare.add(branch)
    for name, kind in sorted(found, key=lambda one: one[0] in single()):  # 县中医院 before 中医院, which stands for it
        if kind == "research" and (firm := _firm_of(name, register, identity)):
            register.add(*firm)  # 某省岚石工程技术研究中心 is the centre of a company
            continue
        register.add(name, "Institution", name, kind)
        if (second := name.find("（")) > 0:
            register.add(name[:second], "Institution", name, kind)
        bare = name[1:] if name[0] in "县市省区" else name
        if bare in single() or (bare != name and len(bare) >= 4):
            register.add(bare, "Institution", name, kind)
            register.bare.add(bare)


def _firm_of(name: str, register: Register, identity: Identity) -> tuple[str, str, str] | None:
    """The company whose core the name of a centre begins with: the words that mean it, its label and its full name."""
    own = same_firms.core(name, identity)
    for firm in register.names.values():
        core = same_firms.core(firm.name, identity) if firm.label == "Enterprise" and "有限" in firm.name else ""
        if len(core) >= 3 and own[:3] == core[:3]:
            size = next((size for size in range(3, len(core)) if own[size : size + 1] != core[size]), len(core))
            return name[: len(name) - len(own) + size], "Enterprise", firm.name
    return None
