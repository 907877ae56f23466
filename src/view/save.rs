//! Taking what was found along: the menu, and what each of its items makes.

use yew::{Callback, Html, html};

use super::on;
use super::{Action, Menu, Reading, State, menu};
use crate::render::html::{Article, page};
use crate::render::{annotations, csv, markdown};

/// A form in which what was found is taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The marked text as a page that stands alone.
    Html,
    /// The figures as a table for spreadsheets.
    Csv,
    /// A summary in Markdown.
    Markdown,
    /// The whole report.
    Json,
    /// Annotations for other programs.
    Annotations,
    /// The summary, in the clipboard.
    Copy,
    /// Paper, or whatever the browser prints to.
    Paper,
}

impl Form {
    const ALL: [Form; 7] =
        [Form::Html, Form::Csv, Form::Markdown, Form::Json, Form::Annotations, Form::Paper, Form::Copy];

    fn title(self) -> &'static str {
        match self {
            Form::Html => "Marked text (.html)",
            Form::Csv => "Figures for a spreadsheet (.csv)",
            Form::Markdown => "Summary (.md)",
            Form::Json => "Everything, for programs (.json)",
            Form::Annotations => "Web Annotations (.jsonld)",
            Form::Paper => "Print, or save as PDF",
            Form::Copy => "Copy the summary",
        }
    }

    /// The name and the media type of the file that it makes.
    pub fn file(self) -> Option<(&'static str, &'static str)> {
        match self {
            Form::Html => Some(("saidso.html", "text/html")),
            Form::Csv => Some(("saidso-figures.csv", "text/csv")),
            Form::Markdown => Some(("saidso.md", "text/markdown")),
            Form::Json => Some(("saidso.json", "application/json")),
            Form::Annotations => Some(("saidso.jsonld", "application/ld+json")),
            Form::Copy | Form::Paper => None,
        }
    }

    /// What stands in the file or the clipboard, where it is made here: reports become JSON in the browser.
    pub fn text(self, reading: &Reading) -> Option<String> {
        let (text, report) = (&reading.text, &reading.report);
        match self {
            Form::Html => Some(page(&[Article { title: "Marked text", text, report }])),
            Form::Csv => Some(csv::figures(text, report)),
            Form::Markdown | Form::Copy => Some(markdown::summary(text, report)),
            Form::Annotations => Some(annotations::page(text, report)),
            Form::Json | Form::Paper => None,
        }
    }
}

/// The menu: a button, and under it what can be saved.
pub fn save_menu(state: &State, dispatch: &Callback<Action>) -> Html {
    let item = |&form: &Form| {
        let save = on(dispatch, Action::Save(form));
        html! { <li><button type="button" class="item" onclick={save}>{ form.title() }</button></li> }
    };
    let share = on(dispatch, Action::Share(None));
    let items = || {
        html! {
            <ul class="sheet">
                { for Form::ALL.iter().map(item) }
                <li><button type="button" class="item" onclick={share}>{ "Copy a link that holds the text" }</button></li>
            </ul>
        }
    };
    menu::menu(Menu::Save, "Save", "Save", state.menu, dispatch, items)
}
