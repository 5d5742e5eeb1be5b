"""Entities: what a form says of them, what a submission does to them, what a list here makes of it."""

from __future__ import annotations

import uuid

import pytest

from forms.definition.load import load_definition
from forms.entities.lists import (
    Entity,
    Origin,
    Refusal,
    apply_submission,
    merged,
    read_list,
    unconfirmed,
    without,
    write_list,
)
from forms.entities.submission import Action, SubmittedEntity, submitted_entities
from forms.errors import FormError
from forms.session.open import new_session, restore_session
from tests.forms.helpers import from_markdown, loaded, offered, setting, value, xform

ONE = "11111111-1111-4111-8111-111111111111"
TWO = "22222222-2222-4222-9222-222222222222"


def branch() -> str:
    return "branch"


REGISTRATION = """
| survey | | | | | |
| | type | name | label | save_to | relevant |
| | text | species | Species | species | |
| | geopoint | place | Place | geometry | |
| | text | why | Why | reason | ${species} = 'other' |
| entities | | | |
| | list_name | label | create_if |
| | trees | concat(${species}, '!') | ${species} != 'none' |
"""


def test_a_form_that_creates() -> None:
    form = from_markdown(REGISTRATION)
    (entity,) = form.entities.entities
    assert (form.entities.version, entity.dataset) == ("2024.1.0", "trees")
    assert set(entity.properties.values()) == {"species", "geometry", "reason"}
    session = new_session(form, setting=setting())
    session.answer("/data/species", "larch")
    session.answer("/data/place", "47.9 106.9 0 0")
    (made,) = submitted_entities(form.entities, session.finalise().xml)
    assert (made.action, made.dataset, made.label) == (Action.CREATE, "trees", "larch!")
    assert made.properties == {"species": "larch", "geometry": "47.9 106.9 0.0 0.0"}
    assert made.has_good_id and uuid.UUID(made.id).version == 4


def test_a_draft_keeps_the_id_of_its_entity() -> None:
    form = from_markdown(REGISTRATION)
    session = new_session(form, setting=setting())
    (first,) = submitted_entities(form.entities, session.finalise().xml)
    again = restore_session(form, session.save_xml(), setting=setting())
    (second,) = submitted_entities(form.entities, again.finalise().xml)
    assert first.id == second.id


def test_a_condition_that_does_not_hold_creates_nothing() -> None:
    form = from_markdown(REGISTRATION)
    session = new_session(form, setting=setting())
    session.answer("/data/species", "none")
    assert submitted_entities(form.entities, session.finalise().xml) == ()


UPDATE = """
| survey | | | | |
| | type | name | label | save_to |
| | select_one_from_file trees.csv | tree | Tree | |
| | integer | height | Height | height |
| entities | | | | | |
| | list_name | label | entity_id | create_if | update_if |
| | trees | ${tree} | coalesce(${tree}, uuid()) | ${tree} = '' | ${tree} != '' |
"""


def test_a_form_that_creates_or_updates_from_a_list_of_this_machine() -> None:
    known = Entity(ONE, "Larch", 3, {"height": "5"}, trunk_version=2, branch_id="here")
    form = from_markdown(UPDATE, {"trees.csv": write_list({ONE: known})})
    session = new_session(form, setting=setting())
    assert offered(session, "/data/tree") == [ONE]
    assert session.node("/data/tree").choices[0].label.text == "Larch"
    session.answer("/data/tree", ONE)
    session.answer("/data/height", "7")
    (made,) = submitted_entities(form.entities, session.finalise().xml)
    assert (made.action, made.id, made.properties) == (Action.UPDATE, ONE, {"height": "7"})
    assert (made.base_version, made.trunk_version, made.branch_id) == ("3", "2", "here")
    session.answer("/data/tree", None)
    (made,) = submitted_entities(form.entities, session.finalise().xml)
    assert (made.action, made.has_good_id, made.base_version) == (Action.CREATE, True, "")


SEVERAL = """
| survey | | | | |
| | type | name | label | save_to |
| | text | plot | Plot | plots#title |
| | begin repeat | tree | Tree | |
| | text | species | Species | trees#species |
| | begin group | size | Size | |
| | text | height | Height | trees#height |
| | end group | | | |
| | end repeat | | | |
| entities | | | | |
| | list_name | label | repeat |
| | plots | ${plot} | |
| | trees | ${species} | ${tree} |
"""


def test_repeats_and_several_lists() -> None:
    form = from_markdown(SEVERAL)
    assert form.entities.version == "2025.1.0"
    session = new_session(form, setting=setting())
    session.answer("/data/plot", "P")
    for number, (species, height) in enumerate([("larch", "5"), ("pine", "7")], start=1):
        if number > 1:
            session.add_repeat("/data/tree")
        session.answer(f"/data/tree[{number}]/species", species)
        session.answer(f"/data/tree[{number}]/size/height", height)
    made = submitted_entities(form.entities, session.finalise().xml)
    assert sorted((item.dataset, item.label, dict(item.properties)) for item in made) == [
        ("plots", "P", {"title": "P"}),
        ("trees", "larch", {"species": "larch", "height": "5"}),
        ("trees", "pine", {"species": "pine", "height": "7"}),
    ]
    assert len({item.id for item in made}) == 3


