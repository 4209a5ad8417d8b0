// Comfort on top of pages that work without it: the year moves marks and numbers at once, a name shows beside what is
// pointed at, years are drawn across, addresses are copied. Nothing is kept, nothing is sent elsewhere.
"use strict";

// The year: asks for the page of another year and puts its content in the place of this one.
function liveYear(form) {
  const slider = form.querySelector("input[type=range]");
  const output = form.querySelector("output");
  let waiting, asked;
  const show = async () => {
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form)) if (value !== "") address.searchParams.append(name, value);
    asked?.abort();
    asked = new AbortController();
    let text;
    try {
      const answer = await fetch(address, { signal: asked.signal, headers: { accept: "text/html" } });
      if (!answer.ok) return;
      text = await answer.text();
    } catch {
      return; // A later year was asked for, or the server is away: the button still works.
    }
    const next = new DOMParser().parseFromString(text, "text/html");
    for (const part of document.querySelectorAll("[data-part]")) {
      // What somebody is about to choose is not taken away; only the day goes along.
      if (part.querySelector("details[open]")) {
        for (const day of part.querySelectorAll("input[name=asof]")) day.value = next.querySelector("form.filters input[name=asof]")?.value ?? day.value;
        continue;
      }
      const fresh = next.querySelector(`[data-part="${part.dataset.part}"]`);
      if (fresh) part.replaceWith(document.adoptNode(fresh));
    }
    copying();
    document.title = next.title;
    const canonical = (page) => page.querySelector("link[rel=canonical]");
    if (canonical(next)) canonical(document).href = canonical(next).href;
    history.replaceState(null, "", address);
  };
  slider.addEventListener("input", () => {
    output.value = slider.value;
    clearTimeout(waiting);
    waiting = setTimeout(show, 60);
  });
}

// What is pointed at, tabbed to or tapped says its name beside it.
function tips() {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  document.body.append(tip);
  const named = (event) => event.target.closest?.("svg a");
  const show = (link) => {
    tip.textContent = link.getAttribute("aria-label") || link.querySelector("title")?.textContent || "";
    tip.hidden = tip.textContent === "";
    const box = link.getBoundingClientRect();
    const wide = tip.offsetWidth, room = document.documentElement.clientWidth;
    const x = Math.min(Math.max(8, box.left + box.width / 2 - wide / 2), room - wide - 8);
    const above = box.top - tip.offsetHeight - 8;
    tip.style.left = `${x}px`;
    tip.style.top = `${above > 4 ? above : box.bottom + 8}px`;
  };
  const hide = () => (tip.hidden = true);
  document.addEventListener("pointerover", (e) => named(e) && show(named(e)));
  document.addEventListener("pointerout", (e) => named(e) && hide());
  document.addEventListener("focusin", (e) => (named(e) ? show(named(e)) : hide()));
  document.addEventListener("scroll", () => {
    const link = named({ target: document.activeElement });
    if (link && link.matches(":focus-visible")) show(link);
    else hide();
  }, { passive: true });
  document.addEventListener("keydown", (e) => e.key === "Escape" && hide());
  // Under a finger many marks are one: the nearest counts. The first tap tells its name, the second follows.
  const nearest = (svg, x, y) => {
    let best, least = 24;
    for (const link of svg.querySelectorAll("a")) {
      const box = link.getBoundingClientRect();
      const away = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
      const middle = Math.hypot(box.left + box.width / 2 - x, box.top + box.height / 2 - y);
      if (away < 24 && middle + away < least + 24 && (!best || middle < least)) [best, least] = [link, middle];
    }
    return best;
  };
  let tapped;
  document.addEventListener("click", (e) => {
    const svg = e.pointerType === "touch" && e.target.closest?.(".map svg, svg.chart, svg.lanes");
    if (!svg || svg.classList.contains("strip")) return;
    const link = e.target.closest("a") ?? nearest(svg, e.clientX, e.clientY);
    if (!link?.href?.baseVal) return;
    show(link);
    if (tip.hidden) return;
    e.preventDefault();
    if (tapped === link) location.assign(link.href.baseVal);
    tapped = link;
  });
}

// Drawing across the strip of years narrows the timeline to them.
function brush(strip) {
  const first = Number(strip.dataset.from), last = Number(strip.dataset.to);
  const year = (event) => {
    const box = strip.getBoundingClientRect();
    const part = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 0.9999);
    return first + Math.floor(part * (last - first + 1));
  };
  const mark = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  mark.setAttribute("class", "chosen");
  mark.setAttribute("height", "68");
  let start;
  const draw = (from, to) => {
    const width = strip.viewBox.baseVal.width, step = width / (last - first + 1);
    mark.setAttribute("x", String((Math.min(from, to) - first) * step));
    mark.setAttribute("width", String((Math.abs(to - from) + 1) * step));
  };
  strip.addEventListener("pointerdown", (e) => {
    if (e.button !== 0) return;
    start = year(e);
  });
  strip.addEventListener("pointermove", (e) => {
    if (start === undefined || year(e) === start) return;
    strip.setPointerCapture(e.pointerId);
    strip.prepend(mark);
    draw(start, year(e));
  });
  strip.addEventListener("pointerup", (e) => {
    const [from, to] = [start, year(e)];
    start = undefined;
    if (from === undefined || from === to) return;
    const address = new URL(location.href);
    address.searchParams.set("from", Math.min(from, to));
    address.searchParams.set("to", Math.max(from, to));
    address.searchParams.delete("page");
    address.searchParams.delete("dated");
    location.assign(address);
  });
  strip.addEventListener("pointercancel", () => (start = undefined));
  strip.addEventListener("dragstart", (e) => e.preventDefault());
}

// The foot of the page may be replaced: one listener serves every button, and each is shown when it comes.
function copying() {
  // Its room is kept from the first paint on: what appears late must not push the rest about.
  for (const button of document.querySelectorAll("button[data-copy]")) button.removeAttribute("data-idle");
}
document.addEventListener("click", async (e) => {
  const button = e.target.closest?.("button[data-copy]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = "Copied";
  } catch {
    button.textContent = location.href;
  }
});

document.querySelectorAll("form[data-live]").forEach(liveYear);
document.querySelectorAll("svg.strip").forEach(brush);
document.querySelector("figure.strip figcaption")?.append(" Or draw across the years.");
copying();
tips();
