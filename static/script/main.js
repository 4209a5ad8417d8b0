// Starts everything. This is comfort on top of pages that work without it; nothing is kept, nothing is sent elsewhere.

document.querySelectorAll("form[data-live]").forEach((form) => liveYear(form, showCopying));
document.querySelectorAll("svg.strip").forEach(brush);
document.querySelector("figure.strip figcaption")?.append(" Or draw across the years.");
showCopying();
copying();
const tip = makeTip();
tips(tip);
taps(tip);
