"use strict";
/* The chat page. What a person typed is kept until the server has it: it stands in a queue (sessionStorage), is sent
   in order, one at a time, and repeated with the same id, so that a repeat counts once.
   Inside a platform's own program that platform's script comes first and leaves `insidePage`: `opened` tells where the
   person's chat is, `ended` is called once it is closed to us. */
(function () {
  const byId = (id) => document.getElementById(id);
  const page = document.body, view = byId("view"), log = byId("log"), box = byId("box"), typing = byId("typing");
  const status = byId("status"), older = byId("older");
  const words = JSON.parse(page.dataset.words), weekdays = words.weekdays.split("|");
  const skew = Number(page.dataset.now) - Date.now(); // telephones' clocks are often wrong
  const HERE = 7 * 3600e3; // Asia/Ho_Chi_Minh, whatever the telephone believes
  const POLL = 3000, ANSWER = 3000, SEND = 20000, PAGE = 50, FILE = 2e6;
  const inside = window.insidePage;
  let at = "/chat";
  const seen = new Map(); // id of a message → its element
  const unseen = new Set(); // ids of reminders that the server does not yet know to have been seen
  let queue = []; // not yet with the server: {id, text} or {id, button, label}
  const echoes = new Map(); // id of a queued message → its element
  let sending = false, pause = 0, retry = 0, source = null, live = false, lost = 0, catching = false, ready = false;

  const mine = (key) => "toso:" + (inside ? at + ":" : "") + key; // two people of one device each have their own
  function recall(key) {
    try { return JSON.parse(sessionStorage.getItem(mine(key))); } catch (e) { return null; }
  }
  function keep(key, value) {
    try { sessionStorage.setItem(mine(key), JSON.stringify(value)); } catch (e) { /* full or forbidden */ }
  }
  function make(tag, name, text) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }
  const two = (n) => (n < 10 ? "0" : "") + n;

  /* --- what is shown --- */

  function bubble(item) {
    const el = make("article", "msg " + (item.mine ? "mine" : "bot"));
    el.item = item;
    const day = make("div", "day"), text = make("div", "bubble"), meta = make("div", "meta");
    day.append(make("span"));
    text.append(make("span", "sr", (item.mine ? words.you : words.name) + ": "));
    write(text, item);
    if (item.file) text.append(attached(item.file));
    el.append(day, text);
    el.append(meta);
    el.meta = meta;
    stamp(el);
    if (item.buttons && item.buttons.length) el.append(keys(el, item));
    return el;
  }
  /* A picture is seen at once, and opens in full; any other file is fetched by tapping its name. */
  function attached([id, name, media]) {
    const link = make("a", "file"), address = at + "/made/" + id;
    link.href = address;
    if (media.startsWith("image/")) {
      const picture = make("img");
      picture.alt = name;
      picture.src = address;
      picture.addEventListener("load", () => { if (atEnd() || last(link)) toEnd(); });
      picture.addEventListener("error", () => { picture.remove(); link.textContent = "🖼 " + name; });
      link.target = "_blank"; link.rel = "noopener";
      link.append(picture);
    } else {
      link.textContent = "📎 " + name;
      link.download = name;
    }
    return link;
  }
  const last = (link) => log.lastElementChild && log.lastElementChild.contains(link);
  /* Blocks to copy and folded passages stand between the lines of the rest. */
  function write(into, item) {
    const end = item.text.length, passages = item.passages || [], apart = { block: block, fold: folded };
    let at = 0;
    passages.forEach(([kind, from, length]) => {
      if (!apart[kind]) return;
      lines(into, item, at, from - (item.text[from - 1] === "\n" ? 1 : 0));
      into.append(apart[kind](item, from, from + length), "\n");
      at = from + length + (item.text[from + length] === "\n" ? 1 : 0);
    });
    lines(into, item, at, end);
  }
  function lines(into, item, from, to) {
    if (from >= to) return;
    let at = from;
    item.text.slice(from, to).split("\n").forEach((line) => {
      const row = make("div", line.startsWith("  ") ? "line in" : "line"), trimmed = line.trim();
      runs(row, item, at + line.indexOf(trimmed), trimmed.length);
      into.append(row, "\n");
      at += line.length + 1;
    });
  }
  /* What is bold or code in a line, and the rest of it. */
  function runs(row, item, from, length) {
    const end = from + length;
    let at = from;
    (item.passages || []).forEach(([kind, start, long]) => {
      const first = Math.max(start, at), last = Math.min(start + long, end), tag = { bold: "b", code: "code" }[kind];
      if (!tag || first >= last) return;
      pieces(row, item.text.slice(at, first), item);
      const part = make(tag);
      pieces(part, item.text.slice(first, last), item);
      row.append(part);
      at = last;
    });
    pieces(row, item.text.slice(at, end), item);
  }
  function block(item, from, to) {
    const all = make("div", "copied"), text = make("div", "block", item.text.slice(from, to));
    const key = make("button", "copy", words.copy);
    key.type = "button";
    key.addEventListener("click", async () => {
      key.textContent = (await copy(text)) ? words.copied : words.copy;
      setTimeout(() => { key.textContent = words.copy; }, 3000);
    });
    all.append(text, "\n", key);
    return all;
  }
  async function copy(shown) {
    try {
      await navigator.clipboard.writeText(shown.textContent);
      return true;
    } catch (e) { /* not over https, or an old browser: copied by hand */ }
    window.getSelection().selectAllChildren(shown); // it stays selected, so that the person can copy it where this fails
    try { return document.execCommand("copy"); } catch (e) { return false; }
  }
  /* Closed, it shows the beginning of its first line; a short passage is shown whole. */
  function folded(item, from, to) {
    const text = item.text.slice(from, to), line = text.indexOf("\n");
    if (text.length < 160 && text.split("\n").length < 4) {
      const quote = make("div", "quote");
      lines(quote, item, from, to);
      return quote;
    }
    const all = make("details", "quote"), head = make("summary"), first = make("div", "first");
    const end = line < 0 ? to : from + line;
    lines(first, item, from, end);
    head.append(first, make("span", "more", words.more));
    all.append(head);
    lines(all, item, end + 1, to);
    return all;
  }
  /* In what the bot says links and commands can be tapped, and "01–07/5" is not broken at its dash. */
  function pieces(into, line, item) {
    const parts = line.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]|\d{1,4}–\d[\d/]{0,9}|\/[a-z]{2,12}(?![^\s.,;:!?)”"]))/);
    parts.forEach((part, n) => {
      const sign = n % 2 && !item.mine ? part[0] : "";
      if (sign === "h") {
        into.append(leadsTo(part, make("a", "", part)));
      } else if (sign === "/" && /(^|[\s(“":])$/.test(parts[n - 1])) {
        const command = make("button", "command", part);
        command.type = "button";
        command.addEventListener("click", () => say({ text: part }));
        into.append(command);
      } else into.append(n % 2 && part[0] !== "/" && part[0] !== "h" ? make("span", "whole", part) : part);
    });
  }
  function unbroken(into, text) {
    text.split(/(\d{1,4}–\d[\d/]{0,9})/).forEach((part, n) => into.append(n % 2 ? make("span", "whole", part) : part));
  }
  function leadsTo(address, link) {
    link.href = address; link.target = "_blank"; link.rel = "noopener noreferrer";
    return link;
  }
  function stamp(el) {
    const at = new Date(el.item.at + HERE), time = make("time", "", two(at.getUTCHours()) + ":" + two(at.getUTCMinutes()));
    time.dateTime = new Date(el.item.at).toISOString();
    el.meta.textContent = "";
    el.meta.append(time);
  }
  function keys(el, item) {
    const all = make("div", "keys");
    item.buttons.forEach((row) => {
      const line = make("div", "row");
      row.forEach(([label, data]) => {
        if (data.startsWith("https://")) {
          line.append(leadsTo(data, make("a", "key", label)));
          return;
        }
        const key = make("button", data.startsWith("sub|") ? "key filled" : "key"); // filled: hands the report in
        unbroken(key, label);
        key.type = "button";
        key.addEventListener("click", () => {
          if (key.disabled) return;
          all.querySelectorAll("button").forEach((b) => { b.disabled = true; });
          key.classList.add("tapped");
          say({ button: data, label: label });
          if (window.matchMedia("(pointer: fine)").matches) box.focus(); // on a telephone this would open the keyboard
        });
        line.append(key);
      });
      all.append(line);
    });
    el.keys = all;
    return all;
  }
  function place(el) {
    const mine = el.item, number = (item) => Number(item.id.slice(1));
    // The time of what is still being sent is only our guess: an answer does not overtake it.
    const later = (item) => item.at - (item.id ? 0 : 60000) > mine.at
      || (item.at === mine.at && (item.mine === mine.mine ? number(item) > number(mine) : mine.mine));
    let after = log.lastElementChild;
    while (after && (after === el || later(after.item))) after = after.previousElementSibling;
    log.insertBefore(el, after ? after.nextSibling : log.firstChild);
  }
  /* Day lines, and buttons: those below the bot's last message that has some, until the person has been answered. */
  function tidy() {
    let last = "";
    const all = Array.from(log.children);
    all.forEach((el) => {
      const day = dayOf(el.item.at);
      el.firstChild.hidden = day === last;
      if (day !== last) el.firstChild.firstChild.textContent = day;
      last = day;
    });
    let n = all.length - 1, active = null;
    while (n >= 0 && all[n].item.mine) n -= 1;
    for (; n >= 0 && !all[n].item.mine && !active; n -= 1) if (all[n].keys) active = all[n];
    all.forEach((el) => { if (el.keys) el.keys.hidden = el !== active; });
  }
  function dayOf(ms) {
    const of = (t) => Math.floor((t + HERE) / 86400e3), ago = of(Date.now() + skew) - of(ms), at = new Date(ms + HERE);
    const month = at.getUTCMonth() + 1;
    const date = two(at.getUTCDate()) + "/" + (month < 3 ? two(month) : month) + "/" + at.getUTCFullYear();
    return (ago === 0 ? words.today : ago === 1 ? words.yesterday : weekdays[at.getUTCDay()]) + ", " + date;
  }
  const atEnd = () => view.scrollHeight - view.scrollTop - view.clientHeight < 120;
  function toEnd() { view.scrollTop = view.scrollHeight; }

  /* Messages from the server; those already here are known by their id. */
  function show(items) {
    const follow = atEnd();
    let fresh = null;
    items.forEach((item) => {
      if (item.waits) unseen.add(item.id);
      if (seen.has(item.id)) return;
      const echo = item.mine && Array.from(log.children).find((el) => el.sent && el.item.text === item.text);
      if (echo) { echo.sent = false; echo.item.id = item.id; seen.set(item.id, echo); return; }
      const el = bubble(item);
      el.brought = item.mine;
      seen.set(item.id, el);
      place(el);
      if (!item.mine) fresh = el;
    });
    if (fresh) expect(0);
    tellSeen();
    tidy();
    if (follow) toEnd();
    if (follow && fresh && fresh.offsetHeight > view.clientHeight) view.scrollTop = fresh.offsetTop - 8; // read from its top
  }

  /* A reminder counts as received once somebody can see it: not in a page behind others, nor on a dark screen. */
  let telling = false;
  async function tellSeen() {
    if (telling || !ready || document.hidden || !unseen.size) return;
    telling = true;
    const ids = Array.from(unseen).slice(0, PAGE);
    try {
      const answer = await ask(at + "/shown", { ids: ids });
      if (answer.ok || answer.status === 400) ids.forEach((id) => unseen.delete(id));
    } catch (e) { /* no network: told again */ }
    telling = false;
    if (unseen.size) setTimeout(tellSeen, ANSWER);
  }

  /* --- sending --- */

  function say(what) {
    what.id = newId();
    what.at = Date.now() + skew;
    queue.push(what);
    keep("queue", queue);
    echo(what);
    tidy();
    toEnd();
    pump();
  }
  function newId() {
    const bytes = window.crypto && crypto.getRandomValues ? crypto.getRandomValues(new Uint8Array(16))
      : Array.from({ length: 16 }, () => Math.floor(Math.random() * 256));
    return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  }
  function echo(job) {
    if (echoes.has(job.id)) return;
    const last = log.lastElementChild, at = last ? Math.max(job.at, last.item.at) : job.at;
    const el = bubble({ id: "", mine: true, at: at, text: job.text || job.label });
    el.classList.add("waits");
    echoes.set(job.id, el);
    log.append(el);
  }
  async function pump() {
    if (sending || !ready) return;
    sending = true;
    clearTimeout(retry);
    while (queue.length) {
      const job = queue[0], el = echoes.get(job.id), slow = setTimeout(() => state(el, words.sending), 1000);
      let answer = null, body = {};
      try {
        answer = await ask(at + "/send", job);
        body = await answer.json();
      } catch (e) { /* no network, or an answer cut short: sent again with the same id */ }
      clearTimeout(slow);
      const code = answer ? answer.status : 0;
      if (code === 200 || (code >= 400 && code < 500 && code !== 408 && code !== 429)) {
        queue.shift();
        keep("queue", queue);
        echoes.delete(job.id);
        if (code === 200) sent(el, body, job.at); else refused(el, code);
        pause = 0;
        continue;
      }
      again(el);
      pause = Number(answer && answer.headers.get("Retry-After")) || Math.min(30, pause * 2 || 2);
      retry = setTimeout(pump, pause * 1000);
      break;
    }
    sending = false;
  }
  /* A file goes at once, not through the queue: it does not fit into what the browser keeps. */
  async function attach(file) {
    const job = { id: newId(), at: Date.now() + skew, text: "📎 " + file.name };
    echo(job);
    tidy();
    toEnd();
    const el = echoes.get(job.id);
    echoes.delete(job.id);
    let code = 0, body = {};
    if (file.size <= FILE) {
      state(el, words.sending);
      const options = { method: "POST", body: file, credentials: "same-origin", cache: "no-store", headers: { "Content-Type": "application/octet-stream" } };
      try {
        const answer = await fetch(at + "/file?id=" + job.id + "&name=" + encodeURIComponent(file.name), options);
        code = answer.status;
        body = await answer.json();
      } catch (e) { /* no network: chosen again by hand */ }
    }
    if (code === 200) { sent(el, body, job.at); return; }
    if (code === 401) { gone(); return; }
    stamp(el);
    el.classList.remove("waits");
    el.meta.append(make("div", "refused", file.size > FILE ? words["file-size"] : words["file-failed"]));
  }
  function ask(path, body) {
    const options = { credentials: "same-origin", cache: "no-store" };
    if (body) Object.assign(options, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
    return Promise.race([fetch(path, options), new Promise((_, fail) => setTimeout(() => fail(new Error("slow")), SEND))]);
  }
  function sent(el, body, since) {
    el.classList.remove("waits");
    if (body.text) el.item.text = body.text;
    if (body.at) el.item.at = body.at;
    // An earlier try may have arrived unknown to us, and the history may have brought it already.
    const twin = Array.from(log.children).find((m) => m.brought && m.item.at > since - 1000 && m.item.text === el.item.text);
    const before = el.previousElementSibling, after = el.nextElementSibling;
    if (twin) { twin.brought = false; el.remove(); } else { el.sent = !!body.text; stamp(el); }
    // It stands where it was said; moved only where the telephone's clock has jumped.
    if (!twin && ((before && before.item.at > el.item.at) || (after && after.item.at < el.item.at))) place(el);
    tidy();
    if (log.lastElementChild.item.mine) expect(5); // else the answer was faster
  }
  function again(el) {
    expect(0);
    const button = make("button", "again", words.failed);
    button.type = "button";
    button.addEventListener("click", () => { state(el, words.sending); pump(); });
    stamp(el);
    el.meta.append(make("br"), button);
    toEnd();
  }
  function refused(el, code) {
    if (code === 401) { gone(); return; }
    stamp(el);
    el.meta.append(make("div", "refused", words.refused));
    const last = log.querySelector(".keys:not([hidden])");
    if (last) last.querySelectorAll("button").forEach((b) => { b.disabled = false; b.classList.remove("tapped"); });
  }
  function gone() {
    ready = false;
    if (inside) inside.ended(); else location.replace("/");
  }
  function state(el, text) { stamp(el); el.meta.append(" · " + text); }

  /* --- receiving --- */

  /* A reply is due: show it is, and ask for it where the stream has silently died. */
  let waiting = 0;
  function expect(tries) {
    clearTimeout(waiting);
    const follow = atEnd();
    typing.hidden = tries === 0;
    if (follow) toEnd();
    if (tries) waiting = setTimeout(() => { catchUp(); expect(tries - 1); }, ANSWER);
  }
  function newest() {
    const known = Array.from(log.children).filter((el) => el.item.id);
    return known.length ? known[known.length - 1].item.id : "";
  }
  async function history(query) {
    const answer = await ask(at + "/history" + query);
    if (answer.status === 401) gone();
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).messages;
  }
  async function catchUp() {
    if (catching || !ready) return;
    catching = true;
    try {
      show(await history("?after=" + newest()));
      lost = 0;
    } catch (e) { lost += 1; }
    catching = false;
    connection();
  }
  function connection() {
    const text = lost > 1 ? words.reconnecting : "";
    status.hidden = !text;
    if (status.textContent !== text) status.textContent = text;
  }
  function listen() {
    if (!window.EventSource || !ready) return;
    if (source) source.close();
    source = new EventSource(at + "/events?after=" + newest());
    source.onopen = () => { live = true; lost = 0; connection(); };
    source.onmessage = (event) => show([JSON.parse(event.data)]);
    source.onerror = () => {
      live = false;
      if (source.readyState === 2) { source.close(); source = null; setTimeout(listen, 60000); }
    };
  }
  setInterval(() => { if (!live && !document.hidden) catchUp(); }, POLL);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) { tellSeen(); catchUp(); pump(); } });
  window.addEventListener("online", () => { pump(); listen(); });
  window.addEventListener("pagehide", () => { if (source) source.close(); live = false; });
  window.addEventListener("pageshow", (event) => { if (event.persisted) listen(); });

  /* --- the box --- */

  function fit() {
    box.style.height = "auto";
    box.style.height = Math.min(box.scrollHeight + 4, 160) + "px";
  }
  function submit() {
    const text = box.value.trim();
    if (!text) return;
    box.value = "";
    keep("draft", "");
    fit();
    say({ text: text });
  }
  byId("write").addEventListener("submit", (event) => { event.preventDefault(); submit(); box.focus(); });
  box.addEventListener("keydown", (event) => {
    // Enter that ends a Telex or VNI composition is not meant to send.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      submit();
    }
  });
  box.addEventListener("input", () => { keep("draft", box.value); fit(); });
  const picker = byId("file");
  byId("attach").addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    if (picker.files.length && ready) attach(picker.files[0]);
    picker.value = "";
  });
  byId("help").addEventListener("click", () => say({ text: "/trogiup" }));
  older.addEventListener("click", async () => {
    older.disabled = true;
    try {
      const first = Array.from(log.children).find((el) => el.item.id), height = view.scrollHeight;
      const items = await history("?before=" + (first ? first.item.id : ""));
      log.setAttribute("aria-busy", "true");
      show(items);
      older.hidden = items.length < PAGE;
      view.scrollTop += view.scrollHeight - height;
      log.setAttribute("aria-busy", "false");
    } catch (e) { lost += 1; connection(); }
    older.disabled = false;
  });
  if (window.visualViewport) {
    // Where the on-screen keyboard covers the page instead of shrinking it (iPhone), shrink it ourselves.
    visualViewport.addEventListener("resize", () => {
      const follow = atEnd();
      page.style.height = visualViewport.height + "px";
      window.scrollTo(0, 0);
      if (follow) toEnd();
    });
  }

  async function start() {
    if (inside) at = await inside.opened;
    queue = recall("queue") || [];
    box.value = recall("draft") || "";
    fit();
    try {
      const items = await history("");
      show(items);
      older.hidden = items.length < PAGE;
      if (!items.some((item) => !item.mine)) expect(5); // just joined: the welcome is on its way
    } catch (e) { lost += 2; connection(); }
    queue.forEach(echo);
    ready = true;
    tidy();
    toEnd();
    log.setAttribute("aria-busy", "false");
    if (window.matchMedia("(pointer: fine)").matches) box.focus();
    listen();
    pump();
    tellSeen();
  }
  start();
})();
