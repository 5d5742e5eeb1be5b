"""What a reference means inside a form: nearest instances, what is not relevant, who is asked again."""

from __future__ import annotations

from tests.forms.helpers import opened, started, value

REPEATS = """
<count/><r><x/><own/><all/><place/><before/><s><y/><up/><sum/></s></r><total/>
"""
BINDS = """
<bind nodeset="/data/r/x" type="int"/>
<bind nodeset="/data/r/own" calculate="/data/r/x * 10"/>
<bind nodeset="/data/r/all" calculate="count(/data/r)"/>
<bind nodeset="/data/r/place" calculate="position(..)"/>
<bind nodeset="/data/r/before" calculate="indexed-repeat(/data/r/x, /data/r, position(..) - 1)"/>
<bind nodeset="/data/r/s/y" type="int"/>
<bind nodeset="/data/r/s/up" calculate="/data/r/x + ../y"/>
<bind nodeset="/data/r/s/sum" calculate="sum(/data/r/s/y)"/>
<bind nodeset="/data/total" calculate="sum(/data/r/x)"/>
"""
BODY = """
<group ref="/data/r"><repeat nodeset="/data/r"><input ref="/data/r/x"/>
<group ref="/data/r/s"><repeat nodeset="/data/r/s"><input ref="/data/r/s/y"/></repeat></group>
</repeat></group>
"""


def test_an_absolute_path_means_the_nearest_instance() -> None:
    session = opened(REPEATS, BINDS, BODY)
    session.answer("/data/r[1]/x", "4")
    session.add_repeat("/data/r")
    session.answer("/data/r[2]/x", "7")
    assert [value(session, f"/data/r[{n}]/own") for n in (1, 2)] == ["40", "70"]
    assert [value(session, f"/data/r[{n}]/all") for n in (1, 2)] == ["2", "2"]
    assert [value(session, f"/data/r[{n}]/place") for n in (1, 2)] == ["1", "2"]
    assert [value(session, f"/data/r[{n}]/before") for n in (1, 2)] == ["", "4"]
    assert value(session, "/data/total") == "11"
    session.remove_repeat("/data/r[1]")
    assert (value(session, "/data/r[1]/before"), value(session, "/data/r[1]/all")) == ("", "1")


def test_nested_repeats_share_what_they_are_both_in() -> None:
    session = opened(REPEATS, BINDS, BODY)
    session.answer("/data/r[1]/x", "100")
    session.answer("/data/r[1]/s[1]/y", "1")
    session.add_repeat("/data/r[1]/s")
    session.answer("/data/r[1]/s[2]/y", "2")
    assert [value(session, f"/data/r[1]/s[{n}]/up") for n in (1, 2)] == ["101", "102"]
    session.answer("/data/r[1]/x", "200")
    assert value(session, "/data/r[1]/s[2]/up") == "202"


def test_what_is_not_relevant_reads_blank_to_every_comparison() -> None:
    session = started(
        """
| survey | | | | | |
| | type | name | label | relevant | calculation |
| | text | a | A | | |
| | text | b | B | ${a} = 'yes' | |
| | calculate | blank | | | if(${b} = '', 'blank', 'filled') |
| | calculate | other | | | if(${b} != 'x', 'other', 'x') |
"""
    )
    session.answer("/data/a", "yes")
    session.answer("/data/b", "x")
    assert (value(session, "/data/blank"), value(session, "/data/other")) == ("filled", "x")
    session.answer("/data/a", "no")
    assert (value(session, "/data/blank"), value(session, "/data/other")) == ("blank", "other")


def test_an_old_forms_computed_instance_id_stays_with_the_draft() -> None:
    from forms.session.open import restore_session
    from tests.forms.helpers import loaded, setting

    bind = """<bind nodeset="/data/meta/instanceID" calculate="concat('uuid:', uuid())"/>"""
    form = loaded("<x/><meta><instanceID/></meta>", bind, '<input ref="/data/x"/>')
    session = opened("<x/><meta><instanceID/></meta>", bind, '<input ref="/data/x"/>')
    assert session.instance_id.startswith("uuid:")
    again = restore_session(form, session.save_xml(), setting=setting())
    assert again.instance_id == session.instance_id
