"""Reads the dashboard by Grafana's own data model and says what that model does not know: dashboard.py FILE"""

import json
import sys

from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models import dashboard


def unknown(written, read, place=""):
    """Places in `written` that are missing or different in `read`, which the model has made of it."""
    if isinstance(written, dict):
        for key, value in written.items():
            if not isinstance(read, dict) or key not in read:
                yield f"{place}/{key}"
            else:
                yield from unknown(value, read[key], f"{place}/{key}")
    elif isinstance(written, list):
        for number, value in enumerate(written):
            inside = isinstance(read, list) and number < len(read)
            yield from unknown(value, read[number] if inside else None, f"{place}/{number}")
    elif written != read:
        yield place


with open(sys.argv[1], encoding="utf-8") as file:
    source = json.load(file)
model = dashboard.Dashboard.from_json(source)
mistakes = list(unknown(source, json.loads(JSONEncoder().encode(model))))
for mistake in mistakes:
    print(f"monitoring: {sys.argv[1]}: Grafana knows no {mistake}")
sys.exit(1 if mistakes else 0)
