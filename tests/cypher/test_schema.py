"""The schema is the vocabulary's, the engine takes it, and the page in the docs is the one generated."""

from pathlib import Path

import ladybug as lb

from cypher.schema import node_table, relationship_table, schema_digest, schema_page, schema_statements
from loader.vocabulary import LABELS, RELATIONSHIPS

PAGE = Path(__file__).parents[2] / "docs" / "schema.md"
AGAIN = (
    'the page is out of date; write it again: python -c "from pathlib import Path; from cypher.schema import '
    "schema_page; Path('docs/schema.md').write_text(schema_page(), encoding='utf-8', newline='\\n')\""
)


def test_the_page_in_the_docs_is_the_one_generated() -> None:
    assert PAGE.read_bytes().decode() == schema_page(), AGAIN


def test_the_page_names_every_label_type_and_property() -> None:
    page = schema_page()
    for label in LABELS.values():
        assert f"\n### {label.name}\n" in page
        assert all(f"| `{one.name}` | {one.type} |" in page for one in label.properties)
    for type_ in RELATIONSHIPS.values():
        assert f"\n| {type_.name} | " in page


def test_a_node_table_has_its_key_and_every_property() -> None:
    assert node_table(LABELS["Organisation"]) == (
        "CREATE NODE TABLE `Organisation` (`id` STRING PRIMARY KEY, `name` STRING, `aliases` STRING[], "
        "`sources` STRING[], `collective` BOOLEAN)"
    )


def test_a_relationship_table_has_every_join() -> None:
    assert relationship_table(RELATIONSHIPS["MEMBER_OF"]) == (
        "CREATE REL TABLE `MEMBER_OF` (FROM `Person` TO `Board`, FROM `Organisation` TO `Board`, "
        "`id` STRING, `sources` STRING[])"
    )


def test_the_engine_takes_every_statement(tmp_path: Path) -> None:
    with lb.Database(tmp_path / "empty.lbug") as database, lb.Connection(database) as connection:
        for statement in schema_statements():
            connection.execute(statement)
        result = connection.execute("CALL show_tables() RETURN name")
        assert isinstance(result, lb.QueryResult)
        assert {str(row[0]) for row in result if isinstance(row, list)} == {*LABELS, *RELATIONSHIPS}


def test_the_digest_tells_vocabularies_apart_and_is_stable() -> None:
    assert schema_digest() == schema_digest()
    assert len(schema_digest()) == 16
