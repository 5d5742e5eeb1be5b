"""A profile, as in the tests of the store."""

from tests.records.conftest import home, profile

__all__ = ["home", "profile"]
