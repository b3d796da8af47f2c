"""Bytes to text: every encoding that councils' exports have, and what is refused."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loader.documents.decoding import decode
from loader.errors import EmptyFile, NotText

TEXT = "Café – Siân’s plan\nÁine Ní Bhriain £5\n"
LATIN = TEXT.replace("Á", "A").replace("í", "i")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"plain\n", "plain\n"),
        (TEXT.encode(), TEXT),
        (codecs.BOM_UTF8 + TEXT.encode(), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), TEXT),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), TEXT),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), TEXT),
        (LATIN.encode("cp1252"), LATIN),
        (b"\x93Safe\x94 \x96 \xa3500", "“Safe” – £500"),
        (b"one\x0ctwo\x0bthree\ttab\r\n", "one\x0ctwo\x0bthree\ttab\r\n"),
        (b"old DOS text\r\n\x1a", "old DOS text\r\n"),
        (b"one stray \x07 bell", "one stray \x07 bell"),
    ],
)
def test_text_is_read_in_its_encoding(content: bytes, text: str) -> None:
    assert decode(content, "plan.txt") == text


@pytest.mark.parametrize(
    "content", [b"", b" \r\n\t ", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, b"\xef\xbb\xbf \n", b"\x1a\x1a"]
)
def test_a_file_without_text_is_empty(content: bytes) -> None:
    with pytest.raises(EmptyFile, match=r"^plan\.txt: .*(empty|blanks); export the plan again"):
        decode(content, "plan.txt")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Siân’s plan, L".encode() + b"\xe9on", "byte 18 is not UTF-8"),
        ("nbsp\u00a0then ".encode() + b"\xe9", "byte 12 is not UTF-8"),
        (b"\xff\xfea\x00b\x00\x00\xd8c\x00", "byte 7 is not UTF-16"),
        (codecs.BOM_UTF8 + b"abc \xe9 def", "is not UTF-8, which the file's first bytes say"),
        (b"abc \x81 def", "byte 5 is neither UTF-8 nor Windows text"),
        (b"a\x00b\x00c\x00", "not a text file"),
        (b"\x00\xe9\x00", "byte 2 is not UTF-8"),
        (bytes(range(32)) * 4, "not a text file"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03", "byte 2 is not UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_with_the_place(content: bytes, said: str) -> None:
    with pytest.raises(NotText) as caught:
        decode(content, "plan.txt")
    message = str(caught.value)
    assert said in message
    assert message.startswith("plan.txt: ")
    assert "; " in message
    assert "\n" not in message


@given(st.binary(max_size=200))
@example(b"\xff\xfe\x00\xd8")
@example(b"\xff\xfe\x00\x00\x00")
@example(codecs.BOM_UTF32_BE + b"\x00\x11\x00\x00")
@example(b"\xef\xbb")
def test_arbitrary_bytes_give_text_or_our_error(content: bytes) -> None:
    try:
        text = decode(content, "x.txt")
    except (EmptyFile, NotText):
        return
    assert text.strip()
    assert "\x00" not in text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).filter(str.strip))
def test_utf_8_and_marked_utf_16_are_read_back(text: str) -> None:
    for content in (
        text.encode(),
        codecs.BOM_UTF8 + text.encode(),
        codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    ):
        assert decode(content, "x.txt") in {text, text.removeprefix("\ufeff")}
