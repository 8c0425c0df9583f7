// Searches names in ENTRIES (search-data.js). Without scripts the pages read the same; the field just stays hidden.
(() => {
  const form = document.querySelector("form[role=search]");
  const field = form.querySelector("input");
  const hits = document.querySelector(".hits");
  form.hidden = false;
  const plain = (text) => text.toLowerCase().replace(/^_+/, "");
  const find = (query) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const rank = (entry) => (plain(entry[0]).startsWith(plain(words[0])) ? 0 : 1);
    return ENTRIES.filter((entry) => words.every((word) => (entry[0] + " " + entry[1]).toLowerCase().includes(word)))
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, 40);
  };
  const show = () => {
    const found = find(field.value);
    hits.replaceChildren(
      ...found.map(([name, what, href]) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        const note = document.createElement("span");
        link.href = href;
        link.textContent = name;
        note.textContent = " " + what;
        item.append(link, note);
        return item;
      }),
    );
    if (found.length === 0 && field.value.trim() !== "") {
      const item = document.createElement("li");
      item.textContent = "Nothing has that name.";
      hits.append(item);
    }
    hits.hidden = field.value.trim() === "";
  };
  field.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = hits.querySelector("a");
    if (first) location.href = first.href;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== field) {
      event.preventDefault();
      field.focus();
    } else if (event.key === "Escape") {
      field.value = "";
      show();
    }
  });
})();
