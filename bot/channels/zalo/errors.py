"""What a failed call to Zalo means. HTTP 200 says nothing: the code stands in the answer."""

from typing import Any, Literal

ErrorKind = Literal["idle", "auth", "quota", "transient", "ambiguous", "permanent"]
"""idle: nothing came while a poll waited. auth: the token is not known any more. quota: the plan is used up, for the
whole bot. transient: it surely was not carried out. ambiguous: it may have been. permanent: it never will be."""

_OF_CODE: dict[int, ErrorKind] = {
    400: "permanent",
    401: "auth",
    403: "transient",  # Zalo's own table calls it "internal server error"
    404: "permanent",
    426: "permanent",  # testWebhook may be called a few times a day
    429: "quota",
}


class ZaloError(Exception):
    """A call failed. It says the method, the code and Zalo's words, never an address: addresses hold the token.
    `code`: 0 where Zalo told none. `retry_after`: seconds, where that was told."""

    def __init__(
        self, method: str, kind: ErrorKind, code: int = 0, words: str = "", retry_after: float | None = None
    ) -> None:
        super().__init__(" ".join(filter(None, (f"{method}: {kind}", str(code or ""), words))))
        self.method = method
        self.kind = kind
        self.code = code
        self.words = words
        self.retry_after = retry_after


def kind_of(code: int, *, sends: bool) -> ErrorKind:
    """What Zalo's code means for a call; `sends`: it would have left a message in a chat."""
    if code == 408:
        return "ambiguous" if sends else "idle"
    if code >= 500 or code == 0:
        return "transient"
    return _OF_CODE.get(code, "permanent")


def code_in(answer: dict[str, Any]) -> int:
    """The code in an answer, in either of its spellings; 0 where there is none."""
    for name in ("error_code", "errorCode"):
        try:
            return int(answer[name])
        except (KeyError, TypeError, ValueError):
            continue
    return 0
