// @ts-check
"use strict";
(() => {
  const table = /** @type {HTMLTableElement} */ (document.querySelector("table"));
  const body = table.tBodies[0], rows = [...body.rows], heads = [...table.querySelectorAll("thead th")];
  const search = /** @type {HTMLInputElement} */ (document.querySelector("input[type=search]"));
  const boxes = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("[data-only]")]);
  const filter = () => {
    const words = search.value.trim().toLowerCase();
    const only = boxes.filter((box) => box.checked).map((box) => box.dataset.only ?? "");
    let shown = 0;
    for (const row of rows) {
      row.hidden = !(row.cells[0].textContent ?? "").toLowerCase().includes(words) || only.some((name) => row.dataset[name] === "0");
      shown += Number(!row.hidden);
    }
    const said = document.querySelector(".hits");
    if (said) said.textContent = `${shown} / ${rows.length}`;
  };
  /** @param {HTMLTableRowElement} row @param {number} column */
  const value = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent ?? "";
  table.tHead?.addEventListener("click", (event) => {
    const head = /** @type {HTMLElement} */ (event.target).closest("th");
    if (!head || !head.ariaSort) return;
    const column = heads.indexOf(head), sign = (column ? head.ariaSort !== "descending" : head.ariaSort === "ascending") ? -1 : 1;
    for (const other of heads) if (other.ariaSort) other.ariaSort = "none";
    head.ariaSort = sign > 0 ? "ascending" : "descending";
    rows.sort((a, b) => sign * (column ? Number(value(a, column)) - Number(value(b, column)) : value(a, 0).localeCompare(value(b, 0), "zh-CN")));
    body.append(...rows);
  });
  search.addEventListener("input", filter);
  document.addEventListener("change", filter);
})();
