"""The answer to a query: rows under columns that have names for people."""

from msgspec import Struct

from plantrace.ontology import ontology


class Column(Struct, frozen=True):
    """A column. ``shows`` says what its cells are: null for plain values, ``number`` (the row's number), ``id``, or coded values.

    Coded values (``label``, ``type``, or a key of the ontology's ``values``, such as ``role``) have words in the ontology.
    """

    key: str
    zh: str
    en: str
    shows: str | None = None

    def heading(self, lang: str) -> str:
        """Return the column's name in ``lang``."""
        return self.zh if lang == "zh" else self.en

    def words(self, value: object, lang: str) -> object:
        """Return the words for a coded value; any other value as it is."""
        if self.shows in ("label", "type"):
            kinds = {**ontology().nodes, **ontology().edges}
            return getattr(kinds[str(value)], lang)
        return ontology().values.get(self.shows or "", {}).get(str(value), {}).get(lang, value)


class Table(Struct, frozen=True):
    """Rows keyed by the columns' keys. Cells are strings, numbers, truth values, null, or sorted lists of strings."""

    name: str
    zh: str
    en: str
    columns: list[Column]
    rows: list[dict[str, object]]

    def title(self, lang: str) -> str:
        """Return the question that the table answers, in ``lang``."""
        return self.zh if lang == "zh" else self.en


def table_of(rows: list[dict[str, object]]) -> Table:
    """Return rows of any query as a table under their own keys."""
    keys = dict.fromkeys(key for row in rows for key in row)
    return Table("", "", "", [Column(key, key, key) for key in keys], rows)
