"""The clauses of a query, read word by word as far as needed to know that each may stand there.

No full grammar: a word is judged by what may follow what was read before it. Where a clause or an operator
must stand, only those of the lists below are taken. Where a value must stand, a word that begins a clause of
an engine is taken for a name only if the next sign shows that it is one; else it is refused, because after
some signs (`*`, `+`) one cannot know without the whole grammar whether a value or a clause follows.
"""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from enum import Enum, auto
from typing import Final

from cypher.guard.calls import is_function, is_procedure, unknown_function, unknown_procedure
from cypher.guard.tokens import DASHES, Kind, Token, place, shown
from cypher.guard.words import Engine, allowed, functions, refused
from loader.errors import QueryRefused

DEEPEST: Final = 30
"""Brackets that may stand in one another; the engines' parsers call themselves for each."""

WIDEST: Final = 30
"""Relationships that the patterns of a query may have; a server's planner weighs them in every order."""

_OPENING: Final = allowed("opening")
_CLAUSES: Final = allowed("opening", "later")
_OPERATORS: Final = allowed("operators")
_ENDINGS: Final = allowed("endings")
_PREFIXES: Final = allowed("prefixes")
_SUBQUERIES: Final = allowed("subqueries")
_KEYWORDS: Final = _CLAUSES | _OPERATORS | _ENDINGS | {"by"}

# Words that want a second one after them, which is then no clause of its own.
_PAIRS: Final = {"order": ("by",), "starts": ("with",), "ends": ("with",), "union": ("all", "distinct")}

_DASHES: Final = tuple(f"-{DASHES}")
_NAMES: Final = (Kind.WORD, Kind.QUOTED)
_CLOSING: Final = {"(": ")", "[": "]", "map": "}", "subquery": "}", "call": "}"}
_BRACES: Final = ("subquery", "call")


class _Next(Enum):
    """What may follow."""

    CLAUSE = auto()
    PATTERN = auto()
    """A clause, or the bracket of a pattern."""
    VALUE = auto()
    OPERATOR = auto()
    """Or a clause: a value was read."""
    EITHER = auto()
    """A sign was read that stands between two values or after one."""


def check_clauses(text: str, cut: Sequence[Token], engine: Engine) -> None:
    """Raise QueryRefused where the tokens are more than one question that only reads."""
    _Reader(text, [one for one in cut if one.kind not in (Kind.SPACE, Kind.COMMENT)], engine).read()