def with_version(
    version: str, entity: str = '<entity dataset="trees" id="" create="1"><label/></entity>'
) -> bytes:
    xml = xform(f"<a/><meta>{entity}</meta>").decode()
    namespace = 'xmlns:e="http://www.opendatakit.org/xforms/entities"'
    return xml.replace("<model>", f'<model {namespace} e:entities-version="{version}">').encode()


@pytest.mark.parametrize(
    ("version", "features"),
    [
        ("2022.1.0", []),
        ("2023.1.7", []),
        ("2024.1.0", ["entities.list"]),
        ("2025.1.0", ["entities.list"]),
        ("", ["entities.no_version"]),
    ],
)
def test_versions_that_are_understood(version: str, features: list[str]) -> None:
    form = load_definition(with_version(version))
    assert [item.feature for item in form.unsupported] == features
    assert [entity.dataset for entity in form.entities.entities] == ["trees"]


@pytest.mark.parametrize("version", ["2025.2.0", "2026.1.0", "2452.2.0", "2024.10.0", "new"])
def test_a_newer_version_is_refused(version: str) -> None:
    with pytest.raises(FormError) as caught:
        load_definition(with_version(version))
    assert (caught.value.code, caught.value.values["version"]) == ("entities.version", version)
    assert caught.value.values["understood"] == "2025.1"


@pytest.mark.parametrize(
    ("attributes", "action"),
    [
        ('create="1"', Action.CREATE),
        ('create="true"', Action.CREATE),
        ('update="1"', Action.UPDATE),
        ('create="1" update="true"', Action.UPSERT),
        ('create="yes"', None),
        ('create="TRUE"', None),
        ('create="0" update=""', None),
        ("", None),
    ],
)
def test_only_1_and_true_are_true(attributes: str, action: Action | None) -> None:
    form = load_definition(with_version("2024.1.0", f'<entity dataset="trees" id="{ONE}" {attributes}/>'))
    made = submitted_entities(form.entities, new_session(form, setting=setting()).finalise().xml)
    assert [item.action for item in made] == ([action] if action else [])


@pytest.mark.parametrize("name", ["name", "Label", "__version", ""])
def test_names_that_lists_use_themselves_are_no_properties(name: str) -> None:
    xml = with_version("2024.1.0").decode()
    bind = f'<bind nodeset="/data/a" xmlns:e="http://www.opendatakit.org/xforms/entities" e:saveto="{name}"/>'
    form = load_definition(xml.replace("</model>", f"{bind}</model>").encode())
    assert form.entities.entities[0].properties == {}


def test_a_form_without_entities_has_none() -> None:
    form = loaded("<a/>")
    assert form.entities.entities == ()
    assert submitted_entities(form.entities, b"<data/>") == ()


# Lists


def submitted(action: Action, identity: str = ONE, label: str = "New", **properties: str) -> SubmittedEntity:
    return SubmittedEntity("trees", identity, action, label, properties)


KNOWN = Entity(ONE, "Old", 3, {"height": "5", "kind": "pine"}, 3, "b", Origin.SERVER)


@pytest.mark.parametrize(
    ("before", "entity", "after", "refusal"),
    [
        ([], submitted(Action.CREATE, height="1"), (ONE, "New", 1, {"height": "1"}), None),
        ([], submitted(Action.UPSERT, height="1"), (ONE, "New", 1, {"height": "1"}), None),
        ([], submitted(Action.UPDATE), None, Refusal.UNKNOWN),
        ([], submitted(Action.CREATE, label=""), None, Refusal.NO_LABEL),
        ([], submitted(Action.CREATE, "made-up"), None, Refusal.ID),
        ([], submitted(Action.CREATE, ""), None, Refusal.ID),
        ([], submitted(Action.CREATE, ONE.replace("-4111-", "-1111-")), None, Refusal.ID),
        (
            [KNOWN],
            submitted(Action.UPDATE, height="7"),
            (ONE, "New", 4, {"height": "7", "kind": "pine"}),
            None,
        ),
        ([KNOWN], submitted(Action.UPSERT, label=""), (ONE, "Old", 4, {"height": "5", "kind": "pine"}), None),
        ([KNOWN], submitted(Action.UPDATE, height=""), (ONE, "New", 4, {"height": "", "kind": "pine"}), None),
        ([KNOWN], submitted(Action.CREATE), (ONE, "Old", 3, {"height": "5", "kind": "pine"}), Refusal.EXISTS),
    ],
)
def test_a_submission_is_applied(
    before: list[Entity],
    entity: SubmittedEntity,
    after: tuple[str, str, int, dict[str, str]] | None,
    refusal: Refusal | None,
) -> None:
    applied = apply_submission({"trees": {item.id: item for item in before}}, [entity], new_branch=branch)
    found = [(item.id, item.label, item.version, item.properties) for item in applied.lists["trees"].values()]
    assert found == ([after] if after else [])
    assert [reason for _, reason in applied.refused] == ([refusal] if refusal else [])


