/** JUnit XML, as the project adds it up. */

// Characters that XML 1.0 cannot hold are left out.
const escaped = (text) =>
  String(text)
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;');

/**
 * A report of several suites.
 *
 * @param {{name: string, seconds: number, cases: {name: string, failures: string[], skipped?: string}[]}[]} suites
 */
export function junit(suites) {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.map(suiteElement).join('')}</testsuites>\n`;
}

function suiteElement({ name, seconds, cases }) {
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  const skipped = cases.filter((one) => one.skipped).length;
  const counts = `tests="${cases.length}" failures="${failed}" errors="0" skipped="${skipped}" time="${seconds.toFixed(3)}"`;
  return `<testsuite name="${escaped(name)}" ${counts}>\n${cases.map((one) => caseElement(name, one)).join('')}</testsuite>\n`;
}

function caseElement(suite, { name, failures, skipped }) {
  const head = `<testcase classname="${escaped(suite)}" name="${escaped(name)}"`;
  if (skipped) return `${head}><skipped message="${escaped(skipped)}"/></testcase>\n`;
  if (failures.length === 0) return `${head}/>\n`;
  return `${head}><failure message="${escaped(failures[0])}">${escaped(failures.join('\n'))}</failure></testcase>\n`;
}
