"""How hypothesis runs here.

In: nothing. Out: a settings profile, loaded on import: few examples, the same each time, no time limit for a single one.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

# Shrinking an invented catalogue takes minutes: the search profile does it, the steady one shows the first failure as it is.
settings.register_profile(
    "steady",
    max_examples=20,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
settings.register_profile("search", max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
