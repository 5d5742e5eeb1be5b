"""What errors of a form and of its workbook mean: what happened, and what to do. {names} are values."""

from __future__ import annotations

from collections.abc import Mapping

from fieldapp.ui.words.mark import QT_TRANSLATE_NOOP

FORM_WORDS: Mapping[str, str] = {
    # Bringing a form in
    "form.unreadable": QT_TRANSLATE_NOOP(
        "Messages", "{file} could not be read ({reason}). Check that the file is there and may be opened."
    ),
    "form.too_large": QT_TRANSLATE_NOOP(
        "Messages", "{file} is {size}; a form may have {limit} at most. Is it the right file?"
    ),
    "form.unknown": QT_TRANSLATE_NOOP(
        "Messages", "There is no form {form_id} on this laptop. Add the form first."
    ),
    "form.version_exists": QT_TRANSLATE_NOOP(
        "Messages",
        "Form {form_id} is already here in version “{version}” with other questions. "
        "Give the changed form a new version in its settings sheet, then add it again.",
    ),
    "form.missing": QT_TRANSLATE_NOOP(
        "Messages", "This record's form is no longer on this laptop. Add the form again."
    ),
    "form.damaged": QT_TRANSLATE_NOOP(
        "Messages", "Form {form_id} arrived damaged from the server. Download it again."
    ),
    "form.not_an_xform": QT_TRANSLATE_NOOP(
        "Messages", "This XML file is not a form (it begins with <{root}>). Choose an XForm or an XLSForm."
    ),
    "form.no_instance": QT_TRANSLATE_NOOP(
        "Messages",
        "The form has no place for answers (no primary instance). Ask the form's author to correct it.",
    ),
    "form.no_form_id": QT_TRANSLATE_NOOP(
        "Messages", "The form has no form ID. Set form_id in the workbook's settings sheet."
    ),
    "form.submission_method": QT_TRANSLATE_NOOP(
        "Messages", "The form wants to be sent by “{method}”, which this program does not know."
    ),
    "form.repeat_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The form's repeat {ref} has no place in its answers. Ask the form's author to correct it.",
    ),
    "form.cycle": QT_TRANSLATE_NOOP(
        "Messages",
        "Questions wait for each other in a circle: {through}. "
        "Change one of their formulas, first {part} of {ref}.",
    ),
    "form.missing_reference": QT_TRANSLATE_NOOP(
        "Messages",
        "A formula asks for {missing}, which is not in the form: “{expression}”. Correct {part} of {ref}.",
    ),
    "entities.version": QT_TRANSLATE_NOOP(
        "Messages",
        "The form makes entities in version {version}; this program understands {understood} at most.",
    ),
    "entities.not_a_list": QT_TRANSLATE_NOOP(
        "Messages", "The entity list of the form could not be read. Download the form again."
    ),
    "audit.not_readable": QT_TRANSLATE_NOOP(
        "Messages", "The audit log of this record could not be read. Tell your supervisor."
    ),
    "form.choice_name": QT_TRANSLATE_NOOP(
        "Messages",
        "The formula {expression} asks for a choice's label of “{question}”, which has no choices. "
        "Correct the question's name.",
    ),
    "form.invalid": QT_TRANSLATE_NOOP(
        "Messages", "The interview cannot be finalised yet: {count} to correct. The list shows where."
    ),
    "action.missing_node": QT_TRANSLATE_NOOP(
        "Messages", "The form sets a value in {ref}, which does not exist. Correct the name in the form."
    ),
    "action.unknown_event": QT_TRANSLATE_NOOP(
        "Messages", "The form sets a value in {ref} on an event that is not known ({events})."
    ),
    "action.new_repeat_in_model": QT_TRANSLATE_NOOP(
        "Messages", "The form sets a value in {ref} for new repeat instances, but outside the repeat."
    ),
    # Formulas
    "xpath.syntax": QT_TRANSLATE_NOOP(
        "Messages", "A formula is not written right at character {position}: “{expression}”."
    ),
    "xpath.unknown_function": QT_TRANSLATE_NOOP(
        "Messages", "A formula uses the function {function}(), which does not exist: “{expression}”."
    ),
    "xpath.arguments": QT_TRANSLATE_NOOP(
        "Messages", "The function {function}() is given too few, too many or wrong values: “{expression}”."
    ),
    "xpath.too_long": QT_TRANSLATE_NOOP(
        "Messages", "A formula takes too long to work out and cannot be used: {expression}"
    ),
    "xpath.slow_pattern": QT_TRANSLATE_NOOP(
        "Messages", "A pattern takes too long to compare and cannot be used: {expression}"
    ),
    "xpath.several_nodes": QT_TRANSLATE_NOOP(
        "Messages",
        "A formula finds several values where one is wanted, and takes the first: “{expression}” ({ref}).",
    ),
    "xpath.not_a_node_set": QT_TRANSLATE_NOOP(
        "Messages", "A formula counts or joins something that is not a set of questions: “{expression}”."
    ),
    # Workbooks
    "xlsform.not_a_workbook": QT_TRANSLATE_NOOP(
        "Messages",
        "{file} is not an Excel workbook ({looks_like}). Choose the form's .xlsx, .xls or .xml file.",
    ),
    "xlsform.encrypted": QT_TRANSLATE_NOOP(
        "Messages", "{file} is protected with a password. Save it without one in Excel, then add it again."
    ),
    "xlsform.too_large": QT_TRANSLATE_NOOP(
        "Messages", "{file} is {size}; a workbook may have {limit} at most. Is it the right file?"
    ),
    "xlsform.unreadable": QT_TRANSLATE_NOOP(
        "Messages", "{file} is damaged ({reason}). Open it in Excel, save it anew, then add it again."
    ),
    "xlsform.unsafe_archive": QT_TRANSLATE_NOOP(
        "Messages", "{file} is built like a file that attacks programs ({reason}). It was not opened."
    ),
    "xlsform.refused": QT_TRANSLATE_NOOP("Messages", "{file} has an error. {advice} Converter: {reason}"),
    # XML
    "xml.not_well_formed": QT_TRANSLATE_NOOP(
        "Messages", "The file is not whole XML (line {line}, character {column}). Get the file again."
    ),
    "xml.doctype": QT_TRANSLATE_NOOP(
        "Messages", "The file declares a document type, which may hide an attack. It was not opened."
    ),
    "xml.too_deep": QT_TRANSLATE_NOOP(
        "Messages", "The file is nested deeper than {limit} levels. It was not opened."
    ),
    "xml.too_large": QT_TRANSLATE_NOOP(
        "Messages", "The file is {size}; XML may have {limit} at most. Is it the right file?"
    ),
    # Media of forms
    "media.damaged": QT_TRANSLATE_NOOP(
        "Messages", "The file {name} of form {form_id} arrived damaged. Download the form again."
    ),
    "media.missing": QT_TRANSLATE_NOOP(
        "Messages", "Files of the form are missing: {files}. Put them beside the form, then add it again."
    ),
    "media.too_large": QT_TRANSLATE_NOOP(
        "Messages", "The form's file {file} is {size}; {limit} is the most that can be read."
    ),
    "media.not_text": QT_TRANSLATE_NOOP(
        "Messages", "The form's file {file} is not UTF-8 text. Save it in Excel as “CSV UTF-8”."
    ),
    "media.csv_delimiter": QT_TRANSLATE_NOOP(
        "Messages", "The columns of the form's file {file} cannot be told apart. Save it as “CSV UTF-8”."
    ),
    "media.not_geojson": QT_TRANSLATE_NOOP(
        "Messages", "The form's file {file} is not GeoJSON with points. Export it again from the map program."
    ),
    # Records and answers
    "answer.not_a_question": QT_TRANSLATE_NOOP("Messages", "{ref} is not a question and takes no answer."),
    "answer.not_relevant": QT_TRANSLATE_NOOP(
        "Messages", "This question is not asked now. Another answer has closed it."
    ),
    "answer.read_only": QT_TRANSLATE_NOOP("Messages", "This answer is filled in by the form itself."),
    "answer.rank_incomplete": QT_TRANSLATE_NOOP(
        "Messages", "The order must hold every choice once. Put all of them in order."
    ),
    "repeat.fixed": QT_TRANSLATE_NOOP(
        "Messages", "The form itself says how many there are here. Change the answer that counts them."
    ),
    "node.missing": QT_TRANSLATE_NOOP("Messages", "{ref} is no longer in the interview."),
    "language.unknown": QT_TRANSLATE_NOOP("Messages", "The form has no language “{language}”."),
    "instance.other_form": QT_TRANSLATE_NOOP(
        "Messages", "The record belongs to form {found}, not to {expected}. Open it with its own form."
    ),
    "submission.no_form_id": QT_TRANSLATE_NOOP(
        "Messages", "The record does not say which form it belongs to. It was set aside."
    ),
    "submission.no_instance_id": QT_TRANSLATE_NOOP(
        "Messages", "The record has no number of its own (instanceID). It was set aside."
    ),
}

