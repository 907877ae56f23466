//! What is left of web pages and Markdown.

use saidso::import::{from_html, from_markdown};

fn check(import: fn(&str) -> String, cases: &[(&str, &str, &str)]) {
    for (name, given, expected) in cases {
        assert_eq!(import(given), *expected, "{name}");
    }
}

#[test]
fn words_of_web_pages() {
    check(from_html, PAGES);
}

#[test]
fn words_of_markdown() {
    check(from_markdown, NOTES);
}

#[rustfmt::skip]
const PAGES: &[(&str, &str, &str)] = &[
    ("paragraphs", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
    ("a heading", "<h1>Blast</h1>It was <b>loud</b>.", "Blast\n\nIt was loud."),
    ("plain text", "One line.", "One line."),
    ("white space", "<p>\n  One\t two \n</p>\n\n<div>\n Three</div>", "One two\n\nThree"),
    ("a word in two colours", "<p>un<i>known</i></p>", "unknown"),
    ("a line break", "<p>One<br>two</p>", "One\ntwo"),
    ("a break between words", "<p>One <br/> two</p>", "One\ntwo"),
    ("references", "<p>&ldquo;A &amp; B&rdquo; cost &#8364;5&nbsp;&#x2014; he said</p>", "“A & B” cost €5 — he said"),
    ("what is no reference", "<p>AT&T; Q&A &unknown; &é; & so on</p>", "AT&T; Q&A &unknown; &é; & so on"),
    ("a reference to no character", "<p>&#xD800;&#99999999;</p>", "&#xD800;&#99999999;"),
    ("control characters", "<p>One\u{1b}[31m&#27;&#x9b;&#0;</p>\u{7}two", "One[31m\n\ntwo"),
    ("a script", "<p>One</p><script>if (a < b) alert('<p>Two</p>')</script><p>Three</p>", "One\n\nThree"),
    ("a script that never ends", "<p>One</p><script>alert(1)", "One"),
    ("a style in a head", "<head><title>T</title><style>p > a { }</style></head><body>One</body>", "One"),
    ("a menu", "<nav><ul><li>Home</li></ul></nav><p>One</p><footer>Imprint</footer>", "One"),
    ("menus in menus", "<nav>a<nav>b</nav>c</nav>One", "One"),
    ("a caption", "<p>One</p><figure><img src=x onerror=alert(1)><figcaption>C</figcaption></figure><p>Two</p>", "One\n\nTwo"),
    ("the article alone", "<div>Ad</div><article><h1>Blast</h1><p>One</p></article><div>More</div>", "Blast\n\nOne"),
    ("the longest article", "<article>Short</article><article><p>The long one</p></article>", "The long one"),
    ("the main part", "<div>Ad</div><main><p>One</p></main>", "One"),
    ("an article without words", "<article><nav>Menu</nav></article><p>One</p>", "One"),
    ("an article that never ends", "<p>One</p><article><p>Two</p>", "One\n\nTwo"),
    ("a comment", "One<!-- <p>no</p> --> two", "One two"),
    ("a declaration", "<!doctype html><?xml?><p>One</p>", "One"),
    ("signs of comparison", "<p>3 < 4 and 5 > 4</p>", "3 < 4 and 5 > 4"),
    ("a sign in an attribute", "<p title=\"a > b\">One</p>", "One"),
    ("an apostrophe in a tag", "<p don't>One</p><p>Two</p>", "One\n\nTwo"),
    ("capitals", "<P>One</P><SCRIPT>no</Script><P>Two</P>", "One\n\nTwo"),
    ("a tag that never ends", "<p>One</p><p class=\"x", "One"),
    ("a custom element", "<said-so>One</said-so><p>Two", "One\n\nTwo"),
    ("a list", "<ul><li>One<li>Two</ul>", "One\n\nTwo"),
    ("nothing", "", ""),
    ("only markup", "<p><br></p>", ""),
];

#[rustfmt::skip]
const NOTES: &[(&str, &str, &str)] = &[
    ("paragraphs", "One\ntwo.\n\nThree.", "One two.\n\nThree."),
    ("a heading", "# Blast\nOne.", "Blast\n\nOne."),
    ("a hash that is no heading", "#blast shook the town", "#blast shook the town"),
    ("stress", "It was *very* **loud**, `he` _said_.", "It was very loud, he said."),
    ("a name with an underscore", "It is in old_town_hall now.", "It is in old_town_hall now."),
    ("a link", "See [the report](https://example.org/a_b) now.", "See the report now."),
    ("a picture", "One ![a map](map.png) two.", "One two."),
    ("brackets", "He said [it] was (so).", "He said [it] was (so)."),
    ("a list", "- One\n- Two\n1. Three", "One\n\nTwo\n\nThree"),
    ("a year at the start", "2019. That was it.", "2019. That was it."),
    ("a quotation", "> One\n> two", "One\n\ntwo"),
    ("code", "One\n```\nlet x = 1;\n```\nTwo", "One Two"),
    ("a table", "| a | b |\n|---|---|\nOne", "One"),
    ("a rule", "One\n\n---\n\nTwo", "One\n\nTwo"),
    ("a heading underlined", "Blast\n=====\nOne", "Blast\n\nOne"),
    ("settings", "---\ntitle: T\n---\nOne", "One"),
    ("an escaped sign", "5 \\* 3", "5 * 3"),
    ("HTML within", "One <script>alert(1)</script><b>two</b>", "One two"),
    ("nothing", "", ""),
];

/// Many signs that begin something and never end it.
#[test]
fn signs_without_end_take_no_longer() {
    for sign in
        ["<", "<p ", "<!--", "<script>", "<article>", "&", "[", "[a](", "![", "*", "_", "\\", "\"", "<p a=\""]
    {
        let text = sign.repeat(200_000);
        from_html(&text);
        from_markdown(&text);
    }
}
