"use strict";
/* The chat page inside Telegram. Who looks at it and the colours of Telegram's theme stand in the address behind "#":
   no script of another site is needed. The chat page waits for `insidePage.opened`. */
(function () {
  const SITE = "https://web.telegram.org"; // shows the page in a frame; Telegram's other programs leave a proxy
  const page = document.body, style = document.documentElement.style, byId = (id) => document.getElementById(id);
  const words = JSON.parse(page.dataset.words), given = new URLSearchParams(location.hash.slice(1));
  const signed = given.get("tgWebAppData"), proxy = window.TelegramWebviewProxy, framed = window.parent !== window;
  const notify = window.external && "notify" in window.external;
  let openedAt = 0;

  /* --- its colours --- */

  const channels = (color) => [1, 3, 5].map((n) => parseInt(color.slice(n, n + 2), 16));
  function mix(color, other, share) {
    const to = channels(other);
    return "#" + channels(color).map((c, n) => Math.round(c + (to[n] - c) * share).toString(16).padStart(2, "0")).join("");
  }
  function light(color) {
    const [r, g, b] = channels(color).map((c) => (c <= 10 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  function contrast(one, other) {
    const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  }
  /* The colour, moved towards another only as far as it must be to be read on (or below) `on` in sunlight. */
  function legible(color, on, towards) {
    for (let share = 0; share < 1; share += 0.05) {
      const found = mix(color, towards, share);
      if (contrast(found, on) >= 4.5) return found;
    }
    return towards;
  }
  function wear(theme) {
    const of = (name) => (/^#[0-9a-f]{6}$/i.test(theme[name]) ? theme[name].toLowerCase() : "");
    const base = of("bg_color"), ink = of("text_color");
    if (!base || !ink) return; // our own colours, then
    const second = of("secondary_bg_color") || base, dark = light(base) < light(ink);
    // Messages stand out from the ground as in Telegram: theirs is the lighter of the two.
    const paper = light(second) > light(base) ? second : base;
    const ground = second === base ? mix(base, dark ? "#000000" : ink, dark ? 0.3 : 0.06) : paper === base ? second : base;
    const hardest = dark ? paper : ground; // where the ink's contrast is less
    const word = of("button_text_color") || "#ffffff";
    const mine = legible(of("button_color") || "#0a5f55", word, light(word) > 0.18 ? "#000000" : "#ffffff");
    const link = legible(of("link_color") || of("button_color") || ink, hardest, ink);
    const soft = legible(of("subtitle_text_color") || of("hint_color") || ink, hardest, ink);
    const wrong = legible(of("destructive_text_color") || (dark ? "#ffb4ab" : "#b3261e"), hardest, ink);
    const worn = {
      brand: paper, "brand-ink": ink, edge: soft, logo: mine, "logo-ink": word, ground: ground, paper: paper, ink: ink,
      soft: soft, line: mix(paper, ink, 0.14), mine: mine, "mine-ink": word, key: paper, "key-ink": link,
      "key-line": link, wrong: wrong, notice: dark ? "#3a2f12" : "#fff3d6", "notice-ink": dark ? "#ffe3a3" : "#5c4200",
    };
    Object.keys(worn).forEach((name) => style.setProperty("--" + name, worn[name]));
    if (dark) style.setProperty("--shade", "none"); else style.removeProperty("--shade");
    style.colorScheme = dark ? "dark" : "light";
  }

  /* --- talking with Telegram --- */

  function tell(what, data) {
    if (proxy) proxy.postEvent(what, JSON.stringify(data || ""));
    else if (notify) window.external.notify(JSON.stringify({ eventType: what, eventData: data || "" }));
    else if (framed) window.parent.postMessage(JSON.stringify({ eventType: what, eventData: data || "" }), SITE);
  }
  function hear(what, data) { if (what === "theme_changed" && data && data.theme_params) wear(data.theme_params); }
  window.Telegram = { WebView: { receiveEvent: hear } };
  window.TelegramGameProxy = { receiveEvent: hear }; // the name that some of Telegram's programs use
  window.addEventListener("message", (event) => {
    if (event.origin !== SITE || event.source !== window.parent) return;
    try {
      const said = JSON.parse(event.data);
      hear(said.eventType, said.eventData);
    } catch (e) { /* not for us */ }
  });

  /* --- opening the chat --- */

  function say(text, aside) {
    byId("status").hidden = true;
    page.dataset.closed = "";
    const card = document.createElement("section"), told = document.createElement("p");
    card.className = "card";
    told.setAttribute("role", "alert");
    told.textContent = text;
    card.append(told);
    if (aside) {
      const link = document.createElement("a");
      link.className = "other";
      link.href = "/";
      link.target = "_blank"; // outside: the ordinary page is shown in no frame
      link.rel = "noopener";
      link.textContent = words["inside-page"];
      card.append(link);
    }
    byId("view").textContent = "";
    byId("view").append(card);
  }
  function wait(seconds) { return new Promise((go) => { setTimeout(go, seconds * 1000); }); }
  async function open() {
    // A link with somebody else's data, opened in a browser, must not make anybody write in their name.
    if (!signed || !(proxy || notify || framed)) { say(words["inside-outside"], true); return ""; }
    for (let pause = 1; ; pause = Math.min(30, pause * 2)) {
      let answer = null;
      try {
        answer = await fetch(location.pathname, { method: "POST", body: signed, credentials: "same-origin", cache: "no-store" });
        if (answer.ok) return (await answer.json()).at;
      } catch (e) { /* no network, or an answer cut short: tried again */ }
      const code = answer ? answer.status : 0;
      if (code >= 400 && code < 500 && code !== 408 && code !== 429) {
        say(words[code === 404 ? "inside-unknown" : "inside-stale"], false);
        return "";
      }
      byId("status").textContent = words.reconnecting;
      byId("status").hidden = false;
      await wait(Number(answer && answer.headers.get("Retry-After")) || pause);
    }
  }
  window.insidePage = {
    opened: new Promise((go) => {
      open().then((at) => {
        if (!at) return; // the page says why, and stays closed
        openedAt = Date.now();
        byId("status").hidden = true;
        delete page.dataset.closed;
        go(at);
      });
    }),
    // At once: the browser keeps no cookie in a frame. Later: the page was open for more than a day.
    ended: () => say(words[Date.now() - openedAt < 20000 ? "inside-blocked" : "inside-stale"], true),
  };

  const lang = document.querySelector(".lang");
  lang.href += location.hash;
  try { wear(JSON.parse(given.get("tgWebAppThemeParams") || "{}")); } catch (e) { /* our own colours, then */ }
  tell("web_app_ready");
  tell("web_app_expand");
  tell("web_app_setup_swipe_behavior", { allow_vertical_swipe: false }); // scrolling must not close it
})();