LOOKS_LIKE_WORDS: Mapping[str, str] = {
    "document": QT_TRANSLATE_NOOP("Messages", "it is a text document"),
    "opendocument": QT_TRANSLATE_NOOP("Messages", "it is an OpenDocument file; save it as .xlsx"),
    "binary_workbook": QT_TRANSLATE_NOOP("Messages", "it is a binary workbook; save it as .xlsx"),
    "archive": QT_TRANSLATE_NOOP("Messages", "it is a ZIP archive"),
    "empty": QT_TRANSLATE_NOOP("Messages", "it is empty"),
    "web_page": QT_TRANSLATE_NOOP("Messages", "it is a web page"),
    "xml": QT_TRANSLATE_NOOP("Messages", "it is XML; name it .xml"),
    "pdf": QT_TRANSLATE_NOOP("Messages", "it is a PDF"),
    "binary": QT_TRANSLATE_NOOP("Messages", "it is of another kind"),
    "text": QT_TRANSLATE_NOOP("Messages", "it is plain text"),
}

UNSAFE_WORDS: Mapping[str, str] = {
    "members": QT_TRANSLATE_NOOP("Messages", "too many parts"),
    "size": QT_TRANSLATE_NOOP("Messages", "it unpacks to too much"),
    "ratio": QT_TRANSLATE_NOOP("Messages", "it unpacks to too much"),
    "doctype": QT_TRANSLATE_NOOP("Messages", "a hidden document type"),
}

