"""Every function that the form language names is known, with the numbers of arguments that forms use."""

from __future__ import annotations

import pytest

from tests.forms.helpers import loaded, opened, value

STRING = """string(/data/a) | concat('a') | concat(/data/a, 'b', 1) | join(',', /data/a)
join(',', 'a', 'b')
substr('abc', 1) | substr('abc', 0, 2) | substring-before('a-b', '-') | substring-after('a-b', '-')
translate('a', 'a', 'b') | string-length(/data/a) | normalize-space(' a ') | contains('ab', 'a')
starts-with('ab', 'a') | ends-with('ab', 'b') | uuid() | uuid(6) | digest('a', 'MD5')
digest('a', 'SHA-1', 'hex')
digest('a', 'SHA-256', 'base64') | digest('a', 'SHA-384') | digest('a', 'SHA-512')
pulldata('f', 'a', 'b', 'c')"""
BOOLEAN = """if(true(), 1, 2) | coalesce(/data/a, 'b') | once(1) | true() | false() | boolean(1)
boolean-from-string('true') | not(true()) | regex('a', '[a-z]') | checklist(1, 2, true())
weighted-checklist(1, 2, true(), 3)"""
NUMBER = """number('1') | random() | int(1.5) | sum(/data/a) | max(1, 2) | min(1, 2) | round(1.5)
round(1.55, 1)
pow(2, 3) | log(1) | log10(1) | abs(-1) | sin(0) | cos(0) | tan(0) | asin(0) | acos(0) | atan(0)
atan2(1, 1)
sqrt(4) | exp(0) | exp10(1) | pi()"""
NODES = """count(/data/a) | count-non-empty(/data/a) | position(/data/a) | count(instance('i')/root/item)
string(current()/../a) | count(randomize(instance('i')/root/item))
count(randomize(instance('i')/root/item, 1))"""
DATE = """today() | now() | format-date(today(), '%Y-%m-%d') | format-date-time(now(), '%H:%M')
date('2026-03-05')
decimal-date-time('2026-03-05') | decimal-time('09:30:00') | date-time('2026-03-05')"""
SELECT = """selected('a b', 'a') | is-selected('a b', 'a') | selected-at('a b', 1)
count-selected('a b')
jr:choice-name('a', '/data/s') | jr:itext('x') | indexed-repeat(/data/r/x, /data/r, 1)"""
GEO = """area('1 1 0 0;1 2 0 0;2 2 0 0') | enclosed-area('1 1;1 2;2 2') | distance('1 1;1 2')
distance('1 1', '1 2')
geofence('1 1', '0 0;0 2;2 2;0 0') | intersects('0 0;1 1;0 1;1 0')"""
OTHER = """base64-decode('YQ==') | extract-signed('a', 'b') | depend(/data/a, /data/s) | version()
property('deviceid')
local-name(/data/a) | namespace-uri(/data/a) | count(/data/*[last()])"""
ALL = [
    text.strip()
    for group in (STRING, BOOLEAN, NUMBER, NODES, DATE, SELECT, GEO, OTHER)
    for line in group.splitlines()
    for text in line.split("|")
]


@pytest.mark.parametrize("expression", ALL)
def test_a_formula_may_use_it(expression: str) -> None:
    escaped = expression.replace("<", "&lt;")
    form = loaded(
        "<a>1</a><s/><r><x/></r><y/>",
        f'<bind nodeset="/data/y" calculate="{escaped}"/>',
        """<repeat nodeset="/data/r"><input ref="x"/></repeat>
        <select1 ref="s"><item><value>a</value><label>A</label></item></select1>""",
        after='<instance id="i"><root><item><x>1</x></item></root></instance>',
    )
    assert form.nodes["data", "y"].bind.calculate is not None


@pytest.mark.parametrize(
    ("expression", "result"),
    [("version()", "1"), ("depend('kept', /data/a)", "kept"), ("property('deviceid')", "made-1")],
)
def test_what_only_old_forms_use(expression: str, result: str) -> None:
    session = opened(
        "<a/><y/>", f'<bind nodeset="/data/y" calculate="{expression}"/>', properties={"deviceid": "made-1"}
    )
    assert value(session, "/data/y") == result
