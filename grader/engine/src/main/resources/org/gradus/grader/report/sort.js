// Sorts the table of students by the column whose heading is pressed; pressed again, the other way round.
for (const button of document.querySelectorAll('th button')) {
  button.disabled = false;
  button.addEventListener('click', () => {
    const heading = button.closest('th');
    const table = heading.closest('table');
    const column = [...heading.parentNode.children].indexOf(heading);
    const numeric = heading.classList.contains('number');
    const before = heading.getAttribute('aria-sort');
    // Most points and longest times come first, names from A to Z.
    const down = before ? before === 'ascending' : numeric;
    for (const other of heading.parentNode.children) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const key = (row) => row.children[column].dataset.order ?? row.children[column].textContent.trim();
    const compare = numeric
      ? (a, b) => Number(key(a)) - Number(key(b))
      : (a, b) => key(a).localeCompare(key(b), undefined, { numeric: true });
    const rows = [...table.tBodies[0].rows].sort((a, b) => (down ? -1 : 1) * compare(a, b));
    table.tBodies[0].append(...rows);
  });
}
