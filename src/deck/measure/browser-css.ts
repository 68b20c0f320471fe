/** What browsers declare for the elements of a slide before any theme does (HTML, "Rendering"). */
export const BROWSER_CSS = `
section, header, footer, h1, h2, h3, h4, h5, h6, p, ul, ol, blockquote, pre, figure, figcaption, div { display: block }
li { display: list-item }
h1, h2, h3, h4, h5, h6 { font-weight: bold }
h1 { font-size: 2em; margin: 0.67em 0 }
h2 { font-size: 1.5em; margin: 0.83em 0 }
h3 { font-size: 1.17em; margin: 1em 0 }
h4 { margin: 1.33em 0 }
h5 { font-size: 0.83em; margin: 1.67em 0 }
h6 { font-size: 0.67em; margin: 2.33em 0 }
p, ul, ol, pre { margin: 1em 0 }
ul, ol { padding-left: 40px }
li ul, li ol { margin: 0 }
blockquote, figure { margin: 1em 40px }
hr { display: block; margin: 0.5em 0; border: 1px solid }
pre { white-space: pre; font-family: monospace }
code { font-family: monospace }
strong, b, th { font-weight: bold }
em, i { font-style: italic }
small { font-size: 0.8333em }
sup { font-size: 0.8333em; vertical-align: 0.3333em }
table { display: table; border-collapse: separate }
thead { display: table-header-group }
tbody { display: table-row-group }
tr { display: table-row }
th, td { display: table-cell; padding: 1px }
img { display: inline }
`;
