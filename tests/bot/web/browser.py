"""Drives the machine's Chromium as a person with an old phone would: join, say, tap, look."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=LocalNetworkAccessChecks",  # a page of the outside world frames ours, which is on loopback
)


@asynccontextmanager
async def launch() -> AsyncIterator[Browser]:
    """A headless Chromium; skips the test where the machine has none."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        pytest.skip("no Chromium on this machine (apt-get install chromium)")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found, headless=True, args=FLAGS)
        try:
            yield browser
        finally:
            await browser.close()


async def phone(browser: Browser, **options: Any) -> Page:
    """Open a browser window like a new phone: 360 px wide, nothing stored, set to Vietnamese."""
    base: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "locale": "vi-VN", "has_touch": True}
    context = await browser.new_context(**(base | options))
    page = await context.new_page()
    page.set_default_timeout(10_000)
    return page


async def join(page: Page, link: str) -> None:
    """Open an invite link and tap the button."""
    await page.goto(link)
    await page.locator(".go").click()
    await expect(page.locator("#box")).to_be_visible()


async def say(page: Page, text: str) -> None:
    """Type a message and press Enter."""
    await page.locator("#box").fill(text)
    await page.locator("#box").press("Enter")


async def tap(page: Page, label: str) -> None:
    """Tap a button under the bot's last message."""
    await page.locator(".key:visible", has_text=label).first.click()


async def hears(page: Page, text: str) -> None:
    """Wait until the bot has said these words."""
    await expect(page.locator(".bot .bubble", has_text=text).last).to_be_visible()
