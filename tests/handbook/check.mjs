// Opens each page of a handbook in headless Chromium and tries it with axe-core, wide, narrow and as printed; checks
// that links lead somewhere and that nothing is fetched from outside. Usage: node check.mjs FOLDER [SCREENSHOTS]
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const folder = path.resolve(process.argv[2]);
const screenshots = process.argv[3];
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = fs.readdirSync(folder).filter((name) => name.endsWith('.html')).sort();
const looks = [
  { name: 'wide', width: 1280, height: 900, media: 'screen' },
  { name: 'narrow', width: 360, height: 740, media: 'screen' },
  { name: 'print', width: 794, height: 1123, media: 'print' },
];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
const problems = [];
const links = [];
const marks = new Map();

async function look(page, name, how) {
  await page.setViewport({ width: how.width, height: how.height });
  await page.emulateMediaType(how.media);
  await page.goto(pathToFileURL(path.join(folder, name)).href, { waitUntil: 'load' });
  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run(document, { resultTypes: ['violations', 'incomplete'] }));
  for (const violation of result.violations) {
    const where = violation.nodes.slice(0, 3).map((node) => node.html).join(' | ');
    problems.push(`${name} (${how.name}): ${violation.id}: ${violation.help}: ${where}`);
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (how.media === 'screen' && wider > 0) problems.push(`${name} (${how.name}): wider than the window by ${wider}px`);
  if (screenshots) await page.screenshot({ path: path.join(screenshots, `${name}-${how.name}.png`) });
}

async function collect(page, name) {
  const found = await page.evaluate(() => ({
    marks: [...document.querySelectorAll('[id]')].map((each) => each.id),
    links: [...document.querySelectorAll('a[href]')].map((each) => each.getAttribute('href')),
  }));
  if (new Set(found.marks).size !== found.marks.length) problems.push(`${name}: a mark stands twice`);
  marks.set(name, new Set(found.marks));
  for (const link of new Set(found.links)) links.push({ name, link });
}

for (const name of pages) {
  const page = await browser.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) problems.push(`${name}: fetches ${request.url()}`);
  });
  for (const how of looks) await look(page, name, how);
  await collect(page, name);
  await page.close();
}
await browser.close();

for (const { name, link } of links) {
  const [file, mark] = link.split('#');
  const target = file === '' ? name : file;
  if (!marks.has(target)) problems.push(`${name}: ${link} leads nowhere`);
  else if (mark && !marks.get(target).has(decodeURIComponent(mark))) problems.push(`${name}: ${link} has no such mark`);
}

for (const problem of problems) console.log(problem);
console.log(`${pages.length} pages, ${looks.length} looks each, ${links.length} links: ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
