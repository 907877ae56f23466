//! Groups: the figures of a text that tell about the same thing, so that a reader can see them side by side.

use super::matter::Matter;
use super::quantity::Quantity;
use crate::order::sort_by_key;
use crate::report::{Figure, FigureGroup};

/// The groups of `figures`, which are those of `quantities` about `matters`: figures of one unit that count the same thing,
/// and with a figure those that replace or rival it. Each group has its figures in text order; a figure alone makes none.
pub fn groups(figures: &[Figure], quantities: &[Quantity], matters: &[Matter]) -> Vec<FigureGroup> {
    /// The figures that a group is looked for among are no farther apart, so that time stays linear.
    const REACH: usize = 64;
    let mut groups: Vec<FigureGroup> = Vec::new();
    let mut group_of: Vec<Option<usize>> = vec![None; figures.len()];
    for i in 0..figures.len() {
        let is_kin = |&other: &usize| {
            let is_one_unit = quantities[i].unit == quantities[other].unit && !quantities[i].is_time();
            let is_named =
                figures[i].counterparts.contains(&other) || figures[other].counterparts.contains(&i);
            is_named || (is_one_unit && matters[i].is_counted_as(&matters[other]))
        };
        // Through a counterpart that stands after it, a figure may be in a group already, and tie it to another.
        let kin: Vec<usize> = (i.saturating_sub(REACH)..i).filter(is_kin).collect();
        for other in kin {
            join(&mut groups, &mut group_of, other, i);
        }
    }
    groups.retain(|group| !group.figures.is_empty());
    for group in &mut groups {
        sort_by_key(&mut group.figures, |&figure| (figure, 0));
        group.theme = group.figures.iter().find_map(|&figure| matters[figure].theme()).map(Into::into);
    }
    groups
}

/// Puts figures `one` and `other` into the same group.
fn join(groups: &mut Vec<FigureGroup>, group_of: &mut [Option<usize>], one: usize, other: usize) {
    let home = group_of[one].unwrap_or_else(|| {
        groups.push(FigureGroup { theme: None, figures: vec![one] });
        group_of[one] = Some(groups.len() - 1);
        groups.len() - 1
    });
    match group_of[other] {
        Some(group) if group == home => {}
        Some(group) => {
            let moved = std::mem::take(&mut groups[group].figures);
            moved.iter().for_each(|&figure| group_of[figure] = Some(home));
            groups[home].figures.extend(moved);
        }
        None => {
            groups[home].figures.push(other);
            group_of[other] = Some(home);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FigureGroup, join};

    #[test]
    fn a_figure_of_two_groups_makes_one_of_them() {
        let (mut groups, mut group_of): (Vec<FigureGroup>, _) = (Vec::new(), vec![None; 5]);
        for (one, other) in [(2, 3), (0, 1), (1, 2), (0, 3)] {
            join(&mut groups, &mut group_of, one, other);
        }
        let figures: Vec<_> =
            groups.iter().map(|group| &group.figures[..]).filter(|figures| !figures.is_empty()).collect();
        assert_eq!(figures, [[0, 1, 2, 3]]);
        let home = group_of[0];
        assert_eq!(group_of, [home, home, home, home, None]);
    }
}
