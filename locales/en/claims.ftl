# Claims, and the evidence that they are.

claim-undated = date not known
claim-witness = { $speaker }{ $outlet ->
    [none] { "" }
   *[given] { " " }in { $outlet }
}{ $publisher ->
    [none] { "" }
   *[given] , on a page of { $publisher }
}, { $certainty }{ $translated ->
    [yes] , translated
   *[no] { "" }
}{ $error ->
    [yes] , a known error
   *[no] { "" }
}{ $withdrawn ->
    [yes] , withdrawn
   *[no] { "" }
}; { $published ->
    [none] date of publication not known
   *[given] published { $published }
}

caution-withdrawn = withdrawn
caution-known-error = known error
caution-translated = translated
caution-inferred = partly inferred

claim-caution = [{ $words }](.caution)

# $source leads to the source.
claim-by = [{ $what }{ $when ->
    [none] { "" }
   *[given] , { $when }
}.](.when) { $speaker }{ $outlet ->
    [none] { "" }
   *[given] { " " }in { $outlet }
}, [{ $certainty }](.certainty){ $cautions ->
    [none] { "" }
   *[given] , { $cautions }
}; published { $published }, [source]($source) of grade { $grade }.

claim-by-in-source = [{ $what }{ $when ->
    [none] { "" }
   *[given] , { $when }
}.](.when) { $speaker }, [{ $certainty }](.certainty){ $cautions ->
    [none] { "" }
   *[given] , { $cautions }
}.

## The page of one claim.

