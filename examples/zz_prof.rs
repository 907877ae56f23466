//! Profiling.
use std::time::Instant;
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let n: usize = std::env::args().nth(2).map_or(1, |n| n.parse().unwrap());
    let text = std::fs::read_to_string(path).unwrap();
    let _ = saidso::analyse("Ada Brandt said that 40 people may have died in Merrow, the ministry said.");
    let mut best = f64::MAX;
    for _ in 0..n {
        let t = Instant::now();
        let _ = saidso::analyse(&text);
        best = best.min(t.elapsed().as_secs_f64());
    }
    println!("{} bytes {:.1} ms {:.2} MB/s", text.len(), best * 1e3, text.len() as f64 / best / 1e6);
}
