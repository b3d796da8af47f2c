"""What stands before the tables of a paper, as captions and words."""

from viz.paper import Paper


def opening(paper: Paper) -> list[tuple[str, str]]:
    """Pairs of a caption and words; what the paper does not say is left out."""
    return [*asked(paper), *(("Data", line) for line in paper.about_data)]


def asked(paper: Paper) -> list[tuple[str, str]]:
    """As `opening`, without the lines on the data."""
    facts = [("Question", paper.question), ("Why it matters", paper.why)]
    facts.append(("Asked for", "; ".join(f"{name}: {value}" for name, value in paper.parameters)))
    facts += [("Note", note) for note in paper.notes]
    return [(caption, words) for caption, words in facts if words]