claim-title = Claim: { $summary }
# $kind is one of the list ClaimKind.
claim-kicker = Claim · { $kind }
claim-id = `{ $id }`
claim-id-name = Id
claim-proof = How to prove it: id, paragraph, digest
claim-supports = What it supports
claim-part-dating = It dates this.
claim-part-rival = It dates this otherwise.
claim-part-also = It says so, and decides nothing.
claim-part-corrected = It told this wrongly.
claim-part-guest = It tells of this and does not date it.
claim-part-denies = It denies this.
claim-part-against = It contradicts this.
claim-part-posting = It tells of this post.
# The level is that of the list Certainty.
claim-answer = It is said by { $speaker }{ $outlet ->
    [none] { "" }
   *[given] { " " }in { $outlet }
} and counts as **[{ $certainty }](.certainty)**{ $cautions ->
    [none] { "" }
   *[given] , { $cautions }
}.
claim-about = About
claim-countries = Countries
claim-asserted = Asserted
claim-asserted-kind = { $what } [{ $kind }](.n)
claim-when = When
claim-when-exact = { $when }{ $date ->
    [none] { "" }
   *[given] { " " }[{ $date }](.exact)
}{ $asof ->
    [none] { "" }
   *[given] { " " }[as of { $asof }](.exact)
}
claim-planned = Planned for
claim-speaker = Said by
claim-credited = Credited by the source to
claim-through = Through
claim-origin = Origin of the information
claim-origin-rule = { $origin } [{ $report ->
    [no] nobody can tell, so it counts as no report
   *[yes] { $rule ->
        [stated] as the record states
        [repeats] as in the claim that it tells again
        [speaker] whom it names as speaking
       *[own] the outlet’s own reporting
    }
} ([how we tell](/method#origins)){ $of ->
    [none] { "" }
   *[given] ; it counts as a report of { $of }
}](.n)
claim-repeats = Tells again
claim-source = Source
claim-source-graded = [{ $title }]($url), { $publisher }, published { $published }, grade { $grade }
claim-passage = Passage
claim-passage-where = paragraph { $paragraph }{ $from ->
    [none] { "" }
   *[given] , characters { $from } to { $to }
}{ $digest ->
    [none] { "" }
   *[given] , SHA-256 [{ $digest }](.exact)
}
claim-inferred = Inferred by the editors
claim-remark = Remark
claim-seed = Number in the first article’s list

## What a claim asserts, key by key. The ids end with the keys of the files of facts.

key-accredited = Accredited
key-age = Age
key-age_text = Age text
key-also = Also in
key-also_printed = Printed beside it
key-appointed_by = Appointed by
key-approx = Approx
key-as_of = As of
key-basis = Basis
key-body = Body
key-breakdown = Breakdown
key-by = By
key-candidates = Candidates
key-cause = Cause
key-city = City
key-comparison = Comparison
key-completeness = Completeness
key-composition = Composition
key-country = Country
key-country_as_printed = Country as printed
key-covered_from = Covered from
key-covers = Covers
key-date = Date
key-duties = Duties
key-event = Event
key-expected = Expected
key-field = Field
key-form = Form
key-former = Former
key-forms = Forms
key-from = From
key-from_as_printed = Country left, as printed
key-from_candidates = Country left, one of
key-from_city = From city
key-from_country = From country
key-from_place = From place
key-functions = Functions
key-grade = Grade
key-hiding_years = Hiding years
key-kind = Kind
key-level = Level
key-manner = Manner
key-match = Match
key-measure = Measure
key-mission = Mission
key-mission_type = Mission type
key-missions = Missions
key-name_as_printed = Name as printed
key-note = Note
key-notice_hours = Notice hours
key-notice_hours_under = Hours of notice, fewer than
key-occasion = Occasion
key-party = Party
key-people = People
key-person = Person
key-place = Place
key-places = Places
key-planning = Planning
key-possible_match = Possible match
key-provisional = Provisional
key-reason = Reason given
key-reasons = Reasons
key-region = Region
key-route = Route
key-scope = Scope
key-script = Script
key-since = Since
key-sought = Asylum sought in
key-speech = Speech
key-staff = Staff
key-term_to = Term to end
key-time = Time
key-to = To
key-to_as_listed = Country reached, as listed
key-to_country = To country
key-to_place = To place
key-type_as_printed = Type as printed
key-value = Value
key-value_range = Value range
key-value_text = Value text
key-via = Via
key-what = What
key-where = Where
key-with = With
key-words = Rank or title, in the source’s words
key-years = Years
claim-yes = yes
claim-no = no
claim-part = { $key }: { $value }
claim-form = { $form } ({ $kinds })

## The page of all claims of a subject.

claims-of = All claims about { $subject }
claims-statements = Statements
claims-says = What it says
claims-how-sure = How sure
claims-tells-of = Tells of
claims-by = { $speaker }{ $outlet ->
    [none] { "" }
   *[given] { " " }in { $outlet }
}
claims-sure = [{ $certainty }](.certainty){ $cautions ->
    [none] { "" }
   *[given] , { $cautions }
}
claims-beside-person = Statements of { $subject }, and claims about others that name this person
claims-beside-mission = Claims about others that speak of this mission

## Reports as evidence has them.

report-note = { $occasion ->
    [none] Also in { $carried }
   *[given] { $occasion }{ $carried ->
        [none] { "" }
       *[given] ; also in { $carried }
    }
}
report-more = { $n } others
# Speakers who are not named, within a sentence. The ids end with what the record calls them.
speaker-defectors-not-named = unnamed defectors
speaker-experts-not-named = unnamed experts
speaker-media-not-named = unnamed media
speaker-source-not-named = an unnamed source
speaker-in-outlet = { $who } in { $outlet }

## What opens to show the claims behind a value.

evidence-account = the account of { $who }
evidence-of = Evidence for { $what }:
evidence-all = All claims about this

evidence-summary = { $claims ->
    [0] { claims-count }
    [one] { claims-count }
   *[other] { claims-count }, { $origins ->
        [0] no independent report
        [one] { $origins } independent report
       *[other] { $origins } independent reports
    }
}{ $translated ->
    [yes] , read in translation
   *[no] { "" }
}
evidence-rule = [How we decide](/method#{ $rule })
claims-count = { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
}
