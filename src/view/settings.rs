//! How the reader likes to read: the theme, and the size, spacing and width of the text.

use yew::{Callback, Html, html};

use super::on;
use super::{Action, Menu, State, menu};

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those that the system asks for.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Brown on cream.
    Sepia,
    /// Black on white, or white on black where the system is dark, and no shades between.
    Contrast,
}

impl Theme {
    const ALL: [Theme; 5] = [Theme::Auto, Theme::Light, Theme::Dark, Theme::Sepia, Theme::Contrast];

    /// Its name in the page and in what is kept.
    fn word(self) -> &'static str {
        ["auto", "light", "dark", "sepia", "contrast"][self as usize]
    }

    fn title(self) -> &'static str {
        ["As the system", "Light", "Dark", "Sepia", "High contrast"][self as usize]
    }
}

/// What can be made smaller or larger.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Measure {
    Size,
    Spacing,
    Width,
}

impl Measure {
    const ALL: [Measure; 3] = [Measure::Size, Measure::Spacing, Measure::Width];

    /// What it is called, and what its buttons do.
    fn words(self) -> [&'static str; 3] {
        match self {
            Measure::Size => ["Size", "Smaller text", "Larger text"],
            Measure::Spacing => ["Spacing", "Less space between lines", "More space between lines"],
            Measure::Width => ["Width", "Narrower column", "Wider column"],
        }
    }

    /// Its steps go from 0 to this; the one in the middle is the usual.
    fn last(self) -> u8 {
        if self == Measure::Size { 6 } else { 4 }
    }
}

/// How the reader likes to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The colours of the page.
    pub theme: Theme,
    /// The steps of size, spacing and width.
    steps: [u8; 3],
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { theme: Theme::Auto, steps: Measure::ALL.map(|measure| measure.last() / 2) }
    }
}

impl Settings {
    /// The settings as a line: "sepia 3 2 2".
    pub fn line(self) -> String {
        let [size, spacing, width] = self.steps;
        format!("{} {size} {spacing} {width}", self.theme.word())
    }

    /// The settings that a `line` of [`Settings::line`] tells; what it does not tell, or tells wrong, is as usual.
    pub fn from_line(line: &str) -> Settings {
        let mut settings = Settings::default();
        let mut cells = line.split(' ');
        let word = cells.next().unwrap_or_default();
        settings.theme = Theme::ALL.into_iter().find(|theme| theme.word() == word).unwrap_or_default();
        for (measure, cell) in Measure::ALL.into_iter().zip(cells) {
            if let Some(step) = cell.parse().ok().filter(|&step| step <= measure.last()) {
                settings.steps[measure as usize] = step;
            }
        }
        settings
    }

    /// The theme's name, for the style sheet.
    pub fn theme(self) -> &'static str {
        self.theme.word()
    }

    /// The steps of size, spacing and width, for the style sheet.
    pub fn steps(self) -> [String; 3] {
        self.steps.map(|step| step.to_string())
    }

    fn moved(mut self, measure: Measure, up: bool) -> Settings {
        let step = &mut self.steps[measure as usize];
        *step = if up { measure.last().min(*step + 1) } else { step.saturating_sub(1) };
        self
    }
}

/// The menu of reading settings.
pub fn look_menu(state: &State, dispatch: &Callback<Action>) -> Html {
    let settings = state.settings;
    let theme = |theme: Theme| {
        let set = on(dispatch, Action::Set(Settings { theme, ..settings }));
        html! {
            <label class="choice"><input type="radio" name="theme" checked={settings.theme == theme} onchange={set} />
                { theme.title() }</label>
        }
    };
    let measure = |measure: Measure| {
        let [name, down, up] = measure.words();
        let step = |words: &'static str, sign: &'static str, is_up: bool| {
            let moved = settings.moved(measure, is_up);
            let set = on(dispatch, Action::Set(moved));
            // The button keeps the keyboard's focus at the end of its way, so it is not disabled there.
            let at_end = (moved == settings).then_some("true");
            html! { <button type="button" class="step" aria-label={words} aria-disabled={at_end} onclick={set}>{ sign }</button> }
        };
        html! {
            <div class="steps" role="group" aria-label={name}>
                <span aria-hidden="true">{ name }</span>
                { step(down, "−", false) }
                <span class="step-at">{ format!("{} of {}", settings.steps[measure as usize] + 1, measure.last() + 1) }</span>
                { step(up, "+", true) }
            </div>
        }
    };
    let usual = on(dispatch, Action::Set(Settings::default()));
    menu::menu(Menu::Look, "Aa", "Reading settings", state.menu, dispatch, || {
        html! {
            <div class="sheet">
                <fieldset class="themes">
                    <legend>{ "Theme" }</legend>
                    { for Theme::ALL.map(theme) }
                </fieldset>
                { for Measure::ALL.map(measure) }
                <button type="button" class="item" onclick={usual}>{ "Back to the usual" }</button>
            </div>
        }
    })
}
