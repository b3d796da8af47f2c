"""Running text to facts: who is named, and what is said outright of governance."""

import re
from collections.abc import Sequence
from dataclasses import replace

from loader.documents.blocks import Text
from loader.entities.context import Context
from loader.entities.draft import Ref, folded
from loader.entities.oversight import apply_oversight
from loader.prose.mentions import Finder
from loader.prose.oversight import Oversight, oversight
from loader.prose.sentences import Marked, marked_sentences
from loader.prose.short_forms import named_in_short
from loader.prose.statement_patterns import Statement
from loader.prose.statements import leaves_open, statements, subjects, with_subject
from loader.values.bodies import body_key, kind_of

_ROLES = {
    "REPORTS_TO": "reports",
    "REPLACES": "replaces",
    "CHAIRS": "chair",
    "MEMBER_OF": "member",
    "OVERSEES": "oversees",
}


_OF_MEMBERS = re.compile(r"\W*(?:\d+(?:\.\d+)*[.)]?\s*)?(?:[\w-]+\s+){0,2}member(?:s|ship)\W*", re.IGNORECASE)
"""A heading that only says that members follow: `Voting members`."""


_ITS_MEMBERS = re.compile(r"Its\s+(?:\w+\s+){0,2}?members\b")


class ProseReader:
    """Reads texts in their order; remembers what the last sentences were about."""

    def __init__(self, context: Context, finder: Finder) -> None:
        self._context, self.finder = context, finder
        self._before: list[str] = []
        self._mentioned: list[str] = []
        self._said: list[tuple[Oversight, Text]] = []
        self._about: dict[str, str] = {}
        self._first, self._untitled = True, True
        self._open = False
        self._title: list[str] = []
        self.section_board = ""
        """The board that the heading of this section names, or of the one before where this heading only
        speaks of members; '' where it names none."""
        self._same: set[frozenset[str]] = set()
        self._shorts: dict[str, set[str]] = {}

    def read(self, text: Text) -> list[Marked]:
        """The mentions and statements of one text become part of the draft."""
        read = []
        self._before = self._before or self._title
        for sentence in marked_sentences(text, self.finder):
            for name in sentence.bodies:
                printed = f"The {name}" if f"The {name}" in sentence.plain else name
                self._context.draft.body(printed, text.where(name), "prose")
            for short, name in named_in_short(sentence):
                self._shorts.setdefault(short, set()).add(body_key(name))
            meant = self._meant(sentence)
            said = oversight(with_subject(sentence, meant))
            self._said.extend((each, text) for each in said)
            for statement in statements(sentence, meant):
                if not (said and statement.type == "OVERSEES"):
                    self._state(statement, text)
            self._mentioned = [*self._mentioned, *sentence.bodies][-30:]
            about = subjects(sentence, self._before)
            self._before = [*(b for b in self._before if b not in about), *about][-3:]
            self._open = leaves_open(sentence)
            read.append(sentence)
        self._about[text.location] = self.subject
        self._open_section(text, read)
        self._title, self._untitled = self._titled(read)
        return read

    def _titled(self, read: Sequence[Marked]) -> tuple[list[str], bool]:
        """The board of a text that is its name alone, which entitles the text right behind it; and whether
        the text was no such name. Of two names side by side none does."""
        named = (
            len(read) == 1 and read[0].text.strip(" .:") == "⟦0⟧" and kind_of(read[0].bodies[0]) == "board"
        )
        return (list(read[0].bodies) if named and self._untitled else []), not named

    def _open_section(self, text: Text, read: Sequence[Marked]) -> None:
        """The first text of a section is its heading, where it has one."""
        if not self._first:
            return
        self._first = False
        boards = [name for sentence in read for name in sentence.bodies if kind_of(name) == "board"]
        if len(boards) == 1 or not _OF_MEMBERS.fullmatch(text.plain):
            self.section_board = boards[0] if len(boards) == 1 else ""

    def settle(self, actions: Sequence[Ref]) -> None:
        """The end of a section: oversight said for the section or the plan falls to them."""
        for said, text in [pair for pair in self._said if pair[0].scope in {"section", "plan"}]:
            apply_oversight(self._context, said, text, actions)
        self._said = [pair for pair in self._said if pair[0].scope not in {"section", "plan"}]

    def settle_named(self) -> None:
        """The end of the document: oversight said for themes and numbers falls to their actions."""
        for said, text in self._said:
            apply_oversight(self._context, said, text, ())
        self._said = []

    def _meant(self, sentence: Marked) -> list[str]:
        """What `it` may mean; `the division` means the last body that was called a division."""
        if self._open and _ITS_MEMBERS.match(sentence.plain):
            return []
        noun = re.match(r"(?:The|This)\s+([a-z-]+)\b", sentence.plain)
        called = self.called(noun.group(1)) if noun else ""
        if sentence.plain.startswith("Both "):
            return list(dict.fromkeys(reversed(self._mentioned)))[::-1]
        return [*self._before, called] if called else self._before

    def called(self, noun: str) -> str:
        """The last body mentioned whose name ends in the noun; '' where there is none."""
        return next((name for name in reversed(self._mentioned) if name.lower().split()[-1] == noun), "")

    @property
    def same(self) -> set[frozenset[str]]:
        """The keys of two names that the text says are of one body; a short form of two names is of none."""
        shortened = {
            frozenset({body_key(short), name})
            for short, names in self._shorts.items()
            for name in names
            if all(name.endswith(other) or other.endswith(name) for other in names)
        }
        return self._same | shortened

    def forget(self) -> None:
        """A new section: `it` means nothing that stood before."""
        self._before = []
        self._first = True

    def subject_after(self, text: Text) -> str:
        """The body that was last spoken of when a text had been read; '' where there was none."""
        return self._about.get(text.location, "")

    @property
    def subject(self) -> str:
        """The body that was last spoken of; '' at the start of a section."""
        return self._before[-1] if self._before else ""

    def _is_own(self, statement: Statement) -> bool:
        """Whether a statement about a plan means the document's own: no title names another one."""
        plan = self._context.plan
        name = str(self._context.draft.things[plan].properties.get("name", "")) if plan else ""
        return statement.type != "OVERSEES" or _same_words(statement.role, name)

    def _state(self, statement: Statement, text: Text) -> None:
        if statement.type == "SAME":
            self._same.add(frozenset({body_key(statement.start), body_key(statement.end)}))
            return
        draft = self._context.draft
        location = text.where(statement.start)
        role = _ROLES.get(statement.type, "prose")
        if statement.person:
            start = draft.person(statement.start, location)
        else:
            start = draft.body(
                statement.start,
                printed_at(statement.start, text),
                role if statement.type != "MEMBER_OF" else "prose",
            )
        if statement.end:
            end = draft.body(
                statement.end,
                printed_at(statement.end, text),
                role if statement.type != "OVERSEES" else "prose",
            )
        elif self._context.plan and self._is_own(statement):
            end = self._context.plan
        else:
            return
        extra = {"role": statement.role} if statement.type == "WORKS_FOR" else {}
        draft.fact(statement.type, start, end, location, **extra)


