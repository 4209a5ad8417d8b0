// Copying the address of the page.

// Shows the buttons that copy, which do nothing without script. Their room is kept from the first paint on: what
// appears late must not push the rest about.
function showCopying() {
  for (const button of document.querySelectorAll("button[data-copy]")) button.removeAttribute("data-idle");
}

// The foot of the page may be replaced: one listener serves every button.
function copying() {
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
}
