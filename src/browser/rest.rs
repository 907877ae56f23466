//! Long work in the page, with rests in which the page answers.

#[cfg(feature = "widget")]
use std::cell::RefCell;
#[cfg(feature = "widget")]
use std::pin::pin;
use std::time::Duration;

use js_sys::Date;
use yew::platform::time::sleep;

use crate::view::{Laying, Reading};
#[cfg(feature = "widget")]
use crate::{steps::step, text::paragraphs};

/// Gives way to whatever else the page has to do, once there was work for a while.
pub struct Rest {
    since: f64,
}

impl Rest {
    /// The work begins now.
    pub fn new() -> Rest {
        Rest { since: Date::now() }
    }

    /// Whether there was work for long enough.
    pub fn is_due(&self) -> bool {
        /// In milliseconds: about half of the time from one picture to the next.
        const WORK: f64 = 8.0;
        Date::now() - self.since > WORK
    }

    /// Rests if that is due.
    pub async fn if_due(&mut self) {
        if self.is_due() {
            sleep(Duration::ZERO).await;
            self.since = Date::now();
        }
    }
}

/// The reading that `laying` leads to, with rests.
pub async fn laid(mut laying: Laying, mut rest: Rest) -> Reading {
    while laying.step() {
        rest.if_due().await;
    }
    laying.all()
}

/// Reads `text`, with rests.
#[cfg(feature = "widget")]
pub async fn read(text: String) -> Reading {
    let rest = RefCell::new(Rest::new());
    let is_due = |_| rest.borrow().is_due();
    let mut work = pin!(crate::analysed(&text, &is_due));
    let report = loop {
        match step(work.as_mut()) {
            Some(report) => break report,
            None => {
                sleep(Duration::ZERO).await;
                rest.replace(Rest::new());
            }
        }
    };
    let spans = paragraphs(&text);
    laid(Laying::new(text.clone(), report, spans), Rest::new()).await
}
