"""The catalogue of questions: templates/*.cypher, each with a header that names it, its parameters and its columns."""

import re
from functools import cache

from msgspec import Struct

from plantrace.errors import ArgumentError
from plantrace.messages import say
from plantrace.queries.table import Column, Table
from plantrace.resources import file_names, read_text

_FOLDER = "queries/templates"
_PARAMETER = re.compile(
    r"(?P<name>\w+) (?P<type>string|int|goal|plan|party|town|\w+(?:\|\w+)+)(?: = (?P<default>.*?))?: (?P<zh>.+?) \| (?P<en>.+)"
)
_COLUMN = re.compile(r"(?P<key>\w+)(?: (?P<shows>\w+))?: (?P<zh>.+?) \| (?P<en>.+)")


class Parameter(Struct, frozen=True):
    """A template's parameter; one without a ``default`` must be given.

    ``type``: string or int; the only values that there are, as ``target|aim``; town, words of its name; goal or party, which is
    given as words of its name (a goal also as its id) and reaches the Cypher as a list of ids (no goal: ['']); plan, which is
    given as a plan's id or as words of its place, title or years and reaches the Cypher as its id (none: empty).
    """

    name: str
    type: str
    default: str | int | None
    zh: str
    en: str

    def described(self, lang: str) -> str:
        """Return the parameter as it is typed, its default and its meaning."""
        typed = self.name if self.default is None else f"{self.name}={self.default}"
        return f"{typed}  {self.zh if lang == 'zh' else self.en}"


class Template(Struct, frozen=True):
    """A named question: its titles, parameters and columns, and Cypher that runs unchanged on every store."""

    name: str
    zh: str
    en: str
    parameters: list[Parameter]
    columns: list[Column]
    cypher: str


@cache
def template_names() -> list[str]:
    """Return the names of all templates, sorted."""
    return sorted(name.removesuffix(".cypher") for name in file_names(_FOLDER))


@cache
def template(name: str) -> Template:
    """Return the template of that name; raises ArgumentError, with the names that there are, when there is none."""
    if name not in template_names():
        raise ArgumentError("query_unknown", name=name, known=template_names())
    return parse_template(name, read_text(f"{_FOLDER}/{name}.cypher"))


def list_queries(lang: str) -> Table:
    """Return the catalogue as a table in ``lang``: each query, what it answers, its parameters with their defaults and meaning."""
    columns = [Column(key, say(f"list_{key}", "zh"), say(f"list_{key}", "en")) for key in ("name", "question", "parameters")]
    rows: list[dict[str, object]] = []
    for asked in map(template, template_names()):
        parameters = [parameter.described(lang) for parameter in asked.parameters]
        rows.append({"name": asked.name, "question": getattr(asked, lang), "parameters": "\n".join(parameters)})
    return Table("queries", say("list_title", "zh"), say("list_title", "en"), columns, rows)


def parse_template(name: str, text: str) -> Template:
    """Read a template's header lines (``// zh:``, ``// en:``, ``// param``, ``// column``) and check them against its Cypher.

    Raises ValueError for a header that is wrong or does not fit: a mistake in the package, not a user's.
    """
    header = [line.removeprefix("// ") for line in text.splitlines() if line.startswith("// ")]
    cypher = "\n".join(line for line in text.splitlines() if not line.startswith("// "))
    titles = {line[:2]: line[4:] for line in header if re.match(r"(zh|en): ", line)}
    parameters = [_parameter(line.removeprefix("param ")) for line in header if line.startswith("param ")]
    columns = [_column(line.removeprefix("column ")) for line in header if line.startswith("column ")]
    if titles.keys() != {"zh", "en"} or len(header) != 2 + len(parameters) + len(columns):
        raise ValueError(f"{name}: a header line is missing or unknown")
    if {parameter.name for parameter in parameters} != set(re.findall(r"\$(\w+)", cypher)):
        raise ValueError(f"{name}: the parameters in the header are not those in the Cypher")
    returned = re.findall(r"\bAS `?(\w+)", cypher[cypher.rindex("RETURN") :])
    if returned != [column.key for column in columns if column.shows != "number"]:
        raise ValueError(f"{name}: the columns in the header are not those that are returned")
    return Template(name, titles["zh"], titles["en"], parameters, columns, cypher.strip())


def _parameter(line: str) -> Parameter:
    match = _PARAMETER.fullmatch(line)
    if match is None:
        raise ValueError(f"no parameter: {line}")
    default = match["default"]
    typed = int(default) if default is not None and match["type"] == "int" else default
    return Parameter(match["name"], match["type"], typed, match["zh"], match["en"])


def _column(line: str) -> Column:
    match = _COLUMN.fullmatch(line)
    if match is None:
        raise ValueError(f"no column: {line}")
    return Column(match["key"], match["zh"], match["en"], match["shows"])
