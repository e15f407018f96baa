# Python 3, nothing to install. Amounts come as text; int() and Fraction() keep them exact.
import json
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

API = "https://example.org/api/v1"


def ask(path, **words):
    try:
        with urlopen(f"{API}{path}?{urlencode(words)}") as answer:
            return json.load(answer)
    except HTTPError as refused:
        problem = json.load(refused)
        raise SystemExit(f"{problem['title']}: {problem['detail']}")


answer = ask("/estimate", stake=25000)
reward = int(answer["result"]["perEpoch"]["reward"])
print(f"epoch {answer['now']['epoch']}: {reward} lovelace")
