// The year: asks for the page of another year and puts its parts in the place of those of this one.

// How long the slider must rest before it is asked: it passes many years on its way.
const REST = 60;

// The address that the form would lead to.
function addressOf(form) {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value !== "") address.searchParams.append(name, value);
  return address;
}

// The page of an address; none if there is none now, or if a later year was asked for: the button still works.
async function pageAt(address, signal) {
  try {
    const answer = await fetch(address, { signal, headers: { accept: "text/html" } });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : undefined;
  } catch {
    return undefined;
  }
}

// Puts the parts of the next page in the place of ours.
function takeParts(next) {
  for (const part of document.querySelectorAll("[data-part]")) {
    // What somebody is about to choose is not taken away; only the day goes along.
    if (part.querySelector("details[open]")) {
      const day = next.querySelector("form.filters input[name=asof]")?.value;
      for (const field of part.querySelectorAll("input[name=asof]")) field.value = day ?? field.value;
      continue;
    }
    const fresh = next.querySelector(`[data-part="${part.dataset.part}"]`);
    if (fresh) part.replaceWith(document.adoptNode(fresh));
  }
}

// Makes the address and the name of this page those of the next.
function takeNames(next, address) {
  document.title = next.title;
  const canonical = (page) => page.querySelector("link[rel=canonical]");
  if (canonical(next)) canonical(document).href = canonical(next).href;
  history.replaceState(null, "", address);
}

// Lets the slider of a form move the page at once; `replaced` is told when parts of it are new.
function liveYear(form, replaced) {
  const slider = form.querySelector("input[type=range]");
  const output = form.querySelector("output");
  let waiting, asked;
  const show = async () => {
    const address = addressOf(form);
    asked?.abort();
    asked = new AbortController();
    const next = await pageAt(address, asked.signal);
    if (!next) return;
    takeParts(next);
    replaced();
    takeNames(next, address);
  };
  slider.addEventListener("input", () => {
    output.value = slider.value;
    clearTimeout(waiting);
    waiting = setTimeout(show, REST);
  });
}
