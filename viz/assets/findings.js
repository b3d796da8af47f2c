// One filter for all findings of a page: words and severities.

const findingRows = [...document.querySelectorAll("tr[data-level]")].map((row) => ({ row, text: null }));
const levelBoxes = [...document.querySelectorAll("input[data-severity]")];

function startFindings() {
  const box = document.getElementById("findings-words");
  if (!box) return;
  const apply = () => filterFindings(box.value);
  box.addEventListener("input", apply);
  for (const level of levelBoxes) level.addEventListener("change", apply);
  apply();
}

function filterFindings(query) {
  const tokens = query.toLocaleLowerCase("en-GB").split(/\s+/).filter((token) => token);
  const levels = new Set(levelBoxes.filter((box) => box.checked).map((box) => box.dataset.severity));
  let shown = 0;
  for (const entry of findingRows) {
    entry.text ??= entry.row.textContent.toLocaleLowerCase("en-GB");
    const kept = levels.has(entry.row.dataset.level) && tokens.every((token) => entry.text.includes(token));
    entry.row.hidden = !kept;
    shown += kept ? 1 : 0;
  }
  for (const section of document.querySelectorAll("section.findings")) tellSection(section);
  document.getElementById("findings-shown").textContent = `${shown} of ${findingRows.length} findings`;
}

function tellSection(section) {
  const left = section.querySelector("tr[data-level]:not([hidden])") !== null;
  const filtered = section.querySelector(".filtered");
  if (!filtered) return;
  filtered.hidden = left;
  section.querySelector(".scroll").hidden = !left;
}
