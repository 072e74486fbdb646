// @ts-check
"use strict";
(() => {
  /** @param {string} what @param {ParentNode} [where] @returns {HTMLElement} */
  const one = (what, where = document) => /** @type {HTMLElement} */ (where.querySelector(what));
  /** @param {string} what @param {ParentNode} [where] @returns {HTMLElement[]} */
  const all = (what, where = document) => [...where.querySelectorAll(/** @type {"p"} */ (what))];
  const body = document.body, tree = one(".tree"), text = one("#text"), details = one("#details");
  const search = /** @type {HTMLInputElement} */ (one("input[type=search]"));
  const chunks = all(".chunk", text);
  /** Where a chunk of the text begins and ends. @param {HTMLElement} chunk @returns {[number, number]} */
  const bounds = (chunk) => [Number(/** @type {HTMLElement | null} */ (chunk.previousElementSibling)?.dataset.to ?? 0), Number(chunk.dataset.to)];
  /**
   * A node of the outline; its row is made when its place in the outline is first unfolded.
   * @typedef {{ id: string, place: HTMLElement, above: Node | undefined, inside: Node[], at: number, row?: HTMLElement }} Node
   */
  /** @type {Map<string, Node>} */
  const known = new Map();
  const AT_ONCE = 150; // an outline of no more rows than these is unfolded at first
  let picked = "";

  /** The id of the node that a part of the text belongs to. @param {Element | null | undefined} part @returns {string} */
  const ownerOf = (part) => {
    const owner = /** @type {HTMLElement | null | undefined} */ (part?.closest("#text [data-n], #text p[id]"));
    return owner ? owner.dataset.n ?? owner.id.slice(1) : "";
  };
  /** @param {string} a @param {string} b */
  const inOrder = (a, b) => {
    const left = a.split(".").map(Number), right = b.split(".").map(Number);
    const at = left.findIndex((number, place) => number !== right[place]);
    return at < 0 ? left.length - right.length : left[at] - (right[at] ?? -1);
  };
  const places = new Map(all("[id^=s]", text).map((place) => [place.id.slice(1), place]));
  /** All nodes, in reading order. @type {Node[]} */
  const nodes = [...places.keys()].sort(inOrder).map((id, at) => {
    const above = known.get(id.slice(0, Math.max(0, id.lastIndexOf(".")))), place = /** @type {HTMLElement} */ (places.get(id));
    const node = { id, place, above, inside: [], at };
    above?.inside.push(node);
    known.set(id, node);
    return node;
  });
  /** The marker of a node, and its heading or first words, as the text has them. @param {Node} node @returns {[string, string]} */
  const wordsOf = ({ id, place }) => {
    let marker = "", heading = "", lead = "", done = place.classList.contains("lost");
    /** @param {ChildNode | null} part */
    const read = (part) => {
      for (; part && !done; part = part.nextSibling) {
        const name = part.nodeName, said = part.textContent ?? "";
        if (name === "A" && /** @type {HTMLElement} */ (part).id[0] === "s") done = true;
        else if (name === "B") marker += said;
        else if (name === "I") heading += said;
        else if (!heading && lead.length <= 40) lead += said;
      }
    };
    read(place.tagName === "P" ? place.firstChild : place.nextSibling);
    const next = /** @type {HTMLElement | null | undefined} */ (place.closest("p")?.nextElementSibling);
    if (!heading && !lead.trim() && next && next.dataset.n === id) read(next.firstChild);
    lead = lead.replace(/^[\s，,、：:]+/, "").trim();
    if (place.classList.contains("lost")) return ["", body.dataset.lost ?? ""];
    return [marker.trim(), heading.trim() || (lead && `“${[...lead].slice(0, 40).join("")}${lead.length > 40 ? "…" : ""}”`)];
  };
  /** The class of a node's role; a line without classes has those of its chunk. @param {Node} node */
  const roleOf = ({ place }) => (place.className || place.closest(".chunk")?.className || "").match(/\br\d/)?.[0] ?? "";
  /** Write a node's words into an element. @param {Node} node @param {HTMLElement} into */
  const write = (node, into) => {
    const [marker, words] = wordsOf(node), bold = document.createElement("b");
    bold.textContent = marker;
    into.append(...(marker ? [bold] : []), words);
    return into;
  };
  /** Make the rows of some nodes. @param {Node[]} list @param {HTMLElement} into */
  const unfold = (list, into) => {
    into.append(...list.map((node) => {
      const row = document.createElement("li"), link = document.createElement("a"), style = node.place.classList, role = roleOf(node);
      const own = style.contains("own");
      row.className = [role, own && style.contains("tf") ? "tf" : "", own && style.contains("tr") ? "tr" : "", body.classList.contains("dim") && role === lit ? "lit" : ""].join(" ");
      row.dataset.n = node.id;
      row.role = "treeitem";
      row.ariaSelected = String(node.id === picked);
      link.href = `#s${node.id}`;
      row.tabIndex = link.tabIndex = -1;
      if (node.inside.length) row.ariaExpanded = "false";
      row.append(write(node, link));
      node.row = row;
      return row;
    }));
  };
  /** Show or hide what stands inside a row. @param {Node} node @param {boolean} open */
  const fold = (node, open) => {
    if (!node.row || !node.inside.length) return;
    if (open && node.row.childElementCount < 2) {
      const list = document.createElement("ul");
      list.role = "group";
      unfold(node.inside, list);
      node.row.append(list);
    }
    node.row.ariaExpanded = String(open);
  };
  /** The row of a node, with all rows above it unfolded, or made at least. @param {Node} node @param {boolean} [open] @returns {HTMLElement} */
  const rowOf = (node, open = true) => {
    if (node.above) {
      const row = rowOf(node.above, open), folded = row.ariaExpanded === "false";
      if (open ? folded : !node.row) fold(node.above, true);
      if (!open && folded) row.ariaExpanded = "false";
    }
    return /** @type {HTMLElement} */ (node.row);
  };
  /** The node of a row. @param {HTMLElement | null | undefined} row */
  const nodeOf = (row) => known.get(row?.dataset.n ?? "");
  let lit = "";
  unfold(nodes.filter((node) => !node.above), tree);
  for (const node of nodes) if (nodes.length <= AT_ONCE) fold(node, true);
  if (nodes.length) {
    tree.role = "tree";
    /** @type {HTMLElement} */ (nodes[0].row).tabIndex = 0;
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
    body.classList.toggle("faced", name === "answers");
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
  const rove = (row) => {
    for (const old of all("[tabindex='0']", tree)) old.tabIndex = -1;
    row.tabIndex = 0;
  };
  /** The words of a node and of those above it. @param {Node | undefined} node @returns {string[]} */
  const pathOf = (node) => (node ? [...pathOf(node.above), wordsOf(node).join("")] : []);
  /** What a card is linked with, each with its reasons. @param {HTMLElement} card @param {string} id */
  const linksOf = (card, id) => {
    const list = document.createElement("ul");
    /** @param {Element | null | undefined} link @param {Element | null | undefined} why */
    const add = (link, why) => {
      const item = document.createElement("li");
      if (link && why) list.append(item);
      if (link && why) item.append(link.cloneNode(true), why.cloneNode(true));
    };
    if (card.parentElement?.classList.contains("pair")) {
      for (const why of all(".facing > .why", card.parentElement)) add(why.nextElementSibling?.querySelector("a"), why);
    } else {
      for (const link of all(`.facing a[href="#s${id}"]`)) add(link.closest(".pair")?.querySelector("h3 a"), link.closest(".card, .again")?.previousElementSibling);
    }
    return list;
  };
  /** Show what a node is. @param {Node} node */
  const tell = (node) => {
    const old = /** @type {HTMLElement | null | undefined} */ (one(`#answers h3 a[href="#s${node.id}"]`)?.closest(".card")), above = document.createElement("p");
    const card = /** @type {HTMLElement} */ (old ? old.cloneNode(true) : document.createElement("article"));
    above.className = "place";
    above.textContent = pathOf(node.above).join(" › ");
    if (old) {
      const links = linksOf(old, node.id), head = document.createElement("h4");
      head.textContent = (old.classList.contains("tf") ? body.dataset.by : body.dataset.to) ?? "";
      if (links.childElementCount) card.append(head, links);
    } else {
      const role = roleOf(node), facts = document.createElement("p");
      card.className = `card ${role}`;
      facts.className = "place";
      facts.textContent = [node.id, one(`.legend .${role}`)?.dataset.name].filter(Boolean).join(" · ");
      card.append(write(node, document.createElement("h3")), facts);
    }
    if (above.textContent) card.firstElementChild?.after(above);
    details.lastElementChild?.replaceChildren(card);
    details.classList.add("told");
  };
  const clear = () => {
    for (const old of all("[data-on]", text)) old.removeAttribute("data-on");
    const old = known.get(picked)?.row;
    if (old) old.ariaSelected = "false";
    picked = "";
  };
  /** Pick a node on both sides. @param {string} id @param {"text" | "outline" | ""} [from] where it was clicked, which stays as it is */
  const pick = (id, from = "") => {
    const node = known.get(id);
    if (!node) return false;
    clear();
    picked = id;
    for (const piece of all(`[data-n="${id}"]`, text)) piece.toggleAttribute("data-on", true);
    if (node.place.tagName === "P") node.place.toggleAttribute("data-on", true);
    const row = rowOf(node);
    row.ariaSelected = "true";
    rove(row);
    tell(node);
    if (from !== "text") go(`s${id}`);
    if (from !== "outline") row.firstElementChild?.scrollIntoView({ block: "nearest" });
    try { history.replaceState(null, "", `#s${id}`); } catch { /* a page in a frame has no address */ }
  };
  const unpick = () => {
    clear();
    details.classList.remove("told");
  };
  /** Show a kind of notes in the text. @param {string} kind @param {boolean} on */
  const show = (kind, on) => {
    const box = /** @type {HTMLInputElement} */ (one(`[data-show=${kind}]`));
    box.checked = on;
    body.classList.toggle(kind, on);
    const list = box.closest("div")?.querySelector("ol");
    if (list) list.hidden = !on;
    box.closest("div")?.classList.toggle("open", on);
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
    /** @type {Set<Node>} */
    const found = new Set();
    if (words) {
      if (!lines.length) lines = all("p", text).map((line) => [line, (line.textContent ?? "").toLowerCase()]);
      for (const [line, said] of lines) {
        for (let at = said.indexOf(words); at >= 0 && hits.length < 2000; at = said.indexOf(words, at + words.length)) {
          const range = rangeOf(line, at, at + words.length);
          const node = known.get(ownerOf(range.startContainer.parentElement));
          hits.push(range);
          if (node) found.add(node);
        }
      }
    }
    const shown = new Set(found);
    for (const node of found) {
      for (let above = node.above; above && !shown.has(above); above = above.above) shown.add(above);
    }
    for (const node of shown) rowOf(node, false);
    for (const node of nodes) {
      node.row?.classList.toggle("found", shown.has(node));
      node.row?.classList.toggle("hit", found.has(node));
    }
    body.classList.toggle("searching", Boolean(words));
    tree.scrollTop = 0;
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
  const seen = () => all("li", tree).filter((row) => body.classList.contains("searching") ? row.classList.contains("found") : !row.parentElement?.closest("[aria-expanded=false]"));
  /** Do what a key asks for in the outline; say whether it asks for anything. @param {KeyboardEvent} event @param {HTMLElement} row */
  const walk = (event, row) => {
    const node = nodeOf(row), rows = seen(), at = rows.indexOf(row), open = row.ariaExpanded;
    /** @type {HTMLElement | null | undefined} */
    let next;
    if (!node) return false;
    if (event.key === "ArrowDown") next = rows[at + 1];
    else if (event.key === "ArrowUp") next = rows[at - 1];
    else if (event.key === "Home") next = rows[0];
    else if (event.key === "End") next = rows[rows.length - 1];
    else if (event.key === "ArrowRight") { if (open === "false") fold(node, true); else if (open) next = rows[at + 1]; }
    else if (event.key === "ArrowLeft") { if (open === "true") fold(node, false); else next = node.above?.row; }
    else if (event.key === "Enter" || event.key === " ") pick(node.id, "outline");
    else return false;
    event.preventDefault();
    if (next) { rove(next); next.focus(); }
    return true;
  };
  /** Show one role, and all others pale; or all again. @param {HTMLElement} button */
  const shine = (button) => {
    const on = button.ariaPressed !== "true";
    for (const other of all("[data-role]")) other.ariaPressed = String(on && other === button);
    for (const old of all(".lit", tree)) old.classList.remove("lit");
    lit = button.dataset.role ?? "";
    body.classList.toggle("dim", on);
    for (const style of [...body.classList]) if (/^only-/.test(style)) body.classList.remove(style);
    if (on) body.classList.add(`only-${lit}`);
    if (on) for (const row of all(`.${lit}`, tree)) row.classList.add("lit");
  };
  /** Go to a place of the map. @param {number} share from 0 to 1 */
  const travel = (share) => {
    const offset = share * Number(chunks[chunks.length - 1]?.dataset.to ?? 0);
    const chunk = chunks.find((part) => offset <= Number(part.dataset.to));
    if (!chunk) return;
    const [from, to] = bounds(chunk), line = Math.floor(chunk.children.length * (offset - from) / (to - from || 1));
    front("text");
    chunk.children[Math.min(chunk.children.length - 1, line)].scrollIntoView({ block: "start" });
  };
  document.addEventListener("click", (event) => {
    const at = /** @type {HTMLElement} */ (event.target);
    const link = /** @type {HTMLAnchorElement | null} */ (at.closest("a[href^='#']"));
    const id = link?.getAttribute("href")?.slice(1) ?? "";
    if (link && /^s\d/.test(id)) {
      event.preventDefault();
      pick(id.slice(1), tree.contains(link) ? "outline" : "");
      if (one("#answers").contains(link)) text.focus({ preventScroll: true }); // the link itself is hidden now
    } else if (link && /^[upq]\d/.test(id)) {
      event.preventDefault();
      const place = go(id), line = place?.closest("p");
      line?.animate?.({ backgroundColor: ["var(--hit)", "transparent"] }, 1600);
    } else if (at.closest(".close")) unpick();
    else if (at.closest(".drawer")) draw(!body.classList.contains("drawn"));
    else if (at.closest("[role=tab]")) front(/** @type {HTMLElement} */ (at.closest("[role=tab]")).id.slice(4));
    else if (at.closest(".print")) print();
    else if (at.closest(".theme")) {
      const root = document.documentElement, dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      try { localStorage.setItem("reportparse-theme", root.dataset.theme); } catch { /* not kept */ }
    } else if (at.closest("[data-fold]")) {
      const open = /** @type {HTMLElement} */ (at.closest("[data-fold]")).dataset.fold === "false";
      for (const node of nodes) fold(node, open);
    } else if (at.closest("[data-role]")) shine(/** @type {HTMLElement} */ (at.closest("[data-role]")));
    else if (at.matches(".tree [aria-expanded]")) {
      const node = nodeOf(at);
      if (node) fold(node, at.ariaExpanded !== "true");
    } else if (at.closest(".map")) {
      const box = one(".map").getBoundingClientRect();
      travel((event.clientX - box.left) / box.width);
    } else if (text.contains(at) && getSelection()?.isCollapsed) {
      pick(ownerOf(at), "text");
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
      else if (event.key === "ArrowDown") { const first = seen()[0]; if (first) { event.preventDefault(); rove(first); first.focus(); } }
    } else if (at.role === "treeitem" && walk(event, at)) return;
    else if (at.role === "tab" && /^Arrow(Left|Right)$/.test(event.key)) {
      const other = one("[role=tab]:not([aria-selected=true])");
      front(other.id.slice(4));
      other.focus();
    } else if (event.key === "/" && at.tagName !== "INPUT") { event.preventDefault(); if (getComputedStyle(search).visibility && !search.offsetParent) draw(true); search.focus(); }
    else if ((event.key === "j" || event.key === "k") && at.tagName !== "INPUT") {
      const next = nodes[picked ? (known.get(picked)?.at ?? 0) + (event.key === "j" ? 1 : -1) : 0];
      if (next) pick(next.id);
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
    if (!chunk) return;
    const part = chunk.getBoundingClientRect(), [from, to] = bounds(chunk);
    const offset = from + (to - from) * Math.min(1, Math.max(0, (90 - part.top) / part.height));
    one(".cursor").style.left = `${100 * offset / Number(chunks[chunks.length - 1].dataset.to)}%`;
    const id = ownerOf(at) || ownerOf(at?.closest("p")?.querySelector("[data-n]"));
    let node = known.get(id);
    while (node && !node.row) node = node.above;
    const row = node?.row;
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
