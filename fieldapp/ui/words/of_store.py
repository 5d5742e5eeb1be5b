"""What errors of a profile and of its store mean: what happened, and what to do. {names} are values."""

from __future__ import annotations

from collections.abc import Mapping

from fieldapp.ui.words.mark import QT_TRANSLATE_NOOP

LOSS_WORDS: Mapping[str, str] = {
    "record": QT_TRANSLATE_NOOP("Messages", "This record could not be brought back: {title} ({form}, {at})."),
    "answers": QT_TRANSLATE_NOOP(
        "Messages", "Answers of a record that could not be brought back, the last typed {at}."
    ),
    "file": QT_TRANSLATE_NOOP("Messages", "A file of this record is gone: {title} ({form}, {at})."),
    "older": QT_TRANSLATE_NOOP("Messages", "As it was in the backup: {title} ({form}, {at})."),
    "draft": QT_TRANSLATE_NOOP(
        "Messages", "Look through this record and finalise it again: {title} ({form}, {at})."
    ),
    "history": QT_TRANSLATE_NOOP(
        "Messages",
        "Part of the history is gone. A record that was begun after the last backup may be gone with it.",
    ),
    "some answers": QT_TRANSLATE_NOOP(
        "Messages", "The last answers typed into a draft may be missing. Look through your drafts."
    ),
    "some files": QT_TRANSLATE_NOOP(
        "Messages", "A photo or another file of a draft may be missing. Look through your drafts."
    ),
}
"""What a repair could not bring back, or only in part."""

DAMAGE_WORDS: Mapping[str, str] = {
    "verify.structure": QT_TRANSLATE_NOOP("Messages", "damaged structure"),
    "verify.page": QT_TRANSLATE_NOOP("Messages", "a damaged page"),
    "verify.submission": QT_TRANSLATE_NOOP("Messages", "finalised answers that are not as they were"),
    "verify.attachment": QT_TRANSLATE_NOOP("Messages", "an attachment that is not as it was"),
    "verify.form": QT_TRANSLATE_NOOP("Messages", "a form that is not as it was"),
    "verify.reference": QT_TRANSLATE_NOOP("Messages", "rows that belong to nothing"),
    "backup.other_rows": QT_TRANSLATE_NOOP("Messages", "fewer rows than in the store"),
    "backup.other_key": QT_TRANSLATE_NOOP("Messages", "another key file than the profile's"),
}
"""What a copy suffers from, within a sentence."""

