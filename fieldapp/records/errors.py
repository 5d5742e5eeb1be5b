"""What can go wrong with a store, by code (see forms.errors)."""

from __future__ import annotations

from forms.errors import CodedError


class StoreError(CodedError):
    """The store cannot do this now; what was acknowledged before is untouched."""
