//! A long text is read in steps: where a pass over it can be interrupted, it waits if whoever has it read wants to do something
//! else. The compiler cuts the passes into steps, for they are futures; there is no executor, no thread and no clock.

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Hears how much of the reading is done, in percent, and says whether it is to pause there.
pub type Watch<'w> = &'w dyn Fn(usize) -> bool;

/// A place where a reading can pause: it does so once if it is to.
pub struct Pause(pub bool);

impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Pause>, _: &mut Context) -> Poll<()> {
        if std::mem::take(&mut self.0) { Poll::Pending } else { Poll::Ready(()) }
    }
}

/// Does one step of the `work`, up to its next pause or its end, which gives its result.
pub fn step<T>(work: Pin<&mut impl Future<Output = T>>) -> Option<T> {
    match work.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => Some(result),
        Poll::Pending => None,
    }
}

/// Does all of the `work`, without a pause.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Some(result) = step(work.as_mut()) {
            return result;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_work_goes_on_where_it_paused() {
        let done = Cell::new(0);
        let mut work = pin!(async {
            for i in 1..=3 {
                done.set(i);
                Pause(i != 2).await;
            }
            "all"
        });
        assert_eq!((step(work.as_mut()), done.get()), (None, 1));
        assert_eq!((step(work.as_mut()), done.get()), (None, 3));
        assert_eq!(step(work.as_mut()), Some("all"));
    }

    #[test]
    fn at_once_is_without_a_pause() {
        at_once(Pause(true));
    }

    #[test]
    fn a_report_is_the_same_however_often_its_reading_pauses() {
        let text =
            "Ilse Brandt said that 40 people may have died in Tesmir, according to “the ministry”.\n\n"
                .repeat(40);
        let pauses = Cell::new(0);
        let often = |_| {
            pauses.set(pauses.get() + 1);
            true
        };
        let mut work = pin!(crate::analysed(&text, &often));
        let report = loop {
            if let Some(report) = step(work.as_mut()) {
                break report;
            }
        };
        assert!(pauses.get() > 100, "{}", pauses.get());
        assert!(report == crate::analyse(&text));
    }
}
