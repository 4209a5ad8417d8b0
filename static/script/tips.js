// Tips: what is pointed at or tabbed to says its name beside it.

// The link in a picture at which an event happened, if any.
function linkAt(target) {
  return target?.closest?.("svg a");
}

// The one tip of the page: `show(link)` says whether the link has a name to show, `hide()` takes it away.
function makeTip() {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  // The link says its name itself to those who do not see it.
  tip.setAttribute("aria-hidden", "true");
  document.body.append(tip);
  const show = (link) => {
    tip.textContent = link.getAttribute("aria-label") || link.querySelector("title")?.textContent || "";
    tip.hidden = tip.textContent === "";
    const box = link.getBoundingClientRect();
    const wide = tip.offsetWidth, room = document.documentElement.clientWidth;
    const x = Math.min(Math.max(8, box.left + box.width / 2 - wide / 2), room - wide - 8);
    const above = box.top - tip.offsetHeight - 8;
    tip.style.left = `${x}px`;
    tip.style.top = `${above > 4 ? above : box.bottom + 8}px`;
    return !tip.hidden;
  };
  const hide = () => (tip.hidden = true);
  return { show, hide };
}

// Shows the tip to the pointer and to the keyboard.
function tips({ show, hide }) {
  const showOrHide = (link) => (link ? show(link) : hide());
  document.addEventListener("pointerover", (e) => linkAt(e.target) && show(linkAt(e.target)));
  document.addEventListener("pointerout", (e) => linkAt(e.target) && hide());
  document.addEventListener("focusin", (e) => showOrHide(linkAt(e.target)));
  // It goes along with what the keyboard is at, which the browser may have scrolled to.
  document.addEventListener("scroll", () => {
    const link = linkAt(document.activeElement);
    showOrHide(link?.matches(":focus-visible") ? link : undefined);
  }, { passive: true });
  document.addEventListener("keydown", (e) => e.key === "Escape" && hide());
}
