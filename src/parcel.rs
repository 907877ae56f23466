//! A report as bytes, and how its text compares to another: to be handed from where a text was read to where it is shown, and taken
//! out there piece by piece.
//!
//! Each type says once what it is made of; the same words put it in and take it out. Both ends are the same module, so that
//! the bytes need no version. Other bytes come out as something else: where they end too soon, the rest is blank.

use std::borrow::Cow;

use crate::compare::{Change, Comparison, Pair, Relation};
use crate::report::{
    Attribution, Basis, Bound, CueClass, Entity, EntityKind, Explanation, Figure, FigureGroup, Hedge,
    HedgeKind, Layer, Mention, Offsets, Quote, Report, SourceKind, Status, Summary, VERSION, Value,
};
use crate::text::{Decimal, Span};

/// The bytes of values, one after the other: those to come while it is filled, those left while it is emptied.
struct Parcel {
    bytes: Vec<u8>,
    at: usize,
    is_filling: bool,
}

impl Parcel {
    /// The `length` of what follows passes: it has no more parts than bytes are left, since each takes one at least.
    #[inline(never)]
    fn length(&mut self, mut length: usize) -> usize {
        length.pass(self);
        if self.is_filling { length } else { length.min(self.bytes.len() - self.at) }
    }
}

/// What can go into a parcel.
trait Packed: Sized {
    /// What is there before it is taken out.
    const BLANK: Self;

    /// Goes into `parcel`, or becomes what comes out of it.
    fn pass(&mut self, parcel: &mut Parcel);
}

/// `report`, whose offsets are bytes, the `paragraphs` of its text, and its `comparison` to another in a parcel.
pub fn pack(mut report: Report, mut paragraphs: Vec<Span>, mut comparison: Option<Comparison>) -> Vec<u8> {
    let mut parcel = Parcel { bytes: Vec::new(), at: 0, is_filling: true };
    let mut counts = Counted::of(&report, paragraphs.len());
    counts.pass(&mut parcel);
    comparison.pass(&mut parcel);
    paragraphs.iter_mut().for_each(|item| item.pass(&mut parcel));
    report.sentences.iter_mut().for_each(|item| item.pass(&mut parcel));
    report.entities.iter_mut().for_each(|item| item.pass(&mut parcel));
    report.figures.iter_mut().for_each(|item| item.pass(&mut parcel));
    report.figure_groups.iter_mut().for_each(|item| item.pass(&mut parcel));
    report.attributions.iter_mut().for_each(|item| item.pass(&mut parcel));
    report.hedges.iter_mut().for_each(|item| item.pass(&mut parcel));
    parcel.bytes
}

/// A report that is taken out of its parcel.
pub struct Unpacking {
    parcel: Parcel,
    counts: Counted,
    report: Report,
    paragraphs: Vec<Span>,
    comparison: Option<Comparison>,
}

impl Unpacking {
    /// Begins with what [`pack`] made.
    pub fn new(bytes: Vec<u8>) -> Unpacking {
        let mut parcel = Parcel { bytes, at: 0, is_filling: false };
        let (mut counts, mut comparison) = (Counted::BLANK, None);
        counts.pass(&mut parcel);
        comparison.pass(&mut parcel);
        let report = Report {
            version: VERSION,
            offsets: Offsets::Bytes,
            summary: Summary::default(),
            sentences: Vec::new(),
            entities: Vec::new(),
            figures: Vec::new(),
            figure_groups: Vec::new(),
            attributions: Vec::new(),
            hedges: Vec::new(),
        };
        Unpacking { parcel, counts, report, paragraphs: Vec::new(), comparison }
    }

    /// Takes out a little more; true if anything was left.
    pub fn step(&mut self) -> bool {
        let Unpacking { parcel, counts, report, paragraphs, .. } = self;
        more(paragraphs, counts.paragraphs, parcel)
            || more(&mut report.sentences, counts.sentences, parcel)
            || more(&mut report.entities, counts.entities, parcel)
            || more(&mut report.figures, counts.figures, parcel)
            || more(&mut report.figure_groups, counts.figure_groups, parcel)
            || more(&mut report.attributions, counts.attributions, parcel)
            || more(&mut report.hedges, counts.hedges, parcel)
    }

    /// The report, the paragraphs and the comparison, after what is left of the steps.
    pub fn all(mut self) -> (Report, Vec<Span>, Option<Comparison>) {
        while self.step() {}
        self.report.summary = Summary::of(&self.report, self.counts.words, self.counts.attributed);
        (self.report, self.paragraphs, self.comparison)
    }
}

/// Takes a little more of `count` items out into `list`; true if any was left.
fn more<T: Packed>(list: &mut Vec<T>, count: usize, parcel: &mut Parcel) -> bool {
    /// So many at once take hardly a millisecond.
    const STEP: usize = 100;
    let left = STEP.min(count - list.len()).min(parcel.bytes.len() - parcel.at);
    for _ in 0..left {
        let mut item = T::BLANK;
        item.pass(parcel);
        list.push(item);
    }
    left > 0
}

/// How long the lists of a report are, and what its summary cannot tell from them.
struct Counted {
    words: usize,
    attributed: usize,
    paragraphs: usize,
    sentences: usize,
    entities: usize,
    figures: usize,
    figure_groups: usize,
    attributions: usize,
    hedges: usize,
}

