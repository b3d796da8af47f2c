"""Words that tell nothing of an action: those of grammar, and those that any plan has."""

from typing import Final

from analysis.names import words

GRAMMAR: Final = frozenset(
    words(
        "a about above after again against all also am among an any are as at be been before being below "
        "between both but by can could did do does each every everyone for from further had has have he "
        "her here him his how i if including into is it its just many may me more most much must my no "
        "nor not now off once one only or other our out over own same she should so some such than that "
        "their them then there these they this those through too toward towards under until up upon us "
        "very via was we well were what when where which while who whom whose why will with within "
        "without would yet you your"
    )
)

# Two actions that share nothing but these are not the same action: they weigh little, and are no evidence.
OF_PLANS: Final = frozenset(
    words(
        "access achieve across action activity add address agency agree aim annual approach appropriate "
        "area assess assure available base best better board borough build carry change clear collaborate "
        "commission commit communicate community complete consider consult continue coordinate council "
        "create current data deliver delivery demonstrate design develop development draft draw effective "
        "embed enable encourage engage enhance ensure establish evaluate evidence existing expand explore "
        "extend find first focus form framework full fund funding give good group guidance help hold "
        "identify impact implement improve include increase inform information initiative involve issue "
        "join joint keep key know launch lead learn level line link local look maintain make manage map "
        "measure meet meeting member monitor month multi need network new number offer ongoing open "
        "opportunity organisation outcome part partner partnership people person pilot place plan policy "
        "practice prepare prevent priority process produce professional programme progress project "
        "promote provide provision publish put quality quarter raise range recommend reduce refer refresh "
        "regular relevant report resource respond response review risk role run scheme scope secure see "
        "service set share sign specific staff stakeholder start statutory strategic strategy strengthen "
        "structure submit support sure sustain system take target task team three toolkit train training "
        "two understand undertake update use voluntary way whole work workforce workshop year young youth"
    )
)
