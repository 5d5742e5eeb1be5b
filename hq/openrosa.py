"""OpenRosa 1.0: the form list, forms with their files, and submissions, for fieldapp, ODK Collect and kin."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from urllib.parse import quote
from xml.sax.saxutils import escape

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from forms.errors import CodedError
from forms.submission import read_submission
from hq.access import Role
from hq.answers import openrosa_headers, openrosa_message, said, xml
from hq.context import Hq, caller, hq_of, project_of
from hq.form_store import StoredForm
from hq.submission_store import Sender, Taken
from hq.upload import Upload, drain, read_upload

_LIST = "http://openrosa.org/xforms/xformsList"
_MANIFEST = "http://openrosa.org/xforms/xformsManifest"
_ANYONE = (Role.APP_USER, Role.SUPERVISOR)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_LONGEST_ID = 255

Endpoint = Callable[[Request], Awaitable[Response]]


class RequestError(CodedError):
    """A request that the protocol does not allow, or for something that is not here."""


def routes() -> list[Route]:
    """Below an app user's token and, for supervisors with a Bearer token, without one."""
    return [
        Route(prefix + path, _guarded(work), methods=methods)
        for prefix in ("/v1/key/{token}/projects/{project}", "/v1/projects/{project}")
        for path, work, methods in (
            ("/formList", form_list, ["GET"]),
            ("/submission", submission, ["HEAD", "POST"]),
            ("/forms/{form_id}.xml", form_xml, ["GET"]),
            ("/forms/{form_id}/versions/{version:path}.xml", form_xml, ["GET"]),
            ("/forms/{form_id}/manifest", manifest, ["GET"]),
            ("/forms/{form_id}/attachments/{name}", form_file, ["GET"]),
        )
    ]


def _guarded(work: Endpoint) -> Endpoint:
    """Expected errors become OpenRosa answers."""

    async def endpoint(request: Request) -> Response:
        try:
            return await work(request)
        except CodedError as error:
            await drain(request, error)
            status, message = said(error)
            return openrosa_message(status, message, hq_of(request).limits.body, nature="error")

    return endpoint


def _check_version(request: Request) -> None:
    if request.headers.get("x-openrosa-version") != "1.0":
        raise RequestError("openrosa.no_version")


async def form_list(request: Request) -> Response:
    _check_version(request)
    await run_in_threadpool(caller, request, *_ANYONE)
    hq = hq_of(request)
    wanted = request.query_params.get("formID")
    found = await run_in_threadpool(hq.forms.published, project_of(request), wanted)
    base = _base(request)
    items = "".join(_list_item(form, base) for form in found)
    return xml(
        f'<?xml version="1.0" encoding="UTF-8"?><xforms xmlns="{_LIST}">{items}</xforms>',
        headers=openrosa_headers(hq.limits.body),
    )


def _list_item(form: StoredForm, base: str) -> str:
    url = f"{base}/forms/{quote(form.form_id, safe='')}"
    manifest_url = f"<manifestUrl>{escape(url)}/manifest</manifestUrl>" if form.files else ""
    return (
        f"<xform><formID>{escape(form.form_id)}</formID><name>{escape(form.title)}</name>"
        f"<version>{escape(form.version)}</version><hash>md5:{form.md5}</hash>"
        f"<downloadUrl>{escape(url)}.xml</downloadUrl>{manifest_url}</xform>"
    )


def _base(request: Request) -> str:
    """The address by which this client reached the project."""
    token = request.path_params.get("token")
    key = f"/key/{quote(token, safe='')}" if token else ""
    return f"{str(request.base_url).rstrip('/')}/v1{key}/projects/{project_of(request)}"


async def form_xml(request: Request) -> Response:
    """The newest published version, or the one that is named (``___``: a blank one, as with ODK Central)."""
    version = request.path_params.get("version")
    form = await _form(request, "" if version == "___" else version)
    data = await run_in_threadpool(hq_of(request).forms.xform, form.key)
    return Response(data, media_type="application/xml", headers={"ETag": f'"{form.md5}"'})


async def manifest(request: Request) -> Response:
    """Files that are named and were never brought are left out, as ODK Central does."""
    _check_version(request)
    form = await _form(request, None)
    hq = hq_of(request)
    files = await run_in_threadpool(hq.forms.files, form.key)
    base = f"{_base(request)}/forms/{quote(form.form_id, safe='')}/attachments"
    items = "".join(
        f"<mediaFile><filename>{escape(file.name)}</filename><hash>md5:{file.blob.md5}</hash>"
        f"<downloadUrl>{escape(base)}/{quote(file.name, safe='')}</downloadUrl></mediaFile>"
        for file in files
        if file.blob is not None
    )
    return xml(
        f'<?xml version="1.0" encoding="UTF-8"?><manifest xmlns="{_MANIFEST}">{items}</manifest>',
        headers=openrosa_headers(hq.limits.body),
    )


async def form_file(request: Request) -> Response:
    form = await _form(request, None)
    path = await run_in_threadpool(hq_of(request).forms.file_path, form.key, str(request.path_params["name"]))
    if path is None:
        raise RequestError("file.unknown")
    return FileResponse(
        path, media_type="application/octet-stream", headers={"X-Content-Type-Options": "nosniff"}
    )


async def _form(request: Request, version: str | None) -> StoredForm:
    await run_in_threadpool(caller, request, *_ANYONE)
    forms, form_id = hq_of(request).forms, str(request.path_params["form_id"])
    if version is not None:
        found = await run_in_threadpool(forms.version, project_of(request), form_id, version)
    else:
        found = next(iter(await run_in_threadpool(forms.published, project_of(request), form_id)), None)
    if found is None:
        raise RequestError("form.unknown")
    return found


async def submission(request: Request) -> Response:
    """HEAD tells limits before a big POST; POST takes a submission or a part of one."""
    _check_version(request)
    actor = await run_in_threadpool(caller, request, *_ANYONE)
    hq = hq_of(request)
    if request.method == "HEAD":
        return Response(status_code=204, headers=openrosa_headers(hq.limits.body))
    sender = Sender(
        actor=actor.id,
        device_id=_one_line(request.query_params.get("deviceID", "")),
        user_agent=_one_line(request.headers.get("user-agent", "")),
    )
    async with read_upload(request, hq.blobs, hq.limits) as upload:
        taken = await run_in_threadpool(_take, hq, project_of(request), upload, sender)
    if taken is Taken.KNOWN:
        return openrosa_message(202, "This submission was here already.", hq.limits.body)
    return openrosa_message(201, "The submission is here.", hq.limits.body)


def _take(hq: Hq, project: int, upload: Upload, sender: Sender) -> Taken:
    record = read_submission(upload.xml)
    if len(record.instance_id) > _LONGEST_ID or _CONTROL.search(record.instance_id):
        raise RequestError("submission.bad_instance_id")
    return hq.submissions.take(project, record, upload.keep, sender)


def _one_line(text: str) -> str:
    return _CONTROL.sub(" ", text)[:255]
