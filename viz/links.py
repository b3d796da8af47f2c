"""Addresses of one thing in the network page, the only form that the page's script reads."""

from urllib.parse import quote


def node_link(node_id: str, page: str = "") -> str:
    """``network.html#node=board%3Acsp``; without `page` the address is within the same page."""
    return f"{page}#node={quote(node_id, safe='')}"
