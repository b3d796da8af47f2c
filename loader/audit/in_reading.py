"""What reading itself finds while it turns a document into a graph: described here, found there."""

from typing import Final

from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.finding import Severity


def _found_in_reading(view: AuditView) -> tuple[()]:
    return ()


def _told(name: str, title: str, severity: Severity, finds: str, why: str, example: str) -> Rule:
    return Rule(name, title, severity, finds, why, example, _found_in_reading)


READING: Final = (
    _told(
        "score contradicts matrix",
        "A risk score that the document's own matrix contradicts",
        "high",
        "A score that is not what the printed matrix, or the product of two numbers, gives for likelihood "
        "and impact.",
        "Risks are ranked by their scores; a wrong one hides a risk or raises a false alarm.",
        "risk 3: likelihood medium and impact high give 6 before mitigation; the score printed is 2",
    ),
    _told(
        "score rises after mitigation",
        "A risk score that rises after mitigation",
        "high",
        "A score after mitigation that is higher than the one before it.",
        "Mitigation cannot make a risk worse; one of the two scores is wrong.",
        "risk 4: the score is 12 before mitigation and 16 after",
    ),
    _told(
        "total does not add up",
        "A total that does not add up",
        "high",
        "A printed total of a funding table, of a row or of a column, that differs from the sum of its "
        "figures.",
        "Money is promised that nobody gives, or given that nobody counts.",
        "the column total: the figures add up to 148,500, the total printed is 149,500, 1,000 more",
    ),
    _told(
        "unknown recommendation",
        "A recommendation number that does not exist",
        "high",
        "A number that an action cites and that is not among the recommendations that the document prints.",
        "The action answers something that nobody asked for, and perhaps not what was asked.",
        "recommendation 15 is cited and not among the printed recommendations",
    ),
    _told(
        "unknown objective",
        "An objective number that does not exist",
        "medium",
        "A number of an objective that an action cites and the plan does not list.",
        "Nobody can say what the action is for.",
        "objective 9 is cited and not listed",
    ),
    _told(
        "post",
        "A post that nobody is said to hold",
        "medium",
        "A job title where a person should stand, which the document gives to nobody or to several people.",
        "Posts fall vacant and are renamed; a person can be asked.",
        "the post “Allocations Manager” is named and nobody who holds it",
    ),
    _told(
        "no lead",
        "Vacant or TBC where a lead should stand",
        "medium",
        "A lead cell that holds Vacant, TBC or the like.",
        "The action waits for somebody who is not there.",
        "“TBC” stands where a lead should",
    ),
    _told(
        "unexplained code",
        "A code of recommendations that nothing explains",
        "low",
        "A code before recommendation numbers that neither a key nor the text explains.",
        "A reader cannot look up what was recommended.",
        "the code DHR is cited and explained nowhere",
    ),
    _told(
        "code spelt two ways",
        "A code of recommendations that is spelt two ways",
        "low",
        "Two codes that stand for one report and differ by a letter.",
        "A search for one of them misses the actions that cite the other.",
        "the codes SVRP and SRVP stand for one report, Serious Violence Review Panel",
    ),
    _told(
        "initials run together",
        "Two sets of initials run together",
        "low",
        "Letters in an owner's cell that are two known sets of initials without a blank between them.",
        "A reader looks for a person who does not exist.",
        "“GSMKC” in the owner column is read as GSM and KC",
    ),
)
