// @ts-check
"use strict";
(() => {
  /** @param {string} what @param {ParentNode} [where] @returns {HTMLElement} */
  const one = (what, where = document) => /** @type {HTMLElement} */ (where.querySelector(what));
  /** @param {string} what @param {ParentNode} [where] @returns {HTMLElement[]} */
  const all = (what, where = document) => [...where.querySelectorAll(/** @type {"p"} */ (what))];
  const body = document.body, tree = one(".tree"), text = one("#text"), details = one("#details");
  const search = /** @type {HTMLInputElement} */ (one("input[type=search]"));
  const rows = all("li", tree), chunks = all(".chunk", text);
  /** @type {Map<string, HTMLElement>} */
  const rowOf = new Map();
  const FOLDED = 120; // more rows than these are shown two levels deep at first
  let picked = "";

  for (const row of rows) {
    const inner = row.lastElementChild, link = /** @type {HTMLElement} */ (row.firstElementChild);
    rowOf.set(row.dataset.n ?? "", row);
    row.role = "treeitem";
    row.tabIndex = link.tabIndex = -1;
    row.ariaSelected = "false";
    if (inner && inner.tagName === "UL") {
      inner.role = "group";
      row.ariaExpanded = String(rows.length <= FOLDED || !(row.dataset.n ?? "").includes("."));
    }
  }
  if (rows.length) {
    tree.role = "tree";
    rows[0].tabIndex = 0;
  }
  body.classList.add("js");
  text.classList.add("front");

  /** Bring one of the two panels to the front. @param {string} name */
  const front = (name) => {
    for (const tab of all("[role=tab]")) {
      const chosen = tab.id === `tab-${name}`;
      tab.ariaSelected = String(chosen);
      tab.tabIndex = chosen ? 0 : -1;
      one(`#${tab.getAttribute("aria-controls")}`).classList.toggle("front", chosen);
    }
  };
  /** @param {boolean} open */
  const draw = (open) => {
    body.classList.toggle("drawn", open);
    one(".drawer").ariaExpanded = String(open);
  };
  /** Scroll to a place of the text; twice, since what is laid out late may move it. @param {string} id */
  const go = (id) => {
    const place = document.getElementById(id);
    front("text");
    draw(false);
    place?.scrollIntoView({ block: "start" });
    requestAnimationFrame(() => place?.scrollIntoView({ block: "start" }));
    return place;
  };
  /** @param {HTMLElement} row */
  const reveal = (row) => {
    for (let above = row.parentElement?.closest("li"); above; above = above.parentElement?.closest("li")) above.ariaExpanded = "true";
    row.scrollIntoView({ block: "nearest" });
  };
  /** @param {HTMLElement} row */
  const rove = (row) => {
    for (const old of all("[tabindex='0']", tree)) old.tabIndex = -1;
    row.tabIndex = 0;
  };
  /** The headings above a row. @param {HTMLElement} row @returns {string} */
  const path = (row) => {
    const above = row.parentElement?.closest("li");
    return above ? `${path(above)}${above.firstElementChild?.textContent} › ` : "";
  };
  /** Show what a node is. @param {string} id @param {HTMLElement} row */
  const tell = (id, row) => {
    const known = one(`[data-card="${id}"]`), place = details.lastElementChild;
    const card = /** @type {HTMLElement} */ (known ? known.cloneNode(true) : document.createElement("article"));
    const above = document.createElement("p");
    above.className = "place";
    above.textContent = path(row).replace(/ › $/, "");
    if (!known) {
      const title = document.createElement("h4");
      const kind = row.className.match(/r\d/)?.[0];
      title.textContent = row.firstElementChild?.textContent ?? "";
      card.className = `card ${kind}`;
      above.textContent = [id, one(`.legend .${kind}`)?.firstChild?.nextSibling?.textContent?.trim(), above.textContent].filter(Boolean).join(" · ");
      card.append(title);
    }
    card.firstElementChild?.after(above);
    place?.replaceChildren(card);
    details.hidden = false;
  };
  /** Pick a node on both sides. @param {string} id @param {"text" | "outline" | ""} [from] where it was clicked, which stays as it is */
  const pick = (id, from = "") => {
    const row = rowOf.get(id);
    if (!row) return;
    for (const old of all(".on")) old.classList.remove("on");
    for (const piece of all(`#text [data-n="${id}"]`)) piece.classList.add("on");
    if (picked) rowOf.get(picked)?.setAttribute("aria-selected", "false");
    row.ariaSelected = "true";
    picked = id;
    rove(row);
    tell(id, row);
    if (from !== "outline") reveal(row);
    if (from !== "text") go(`s${id}`);
    try { history.replaceState(null, "", `#s${id}`); } catch { /* a page in a frame has no address */ }
  };
  const unpick = () => {
    for (const old of all(".on")) old.classList.remove("on");
    if (picked) rowOf.get(picked)?.setAttribute("aria-selected", "false");
    picked = "";
    details.hidden = true;
  };
  /** Show a kind of notes in the text. @param {string} kind @param {boolean} on */
  const show = (kind, on) => {
    const box = /** @type {HTMLInputElement} */ (one(`[data-show=${kind}]`));
    box.checked = on;
    body.classList.toggle(kind, on);
    const list = box.closest("div")?.querySelector("ol");
    if (list) list.hidden = !on;
  };

  /** What is found, and which of it is shown. @type {Range[]} */
  let hits = [];
  let now = -1;
  /** @type {[HTMLElement, string][]} */
  let lines = [];
  /** @param {string} name @param {Range[]} ranges */
  const light = (name, ranges) => { if (window.Highlight) CSS.highlights.set(name, new Highlight(...ranges)); };
  /** The range of some characters of a line, which may stand in several pieces. @param {HTMLElement} line @param {number} start @param {number} end */
  const rangeOf = (line, start, end) => {
    const range = document.createRange(), walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let at = 0, begun = false;
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode), next = at + node.length;
      if (!begun && start < next) { range.setStart(node, start - at); begun = true; }
      if (begun && end <= next) { range.setEnd(node, end - at); break; }
      at = next;
    }
    return range;
  };
  const find = () => {
    const words = search.value.trim().toLowerCase();
    hits = [];
    now = -1;
    /** @type {Set<HTMLElement>} */
    const found = new Set();
    if (words) {
      if (!lines.length) lines = all("p", text).map((line) => [line, (line.textContent ?? "").toLowerCase()]);
      for (const [line, said] of lines) {
        for (let at = said.indexOf(words); at >= 0 && hits.length < 2000; at = said.indexOf(words, at + words.length)) {
          const range = rangeOf(line, at, at + words.length);
          const owner = /** @type {HTMLElement | null | undefined} */ (range.startContainer.parentElement?.closest("[data-n]"));
          const row = rowOf.get(owner?.dataset.n ?? "");
          hits.push(range);
          if (row) found.add(row);
        }
      }
      for (const row of rows) if (row.firstElementChild?.textContent?.toLowerCase().includes(words)) found.add(row);
    }
    const shown = new Set(found);
    for (const row of found) {
      for (let above = row.parentElement?.closest("li"); above && !shown.has(above); above = above.parentElement?.closest("li")) shown.add(above);
    }
    for (const row of rows) {
      row.classList.toggle("found", shown.has(row));
      row.classList.toggle("hit", found.has(row));
    }
    body.classList.toggle("searching", Boolean(words));
    light("hit", hits);
    light("now", []);
    one(".hits").textContent = !words ? "" : found.size || hits.length ? (body.dataset.hits ?? "").replace("{count}", String(hits.length)) : body.dataset.none ?? "";
  };
  /** Go to the next hit, or the one before. @param {number} by */
  const step = (by) => {
    if (!hits.length) return;
    now = (now + by + hits.length) % hits.length;
    const at = /** @type {HTMLElement} */ (hits[now].startContainer.parentElement);
    front("text");
    at.scrollIntoView({ block: "center" });
    light("now", [hits[now]]);
    one(".hits").textContent = `${now + 1} / ${hits.length}`;
  };

  /** The rows that can be seen. */
  const open = () => rows.filter((row) => body.classList.contains("searching") ? row.classList.contains("found") : !row.parentElement?.closest("[aria-expanded=false]"));
  /** @param {KeyboardEvent} event @param {HTMLElement} row */
  const walk = (event, row) => {
    const seen = open(), at = seen.indexOf(row), folded = row.ariaExpanded;
    /** @type {HTMLElement | null | undefined} */
    let next;
    if (event.key === "ArrowDown") next = seen[at + 1];
    else if (event.key === "ArrowUp") next = seen[at - 1];
    else if (event.key === "Home") next = seen[0];
    else if (event.key === "End") next = seen[seen.length - 1];
    else if (event.key === "ArrowRight") { if (folded === "false") row.ariaExpanded = "true"; else if (folded) next = seen[at + 1]; }
    else if (event.key === "ArrowLeft") { if (folded === "true") row.ariaExpanded = "false"; else next = row.parentElement?.closest("li"); }
    else if (event.key === "Enter" || event.key === " ") pick(row.dataset.n ?? "", "outline");
    else return;
    event.preventDefault();
    if (next) { rove(next); next.focus(); }
  };

  document.addEventListener("click", (event) => {
    const at = /** @type {HTMLElement} */ (event.target);
    const link = /** @type {HTMLAnchorElement | null} */ (at.closest("a[href^='#']"));
    const id = link?.getAttribute("href")?.slice(1) ?? "";
    if (link && /^s\d/.test(id)) {
      event.preventDefault();
      pick(id.slice(1), tree.contains(link) ? "outline" : "");
    } else if (link && /^[upq]\d/.test(id)) {
      event.preventDefault();
      const place = go(id), line = place?.closest("p");
      line?.classList.remove("flash");
      requestAnimationFrame(() => line?.classList.add("flash"));
    } else if (at.closest(".close")) unpick();
    else if (at.closest(".drawer")) draw(!body.classList.contains("drawn"));
    else if (at.closest("[role=tab]")) front(/** @type {HTMLElement} */ (at.closest("[role=tab]")).id.slice(4));
    else if (at.closest(".print")) print();
    else if (at.closest(".theme")) {
      const root = document.documentElement, dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      try { localStorage.setItem("reportparse-theme", root.dataset.theme); } catch { /* not kept */ }
    } else if (at.closest("[data-fold]")) {
      const fold = /** @type {HTMLElement} */ (at.closest("[data-fold]")).dataset.fold === "true";
      for (const row of rows) if (row.ariaExpanded) row.ariaExpanded = String(!fold);
    } else if (at.closest("[data-role]")) {
      const button = /** @type {HTMLElement} */ (at.closest("[data-role]")), on = button.ariaPressed !== "true", role = button.dataset.role ?? "";
      for (const other of all("[data-role]")) other.ariaPressed = String(on && other === button);
      for (const old of all(".lit")) old.classList.remove("lit");
      body.classList.toggle("dim", on);
      body.style.setProperty("--lit", `var(--${role})`);
      if (on) for (const part of all(`.tree .${role}, #text .${role}`)) part.classList.add("lit");
    } else if (at.matches(".tree [aria-expanded]")) at.ariaExpanded = String(at.ariaExpanded !== "true");
    else if (at.closest(".map")) {
      const box = one(".map").getBoundingClientRect(), share = (event.clientX - box.left) / box.width;
      const offset = share * Number(chunks[chunks.length - 1]?.dataset.to ?? 0);
      const chunk = chunks.find((part) => offset <= Number(part.dataset.to)), from = Number(chunk?.dataset.from);
      if (chunk) {
        front("text");
        chunk.children[Math.min(chunk.children.length - 1, Math.floor(chunk.children.length * (offset - from) / (Number(chunk.dataset.to) - from)))].scrollIntoView({ block: "start" });
      }
    } else if (text.contains(at) && getSelection()?.isCollapsed) {
      const piece = /** @type {HTMLElement | null} */ (at.closest("[data-n]"));
      if (piece) pick(piece.dataset.n ?? "", "text");
    }
  });
  document.addEventListener("change", (event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    if (box.dataset.show) show(box.dataset.show, box.checked);
  });
  document.addEventListener("keydown", (event) => {
    const at = /** @type {HTMLElement} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      if (at === search && search.value) { search.value = ""; find(); } else if (body.classList.contains("drawn")) draw(false); else unpick();
    } else if (at === search) {
      if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
      else if (event.key === "ArrowDown") { const first = open()[0]; if (first) { event.preventDefault(); rove(first); first.focus(); } }
    } else if (at.role === "treeitem") walk(event, at);
    else if (at.role === "tab" && /^Arrow(Left|Right)$/.test(event.key)) {
      const other = one("[role=tab]:not([aria-selected=true])");
      front(other.id.slice(4));
      other.focus();
    } else if (event.key === "/" && at.tagName !== "INPUT") { event.preventDefault(); if (getComputedStyle(search).visibility && !search.offsetParent) draw(true); search.focus(); }
    else if ((event.key === "j" || event.key === "k") && at.tagName !== "INPUT") {
      const here = rows.indexOf(rowOf.get(picked) ?? rows[0]), next = rows[picked ? here + (event.key === "j" ? 1 : -1) : 0];
      if (next) pick(next.dataset.n ?? "");
    }
  });
  let waiting = 0;
  search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(find, 120); });

  let asked = false;
  const spy = () => {
    asked = false;
    const box = text.getBoundingClientRect();
    if (!box.width) return;
    const at = document.elementFromPoint(box.left + 30, Math.max(box.top + 5, 90)), chunk = /** @type {HTMLElement | null | undefined} */ (at?.closest(".chunk"));
    const piece = /** @type {HTMLElement | null | undefined} */ (at?.closest("[data-n]") ?? at?.closest("p")?.querySelector("[data-n]"));
    if (!chunk) return;
    const part = chunk.getBoundingClientRect(), from = Number(chunk.dataset.from), to = Number(chunk.dataset.to);
    const offset = from + (to - from) * Math.min(1, Math.max(0, (90 - part.top) / part.height));
    one(".cursor").style.left = `${100 * offset / Number(chunks[chunks.length - 1].dataset.to)}%`;
    const row = rowOf.get(piece?.dataset.n ?? "");
    if (row && !row.classList.contains("here")) {
      one(".here", tree)?.classList.remove("here");
      row.classList.add("here");
    }
  };
  addEventListener("scroll", () => { if (!asked) { asked = true; requestAnimationFrame(spy); } }, { passive: true });
  try {
    const kept = localStorage.getItem("reportparse-theme");
    if (kept) document.documentElement.dataset.theme = kept;
  } catch { /* as the system has it */ }
  if (/^#s\d/.test(location.hash)) pick(decodeURIComponent(location.hash.slice(2)));
})();
