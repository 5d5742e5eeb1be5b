"""The REST API, on the paths and with the field names of ODK Central, for supervisors (Bearer token)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import quote

from sqlalchemy import select
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from forms.errors import CodedError
from hq.access import Role
from hq.answers import json_error
from hq.context import caller, hq_of, project_of
from hq.form_store import StoredForm
from hq.openrosa import RequestError
from hq.submission_store import StoredSubmission
from hq.upload import drain, read_body, receive_file
from sync.names import is_plain_name

_PROJECT = "/v1/projects/{project}"
_FORM = _PROJECT + "/forms/{form_id}"
_XLSX = frozenset(
    {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.ms-excel",
    }
)

Endpoint = Callable[[Request], Awaitable[Response]]


def routes() -> list[Route]:
    table = (
        (_PROJECT + "/forms", list_forms, "GET"),
        (_PROJECT + "/forms", create_form, "POST"),
        (_FORM + "/draft", create_draft, "POST"),
        (_FORM + "/draft/attachments/{name}", put_file, "POST"),
        (_FORM + "/draft/publish", publish, "POST"),
        (_FORM + "/submissions", list_submissions, "GET"),
        (_FORM + "/submissions/{instance_id:path}/attachments", list_files, "GET"),
        (_FORM + "/submissions/{instance_id:path}/attachments/{name:path}", get_file, "GET"),
        (_FORM + "/submissions/{instance_id:path}.xml", get_xml, "GET"),
        (_FORM + "/submissions/{instance_id:path}", get_submission, "GET"),
        (_FORM, get_form, "GET"),
    )
    return [
        *(Route(path, _guarded(work), methods=[method]) for path, work, method in table),
        Route("/health", health),
    ]


def _guarded(work: Endpoint) -> Endpoint:
    """Only supervisors; expected errors become JSON."""

    async def endpoint(request: Request) -> Response:
        try:
            await run_in_threadpool(caller, request, Role.SUPERVISOR)
            return await work(request)
        except CodedError as error:
            await drain(request, error)
            return json_error(error)

    return endpoint


async def health(request: Request) -> Response:
    """The server answers and its database too."""

    def ask() -> None:
        with hq_of(request).engine.connect() as connection:
            connection.execute(select(1))

    await run_in_threadpool(ask)
    return JSONResponse({"status": "ok"})


# Forms


def _form_json(request: Request, form: StoredForm, submissions: int) -> dict[str, object]:
    return {
        "projectId": project_of(request),
        "xmlFormId": form.form_id,
        "version": form.version,
        "name": form.title,
        "hash": form.md5,
        "state": "open",
        "createdAt": form.created_at,
        "publishedAt": form.published_at,
        "submissions": submissions,
    }


async def list_forms(request: Request) -> Response:
    forms = hq_of(request).forms

    def read() -> list[dict[str, object]]:
        return [
            _form_json(request, form, forms.submission_count(form.form_key))
            for form in forms.all_forms(project_of(request))
        ]

    return JSONResponse(await run_in_threadpool(read))


async def get_form(request: Request) -> Response:
    """The newest published version; the draft when there is no other."""
    forms, form_id = hq_of(request).forms, str(request.path_params["form_id"])

    def read() -> dict[str, object] | None:
        found = next(iter(forms.published(project_of(request), form_id)), None)
        found = found or forms.draft(project_of(request), form_id)
        return _form_json(request, found, forms.submission_count(found.form_key)) if found else None

    answer = await run_in_threadpool(read)
    if answer is None:
        raise RequestError("form.unknown")
    return JSONResponse(answer)


async def create_form(request: Request) -> Response:
    """``?publish=true`` publishes at once, when the form needs no files."""
    hq = hq_of(request)
    xform = await _xform(request)
    at_once = request.query_params.get("publish") == "true"

    def work() -> StoredForm:
        form = hq.forms.create(project_of(request), xform)
        return hq.forms.publish(form) if at_once else form

    return JSONResponse(_form_json(request, await run_in_threadpool(work), 0))


async def create_draft(request: Request) -> Response:
    """A new version of a form, not yet published; it replaces the last draft."""
    hq = hq_of(request)
    xform = await _xform(request)

    def work() -> None:
        hq.forms.create(project_of(request), xform, form_id=str(request.path_params["form_id"]))

    await run_in_threadpool(work)
    return JSONResponse({"success": True})


async def _xform(request: Request) -> bytes:
    """The body as an XForm; a workbook is converted. FormError ``xlsform.*``, ``form.*``, ``xml.*``."""
    hq = hq_of(request)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in {"application/xml", "text/xml", *_XLSX}:
        raise RequestError("form.unknown_kind")
    data = await read_body(request, hq.limits.form, hq.limits)
    if kind not in _XLSX:
        return data
    name = request.headers.get("x-xlsform-formid-fallback", "form")
    return await run_in_threadpool(_convert, data, name)


def _convert(data: bytes, name: str) -> bytes:
    from forms.xlsform import convert_xlsform  # pyxform costs a quarter of a second

    return convert_xlsform(data, f"{name}.xlsx").xform


async def put_file(request: Request) -> Response:
    hq = hq_of(request)
    name = str(request.path_params["name"])
    if not is_plain_name(name):
        raise RequestError("form.bad_file_name")
    form = await _draft(request)
    blob = await receive_file(request, hq.blobs, hq.limits)
    await run_in_threadpool(hq.forms.put_file, form.key, name, blob)
    return JSONResponse({"success": True})


async def publish(request: Request) -> Response:
    form = await _draft(request)
    await run_in_threadpool(hq_of(request).forms.publish, form)
    return JSONResponse({"success": True})


async def _draft(request: Request) -> StoredForm:
    forms, form_id = hq_of(request).forms, str(request.path_params["form_id"])
    form = await run_in_threadpool(forms.draft, project_of(request), form_id)
    if form is None:
        raise RequestError("form.no_draft")
    return form


# Submissions


def _submission_json(found: StoredSubmission) -> dict[str, object]:
    return {
        "instanceId": found.instance_id,
        "submitterId": found.actor,
        "deviceId": found.device_id or None,
        "createdAt": found.created_at,
        "updatedAt": found.current_at if found.edited else None,
        "reviewState": "edited" if found.edited else None,
        "currentVersion": {
            "instanceId": found.current_instance_id,
            "instanceName": found.instance_name or None,
            "formVersion": found.form_version,
            "createdAt": found.current_at,
            "current": True,
        },
    }


async def list_submissions(request: Request) -> Response:
    hq, form_id = hq_of(request), str(request.path_params["form_id"])
    if await run_in_threadpool(hq.forms.form_key, project_of(request), form_id) is None:
        raise RequestError("form.unknown")
    found = await run_in_threadpool(hq.submissions.listing, project_of(request), form_id)
    return JSONResponse([_submission_json(one) for one in found])


def _which(request: Request) -> tuple[int, str, str]:
    params = request.path_params
    return project_of(request), str(params["form_id"]), str(params["instance_id"])


async def get_submission(request: Request) -> Response:
    found = await run_in_threadpool(hq_of(request).submissions.find, *_which(request))
    if found is None:
        raise RequestError("submission.unknown")
    return JSONResponse(_submission_json(found))


async def get_xml(request: Request) -> Response:
    data = await run_in_threadpool(hq_of(request).submissions.xml, *_which(request))
    if data is None:
        raise RequestError("submission.unknown")
    return Response(data, media_type="application/xml")


async def list_files(request: Request) -> Response:
    files = await run_in_threadpool(hq_of(request).submissions.files, *_which(request))
    if files is None:
        raise RequestError("submission.unknown")
    return JSONResponse([{"name": file.name, "exists": file.sha256 is not None} for file in files])


async def get_file(request: Request) -> Response:
    name = str(request.path_params["name"])
    path = await run_in_threadpool(hq_of(request).submissions.file_path, *_which(request), name)
    if path is None:
        raise RequestError("file.unknown")
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}",
        "X-Content-Type-Options": "nosniff",
    }
    return FileResponse(path, media_type="application/octet-stream", headers=headers)
