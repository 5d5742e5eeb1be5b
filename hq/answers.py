"""Answers on the wire: OpenRosa speaks XML, the REST API speaks JSON; both say what is wrong.

Other programs than ours show the message as it is, so each code has its English words here.
"""

from __future__ import annotations

import errno
from collections.abc import Mapping
from xml.sax.saxutils import escape

from starlette.responses import JSONResponse, Response

from forms.errors import CodedError

OPENROSA_RESPONSE = "http://openrosa.org/http/response"

_WORDS: Mapping[str, tuple[int, str]] = {
    "access.none": (401, "This needs a token."),
    "access.unknown": (403, "This token is not known here, or was withdrawn."),
    "access.not_allowed": (403, "This token may not do that."),
    "openrosa.no_version": (400, "The header X-OpenRosa-Version: 1.0 is missing."),
    "project.unknown": (404, "There is no such project."),
    "form.unknown": (404, "There is no such form."),
    "form.exists": (409, "There is a form with this id already."),
    "form.version_exists": (409, "This version of the form was published before. Give it a new version."),
    "form.other_id": (400, "The form has another id than the address names."),
    "form.no_draft": (404, "The form has no draft."),
    "form.bad_file_name": (400, "The file name is not a plain name."),
    "form.unknown_kind": (415, "Send an XForm as application/xml or a workbook as .xlsx."),
    "xml.too_large": (413, "The XML is too large."),
    "xml.doctype": (400, "The XML has a DOCTYPE, which is not read."),
    "xml.too_deep": (400, "The XML is nested too deeply."),
    "xml.not_well_formed": (400, "The XML is not well-formed."),
    "form.not_xform": (400, "This is not an XForm."),
    "form.no_id": (400, "The form has no id."),
    "form.bad_id": (400, "The form's id is not usable."),
    "submission.no_form_id": (400, "The submission names no form."),
    "submission.no_instance_id": (400, "The submission has no instanceID."),
    "submission.bad_instance_id": (
        400,
        "The submission's instanceID is too long or holds control characters.",
    ),
    "submission.unknown": (404, "There is no such submission."),
    "submission.unknown_form": (404, "There is no such form here."),
    "submission.unknown_version": (404, "The form is here, but not in the version of this submission."),
    "submission.conflict": (409, "A submission with this instanceID is here with different XML."),
    "submission.file_conflict": (409, "A file with this name is here with different content."),
    "submission.unknown_original": (404, "The submission that was edited is not here."),
    "submission.outdated_edit": (409, "The submission that was edited is out of date: a newer edit is here."),
    "file.unknown": (404, "There is no such file."),
    "upload.not_multipart": (400, "The body must be multipart/form-data."),
    "upload.malformed": (400, "The multipart body is malformed or ends too early."),
    "upload.no_xml": (400, "The part xml_submission_file is missing."),
    "upload.repeated_part": (400, "A part came twice."),
    "upload.bad_name": (400, "A file name is not usable."),
    "upload.too_many_parts": (413, "The body has too many parts."),
    "upload.too_large": (413, "The body is too large."),
    "upload.too_slow": (408, "The body came too slowly."),
    "upload.cut": (400, "The body was cut off."),
    "upload.encoded": (400, "The body must not be compressed."),
    "server.disk_full": (507, "The server's disk is full."),
}


def said(error: CodedError) -> tuple[int, str]:
    """HTTP status and words of an error; what is not in the table is a 400 under its code."""
    status, words = _WORDS.get(error.code, (400, error.code))
    facts = ", ".join(f"{name}: {value}" for name, value in error.values.items())
    return status, f"{words} ({facts})" if facts else words


def openrosa_headers(limit: int) -> dict[str, str]:
    return {
        "X-OpenRosa-Version": "1.0",
        "X-OpenRosa-Accept-Content-Length": str(limit),
        "Content-Language": "en",
    }


def openrosa_message(status: int, message: str, limit: int, *, nature: str = "") -> Response:
    """OpenRosa HTTP 1.0, response document."""
    body = (
        f'<OpenRosaResponse xmlns="{OPENROSA_RESPONSE}" items="0">'
        f'<message nature="{nature}">{escape(message)}</message></OpenRosaResponse>'
    )
    return xml(body, status=status, headers=openrosa_headers(limit))


def xml(body: str | bytes, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(body, status, headers=headers, media_type="text/xml; charset=utf-8")


def json_error(error: CodedError) -> JSONResponse:
    status, message = said(error)
    return JSONResponse({"message": message, "code": error.code}, status)


def is_disk_full(error: OSError) -> bool:
    return error.errno in {errno.ENOSPC, errno.EDQUOT}
