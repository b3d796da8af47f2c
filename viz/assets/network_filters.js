// The switches for kinds and relationships, the notices, and the reset.

const switches = [...document.querySelectorAll("input[data-kind], input[data-type]")];

function startFilters() {
  for (const input of switches) input.addEventListener("change", readSwitches);
  for (const group of ["kind", "type"]) {
    onClick(`[data-all=${group}]`, () => setSwitches(group, true));
    onClick(`[data-none=${group}]`, () => setSwitches(group, false));
  }
  onClick("#show-hidden", showHidden);
  onClick("#around-end", endAround);
  onClick("#reset", reset);
  document.getElementById("around-steps").addEventListener("change", (event) => {
    if (view.around) showAround(view.around.centre, Number(event.target.value));
  });
  if (window.matchMedia("(max-width: 60rem)").matches) {
    for (const filter of document.querySelectorAll("details.filter")) filter.open = false;
  }
}

function onClick(selector, action) {
  document.querySelector(selector)?.addEventListener("click", action);
}

function readSwitches() {
  view.extra.clear();
  for (const { checked, dataset } of switches) {
    const [set, value] = dataset.kind ? [view.kinds, dataset.kind] : [view.types, dataset.type];
    if (checked) set.add(value);
    else set.delete(value);
  }
  if (view.around) showAround(view.around.centre, view.around.steps);
  else refresh();
  if (!view.full && !view.around && words.hidden.some((kind) => view.kinds.has(kind))) openFull();
}

// The calm start ends: everything takes the place that it has in the whole picture.
function openFull() {
  view.full = true;
  setNotice("hidden-notice", false);
  restorePlaces();
  fit();
}

function setNotice(id, shown) {
  const notice = document.getElementById(id);
  if (notice) notice.hidden = !shown;
}

function writeSwitches() {
  for (const input of switches) {
    input.checked = input.dataset.kind ? view.kinds.has(input.dataset.kind) : view.types.has(input.dataset.type);
  }
}

function setSwitches(group, checked) {
  for (const input of switches) if (input.dataset[group]) input.checked = checked;
  readSwitches();
}

function showHidden() {
  words.hidden.forEach((kind) => view.kinds.add(kind));
  writeSwitches();
  readSwitches();
  pictureElement.focus();
}

function showAround(centre, steps) {
  if (view.around) restorePlaces();
  else if (!view.full) setHiddenKinds(true);
  surround(centre, steps);
  movePlaces(ringPlaces(view.around));
  const others = view.around.reached.size - 1;
  const within = steps === 1 ? "one step" : `${steps} steps`;
  const name = wrapped(things[centre].name, 48, 2)[0];
  document.getElementById("around-words").textContent = `${name}: ${counted(others, "thing", "things")} within ${within}.`;
  document.getElementById("around-hint").hidden = steps === 1;
  document.getElementById("around-steps").value = String(steps);
  setNotice("around-notice", true);
  setNotice("hidden-notice", false);
  refresh();
  fit();
}

// Few things are around one thing, so the labels that are hidden in the whole picture are shown there.
function setHiddenKinds(shown) {
  for (const kind of words.hidden) {
    if (shown) view.kinds.add(kind);
    else view.kinds.delete(kind);
  }
  writeSwitches();
}

function endAround() {
  leaveAround();
  refresh();
  fit();
  pictureElement.focus();
}

function leaveAround() {
  if (!view.around) return;
  view.around = null;
  if (!view.full) setHiddenKinds(false);
  restorePlaces();
  setNotice("around-notice", false);
  if (!view.full) setNotice("hidden-notice", true);
}

function reset() {
  leaveAround();
  startView();
  restorePlaces();
  writeSwitches();
  setNotice("hidden-notice", true);
  searchBox.value = "";
  document.getElementById("around-steps").value = "1";
  letGo();
  fit();
}