def printed_at(name: str, text: Text) -> str:
    """Where a text prints a name; '' where it only means it by `it` or `the Board`."""
    return text.where(name) if folded(name) in folded(text.plain) else ""


def _same_words(title: str, name: str) -> bool:
    return set(folded(title).split()) <= set(folded(name).split())


def with_same(context: Context, same: Sequence[frozenset[str]] | set[frozenset[str]]) -> None:
    """What the text says of two names for one body, made known to the resolver."""
    pairs = frozenset(pair for pair in same if len(pair) == 2)
    context.naming = replace(context.naming, same=pairs)


_WITH = re.compile(r"\b(?:with|alongside|together with)\s+(?:the\s+)?⟦(\d+)⟧")
_DOES = re.compile(r"^\W*(?:The\s+)?⟦(\d+)⟧\s+(?:is|are|will|to|has been|have been)\b")
_FROM = re.compile(r"⟪(\d+)⟫\s+(?:from|of|at)\s+(?:the\s+)?(?:⟦(\d+)⟧|((?:[A-Z][\w’'&-]+\s?){1,4}))")


def support_of(context: Context, action: Ref, sentence: Marked, text: Text) -> None:
    """Who helps with a commitment: bodies after `with`, bodies of which it says what they do, people it names
    and those for whom they work."""
    draft = context.draft
    numbers = [*_WITH.findall(sentence.text), *_DOES.findall(sentence.text)]
    for name in dict.fromkeys(sentence.bodies[int(number)] for number in numbers):
        if kind_of(name) != "board":
            draft.fact("SUPPORTS", draft.body(name, text.where(name), "support"), action, text.where(name))
    for name in sentence.people:
        draft.fact("SUPPORTS", draft.person(name, text.where(name)), action, text.where(name))
    for person, number, printed in _FROM.findall(sentence.text):
        name, body = sentence.people[int(person)], sentence.bodies[int(number)] if number else printed.strip()
        employer = draft.body(body, text.where(body), "support")
        draft.fact("WORKS_FOR", draft.person(name, text.where(name)), employer, text.where(name))
        draft.fact("SUPPORTS", employer, action, text.where(body))
