"""The methods of the Bot API that the stand-in for Zalo supports; every other name is answered 404, as by Zalo."""

from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

from bot.simulate.zalo.faults import ZaloRefused
from bot.simulate.zalo.state import TEXT_MOST, ZaloMessage, ZaloState, utf16
from bot.simulate.zalo.updates import ZaloUpdates
from bot.simulate.zalo.webhook import ZaloWebhook

Parameters = dict[str, Any]
NOTHING = object()
"""The result of a call that answers `ok` and nothing else."""
_STICKERS = ("a1b2c3",)
"""Stickers that there are; others are accepted and never shown."""


class ZaloMethods:
    """The supported methods. `webhook`: the one that is set."""

    def __init__(self, state: ZaloState, updates: ZaloUpdates, *, loopback: bool) -> None:
        self._state = state
        self._updates = updates
        self._loopback = loopback
        self.webhook: ZaloWebhook | None = None
        self._table: dict[str, Callable[[Parameters], Awaitable[Any]]] = {
            "getMe": self._get_me,
            "getUpdates": self._get_updates,
            "setWebhook": self._set_webhook,
            "testWebhook": self._test_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._get_webhook_info,
            "sendMessage": self._send_message,
            "sendPhoto": self._send_photo,
            "sendSticker": self._send_sticker,
            "sendVoice": self._send_voice,
            "sendChatAction": self._send_chat_action,
        }

    async def carry_out(self, method: str, parameters: Parameters) -> Any:
        """Carry out a call and return its result, or `NOTHING`. Raises ZaloRefused."""
        act = self._table.get(method)
        if act is None:
            raise ZaloRefused(404)
        return await act(parameters)

    async def _get_me(self, _parameters: Parameters) -> Any:
        return self._state.me | {"can_join_groups": self._state.manners.groups}

    async def _get_updates(self, parameters: Parameters) -> Any:
        seconds = float(parameters.get("timeout", 30))
        if self.webhook is not None and self._state.manners.polls_beside_webhook != 408:
            raise ZaloRefused(self._state.manners.polls_beside_webhook)
        event = await self._updates.take(seconds)
        if event is None:
            raise ZaloRefused(408)
        return event

    async def _set_webhook(self, parameters: Parameters) -> Any:
        url, secret = parameters.get("url"), parameters.get("secret_token")
        if not isinstance(url, str) or not isinstance(secret, str) or not 8 <= len(secret) <= 256:
            raise ZaloRefused(400)
        if not (self._loopback or urlsplit(url).scheme == "https"):
            raise ZaloRefused(400, "url must be a public https url")
        await self.forget()
        self.webhook = ZaloWebhook(url, secret, self._state.manners, self._state.now())
        return {"url": url, "updated_at": self.webhook.set_at, "verification": await self.webhook.verify()}

    async def _test_webhook(self, _parameters: Parameters) -> Any:
        if self._state.tests_left < 1:
            raise ZaloRefused(426, key="errorCode")
        self._state.tests_left -= 1
        if self.webhook is None:
            raise ZaloRefused(404)
        return await self.webhook.verify()

    async def _delete_webhook(self, _parameters: Parameters) -> Any:
        await self.forget()
        return {"url": "", "updated_at": self._state.now()}

    async def _get_webhook_info(self, _parameters: Parameters) -> Any:
        if self.webhook is not None:
            return {"url": self.webhook.url, "updated_at": self.webhook.set_at}
        if self._state.manners.webhook_none == "404":
            raise ZaloRefused(404)
        return {"url": "", "updated_at": self._state.now()}

    async def _send_message(self, parameters: Parameters) -> Any:
        text = parameters.get("text")
        _measured(text, least=1)
        return self._sent(parameters, "text", str(text))

    async def _send_photo(self, parameters: Parameters) -> Any:
        caption = parameters.get("caption", "")
        _measured(caption, least=0)
        return self._sent(parameters, "photo", _url(parameters.get("photo")), caption)

    async def _send_sticker(self, parameters: Parameters) -> Any:
        sticker = str(parameters.get("sticker"))
        return self._sent(parameters, "sticker", sticker, shown=sticker in _STICKERS)

    async def _send_voice(self, parameters: Parameters) -> Any:
        private = parameters.get("chat_id") not in self._state.groups
        return self._sent(parameters, "voice", _url(parameters.get("voice_url")), shown=private)

    async def _send_chat_action(self, parameters: Parameters) -> Any:
        chat = self._chat(parameters)
        if parameters.get("action") != "typing":
            raise ZaloRefused(400)
        if self._state.manners.counts_typing:
            self._spend()
        self._state.typing.append(chat)
        return NOTHING

    async def forget(self) -> None:
        """Take the webhook away."""
        webhook, self.webhook = self.webhook, None
        if webhook is not None:
            await webhook.close()

    def _sent(self, parameters: Parameters, what: str, text: str, caption: str = "", *, shown: bool = True) -> Any:
        chat = self._chat(parameters)
        self._spend()
        message = ZaloMessage(self._state.next_id(), what, text, caption)
        if shown:
            self._state.chats[chat].append(message)
            if self._state.listen is not None:
                self._state.listen(chat, message)
        return {"message_id": message.message_id, "date": self._state.now()}

    def _chat(self, parameters: Parameters) -> str:
        chat = parameters.get("chat_id")
        if not isinstance(chat, str) or chat not in self._state.chats or chat in self._state.blocked:
            raise ZaloRefused(self._state.manners.gone_code)
        return chat

    def _spend(self) -> None:
        if self._state.quota is not None:
            if self._state.quota < 1:
                raise ZaloRefused(429)
            self._state.quota -= 1


def _measured(text: Any, *, least: int) -> None:
    if not isinstance(text, str) or not least <= utf16(text) <= TEXT_MOST:
        raise ZaloRefused(400, "text must be 1-2000 characters")


def _url(url: Any) -> str:
    if not isinstance(url, str) or urlsplit(url).scheme not in ("http", "https"):
        raise ZaloRefused(400)
    return url
