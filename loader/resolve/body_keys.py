"""The keys by which names of bodies meet: one for each rule of `loader.resolve.forms`."""

from collections.abc import Iterator

from loader.resolve.blocking import Keys
from loader.resolve.forms import (
    SHORTEST_SLIP,
    SMALL,
    TAILS,
    Naming,
    before_head,
    initials_before_head,
    letters_of,
)
from loader.values.bodies import body_key, initials, is_abbreviation, kind_of, public_bodies


def body_keys(form: str, naming: Naming) -> Keys:
    """Keys that every two names share of which a rule says anything at all."""
    key, bare = body_key(form), naming.bare(form)
    local = naming.without_area(key)
    shown = {
        f"letters {key.replace(' ', '')}",
        f"bare {bare}",
        f"local {local}",
        f"local {naming.without_area(bare)}",
        f"words {' '.join(sorted(local.split()))}",
        *_stated(key, naming),
    }
    if len(bare) >= SHORTEST_SLIP:
        shown.add(f"firsts {''.join(word[0] for word in bare.split() if word not in SMALL)}")
    sought = {*_shortened(bare), *_ends(form, local)}
    sought |= {f"short {letters}" for letters in {*letters_of(form, naming), initials(local)}}
    shown |= {f"before {letters}" for letters in (before_head(form),) if letters}
    sought |= {f"before {letters}" for letters in (initials_before_head(form, form.split()[-1]),) if letters}
    if is_abbreviation(form):
        shown.add(f"short {form.upper()}")
    return Keys(frozenset(shown), frozenset(sought - shown))


def _stated(key: str, naming: Naming) -> Iterator[str]:
    """What the document says outright, and public bodies: rules `stated`, `by_class`, `public`."""
    for number, pair in enumerate(sorted(map(sorted, naming.same))):
        if key in pair:
            yield f"stated {number}"
    for word, name in naming.classes.items():
        if key in {word, body_key(name)}:
            yield f"class {word}"
    public = public_bodies().get(key)
    if public:
        yield f"public {public}"


def _shortened(bare: str) -> Iterator[str]:
    """The name without its last word: rule `tail_dropped`."""
    head, _, last = bare.rpartition(" ")
    if last in TAILS:
        yield f"bare {head}"


def _ends(form: str, local: str) -> Iterator[str]:
    """The ends of a board's name, and a partnership without `board`: `head_dropped`, `partnership_board`."""
    if local.endswith(" board"):
        yield f"local {local.removesuffix(' board')}"
    if kind_of(form) == "board":
        words = local.split()
        yield from (f"local {' '.join(words[at:])}" for at in range(1, len(words) - 1))
