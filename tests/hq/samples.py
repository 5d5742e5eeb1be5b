"""A made-up form and made-up submissions."""

from __future__ import annotations

from forms.submission import Submission, read_submission

FORM_ID = "well_visit"


def xform(version: str = "1", *, form_id: str = FORM_ID, files: tuple[str, ...] = ()) -> bytes:
    """An XForm with a text question, a photo and a photo in a repeat."""
    itext = "".join(f'<instance id="i{n}" src="jr://file/{name}"/>' for n, name in enumerate(files))
    return f"""<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
  <h:head><h:title>Visit to a well &amp; pump</h:title><model>
    <instance><data id="{form_id}" version="{version}"><name/><photo/><rep><shot/></rep>
      <orx:meta><orx:instanceID/></orx:meta></data></instance>{itext}
    <bind nodeset="/data/name" type="string"/><bind nodeset="/data/photo" type="binary"/>
    <bind nodeset="/data/rep/shot" type="binary"/>
  </model></h:head>
  <h:body><input ref="/data/name"><label>Name of the well</label></input></h:body>
</h:html>""".encode()


def instance_id(number: int) -> str:
    return f"uuid:00000000-0000-4000-8000-{number:012d}"


def record(
    number: int,
    *,
    photos: tuple[str, ...] = (),
    answer: str = "Худаг",
    version: str = "1",
    form_id: str = FORM_ID,
    deprecated: str | None = None,
) -> Submission:
    """Record ``number``; the first photo stands at the top, the others in the repeat."""
    edit = f"<orx:deprecatedID>{deprecated}</orx:deprecatedID>" if deprecated else ""
    first = f"<photo>{photos[0]}</photo>" if photos else ""
    others = "".join(f"<rep><shot>{name}</shot></rep>" for name in photos[1:])
    xml = (
        f'<data id="{form_id}" version="{version}" xmlns:orx="http://openrosa.org/xforms">'
        f"<name>{answer} {number}</name>{first}{others}<orx:meta>"
        f"<orx:instanceID>{instance_id(number)}</orx:instanceID>{edit}</orx:meta></data>"
    )
    return read_submission(xml.encode(), photos)
