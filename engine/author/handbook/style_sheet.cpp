// The style sheet: calm on a screen, narrow or wide, and on paper.
#include "engine/author/handbook/pages.h"

namespace frontdoor::author::handbook {

std::string_view style_sheet() {
  return R"(/* Ink on paper; links are underlined; nothing moves. */
:root { --ink: #1d2429; --soft: #4a555d; --line: #c9d1d6; --paper: #ffffff; --tint: #f2f6f5; --accent: #0b5560; }
* { box-sizing: border-box; }
html { font-size: 112.5%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.55;
  font-family: Georgia, "Liberation Serif", "Times New Roman", serif; }
a { color: var(--accent); text-decoration: underline; text-underline-offset: 0.15em; }
a:focus-visible, main:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
.skip { position: absolute; left: -100rem; background: var(--paper); padding: 0.5rem 1rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; }
header, main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.25rem; }
.running { margin: 0; color: var(--soft); font-family: system-ui, sans-serif; font-size: 0.85rem; }
.running span { margin-left: 0.5rem; }
nav ul { list-style: none; margin: 0.5rem 0 0; padding: 0 0 0.75rem; border-bottom: 1px solid var(--line);
  display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; font-family: system-ui, sans-serif; font-size: 0.9rem; }
nav a { display: inline-block; padding: 0.3rem 0; }
nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; border-bottom: 3px solid var(--accent); }
h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.25; }
h1 { font-size: 1.9rem; margin: 1.75rem 0 0.5rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 0.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 0.35rem; }
p { margin: 0.5rem 0; }
.lead { font-size: 1.15rem; color: var(--soft); }
.before-list { margin-bottom: 0; }
.small { font-size: 0.9rem; color: var(--soft); }
ul, ol { margin: 0.35rem 0 0.75rem; padding-left: 1.4rem; }
li { margin: 0.2rem 0; }
.columns { columns: 16rem; column-gap: 2rem; }
.columns li { margin: 0; padding: 0.2rem 0; break-inside: avoid; }
q { font-style: italic; }
.reason { border-left: 4px solid var(--accent); padding: 0.1rem 0 0.1rem 0.9rem; }
dl { margin: 0.75rem 0; padding: 0.6rem 0.9rem; background: var(--tint); font-size: 0.92rem; }
dl div { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 1rem; padding: 0.15rem 0; }
dt { font-family: system-ui, sans-serif; font-size: 0.85rem; color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
code { font-family: ui-monospace, "Liberation Mono", monospace; font-size: 0.78em; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
.wide table { min-width: 34rem; }
.any { color: var(--soft); }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; margin: 1rem 0; }
caption { text-align: left; color: var(--soft); padding-bottom: 0.4rem; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--line); }
tbody th { font-weight: normal; }
footer { margin-top: 3rem; padding-top: 0.75rem; padding-bottom: 2rem; color: var(--soft); font-size: 0.85rem; }
@media (max-width: 34rem) {
  dl div { grid-template-columns: 1fr; padding: 0.3rem 0; }
  h1 { font-size: 1.6rem; }
}
@media print {
  html { font-size: 10.5pt; }
  header nav, .skip { display: none; }
  header, main, footer { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3 { break-after: avoid; }
  .rule, .story, .fact, tr, dl { break-inside: avoid; }
  .before-list { break-after: avoid; }
  .story ul { columns: 2; column-gap: 2rem; }
  .wide { overflow: visible; }
  .wide table { min-width: 0; }
  .table table { font-size: 8.5pt; }
  dl { background: none; border: 1px solid var(--line); }
}
@page { margin: 18mm 16mm; }
)";
}

}  // namespace frontdoor::author::handbook
