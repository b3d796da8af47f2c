"""Posts: job titles, which are not people, and the words of plans, which are not names."""

import re
from functools import cache
from typing import Final

from loader.values.bodies import words_of

_HEADS: Final = (
    r"director|manager|head|officer|lead|co-?ordinator|chief executive|chief|assistant director|commissioner(?!s)|harbour master|superintendent|"
    r"inspector|commander|leader|cabinet member|executive member|portfolio holder|consultant|nurse|analyst|practitioner|"
    r"clerk|administrator|chair|chairman|secretary|principal|headteacher|head teacher|deputy|specialist|supervisor|worker|registrar|"
    r"treasurer|engineer|planner|sergeant|constable|psychologist|doctor|gp lead|champion|ranger|warden|trustee|governor|"
    r"strategist|surveyor|accountant|solicitor|coroner|editor|buyer|apprentice|ceo|coo|cfo|mayor|councillor|"
    r"team leader|business partner|link worker|social worker|midwife|health visitor|therapist|partner"
)
_POST: Final = re.compile(
    rf"(?:(?:the|our|interim|acting|deputy|assistant|senior|service|group|strategic|lead|chief|principal|divisional|joint|"
    rf"operational|area|borough|district|county|regional|independent)\s+)*(?:{_HEADS})s?\b.*|.+\s(?:{_HEADS})s?"
    rf"(?:\s*\(.*\)|\s*,.*|\s+(?:for|of)\s.*)?",
    re.IGNORECASE,
)
_NOT_POSTS: Final = re.compile(
    r"\b(?:board|committee|group|panel|forum|council|team|service|partnership|unit|office|trust)s?$", re.I
)


def is_post(text: str) -> bool:
    """Whether a text is a job title: `Head of Housing`, `Community Safety Manager`, `ASB Officers`."""
    bare = text.strip(" .,;")
    words = bare.split()
    if (
        not words
        or len(words) > 12
        or (
            _NOT_POSTS.search(bare)
            and not re.match(r"(?:head|director|chief|manager|lead)\b.*\bof\b", bare, re.I)
        )
    ):
        return False
    return bool(_POST.fullmatch(bare)) and not bare.islower()


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
    more = (
        "community safety public youth children adult adults young family families early help local joint strategic "
        "national regional domestic abuse violence mental wellbeing environment economy economic skills culture leisure "
        "development business support transport climate drugs alcohol substance corporate customer digital data town city "
        "county district borough green open sport arts heritage safeguarding learning employment income revenue benefits "
        "food water air waste street streets fire road roads crime justice recovery treatment prevention protection "
        "strategy commissioning performance quality voluntary sector faith parent carer tenancy homelessness options rough "
        "sleeping primary secondary adult clinical integrated physical disability disabilities autism inclusion equality "
        "engagement participation growth property estates assets asset fleet highways lifeguard harbour coastal coast beach rural urban age ageing poverty together fairer way first"
    )
    return frozenset(words | set(more.split()) - {"all"})


def is_initial_name(text: str) -> bool:
    """Whether a text is an initial and a surname: `K Lowther`, `J. Oduya`."""
    match = re.fullmatch(r"(?:[A-Z]\.?\s?){1,2}\s?(?P<surname>[A-Z][\w’'-]{2,})", text.strip())
    return bool(match) and may_be_a_name(match["surname"]) if match else False


def may_be_a_name(name: str) -> bool:
    """Whether none of the words is one of bodies and plans."""
    words = [w.lower().strip(".,'’") for w in re.split(r"[\s-]+", name)]
    return not any(
        w in _plain_words() or (w.endswith("s") and w[:-1] in _plain_words()) for w in words if len(w) > 2
    )
