// The brush: drawing across the strip of years narrows the timeline to them.

// The timeline of some years, from its first page on.
function timelineOf(one, other) {
  const address = new URL(location.href);
  address.searchParams.set("from", Math.min(one, other));
  address.searchParams.set("to", Math.max(one, other));
  address.searchParams.delete("page");
  address.searchParams.delete("dated");
  return address;
}

// The mark over the years that are drawn across; `draw(from, to)` moves it.
function makeMark(strip, first, last) {
  const mark = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  mark.setAttribute("class", "chosen");
  mark.setAttribute("height", "68");
  return (from, to) => {
    const step = strip.viewBox.baseVal.width / (last - first + 1);
    mark.setAttribute("x", String((Math.min(from, to) - first) * step));
    mark.setAttribute("width", String((Math.abs(to - from) + 1) * step));
    strip.prepend(mark);
  };
}

// Lets a strip be drawn across.
function brush(strip) {
  const first = Number(strip.dataset.from), last = Number(strip.dataset.to);
  const draw = makeMark(strip, first, last);
  const yearAt = (event) => {
    const box = strip.getBoundingClientRect();
    const part = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 0.9999);
    return first + Math.floor(part * (last - first + 1));
  };
  let start;
  strip.addEventListener("pointerdown", (e) => {
    if (e.button === 0) start = yearAt(e);
  });
  strip.addEventListener("pointermove", (e) => {
    if (start === undefined || yearAt(e) === start) return;
    strip.setPointerCapture(e.pointerId);
    draw(start, yearAt(e));
  });
  strip.addEventListener("pointerup", (e) => {
    const [from, to] = [start, yearAt(e)];
    start = undefined;
    // A year that is only clicked is a link.
    if (from !== undefined && from !== to) location.assign(timelineOf(from, to));
  });
  strip.addEventListener("pointercancel", () => (start = undefined));
  // The browser would drag the link of a year instead.
  strip.addEventListener("dragstart", (e) => e.preventDefault());
}
