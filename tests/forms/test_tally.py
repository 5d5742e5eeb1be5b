"""Running totals equal what looking at every node would find."""

from __future__ import annotations

import math
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from forms.interface import Kind
from forms.session.session import FormSession
from forms.tree import Node
from forms.xpath.tally import Tally
from tests.forms.helpers import opened, value

TEXTS = st.sampled_from(["", "x", "1", "2.5", "-3", "0.1", "1000000000000000", "7"])


@given(st.lists(st.tuples(st.integers(0, 5), TEXTS, st.booleans(), st.booleans()), max_size=40))
def test_a_tally_equals_a_count_of_what_is_there(acts: list[tuple[int, str, bool, bool]]) -> None:
    nodes = [Node("x") for _ in range(6)]
    tally, here = Tally(), set()
    for place, text, relevant, stays in acts:
        node = nodes[place]
        node.text, node.relevant = text, relevant
        if stays:
            tally.update(node)
            here.add(place)
        else:
            tally.drop(node)
            here.discard(place)
        found = [nodes[item].text for item in here if nodes[item].relevant]
        assert (tally.count, tally.non_empty) == (len(found), sum(map(bool, found)))
        if all(item not in ("", "x") for item in found):
            assert tally.sum == math.fsum(map(float, found))
        else:
            assert math.isnan(tally.sum)


INSTANCE = "<all/><many/><filled/><inner/><kinds/><r><kind/><x/><s><y/></s></r>"
BINDS = """
<bind nodeset="/data/r/x" type="decimal" relevant="../kind != 'none'"/>
<bind nodeset="/data/r/s" relevant="../kind != 'alone'"/>
<bind nodeset="/data/r/s/y" type="int"/>
<bind nodeset="/data/all" calculate="sum(/data/r/x[. != ''])"/>
<bind nodeset="/data/many" calculate="sum(/data/r/x)"/>
<bind nodeset="/data/filled" calculate="count-non-empty(/data/r/x) + count(/data/r) * 100"/>
<bind nodeset="/data/inner" calculate="sum(/data/r/s/y)"/>
<bind nodeset="/data/kinds" calculate="count(/data/r/s) + count(/data/r/x) * 100"/>
"""
BODY = """
<group ref="/data/r"><repeat nodeset="/data/r"><input ref="/data/r/kind"/><input ref="/data/r/x"/>
<group ref="/data/r/s"><repeat nodeset="/data/r/s"><input ref="/data/r/s/y"/></repeat></group>
</repeat></group>
"""


def counted(session: FormSession) -> dict[str, str]:
    """The totals by looking at what the session shows."""
    nodes = [node for node in session.nodes() if node.relevant]
    xs = [node.value for node in nodes if node.name == "x"]
    ys = [node.value for node in nodes if node.name == "y"]
    instances = [node.name for node in nodes if node.kind is Kind.INSTANCE]
    filled = sum(map(bool, xs)) + instances.count("r") * 100
    return {
        "many": _sum(xs),
        "filled": str(filled),
        "inner": _sum(ys),
        "kinds": str(instances.count("s") + len(xs) * 100),
    }


def _sum(texts: list[str]) -> str:
    """As a calculation stores it: blank when one is no number."""
    return "" if "" in texts else f"{math.fsum(map(float, texts)):.10g}"


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_totals_follow_answers_relevance_and_instances(seed: int) -> None:
    lots = random.Random(seed)
    session = opened(INSTANCE, BINDS, BODY)
    for _ in range(25):
        _act(session, lots)
        wanted = counted(session)
        assert {name: value(session, f"/data/{name}") for name in wanted} == wanted


def _act(session: FormSession, lots: random.Random) -> None:
    instances = len(session.node("/data/r").children)
    ref = f"/data/r[{lots.randint(1, instances)}]" if instances else ""
    act = lots.choice(["add", "kind", "x", "y", "remove", "inner"])
    if act == "add" or not ref:
        session.add_repeat("/data/r")
    elif act == "kind":
        session.answer(f"{ref}/kind", lots.choice(["none", "alone", "both", None]))
    elif act == "remove" and instances > 1:
        session.remove_repeat(ref)
    elif act == "x" and session.node(f"{ref}/x").relevant:
        session.answer(f"{ref}/x", lots.choice(["1.5", "2", "-4.25", None]))
    elif session.node(f"{ref}/s").relevant and act == "inner":
        session.add_repeat(f"{ref}/s")
    elif session.node(f"{ref}/s").relevant and session.node(f"{ref}/s").children and act == "y":
        session.answer(f"{ref}/s[1]/y", str(lots.randint(0, 9)))