STORE_WORDS: Mapping[str, str] = {
    "profile.wrong_passphrase": QT_TRANSLATE_NOOP(
        "Messages",
        "The passphrase is not right. Check Caps Lock and the keyboard's language, then try again.",
    ),
    "profile.weak_passphrase": QT_TRANSLATE_NOOP(
        "Messages", "The passphrase is too short: use at least {characters} characters, or {words} words."
    ),
    "profile.no_name": QT_TRANSLATE_NOOP("Messages", "Write your name first."),
    "profile.in_use": QT_TRANSLATE_NOOP(
        "Messages", "This profile is open in another window of the program. Close that one first."
    ),
    "profile.damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The file that holds this profile's key cannot be read (folder {folder}). Nothing was deleted. "
        "A backup has a copy of it: repair the profile, or ask your supervisor.",
    ),
    "profile.newer_schema": QT_TRANSLATE_NOOP(
        "Messages",
        "A newer version of the program has written this profile. Install that version; nothing was changed.",
    ),
    "profile.cannot_create": QT_TRANSLATE_NOOP(
        "Messages", "The profile could not be made ({reason}). Is the disk full or write-protected?"
    ),
    "profile.cannot_write": QT_TRANSLATE_NOOP(
        "Messages", "The new passphrase could not be written ({reason}). The old one still opens the profile."
    ),
    "profile.wait": QT_TRANSLATE_NOOP(
        "Messages",
        "Too many wrong tries. Wait {seconds} seconds, then try again. Is it written on paper somewhere?",
    ),
    "profile.no_memory": QT_TRANSLATE_NOOP(
        "Messages", "There is too little free memory to open a key. Close other programs, then try again."
    ),
    "recovery.none": QT_TRANSLATE_NOOP(
        "Messages",
        "No recovery key was set for this profile. Only its own passphrase opens it: look for the paper on "
        "which it was written.",
    ),
    "recovery.bad_public_key": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not one whole public key. It begins with age1 and has 62 letters and digits: copy it again "
        "from where it was told.",
    ),
    "recovery.trust_damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "The file with this laptop's recovery key cannot be read ({name}). Set the recovery key again.",
    ),
    "recovery.exists": QT_TRANSLATE_NOOP(
        "Messages", "{name} is there already and was not written over. Choose another name."
    ),
    "recovery.cannot_write": QT_TRANSLATE_NOOP(
        "Messages",
        "The recovery key could not be written ({reason}). Is the disk full or write-protected? "
        "Nothing was changed.",
    ),
    "recovery.no_key_file": QT_TRANSLATE_NOOP(
        "Messages", "The key file {name} could not be read ({reason}). Is its USB stick in its place?"
    ),
    "recovery.not_a_key_file": QT_TRANSLATE_NOOP(
        "Messages",
        "This file holds no recovery key, or it is damaged. Choose the file that was made together with the "
        "public key, or a copy of it.",
    ),
    "recovery.wrong_passphrase": QT_TRANSLATE_NOOP(
        "Messages",
        "The passphrase of the key file is not right. Check Caps Lock and the keyboard's language, then try "
        "again.",
    ),
    "recovery.too_dear": QT_TRANSLATE_NOOP(
        "Messages",
        "This key file needs a faster computer to be opened. Take the profile's folder to the one on which "
        "the key was made.",
    ),
    "recovery.other_key": QT_TRANSLATE_NOOP(
        "Messages",
        "This profile was set up for another recovery key. It needs the one whose public key is {wanted}.",
    ),
    "recovery.other_profile": QT_TRANSLATE_NOOP(
        "Messages",
        "What was sealed for the recovery key belongs to another profile. Nothing was changed; bring this "
        "profile's folder back from a backup.",
    ),
    "recovery.damaged": QT_TRANSLATE_NOOP(
        "Messages",
        "What was sealed for the recovery key is damaged. Nothing was changed; bring the profile's folder "
        "back from a backup.",
    ),
    "store.disk_full": QT_TRANSLATE_NOOP(
        "Messages",
        "The disk is full. All that was saved before is safe; this last step was not. "
        "Free some space, then do it again.",
    ),
    "store.read_only": QT_TRANSLATE_NOOP(
        "Messages", "The store cannot be written: the disk is write-protected. Nothing was changed."
    ),
    "store.cannot_open": QT_TRANSLATE_NOOP(
        "Messages", "The store of this profile could not be opened. Is its disk or USB stick in its place?"
    ),
    "store.not_a_database": QT_TRANSLATE_NOOP(
        "Messages",
        "The store of this profile is not what this program wrote. "
        "Repair it, or bring it back from a backup.",
    ),
    "store.damaged": QT_TRANSLATE_NOOP(
        "Messages", "The store of this profile is damaged. Do not go on with it: repair it."
    ),
    "store.busy": QT_TRANSLATE_NOOP("Messages", "The store is busy with another job. Try again in a moment."),
    "store.io_error": QT_TRANSLATE_NOOP(
        "Messages", "The disk did not do what was asked ({reason}). This last step was not saved; try again."
    ),
    "store.unsafe": QT_TRANSLATE_NOOP(
        "Messages", "The store is not safe on this system ({setting}). It was not opened."
    ),
    "store.unsound_library": QT_TRANSLATE_NOOP(
        "Messages", "The database library {version} has a known fault. Install the program again."
    ),
    "store.bad_text": QT_TRANSLATE_NOOP(
        "Messages", "The text holds a sign that cannot be kept. Delete it and type the answer again."
    ),
    "record.missing": QT_TRANSLATE_NOOP("Messages", "This record is no longer on this laptop."),
    "record.not_a_draft": QT_TRANSLATE_NOOP(
        "Messages", "This record is finalised and cannot be changed ({state})."
    ),
    "record.must_be_sealed": QT_TRANSLATE_NOOP(
        "Messages",
        "This form wants its records sealed for headquarters, which this version cannot do. The record stays "
        "here as a draft, encrypted. Ask headquarters for the form without encryption.",
    ),
    "record.not_finalised": QT_TRANSLATE_NOOP(
        "Messages", "This record is not finalised yet. Finalise it first."
    ),
    "record.other_instance": QT_TRANSLATE_NOOP(
        "Messages", "The answers carry another record's number. Nothing was finalised; open the draft again."
    ),
    "record.conflict": QT_TRANSLATE_NOOP(
        "Messages",
        "Record {instance_id} came again with other answers. The first one was kept; tell headquarters.",
    ),
    "record.older_version_here": QT_TRANSLATE_NOOP(
        "Messages", "An older version of this record is still on this laptop. Delete that one first."
    ),
    "correction.no_reason": QT_TRANSLATE_NOOP(
        "Messages", "Write why the record is corrected: the reason stays in its history."
    ),
    "correction.not_allowed": QT_TRANSLATE_NOOP(
        "Messages", "The author of this form does not allow corrections on this laptop. Ask headquarters."
    ),
    "correction.not_possible": QT_TRANSLATE_NOOP(
        "Messages", "This form gives its records no number, so a correction could not name what it replaces."
    ),
    "correction.of_draft": QT_TRANSLATE_NOOP(
        "Messages", "This record is a draft: change it as it is, it needs no correction."
    ),
    "correction.outdated": QT_TRANSLATE_NOOP(
        "Messages",
        "There is a newer version of this record. Nothing was finalised or changed; correct the newer one.",
    ),
    "correction.open": QT_TRANSLATE_NOOP(
        "Messages", "A correction of this record was begun already. Finish or delete that draft first."
    ),
    "attachment.missing": QT_TRANSLATE_NOOP(
        "Messages", "A file of this record is missing. Attach it again, or clear the answer."
    ),
    "attachment.too_large": QT_TRANSLATE_NOOP(
        "Messages", "The file is {size}; {limit} is the most that can be kept. Make it smaller."
    ),
    "store.migration_failed": QT_TRANSLATE_NOOP(
        "Messages",
        "The store could not be brought to this version of the program ({reason}). It is as it was. "
        "Open it with the version before, or repair it.",
    ),
    "record.not_sent": QT_TRANSLATE_NOOP(
        "Messages", "This record is not at headquarters ({state}): it is never deleted from here before."
    ),
    "record.no_receipt": QT_TRANSLATE_NOOP(
        "Messages", "No receipt of headquarters fits this record. It was not deleted; check the store."
    ),
    "repair.nothing": QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing of this store can be read, and no backup was found. Nothing was changed. "
        "Plug in the disk or USB stick with the backups, then try again.",
    ),
    "repair.no_key": QT_TRANSLATE_NOOP(
        "Messages",
        "No key file was found that opens this store: the profile's own cannot be read. Nothing was changed. "
        "Plug in the disk or USB stick with the backups, then try again.",
    ),
    "repair.failed": QT_TRANSLATE_NOOP(
        "Messages",
        "The store could not be repaired ({reason}). It is as it was. Bring it back from a backup.",
    ),
    "backup.cannot_write": QT_TRANSLATE_NOOP(
        "Messages",
        "The backup could not be written to {folder} ({reason}). Is the disk or USB stick in its place?",
    ),
    "backup.no_room": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no room for a backup in {folder}. Free some space there, or choose another folder.",
    ),
    "backup.failed_test": QT_TRANSLATE_NOOP(
        "Messages",
        "The new backup did not pass its test ({reason}) and does not count. It was set aside: {folder}. "
        "The older ones stay. Check the store, and use another disk or USB stick.",
    ),
    "restore.damaged": QT_TRANSLATE_NOOP(
        "Messages", "This backup is damaged ({reason}). Nothing was changed. Take an older one."
    ),
    "restore.cannot_write": QT_TRANSLATE_NOOP(
        "Messages", "The backup could not be brought back ({reason}). Nothing was changed."
    ),
    "verify.structure": QT_TRANSLATE_NOOP(
        "Messages", "The store's structure is damaged ({reason}). Repair the store."
    ),
    "verify.page": QT_TRANSLATE_NOOP(
        "Messages", "A page of the store is damaged ({reason}). Repair the store."
    ),
    "verify.history": QT_TRANSLATE_NOOP(
        "Messages", "The history was changed from outside at entry {entry}. Tell your supervisor."
    ),
    "verify.history_cut": QT_TRANSLATE_NOOP(
        "Messages", "The end of the history was cut off from outside. Tell your supervisor."
    ),
    "verify.record": QT_TRANSLATE_NOOP(
        "Messages", "A record of {at} is gone, and nobody deleted it. Repair the store."
    ),
    "verify.frozen": QT_TRANSLATE_NOOP(
        "Messages",
        "The finalised answers of record {number} are not those that the history names. "
        "Tell your supervisor.",
    ),
    "verify.submission": QT_TRANSLATE_NOOP(
        "Messages",
        "The finalised answers of record {number} are not as they were finalised. Repair the store.",
    ),
    "verify.attachment": QT_TRANSLATE_NOOP(
        "Messages", "Attachment {number} is not as it was kept. Repair the store."
    ),
    "verify.form": QT_TRANSLATE_NOOP(
        "Messages", "Form {number} is not as it was added. Repair the store, or add the form again."
    ),
    "verify.reference": QT_TRANSLATE_NOOP(
        "Messages", "Row {number} of {table} belongs to nothing that is there. Repair the store."
    ),
    "verify.receipt": QT_TRANSLATE_NOOP(
        "Messages",
        "Record {number} and its receipt do not fit each other. Repair the store; it is sent again.",
    ),
}
