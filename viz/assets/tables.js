// Filter boxes above tables: a row stays while it holds every word; switches by severity where there are any.

function startTables() {
  for (const box of document.querySelectorAll("input[data-filters]")) startTable(box);
}

function startTable(box) {
  const table = document.getElementById(box.dataset.filters);
  const rows = [...table.tBodies[0].rows].map((row) => ({ row, text: null }));
  let waiting;
  const apply = () => filterRows(rows, box.value, table);
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    box.value = "";
    apply();
  });
  apply();
}

function filterRows(rows, query, table) {
  const tokens = query.toLocaleLowerCase("en-GB").split(/\s+/).filter((token) => token);
  let shown = 0;
  for (const entry of rows) {
    if (tokens.length) entry.text ??= entry.row.textContent.toLocaleLowerCase("en-GB");
    const kept = tokens.every((token) => entry.text.includes(token));
    entry.row.hidden = !kept;
    shown += kept ? 1 : 0;
  }
  const all = shown === rows.length ? `All ${rows.length} rows` : `${shown} of ${rows.length} rows`;
  document.getElementById(`${table.id}-shown`).textContent = shown ? all : "No row holds these words.";
}
