"""What errors on the way to and from a server mean: what happened, and what to do. {names} are values."""

from __future__ import annotations

from collections.abc import Mapping

from fieldapp.ui.words.mark import QT_TRANSLATE_NOOP

SYNC_WORDS: Mapping[str, str] = {
    # The line
    "net.no_network": QT_TRANSLATE_NOOP(
        "Messages", "There is no network. Records wait here and are sent when you are connected again."
    ),
    "net.name_not_found": QT_TRANSLATE_NOOP(
        "Messages", "The server {host} was not found. Check the network, then the server's address."
    ),
    "net.refused": QT_TRANSLATE_NOOP(
        "Messages", "Nothing answers at {host}. Check the address, or try again later."
    ),
    "net.no_answer": QT_TRANSLATE_NOOP("Messages", "{host} does not answer. Try again later."),
    "net.timeout": QT_TRANSLATE_NOOP(
        "Messages", "{host} took too long. What arrived is kept; send again where the network is better."
    ),
    "net.cut": QT_TRANSLATE_NOOP(
        "Messages", "The connection to {host} broke off. What arrived is kept; send again to go on."
    ),
    "net.bad_answer": QT_TRANSLATE_NOOP(
        "Messages", "{host} gave an answer that makes no sense. Try again; if it stays so, tell headquarters."
    ),
    "net.proxy": QT_TRANSLATE_NOOP(
        "Messages", "The network's proxy did not let us through to {host}. Ask who keeps this network."
    ),
    "net.certificate": QT_TRANSLATE_NOOP(
        "Messages",
        "{host} could not prove who it is ({reason}). Nothing was sent. "
        "Check the laptop's date, then ask headquarters.",
    ),
    "net.tls": QT_TRANSLATE_NOOP(
        "Messages", "No safe connection to {host} came about ({reason}). Nothing was sent; ask headquarters."
    ),
    # Sending
    "send.unauthorised": QT_TRANSLATE_NOOP(
        "Messages", "{host} does not accept the user name or password. Correct them under Send, Server."
    ),
    "send.forbidden": QT_TRANSLATE_NOOP(
        "Messages", "{host} does not allow this user to send. Ask headquarters for access."
    ),
    "send.proxy_login": QT_TRANSLATE_NOOP(
        "Messages", "This network wants a login first. Open a web page to log in, then send again."
    ),
    "send.wrong_address": QT_TRANSLATE_NOOP(
        "Messages", "The address at {host} takes no records. Paste the app user's address again."
    ),
    "send.not_openrosa": QT_TRANSLATE_NOOP(
        "Messages",
        "{host} answered with a web page instead of a receipt. Check the address; "
        "a network with a login page does this too. Records stay here.",
    ),
    "send.not_ready": QT_TRANSLATE_NOOP(
        "Messages", "{host} does not take records now (status {status}). Try again later."
    ),
    "send.busy": QT_TRANSLATE_NOOP("Messages", "{host} is busy. The records wait and are sent later."),
    "send.server_error": QT_TRANSLATE_NOOP(
        "Messages", "{host} has a fault of its own (status {status}). The records wait; try again later."
    ),
    "send.not_understood": QT_TRANSLATE_NOOP(
        "Messages", "The server could not read this record: {message}. Tell headquarters; it is kept here."
    ),
    "send.quota": QT_TRANSLATE_NOOP(
        "Messages", "The server's account is full: {message}. Tell headquarters; the record is kept here."
    ),
    "send.unknown_form": QT_TRANSLATE_NOOP(
        "Messages",
        "The server does not know form {form_id} in version “{form_version}”. "
        "Ask headquarters to publish it, then send again.",
    ),
    "send.form_closed": QT_TRANSLATE_NOOP(
        "Messages", "The form takes no more records at headquarters: {message}. The record is kept here."
    ),
    "send.deleted_there": QT_TRANSLATE_NOOP(
        "Messages", "This record was deleted at headquarters: {message}. It is kept here."
    ),
    "send.conflict": QT_TRANSLATE_NOOP(
        "Messages",
        "Headquarters has this record with other answers: {message}. "
        "Nothing was overwritten; tell headquarters.",
    ),
    "send.outdated_edit": QT_TRANSLATE_NOOP(
        "Messages", "Headquarters has a newer version of this record: {message}. Get it first."
    ),
    "send.too_large": QT_TRANSLATE_NOOP(
        "Messages", "A file of this record is larger than the server takes: {message}. Make it smaller."
    ),
    "send.refused": QT_TRANSLATE_NOOP(
        "Messages", "The server refused this record (status {status}): {message}. It is kept here."
    ),
    "send.attachment_missing": QT_TRANSLATE_NOOP(
        "Messages", "A file of this record is missing on this laptop. Tell your supervisor; the record waits."
    ),
    "send.attachment_short": QT_TRANSLATE_NOOP(
        "Messages", "A file of this record is shorter than it was. Tell your supervisor; the record waits."
    ),
    "send.cancelled": QT_TRANSLATE_NOOP("Messages", "You stopped the sending. The record waits."),
    "send.no_server": QT_TRANSLATE_NOOP("Messages", "No server is set. Enter its address first."),
    "outbox.not_allowed": QT_TRANSLATE_NOOP(
        "Messages", "The record cannot go from “{before}” to “{after}”. Nothing was changed."
    ),
    "receipt.other_bytes": QT_TRANSLATE_NOOP(
        "Messages",
        "The server's receipt is for other answers. The record stays in the queue; tell headquarters.",
    ),
    # Servers
    "server.bad_address": QT_TRANSLATE_NOOP(
        "Messages", "This is not a server's address. It begins with https:// and is best pasted whole."
    ),
    "server.unauthorised": QT_TRANSLATE_NOOP(
        "Messages", "{host} does not accept the user name, password or token. Correct it and try again."
    ),
    "server.forbidden": QT_TRANSLATE_NOOP(
        "Messages", "{host} does not allow this user to do this. Ask headquarters for access."
    ),
    "server.not_found": QT_TRANSLATE_NOOP(
        "Messages", "{host} has nothing at this address. Check the address and the project's number."
    ),
    "server.unexpected": QT_TRANSLATE_NOOP(
        "Messages", "{host} answered something else than was asked (status {status}). Check the address."
    ),
    "server.busy": QT_TRANSLATE_NOOP("Messages", "{host} is busy (status {status}). Try again later."),
    "server.refused": QT_TRANSLATE_NOOP("Messages", "{host} refused (status {status}): {message}"),
    "server.not_openrosa": QT_TRANSLATE_NOOP(
        "Messages",
        "{host} did not answer as a form server does. Check the address; "
        "a network with a login page does this too.",
    ),
    "server.not_central": QT_TRANSLATE_NOOP(
        "Messages", "{host} did not answer as headquarters does. Check the address."
    ),
    "server.other_host": QT_TRANSLATE_NOOP(
        "Messages", "{host} sends us on to another server ({other}). This was not followed; ask headquarters."
    ),
    "server.insecure_redirect": QT_TRANSLATE_NOOP(
        "Messages", "{host} sends us on to an unprotected address. This was not followed; ask headquarters."
    ),
    "server.redirect_loop": QT_TRANSLATE_NOOP(
        "Messages", "{host} sends us round in a circle. Check the address."
    ),
    "server.too_much": QT_TRANSLATE_NOOP(
        "Messages", "{host} answered with more than {limit}. This was not taken; ask headquarters."
    ),
    "form_list.bad_item": QT_TRANSLATE_NOOP(
        "Messages", "Entry {position} of the server's form list is not whole. Tell headquarters."
    ),
    "manifest.bad_item": QT_TRANSLATE_NOOP(
        "Messages", "Entry {position} of the form's list of files is not whole. Tell headquarters."
    ),
    "manifest.bad_name": QT_TRANSLATE_NOOP(
        "Messages",
        "File {position} of the form has a name that is not safe. It was not taken; tell headquarters.",
    ),
    "pull.no_server": QT_TRANSLATE_NOOP(
        "Messages", "No headquarters is set. Enter its address and a supervisor's token first."
    ),
    "pull.unknown_version": QT_TRANSLATE_NOOP(
        "Messages",
        "Headquarters did not give version “{version}” of form {form_id}. Its records stay there; "
        "tell headquarters.",
    ),
    "pull.bad_file_name": QT_TRANSLATE_NOOP(
        "Messages",
        "A file of record {instance_id} has a name that is not safe. The file stays at headquarters, "
        "the answers came.",
    ),
    "pull.not_a_submission": QT_TRANSLATE_NOOP(
        "Messages", "Record {instance_id} from headquarters cannot be read ({reason}). The others go on."
    ),
    "pull.other_submission": QT_TRANSLATE_NOOP(
        "Messages", "Headquarters gave another record for {instance_id}. It was not taken; tell headquarters."
    ),
}
