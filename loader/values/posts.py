"""Posts: job titles, which are not people, and the words of plans, which are not names."""

import re
from functools import cache
from typing import Final

from loader.values.bodies import words_of
from loader.values.name_words import name_words

_HEADS: Final = (
    r"director|manager|head|officer|lead|co-?ordinator|chief executive|chief|assistant director|"
    r"commissioner(?!s)|"
    r"harbour master|superintendent|inspector|commander|leader|cabinet member|executive member|"
    r"portfolio holder|"
    r"consultant|nurse|analyst|practitioner|clerk|administrator|chair|chairman|secretary|principal|"
    r"headteacher|"
    r"head teacher|deputy|specialist|supervisor|worker|registrar|treasurer|engineer|planner|sergeant|"
    r"constable|"
    r"psychologist|doctor|gp lead|champion|ranger|warden|trustee|governor|strategist|surveyor|accountant|"
    r"solicitor|"
    r"coroner|editor|buyer|apprentice|ceo|coo|cfo|mayor|councillor|team leader|business partner|link worker|"
    r"social worker|midwife|health visitor|therapist"
)
_BEFORE: Final = (
    r"(?:(?:the|our|interim|acting|deputy|assistant|senior|service|group|strategic|executive|lead|chief|"
    r"principal|"
    r"divisional|joint|operational|area|borough|district|county|regional|independent)\s+)*"
)
_POST: Final = re.compile(
    rf"{_BEFORE}(?:{_HEADS})s?(?![\w'’]).*|.+\s(?:{_HEADS})s?(?:\s*\(.*\)|\s*,.*|\s+(?:for|of)\s.*)?",
    re.IGNORECASE,
)
_OVER_A_BODY: Final = re.compile(
    rf"{_BEFORE}(?:{_HEADS})(?:\s+member)?\s+(?:of|for|to)\s.+|{_BEFORE}(?:director|manager|"
    rf"chief executive)\s+[^\s,;/]+\s.+|"
    r"(?:head|director|chief|manager|lead)\b.*\bof\b.+",
    re.IGNORECASE,
)
"""Posts that are told by their first words, whatever body they name behind them: `Leader of the Council`."""
_BODIES: Final = re.compile(
    r"\b(?:board|committee|group|panel|forum|council|team|service|partnership|unit|office|trust|"
    r"authorit(?:y|ie)|agenc(?:y|ie)|"
    r"organisation|association|court|fund|academ(?:y|ie)|college|school|centre|network|hub|alliance|company|"
    r"charit(?:y|ie)|"
    r"societ(?:y|ie)|foundation|federation|directorate|department|division)s?$",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 12


def is_post(text: str) -> bool:
    """Whether a text is a job title: `Head of Housing`, `Community Safety Manager`, `ASB Officers`."""
    bare = text.strip(" .,;")
    if not bare or bare.islower() or len(bare.split()) > _MOST_WORDS:
        return False
    if _BODIES.search(bare):
        return bool(_OVER_A_BODY.fullmatch(bare))
    return bool(_POST.fullmatch(bare))


@cache
def _plain_words() -> frozenset[str]:
    """Words of bodies and plans, none of which is part of a person's name."""
    kinds = (
        "board",
        "organisation",
        "plan",
        "generic",
        "collective",
        "weak_board",
        "of_people",
        "local_kind",
    )
    words = {word for kind in kinds for phrase in words_of(kind) for word in phrase.split()}
    return frozenset(words | name_words("plain") - {"all"})


def is_initial_name(text: str) -> bool:
    """Whether a text is an initial and a surname, apart by a stop or a blank: `K Lowther`, `J. Oduya`.

    Letters that run together, `WPFT`, are an abbreviation.
    """
    match = re.fullmatch(r"(?:[A-Z]\.?\s?){1,2}(?<=[.\s])\s?(?P<surname>[A-Z][\w’'-]{2,})", text.strip())
    return bool(match) and may_be_a_name(match["surname"]) if match else False


def is_plain_word(word: str) -> bool:
    """Whether a word is one of bodies and plans, in the singular or the plural."""
    bare = word.lower().strip(".,'’")
    singular = f"{bare[:-3]}y" if bare.endswith("ies") else bare.removesuffix("s")
    return bare in _plain_words() or singular in _plain_words()


def may_be_a_name(name: str) -> bool:
    """Whether none of the words is one of bodies and plans."""
    return not any(is_plain_word(word) for word in re.split(r"[\s-]+", name) if len(word.strip(".,'’")) > 2)