ADVICE_WORDS: Mapping[str, str] = {
    "entities": QT_TRANSLATE_NOOP("Messages", "Look at the entities sheet."),
    "header": QT_TRANSLATE_NOOP("Messages", "A column's heading is wrong or there twice."),
    "label_missing": QT_TRANSLATE_NOOP("Messages", "A question or choice has no label."),
    "name": QT_TRANSLATE_NOOP(
        "Messages", "A name is missing, there twice, or has a space or sign that names may not have."
    ),
    "reference": QT_TRANSLATE_NOOP("Messages", "A ${name} points to a question that is not there."),
    "range": QT_TRANSLATE_NOOP("Messages", "A range question has wrong start, end or step."),
    "structure": QT_TRANSLATE_NOOP("Messages", "A group or repeat is begun and not ended, or the reverse."),
    "calculation_missing": QT_TRANSLATE_NOOP("Messages", "A calculate row has no calculation."),
    "question_type": QT_TRANSLATE_NOOP("Messages", "A question's type is not one that XLSForm knows."),
    "choice_list_missing": QT_TRANSLATE_NOOP("Messages", "A choice list is not in the choices sheet."),
    "survey_missing": QT_TRANSLATE_NOOP("Messages", "There is no survey sheet."),
    "other": QT_TRANSLATE_NOOP("Messages", "Correct it in Excel, then add the form again."),
}

PART_WORDS: Mapping[str, str] = {
    "calculate": QT_TRANSLATE_NOOP("Messages", "the calculation"),
    "relevant": QT_TRANSLATE_NOOP("Messages", "the condition to be asked (relevant)"),
    "constraint": QT_TRANSLATE_NOOP("Messages", "the check (constraint)"),
    "required": QT_TRANSLATE_NOOP("Messages", "the condition to be required"),
    "readonly": QT_TRANSLATE_NOOP("Messages", "the condition to be read-only"),
    "label": QT_TRANSLATE_NOOP("Messages", "the label"),
    "constraint_message": QT_TRANSLATE_NOOP("Messages", "the message of the check"),
    "required_message": QT_TRANSLATE_NOOP("Messages", "the message that an answer is required"),
    "hint": QT_TRANSLATE_NOOP("Messages", "the hint"),
    "choices": QT_TRANSLATE_NOOP("Messages", "the choice filter"),
    "count": QT_TRANSLATE_NOOP("Messages", "the repeat's count"),
    "default": QT_TRANSLATE_NOOP("Messages", "the default value"),
    "action": QT_TRANSLATE_NOOP("Messages", "the action"),
}