def test_what_is_created_here_has_a_branch_and_no_trunk_and_can_be_updated_in_order() -> None:
    acts = [submitted(Action.CREATE, height="1"), submitted(Action.UPDATE, height="2")]
    applied = apply_submission({"trees": {}}, acts, new_branch=branch)
    made = applied.lists["trees"][ONE]
    assert (made.version, made.trunk_version, made.branch_id, made.origin) == (2, None, "branch", Origin.HERE)
    assert (made.properties, made.is_changed_here) == ({"height": "2"}, True)


def test_a_list_that_is_not_here_or_needs_approval_gains_nothing() -> None:
    create = submitted(Action.CREATE)
    assert apply_submission({}, [create], new_branch=branch).refused == ((create, Refusal.NO_LIST),)
    closed = apply_submission({"trees": {}}, [create], new_branch=branch, needing_approval=["trees"])
    assert (closed.lists["trees"], closed.refused) == ({}, ())


SERVED = b"""name,label,__version,height
11111111-1111-4111-8111-111111111111,Larch,4,"5,5"
22222222-2222-4222-9222-222222222222,Pine,1,
"""


def test_a_server_s_list_is_read_and_written_with_what_updates_need() -> None:
    served = read_list("trees.csv", SERVED, new_branch=branch)
    assert served[ONE] == Entity(ONE, "Larch", 4, {"height": "5,5"}, 4, "branch", Origin.SERVER)
    assert write_list(served).decode().splitlines() == [
        "name,label,__version,__trunkVersion,__branchId,height",
        f'{ONE},Larch,4,4,branch,"5,5"',
        f"{TWO},Pine,1,1,branch,",
    ]


@pytest.mark.parametrize(
    "data",
    [b"name,label\na,b\n", b"name,label,__version\na,b,c\n", b"\xff\xfe\x00", b"label,__version\nb,1\n"],
)
def test_what_is_no_entity_list_is_refused(data: bytes) -> None:
    with pytest.raises(FormError) as caught:
        read_list("trees.csv", data, new_branch=branch)
    assert (caught.value.code, caught.value.values["file"]) == ("entities.not_a_list", "trees.csv")


def here(version: int, trunk: int | None, origin: Origin, label: str = "Here") -> dict[str, Entity]:
    return {ONE: Entity(ONE, label, version, {}, trunk, "mine", origin)}


@pytest.mark.parametrize(
    ("local", "label", "version", "trunk"),
    [
        ({}, "Larch", 4, 4),
        (here(3, 3, Origin.SERVER), "Larch", 4, 4),
        (here(4, 4, Origin.SERVER), "Here", 4, 4),
        (here(4, 3, Origin.SERVER), "Larch", 4, 4),
        (here(5, 4, Origin.SERVER), "Here", 5, 4),
        (here(5, None, Origin.HERE), "Here", 5, None),
    ],
)
def test_the_server_s_list_meets_the_one_here(
    local: dict[str, Entity], label: str, version: int, trunk: int | None
) -> None:
    after = merged(local, read_list("trees.csv", SERVED, new_branch=branch))[ONE]
    assert (after.label, after.version, after.trunk_version) == (label, version, trunk)
    assert after.origin is Origin.SERVER


def test_what_the_server_has_no_more_goes_and_what_it_never_had_stays() -> None:
    gone = Entity("gone", "Gone", 2, {}, 2, "b", Origin.SERVER)
    mine = Entity("mine", "Mine", 1, {}, None, "b", Origin.HERE)
    after = merged({"gone": gone, "mine": mine}, read_list("trees.csv", SERVED, new_branch=branch))
    assert list(after) == [ONE, TWO, "mine"]
    assert unconfirmed(after) == ["mine"]
    assert list(without(after, ["mine", "unheard of"])) == [ONE, TWO]


def test_a_list_is_a_secondary_instance_like_any_other() -> None:
    served = write_list(read_list("trees.csv", SERVED, new_branch=branch))
    bind = (
        f"""<bind nodeset="/data/a" calculate="instance('trees')/root/item[name='{ONE}']/__version"/>"""
        f"""<bind nodeset="/data/b" calculate="pulldata('trees', 'label', 'name', '{TWO}')"/>"""
    )
    after = '<instance id="trees" src="jr://file-csv/trees.csv"/>'
    form = load_definition(xform("<a/><b/>", bind, after=after), {"trees.csv": served})
    session = new_session(form, setting=setting())
    assert (value(session, "/data/a"), value(session, "/data/b")) == ("4", "Pine")
