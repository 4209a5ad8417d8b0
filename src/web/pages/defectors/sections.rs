//! What claims tell beside events, posts and reasons: statements, denials, other details. Each claim stands here only if
//! it was printed nowhere above.

use crate::domain::vocab::{ClaimKind, PersonField};
use crate::record::claims::ClaimRecord;
use crate::record::corroboration;
use crate::record::events::Told;
use crate::record::person::profile::Profile;
use crate::record::person::roles;
use crate::web::frame::claim_line::{self, ClaimLine};
use crate::web::frame::evidence::Exhibits;
use crate::web::http::ask::Ctx;

/// Claims under a heading: the first few open, the rest folded.
pub(crate) struct Section {
    /// The heading.
    pub(crate) heading: String,
    /// The first claims.
    pub(crate) open: Vec<ClaimLine>,
    /// The others.
    pub(crate) folded: Vec<ClaimLine>,
    /// How many these are.
    pub(crate) more: usize,
}

/// The claims of a profile that are told one by one.
pub(crate) struct OneByOne<'p> {
    p: &'p Profile,
    events: &'p Told,
    exhibits: &'p Exhibits<'p>,
    ctx: &'p Ctx,
}

impl<'p> OneByOne<'p> {
    /// Those of a profile.
    pub(crate) fn new(p: &'p Profile, events: &'p Told, exhibits: &'p Exhibits<'p>, ctx: &'p Ctx) -> Self {
        Self { p, events, exhibits, ctx }
    }

    /// Claims under a heading, so many of them open; nothing where there are none.
    fn section<'c>(&self, id: &str, open: usize, claims: impl Iterator<Item = &'c ClaimRecord>) -> Option<Section> {
        let new: Vec<ClaimRecord> = claims.filter(|c| self.exhibits.print(c)).cloned().collect();
        let mut lines = claim_line::lines(new, self.ctx);
        // What somebody says of others is told with whom it is about.
        for line in &mut lines {
            line.said = self.said_by_others(&line.claim);
            if !line.claim.persons.contains(&self.p.person.id) {
                let named = claim_line::named(self.ctx, vec![line.clone()]).pop();
                *line = named.unwrap_or_else(|| line.clone());
            }
        }
        let folded = lines.split_off(open.min(lines.len()));
        let section = Section { heading: self.ctx.t.say(id), open: lines, more: folded.len(), folded };
        (!section.open.is_empty() || !section.folded.is_empty()).then_some(section)
    }

    /// Who else says so, or says otherwise.
    fn said_by_others(&self, claim: &ClaimRecord) -> Option<String> {
        let side = corroboration::side(claim, self.events, &[]).unwrap_or_else(|| self.ctx.view.saying_the_same(claim));
        let told = corroboration::corroboration(claim, &side, &self.p.claims);
        (told.claims > 0 || told.against.is_some()).then(|| self.ctx.t.corroboration(&told))
    }

    fn is_by_self(&self, c: &ClaimRecord) -> bool {
        c.speaker.as_str() == self.p.person.id.as_str()
    }

    /// How a report was answered that does not count: this stands before all else.
    pub(crate) fn answered(&self) -> Option<Section> {
        let denials = self.p.claims.iter().filter(|c| !self.p.person.defector && roles::undoes(c));
        self.section("person-answered", 4, denials)
    }

    /// What somebody did since that is no event of its own.
    pub(crate) fn since(&self) -> Option<Section> {
        let later = |c: &&ClaimRecord| roles::role(c).is_some() && roles::is_later(c, &self.p.three.left);
        self.section("person-since-else", 2, self.p.claims.iter().filter(later).filter(|c| self.stands_alone(c)))
    }

    /// What they said, and what others said of them.
    pub(crate) fn said(&self) -> Vec<Section> {
        let statements = || self.p.claims.iter().filter(|c| c.kind() == ClaimKind::Statement);
        let own = statements().filter(|c| self.is_by_self(c)).chain(&self.p.said);
        let others = statements().filter(|c| !self.is_by_self(c));
        [self.section("person-said", 3, own), self.section("person-told-of", 3, others)].into_iter().flatten().collect()
    }

    /// Denials, and what else is told of the person.
    pub(crate) fn rest(&self) -> Vec<Section> {
        let denials = self.p.claims.iter().filter(|c| self.p.person.defector && roles::undoes(c));
        let details = self.p.claims.iter().filter(|c| self.is_detail(c));
        let all = [self.section("person-denied", 3, denials), self.section("person-circumstances", 0, details)];
        all.into_iter().flatten().collect()
    }

    /// Whether a claim tells something of the person that is no event, post, reason or name.
    fn is_detail(&self, c: &ClaimRecord) -> bool {
        let told = c.body.as_person().is_some_and(|f| {
            let elsewhere =
                matches!(f.field, PersonField::Name | PersonField::Post | PersonField::Rank | PersonField::Reason);
            c.body.is_of(&self.p.person.id) && !elsewhere
        });
        told && self.stands_alone(c)
    }

    fn stands_alone(&self, c: &ClaimRecord) -> bool {
        self.events.holding(&c.id).next().is_none()
    }
}
