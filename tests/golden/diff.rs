//! Two texts compared line by line.

/// The lines that differ, with `-` what was kept and `+` what is drawn now, each run with a line of context.
pub fn lines(kept: &str, drawn: &str) -> String {
    let (kept, drawn): (Vec<_>, Vec<_>) = (kept.lines().collect(), drawn.lines().collect());
    let edits = edits(&kept, &drawn);
    let is_near =
        |i: usize| edits[i.saturating_sub(1)..edits.len().min(i + 2)].iter().any(|(sign, _)| *sign != ' ');
    let shown = edits.iter().enumerate().filter(|(i, _)| is_near(*i));
    shown.map(|(_, (sign, line))| format!("{sign} {line}\n")).collect()
}

/// Every line once, with ' ', '-' or '+' for kept, gone and new: along a longest common subsequence.
fn edits<'t>(kept: &[&'t str], drawn: &[&'t str]) -> Vec<(char, &'t str)> {
    // common[i][j]: how many lines kept[i..] and drawn[j..] have in common.
    let mut common = vec![vec![0usize; drawn.len() + 1]; kept.len() + 1];
    for i in (0..kept.len()).rev() {
        for j in (0..drawn.len()).rev() {
            common[i][j] = match kept[i] == drawn[j] {
                true => common[i + 1][j + 1] + 1,
                false => common[i + 1][j].max(common[i][j + 1]),
            };
        }
    }
    let (mut i, mut j, mut edits) = (0, 0, Vec::new());
    while i < kept.len() || j < drawn.len() {
        if i < kept.len() && j < drawn.len() && kept[i] == drawn[j] {
            edits.push((' ', kept[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == drawn.len() || (i < kept.len() && common[i + 1][j] >= common[i][j + 1]) {
            edits.push(('-', kept[i]));
            i += 1;
        } else {
            edits.push(('+', drawn[j]));
            j += 1;
        }
    }
    edits
}

#[test]
fn shows_what_went_and_what_came_with_a_line_around() {
    assert_eq!(lines("a\nb\nc\nd\ne", "a\nb\nx\nd\ne"), "  b\n- c\n+ x\n  d\n");
    assert_eq!(lines("", "a"), "+ a\n");
    assert_eq!(lines("a\nb", "b"), "- a\n  b\n");
    assert_eq!(lines("a", "a"), "");
}
