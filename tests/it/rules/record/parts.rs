//! Parts of the counted missions, by type and by region.

use chancery::domain::vocab::{MissionType, Region, Word};
use chancery::record::parts::{COUNTED_TYPES, Of, part};

use crate::support::small::{ALL, EARLY, day, small};

/// Every counted mission has one type and one region: the parts of a day sum up to its whole.
#[tokio::test]
async fn parts_sum_up() {
    for scope in [ALL, ALL.known_by(Some(EARLY))] {
        let view = small(scope).await;
        for of in ["1960-01-01", "1990-09-03", "1998-02-01", "2012-01-01", "2024-02-15"] {
            let network = view.on(day(of));
            let whole = part(&network, Of::All);
            let count = |parts: &[Of]| {
                let parts: Vec<_> = parts.iter().map(|of| part(&network, *of)).collect();
                let sure: usize = parts.iter().map(|p| p.sure.len()).sum();
                let unknown: usize = parts.iter().map(|p| p.unknown.len()).sum();
                (sure, unknown)
            };
            let types: Vec<Of> = COUNTED_TYPES.map(Of::Type).into();
            let regions: Vec<Of> = Region::ALL.iter().map(|r| Of::Region(*r)).collect();
            assert_eq!(count(&types), (whole.sure.len(), whole.unknown.len()), "{of}");
            assert_eq!(count(&regions), count(&types), "{of}");
            assert_eq!(whole.sure.len(), network.tally.at_least, "{of}");
            assert_eq!(whole.at_most, network.tally.at_most, "{of}");
        }
    }
}

#[tokio::test]
async fn a_list_shows_what_its_number_counts() {
    let filter = Of::Type(MissionType::Embassy).filter();
    assert_eq!((filter.kinds.as_slice(), filter.counted), (&[MissionType::Embassy][..], Some(true)));
    assert!(filter.states.iter().all(|s| s.counts()) && !filter.states.is_empty() && filter.regions.is_empty());
    assert!(Of::All.filter().kinds.is_empty());
    assert_eq!(Of::Region(Region::Europe).filter().regions, [Region::Europe]);
}