class _Reader:
    """Reads the tokens once from left to right."""

    def __init__(self, text: str, cut: Sequence[Token], engine: Engine) -> None:
        self._text = text
        self._cut = cut
        self._engine: Engine = engine
        self._at = 0
        self._next = _Next.CLAUSE
        self._open: list[tuple[str, Token]] = []
        self._alias = False
        self._steps = 0

    def read(self) -> None:
        """Raise QueryRefused at the first token that may not stand where it does."""
        while self._at < len(self._cut):
            token = self._cut[self._at]
            self._at += 1
            if token.kind is Kind.WORD:
                self._word(token)
            elif token.kind is Kind.SIGN:
                self._sign(token)
            else:
                self._literal(token)
        if self._open:
            kind, token = self._open[-1]
            raise self._fault(token, f"{token.text} is not closed", f"Close it with {_CLOSING[kind]}.")
        if not self._cut:
            raise QueryRefused("The query says nothing but comments. Begin with MATCH and end with RETURN.")

    def _word(self, token: Token) -> None:
        word = _keyword(token)
        if self._is_named(word):
            self._alias = False
            self._name(token)
        elif self._next in (_Next.CLAUSE, _Next.PATTERN):
            self._begin(token, word)
        elif self._next is _Next.OPERATOR or (self._next is _Next.EITHER and word in _KEYWORDS):
            self._follow(token, word)
        else:
            self._value(token, word)

    def _is_named(self, word: str) -> bool:
        """Whether what stands before a word shows that it is a name, whatever it says."""
        before, inside = self._around(-2), self._inside()
        if before == ".":
            return self._kind(-3) is not Kind.NUMBER
        if before == ":":
            return inside != "map"
        if before in ("|", "&"):
            return inside in ("(", "[") and word != "where" and (word in _KEYWORDS or word in refused())
        is_key = inside == "map" and before in ("{", ",") and self._around(0) == ":"
        return self._alias or is_key

    def _name(self, token: Token) -> None:
        if self._around(0) == "(":
            name = self._full_name()
            if not is_function(name, self._engine):
                raise unknown_function(name, self._engine, self._place(token))
        self._next = _Next.OPERATOR

    def _begin(self, token: Token, word: str) -> None:
        if word not in _OPENING:
            raise self._unknown(token, word, _OPENING)
        self._clause(token, word)

    def _clause(self, token: Token, word: str) -> None:
        if word == "call":
            self._call(token)
        else:
            self._next = _Next.CLAUSE if word in ("union", "optional") else _Next.VALUE

    def _follow(self, token: Token, word: str) -> None:
        """A word after a value."""
        bracket = self._inside() in ("(", "[")
        if word in _ENDINGS:
            self._next = _Next.OPERATOR
        elif word in _OPERATORS or (word == "where" and bracket):
            self._alias = word == "as"
            self._next = _Next.VALUE
        elif word in _CLAUSES and self._inside() in ("", *_BRACES):
            self._clause(token, word)
        else:
            raise self._unknown(token, word, _CLAUSES | _OPERATORS)
        self._pair(token, word)

    def _pair(self, token: Token, word: str) -> None:
        if word in _PAIRS and self._at < len(self._cut) and _keyword(self._cut[self._at]) in _PAIRS[word]:
            self._at += 1
        elif word in _PAIRS and word != "union":
            second = _PAIRS[word][0].upper()
            raise self._fault(token, f"{token.text} stands without {second}", f"Write {token.text} {second}.")

    def _value(self, token: Token, word: str) -> None:
        """A word where a value must stand: a name, or what a value begins with."""
        after = self._around(0)
        if word in _PREFIXES or (word in ("all", "any") and after != "(") or self._wants_value(word):
            self._next = _Next.VALUE
        elif word in _SUBQUERIES and after == "{":
            self._at += 1
            self._push("subquery", _Next.PATTERN)
        elif after == "(" and word in functions(self._engine):
            self._next = _Next.OPERATOR
        elif (word in _KEYWORDS or word in refused()) and not self._is_shown():
            raise self._unknown(token, word, ())
        else:
            self._name(token)

    def _wants_value(self, word: str) -> bool:
        before = self._around(-2).lower()
        return (word == "when" and before == "case") or (word == "where" and self._inside() in ("(", "["))

    def _is_shown(self) -> bool:
        """Whether what stands after a word shows that it is a name: no clause goes on with such a sign."""
        before, after = self._around(-2), self._around(0)
        return after in (".", ",", ")", "]") or (before in ("(", "[") and after == ":")

    def _literal(self, token: Token) -> None:
        if self._next in (_Next.CLAUSE, _Next.PATTERN):
            raise self._unknown(token, "", _OPENING)
        self._alias = False
        if token.kind is Kind.QUOTED:
            self._name(token)
        self._next = _Next.OPERATOR

    def _sign(self, token: Token) -> None:
        sign = token.text
        self._alias = False
        if sign in (")", "]", "}"):
            self._close(token)
        elif sign == ";":
            self._stop(token)
        elif self._next is _Next.CLAUSE or (self._next is _Next.PATTERN and sign != "("):
            raise self._unknown(token, "", _OPENING)
        elif sign in ("(", "[", "{"):
            self._push("map" if sign == "{" else sign, _Next.VALUE)
        elif sign == "*":
            self._star()
        elif sign in _DASHES and self._around(0) in ("[", *_DASHES):
            self._step(token)
        else:
            self._next = _Next.EITHER if sign in ("+", "!") else _Next.VALUE

    def _step(self, token: Token) -> None:
        self._steps += 1
        if self._steps > WIDEST:
            raise self._fault(token, f"The patterns have more than {WIDEST} relationships", "Ask in steps.")
        self._next = _Next.VALUE

    def _star(self) -> None:
        """All columns or properties, a length of paths, many of a pattern, or a product."""
        is_all = self._next is _Next.VALUE and self._inside() != "["
        self._next = _Next.OPERATOR if is_all else _Next.EITHER

    def _stop(self, token: Token) -> None:
        if self._next is _Next.CLAUSE or self._open:
            raise self._unknown(token, "", _OPENING)
        if self._at < len(self._cut):
            raise self._fault(self._cut[self._at], "A second statement begins", "Ask one question at a time.")

    def _push(self, kind: str, following: _Next) -> None:
        token = self._cut[self._at - 1]
        self._open.append((kind, token))
        self._next = following
        if len(self._open) > DEEPEST:
            raise self._fault(token, f"More than {DEEPEST} brackets stand in one another", "Ask in steps.")

    def _close(self, token: Token) -> None:
        kind = self._open.pop()[0] if self._open else ""
        if _CLOSING.get(kind) != token.text:
            raise self._fault(token, f"{token.text} closes no bracket", "Look for the one that opens it.")
        self._next = _Next.CLAUSE if kind == "call" else _Next.OPERATOR

    def _call(self, token: Token) -> None:
        after = self._around(0)
        if self._engine == "neo4j" and after in ("(", "{"):
            self._subquery(token)
            return
        name = ".".join(self._dotted()) or after
        if not is_procedure(name, self._engine):
            raise unknown_procedure(name, self._engine, self._place(token))
        if self._engine == "ladybug" and self._around(0) != "(":
            raise self._fault(token, "CALL without brackets changes a setting", f"Write CALL {name}().")
        self._next = _Next.OPERATOR

    def _subquery(self, token: Token) -> None:
        """`CALL { … }` and `CALL (a, b) { … }`."""
        if self._around(0) == "(":
            self._at += 1
            while self._kind(0) in _NAMES or self._around(0) in (",", "*"):
                self._at += 1
            self._at += self._around(0) == ")"
        if self._around(0) != "{":
            raise self._fault(token, "CALL stands without its query", "Write CALL (…) { MATCH … RETURN … }.")
        self._at += 1
        self._push("call", _Next.CLAUSE)

    def _dotted(self) -> list[str]:
        """The names with dots between them that follow, read over."""
        names: list[str] = []
        while self._kind(0) in _NAMES:
            names.append(self._cut[self._at].name)
            self._at += 1
            if self._around(0) != "." or self._kind(1) not in _NAMES:
                break
            self._at += 1
        return names

    def _full_name(self) -> str:
        """The name that ends with the word just read, with what stands before it and its dots."""
        first = self._at - 1
        while first > 1 and self._cut[first - 1].text == "." and self._cut[first - 2].kind in _NAMES:
            first -= 2
        dot = "." if first and self._cut[first - 1].text == "." else ""
        return dot + "".join(token.name for token in self._cut[first : self._at])

    def _around(self, step: int) -> str:
        """The text of the token `step` tokens after the one just read; -1 is the one just read."""
        index = self._at + step
        return self._cut[index].text if 0 <= index < len(self._cut) else ""

    def _kind(self, step: int) -> Kind | None:
        index = self._at + step
        return self._cut[index].kind if 0 <= index < len(self._cut) else None

    def _inside(self) -> str:
        return self._open[-1][0] if self._open else ""

    def _place(self, token: Token) -> str:
        return place(self._text, token.at)

    def _unknown(self, token: Token, word: str, wanted: Iterable[str]) -> QueryRefused:
        said = shown(token.text)
        if why := refused().get(word):
            return self._fault(token, f"{said} {why}", f"If it is a name, write `{said}`.")
        if near := get_close_matches(shown(word), wanted, n=1, cutoff=0.7):
            return self._fault(token, f"{said} is no clause", f"Did you mean {near[0].upper()}?")
        if word in _KEYWORDS and not wanted:
            return self._fault(
                token, f"{said} stands where a value must", f"If it is a name, write `{said}`."
            )
        return self._fault(
            token,
            f"{said} stands where a clause must",
            "A question has MATCH, WHERE, WITH, UNWIND, RETURN, ORDER BY, SKIP, LIMIT and UNION.",
        )

    def _fault(self, token: Token, what: str, advice: str) -> QueryRefused:
        return QueryRefused(f"{what} ({self._place(token)}). {advice}")


def _keyword(token: Token) -> str:
    """The word in lower case. Letters beyond ASCII stay: no engine takes them for one of a keyword."""
    return token.text.lower() if token.text.isascii() and token.kind is Kind.WORD else token.text
