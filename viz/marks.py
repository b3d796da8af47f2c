"""The mark of each label in pictures and legends: a shape and a colour, neither used twice.

A shape is an SVG path in the square from -1 to 1, drawn by the legend and by the picture alike. Every colour
has a contrast of at least 3 to 1 with the page, so that a mark can be seen without an outline (WCAG 1.4.11).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Mark:
    """SVG path and colour of one label."""

    path: str
    colour: str


MARKS: Final[Mapping[str, Mark]] = MappingProxyType(
    {
        # hexagon
        "Board": Mark("M0-1L.87-.5V.5L0 1-.87.5V-.5Z", "#1b3f8b"),
        # disc
        "Person": Mark("M.9 0A.9.9 0 1 1-.9 0A.9.9 0 1 1 .9 0Z", "#c2500a"),
        # square
        "Organisation": Mark("M-.8-.8H.8V.8H-.8Z", "#0b7a6b"),
        # arrow head to the right
        "Action": Mark("M-.7-.9L.95 0-.7.9Z", "#2f83c6"),
        # ring
        "Outcome": Mark(
            "M.9 0A.9.9 0 1 1-.9 0A.9.9 0 1 1 .9 0ZM.42 0A.42.42 0 1 0-.42 0A.42.42 0 1 0 .42 0Z", "#6f8a14"
        ),
        # star
        "Objective": Mark("M0-1L.25-.34.95-.31.4.13.59.81 0 .42-.59.81-.4.13-.95-.31-.25-.34Z", "#a06a00"),
        # pentagon
        "Recommendation": Mark("M0-.95L.95-.26.59.86H-.59L-.95-.26Z", "#a8388f"),
        # slanted bar
        "Report": Mark("M-.4-.8H1L.4.8H-1Z", "#7a5230"),
        # triangle that stands
        "Risk": Mark("M0-.95L.95.8H-.95Z", "#b3122d"),
        # diamond
        "Plan": Mark("M0-1L.85 0 0 1-.85 0Z", "#5a2ca0"),
        # bookmark
        "Theme": Mark("M-.65-.95H.65V.95L0 .4-.65.95Z", "#8d7bb8"),
        # map pin
        "Area": Mark("M0 1C-.3.5-.8.2-.8-.25A.8.8 0 1 1 .8-.25C.8.2.3.5 0 1Z", "#1d242e"),
        # page with a cut corner
        "Document": Mark("M-.75-1H.25L.75-.5V1H-.75Z", "#66717f"),
    }
)