impl Counted {
    fn of(report: &Report, paragraphs: usize) -> Counted {
        let Summary { words, attributed_share, .. } = report.summary;
        Counted {
            words,
            attributed: (attributed_share * words as f64).round() as usize,
            paragraphs,
            sentences: report.sentences.len(),
            entities: report.entities.len(),
            figures: report.figures.len(),
            figure_groups: report.figure_groups.len(),
            attributions: report.attributions.len(),
            hedges: report.hedges.len(),
        }
    }
}

/// Says what structures are made of.
macro_rules! structures {
    ($($name:ident { $($field:ident)* })*) => { $(
        impl Packed for $name {
            const BLANK: $name = $name { $($field: Packed::BLANK),* };

            fn pass(&mut self, parcel: &mut Parcel) {
                $(self.$field.pass(parcel);)*
            }
        }
    )* };
}

structures! {
    Counted { words attributed paragraphs sentences entities figures figure_groups attributions hedges }
    Span { start end }
    Explanation { by rule words confidence }
    Mention { span why }
    Entity { kind name spellings mentions }
    Figure { span words value unit counted bound source entity official status evidence counterparts why }
    FigureGroup { theme figures }
    Attribution { source cue content class source_kind quote entity why }
    Hedge { span kind attribution target why }
    Comparison { counted figures names sources shared changes }
    Pair { theme figures relation }
    Change { layer marks }
}

/// Says which kinds there are, in order.
macro_rules! kinds {
    ($($name:ty: $all:expr),* $(,)?) => { $(
        impl Packed for $name {
            const BLANK: $name = $all[0];

            fn pass(&mut self, parcel: &mut Parcel) {
                let mut at = *self as usize;
                at.pass(parcel);
                *self = $all[at.min($all.len() - 1)];
            }
        }
    )* };
}

kinds! {
    bool: [false, true],
    Basis: [Basis::Rule, Basis::Model],
    EntityKind: EntityKind::ALL,
    Bound: Bound::ALL,
    Status: Status::ALL,
    CueClass: CueClass::ALL,
    SourceKind: SourceKind::ALL,
    Quote: Quote::ALL,
    HedgeKind: HedgeKind::ALL,
    Layer: Layer::ALL,
    Relation: [Relation::Same, Relation::Otherwise, Relation::Another],
}

impl Packed for u8 {
    const BLANK: u8 = 0;

    fn pass(&mut self, parcel: &mut Parcel) {
        if parcel.is_filling {
            parcel.bytes.push(*self);
        } else if let Some(&byte) = parcel.bytes.get(parcel.at) {
            *self = byte;
            parcel.at += 1;
        }
    }
}

/// Seven bits a byte, the lowest first; the eighth says that more come.
impl Packed for usize {
    const BLANK: usize = 0;

    fn pass(&mut self, parcel: &mut Parcel) {
        const MORE: u8 = 0x80;
        let (mut rest, mut number, mut shift) = (*self, 0, 0);
        loop {
            let mut byte = rest as u8 & !MORE;
            rest >>= 7;
            byte |= if rest > 0 { MORE } else { 0 };
            byte.pass(parcel);
            number |= usize::from(byte & !MORE) << shift;
            shift += 7;
            if byte < MORE || shift >= usize::BITS {
                break;
            }
        }
        *self = number;
    }
}

impl Packed for String {
    const BLANK: String = String::new();

    fn pass(&mut self, parcel: &mut Parcel) {
        let length = parcel.length(self.len());
        if parcel.is_filling {
            parcel.bytes.extend_from_slice(self.as_bytes());
        } else {
            let end = parcel.at + length;
            // What went in as letters comes out as letters.
            *self = String::from_utf8(parcel.bytes[parcel.at..end].to_vec()).unwrap_or_default();
            parcel.at = end;
        }
    }
}

impl Packed for Cow<'static, str> {
    const BLANK: Cow<'static, str> = Cow::Borrowed("");

    fn pass(&mut self, parcel: &mut Parcel) {
        let mut words = std::mem::take(self).into_owned();
        words.pass(parcel);
        *self = Cow::Owned(words);
    }
}

impl<T: Packed> Packed for Option<T> {
    const BLANK: Option<T> = None;

    fn pass(&mut self, parcel: &mut Parcel) {
        let mut is_some = self.is_some();
        is_some.pass(parcel);
        if is_some {
            self.get_or_insert(T::BLANK).pass(parcel);
        }
    }
}

impl<T: Packed> Packed for Vec<T> {
    const BLANK: Vec<T> = Vec::new();

    fn pass(&mut self, parcel: &mut Parcel) {
        let count = parcel.length(self.len());
        self.resize_with(count, || T::BLANK);
        self.iter_mut().for_each(|item| item.pass(parcel));
    }
}

impl<T: Packed> Packed for [T; 2] {
    const BLANK: [T; 2] = [T::BLANK, T::BLANK];

    fn pass(&mut self, parcel: &mut Parcel) {
        self.iter_mut().for_each(|item| item.pass(parcel));
    }
}

impl Packed for Value {
    const BLANK: Value = Value::Number(Decimal::ZERO);

    fn pass(&mut self, parcel: &mut Parcel) {
        let (mut low, mut high) = match *self {
            Value::Number(number) => (number, None),
            Value::Range { low, high } => (low, Some(high)),
        };
        low.pass(parcel);
        high.pass(parcel);
        *self = high.map_or(Value::Number(low), |high| Value::Range { low, high });
    }
}

impl Packed for Decimal {
    const BLANK: Decimal = Decimal::ZERO;

    fn pass(&mut self, parcel: &mut Parcel) {
        let mut bytes = self.to_bytes();
        bytes.iter_mut().for_each(|byte| byte.pass(parcel));
        *self = Decimal::from_bytes(bytes);
    }
}
