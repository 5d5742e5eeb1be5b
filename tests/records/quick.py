"""What tests of the store share: a passphrase of nobody's, and a key derivation that costs little."""

from __future__ import annotations

from fieldapp.records.keys import KdfCost

PASSPHRASE = "made up for a test"
QUICK = KdfCost(memory_kib=64, passes=1, lanes=1)
