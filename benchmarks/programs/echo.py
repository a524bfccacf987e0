"""The peer: a bare python-telegram-bot echo bot with all its defaults: one update after the other, over httpx, storing
nothing. `python -m benchmarks.programs.echo --base-url URL --token TOKEN [--webhook PORT]`."""

import argparse

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Reply with the same text."""
    message = update.effective_message
    if message is not None and message.text is not None:
        await message.reply_text(message.text)


def main() -> None:
    """Run the bot by polling, or with --webhook on its own web server (needs tornado)."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--base-url", required=True)
    parser.add_argument("--token", required=True)
    parser.add_argument("--webhook", type=int, default=0)
    parser.add_argument("--secret", default="")
    options = parser.parse_args()
    application = ApplicationBuilder().token(options.token).base_url(f"{options.base_url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    if options.webhook:
        application.run_webhook(
            port=options.webhook,
            url_path="hook",
            secret_token=options.secret,
            webhook_url=f"http://127.0.0.1:{options.webhook}/hook",
        )
    else:
        application.run_polling()


if __name__ == "__main__":
    main()
