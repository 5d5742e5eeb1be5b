"""Where else a profile's key lies beside its own folder: its copies, and what was set aside of it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from fieldapp.records.backup import copies_in
from fieldapp.records.key_files import renew_keys
from fieldapp.records.profile_file import Profile
from fieldapp.records.swap import SET_ASIDE

OWN_PLACE = "backups"
"""The laptop's own copies, in the profiles' home."""
SECOND_PLACE = "backup_folder"
"""The setting that names the folder of the second place."""


def renew_elsewhere(present: Profile, data_key: bytes, second: str) -> None:
    """Write the proved ``present`` to all that can be reached now; ``second`` is the second place, or "".

    What cannot be written, as on a stick that is away, gets it with the next copy that is made there.
    """
    home, profile_id = present.folder.parent, present.folder.name
    places = [home / OWN_PLACE, *([Path(second)] if second else [])]
    copies = [copy.folder for place in places for copy in copies_in(place / profile_id, profile_id)]
    for folder in (*copies, *(home / SET_ASIDE).glob(f"{profile_id}-*")):
        with suppress(OSError):
            renew_keys(present, data_key, [folder])
